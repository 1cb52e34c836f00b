// What becomes of a letter: a document of the person, paper, or a file.
#include "ui/letters/LetterDialog.h"

#include "services/practice/door/Desk.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/documents/MadeDocument.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/Notices.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>

namespace praxis::ui {

namespace {

/// A name of ours for a file: a person's may hold what no file system takes.
QString fileNameOf(const QString &title)
{
    static const QRegularExpression odd(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    const QString name = QString(title).replace(odd, QStringLiteral(" ")).simplified().left(100);
    return (name.isEmpty() || name.startsWith(u'.') ? QStringLiteral("letter") : name) + QStringLiteral(".pdf");
}

/// On a thread of the desk: the PDF, into the vault, and the row that says so.
Result<Outcome> keptIn(Door &door, const Actor &actor, Vault &vault, const Paper &paper, const PaperSheet &sheet, AddDocument command)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    PRAXIS_CHECK(paper.pdf(sheet, pdf));
    PRAXIS_TRY(command.file, takeMadeDocument(vault, command.person, fileNameOf(command.title), QStringLiteral("application/pdf"), pdf.data()));
    const Result<Outcome> added = door.run(actor, command);
    if (!added)
        DocumentIntake(vault).discard(command.file);
    return added;
}

} // namespace

void LetterDialog::keep()
{
    const Desk &desk = m_context.desk;
    Vault *vault = desk.parts().vault;
    if (m_busy || !m_keep->isEnabled() || !m_context.paper || !vault)
        return;
    AddDocument command;
    command.document = desk.parts().ids.next();
    command.person = m_person;
    command.appointment = m_appointment->currentData().toUuid();
    command.title = m_title->text().trimmed();
    command.kind = m_templates.value(m_template->currentIndex()).kind;
    detail::FieldTraits<Privacy>::set(command.privacy, m_privacy->currentData());
    if (command.title.isEmpty())
        return m_title->setFocus();
    setBusy(true);
    later(m_context.desk.onWriter<Outcome>([=, paper = m_context.paper, page = sheet()](Door &door, const Actor &actor) {
        return keptIn(door, actor, *vault, *paper, page, command);
    }), this, [this, id = command.document](const Result<Outcome> &outcome) {
        setBusy(false);
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        m_context.notices.done(*outcome);
        Q_EMIT kept(id);
        accept();
    });
}

/// The line of the audit trail first; where it cannot be written nothing leaves.
void LetterDialog::afterRecording(const char *action, std::function<void()> work)
{
    const RecordEvent event{QString::fromLatin1(action), QStringLiteral("Letter"), {}, m_person, m_templates.value(m_template->currentIndex()).name, 1,
                            m_toOthers->isChecked() ? CopyFor::Others : CopyFor::OwnUse};
    later(m_context.desk.run(event), this, [this, work = std::move(work)](const Result<Outcome> &written) {
        if (!written)
            return m_context.notices.failed(written.error());
        work();
    });
}

/// What goes to somebody else takes the person's consent, or a reason.
void LetterDialog::withConsent(std::function<void()> work)
{
    if (!m_toOthers->isChecked())
        return work();
    ConsentQuestion::before(m_context, {ConsentAct::Share, {}, m_person}, this, std::move(work));
}

void LetterDialog::print()
{
    withConsent([this] { choosePrinter(); });
}

void LetterDialog::choosePrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(paperFormat(sheet().country) == u"Letter" ? QPageSize::Letter : QPageSize::A4));
    printer->setDocName(sheet().title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        afterRecording("print", [this, printer] {
            if (const Result<> done = m_context.paper->paint(sheet(), *printer); !done)
                m_context.notices.failed(done.error());
        });
    });
    dialog->open();
}

void LetterDialog::savePdf()
{
    withConsent([this] { chooseFile(); });
}

void LetterDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the letter as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(fileNameOf(m_title->text()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        afterRecording("export", [this, path] {
            const Result<> written = writeWholeFile(path, [this](QIODevice &device) { return m_context.paper->pdf(sheet(), device); });
            if (!written)
                return m_context.notices.failed(written.error());
            m_context.notices.say(tr("Saved as %1. Out there it is no longer encrypted.").arg(QDir::toNativeSeparators(path)));
        });
    });
    dialog->open();
}

} // namespace praxis::ui
