#include "models/rules/HoursFit.h"
#include "tests/models/Seeded.h"

#include <QTest>

#include <array>
#include <optional>

using namespace praxis;
using namespace praxis::test;

namespace {

constexpr int minutesOfDay = 24 * 60;

struct Week {
    HoursList hours;
    ExceptionList exceptions;
    std::array<QUuid, 2> practitioners{QUuid::createUuid(), QUuid::createUuid()};
    std::array<QUuid, 2> locations{QUuid::createUuid(), QUuid::createUuid()};
};

std::shared_ptr<WorkingHours> hours(const QUuid &practitioner, const QUuid &location, int weekday, int from, int until)
{
    auto h = std::make_shared<WorkingHours>();
    h->practitionerId = practitioner;
    h->locationId = location;
    h->weekday = weekday;
    h->startMinute = from;
    h->endMinute = until;
    return h;
}

std::shared_ptr<HoursException> closed(const QUuid &practitioner, const QUuid &location, QDate from, QDate until, int start = -1, int end = -1)
{
    auto e = std::make_shared<HoursException>();
    e->practitionerId = practitioner;
    e->locationId = location;
    e->fromDate = from;
    e->untilDate = until;
    e->startMinute = start;
    e->endMinute = end;
    return e;
}

std::shared_ptr<HoursException> opened(const QUuid &practitioner, const QUuid &location, QDate day, int start, int end)
{
    auto e = closed(practitioner, location, day, day, start, end);
    e->isOpen = true;
    return e;
}

/// What the rules say of one minute, asked one exception at a time: the most specific one that speaks of it decides, of equals the last.
bool isOpenAt(const Week &week, const QUuid &practitioner, QDate day, int minute)
{
    bool open = false;
    for (const auto &h : week.hours) {
        const bool valid = (!h->validFrom.isValid() || h->validFrom <= day) && (!h->validUntil.isValid() || day <= h->validUntil);
        open = open || (h->practitionerId == practitioner && h->weekday == day.dayOfWeek() && valid && h->startMinute <= minute && minute < h->endMinute);
    }
    for (const bool ofPractitioner : {false, true}) {
        for (const auto &e : week.exceptions) {
            const bool concerned = ofPractitioner ? e->practitionerId == practitioner : e->practitionerId.isNull();
            const bool wholeDay = e->startMinute < 0 || e->endMinute <= e->startMinute;
            const bool speaksOfIt = concerned && e->fromDate <= day && day <= e->untilDate && (wholeDay || (e->startMinute <= minute && minute < e->endMinute));
            if (speaksOfIt)
                open = e->isOpen;
        }
    }
    return open;
}

Week randomWeek(QRandomGenerator &random, QDate monday)
{
    Week week;
    for (int i = random.bounded(1, 12); i > 0; --i) {
        const int from = random.bounded(minutesOfDay - 1);
        auto h = hours(week.practitioners[random.bounded(2U)], week.locations[0], random.bounded(1, 8), from, random.bounded(from + 1, minutesOfDay + 1));
        if (random.bounded(4) == 0)
            h->validFrom = monday.addDays(random.bounded(-7, 14));
        if (random.bounded(4) == 0)
            h->validUntil = monday.addDays(random.bounded(-7, 14));
        week.hours.append(h);
    }
    for (int i = random.bounded(0, 8); i > 0; --i) {
        const bool ofPractitioner = random.bounded(2) == 0;
        const QDate from = monday.addDays(random.bounded(-2, 8));
        auto e = closed(ofPractitioner ? week.practitioners[random.bounded(2U)] : QUuid(), {}, from, from.addDays(random.bounded(4)));
        if (random.bounded(3) != 0) {
            e->startMinute = random.bounded(minutesOfDay - 1);
            e->endMinute = random.bounded(e->startMinute + 1, minutesOfDay + 1);
        }
        e->isOpen = ofPractitioner && random.bounded(2) == 0; // what opens for everybody depends on who works at all: see below
        week.exceptions.append(e);
    }
    return week;
}

} // namespace

class HoursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMinuteIsOpenOrClosedAsTheRulesSay();
    void aBookingFitsWhereEveryMinuteOfItIsOpen();
    void somebodyWithoutHoursWorksWheneverAsked();
    void eachStretchIsHeldAgainstTheClockOfItsPlace();
    void whoHasHoursAtSeveralPlacesIsHeldAgainstThoseOfThePlace();
    void hoursWithoutAPlaceAreHoursAtAnyPlace();
    void whatSaysNoPlaceIsWhereSomebodyWorksThen();
    void theMoreSpecificExceptionWins();
    void aClosedLocationLeavesTheOtherOpen();
    void aPublicOpeningCallsNobodyInWhoIsOff();
    void aBreakIsTheGapBetweenTwoStretches();
    void aBookingOverMidnightIsOutside();
};

void HoursTest::everyMinuteIsOpenOrClosedAsTheRulesSay()
{
    QRandomGenerator random = seeded();
    const QDate monday(2026, 11, 23);
    for (int round = 0; round < 200; ++round) {
        const Week week = randomWeek(random, monday);
        for (int d = 0; d < 7; ++d) {
            const QDate day = monday.addDays(d);
            const QUuid &who = week.practitioners[static_cast<std::size_t>(round % 2)];
            const auto stretches = openStretches(who, day, week.hours, week.exceptions);
            std::array<bool, minutesOfDay> open{};
            for (const OpenStretch &s : stretches) {
                QVERIFY(s.startMinute < s.endMinute && s.startMinute >= 0 && s.endMinute <= minutesOfDay);
                QCOMPARE(s.date, day);
                QCOMPARE(s.practitioner, who);
                std::fill(open.begin() + s.startMinute, open.begin() + s.endMinute, true);
            }
            QVERIFY(std::is_sorted(stretches.begin(), stretches.end(), [](const auto &a, const auto &b) { return a.startMinute < b.startMinute; }));
            for (int minute = 0; minute < minutesOfDay; ++minute) {
                if (open[static_cast<std::size_t>(minute)] != isOpenAt(week, who, day, minute))
                    QFAIL(qPrintable(u"round %1, %2, minute %3"_qs.arg(round).arg(day.toString(Qt::ISODate)).arg(minute)));
            }
        }
    }
}

void HoursTest::aBookingFitsWhereEveryMinuteOfItIsOpen()
{
    QRandomGenerator random = seeded();
    const QDate monday(2026, 11, 23);
    for (int round = 0; round < 2000; ++round) {
        Week week = randomWeek(random, monday);
        for (const auto &e : std::as_const(week.exceptions))
            e->isOpen = false; // an extra stretch may be in another room of the day: see openStretches
        const QUuid &who = week.practitioners[0];
        const bool has = std::any_of(week.hours.begin(), week.hours.end(), [&](const auto &h) { return h->practitionerId == who; });
        const WallTime start{monday.addDays(random.bounded(7)), QTime(random.bounded(24), random.bounded(60))};
        const int length = random.bounded(1, 120);
        bool fits = start.minuteOfDay() + length <= minutesOfDay;
        for (int minute = start.minuteOfDay(); fits && minute < start.minuteOfDay() + length; ++minute)
            fits = isOpenAt(week, who, start.date, minute);
        QCOMPARE(withinHours(who, start, length, week.hours, week.exceptions), fits || !has);
    }
}

void HoursTest::somebodyWithoutHoursWorksWheneverAsked()
{
    const Week week;
    const HoursList others{hours(week.practitioners[1], {}, 1, 540, 1020)};
    QVERIFY(withinHours(week.practitioners[0], {QDate(2026, 11, 23), QTime(3, 0)}, 60, others, {}));
    QVERIFY(!withinHours(week.practitioners[1], {QDate(2026, 11, 23), QTime(3, 0)}, 60, others, {}));
}

