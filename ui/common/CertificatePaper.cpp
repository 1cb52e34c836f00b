#include "ui/common/CertificatePaper.h"

#include "models/rules/Retention.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "ui/common/Directory.h"
#include "ui/common/Later.h"
#include "ui/common/Letters.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>

namespace praxis::ui::certificatepaper {

namespace {

class CertificatePaperWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::CertificatePaper)
};

/// The name of a thing in small print, and below it the thing. Text is text: names are other people's words.
void add(PaperText &text, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    text.append({PaperBlock::Quiet, name});
    text.append({PaperBlock::Body, value});
}

QString length(const QJsonObject &file)
{
    const qint64 ms = file[QStringLiteral("duration_ms")].toInteger();
    return ms > 0 ? wording::duration(static_cast<Minutes>((ms + 30'000) / 60'000)) : QString();
}

void addFiles(PaperText &text, const QJsonArray &files)
{
    text.append({PaperBlock::Heading, CertificatePaperWords::tr("Files")});
    for (const auto &file : files) {
        const QJsonObject one = file.toObject();
        QStringList facts{length(one), QLocale().formattedDataSize(one[QStringLiteral("bytes")].toInteger(), 1, QLocale::DataSizeSIFormat)};
        facts.removeAll(QString());
        text.append({PaperBlock::Body, facts.join(QStringLiteral(", "))});
        text.append({PaperBlock::Quiet, QStringLiteral("SHA-256 ") + one[QStringLiteral("sha256")].toString()});
    }
}

/// The practice's letterhead and the line of the trail; then the work.
void afterRecording(const UiContext &context, const char *action, const RemovalLine &line, QWidget *parent, const std::function<void(const PaperSheet &)> &work)
{
    later(context.desk.ask(List<Letterhead>{{.limit = 1}}), parent, [=](const Result<QVector<std::shared_ptr<Letterhead>>> &heads) {
        PaperSheet page = sheet(context, line);
        if (heads && !heads->isEmpty()) {
            const PaperSheet head = letters::sheet(context.directory.organization(), *heads->first());
            page.address = head.address;
            page.logo = head.logo;
            page.footer = head.footer;
        }
        const RecordEvent event{QString::fromLatin1(action), typeOf<Removal>().key(), line.removal.id, line.removal.contactId, line.removal.certificate, 1, CopyFor::OwnUse};
        later(context.desk.run(event), parent, [=](const Result<Outcome> &written) {
            if (written)
                work(page);
            else
                context.notices.failed(written.error());
        });
    });
}

/// A paper is read in other years than this one.
QString dated(const QDate &date)
{
    return QLocale().toString(date, QLocale::LongFormat);
}

QString dated(const Moments &moments, Instant at)
{
    const WallTime wall = moments.wall(at);
    return at.isNull() ? QString() : CertificatePaperWords::tr("%1, %2", "day, time").arg(dated(wall.date), QLocale().toString(wall.time, QLocale::ShortFormat));
}

} // namespace

namespace {

/// The note and its addenda, by what was signed.
void addTexts(PaperText &text, const QJsonArray &texts, const Moments &moments)
{
    text.append({PaperBlock::Heading, CertificatePaperWords::tr("Texts")});
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QJsonObject one = texts[i].toObject();
        const QString at = one[QStringLiteral("signed")].toString();
        const QString what = i == 0 ? CertificatePaperWords::tr("The note") : CertificatePaperWords::tr("Addendum");
        text.append({PaperBlock::Body, at.isEmpty() ? CertificatePaperWords::tr("%1, never signed", "a note").arg(what) : CertificatePaperWords::tr("%1, signed %2", "a note, when").arg(what, dated(moments, Instant::fromString(at)))});
        text.append({PaperBlock::Quiet, QStringLiteral("SHA-256 ") + one[QStringLiteral("sha256")].toString()});
    }
}

} // namespace

