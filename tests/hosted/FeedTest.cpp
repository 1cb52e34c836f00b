// A practitioner's calendar, as other programs read it.
#include "models/records/Appointment.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/calendar/FeedCommands.h"
#include "services/practice/office/PracticeCommands.h"
#include "tests/hosted/Backend.h"
#include "tests/interchange/Readers.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

class FeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHasTheAddressHasTheCalendar_data() { onEitherDatabase(); }
    void whoHasTheAddressHasTheCalendar();
    void itNamesNobody_data() { onEitherDatabase(); }
    void itNamesNobody();
    void anAddressThatWasTakenBackIsNeverGoodAgain_data() { onEitherDatabase(); }
    void anAddressThatWasTakenBackIsNeverGoodAgain();
    void whoHasLeftHasNoCalendar_data() { onEitherDatabase(); }
    void whoHasLeftHasNoCalendar();
    void whoseAccountIsSwitchedOffHasNoCalendar_data() { onEitherDatabase(); }
    void whoseAccountIsSwitchedOffHasNoCalendar();
    void whoHelpsInASessionSeesThatTheyAreNeeded_data() { onEitherDatabase(); }
    void whoHelpsInASessionSeesThatTheyAreNeeded();
    void anAddressIsAskedForNowAndThen_data() { onEitherDatabase(); }
    void anAddressIsAskedForNowAndThen();
    void anotherAddressIsNoAddress_data() { onEitherDatabase(); }
    void anotherAddressIsNoAddress();
    void onesOwnAndNobodyElses_data() { onEitherDatabase(); }
    void onesOwnAndNobodyElses();
    void moreThan250AreWhole_data() { onEitherDatabase(); }
    void moreThan250AreWhole();

private:
    static HttpAnswer set(Backend &b, const QByteArray &token, const QUuid &practitioner, const QString &shows, bool renew = false)
    {
        return b.ask("POST", "/api/v1/commands/SetCalendarFeed", {{u"practitioner"_s, idText(practitioner)}, {u"shows"_s, shows}, {u"renew"_s, renew}}, token, {{"Idempotency-Key", QByteArray::number(++s_turn)}});
    }
    static QString addressOf(Backend &b, const QByteArray &token, const QUuid &practitioner)
    {
        return Backend::jsonOf(b.ask("GET", "/api/v1/practitioners/" + idText(practitioner).toLatin1() + "/calendar-feed", {}, token)).value(u"address"_s).toString();
    }
    static HttpAnswer fetch(Backend &b, const QString &address, const QByteArray &tag = {})
    {
        return b.ask("GET", address.toLatin1(), {}, {}, tag.isEmpty() ? QList<std::pair<QByteArray, QByteArray>>() : QList<std::pair<QByteArray, QByteArray>>{{"If-None-Match", tag}});
    }
    static QByteArray told(const HttpAnswer &answer, const QByteArray &script)
    {
        return python("import sys,icalendar\nc=icalendar.Calendar.from_ical(sys.stdin.buffer.read())\nE=c.walk('VEVENT')\n" + script, answer.body).trimmed();
    }

    inline static int s_turn = 0;
};

void FeedTest::whoHasTheAddressHasTheCalendar()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.psychologist, u"lee"_s);
    const QByteArray lee = b.signIn(u"lee"_s);
    QVERIFY(addressOf(b, lee, p.lee).isEmpty()); // nobody has one who has not asked for it
    p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_s, u"Nguyen"_s)));
    const QUuid gone = p.mustRun(p.at(11, 0, p.addPerson(u"Tom"_s, u"Silva"_s))).firstOf(u"Appointment");
    QCOMPARE(set(b, lee, p.lee, u"busy"_s).status, 200);
    const QString address = addressOf(b, lee, p.lee);
    QVERIFY2(address.startsWith(u"/api/v1/feeds/"_s) && address.endsWith(u".ics"), qPrintable(address));
    const HttpAnswer first = fetch(b, address);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.type, "text/calendar; charset=utf-8");
    QCOMPARE(told(first, "print(len(E), sorted({str(e['STATUS']) for e in E}), min(e['DTSTART'].dt for e in E).strftime('%H:%M'))"), "2 ['CONFIRMED'] 09:00");
    const QByteArray tag = first.header("ETag");
    QCOMPARE(fetch(b, address, tag).status, 304); // as often as it likes
    b.clock.at.ms += 60'000;
    QCOMPARE(fetch(b, address, tag).status, 304);
    p.mustRun(SetAppointmentStatus{.appointment = gone, .status = AppointmentStatus::Cancelled});
    const HttpAnswer second = fetch(b, address, tag);
    QCOMPARE(second.status, 200);
    QCOMPARE(told(second, "print(len(E))"), "1");
}

