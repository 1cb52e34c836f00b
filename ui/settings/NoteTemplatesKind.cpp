#include "models/records/NoteTemplate.h"
#include "ui/settings/KindText.h"
#include "ui/settings/RecordKind.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace praxis::ui::kinds {

namespace {

class NoteTemplatesKindWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::NoteTemplates)
};

} // namespace

RecordKind noteTemplates()
{
    RecordKind kind;
    kind.type = &typeOf<NoteTemplate>();
    kind.pageId = key("note-templates");
    kind.title = NoteTemplatesKindWords::tr("Layouts of notes");
    kind.intro = NoteTemplatesKindWords::tr("Offered beside SOAP, DAP and intake when a note is written. Notes that have been written keep the headings they have.");
    kind.iconName = key("document-edit");
    kind.keywords = NoteTemplatesKindWords::tr("template headings clinical note");
    kind.addVerb = NoteTemplatesKindWords::tr("New layout");
    kind.deleteVerb = NoteTemplatesKindWords::tr("Delete layout");
    kind.untitled = NoteTemplatesKindWords::tr("New layout");
    kind.emptyTitle = NoteTemplatesKindWords::tr("No layout of your own yet");
    kind.emptyText = NoteTemplatesKindWords::tr("SOAP, DAP, intake and free text are always there. Add one with the headings that your practice writes under.");
    kind.nameField = key("name");
    kind.orderField = key("sort_order");
    kind.activeField = key("is_active");
    kind.fields = {
        {.field = key("name"), .label = NoteTemplatesKindWords::tr("Name"), .span = 2},
        {.field = key("sections"), .label = NoteTemplatesKindWords::tr("Headings, one a line"), .control = Control::Headings, .span = 2,
         .hint = NoteTemplatesKindWords::tr("What follows a colon stands as a hint in the empty field: “Safety plan: who is called, and when”.")},
        {.field = key("is_active"), .label = NoteTemplatesKindWords::tr("Offered"), .control = Control::Check, .span = 2, .hint = NoteTemplatesKindWords::tr("One that is not offered stays on the notes that have it.")},
    };
    kind.subtitle = [](const Record &record) {
        QStringList headings;
        for (const auto &section : static_cast<const NoteTemplate &>(record).sections)
            headings << section.toObject()[u"heading"].toString();
        return headings.join(QStringLiteral(" · "));
    };
    kind.check = [](const Record &record, QString *field) {
        if (!static_cast<const NoteTemplate &>(record).sections.isEmpty())
            return QString();
        *field = key("sections");
        return NoteTemplatesKindWords::tr("Write at least one heading.");
    };
    kind.load = loadRecords<NoteTemplate>;
    return kind;
}

} // namespace praxis::ui::kinds
