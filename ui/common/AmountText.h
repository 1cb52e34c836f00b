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
    QString plain;
    for (const QChar c : text.trimmed()) {
        if (c == u' ' || c == u'\u00a0' || c == u'\u202f')
            continue;
        // A group is passed on as one: where it does not have three digits, it was meant as something else.
        plain.append(locale.decimalPoint().contains(c) ? QChar(u'.') : locale.groupSeparator().contains(c) ? QChar(u',') : c);
    }
    return parseAmount(plain, currency);
}

} // namespace praxis::ui::amount
