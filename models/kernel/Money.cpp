#include "models/kernel/Money.h"

#include <limits>

namespace praxis {

int minorDigits(QStringView currency)
{
    static constexpr QStringView none = u" BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ";
    static constexpr QStringView three = u" BHD IQD JOD KWD LYD OMR TND ";
    if (currency.size() != 3)
        return 2;
    const QString needle = u' ' + currency.toString() + u' ';
    return none.contains(needle) ? 0 : three.contains(needle) ? 3 : 2;
}

QString plainAmount(const Money &money)
{
    const int digits = minorDigits(money.currency);
    QString text = QString::number(money.minor < 0 ? 0 - static_cast<quint64>(money.minor) : static_cast<quint64>(money.minor));
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
    }
    return money.minor < 0 ? u'-' + text : text;
}

Result<Money> parseAmount(QStringView text, const QString &currency)
{
    const int digits = minorDigits(currency);
    bool negative = false;
    bool any = false;
    int after = -1;
    qint64 value = 0;
    for (const QChar c : text.trimmed()) {
        if (c == u'-' && !any && !negative) {
            negative = true;
        } else if (c == u'.' && after < 0) {
            after = 0;
        } else if (c == u',' && after < 0 && any) {
            continue;
        } else if (c >= u'0' && c <= u'9' && after < digits) {
            if (value > (std::numeric_limits<qint64>::max() - 9) / 10)
                return fail(ErrorCode::Invalid, {{QStringLiteral("amount"), text.toString()}});
            value = value * 10 + (c.unicode() - u'0');
            any = true;
            after += after >= 0;
        } else {
            return fail(ErrorCode::Invalid, {{QStringLiteral("amount"), text.toString()}});
        }
    }
    if (!any)
        return fail(ErrorCode::Invalid, {{QStringLiteral("amount"), text.toString()}});
    for (int i = std::max(after, 0); i < digits; ++i) {
        if (value > std::numeric_limits<qint64>::max() / 10)
            return fail(ErrorCode::Invalid, {{QStringLiteral("amount"), text.toString()}});
        value *= 10;
    }
    return Money{negative ? -value : value, currency};
}

} // namespace praxis
