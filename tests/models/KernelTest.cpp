#include "models/kernel/Id.h"
#include "models/kernel/Money.h"
#include "models/kernel/Time.h"

#include <QTest>

#include <limits>

using namespace praxis;

class KernelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAmountIsExact_data();
    void anAmountIsExact();
    void whatIsNoAmountIsRefused_data();
    void whatIsNoAmountIsRefused();
    void everyCentSurvivesBeingWrittenAndRead();
    void aMeetingThatEndsAtTenDoesNotTouchOneThatStartsAtTen();
    void anEmptyStretchOverlapsNothingAroundIt();
    void aWallTimeGoesOverMidnightAndLeapDays();
    void aWallTimeWithAZoneIsNotAWallTime();
    void anInstantSurvivesBeingWrittenAndRead();
    void identitiesAreInTheOrderInWhichTheyWereMade();
};

void KernelTest::anAmountIsExact_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("plain");
    QTest::newRow("whole") << u"120"_qs << u"AUD"_qs << qint64{12000} << u"120.00"_qs;
    QTest::newRow("one digit") << u"120.5"_qs << u"EUR"_qs << qint64{12050} << u"120.50"_qs;
    QTest::newRow("what a double cannot hold") << u"0.29"_qs << u"EUR"_qs << qint64{29} << u"0.29"_qs;
    QTest::newRow("groups") << u"1,234,567.89"_qs << u"USD"_qs << qint64{123456789} << u"1234567.89"_qs;
    QTest::newRow("negative") << u"-3.00"_qs << u"AUD"_qs << qint64{-300} << u"-3.00"_qs;
    QTest::newRow("less than one") << u"-0.05"_qs << u"AUD"_qs << qint64{-5} << u"-0.05"_qs;
    QTest::newRow("spaces around") << u" 7 "_qs << u"AUD"_qs << qint64{700} << u"7.00"_qs;
    QTest::newRow("yen have no cents") << u"1200"_qs << u"JPY"_qs << qint64{1200} << u"1200"_qs;
    QTest::newRow("dinars have thousandths") << u"1.234"_qs << u"KWD"_qs << qint64{1234} << u"1.234"_qs;
    QTest::newRow("one fils") << u"0.001"_qs << u"KWD"_qs << qint64{1} << u"0.001"_qs;
    QTest::newRow("the most") << u"92233720368547758.07"_qs << u"AUD"_qs << std::numeric_limits<qint64>::max() << u"92233720368547758.07"_qs;
    QTest::newRow("the least") << u"-92233720368547758.08"_qs << u"AUD"_qs << std::numeric_limits<qint64>::min() << u"-92233720368547758.08"_qs;
}

void KernelTest::anAmountIsExact()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(qint64, minor);
    const auto money = parseAmount(text, currency);
    QVERIFY(money.has_value());
    QCOMPARE(money->minor, minor);
    QCOMPARE(money->currency, currency);
    QTEST(plainAmount(*money), "plain");
}

void KernelTest::whatIsNoAmountIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    for (const QString &text : {u""_qs, u"-"_qs, u"."_qs, u"free"_qs, u"1.2.3"_qs, u"1.234"_qs, u"--1"_qs, u"1-"_qs, u"1e3"_qs, u"0x10"_qs, u"NaN"_qs,
                                u"12,50"_qs, u"1,2345"_qs, u",123"_qs, u"1,234,"_qs, u"1,23.4"_qs, u"1.000,00"_qs, u"\u0661"_qs, u"$5"_qs,
                                u"92233720368547758.08"_qs, u"-92233720368547758.09"_qs, u"99999999999999999999999"_qs})
        QTest::addRow("\"%s\"", qPrintable(text)) << text << u"AUD"_qs;
    QTest::newRow("half a yen") << u"1.5"_qs << u"JPY"_qs;
    QTest::newRow("too much when thousandths are added") << u"9223372036854775.808"_qs << u"KWD"_qs;
    QTest::newRow("a whole number whose cents do not fit") << u"92233720368547759"_qs << u"AUD"_qs;
}

void KernelTest::whatIsNoAmountIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    const auto money = parseAmount(text, currency);
    QVERIFY2(!money, money ? qPrintable(plainAmount(*money)) : "");
    QCOMPARE(money.error().code, ErrorCode::Invalid);
}

void KernelTest::everyCentSurvivesBeingWrittenAndRead()
{
    for (const QString &currency : {u"AUD"_qs, u"JPY"_qs, u"KWD"_qs}) {
        for (qint64 minor = -12'345; minor <= 12'345; ++minor)
            QCOMPARE(parseAmount(plainAmount({minor, currency}), currency)->minor, minor);
    }
}

