#include "models/records/NoteTemplate.h"
#include "ui/settings/RecordKind.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace praxis::ui::kinds {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::NoteTemplates)
};

QString key(const char *name) { return QString::fromLatin1(name); }

} // namespace

RecordKind noteTemplates()
{
    RecordKind kind;
    kind.type = &typeOf<NoteTemplate>();
    kind.pageId = key("note-templates");
    kind.title = Words::tr("Layouts of notes");
    kind.intro = Words::tr("Offered beside SOAP, DAP and intake when a note is written. Notes that have been written keep the headings they have.");
    kind.iconName = key("document-edit");
    kind.keywords = Words::tr("template headings clinical note");
    kind.addVerb = Words::tr("New layout");
    kind.deleteVerb = Words::tr("Delete layout");
    kind.untitled = Words::tr("New layout");
    kind.emptyTitle = Words::tr("No layout of your own yet");
    kind.emptyText = Words::tr("SOAP, DAP, intake and free text are always there. Add one with the headings that your practice writes under.");
    kind.nameField = key("name");
    kind.orderField = key("sort_order");
    kind.activeField = key("is_active");
    kind.fields = {
        {.field = key("name"), .label = Words::tr("Name"), .span = 2},
        {.field = key("sections"), .label = Words::tr("Headings, one a line"), .control = Control::Headings, .span = 2,
         .hint = Words::tr("What follows a colon stands as a hint in the empty field: “Safety plan: who is called, and when”.")},
        {.field = key("is_active"), .label = Words::tr("Offered"), .control = Control::Check, .span = 2, .hint = Words::tr("One that is not offered stays on the notes that have it.")},
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
        return Words::tr("Write at least one heading.");
    };
    kind.load = loadRecords<NoteTemplate>;
    return kind;
}

} // namespace praxis::ui::kinds
