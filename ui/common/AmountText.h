#pragma once

#include "models/kernel/Money.h"

#include <QLocale>

/// Amounts as one types them: with the decimal sign of the locale.
namespace praxis::ui::amount {

[[nodiscard]] inline QString text(qint64 minor, const QString &currency)
{
    QString plain = plainAmount(Money{minor, currency});
    return plain.replace(u'.', QLocale().decimalPoint());
}

/// "180,50" in France, "180.50" in Australia.
[[nodiscard]] inline Result<Money> typed(const QString &text, const QString &currency)
{
    const QLocale locale;
    QString plain = text.trimmed();
    plain.remove(locale.groupSeparator()).remove(u'\u00a0').remove(u'\u202f').remove(u' ');
    if (locale.decimalPoint() != QStringLiteral("."))
        plain.replace(locale.decimalPoint(), QStringLiteral("."));
    return parseAmount(plain, currency);
}

} // namespace praxis::ui::amount
