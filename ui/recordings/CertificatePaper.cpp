#include "ui/recordings/CertificatePaper.h"

#include "services/practice/Desk.h"
#include "services/practice/PracticeCommands.h"
#include "ui/common/Directory.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/recordings/RecordingWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace praxis::ui::certificatepaper {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::CertificatePaper)
};

QTextCharFormat letters(double points, bool bold = false, const QColor &ink = Qt::black)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    format.setForeground(ink);
    return format;
}

const QColor quietInk(0x50, 0x50, 0x50);

/// Two columns: what, and how it was. Text is inserted as it is, never as HTML: names are other people's words.
void insertFacts(QTextCursor &cursor, const QVector<QPair<QString, QString>> &facts)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(4);
    format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 32), QTextLength(QTextLength::PercentageLength, 68)});
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table = cursor.insertTable(static_cast<int>(facts.size()), 2, format);
    for (int row = 0; row < facts.size(); ++row) {
        table->cellAt(row, 0).firstCursorPosition().insertText(facts[row].first, letters(10, false, quietInk));
        table->cellAt(row, 1).firstCursorPosition().insertText(facts[row].second, letters(10));
    }
    cursor.movePosition(QTextCursor::End);
}

void insertFiles(QTextCursor &cursor, const QJsonArray &files)
{
    for (const auto &file : files) {
        const QJsonObject one = file.toObject();
        cursor.insertBlock();
        cursor.insertText(Words::tr("%1, %2", "length, size").arg(recordingwords::length(one[QStringLiteral("duration_ms")].toInteger()),
                                                                recordingwords::size(one[QStringLiteral("bytes")].toInteger())), letters(9));
        cursor.insertBlock();
        cursor.insertText(QStringLiteral("SHA-256 ") + one[QStringLiteral("sha256")].toString(), letters(8, false, quietInk));
    }
}

/// The line of the trail, then the work.
void afterRecording(const UiContext &context, const char *action, const RemovalLine &line, QWidget *parent, const std::function<void()> &work)
{
    const RecordEvent event{QString::fromLatin1(action), typeOf<RecordingRemoval>().key(), line.removal.id, line.removal.contactId, line.removal.certificate, 1};
    later(context.desk.run(event), parent, [context, work](const Result<Outcome> &written) {
        if (written)
            work();
        else
            context.notices.failed(written.error());
    });
}

} // namespace

std::unique_ptr<QTextDocument> document(const UiContext &context, const RemovalLine &line)
{
    auto document = std::make_unique<QTextDocument>();
    const Moments moments(context.desk, context.directory);
    const RecordingRemoval &removal = line.removal;
    QTextCursor cursor(document.get());
    cursor.insertText(context.directory.organization().name, letters(10, false, quietInk));
    cursor.insertBlock();
    cursor.insertText(Words::tr("Certificate of destruction %1", "its number").arg(removal.certificate), letters(16, true));
    cursor.insertBlock();
    cursor.insertText(Words::tr("The recording below was destroyed at the end of its retention: the keys of its files were dropped, so that nobody can open any copy of them, "
                                "backups included."), letters(10));
    cursor.insertBlock();
    const QJsonObject &what = removal.destroyed;
    insertFacts(cursor, {{Words::tr("Person"), what[QStringLiteral("person")].toString()},
                         {Words::tr("Record number"), what[QStringLiteral("record_number")].toString()},
                         {Words::tr("Session"), moments.full(Instant::fromString(what[QStringLiteral("began")].toString()))},
                         {Words::tr("Length"), recordingwords::length(what[QStringLiteral("duration_ms")].toInteger())},
                         {Words::tr("Retention over since"), moments.day(removal.dueSince)},
                         {Words::tr("Asked by"), line.askedBy},
                         {Words::tr("Reason"), removal.why},
                         {Words::tr("Approved by"), Words::tr("%1, %2", "name, when").arg(line.decidedBy, moments.full(removal.decidedAt))},
                         {Words::tr("Destroyed"), moments.full(removal.doneAt)}});
    cursor.insertBlock();
    cursor.insertText(Words::tr("Files"), letters(11, true));
    insertFiles(cursor, what[QStringLiteral("files")].toArray());
    return document;
}

Result<> write(const QTextDocument &document, const QString &path)
{
    QPdfWriter writer(path);
    writer.setTitle(Words::tr("Certificate of destruction"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // the document brings two centimetres of its own
    document.print(&writer);
    return QFileInfo(path).size() > 0 ? Result<>() : Result<>(fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QDir::toNativeSeparators(path)}}));
}

void print(const UiContext &context, const RemovalLine &line, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [=] { afterRecording(context, "print", line, parent, [=] { document(context, line)->print(printer.get()); }); });
    dialog->open();
}

void save(const UiContext &context, const RemovalLine &line, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Save the certificate as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Words::tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(line.removal.certificate + QStringLiteral(".pdf"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=](const QString &path) {
        afterRecording(context, "export", line, parent, [=] {
            if (const Result<> written = write(*document(context, line), path); !written)
                return context.notices.failed(written.error());
            context.notices.say(Words::tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
        });
    });
    dialog->open();
}

} // namespace praxis::ui::certificatepaper