void HoursTest::eachStretchIsHeldAgainstTheClockOfItsPlace()
{
    const Week week;
    const QUuid &who = week.practitioners[0];
    const QDate monday(2026, 11, 23);
    const HoursList both{hours(who, week.locations[0], 1, 540, 720), hours(who, week.locations[1], 1, 540, 720)};
    const auto within = [&](const WallTime &start) {
        // The clock of the second place is four hours behind.
        return withinHoursAt(who, [&](const OpenStretch &stretch) { return stretch.location == week.locations[1] ? start.plusMinutes(-240) : start; }, 60, both, {});
    };
    QVERIFY(within({monday, QTime(9, 0)}));
    QVERIFY(!within({monday, QTime(12, 0)}));
    QVERIFY(within({monday, QTime(13, 0)}));
    QVERIFY(within({monday, QTime(15, 0)}));
    QVERIFY(!within({monday, QTime(15, 30)}));
    // Where it is still the day before.
    const HoursList late{hours(who, week.locations[1], 1, 20 * 60, 24 * 60)};
    const auto after = [&](const WallTime &start) {
        return withinHoursAt(who, [&](const OpenStretch &stretch) { return stretch.location == week.locations[1] ? start.plusMinutes(-240) : start; }, 60, late, {});
    };
    QVERIFY(after({monday.addDays(1), QTime(0, 0)}));
    QVERIFY(after({monday.addDays(1), QTime(3, 0)}));
    QVERIFY(!after({monday.addDays(1), QTime(3, 30)}));
    QVERIFY(!after({monday, QTime(3, 0)}));
}

void HoursTest::whoHasHoursAtSeveralPlacesIsHeldAgainstThoseOfThePlace()
{
    const Week week;
    const QUuid &who = week.practitioners[0];
    const QDate monday(2026, 11, 23);
    const HoursList both{hours(who, week.locations[0], 1, 540, 720), hours(who, week.locations[1], 1, 780, 1020), hours(week.practitioners[1], week.locations[1], 1, 540, 720)};
    const auto fit = [&](const QUuid &one, const QUuid &place, const QTime &time, const ExceptionList &exceptions = {}) {
        return hoursFit(one, place, [&](const OpenStretch &) { return WallTime{monday, time}; }, 60, both, exceptions);
    };
    QCOMPARE(fit(who, week.locations[0], QTime(9, 0)), HoursFit::Within);
    QCOMPARE(fit(who, week.locations[1], QTime(9, 0)), HoursFit::Elsewhere);
    QCOMPARE(fit(who, week.locations[1], QTime(13, 0)), HoursFit::Within);
    QCOMPARE(fit(who, week.locations[1], QTime(18, 0)), HoursFit::Outside);
    QCOMPARE(fit(who, {}, QTime(9, 0)), HoursFit::Within); // nobody has said where
    QCOMPARE(fit(who, QUuid::createUuid(), QTime(9, 0)), HoursFit::Within); // where they keep no hours at all
    QCOMPARE(fit(who, week.locations[0], QTime(9, 0), {closed({}, week.locations[0], monday, monday)}), HoursFit::Outside);
    QCOMPARE(fit(week.practitioners[1], week.locations[0], QTime(9, 0)), HoursFit::Within); // the hours of others say nothing of theirs
}

void HoursTest::hoursWithoutAPlaceAreHoursAtAnyPlace()
{
    const Week week;
    const QUuid &who = week.practitioners[0];
    const QDate monday(2026, 11, 23);
    const HoursList mixed{hours(who, {}, 1, 540, 720), hours(who, week.locations[0], 2, 540, 720)};
    const WallAt nine = [&](const OpenStretch &) { return WallTime{monday, QTime(9, 0)}; };
    QCOMPARE(hoursFit(who, week.locations[0], nine, 60, mixed, {}), HoursFit::Within);
    QCOMPARE(hoursFit(who, week.locations[1], nine, 60, mixed, {}), HoursFit::Within);
}

void HoursTest::whatSaysNoPlaceIsWhereSomebodyWorksThen()
{
    const Week week;
    const QUuid &who = week.practitioners[0], &usual = week.locations[0], &other = week.locations[1];
    const QDate monday(2026, 11, 23);
    const HoursList both{hours(who, usual, 1, 540, 720), hours(who, other, 1, 700, 1020), hours(who, {}, 2, 540, 1020)};
    const auto at = [&](const QDate &day, const QTime &time, const ExceptionList &exceptions = {}) {
        return placeOfWork(who, usual, [&](const OpenStretch &) { return WallTime{day, time}; }, 60, both, exceptions);
    };
    QCOMPARE(at(monday, QTime(9, 0)), usual);
    QCOMPARE(at(monday, QTime(14, 0)), other);
    QCOMPARE(at(monday, QTime(11, 45)), other); // there is time for all of it there
    QCOMPARE(at(monday, QTime(16, 30)), other); // it goes on for longer than they do
    QCOMPARE(at(monday, QTime(20, 0)), usual);
    QCOMPARE(at(monday.addDays(1), QTime(9, 0)), usual); // hours that say no place
    QCOMPARE(at(monday.addDays(2), QTime(9, 0)), usual);
    QCOMPARE(at(monday, QTime(14, 0), {closed(who, {}, monday, monday)}), usual);
    QCOMPARE(at(monday.addDays(2), QTime(9, 0), {opened(who, other, monday.addDays(2), 540, 720)}), other);
    QCOMPARE(placeOfWork(week.practitioners[1], usual, [&](const OpenStretch &) { return WallTime{monday, QTime(14, 0)}; }, 60, both, {}), usual); // the hours of others
}

