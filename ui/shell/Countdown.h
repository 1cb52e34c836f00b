#pragma once

#include "models/kernel/Time.h"

#include <QString>

namespace praxis::ui {

/// "2:10" until `until`; empty once it is past.
[[nodiscard]] inline QString countdown(Instant now, Instant until)
{
    const qint64 seconds = (until.ms - now.ms + 999) / 1000;
    if (until.isNull() || seconds <= 0)
        return {};
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace praxis::ui
