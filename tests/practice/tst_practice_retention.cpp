#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "tests/models/Seeded.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/ReleaseHold.h"

using namespace praxis;
using namespace praxis::test;

namespace {

const QString sydney = QStringLiteral("Australia/Sydney");

/// The same day of another year, counted on the fingers: 29 February is 1 March where there is none.
QDate yearsLater(const QDate &date, int years)
{
    const QDate same(date.year() + years, date.month(), date.day());
    return same.isValid() ? same : QDate(date.year() + years, 3, 1);
}

} // namespace

/// Case 62: the first moment at which a record may go, asked of the whole practice: by whose birthday, by which day of which place.
class TestRetention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_clinic = std::make_unique<RecordingsClinic>(); }
    void cleanupTestCase() { m_clinic.reset(); }
    void itGoesFromTheFirstMomentOfItsDay_data();
    void itGoesFromTheFirstMomentOfItsDay();
    void itGoesFromTheFirstMomentOfItsDayWheneverThatIs();
    void aHoldKeepsItWhateverTheDay();
    void aNoteGoesFromTheFirstMomentOfItsDay_data() { itGoesFromTheFirstMomentOfItsDay_data(); }
    void aNoteGoesFromTheFirstMomentOfItsDay();
    void aNoteGoesFromTheFirstMomentOfItsDayWheneverThatIs();
    void aHoldKeepsANoteWhateverTheDay();

private:
    struct Life {
        QDate born;
        WallTime session;
        WallTime last; ///< another session after it; null: none
    };
    /// Somebody with these sessions; the first of them.
    [[nodiscard]] QUuid sessionOf(const Life &life, QUuid *person = nullptr);
    [[nodiscard]] QUuid recordingOf(const Life &life);
    /// Written in the session or so many days after it, and added to as many days after it again; 0: not.
    [[nodiscard]] QUuid noteOf(const Life &life, int later = 0, int again = 0);
    [[nodiscard]] Instant midnight(const QDate &day) { return *m_clinic->p.zones.toInstant({day, QTime(0, 0)}, sydney); }
    [[nodiscard]] bool isDue(const QUuid &record, RetainedKind kind);
    [[nodiscard]] QString whyNot(const QUuid &record, RetainedKind kind = RetainedKind::Recording);
    /// Not a moment before, and from then on.
    void goesFrom(const QUuid &record, const QDate &day, RetainedKind kind = RetainedKind::Recording);

    std::unique_ptr<RecordingsClinic> m_clinic;
};

QUuid TestRetention::sessionOf(const Life &life, QUuid *who)
{
    TestPractice &p = m_clinic->p;
    Contact person;
    person.givenName = u"Somebody"_qs;
    person.familyName = u"Once"_qs;
    person.birthDate = life.born;
    const QUuid id = p.mustRun(create(person)).firstOf(u"Contact");
    if (who)
        *who = id;
    const auto session = [&](const WallTime &start) {
        BookAppointment booking = p.at(9, 0, id);
        booking.start = start;
        booking.roomId = {};
        booking.despiteClash = u"long ago"_qs;
        return p.mustRun(booking).firstOf(u"Appointment");
    };
    const QUuid first = session(life.session);
    if (life.last.date.isValid())
        (void)session(life.last);
    return first;
}

QUuid TestRetention::recordingOf(const Life &life)
{
    QUuid person;
    const QUuid session = sessionOf(life, &person);
    m_clinic->agree(person);
    return m_clinic->record(session);
}

QUuid TestRetention::noteOf(const Life &life, int later, int again)
{
    TestPractice &p = m_clinic->p;
    const auto at = [&](int days) { p.clock.at = *p.zones.toInstant({life.session.date.addDays(days), life.session.time}, sydney); };
    at(0);
    SaveNoteDraft draft;
    draft.appointment = sessionOf(life, &draft.person);
    draft.sections = {QJsonObject{{u"key"_qs, u"text"_qs}, {u"text"_qs, u"Slept better."_qs}}};
    at(later);
    const QUuid note = TestPractice::must(p.door().run(p.psychologist, draft)).firstOf(u"Note");
    TestPractice::must(p.door().run(p.psychologist, SignNote{note}));
    if (again > 0) {
        at(again);
        TestPractice::must(p.door().run(p.psychologist, AddAddendum{.note = note, .sections = draft.sections}));
    }
    return note;
}

bool TestRetention::isDue(const QUuid &record, RetainedKind kind)
{
    const auto due = m_clinic->p.mustAsk(RecordsDue{kind});
    return std::ranges::any_of(due, [&](const DueRecord &line) { return line.id == record; });
}

QString TestRetention::whyNot(const QUuid &record, RetainedKind kind)
{
    const auto asked = m_clinic->p.door().run(m_clinic->p.manager, AskRemoval{kind, record, u"its time is over"_qs});
    return asked ? QString() : asked.error().data.value(u"status"_qs).toString();
}