void FeedTest::itNamesNobody()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_s, u"Nguyen"_s)));
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy});
    b.addAccount(p.admin, u"ada"_s);
    const QByteArray ada = b.signIn(u"ada"_s);
    QCOMPARE(told(fetch(b, addressOf(b, ada, p.lee)), "print(E[0]['SUMMARY'])"), "Appointment");
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Initials});
    const HttpAnswer initials = fetch(b, addressOf(b, ada, p.lee));
    QCOMPARE(told(initials, "print(E[0]['SUMMARY'])"), "J. N.");
    QVERIFY(!initials.body.contains("Nguyen") && !initials.body.contains("Jane"));
    // Where the first sign is the name, or half of it, initials would tell it.
    BookAppointment wei = p.at(14, 0, p.addPerson(u"伟"_s, u"王"_s));
    wei.uid = u"wang@old.example"_s; // nor what an import brought
    p.mustRun(wei);
    const HttpAnswer both = fetch(b, addressOf(b, ada, p.lee));
    QCOMPARE(told(both, "print(sorted(str(e['SUMMARY']) for e in E))"), "['Appointment', 'J. N.']");
    QVERIFY(!both.body.contains("wang") && !both.body.contains("王"));
}

void FeedTest::anAddressThatWasTakenBackIsNeverGoodAgain()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.admin, u"ada"_s);
    const QByteArray ada = b.signIn(u"ada"_s);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy});
    const QString first = addressOf(b, ada, p.lee);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Initials}); // says more, at the same address
    QCOMPARE(addressOf(b, ada, p.lee), first);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy, true});
    const QString second = addressOf(b, ada, p.lee);
    QVERIFY(second != first);
    QCOMPARE(fetch(b, first).status, 404);
    QCOMPARE(fetch(b, second).status, 200);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Nothing});
    QVERIFY(addressOf(b, ada, p.lee).isEmpty());
    QCOMPARE(fetch(b, second).status, 404);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy});
    const QString third = addressOf(b, ada, p.lee);
    QVERIFY(third != second && third != first);
    QCOMPARE(fetch(b, second).status, 404);
}

void FeedTest::whoHasLeftHasNoCalendar()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.admin, u"ada"_s);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy});
    const QString address = addressOf(b, b.signIn(u"ada"_s), p.lee);
    QCOMPARE(fetch(b, address).status, 200);
    const auto before = p.mustAsk(Get<Practitioner>{p.lee});
    Practitioner after = *before;
    after.isActive = false;
    p.mustRun(edit(*before, after));
    QCOMPARE(fetch(b, address).status, 404);
}

void FeedTest::whoseAccountIsSwitchedOffHasNoCalendar()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.admin, u"ada"_s);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Initials});
    const QString address = addressOf(b, b.signIn(u"ada"_s), p.lee);
    QCOMPARE(fetch(b, address).status, 200);
    p.mustRun(SetUserActive{p.psychologist.user, false}); // the calendar itself goes on: there are appointments in it
    QCOMPARE(fetch(b, address).status, 404);
}

void FeedTest::whoHelpsInASessionSeesThatTheyAreNeeded()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.admin, u"ada"_s);
    BookAppointment together = p.at(9, 0, p.addPerson(u"Jane"_s, u"Nguyen"_s));
    together.otherStaff = {idText(p.okafor)};
    p.mustRun(together);
    p.mustRun(SetCalendarFeed{p.okafor, FeedShows::Initials});
    QCOMPARE(told(fetch(b, addressOf(b, b.signIn(u"ada"_s), p.okafor)), "print([str(e['SUMMARY']) for e in E])"), "['Appointment']");
}

