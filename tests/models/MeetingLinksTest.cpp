#include "models/rules/MeetingLinks.h"

#include <QTest>

using namespace praxis;
using namespace Qt::StringLiterals;

/// Case 33.
class MeetingLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLinksThatPeoplePasteAreTaken_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("host");
        QTest::newRow("meet") << u"google_meet"_s << u"https://meet.google.com/abc-defg-hij"_s << u"meet.google.com"_s;
        QTest::newRow("zoom") << u"zoom"_s << u"https://zoom.us/j/1234567890"_s << u"zoom.us"_s;
        QTest::newRow("zoom with a password") << u"zoom"_s << u"https://us02web.zoom.us/j/1234567890?pwd=abc.1"_s << u"us02web.zoom.us"_s;
        QTest::newRow("teams") << u"teams"_s << u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d"_s << u"teams.microsoft.com"_s;
        QTest::newRow("teams live") << u"teams"_s << u"https://teams.live.com/meet/9312345678901"_s << u"teams.live.com"_s;
        QTest::newRow("whatsapp") << u"whatsapp"_s << u"https://wa.me/1234567890"_s << u"wa.me"_s;
        QTest::newRow("whatsapp call") << u"whatsapp"_s << u"https://call.whatsapp.com/video/abcDEF"_s << u"call.whatsapp.com"_s;
        QTest::newRow("webex") << u"webex"_s << u"https://clinic.webex.com/meet/dr.lee"_s << u"clinic.webex.com"_s;
        QTest::newRow("jitsi") << u"jitsi"_s << u"https://meet.clinic.example:443/Room-1"_s << u"meet.clinic.example"_s;
        QTest::newRow("other") << u"other"_s << u"https://video.clinic.example"_s << u"video.clinic.example"_s;
    }
    void theLinksThatPeoplePasteAreTaken()
    {
        QFETCH(QString, kind);
        QFETCH(QString, address);
        QFETCH(QString, host);
        const auto link = checkLink(kind, address);
        QVERIFY2(link.has_value(), link ? "" : qPrintable(link.error().data.value(u"problem"_s).toString()));
        QCOMPARE(link->host, host);
        QCOMPARE(link->address, address);
    }

    void whatLeadsElsewhereIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("problem");
        for (const char *address : {"javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "smb://host/share", "ms-msdt:/id", "http://zoom.us/j/1234567890",
                                    "HTTPS://zoom.us/j/1234567890", " https://zoom.us/j/1234567890", "data:text/html,x", "//zoom.us/j/1234567890", "https:/zoom.us/j/1234567890"})
            QTest::newRow(address) << u"zoom"_s << QString::fromLatin1(address) << u"scheme"_s;
        const auto row = [](const char *kind, const QString &address, const char *problem) {
            QTest::newRow(qPrintable(address.left(60))) << QString::fromLatin1(kind) << address << QString::fromLatin1(problem);
        };
        row("zoom", u"https://zoom.us@evil.test/j/1234567890"_s, "account");
        row("zoom", u"https://zoom.us:pw@evil.test/j/1234567890"_s, "account");
        row("zoom", u"https://zoom.us.evil.test/j/1234567890"_s, "host");
        row("zoom", u"https://evilzoom.us/j/1234567890"_s, "host");
        row("zoom", u"https://teams.microsoft.com/l/meetup-join/x"_s, "host");
        row("zoom", u"https://zoom.us./j/1234567890"_s, "host");
        row("zoom", u"https://.zoom.us/j/1234567890"_s, "host");
        row("zoom", u"https://xn--zom-hoa.us/j/1234567890"_s, "host");
        row("other", u"https://xn--80ak6aa92e.com/"_s, "host");
        row("zoom", QString::fromUtf8("https://zооm.us/j/1234567890"), "characters"); // Cyrillic
        row("zoom", u"https://zoom.us\\@evil.test/j/1234567890"_s, "characters");
        row("zoom", u"https://zoom.us/j/1234567890\r\nX: y"_s, "characters");
        row("zoom", u"https://zoom.us/j/12345 67890"_s, "characters");
        row("zoom", u"https://zoom.us:8443/j/1234567890"_s, "port");
        row("zoom", u"https://zoom.us/redirect?to=https://evil.test"_s, "path");
        row("zoom", u"https://zoom.us/j/"_s, "path");
        row("zoom", u"https://zoom.us?x=/j/1234567890"_s, "path");
        row("webex", u"https://webex.com/meet/x"_s, "host");
        row("google_meet", u"https://meet.google.com/"_s, "path");
        row("other", u"https://127.0.0.1/"_s, "host");
        row("other", u"https://2130706433/"_s, "host");
        row("other", u"https://[::1]/"_s, "port");
        row("other", u"https://localhost/"_s, "host");
        row("other", u"https://printer.local/"_s, "host");
        row("other", u"https:///x"_s, "host");
        row("jitsi", u"https://meet.clinic.example"_s, "path");
        row("other", QString(u"https://clinic.example/" + QString(3000, u'a')), "length");
        row("other", u""_s, "empty");
        row("fax", u"https://clinic.example/"_s, "kind");
    }
    void whatLeadsElsewhereIsRefused()
    {
        QFETCH(QString, kind);
        QFETCH(QString, address);
        QFETCH(QString, problem);
        const auto link = checkLink(kind, address);
        QVERIFY(!link);
        QCOMPARE(link.error().data.value(u"problem"_s).toString(), problem);
    }
};

QTEST_GUILESS_MAIN(MeetingLinksTest)
#include "MeetingLinksTest.moc"
