#include "services/secrets/RecoveryCode.h"

#include "services/secrets/Sealer.h"

#include <cstring>
#include <string_view>

namespace praxis::RecoveryCode {

namespace {

constexpr std::u16string_view alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t digitCount = byteCount * 8 / 5;

std::unexpected<Error> slip(const QString &problem)
{
    const QVariantMap field{{QStringLiteral("field"), QStringLiteral("code")}, {QStringLiteral("problem"), problem}};
    return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{field}}});
}

/// Times x in GF(32) = GF(2)[x] / (x^5 + x^2 + 1), of which x is a generator: the first 31 powers differ.
uchar timesX(uchar value)
{
    const uint shifted = static_cast<uint>(value) << 1U;
    return static_cast<uchar>((shifted & 32U) ? (shifted ^ 0b100101U) : shifted);
}

/// Horner's rule: the sum of digit times a power of x that depends on its place.
uchar checkOf(const SecretBytes &digits)
{
    uchar sum = 0;
    for (std::size_t i = 0; i < digitCount; ++i)
        sum = static_cast<uchar>(timesX(sum) ^ digits.data()[i]);
    return timesX(sum);
}

int valueOf(QChar c)
{
    const QChar upper = c.toUpper();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    const auto at = alphabet.find(upper.unicode());
    return at == std::u16string_view::npos ? -1 : static_cast<int>(at);
}

bool isFiller(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'_' || c == u'.';
}

} // namespace

QString toText(const SecretBytes &code)
{
    Q_ASSERT(code.size() == byteCount);
    SecretBytes digits(digitCount);
    for (std::size_t bit = 0; bit < byteCount * 8; ++bit) {
        const uint set = (static_cast<uint>(code.data()[bit / 8]) >> (7 - bit % 8)) & 1U;
        digits.data()[bit / 5] = static_cast<uchar>((static_cast<uint>(digits.data()[bit / 5]) << 1U) | set);
    }
    QString text;
    text.reserve(static_cast<qsizetype>(digitCount + digitCount / 4 + 1));
    for (std::size_t i = 0; i < digitCount; ++i) {
        if (i > 0 && i % 4 == 0)
            text += u'-';
        text += QChar(alphabet[digits.data()[i]]);
    }
    text += u'-';
    text += QChar(alphabet[checkOf(digits)]);
    return text;
}

Result<SecretBytes> fromText(const QString &text)
{
    SecretBytes digits(digitCount + 1);
    std::size_t count = 0;
    for (const QChar c : text) {
        if (isFiller(c))
            continue;
        const int value = valueOf(c);
        if (value < 0)
            return slip(QStringLiteral("character"));
        if (count > digitCount)
            return slip(QStringLiteral("length"));
        digits.data()[count++] = static_cast<uchar>(value);
    }
    if (count != digitCount + 1)
        return slip(QStringLiteral("length"));
    if (checkOf(digits) != digits.data()[digitCount])
        return slip(QStringLiteral("check"));
    SecretBytes code(byteCount);
    for (std::size_t bit = 0; bit < byteCount * 8; ++bit) {
        const uint set = (static_cast<uint>(digits.data()[bit / 5]) >> (4 - bit % 5)) & 1U;
        code.data()[bit / 8] = static_cast<uchar>(code.data()[bit / 8] | (set << (7 - bit % 8)));
    }
    return code;
}

SecretBytes secretOf(const SecretBytes &code)
{
    Q_ASSERT(code.size() == byteCount);
    SecretBytes key(32); // the code, then zeros
    std::memcpy(key.data(), code.data(), byteCount);
    return keyedHash(key, "praxis recovery v1", {});
}

} // namespace praxis::RecoveryCode