void TestRetention::goesFrom(const QUuid &record, const QDate &day, RetainedKind kind)
{
    m_clinic->p.clock.at = Instant{midnight(day).ms - 1};
    QVERIFY2(!isDue(record, kind), qPrintable(day.toString(Qt::ISODate)));
    QCOMPARE(whyNot(record, kind), u"not_due"_qs);
    m_clinic->p.clock.at = midnight(day);
    QVERIFY2(isDue(record, kind), qPrintable(day.toString(Qt::ISODate)));
    QCOMPARE(whyNot(record, kind), QString());
}

void TestRetention::itGoesFromTheFirstMomentOfItsDay_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDateTime>("session");
    QTest::addColumn<QDateTime>("last");
    QTest::addColumn<QDate>("from");
    const auto row = [](const char *name, const char *born, const char *session, const char *last, const char *from) {
        const auto at = [](const char *text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate); };
        QTest::newRow(name) << QDate::fromString(QString::fromLatin1(born), Qt::ISODate) << at(session) << at(last) << QDate::fromString(QString::fromLatin1(from), Qt::ISODate);
    };
    row("last contact on a leap day", "1980-05-05", "2020-02-29T10:00", "", "2027-03-01");
    row("ten past midnight in Sydney, which is the day before in UTC", "1980-05-05", "2017-05-02T00:10", "", "2024-05-02");
    row("ten to midnight in Sydney", "1980-05-05", "2017-05-01T23:50", "", "2024-05-01");
    row("ten past midnight on 1 March, after a leap day in UTC", "1980-05-05", "2016-03-01T00:10", "", "2023-03-01");
    row("the hour that a clock shows twice", "1980-05-05", "2017-04-02T02:30", "", "2024-04-02");
    row("New Year, which is last year in UTC", "1980-05-05", "2017-01-01T00:10", "", "2024-01-01");
    row("a minor of a leap day", "2000-02-29", "2010-03-03T10:00", "", "2025-03-01");
    row("the evening before they are eighteen", "1999-06-15", "2017-06-14T23:50", "", "2024-06-15");
    row("the first minutes of the day on which they are eighteen", "1999-06-15", "2017-06-15T00:10", "", "2024-06-15");
    row("the evening before they are eighteen, and little came after", "2000-12-31", "2016-05-05T10:00", "2018-12-30T23:50", "2025-12-31");
    row("eighteen on a day that is none", "2000-02-29", "2018-02-28T23:50", "", "2025-03-01");
    row("later contact counts from its own day", "1980-05-05", "2016-05-05T10:00", "2018-02-01T00:10", "2025-02-01");
}

void TestRetention::itGoesFromTheFirstMomentOfItsDay()
{
    QFETCH(const QDate, born);
    QFETCH(const QDateTime, session);
    QFETCH(const QDateTime, last);
    QFETCH(const QDate, from);
    const QUuid recording = recordingOf({born, {session.date(), session.time()}, last.isValid() ? WallTime{last.date(), last.time()} : WallTime()});
    goesFrom(recording, from);
}