void KernelTest::aMeetingThatEndsAtTenDoesNotTouchOneThatStartsAtTen()
{
    const TimeRange nine{{1'000}, {2'000}};
    const TimeRange ten{{2'000}, {3'000}};
    QVERIFY(!nine.overlaps(ten) && !ten.overlaps(nine));
    QVERIFY(nine.contains(nine.start) && !nine.contains(nine.end));
    QVERIFY(nine.overlaps({{1'999}, {2'001}}));
    QVERIFY(nine.overlaps(nine));
}

void KernelTest::anEmptyStretchOverlapsNothingAroundIt()
{
    QVERIFY(!(TimeRange{{2'000}, {2'000}}.isValid()));
    QVERIFY(!(TimeRange{{3'000}, {2'000}}.isValid()));
    QVERIFY(!(TimeRange{{2'000}, {2'000}}.overlaps({{2'000}, {3'000}})));
    QVERIFY(!(TimeRange{{2'000}, {2'000}}.overlaps({{1'000}, {2'000}})));
}

void KernelTest::aWallTimeGoesOverMidnightAndLeapDays()
{
    const WallTime late{QDate(2028, 2, 28), QTime(23, 30)};
    QCOMPARE(late.plusMinutes(60).toString(), u"2028-02-29T00:30"_qs);
    QCOMPARE(late.plusMinutes(60 + 24 * 60).toString(), u"2028-03-01T00:30"_qs);
    QCOMPARE(late.plusMinutes(60).plusMinutes(-60), late);
    QCOMPARE(late.minuteOfDay(), 23 * 60 + 30);
    QVERIFY(late < late.plusMinutes(1));
}

void KernelTest::aWallTimeWithAZoneIsNotAWallTime()
{
    QCOMPARE(WallTime::fromString(u"2026-11-24T09:00"), (WallTime{QDate(2026, 11, 24), QTime(9, 0)}));
    QCOMPARE(WallTime::fromString(u"2026-11-24T09:00:00"), (WallTime{QDate(2026, 11, 24), QTime(9, 0)}));
    for (const QString &text : {u"2026-11-24T09:00Z"_qs, u"2026-11-24T09:00:00Z"_qs, u"2026-11-24T09:00+11:00"_qs, u"2026-11-24T09:00:00+11:00"_qs,
                                u"2026-02-29T09:00"_qs, u"2026-11-24T24:00"_qs, u"2026-11-24 09:00"_qs, u"2026-11-24T9:00"_qs, u"24/11/2026T09:00"_qs,
                                u"2026-11-24T09:00 or so"_qs, u"2026-11-24"_qs, QString()})
        QVERIFY2(!WallTime::fromString(text).isValid(), qPrintable(text));
}

void KernelTest::anInstantSurvivesBeingWrittenAndRead()
{
    for (const qint64 ms : {qint64{1}, qint64{1'795'000'000'123}, qint64{-1}, qint64{253'402'300'799'999}})
        QCOMPARE(Instant::fromString(Instant{ms}.toString()), Instant{ms});
    for (qint64 ms = -2'208'988'800'001; ms < 4'102'444'800'000; ms += 86'400'000LL * 11 + 3'723'457)
        QCOMPARE(Instant{ms}.toString(), QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
    QVERIFY(Instant{}.toString().isEmpty());
    QVERIFY(Instant::fromString(u"yesterday"_qs).isNull());
    QCOMPARE(Instant::fromString(u"2026-11-24T09:00:00+11:00"_qs), Instant::fromString(u"2026-11-23T22:00:00Z"_qs));
}

void KernelTest::identitiesAreInTheOrderInWhichTheyWereMade()
{
    const uchar low[10] = {};
    const uchar high[10] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    QString last;
    for (qint64 ms = 1'795'000'000'000; ms < 1'795'000'002'000; ms += 7) {
        for (const auto *random : {&low, &high}) {
            const QUuid id = makeUuid7(ms, *random);
            QCOMPARE(idText(id)[14], u'7'); // Qt 6.4 does not know this version of a UUID
            QCOMPARE(id.variant(), QUuid::DCE);
            QVERIFY(last < idText(id)); // in a database they are compared as text
            last = idText(id);
            QCOMPARE(last, last.toLower());
        }
    }
    QCOMPARE(idText(makeUuid7(0x0123456789ab, low)), u"01234567-89ab-7000-8000-000000000000"_qs);
    QVERIFY(idText({}).isEmpty());
}

QTEST_GUILESS_MAIN(KernelTest)
#include "KernelTest.moc"