void FeedTest::anAddressIsAskedForNowAndThen()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.admin, u"ada"_s);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy});
    const QString address = addressOf(b, b.signIn(u"ada"_s), p.lee);
    HttpAnswer last;
    for (int i = 0; i < 30 && last.status != 429; ++i)
        last = fetch(b, address);
    QCOMPARE(last.status, 429);
    QVERIFY(last.header("Retry-After").toInt() > 0);
    b.clock.at.ms += 60'000;
    QCOMPARE(fetch(b, address).status, 200);
}

void FeedTest::anotherAddressIsNoAddress()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.admin, u"ada"_s);
    const QByteArray ada = b.signIn(u"ada"_s);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy});
    b.other.mustRun(SetCalendarFeed{b.other.lee, FeedShows::Busy});
    const QString good = addressOf(b, ada, p.lee);
    const QString file = good.section(u'/', -1);
    const auto tried = [&](const QUuid &organization, const QUuid &practitioner, const QString &name) {
        return fetch(b, u"/api/v1/feeds/"_s + idText(organization) + u'/' + idText(practitioner) + u'/' + name).status;
    };
    const QUuid here = p.admin.organization;
    QCOMPARE(tried(here, p.lee, file), 200);
    QCOMPARE(tried(b.other.admin.organization, b.other.lee, file), 404);
    QCOMPARE(tried(here, b.other.lee, file), 404);
    QCOMPARE(tried(b.other.admin.organization, p.lee, file), 404);
    QCOMPARE(tried(p.ids.next(), p.lee, file), 404);
    QString other = file;
    other[4] = other[4] == u'A' ? u'B' : u'A';
    const QString rest = file.mid(1);
    QString marked = file;
    marked[20] = marked[20] == u'A' ? u'B' : u'A';
    for (const QString &name : {other, marked, QString(u'2' + rest), QString(u'0' + rest), u"1-.ics"_s, u".ics"_s, u"-1-x.ics"_s, file.chopped(4), QString(file + u'x'), QString(u"01"_s + rest)})
        QCOMPARE(tried(here, p.lee, name), 404);
}

void FeedTest::onesOwnAndNobodyElses()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.psychologist, u"lee"_s);
    b.addAccount(p.receptionist, u"rita"_s);
    const QByteArray lee = b.signIn(u"lee"_s), rita = b.signIn(u"rita"_s);
    const QUuid other = p.okafor;
    QCOMPARE(set(b, lee, other, u"busy"_s).status, 403);
    QCOMPARE(set(b, rita, p.lee, u"busy"_s).status, 403);
    p.mustRun(SetCalendarFeed{other, FeedShows::Busy});
    QCOMPARE(b.ask("GET", "/api/v1/practitioners/" + idText(other).toLatin1() + "/calendar-feed", {}, lee).status, 403);
    QCOMPARE(b.ask("GET", "/api/v1/practitioners/" + idText(other).toLatin1() + "/calendar-feed", {}, rita).status, 403);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy});
    const auto looks = [&] {
        AuditFilter filter;
        filter.record = p.lee;
        return TestPractice::must(p.door().ask(p.admin, SearchAudit{filter})).size();
    };
    const qsizetype before = looks();
    QVERIFY(!addressOf(b, lee, p.lee).isEmpty());
    QCOMPARE(looks(), before + 1); // who has seen the address can read the calendar
}

void FeedTest::moreThan250AreWhole()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    b.addAccount(p.admin, u"ada"_s);
    const QUuid jane = p.addPerson(u"Jane"_s, u"Nguyen"_s);
    QVector<AnyCommand> all;
    for (int i = 0; i < 300; ++i) {
        BookAppointment booking = p.at(9, 0, jane);
        booking.start = booking.start.plusMinutes(1440 * (i / 3) + 120 * (i % 3));
        booking.despiteClash = u"a full year"_s;
        all.append(AnyCommand::of(booking));
    }
    QVERIFY(TestPractice::must(p.door().runMany(p.admin, all, {.allOrNothing = true})).kept);
    p.mustRun(SetCalendarFeed{p.lee, FeedShows::Busy});
    QCOMPARE(told(fetch(b, addressOf(b, b.signIn(u"ada"_s), p.lee)), "print(len(E), len({str(e['UID']) for e in E}))"), "300 300");
}

QTEST_GUILESS_MAIN(FeedTest)
#include "FeedTest.moc"
