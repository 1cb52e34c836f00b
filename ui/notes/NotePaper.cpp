#include "ui/notes/NotePaper.h"

#include "services/practice/door/Desk.h"
#include "services/practice/notes/NoteOpenings.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "ui/common/Directory.h"
#include "ui/common/GivingOut.h"
#include "ui/common/Later.h"
#include "ui/common/Letters.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"
#include "ui/notes/NoteWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace praxis::ui::notepaper {

namespace {

class NotePaperWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::NotePaper)
};

QString signature(const NoteView &view, const Moments &moments)
{
    const Note &note = view.note;
    if (note.status == NoteStatus::Draft)
        return NotePaperWords::tr("Draft by %1, not signed").arg(view.authorName);
    const QString words = NotePaperWords::tr("Signed by %1, %2", "a person, a time").arg(view.authorName, moments.full(note.signedAt));
    return note.cosignedAt.isNull() ? words : words + QStringLiteral(" · ") + NotePaperWords::tr("co-signed by %1, %2", "a person, a time").arg(view.supervisorName, moments.full(note.cosignedAt));
}

void write(PaperText &text, const NoteView &view, const Moments &moments)
{
    text.append({PaperBlock::Quiet, signature(view, moments)});
    if (view.isShredded)
        text.append({PaperBlock::Body, NotePaperWords::tr("What this note said has been destroyed with the person's key.")});
    for (const NoteSection &section : view.text.sections) {
        if (section.text.trimmed().isEmpty())
            continue;
        if (const QString heading = notewords::heading(section); !heading.isEmpty())
            text.append({PaperBlock::Heading, heading});
        text.append({PaperBlock::Body, section.text.trimmed()});
    }
}

/// Birth date and record number tell people of one name apart.
QString whoLine(const Contact &person)
{
    QStringList who;
    if (person.birthDate.isValid())
        who << NotePaperWords::tr("born %1").arg(wording::date(person.birthDate));
    if (!person.recordNumber.isEmpty())
        who << NotePaperWords::tr("record %1").arg(person.recordNumber);
    return who.join(QStringLiteral(" · "));
}

PaperSheet sheetOf(const UiContext &context, const OpenedNote &note, const QString &templateName, const Contact &person, const Letterhead &head)
{
    const Moments moments(context.desk, context.directory);
    PaperSheet sheet = letters::sheet(context.directory.organization(), head);
    const QString what = notewords::title(note.note.note.kind, !note.note.note.addendumTo.isNull(), templateName);
    sheet.title = QStringLiteral("%1 – %2").arg(what, note.personName);
    sheet.author = note.note.authorName;
    sheet.language = QLocale().bcp47Name();
    sheet.at = context.desk.parts().clock.now();
    sheet.text = {{PaperBlock::Title, note.personName}, {PaperBlock::Quiet, whoLine(person)},
                  {PaperBlock::Heading, QStringLiteral("%1 · %2").arg(what, moments.full(note.note.note.eventAt))}};
    sheet.text.removeIf([](const PaperBlock &block) { return block.text.isEmpty(); });
    write(sheet.text, note.note, moments);
    for (const NoteView &addendum : note.addenda) {
        sheet.text.append(PaperBlock{PaperBlock::Rule, {}});
        sheet.text.append({PaperBlock::Heading, NotePaperWords::tr("Addendum")});
        write(sheet.text, addendum, moments);
    }
    return sheet;
}

/// Whether it may still be seen: hours may lie between opening it and this. What was added to it and has closed is left out.
void stillOpen(const UiContext &context, const OpenedNote &note, QWidget *parent, std::function<void(const OpenedNote &)> then)
{
    later(context.desk.ask(RefreshNote{note.note.note.id}), parent, [=](const Result<NoteNow> &now) {
        if (!now || !now->isOpen)
            return context.notices.failed(now ? Error{ErrorCode::Denied, {{QStringLiteral("reason"), now->takes}}} : now.error());
        OpenedNote open = note;
        open.addenda.removeIf([&now](const NoteView &view) { return std::ranges::none_of(now->opened.addenda, [&view](const NoteView &one) { return one.note.id == view.note.id; }); });
        then(open);
    });
}

/// Whose note it is, the practice's letterhead, whether it is still open, and the line of the trail; then the work.
void afterRecording(const UiContext &context, const char *action, const OpenedNote &note, CopyFor copyFor, const QString &templateName, QWidget *parent, std::function<void(const PaperSheet &)> work)
{
    const QUuid person = note.note.note.contactId;
    later(context.desk.ask(Get<Contact>{person}), parent, [=](const Result<std::shared_ptr<Contact>> &found) {
        if (!found || !*found)
            return context.notices.failed(found ? Error{ErrorCode::NotFound, {}} : found.error());
        later(context.desk.ask(List<Letterhead>{{.limit = 1}}), parent, [=, contact = **found](const Result<QVector<std::shared_ptr<Letterhead>>> &heads) {
            const Letterhead head = heads && !heads->isEmpty() ? *heads->first() : Letterhead();
            const RecordEvent event{QString::fromLatin1(action), typeOf<Note>().key(), note.note.note.id, person, {}, 1, copyFor};
            stillOpen(context, note, parent, [=](const OpenedNote &open) {
                later(context.desk.run(event), parent, [=](const Result<Outcome> &written) {
                    if (written)
                        work(sheetOf(context, open, templateName, contact, head));
                    else
                        context.notices.failed(written.error());
                });
            });
        });
    });
}

} // namespace

namespace {

void choosePrinter(const UiContext &context, const OpenedNote &note, CopyFor copyFor, const QString &templateName, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(paperFormat(context.directory.organization().country) == u"Letter" ? QPageSize::Letter : QPageSize::A4));
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [=] {
        afterRecording(context, "print", note, copyFor, templateName, parent, [=](const PaperSheet &sheet) {
            if (const Result<> painted = context.paper->paint(sheet, *printer); !painted)
                context.notices.failed(painted.error());
        });
    });
    dialog->open();
}

void chooseFile(const UiContext &context, const OpenedNote &note, CopyFor copyFor, const QString &templateName, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, NotePaperWords::tr("Save the note as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(NotePaperWords::tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(NotePaperWords::tr("note.pdf"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=](const QString &path) {
        afterRecording(context, "export", note, copyFor, templateName, parent, [=](const PaperSheet &sheet) {
            const Result<> written = writeWholeFile(path, [&](QIODevice &device) { return context.paper->pdf(sheet, device); });
            if (written)
                context.notices.say(NotePaperWords::tr("Saved as %1. Out there it is no longer encrypted.").arg(QDir::toNativeSeparators(path)));
            else
                context.notices.failed(written.error());
        });
    });
    dialog->open();
}

} // namespace

void print(const UiContext &context, const OpenedNote &note, const QString &templateName, QWidget *parent)
{
    if (context.paper)
        givingout::before(context, {ConsentAct::Share, {}, note.note.note.contactId}, parent, [=](CopyFor copyFor) { choosePrinter(context, note, copyFor, templateName, parent); });
}

void save(const UiContext &context, const OpenedNote &note, const QString &templateName, QWidget *parent)
{
    if (context.paper)
        givingout::before(context, {ConsentAct::Share, {}, note.note.note.contactId}, parent, [=](CopyFor copyFor) { chooseFile(context, note, copyFor, templateName, parent); });
}

} // namespace praxis::ui::notepaper
