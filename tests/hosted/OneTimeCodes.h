#pragma once

#include "models/kernel/Time.h"

#include <QString>

#include <liboath/oath.h>

namespace praxis::test {

/// The code of a second factor (RFC 6238), by liboath's own hand.
inline QString codeAt(const QByteArray &secret, Instant at)
{
    char code[7]{};
    oath_totp_generate(secret.constData(), static_cast<size_t>(secret.size()), static_cast<time_t>(at.ms / 1000), 30, 0, 6, code);
    return QString::fromLatin1(code);
}

} // namespace praxis::test
