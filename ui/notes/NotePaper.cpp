#include "ui/notes/NotePaper.h"

#include "services/practice/Desk.h"
#include "services/practice/PracticeCommands.h"
#include "ui/common/Directory.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/notes/NoteDocument.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace praxis::ui::notepaper {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::NotePaper)
};

std::unique_ptr<QTextDocument> onPaper(const UiContext &context, const OpenedNote &note, const QString &templateName, const Contact &person)
{
    QFont font;
    font.setPointSizeF(10.5);
    const NoteLook look{font, Qt::black, QColor(0x50, 0x50, 0x50), Qt::gray, context.directory.organization().name, person};
    return noteDocument(note, templateName, Moments(context.desk, context.directory), look);
}

/// Whose note it is, and the line of the trail; then the work.
void afterRecording(const UiContext &context, const char *action, const OpenedNote &note, QWidget *parent, std::function<void(const Contact &)> work)
{
    const QUuid person = note.note.note.contactId;
    later(context.desk.ask(Get<Contact>{person}), parent, [=](const Result<std::shared_ptr<Contact>> &found) {
        if (!found || !*found)
            return context.notices.failed(found ? Error{ErrorCode::NotFound, {}} : found.error());
        const RecordEvent event{QString::fromLatin1(action), typeOf<Note>().key(), note.note.note.id, person, {}, 1};
        later(context.desk.run(event), parent, [context, work, contact = **found](const Result<Outcome> &written) {
            if (written)
                work(contact);
            else
                context.notices.failed(written.error());
        });
    });
}

} // namespace

void print(const UiContext &context, const OpenedNote &note, const QString &templateName, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [=] {
        afterRecording(context, "print", note, parent, [=](const Contact &person) { onPaper(context, note, templateName, person)->print(printer.get()); });
    });
    dialog->open();
}

void save(const UiContext &context, const OpenedNote &note, const QString &templateName, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Save the note as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Words::tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(Words::tr("note.pdf"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=](const QString &path) {
        afterRecording(context, "export", note, parent, [=](const Contact &person) {
            QPdfWriter writer(path);
            writer.setTitle(Words::tr("Clinical note"));
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setPageMargins(QMarginsF()); // the document brings two centimetres of its own
            onPaper(context, note, templateName, person)->print(&writer);
            if (QFileInfo(path).size() > 0)
                context.notices.say(Words::tr("Saved as %1. Out there it is no longer encrypted.").arg(QDir::toNativeSeparators(path)));
            else
                context.notices.failed({ErrorCode::DiskFull, {}});
        });
    });
    dialog->open();
}

} // namespace praxis::ui::notepaper
