#include "models/rules/Notes.h"

#include "models/rules/Validation.h"

#include <QJsonObject>

#include <algorithm>
#include <span>

namespace praxis {

namespace {

std::span<const char *const> headingsOf(NoteKind kind)
{
    static constexpr std::array free{"text"};
    static constexpr std::array soap{"subjective", "objective", "assessment", "plan"};
    static constexpr std::array dap{"data", "assessment", "plan"};
    static constexpr std::array intake{"presenting_concern", "history", "medical_history", "family_and_social", "mental_state", "risk", "goals", "plan"};
    switch (kind) {
    case NoteKind::Soap:
        return soap;
    case NoteKind::Dap:
        return dap;
    case NoteKind::Intake:
        return intake;
    case NoteKind::Free:
    case NoteKind::Custom:
        break;
    }
    return free;
}

} // namespace

NoteText layoutOf(NoteKind kind, const QJsonArray &templateSections)
{
    NoteText layout;
    if (kind == NoteKind::Custom) {
        for (const auto &section : templateSections)
            layout.sections.append({{}, section.toObject()[u"heading"].toString(), {}});
    }
    if (layout.sections.isEmpty()) {
        for (const char *key : headingsOf(kind))
            layout.sections.append({QString::fromLatin1(key), {}, {}});
    }
    return layout;
}

NoteText laidOutAnew(const NoteText &written, const NoteText &layout)
{
    NoteText text = layout;
    const auto same = [](const NoteSection &a, const NoteSection &b) { return a.key == b.key && a.heading == b.heading; };
    for (const NoteSection &old : written.sections) {
        if (old.text.trimmed().isEmpty())
            continue;
        const auto place = std::find_if(text.sections.begin(), text.sections.end(),
                                        [&](const NoteSection &fresh) { return same(fresh, old) && fresh.text.isEmpty(); });
        if (place != text.sections.end())
            place->text = old.text;
        else if (old.key == u"text" && old.heading.isEmpty() && text.sections.first().text.isEmpty())
            text.sections.first().text = old.text; // free text has no heading to keep
        else
            text.sections.append(old);
    }
    if (written.sections.size() > 0 && layout.sections.size() == 1 && text.sections.size() > 1 && text.sections.first().text.isEmpty())
        text.sections.removeFirst(); // an empty page above what is written
    return text;
}

Result<> validate(const NoteText &text)
{
    constexpr qsizetype mostSections = 200;
    constexpr qsizetype mostCharacters = 1'000'000;
    const auto wrong = [](const char *problem) {
        return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), QStringLiteral("sections")},
                                                                                             {QStringLiteral("problem"), QString::fromLatin1(problem)}}}}});
    };
    qsizetype characters = 0;
    for (const NoteSection &section : text.sections) {
        characters += section.key.size() + section.heading.size() + section.text.size();
        if (!mayBeText(section.key) || !mayBeText(section.heading) || !mayBeText(section.text))
            return wrong("characters");
    }
    if (characters > mostCharacters || text.sections.size() > mostSections)
        return wrong("too_long");
    return {};
}

} // namespace praxis