void TestRetention::itGoesFromTheFirstMomentOfItsDayWheneverThatIs()
{
    auto random = seeded();
    const int times = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 1000 : 60;
    for (int i = 0; i < times && !QTest::currentTestFailed(); ++i) {
        const auto nearMidnight = [&](const QDate &date) { return WallTime{date, random.bounded(2) == 0 ? QTime(0, random.bounded(40)) : QTime(23, 20 + random.bounded(40))}; };
        // Around the eighteenth birthday, around leap days, or anywhere.
        const QDate leap(2012 + 4 * random.bounded(2), 2, 27);
        const QDate made = random.bounded(2) == 0 ? leap.addDays(random.bounded(5)) : QDate(2011, 1, 1).addDays(random.bounded(3000));
        QDate born = QDate(1950, 1, 1).addDays(random.bounded(18'000));
        if (random.bounded(2) == 0)
            born = made.addYears(-18).addDays(random.bounded(-3, 4));
        const bool again = random.bounded(2) == 0;
        const QDate last = again ? made.addDays(1 + random.bounded(900)) : made;
        const QUuid recording = recordingOf({born, nearMidnight(made), again ? nearMidnight(last) : WallTime()});
        const bool child = made < yearsLater(born, 18);
        const QDate from = child ? std::max(yearsLater(last, 7), yearsLater(born, 25)) : yearsLater(last, 7);
        goesFrom(recording, from);
        if (QTest::currentTestFailed())
            qWarning("born %s, made %s, last %s", qPrintable(born.toString(Qt::ISODate)), qPrintable(made.toString(Qt::ISODate)), qPrintable(last.toString(Qt::ISODate)));
    }
}

/// Placed by one, released by another, and then it is as it was.
void TestRetention::aHoldKeepsItWhateverTheDay()
{
    TestPractice &p = m_clinic->p;
    const QUuid recording = recordingOf({QDate(1980, 5, 5), {QDate(2016, 2, 29), QTime(10, 0)}, {}});
    for (const QDate &day : {QDate(2023, 2, 28), QDate(2023, 3, 1), QDate(2041, 2, 28), QDate(2099, 12, 31)}) {
        p.clock.at = midnight(day);
        TestPractice::must(p.door().run(p.admin, HoldRecording{recording, u"court"_qs}));
        QCOMPARE(whyNot(recording), u"on_hold"_qs);
        const QUuid release = TestPractice::must(p.door().run(p.admin, AskHoldRelease{RetainedKind::Recording, recording, u"me"_qs})).firstOf(u"HoldRelease");
        QCOMPARE(m_clinic->refusedRun(p.admin, DecideHoldRelease{release, true, u"me again"_qs}), ErrorCode::Denied);
        QCOMPARE(whyNot(recording), u"on_hold"_qs);
        TestPractice::must(p.door().run(p.manager, DecideHoldRelease{release, true, u"settled"_qs}));
        if (day < QDate(2023, 3, 1))
            QCOMPARE(whyNot(recording), u"not_due"_qs);
    }
    QCOMPARE(whyNot(recording), QString());
}

void TestRetention::aNoteGoesFromTheFirstMomentOfItsDay()
{
    QFETCH(const QDate, born);
    QFETCH(const QDateTime, session);
    QFETCH(const QDateTime, last);
    QFETCH(const QDate, from);
    goesFrom(noteOf({born, {session.date(), session.time()}, last.isValid() ? WallTime{last.date(), last.time()} : WallTime()}), from, RetainedKind::Note);
}

/// Around their eighteenth birthday, around the day on which they are 25, around leap days, or anywhere; written at once or later, and added to.
void TestRetention::aNoteGoesFromTheFirstMomentOfItsDayWheneverThatIs()
{
    auto random = seeded();
    const int times = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 1000 : 60;
    for (int i = 0; i < times && !QTest::currentTestFailed(); ++i) {
        const auto nearMidnight = [&](const QDate &date) { return WallTime{date, random.bounded(2) == 0 ? QTime(0, random.bounded(40)) : QTime(23, 20 + random.bounded(40))}; };
        const QDate leap(2012 + 4 * random.bounded(2), 2, 27);
        const QDate made = random.bounded(2) == 0 ? leap.addDays(random.bounded(5)) : QDate(2011, 1, 1).addDays(random.bounded(3000));
        QDate born = QDate(1950, 1, 1).addDays(random.bounded(18'000));
        if (random.bounded(2) == 0)
            born = made.addYears(-18).addDays(random.bounded(-3, 4)); // their eighteenth birthday, more or less: 25 seven years later
        else if (random.bounded(3) == 0)
            born = QDate(1996 + 4 * random.bounded(3), 2, 29);
        const bool again = random.bounded(2) == 0;
        const QDate last = again ? made.addDays(1 + random.bounded(900)) : made;
        const int later = random.bounded(3) == 0 ? random.bounded(400) : 0;
        const int added = random.bounded(3) == 0 ? later + 1 + random.bounded(500) : 0;
        const QUuid note = noteOf({born, nearMidnight(made), again ? nearMidnight(last) : WallTime()}, later, added);
        const QDate touched = std::max(last, made.addDays(std::max(later, added)));
        const bool child = made < yearsLater(born, 18);
        const QDate from = child ? std::max(yearsLater(touched, 7), yearsLater(born, 25)) : yearsLater(touched, 7);
        goesFrom(note, from, RetainedKind::Note);
        if (QTest::currentTestFailed())
            qWarning("born %s, of %s, written %d and added to %d days later, last %s", qPrintable(born.toString(Qt::ISODate)), qPrintable(made.toString(Qt::ISODate)), later, added,
                     qPrintable(last.toString(Qt::ISODate)));
    }
}

void TestRetention::aHoldKeepsANoteWhateverTheDay()
{
    TestPractice &p = m_clinic->p;
    const QUuid note = noteOf({QDate(1980, 5, 5), {QDate(2016, 2, 29), QTime(10, 0)}, {}});
    for (const QDate &day : {QDate(2023, 2, 28), QDate(2023, 3, 1), QDate(2041, 2, 28), QDate(2099, 12, 31)}) {
        p.clock.at = midnight(day);
        TestPractice::must(p.door().run(p.admin, HoldNote{note, u"court"_qs}));
        QCOMPARE(whyNot(note, RetainedKind::Note), u"on_hold"_qs);
        const QUuid release = TestPractice::must(p.door().run(p.admin, AskHoldRelease{RetainedKind::Note, note, u"me"_qs})).firstOf(u"HoldRelease");
        QCOMPARE(m_clinic->refusedRun(p.admin, DecideHoldRelease{release, true, u"me again"_qs}), ErrorCode::Denied);
        QCOMPARE(whyNot(note, RetainedKind::Note), u"on_hold"_qs);
        TestPractice::must(p.door().run(p.manager, DecideHoldRelease{release, true, u"settled"_qs}));
        if (day < QDate(2023, 3, 1))
            QCOMPARE(whyNot(note, RetainedKind::Note), u"not_due"_qs);
    }
    QCOMPARE(whyNot(note, RetainedKind::Note), QString());
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_practice_retention.moc"
