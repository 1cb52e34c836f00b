#include "ui/documents/DocumentActs.h"

#include "services/practice/door/Desk.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/GivingOut.h"
#include "ui/common/Later.h"
#include "ui/common/RetainDialog.h"
#include "ui/documents/DescribeDialog.h"
#include "ui/documents/DocumentViewer.h"
#include "ui/documents/DocumentWords.h"
#include "ui/documents/FilingDialog.h"
#include "ui/documents/OutsideCopies.h"
#include "ui/documents/PrivacyDialog.h"
#include "ui/documents/VersionDialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>

#include <vector>

namespace praxis::ui {

namespace {

constexpr qsizetype piece = 1 << 20;

Result<> writeAll(Vault &vault, const VaultObject &object, QIODevice &into)
{
    PRAXIS_TRY(const auto reader, vault.reader(object));
    std::vector<char> bytes(piece);
    for (qint64 at = 0; at < object.size;) {
        PRAXIS_TRY(const qint64 got, reader->read(at, bytes));
        if (got == 0 || into.write(bytes.data(), got) != got)
            return fail(ErrorCode::FileUnwritable);
        at += got;
    }
    return {};
}

} // namespace

DocumentEntry entryOf(const OpenedDocument &opened)
{
    const Document &document = opened.document;
    DocumentEntry entry;
    entry.id = document.id;
    entry.version = document.version;
    entry.person = document.contactId;
    entry.personName = opened.personName;
    entry.appointment = document.appointmentId;
    entry.author = document.authorId;
    entry.authorName = opened.authorName;
    entry.title = document.title;
    entry.kind = document.kind;
    entry.privacy = document.privacy;
    entry.status = document.status;
    entry.tags = document.tags;
    entry.createdAt = document.createdAt;
    entry.updatedAt = document.updatedAt;
    entry.releasedAt = document.releasedAt;
    entry.versions = document.versions;
    entry.mediaType = document.mediaType;
    entry.sizeBytes = document.sizeBytes;
    entry.onHold = document.onHold;
    return entry;
}

DocumentActs::DocumentActs(const UiContext &context, QWidget *over)
    : QObject(over), m_context(context), m_over(over), m_outside(std::make_shared<OutsideCopies>()),
      m_opener([](const QString &path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); })
{
}

DocumentActs::~DocumentActs()
{
    delete m_filing;
    delete m_version;
    m_outside->wipe();
}

QWidget *DocumentActs::window() const
{
    return m_over->window();
}

template <class C>
void DocumentActs::run(const C &command, const QUuid &document)
{
    later(m_context.desk.run(command), this, [this, document](const Result<Outcome> &outcome) {
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        m_context.notices.done(*outcome);
        Q_EMIT done(document);
    });
}

FilingDialog *DocumentActs::file(const QUuid &person, const QUuid &appointment, const QStringList &files)
{
    if (m_filing) {
        m_filing->addFiles(files);
        m_filing->raise();
        return m_filing;
    }
    m_filing = new FilingDialog(m_context, window());
    m_filing->setAbout(person, appointment);
    m_filing->addFiles(files);
    connect(m_filing, &FilingDialog::filed, this, &DocumentActs::filed);
    connect(m_filing, &FilingDialog::tookFile, this, &DocumentActs::tookFile);
    m_filing->open();
    if (files.isEmpty())
        m_filing->chooseFiles();
    return m_filing;
}

void DocumentActs::describe(const DocumentEntry &document)
{
    auto *dialog = new DescribeDialog(m_context, document, window());
    connect(dialog, &DescribeDialog::wanted, this, [this, dialog = QPointer(dialog)](const DescribeDocument &command) {
        later(m_context.desk.run(command), this, [this, dialog, id = command.document](const Result<Outcome> &outcome) {
            if (!outcome) {
                if (!dialog || !dialog->show(outcome.error()))
                    m_context.notices.failed(outcome.error());
                return;
            }
            if (dialog)
                dialog->accept();
            m_context.notices.done(*outcome);
            Q_EMIT done(id);
        });
    });
    dialog->open();
}

void DocumentActs::setPrivacy(const OpenedDocument &document)
{
    auto *dialog = new PrivacyDialog(m_context, document, window());
    connect(dialog, &PrivacyDialog::wanted, this, [this, dialog = QPointer(dialog)](const SetDocumentPrivacy &command) {
        later(m_context.desk.run(command), this, [this, dialog, id = command.document](const Result<Outcome> &outcome) {
            if (!outcome) {
                if (!dialog || !dialog->show(outcome.error()))
                    m_context.notices.failed(outcome.error());
                return;
            }
            if (dialog)
                dialog->accept();
            m_context.notices.done(*outcome);
            Q_EMIT done(id);
        });
    });
    dialog->open();
}

VersionDialog *DocumentActs::addVersion(const OpenedDocument &document, const QString &path)
{
    if (m_version)
        return m_version;
    m_version = new VersionDialog(m_context, document.document, window());
    connect(m_version, &VersionDialog::filed, this, &DocumentActs::done);
    m_version->open();
    if (path.isEmpty())
        m_version->chooseFile();
    else
        m_version->setFile(path);
    return m_version;
}

void DocumentActs::returnTo(const OpenedDocument &document, const VersionLine &version)
{
    run(ReturnToDocumentVersion{document.document.id, version.id}, document.document.id);
}

void DocumentActs::submit(const QUuid &document)
{
    run(SubmitDocument{document}, document);
}

void DocumentActs::approve(const QUuid &document)
{
    run(DecideDocument{document, true, {}}, document);
}