void HoursTest::theMoreSpecificExceptionWins()
{
    const Week week;
    const QDate day(2026, 11, 23);
    const QUuid &who = week.practitioners[0];
    const HoursList usual{hours(who, week.locations[0], 1, 540, 1020)};
    const auto holiday = closed({}, {}, day, day);
    const auto comesIn = opened(who, week.locations[0], day, 600, 660);
    for (const ExceptionList &either : {ExceptionList{holiday, comesIn}, ExceptionList{comesIn, holiday}}) {
        const auto stretches = openStretches(who, day, usual, either);
        QCOMPARE(stretches.size(), 1);
        QCOMPARE(stretches.first().startMinute, 600);
        QCOMPARE(stretches.first().endMinute, 660);
    }
    const auto leave = closed(who, {}, day, day);
    QVERIFY(openStretches(who, day, usual, {leave, opened({}, week.locations[0], day, 540, 1020)}).isEmpty());
    QVERIFY(openStretches(who, day, usual, {comesIn, leave}).isEmpty()); // of two equals the later one
    QCOMPARE(openStretches(who, day, usual, {leave, comesIn}).size(), 1);
}

void HoursTest::aClosedLocationLeavesTheOtherOpen()
{
    const Week week;
    const QDate day(2026, 11, 23);
    const QUuid &who = week.practitioners[0];
    const HoursList both{hours(who, week.locations[0], 1, 540, 720), hours(who, week.locations[1], 1, 780, 1020)};
    const auto stretches = openStretches(who, day, both, {closed({}, week.locations[0], day, day)});
    QCOMPARE(stretches.size(), 1);
    QCOMPARE(stretches.first().location, week.locations[1]);
}

void HoursTest::aPublicOpeningCallsNobodyInWhoIsOff()
{
    const Week week;
    const QDate saturday(2026, 11, 28);
    const HoursList weekdays{hours(week.practitioners[0], week.locations[0], 1, 540, 1020)};
    QVERIFY(openStretches(week.practitioners[0], saturday, weekdays, {opened({}, week.locations[0], saturday, 540, 720)}).isEmpty());
    QCOMPARE(openStretches(week.practitioners[0], saturday, weekdays, {opened(week.practitioners[0], week.locations[0], saturday, 540, 720)}).size(), 1);
}

void HoursTest::aBreakIsTheGapBetweenTwoStretches()
{
    const Week week;
    const QUuid &who = week.practitioners[0];
    const HoursList twice{hours(who, week.locations[0], 1, 540, 720), hours(who, week.locations[0], 1, 780, 1020)};
    const QDate day(2026, 11, 23);
    QVERIFY(withinHours(who, {day, QTime(11, 0)}, 60, twice, {}));
    QVERIFY(!withinHours(who, {day, QTime(11, 30)}, 60, twice, {}));
    QVERIFY(!withinHours(who, {day, QTime(12, 0)}, 60, twice, {}));
    const HoursList adjoining{hours(who, week.locations[0], 1, 540, 720), hours(who, week.locations[0], 1, 720, 1020)};
    QVERIFY(withinHours(who, {day, QTime(11, 30)}, 60, adjoining, {}));
}

void HoursTest::aBookingOverMidnightIsOutside()
{
    const Week week;
    const QUuid &who = week.practitioners[0];
    const HoursList all{hours(who, {}, 1, 0, minutesOfDay), hours(who, {}, 2, 0, minutesOfDay)};
    QVERIFY(withinHours(who, {QDate(2026, 11, 23), QTime(23, 0)}, 60, all, {}));
    QVERIFY(!withinHours(who, {QDate(2026, 11, 23), QTime(23, 30)}, 60, all, {}));
}

QTEST_GUILESS_MAIN(HoursTest)
#include "HoursTest.moc"
