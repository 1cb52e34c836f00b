#include "ui/notes/NoteWords.h"

#include <QCoreApplication>

#include <array>

namespace praxis::ui::notewords {

namespace {

class NoteTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::NoteWords)
};

struct Known {
    const char *key;
    const char *heading;
    const char *hint;
};

constexpr std::array known{
    Known{"subjective", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Subjective"), QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "What the client says and reports")},
    Known{"objective", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Objective"), QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "What you observed; results of measures")},
    Known{"assessment", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Assessment"), QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "What you make of it; progress and risk")},
    Known{"plan", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Plan"), QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "What comes next, and until when")},
    Known{"data", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Data"), QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "What was said, seen and done")},
    Known{"presenting_concern", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Presenting concern"), QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Why now, in the client's words")},
    Known{"history", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "History of the concern"), ""},
    Known{"medical_history", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Medical history"), QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Diagnoses, medication, substances, earlier treatment")},
    Known{"family_and_social", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Family and social"), ""},
    Known{"mental_state", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Mental state"), ""},
    Known{"risk", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Risk"), QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "To self, to others, from others; what protects")},
    Known{"goals", QT_TRANSLATE_NOOP("praxis::ui::NoteWords", "Goals"), ""},
};

const Known *find(const QString &key)
{
    for (const Known &one : known) {
        if (key == QLatin1StringView(one.key))
            return &one;
    }
    return nullptr;
}

} // namespace

QString heading(const NoteSection &section)
{
    if (const Known *one = find(section.key))
        return NoteTexts::tr(one->heading);
    return section.heading;
}

QString hint(const QString &key)
{
    if (key == u"text")
        return NoteTexts::tr("Write the note here");
    const Known *one = find(key);
    return one && *one->hint ? NoteTexts::tr(one->hint) : QString();
}

QString layout(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Free:
        return NoteTexts::tr("Free text");
    case NoteKind::Soap:
        return NoteTexts::tr("SOAP");
    case NoteKind::Dap:
        return NoteTexts::tr("DAP");
    case NoteKind::Intake:
        return NoteTexts::tr("Intake");
    case NoteKind::Custom:
        return NoteTexts::tr("The practice's own");
    }
    return {};
}

QString title(NoteKind kind, bool isAddendum, const QString &templateName)
{
    if (isAddendum)
        return NoteTexts::tr("Addendum");
    switch (kind) {
    case NoteKind::Free:
        return NoteTexts::tr("Note");
    case NoteKind::Soap:
        return NoteTexts::tr("SOAP note");
    case NoteKind::Dap:
        return NoteTexts::tr("DAP note");
    case NoteKind::Intake:
        return NoteTexts::tr("Intake note");
    case NoteKind::Custom:
        return templateName.isEmpty() ? NoteTexts::tr("Note") : templateName;
    }
    return {};
}

QString readers(NoteVisibility visibility)
{
    switch (visibility) {
    case NoteVisibility::CareTeam:
        return NoteTexts::tr("Care team");
    case NoteVisibility::Supervisor:
        return NoteTexts::tr("Supervisor and me");
    case NoteVisibility::Author:
        return NoteTexts::tr("Only me");
    }
    return {};
}

QString readersSentence(NoteVisibility visibility, const QString &supervisor)
{
    switch (visibility) {
    case NoteVisibility::CareTeam:
        return NoteTexts::tr("Read by everybody who treats this person");
    case NoteVisibility::Supervisor:
        return NoteTexts::tr("Read by the author and %1").arg(supervisor);
    case NoteVisibility::Author:
        return NoteTexts::tr("Read by the author alone");
    }
    return {};
}

} // namespace praxis::ui::notewords
