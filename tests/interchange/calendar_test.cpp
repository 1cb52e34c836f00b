#include "services/interchange/CalendarReader.h"
#include "services/interchange/CalendarWriter.h"
#include "services/interchange/Recurrence.h"
#include "services/interchange/ZoneNames.h"
#include "tests/interchange/Readers.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace praxis;
using namespace praxis::interchange;
using namespace praxis::test;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

WallTime at(const char *iso)
{
    return WallTime::fromString(q(iso));
}

Result<CalendarFile> readBytes(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readCalendar(buffer);
}

/// A calendar around the lines of events, which are separated by line ends.
CalendarFile read(const QByteArray &inner)
{
    const auto file = readBytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + inner + "END:VCALENDAR\r\n");
    return file ? *file : CalendarFile{};
}

QByteArray vevent(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:1\r\n" + lines + "END:VEVENT\r\n";
}

QByteArray written(const QVector<Event> &events)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CalendarWriteOptions options;
    options.stamp = Instant::fromString(q("2026-11-20T10:00:00.000Z"));
    options.name = q("Practice, north");
    if (auto outcome = writeCalendar(buffer, events, options); !outcome)
        QTest::qFail(qPrintable(codeName(outcome.error().code)), __FILE__, __LINE__);
    return buffer.data();
}

Event session(const char *start, const char *zone)
{
    Event event;
    event.uid = q("session-1@praxis");
    event.sequence = 3;
    event.summary = q("Zoë; first, session");
    event.description = q("line one\nline two \\ ") + QString(q("é😀")).repeated(50);
    event.location = q("Room 2");
    event.status = q("CONFIRMED");
    event.organizer = {q("Dr \"Q\"; Who"), q("who@example.org")};
    event.attendees = {{q("Zoë"), q("zoe@example.org")}};
    event.categories = {q("a,b"), q("c")};
    event.start = {at(start), q(zone), false};
    event.duration = 50;
    return event;
}

} // namespace

class CalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventComesBackWhole()
    {
        Event event = session("2026-11-24T09:00", "Australia/Sydney");
        event.rule = q("FREQ=WEEKLY;COUNT=10");
        event.exceptions = {{at("2026-12-01T09:00"), q("Australia/Sydney"), false}, {at("2026-12-07T22:00"), q("UTC"), false}};
        event.additions = {{at("2026-12-02T09:00"), q("Australia/Sydney"), false}};
        Event moved = session("2026-12-16T15:00", "Europe/Paris");
        moved.recurrenceId = Moment{at("2026-12-15T09:00"), q("Australia/Sydney"), false};
        Event day = session("2026-12-25T00:00", "");
        day.uid = q("holiday");
        day.start.isDate = true;
        day.duration = 2 * 1440;
        Event floating = session("2026-11-24T09:00", "");
        floating.uid = q("floating");
        Event utc = session("2026-11-24T09:00", "UTC");
        utc.uid = q("utc");
        const QVector<Event> events{event, moved, day, floating, utc};
        const QByteArray bytes = written(events);
        for (const QByteArray &line : bytes.split('\n')) {
            QVERIFY(line.size() <= 76);
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
        }
        const auto file = readBytes(bytes);
        QVERIFY(file);
        QCOMPARE(file->name, q("Practice, north"));
        QVERIFY(file->refused.isEmpty() && file->notKept.isEmpty());
        QCOMPARE(file->events.size(), events.size());
        for (qsizetype i = 0; i < events.size(); ++i) {
            Event back = file->events[i];
            back.line = 0;
            back.description = back.description.trimmed();
            Event expected = events[i];
            expected.description = expected.description.trimmed();
            QVERIFY2(back == expected, qPrintable(QString::number(i)));
        }
    }

    void anExportedCalendarCarriesSequenceAndAZoneThatAgrees_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *zone : {"Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Lord_Howe", "Europe/Paris", "Europe/London",
                                 "Europe/Dublin", "America/New_York", "America/Sao_Paulo", "America/St_Johns", "Africa/Casablanca", "Africa/Cairo",
                                 "Asia/Kolkata", "Asia/Jerusalem", "Pacific/Auckland", "Pacific/Chatham", "Asia/Gaza", "America/Santiago"})
            QTest::newRow(zone) << q(zone);
    }
    void anExportedCalendarCarriesSequenceAndAZoneThatAgrees()
    {
        QFETCH(QString, zone);
        Event event = session("2024-05-14T09:00", "x");
        event.start.zone = zone;
        const QByteArray out = python("import sys,icalendar,zoneinfo,datetime as d,json\n"
                                      "c=icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n"
                                      "e=c.walk('VEVENT')[0]\n"
                                      "v=c.walk('VTIMEZONE')[0]\n"
                                      "tz=v.to_tz()\n"
                                      "z=zoneinfo.ZoneInfo(str(v['TZID']))\n"
                                      "t=d.datetime(2024,1,1,tzinfo=d.timezone.utc)\n"
                                      "bad=''\n"
                                      "while t.year<2037 and not bad:\n"
                                      "  a,b=t.astimezone(tz).utcoffset(),t.astimezone(z).utcoffset()\n"
                                      "  if a!=b: bad='%s %s %s'%(t,a,b)\n"
                                      "  t+=d.timedelta(hours=7)\n"
                                      "print(json.dumps({'sequence':e['SEQUENCE'],'summary':e['SUMMARY'],'tzid':e['DTSTART'].params['TZID'],'zones':len(c.walk('VTIMEZONE')),"
                                      "'bad':bad,'stamp':e['DTSTAMP'].dt.isoformat(),'minutes':(e['DTEND'].dt-e['DTSTART'].dt).total_seconds()/60}))",
                                      written({event}));
        const QJsonObject result = QJsonDocument::fromJson(out).object();
        QCOMPARE(result.value(q("sequence")).toInt(), 3);
        QCOMPARE(result.value(q("summary")).toString(), event.summary);
        QCOMPARE(result.value(q("tzid")).toString(), zone);
        QCOMPARE(result.value(q("zones")).toInt(), 1);
        QCOMPARE(result.value(q("bad")).toString(), QString());
        QCOMPARE(result.value(q("minutes")).toInt(), 50);
        QVERIFY(result.value(q("stamp")).toString().startsWith(u"2026-11-20T10:00:00"));
    }

    void everyZoneIsDescribedSoThatItIsKnownAgain()
    {
        int looked = 0;
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
            if (!id.contains('/') || id.startsWith("Etc/") || ++looked % 10 != 0)
                continue;
            const QString found = zoneFromDefinition(zoneDefinition(QString::fromLatin1(id), 2026, 2037), 2026);
            QVERIFY2(!found.isEmpty(), id.constData());
            for (QDateTime time(QDate(2026, 1, 1), QTime(0, 30), Qt::UTC); time.date().year() < 2028; time = time.addSecs(86400))
                QVERIFY2(QTimeZone(found.toLatin1()).offsetFromUtc(time) == QTimeZone(id).offsetFromUtc(time), id.constData());
        }
        QVERIFY(looked > 300);
    }

    void aFeedOfMoreThanTwoHundredAndFiftyEventsIsWhole()
    {
        QVector<Event> events;
        for (int i = 0; i < 1200; ++i) {
            Event event = session("2026-11-24T09:00", "Europe/Paris");
            event.uid = q("e") + QString::number(i);
            event.start.at = event.start.at.plusMinutes(i * 60);
            events.append(event);
        }
        const QByteArray bytes = written(events);
        QCOMPARE(readBytes(bytes)->events.size(), 1200);
        QCOMPARE(python("import sys,icalendar\nc=icalendar.Calendar.from_ical(sys.stdin.buffer.read())\nprint(len({str(e['UID']) for e in c.walk('VEVENT')}))", bytes).trimmed(), "1200");
    }

    void zonesOfOtherProgramsBecomeOurs_data()
    {
        QTest::addColumn<QByteArray>("tzid");
        QTest::addColumn<QString>("zone");
        QTest::newRow("Outlook") << QByteArray("AUS Eastern Standard Time") << q("Australia/Sydney");
        QTest::newRow("Outlook of Paris") << QByteArray("\"Romance Standard Time\"") << q("Europe/Paris");
        QTest::newRow("libical") << QByteArray("/freeassociation.sourceforge.net/Europe/Paris") << q("Europe/Paris");
        QTest::newRow("Mozilla") << QByteArray("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires") << q("America/Argentina/Buenos_Aires");
        QTest::newRow("IANA") << QByteArray("Australia/Perth") << q("Australia/Perth");
        QTest::newRow("an old name") << QByteArray("US/Eastern") << q("US/Eastern");
        QTest::newRow("UTC") << QByteArray("Etc/UTC") << q("UTC");
    }
    void zonesOfOtherProgramsBecomeOurs()
    {
        QFETCH(QByteArray, tzid);
        QFETCH(QString, zone);
        const CalendarFile file = read(vevent("DTSTART;TZID=" + tzid + ":20261124T090000\r\nDURATION:PT50M\r\n"));
        QCOMPARE(file.events.size(), 1);
        QCOMPARE(file.events[0].start.zone, zone);
        QCOMPARE(file.events[0].start.at, at("2026-11-24T09:00"));
    }

    void aZoneOfUnknownNameIsKnownByItsOffsets()
    {
        const QByteArray paris = "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
                                 "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\n"
                                 "TZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        const CalendarFile file = read(vevent("DTSTART;TZID=Customized Time Zone:20261124T090000\r\n") + paris);
        QCOMPARE(file.events.size(), 1);
        const QTimeZone zone(file.events[0].start.zone.toLatin1());
        for (QDateTime day(QDate(2026, 1, 1), QTime(3, 0), Qt::UTC); day.date().year() == 2026; day = day.addDays(1))
            QCOMPARE(zone.offsetFromUtc(day), QTimeZone("Europe/Paris").offsetFromUtc(day));
    }

    void anUnknownZoneIsSaidAndNeverTakenForLocal()
    {
        const QByteArray odd = "BEGIN:VTIMEZONE\r\nTZID:Mars\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0137\r\nTZOFFSETTO:+0137\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        const CalendarFile file = read(odd + vevent("SUMMARY:a\r\nDTSTART;TZID=Mars:20261124T090000\r\n") + vevent("DTSTART;TZID=Nowhere:20261124T090000\r\n")
                                       + vevent("DTSTART:20261124T090000Z\r\nEXDATE;TZID=Nowhere:20261124T090000\r\n"));
        QCOMPARE(file.events.size(), 0);
        QCOMPARE(file.refused.size(), 3);
        QCOMPARE(file.refused[0].error.code, ErrorCode::UnknownZone);
        QCOMPARE(file.refused[0].error.data.value(q("zone")).toString(), q("Mars"));
        QCOMPARE(file.refused[0].summary, q("a"));
        QCOMPARE(file.refused[1].error.data.value(q("line")).toInt(), file.refused[1].line);
    }

    void anAppointmentOverTheChangeOfClocksKeepsItsLength()
    {
        // 23:00 to 06:00 over the end of summer time lasts eight hours.
        const CalendarFile file = read(vevent("DTSTART;TZID=Europe/Paris:20261024T230000\r\nDTEND;TZID=Europe/Paris:20261025T060000\r\n")
                                       + vevent("DTSTART;TZID=Europe/Paris:20261124T090000\r\nDTEND:20261124T085000Z\r\n")
                                       + vevent("DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261126\r\n") + vevent("DTSTART;VALUE=DATE:20261124\r\n")
                                       + vevent("DTSTART:20261124T090000\r\nDTEND:20261124T095000\r\n"));
        QCOMPARE(file.events.size(), 5);
        QCOMPARE(file.events[0].duration, 480);
        QCOMPARE(file.events[1].duration, 50);
        QCOMPARE(file.events[2].duration, 2880);
        QCOMPARE(file.events[3].duration, 1440);
        QCOMPARE(file.events[4].duration, 50);
        QVERIFY(file.events[4].start.zone.isEmpty());
        Event night = file.events[0];
        night.uid = q("night");
        QCOMPARE(readBytes(written({night}))->events[0].duration, 480);
    }

    void anHourThatSpringSkipsKeepsItsLength_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<int>("minutes");
        QTest::newRow("into it") << QByteArray("013000") << QByteArray("023000") << 60;
        QTest::newRow("out of it") << QByteArray("023000") << QByteArray("033000") << 60;
        QTest::newRow("within it") << QByteArray("020000") << QByteArray("025000") << 50;
        QTest::newRow("over it") << QByteArray("013000") << QByteArray("033000") << 60; // that many pass
        QTest::newRow("behind it") << QByteArray("033000") << QByteArray("042000") << 50;
    }
    void anHourThatSpringSkipsKeepsItsLength()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, end);
        QFETCH(int, minutes);
        const CalendarFile file = read(vevent("DTSTART;TZID=Australia/Sydney:20271003T" + start + "\r\nDTEND;TZID=Australia/Sydney:20271003T" + end + "\r\n"));
        QVERIFY(file.refused.isEmpty());
        QCOMPARE(file.events.size(), 1);
        QCOMPARE(file.events[0].duration, minutes);
        // What is written lasts as long, here and for others: half past two is read as half past three.
        const QByteArray bytes = written({file.events[0]});
        QCOMPARE(readBytes(bytes)->events[0].duration, minutes);
        QVERIFY(!bytes.contains("T140000") && !bytes.contains("T142000"));
    }

    void ofAnHourThatComesTwiceTheFirstIsMeant()
    {
        const Moment twice{at("2027-04-04T02:30"), q("Australia/Sydney"), false};
        QCOMPARE(twice.inZone(q("UTC")), at("2027-04-03T15:30"));
        const Moment skipped{at("2027-10-03T02:30"), q("Australia/Sydney"), false};
        QCOMPARE(skipped.inZone(q("UTC")), at("2027-10-02T16:30"));
        QVERIFY(skipped.isSkipped());
        QVERIFY(!twice.isSkipped());
    }

    void aSeriesWithAMovedAndAMissingSessionIsReadAndExpanded()
    {
        const CalendarFile file = read(vevent("DTSTART;TZID=Europe/Paris:20260316T090000\r\nDURATION:PT50M\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\nEXDATE;TZID=Europe/Paris:20260323T090000,20260406T090000\r\n")
                                       + vevent("RECURRENCE-ID:20260330T070000Z\r\nDTSTART;TZID=Europe/Paris:20260331T110000\r\nDURATION:PT25M\r\n")
                                       + vevent("SEQUENCE:1\r\nRECURRENCE-ID:20260330T070000Z\r\nDTSTART;TZID=Europe/Paris:20260331T120000\r\nDURATION:PT25M\r\n"));
        const QVector<EventSeries> series = groupByUid(file.events);
        QCOMPARE(series.size(), 1);
        QCOMPARE(series[0].overrides.size(), 1);
        const auto expansion = expand(series[0].master, series[0].overrides, at("2026-01-01T00:00"), at("2027-01-01T00:00"));
        QCOMPARE(expansion->occurrences.size(), 3);
        QCOMPARE(expansion->occurrences[1].start.at, at("2026-03-31T12:00"));
        QCOMPARE(expansion->occurrences[2].start.at, at("2026-04-13T09:00"));
    }

    void whatIsNotKeptIsCounted()
    {
        const CalendarFile file = read("X-WR-TIMEZONE:Australia/Sydney\r\nBEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\n"
                                       + vevent("DTSTART:20261124T090000Z\r\nX-ODD:1\r\nATTACH:x\r\nATTACH:y\r\nEXRULE:FREQ=DAILY\r\n"
                                               "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nDTSTART:19990101T000000\r\nEND:VALARM\r\nDTSTAMP:20260101T000000Z\r\n"));
        QCOMPARE(file.defaultZone, q("Australia/Sydney"));
        QCOMPARE(file.events.size(), 1);
        QCOMPARE(file.events[0].start.at, at("2026-11-24T09:00"));
        QCOMPARE(file.notKept, (QMap<QString, int>{{q("VTODO"), 1}, {q("VALARM"), 1}, {q("X-ODD"), 1}, {q("ATTACH"), 2}, {q("EXRULE"), 1}}));
    }

    void aTimeWithoutAZoneCarriesTheZoneThatItsCalendarNames()
    {
        const QByteArray floating = vevent("DTSTART:20261124T090000\r\n");
        const auto file = readBytes("BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:America/New_York\r\n" + floating + vevent("DTSTART:20261124T090000Z\r\n") + vevent("DTSTART;VALUE=DATE:20261124\r\n")
                                    + "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n" + floating + "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n" + floating
                                    + "X-WR-TIMEZONE:W. Europe Standard Time\r\nEND:VCALENDAR\r\n");
        QVERIFY(file);
        QStringList zones;
        for (const Event &event : file->events) {
            QVERIFY(event.start.zone.isEmpty() || event.start.zone == u"UTC");
            zones.append(event.calendarZone);
        }
        QCOMPARE(zones, (QStringList{q("America/New_York"), {}, {}, {}, q("Europe/Berlin")}));
    }

    void aBadEventIsRefusedWithItsLineAndTheRestIsRead()
    {
        const CalendarFile file = read(vevent("SUMMARY:no start\r\n") + vevent("DTSTART:soon\r\n") + vevent("DTSTART:20261324T090000Z\r\n")
                                       + vevent("DTSTART:20261124T090000Z\r\nDTEND:20261124T080000Z\r\n") + vevent("DTSTART:20261124T090000Z\r\nRRULE:FREQ=SECONDLY\r\n")
                                       + vevent("DTSTART:20261124T090000Z\r\nRRULE:whenever\r\n") + vevent("DTSTART:20261124T090000Z\r\nDTEND;VALUE=DATE:20261125\r\n")
                                       + vevent("DTSTART:20261124T090000Z\r\n"));
        QCOMPARE(file.events.size(), 1);
        QCOMPARE(file.refused.size(), 7);
        QCOMPARE(file.refused[0].line, 3);
        QCOMPARE(file.refused[0].summary, q("no start"));
        QCOMPARE(file.refused[4].error.code, ErrorCode::Invalid);
        QCOMPARE(file.refused[5].error.data.value(q("detail")).toString(), q("rrule"));
    }

    void aCalendarThatIsCutOffSaysSo()
    {
        const auto file = readBytes("BEGIN:VCALENDAR\r\n" + vevent("DTSTART:20261124T090000Z\r\n") + "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:2026");
        QVERIFY(file);
        QCOMPARE(file->events.size(), 1);
        QCOMPARE(file->refused.size(), 1);
        QCOMPARE(file->refused[0].error.data.value(q("detail")).toString(), q("end"));
    }

    void aFileThatIsNoCalendarIsRefused()
    {
        for (const QByteArray &bytes : {QByteArray("name,phone\nAnn,1\n"), QByteArray(), QByteArray("\x7f" "ELF\0\0\0", 7), QByteArray("BEGIN:VCARD\nEND:VCARD\n")}) {
            const auto file = readBytes(bytes);
            QVERIFY(!file);
            QCOMPARE(file.error().code, ErrorCode::NotThatKind);
            QCOMPARE(file.error().data.value(q("expected")).toString(), q("icalendar"));
        }
    }

    void hostileCalendarsAreRefusedInLittleMemory_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QString>("what");
        const QByteArray start = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n";
        QTest::newRow("a line without end") << start + "SUMMARY:" << QByteArray("x") << q("line");
        QTest::newRow("folding without end") << start + "SUMMARY:x\n" << QByteArray(" \n") << q("line");
        QTest::newRow("components within components") << QByteArray() << QByteArray("BEGIN:VCALENDAR\n") << q("nesting");
        QTest::newRow("events within events") << start << QByteArray("BEGIN:VEVENT\n") << q("nesting");
        QTest::newRow("properties without end") << start << QByteArray("ATTENDEE:x\n") << q("properties");
        QTest::newRow("a zone without end") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\n") << QByteArray("RDATE:x\n") << q("zone");
        QTest::newRow("more than 64 MB") << QByteArray("BEGIN:VCALENDAR\n") << QByteArray("X-A:") + QByteArray(1000, 'a') + "\n" << q("file");
    }
    void hostileCalendarsAreRefusedInLittleMemory()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, pattern);
        QFETCH(QString, what);
        EndlessDevice device(head, pattern, 200'000'000);
        const qint64 before = peakMemory();
        const auto file = readCalendar(device);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::TooLarge);
        QCOMPARE(file.error().data.value(q("what")).toString(), what);
        QVERIFY2(device.given() <= 68'000'000, qPrintable(QString::number(device.given())));
        QVERIFY(!hasGrownBy(32 * 1024, before));
    }

    void readingAndWritingStopWhenAsked()
    {
        EndlessDevice device("BEGIN:VCALENDAR\n", vevent("DTSTART:20261124T090000Z\r\n"), 50'000'000);
        qint64 told = 0;
        const auto file = readCalendar(device, {}, {[&] { return told > 500'000; }, [&](qint64 bytes) { told = bytes; }});
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Cancelled);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto outcome = writeCalendar(buffer, {session("2026-11-24T09:00", "UTC")}, {}, {[] { return true; }, {}});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    }

    void aZoneOrRuleThatIsNoneIsNotWritten()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        auto outcome = writeCalendar(buffer, {session("2026-11-24T09:00", "Mars/Base")}, {});
        QCOMPARE(outcome.error().code, ErrorCode::UnknownZone);
        Event event = session("2026-11-24T09:00", "UTC");
        event.rule = q("FREQ=DAILY\r\nATTENDEE:mailto:evil@x.org");
        outcome = writeCalendar(buffer, {event}, {});
        QCOMPARE(outcome.error().code, ErrorCode::Malformed);
    }

    void noTextOfAnEventBecomesAPropertyOfItsOwn()
    {
        Event event = session("2026-11-24T09:00", "UTC");
        const QString evil = q("x\r\nATTENDEE:mailto:evil@x.org\r\nEND:VEVENT");
        event.uid = evil;
        event.summary = evil;
        event.location = evil;
        event.status = evil;
        event.organizer = {evil, evil};
        event.categories = {evil};
        const CalendarFile file = *readBytes(written({event}));
        QCOMPARE(file.events.size(), 1);
        QCOMPARE(file.events[0].attendees.size(), 1);
        QVERIFY(file.notKept.isEmpty() && file.refused.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CalendarTest)
#include "calendar_test.moc"