PaperSheet sheet(const UiContext &context, const RemovalLine &line)
{
    const Moments moments(context.desk, context.directory);
    const Removal &removal = line.removal;
    const QJsonObject &what = removal.destroyed;
    const bool isDocument = removal.kind == RetainedKind::Document;
    const bool isNote = removal.kind == RetainedKind::Note;
    const auto moment = [&](const char *name) {
        const QString at = what[QLatin1StringView(name)].toString();
        return at.isEmpty() ? QString() : dated(moments, Instant::fromString(at));
    };
    PaperSheet sheet = letters::sheet(context.directory.organization(), {});
    sheet.title = CertificatePaperWords::tr("Certificate of destruction %1", "its number").arg(removal.certificate);
    sheet.language = QLocale().bcp47Name();
    sheet.at = context.desk.parts().clock.now();
    PaperText &text = sheet.text;
    text.append({PaperBlock::Title, sheet.title});
    text.append({PaperBlock::Body, isNote
        ? CertificatePaperWords::tr("The note below was destroyed at the end of its retention, with what was added to it: what it said is in the practice's records no more, so that nobody can read it.")
        : isDocument
        ? CertificatePaperWords::tr("The document below was destroyed at the end of its retention: the keys of its files were dropped, so that nobody can open any copy of them.")
        : CertificatePaperWords::tr("The recording below was destroyed at the end of its retention: the keys of its files were dropped, so that nobody can open any copy of them.")});
    text.append({PaperBlock::Body, isNote
        ? CertificatePaperWords::tr("A backup from before that day still has it. Backups go after %n days, and where one is put back before that, this is destroyed in it again.", nullptr, backupDays)
        : CertificatePaperWords::tr("A backup from before that day still has the keys. Backups go after %n days, and where one is put back before that, this is destroyed in it again.", nullptr, backupDays)});
    add(text, CertificatePaperWords::tr("Person"), what[QStringLiteral("person")].toString());
    add(text, CertificatePaperWords::tr("Record number"), what[QStringLiteral("record_number")].toString());
    add(text, CertificatePaperWords::tr("Document"), isDocument ? (what.contains(QStringLiteral("title")) ? what[QStringLiteral("title")].toString() : CertificatePaperWords::tr("a restricted document")) : QString());
    add(text, CertificatePaperWords::tr("Filed"), moment("filed"));
    add(text, CertificatePaperWords::tr("Note by"), what[QStringLiteral("author")].toString());
    add(text, CertificatePaperWords::tr("Of"), moment("happened"));
    add(text, CertificatePaperWords::tr("Session"), moment("began"));
    add(text, CertificatePaperWords::tr("Length"), length(what));
    add(text, CertificatePaperWords::tr("Retention over since"), dated(removal.dueSince));
    add(text, CertificatePaperWords::tr("Asked by"), line.askedBy);
    add(text, removal.requestId.isNull() ? CertificatePaperWords::tr("Reason") : CertificatePaperWords::tr("Request of the person"), removal.why);
    add(text, CertificatePaperWords::tr("Approved by"), CertificatePaperWords::tr("%1, %2", "name, when").arg(line.decidedBy, dated(moments, removal.decidedAt)));
    add(text, CertificatePaperWords::tr("Destroyed"), dated(moments, removal.doneAt));
    if (isNote)
        addTexts(text, what[QStringLiteral("texts")].toArray(), moments);
    else
        addFiles(text, what[QStringLiteral("files")].toArray());
    return sheet;
}

void print(const UiContext &context, const RemovalLine &line, QWidget *parent)
{
    if (!context.paper)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(paperFormat(context.directory.organization().country) == u"Letter" ? QPageSize::Letter : QPageSize::A4));
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [=] {
        afterRecording(context, "print", line, parent, [=](const PaperSheet &page) {
            if (const Result<> painted = context.paper->paint(page, *printer); !painted)
                context.notices.failed(painted.error());
        });
    });
    dialog->open();
}

void save(const UiContext &context, const RemovalLine &line, QWidget *parent)
{
    if (!context.paper)
        return;
    auto *dialog = new QFileDialog(parent, CertificatePaperWords::tr("Save the certificate as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(CertificatePaperWords::tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(line.removal.certificate + QStringLiteral(".pdf"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=](const QString &path) {
        afterRecording(context, "export", line, parent, [=](const PaperSheet &page) {
            const Result<> written = writeWholeFile(path, [&](QIODevice &device) { return context.paper->pdf(page, device); });
            if (!written)
                return context.notices.failed(written.error());
            context.notices.say(CertificatePaperWords::tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
        });
    });
    dialog->open();
}

} // namespace praxis::ui::certificatepaper
