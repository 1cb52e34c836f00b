#include "services/interchange/Recurrence.h"
#include "tests/interchange/Readers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
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

QStringList texts(const QVector<WallTime> &times)
{
    QStringList result;
    for (const WallTime &time : times)
        result.append(time.toString());
    return result;
}

QStringList starts(const Expansion &expansion)
{
    QStringList result;
    for (const Occurrence &occurrence : expansion.occurrences)
        result.append(occurrence.start.at.toString());
    return result;
}

Event weekly()
{
    Event event;
    event.uid = q("a");
    event.start = {at("2026-03-16T09:00"), q("Europe/Paris"), false};
    event.duration = 50;
    event.rule = q("FREQ=WEEKLY;COUNT=5");
    return event;
}

Expansion expanded(const Event &event, const QVector<Event> &overrides = {})
{
    const auto result = expand(event, overrides, at("2000-01-01T00:00"), at("2100-01-01T00:00"));
    return result ? *result : Expansion{};
}

QString randomRule(QRandomGenerator &random)
{
    static const QStringList frequencies{q("DAILY"), q("WEEKLY"), q("MONTHLY"), q("YEARLY")};
    static const QStringList days{q("MO"), q("TU"), q("WE"), q("TH"), q("FR"), q("SA"), q("SU")};
    const auto some = [&](const QStringList &from) {
        QStringList chosen;
        for (int i = random.bounded(1, 4); i > 0; --i)
            chosen.append(from[random.bounded(static_cast<int>(from.size()))]);
        chosen.removeDuplicates();
        return chosen.join(u',');
    };
    const auto numbers = [&](int low, int high) {
        QStringList chosen;
        for (int i = random.bounded(1, 4); i > 0; --i)
            chosen.append(QString::number(random.bounded(low, high + 1)));
        chosen.removeDuplicates();
        return chosen.join(u',');
    };
    const QString frequency = frequencies[random.bounded(4)];
    QString rule = q("FREQ=") + frequency;
    if (random.bounded(2) == 0)
        rule += q(";INTERVAL=") + QString::number(random.bounded(1, 5));
    if (random.bounded(4) == 0)
        rule += q(";WKST=") + days[random.bounded(7)];
    if (frequency == u"WEEKLY" && random.bounded(3) > 0)
        rule += q(";BYDAY=") + some(days);
    if (frequency == u"DAILY" && random.bounded(3) == 0)
        rule += q(";BYDAY=") + some(days);
    if (frequency == u"MONTHLY") {
        const int kind = random.bounded(4);
        if (kind == 0)
            rule += q(";BYMONTHDAY=") + numbers(1, 31);
        else if (kind == 1)
            rule += q(";BYDAY=") + QString::number(random.bounded(1, 5)) + days[random.bounded(7)];
        else if (kind == 2)
            rule += q(";BYDAY=-1") + days[random.bounded(7)];
        else
            rule += q(";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=") + QString::number(random.bounded(2) == 0 ? 1 : -1);
    }
    if (frequency == u"YEARLY" && random.bounded(2) == 0)
        rule += q(";BYMONTH=") + numbers(1, 12) + q(";BYDAY=") + QString::number(random.bounded(1, 5)) + days[random.bounded(7)];
    if (random.bounded(2) == 0)
        rule += q(";COUNT=") + QString::number(random.bounded(1, 40));
    else
        rule += q(";UNTIL=20291231T000000");
    return rule;
}

} // namespace

class RecurrenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWeeklySeriesAcrossADaylightSavingChangeKeepsItsWallTime()
    {
        // Paris goes to summer time on 2026-03-29.
        QCOMPARE(starts(expanded(weekly())), (QStringList{q("2026-03-16T09:00"), q("2026-03-23T09:00"), q("2026-03-30T09:00"), q("2026-04-06T09:00"), q("2026-04-13T09:00")}));
        const auto dates = expandRule(q("FREQ=WEEKLY;COUNT=3"), at("2026-09-28T09:00"), {100, {}, {}, q("Australia/Sydney")});
        QVERIFY(dates);
        QCOMPARE(texts(dates->times), (QStringList{q("2026-09-28T09:00"), q("2026-10-05T09:00"), q("2026-10-12T09:00")}));
        QVERIFY(!dates->isCut);
    }

    void anUntilInUtcIsComparedOnTheClinicsClock()
    {
        // 22:30 UTC on 5 October is 09:30 on the 6th in Sydney: the session at 09:00 still is within.
        const auto dates = expandRule(q("FREQ=DAILY;UNTIL=20261005T223000Z"), at("2026-10-03T09:00"), {100, {}, {}, q("Australia/Sydney")});
        QCOMPARE(texts(dates->times).last(), q("2026-10-06T09:00"));
        QCOMPARE(texts(expandRule(q("FREQ=DAILY;UNTIL=20261005"), at("2026-10-03T09:00"))->times).last(), q("2026-10-05T09:00"));
    }

    void exceptionsInAnyFormTakeAnOccurrenceAway()
    {
        Event event = weekly();
        event.exceptions = {{at("2026-03-23T09:00"), q("Europe/Paris"), false},
                            {at("2026-03-30T07:00"), q("UTC"), false}, // 09:00 in Paris, in summer
                            {at("2026-04-06T00:00"), QString(), true}};
        QCOMPARE(starts(expanded(event)), (QStringList{q("2026-03-16T09:00"), q("2026-04-13T09:00")}));
    }

    void oneMovedOccurrenceReplacesItsOwnOnly()
    {
        Event moved = weekly();
        moved.rule.clear();
        moved.recurrenceId = Moment{at("2026-03-30T07:00"), q("UTC"), false};
        moved.start.at = at("2026-03-31T15:00");
        moved.duration = 25;
        const Expansion expansion = expanded(weekly(), {moved});
        QCOMPARE(starts(expansion), (QStringList{q("2026-03-16T09:00"), q("2026-03-23T09:00"), q("2026-03-31T15:00"), q("2026-04-06T09:00"), q("2026-04-13T09:00")}));
        QCOMPARE(expansion.occurrences[2].overrideIndex, 0);
        QCOMPARE(expansion.occurrences[2].duration, 25);
        QCOMPARE(expansion.occurrences[2].recurrenceId, at("2026-03-30T09:00"));
        QCOMPARE(expansion.occurrences[3].overrideIndex, -1);
    }

    void anOccurrenceMovedIntoTheWindowIsSeen()
    {
        Event moved = weekly();
        moved.rule.clear();
        moved.recurrenceId = Moment{at("2026-04-13T09:00"), q("Europe/Paris"), false};
        moved.start.at = at("2026-03-18T09:00");
        const auto week = expand(weekly(), {moved}, at("2026-03-16T00:00"), at("2026-03-23T00:00"));
        QCOMPARE(starts(*week), (QStringList{q("2026-03-16T09:00"), q("2026-03-18T09:00")}));
        const auto later = expand(weekly(), {moved}, at("2026-04-13T00:00"), at("2026-04-20T00:00"));
        QVERIFY(later->occurrences.isEmpty());
    }

    void thisAndFutureMovesAllThatFollow()
    {
        Event moved = weekly();
        moved.rule.clear();
        moved.recurrenceId = Moment{at("2026-03-30T09:00"), q("Europe/Paris"), false};
        moved.isThisAndFuture = true;
        moved.start.at = at("2026-03-31T10:00");
        moved.duration = 80;
        const Expansion expansion = expanded(weekly(), {moved});
        QCOMPARE(starts(expansion), (QStringList{q("2026-03-16T09:00"), q("2026-03-23T09:00"), q("2026-03-31T10:00"), q("2026-04-07T10:00"), q("2026-04-14T10:00")}));
        QCOMPARE(expansion.occurrences[4].duration, 80);
        QCOMPARE(expansion.occurrences[1].duration, 50);
    }

    void additionsAndAStartOutsideTheRuleCount()
    {
        Event event = weekly();
        event.rule = q("FREQ=WEEKLY;BYDAY=TU;COUNT=3"); // 2026-03-16 is a Monday
        event.additions = {{at("2026-03-20T08:00"), q("UTC"), false}};
        QCOMPARE(starts(expanded(event)), (QStringList{q("2026-03-16T09:00"), q("2026-03-17T09:00"), q("2026-03-20T09:00"), q("2026-03-24T09:00")}));
        event.rule.clear();
        QCOMPARE(starts(expanded(event)), (QStringList{q("2026-03-16T09:00"), q("2026-03-20T09:00")}));
    }

    void aSeriesOfTwoHundredYearsIsCutAndSaidToBe()
    {
        const auto cut = expandRule(q("FREQ=DAILY"), at("1900-01-01T09:00"), {1000, {}, {}, {}});
        QVERIFY(cut->isCut);
        QCOMPARE(cut->times.size(), 1000);
        const auto window = expandRule(q("FREQ=DAILY"), at("1900-01-01T09:00"), {1000, at("2026-11-01T00:00"), at("2026-11-08T00:00"), {}});
        QVERIFY(!window->isCut);
        QCOMPARE(window->times.size(), 7);
        QVERIFY(expandRule(q("FREQ=DAILY;COUNT=9999999"), at("2026-01-01T09:00"), {1'000'000, {}, {}, {}})->isCut);
        QVERIFY(expandRule(q("FREQ=DAILY;COUNT=9999999"), at("2026-01-01T09:00"), {1'000'000, {}, {}, {}})->times.size() < 100'000);
    }

    void aRuleThatNobodyBooksByIsRefused_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("code");
        const auto row = [](const char *rule, ErrorCode code) { QTest::newRow(rule) << q(rule) << static_cast<int>(code); };
        row("FREQ=SECONDLY", ErrorCode::Invalid);
        row("FREQ=MINUTELY;COUNT=3", ErrorCode::Invalid);
        row("FREQ=HOURLY", ErrorCode::Invalid);
        row("", ErrorCode::Malformed);
        row("every week", ErrorCode::Malformed);
        row("FREQ=FORTNIGHTLY", ErrorCode::Malformed);
        row("COUNT=3", ErrorCode::Malformed);
        row("FREQ=WEEKLY;INTERVAL=0", ErrorCode::Malformed);
        row("FREQ=WEEKLY;COUNT=0", ErrorCode::Malformed);
        row("FREQ=WEEKLY;COUNT=-1", ErrorCode::Malformed);
        row("FREQ=WEEKLY;INTERVAL=99999999999", ErrorCode::Malformed);
        row("FREQ=WEEKLY;BYDAY=XX", ErrorCode::Malformed);
        row("FREQ=WEEKLY;RSCALE=CHINESE", ErrorCode::Malformed);
        row("FREQ=WEEKLY\r\nATTENDEE:x", ErrorCode::Malformed);
        row("FREQ=WEEKLY;COUNT=3;UNTIL=20270101", ErrorCode::Malformed);
    }
    void aRuleThatNobodyBooksByIsRefused()
    {
        QFETCH(QString, rule);
        QFETCH(int, code);
        const auto dates = expandRule(rule, at("2026-01-01T09:00"));
        QVERIFY(!dates);
        QCOMPARE(static_cast<int>(dates.error().code), code);
        QVERIFY(!checkRule(rule));
    }

    void aRuleThatNeverComesTrueEnds()
    {
        for (const char *rule : {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
                                 "FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=5;COUNT=5", "FREQ=DAILY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=30"}) {
            const auto dates = expandRule(q(rule), at("2026-01-01T09:00"));
            QVERIFY2(!dates || dates->times.isEmpty(), rule);
        }
    }

    void rulesAgreeWithDateutil()
    {
        const quint32 seed = qEnvironmentVariableIsSet("PRAXIS_SEED") ? qEnvironmentVariable("PRAXIS_SEED").toUInt() : QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QJsonArray cases;
        for (int i = 0; i < 400; ++i) {
            const WallTime start{QDate(2026, 1, 1).addDays(random.bounded(365)), QTime(random.bounded(24), random.bounded(12) * 5)};
            cases.append(QJsonObject{{q("rule"), randomRule(random)}, {q("start"), start.toString()}});
        }
        const QByteArray out = python("import sys,json,itertools,datetime\n"
                                      "from dateutil.rrule import rrulestr\n"
                                      "r=[]\n"
                                      "for c in json.load(sys.stdin):\n"
                                      "  rule=rrulestr(c['rule'],dtstart=datetime.datetime.fromisoformat(c['start']))\n"
                                      "  end=datetime.datetime(2060,1,1)\n"
                                      "  r.append([d.strftime('%Y-%m-%dT%H:%M') for d in itertools.islice(itertools.takewhile(lambda d:d<end,rule),200)])\n"
                                      "print(json.dumps(r))",
                                      QJsonDocument(cases).toJson());
        const QJsonArray expected = QJsonDocument::fromJson(out).array();
        QCOMPARE(expected.size(), cases.size());
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const QJsonObject one = cases[i].toObject();
            const QString rule = one.value(q("rule")).toString();
            const auto dates = expandRule(rule, WallTime::fromString(one.value(q("start")).toString()), {200, {}, at("2060-01-01T00:00"), {}});
            QVERIFY2(dates, qPrintable(rule));
            QVERIFY2(texts(dates->times) == expected[i].toVariant().toStringList(),
                     qPrintable(rule + u' ' + one.value(q("start")).toString() + u'\n' + texts(dates->times).mid(0, 8).join(u' ') + u'\n'
                                + expected[i].toVariant().toStringList().mid(0, 8).join(u' ')));
        }
    }
};

QTEST_GUILESS_MAIN(RecurrenceTest)
#include "recurrence_test.moc"
