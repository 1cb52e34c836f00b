#include "services/interchange/FileKind.h"

#include <QBuffer>
#include <QtTest>

using namespace praxis;
using namespace praxis::interchange;

class FileKindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsWhatItsContentSays_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QByteArray &head, const char *kind) { QTest::newRow(name) << head << QString::fromLatin1(kind); };
        row("clients", "name,phone\nAnn,1\n", "text");
        row("clients of Windows", "name\nJos\xe9\n", "text");
        row("clients that begin with MZ", "MZ,phone\nAnn,1\n", "text");
        row("clients in UTF-16", QByteArray("\xff\xfe" "a\0,\0b\0\n\0", 10), "text");
        row("calendar", "\xef\xbb\xbf" "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "icalendar");
        row("contacts", "\r\nbegin:vcard\nVERSION:2.1\n", "vcard");
        row("spreadsheet", QByteArray("PK\x03\x04\x14\0", 6), "zip");
        row("old spreadsheet", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office");
        row("pdf", "%PDF-1.7\n", "pdf");
        row("program of Linux", QByteArray("\x7f" "ELF\2\1\1\0", 8), "executable");
        row("program of Windows", QByteArray("MZ\x90\0\3\0", 6) + QByteArray(80, '\0'), "executable");
        row("script", "#!/bin/sh\n", "executable");
        row("database", QByteArray("SQLite format 3\0", 16), "database");
        row("page", "<!doctype html><html>", "html");
        row("picture", "\x89PNG\r\n\x1a\n", "image");
        row("film", QByteArray("\0\0\0\x18" "ftypmp42", 12), "media");
        row("noise", QByteArray("\1\2\3\4\0\0\xff\xfe", 8), "binary");
        row("nothing", "", "empty");
    }
    void aFileIsWhatItsContentSays()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, kind);
        QCOMPARE(kindName(sniffKind(head)), kind);
    }

    void aProgramNamedLikeACalendarIsRefused()
    {
        QBuffer buffer;
        buffer.setData(QByteArray("\x7f" "ELF\2\1\1\0", 8));
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto outcome = requireKind(buffer, FileKind::ICalendar);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::NotThatKind);
        QCOMPARE(outcome.error().data.value(QStringLiteral("expected")).toString(), QStringLiteral("icalendar"));
        QCOMPARE(outcome.error().data.value(QStringLiteral("found")).toString(), QStringLiteral("executable"));
        QCOMPARE(buffer.pos(), 0);
    }

    void aLongTextThatIsCutWithinACharacterIsText()
    {
        QCOMPARE(sniffKind(QByteArray("a") + QByteArray("\xc3\xa9").repeated(4000)), FileKind::Text);
    }
};

QTEST_GUILESS_MAIN(FileKindTest)
#include "filekind_test.moc"
