#include "ui/recordings/TrackName.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace praxis::ui {

namespace {

/// Without accents and case: recorders rarely keep them.
QString folded(const QString &word)
{
    QString plain;
    for (const QChar letter : word.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain.append(letter.toCaseFolded());
    }
    return plain;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s_\\-.,+()\\[\\]]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

template <std::size_t n> bool isOneOf(const QString &word, const std::array<const char *, n> &words)
{
    return std::ranges::any_of(words, [&](const char *one) { return word == QLatin1StringView(one); });
}

/// Numbers, days, what kind of track it is (the file itself says that), and names that a program gave.
bool isNoName(const QString &word)
{
    static const QRegularExpression number(QStringLiteral("^\\d+[a-z]?$")), sid(QStringLiteral("^[a-z]{2}[0-9a-f]{32}$")), hex(QStringLiteral("^[0-9a-f]{8,}$"));
    static constexpr std::array common{"track", "recording", "rec", "session", "participant", "media", "piste", "enregistrement", "seance", "call", "room",
                                       "audio", "sound", "mic", "microphone", "voice", "son", "voix", "video", "camera", "cam", "screen", "picture", "image", "ecran"};
    return isOneOf(word, common) || number.match(word).hasMatch() || sid.match(word).hasMatch() || hex.match(word).hasMatch();
}

/// The one whose name has most words of the file's; none where two fit alike.
QString personOf(const QStringList &words, const QStringList &people)
{
    QString found;
    qsizetype most = 0;
    for (const QString &person : people) {
        const QStringList names = wordsOf(folded(person));
        const auto fitting = std::ranges::count_if(words, [&](const QString &word) { return names.contains(word); });
        if (fitting > most) {
            most = fitting;
            found = person;
        } else if (fitting == most) {
            found.clear();
        }
    }
    return found;
}

} // namespace

QString whoIsIn(const QString &fileName, const QStringList &people)
{
    QStringList left, compared;
    for (const QString &word : wordsOf(QFileInfo(fileName).completeBaseName())) {
        const QString plain = folded(word);
        if (isNoName(plain))
            continue;
        left.append(word);
        compared.append(plain);
    }
    const QString person = personOf(compared, people);
    return person.isEmpty() ? left.join(u' ').left(100) : person;
}

} // namespace praxis::ui
