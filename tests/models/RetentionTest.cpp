#include "models/rules/Retention.h"
#include "tests/models/Seeded.h"

#include <QTest>

using namespace praxis;

/// How long records are kept: calendar years, never a day too few.
class RetentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void atTheEdges_data();
    void atTheEdges();
    void itNeverGoesEarly();
    void laterContactNeverMakesItGoEarlier();
    void oneDayDecidesAtEighteen();

private:
    static QDate day(const char *iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }
};

void RetentionTest::atTheEdges_data()
{
    QTest::addColumn<QDate>("made");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("from"); // invalid: kept
    const auto row = [](const char *name, const char *made, const char *last, const char *born, const char *from) {
        QTest::newRow(name) << day(made) << day(last) << day(born) << day(from);
    };
    row("an adult", "2019-05-01", "2020-05-01", "1980-01-01", "2027-05-01");
    row("last seen on a leap day", "2020-02-29", "2020-02-29", "1980-01-01", "2027-03-01");
    row("a leap day to a leap day would be eight years", "2020-02-29", "2020-02-29", "1980-06-06", "2027-03-01");
    row("a child is kept until 25", "2010-03-03", "2010-03-03", "2000-07-15", "2025-07-15");
    row("a child who came on long after", "2010-03-03", "2024-01-10", "2000-07-15", "2031-01-10");
    row("a child born on a leap day", "2010-03-03", "2010-03-03", "2000-02-29", "2025-03-01");
    row("the day before the eighteenth birthday", "2018-07-14", "2018-07-14", "2000-07-15", "2025-07-15");
    row("on the eighteenth birthday", "2018-07-15", "2018-07-15", "2000-07-15", "2025-07-15");
    row("born on a leap day, eighteen on 1 March", "2018-02-28", "2018-02-28", "2000-02-29", "2025-03-01");
    row("born on a leap day, on 1 March", "2018-03-01", "2018-03-01", "2000-02-29", "2025-03-01");
    row("nothing after the record", "2019-05-01", "", "1980-01-01", "2026-05-01");
    row("no birth date", "2010-05-01", "2010-05-01", "", "");
    row("a birth date after the record is a slip", "2010-05-01", "2010-05-01", "2011-01-01", "");
    row("no day at all", "", "2010-05-01", "1980-01-01", "");
}

/// Case 62.
void RetentionTest::atTheEdges()
{
    QFETCH(QDate, made);
    QFETCH(QDate, last);
    QFETCH(QDate, born);
    QFETCH(QDate, from);
    const auto found = mayGoFrom({}, {made, last, born});
    QCOMPARE(found.value_or(QDate()), from);
}

/// Case 62.
void RetentionTest::itNeverGoesEarly()
{
    auto random = test::seeded();
    for (int i = 0; i < 200'000; ++i) {
        const QDate born = QDate(1940, 1, 1).addDays(random.bounded(30'000));
        const QDate made = born.addDays(random.bounded(25'000));
        const QDate last = made.addDays(random.bounded(4'000));
        const auto from = mayGoFrom({}, {made, last, born});
        QVERIFY(from);
        // Seven full calendar years lie between: the day before is not yet the same day of the seventh year.
        const QDate before = from->addDays(-1);
        const bool sevenYears = from->year() - last.year() > 7 || (from->year() - last.year() == 7 && std::pair(from->month(), from->day()) >= std::pair(last.month(), last.day()));
        QVERIFY2(sevenYears, qPrintable(last.toString(Qt::ISODate) + u' ' + from->toString(Qt::ISODate)));
        const bool child = made < anniversary(born, 18);
        if (child)
            QVERIFY(*from >= anniversary(born, 25));
        // And not a day late: one of the two reasons ends on that very day.
        QVERIFY(before < anniversary(last, 7) || (child && before < anniversary(born, 25)));
    }
}

void RetentionTest::laterContactNeverMakesItGoEarlier()
{
    auto random = test::seeded();
    for (int i = 0; i < 100'000; ++i) {
        const QDate born = QDate(1950, 1, 1).addDays(random.bounded(25'000));
        const QDate made = born.addDays(random.bounded(20'000));
        const QDate last = made.addDays(random.bounded(2'000));
        const auto early = mayGoFrom({}, {made, last, born});
        const auto late = mayGoFrom({}, {made, last.addDays(1 + random.bounded(2'000)), born});
        QVERIFY(early && late && *early <= *late);
    }
}

/// Case 62.
void RetentionTest::oneDayDecidesAtEighteen()
{
    for (QDate born(1999, 1, 1); born < QDate(2005, 1, 1); born = born.addDays(1)) {
        const QDate birthday = anniversary(born, 18);
        const RetentionPolicy longer{.yearsAfterLastContact = 1, .adultAt = 18, .childUntil = 25};
        QCOMPARE(mayGoFrom(longer, {birthday.addDays(-1), {}, born}).value(), anniversary(born, 25));
        QCOMPARE(mayGoFrom(longer, {birthday, {}, born}).value(), anniversary(birthday, 1));
    }
}

QTEST_APPLESS_MAIN(RetentionTest)
#include "RetentionTest.moc"
