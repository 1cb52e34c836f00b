#include "services/secrets/PasswordRules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace praxis {

namespace {

std::unexpected<Error> weak(const QString &problem)
{
    return fail(ErrorCode::WeakPassword, {{QStringLiteral("problem"), problem}});
}

constexpr std::array knownWords{
    u"correcthorsebatterystaple", u"iloveyou", u"password", u"passwort", u"motdepasse", u"contrasena", u"trustno", u"letmein",
    u"changeme", u"welcome", u"bienvenue", u"willkommen", u"administrator", u"admin", u"default", u"secret", u"master", u"sunshine",
    u"princess", u"princesse", u"football", u"baseball", u"basketball", u"dragon", u"monkey", u"shadow", u"superman", u"batman",
    u"pokemon", u"starwars", u"whatever", u"michael", u"jennifer", u"charlie", u"jessica", u"ashley", u"jordan", u"thomas",
    u"daniel", u"nicole", u"michelle", u"soleil", u"doudou", u"loulou", u"chocolat", u"chocolate", u"cookie", u"flower", u"freedom",
    u"computer", u"internet", u"google", u"facebook", u"samsung", u"liverpool", u"arsenal", u"chelsea", u"summer", u"winter",
    u"spring", u"autumn", u"january", u"february", u"august", u"september", u"october", u"november", u"december", u"monday",
    u"friday", u"london", u"sydney", u"melbourne", u"paris", u"australia", u"france", u"england", u"hello", u"bonjour", u"test",
    u"guest", u"user", u"login", u"access", u"qwerty", u"azerty", u"clinic", u"clinique", u"practice", u"praxis", u"psychology",
    u"psychologist", u"psychologue", u"therapy", u"therapist", u"doctor", u"health", u"reception", u"love", u"pass", u"word", u"abc",
};

constexpr std::array runs{
    u"abcdefghijklmnopqrstuvwxyz", u"01234567890", u"qwertyuiop[]", u"asdfghjkl;'", u"zxcvbnm,./", u"qwertzuiop", u"yxcvbnm,.-",
    u"azertyuiop", u"qsdfghjklm", u"wxcvbn,;:!", u"!@#$%^&*()_+", u"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    u"1q2w3e4r5t6y7u8i9o0p", u"q1w2e3r4t5y6u7i8o9p0",
};

bool fewDifferent(const QList<uint> &characters)
{
    return QSet<uint>(characters.begin(), characters.end()).size() < 5;
}

/// "abcabcabcabc": a piece that is there three times or more makes up all of it.
bool repeats(const QList<uint> &characters)
{
    const qsizetype size = characters.size();
    for (qsizetype period = 1; period * 2 <= size; ++period) {
        if (std::equal(characters.begin() + period, characters.end(), characters.begin()))
            return true;
    }
    return false;
}

/// How many characters of `text` stand in pieces of four or more that go along a run, either way.
qsizetype alongRuns(const QString &text)
{
    constexpr qsizetype shortest = 4;
    QList<bool> marked(text.size(), false);
    for (const char16_t *run : runs) {
        const QString forward = QString::fromUtf16(run);
        QString backward = forward;
        std::reverse(backward.begin(), backward.end());
        for (qsizetype at = 0; at + shortest <= text.size(); ++at) {
            const QStringView piece = QStringView(text).sliced(at, shortest);
            if (forward.contains(piece) || backward.contains(piece))
                std::fill_n(marked.begin() + at, shortest, true);
        }
    }
    return std::count(marked.begin(), marked.end(), true);
}

/// 1337 spelling undone. Digits may be a year or a counter instead: the caller tries both readings.
QString lettersOf(const QString &text)
{
    static constexpr std::u16string_view from = u"013457@$!|";
    static constexpr std::u16string_view to = u"oieastasil";
    QString letters;
    for (const QChar c : text) {
        const auto at = from.find(c.unicode());
        letters += at == std::u16string_view::npos ? c : QChar(to[at]);
    }
    return letters;
}

bool onlyKnownWords(QString text)
{
    qsizetype words = 0;
    for (const char16_t *known : knownWords) {
        const QString word = QString::fromUtf16(known);
        words += text.count(word);
        text.replace(word, QStringLiteral(" "));
    }
    const auto rest = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    wipe(text);
    return words > 0 && words <= 2 && rest < 4;
}

bool isCommon(const QString &text)
{
    QList<uint> characters = text.toUcs4();
    const bool simple = fewDifferent(characters) || repeats(characters);
    characters.fill(0);
    return simple || alongRuns(text) * 4 >= text.size() * 3 || onlyKnownWords(text) || onlyKnownWords(lettersOf(text));
}

bool isMadeOfNames(QString text, const QStringList &names)
{
    bool found = false;
    for (const QString &name : names) {
        const QString folded = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
        static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
        QStringList parts = folded.split(between, Qt::SkipEmptyParts);
        parts.prepend(parts.join(QString()));
        for (const QString &part : std::as_const(parts)) {
            if (part.size() >= 3 && text.contains(part)) {
                text.remove(part);
                found = true;
            }
        }
    }
    const bool little = text.toUcs4().size() < 8;
    wipe(text);
    return found && little;
}

} // namespace

Result<> checkPasswordSize(const SecretBytes &password)
{
    if (password.size() > longestPassword)
        return weak(QStringLiteral("too_long"));
    return {};
}

Result<> checkNewPassword(const SecretBytes &password, const QStringList &names)
{
    PRAXIS_CHECK(checkPasswordSize(password));
    QString text = QString::fromUtf8(password.view());
    QString folded = text.toCaseFolded();
    const qsizetype length = text.toUcs4().size();
    const bool common = isCommon(folded);
    const bool named = isMadeOfNames(folded, names);
    wipe(text);
    wipe(folded);
    if (length < shortestPassword)
        return weak(QStringLiteral("too_short"));
    if (named)
        return weak(QStringLiteral("contains_name"));
    if (common)
        return weak(QStringLiteral("common"));
    return {};
}

} // namespace praxis