void DocumentActs::reject(const QUuid &document)
{
    ask::reason(window(), tr("Reject this document?"), tr("Its author reads why, and may ask again with a newer version."), tr("Reject"),
                [this, document](const QString &why) { run(DecideDocument{document, false, why}, document); });
}

void DocumentActs::release(const QUuid &document, bool released)
{
    run(ReleaseDocument{document, released}, document);
}

void DocumentActs::hold(const QUuid &document, bool held)
{
    if (held)
        ask::reason(window(), tr("Place a legal hold?"), tr("Nothing of this document may go until two people release the hold."), tr("Place hold"),
                    [this, document](const QString &why) { run(HoldDocument{document, why}, document); });
    else
        ask::reason(window(), tr("Ask to release the legal hold?"), tr("Somebody else decides, under Requests. Until then the hold stands."), tr("Ask"),
                    [this, document](const QString &why) { run(AskHoldRelease{RetainedKind::Document, document, why}, document); });
}

void DocumentActs::keep(const OpenedDocument &document)
{
    auto *dialog = new RetainDialog(RetainedKind::Document, 1, document.document.retainUntil, document.document.createdAt.utc().date(), window());
    connect(dialog, &RetainDialog::chosen, this, [this, id = document.document.id](const QDate &until, const QString &why) { run(RetainDocument{id, until, why}, id); });
    dialog->open();
}

void DocumentActs::remove(const QUuid &document)
{
    run(RemoveDocument{document}, document);
}

/// Where the person has not agreed to sharing, a copy for somebody else takes a reason; for themself it takes none.
void DocumentActs::withConsent(const OpenedDocument &document, std::function<void(CopyFor)> work)
{
    if (document.document.contactId.isNull())
        return work(CopyFor::Others);
    givingout::before(m_context, {ConsentAct::Share, {}, document.document.contactId}, m_over, std::move(work));
}

void DocumentActs::saveCopy(const OpenedDocument &document, const QString &why)
{
    withConsent(document, [this, document, why](CopyFor copyFor) { chooseCopy(document, why, copyFor); });
}

void DocumentActs::chooseCopy(const OpenedDocument &document, const QString &why, CopyFor copyFor)
{
    auto *dialog = new QFileDialog(window(), tr("Save a copy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("saveCopyDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(documentwords::fileName(document.document.title, document.document.mediaType)); // never what the file called itself
    connect(dialog, &QFileDialog::fileSelected, this, [this, document, why, copyFor](const QString &path) { writeCopy(document, path, why, copyFor); });
    dialog->open();
}

void DocumentActs::writeCopy(const OpenedDocument &document, const QString &path, const QString &why, CopyFor copyFor)
{
    later(m_context.desk.ask(FetchDocument{document.document.id, document.version, why, copyFor}), this, [this, path](const Result<OpenedDocument> &fetched) {
        if (!fetched)
            return m_context.notices.failed(fetched.error());
        Vault *vault = m_context.desk.parts().vault;
        // On a reading thread of the desk: it is waited for before the practice is closed.
        const auto work = [vault, object = fetched->object, path](Door &, const Actor &) -> Result<bool> {
            PRAXIS_CHECK(writeWholeFile(path, [&](QIODevice &into) { return writeAll(*vault, object, into); }));
            return true;
        };
        later(m_context.desk.onReader<bool>(work), this, [this, path](const Result<bool> &written) {
            if (written)
                m_context.notices.say(tr("Saved as %1. Out there it is no longer encrypted.").arg(QDir::toNativeSeparators(path)));
            else
                m_context.notices.failed(written.error());
        });
    });
}

void DocumentActs::openOutside(const OpenedDocument &document, const QString &why, std::function<void(bool)> opened)
{
    later(m_context.desk.ask(FetchDocument{document.document.id, document.version, why, CopyFor::OwnUse}), this, [this, opened](const Result<OpenedDocument> &fetched) {
        if (!fetched)
            return m_context.notices.failed(fetched.error());
        Vault *vault = m_context.desk.parts().vault;
        const QString name = documentwords::fileName(fetched->document.title, fetched->document.mediaType);
        const auto work = [vault, outside = m_outside, object = fetched->object, name](Door &, const Actor &) { return outside->write(*vault, object, name); };
        later(m_context.desk.onReader<QString>(work), this, [this, opened](const Result<QString> &path) {
            if (!path)
                return m_context.notices.failed(path.error());
            const bool taken = QFileInfo::exists(*path) && m_opener(*path); // it may have been wiped meanwhile
            if (!taken) {
                m_outside->wipe();
                m_context.notices.say(tr("No program of this computer opens this kind of file. The copy was wiped."));
            }
            opened(taken);
        });
    });
}

void DocumentActs::wipeOutside()
{
    m_outside->wipe();
}

void DocumentActs::print(const OpenedDocument &document, DocumentViewer &viewer, const QString &why)
{
    withConsent(document, [this, document, why, shown = QPointer(&viewer)](CopyFor copyFor) {
        if (shown)
            choosePrinter(document, *shown, why, copyFor);
    });
}

void DocumentActs::choosePrinter(const OpenedDocument &document, DocumentViewer &viewer, const QString &why, CopyFor copyFor)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer, document, why, copyFor, shown = QPointer(&viewer)] {
        later(m_context.desk.ask(FetchDocument{document.document.id, document.version, why, copyFor, true}), this, [this, printer, shown](const Result<OpenedDocument> &fetched) {
            if (!fetched)
                return m_context.notices.failed(fetched.error());
            if (shown && shown->canPrint())
                shown->print(*printer);
        });
    });
    dialog->open();
}

} // namespace praxis::ui
