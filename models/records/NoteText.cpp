#include "models/records/NoteText.h"

#include <QJsonObject>

#include <algorithm>

namespace praxis {

bool NoteText::isBlank() const
{
    return std::all_of(sections.begin(), sections.end(), [](const NoteSection &section) { return section.text.trimmed().isEmpty(); });
}

QJsonArray toJson(const NoteText &text)
{
    QJsonArray json;
    for (const NoteSection &section : text.sections) {
        QJsonObject one{{QStringLiteral("text"), section.text}};
        if (!section.key.isEmpty())
            one.insert(QStringLiteral("key"), section.key);
        if (!section.heading.isEmpty())
            one.insert(QStringLiteral("heading"), section.heading);
        json.append(one);
    }
    return json;
}

Result<NoteText> noteText(const QJsonArray &json)
{
    static const QStringList names{QStringLiteral("key"), QStringLiteral("heading"), QStringLiteral("text")};
    NoteText text;
    for (const auto &entry : json) {
        const QJsonObject one = entry.toObject();
        bool fits = entry.isObject();
        for (auto it = one.begin(); it != one.end(); ++it)
            fits = fits && names.contains(it.key()) && it->isString();
        if (!fits)
            return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), QStringLiteral("sections")},
                                                                                                 {QStringLiteral("problem"), QStringLiteral("format")}}}}});
        text.sections.append({one[u"key"].toString(), one[u"heading"].toString(), one[u"text"].toString()});
    }
    return text;
}

} // namespace praxis
