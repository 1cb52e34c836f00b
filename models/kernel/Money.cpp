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

namespace {

bool isWholeGroup(int digits)
{
    return digits < 0 || digits == 3;
}

} // namespace

Result<Money> parseAmount(QStringView text, const QString &currency)
{
    const int digits = minorDigits(currency);
    bool negative = false;
    bool any = false;
    int after = -1;
    int group = -1; // digits since the last comma
    quint64 value = 0;
    const auto refused = [&] { return fail(ErrorCode::Invalid, {{QStringLiteral("amount"), text.toString()}}); };
    const auto append = [&](unsigned digit) { return !__builtin_mul_overflow(value, 10U, &value) && !__builtin_add_overflow(value, digit, &value); };
    for (const QChar c : text.trimmed()) {
        if (c == u'-' && !any && !negative) {
            negative = true;
        } else if (c == u'.' && after < 0 && isWholeGroup(group)) {
            after = 0;
        } else if (c == u',' && after < 0 && any && isWholeGroup(group)) {
            group = 0; // "12,50" is 12.50 to some and 1250 to others: only three digits make a group
        } else if (c >= u'0' && c <= u'9' && after < digits) {
            if (!append(static_cast<unsigned>(c.unicode() - u'0')))
                return refused();
            any = true;
            after += after >= 0;
            group += after < 0 && group >= 0;
        } else {
            return refused();
        }
    }
    if (!any || !isWholeGroup(group))
        return refused();
    for (int i = std::max(after, 0); i < digits; ++i) {
        if (!append(0))
            return refused();
    }
    constexpr quint64 most = std::numeric_limits<qint64>::max();
    if (value > most + (negative ? 1 : 0))
        return refused();
    return Money{static_cast<qint64>(negative ? 0 - value : value), currency};
}

} // namespace praxis
