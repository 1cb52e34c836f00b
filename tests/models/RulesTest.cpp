#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "models/records/WorkingHours.h"
#include "models/rules/People.h"
#include "models/rules/SharedParts.h"
#include "models/rules/StatusLife.h"
#include "models/rules/Validation.h"

#include <QSet>
#include <QTest>

using namespace praxis;

namespace {

QString problemOf(const Result<> &result, const QString &field)
{
    if (result)
        return {};
    const QVariantList problems = result.error().data.value(u"fields"_qs).toList();
    for (const QVariant &problem : problems) {
        if (problem.toMap().value(u"field"_qs) == field)
            return problem.toMap().value(u"problem"_qs).toString();
    }
    return {};
}

template <class T> QString problem(const T &record, const QString &field)
{
    return problemOf(validate(typeOf<T>(), record), field);
}

Contact named(const QString &family)
{
    Contact contact;
    contact.familyName = family;
    return contact;
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsThatAreSharedComeToOneWhole();
    void everyStatusCanBeReachedAndLeftAgain();
    void whatIsOverIsNotOverForEver();
    void accentsDoNotMatterInNames();
    void aPersonIsCalledWhatTheyPrefer();
    void aFirmHasOneName();
    void whatLooksLikeAnAddress_data();
    void whatLooksLikeAnAddress();
    void signInNamesAreComparedAsTheyLook();
    void aNameHasAnEnd();
    void aTextHasNoControlCharacters();
    void anAppointmentHasItsLimits();
    void hoursEndAfterTheyBegin();
    void aMessageIsHeldForADayAtMost();
    void noPracticeLeavesItsRecordsOpenForEver();
};

void RulesTest::everyStatusCanBeReachedAndLeftAgain()
{
    using enum AppointmentStatus;
    const QVector<AppointmentStatus> all{Scheduled, Confirmed, Arrived, InProgress, Completed, Cancelled, NoShow, Rescheduled};
    for (const AppointmentStatus from : all) {
        const auto steps = nextSteps(from);
        QCOMPARE(QSet<AppointmentStatus>(steps.begin(), steps.end()).size(), steps.size());
        QVERIFY(!steps.contains(from));
        for (const AppointmentStatus to : all)
            QCOMPARE(mayFollow(from, to), steps.contains(to));
        // A slip of the hand is put right in at most two steps.
        for (const AppointmentStatus to : steps) {
            const auto back = nextSteps(to);
            const bool comesBack = to == Rescheduled || back.contains(from)
                || std::any_of(back.begin(), back.end(), [&](AppointmentStatus over) { return mayFollow(over, from); });
            QVERIFY2(comesBack, qPrintable(enumName(from) + u" → " + enumName(to)));
        }
    }
    QVERIFY(nextSteps(Rescheduled).isEmpty());
}

void RulesTest::whatIsOverIsNotOverForEver()
{
    using enum AppointmentStatus;
    QVERIFY(mayFollow(Cancelled, Scheduled));
    QVERIFY(mayFollow(NoShow, Arrived));
    QVERIFY(mayFollow(Completed, Scheduled));
    QVERIFY(!mayFollow(Cancelled, Completed));
    QVERIFY(!mayFollow(Cancelled, Rescheduled));
}

void RulesTest::accentsDoNotMatterInNames()
{
    QCOMPARE(folded(u"Nguyễn"), u"nguyen"_qs);
    QCOMPARE(folded(u"Đặng"), u"dang"_qs);
    QCOMPARE(folded(u"Łukasz  Ørsted"), u"lukasz orsted"_qs);
    QCOMPARE(folded(u"ÅNGSTRÖM"), folded(u"a\u030Angstro\u0308m"));
    QCOMPARE(folded(u""), QString());
}

void RulesTest::aPersonIsCalledWhatTheyPrefer()
{
    Contact jane = named(u"Nguyễn"_qs);
    jane.givenName = u"Jane"_qs;
    QCOMPARE(fullName(jane), u"Jane Nguyễn"_qs);
    QCOMPARE(sortName(jane), u"nguyen jane"_qs);
    jane.preferredName = u"Janey"_qs;
    QCOMPARE(fullName(jane), u"Janey Nguyễn"_qs);
    QCOMPARE(sortName(jane), u"nguyen jane"_qs);
}

void RulesTest::aFirmHasOneName()
{
    Contact firm;
    firm.company = u"Acme Insurance"_qs;
    QCOMPARE(fullName(firm), u"Acme Insurance"_qs);
    QCOMPARE(sortName(firm), u"acme insurance"_qs);
    QVERIFY(validate(typeOf<Contact>(), firm));
    QCOMPARE(problem(Contact{}, u"family_name"_qs), u"required"_qs);
    QCOMPARE(problem(named(u"  "_qs), u"family_name"_qs), u"required"_qs);
}

void RulesTest::whatLooksLikeAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("looks");
    for (const QString &good : {u"jane@example.org"_qs, u"jane+tag@example.co.uk"_qs, u"jané@exämple.org"_qs, u"j@localhost"_qs})
        QTest::newRow(qPrintable(good)) << good << true;
    for (const QString &bad : {u""_qs, u"jane"_qs, u"@example.org"_qs, u"jane@"_qs, u"a@b@c"_qs, u"jane nguyen@example.org"_qs, u"jane@.org"_qs, u"jane@example..org"_qs,
                               u"jane@example.org."_qs, u"a@b,c@d"_qs, u"Jane <jane@example.org>"_qs, u"jane@example.org\nBcc: all@example.org"_qs, QString(QString(250, u'x') + u"@example.org")})
        QTest::newRow(qPrintable(bad.left(40))) << bad << false;
}

void RulesTest::whatLooksLikeAnAddress()
{
    QFETCH(QString, text);
    QTEST(looksLikeEmail(text), "looks");
}

void RulesTest::signInNamesAreComparedAsTheyLook()
{
    QCOMPARE(loginKey(u"Straße"), loginKey(u"STRASSE"));
    QCOMPARE(loginKey(u"ja\u200Bne"), loginKey(u"Jane"));
    QCOMPARE(loginKey(u"İSİL"), loginKey(u"ısıl"));
    QVERIFY(loginKey(u"jane") != loginKey(u"jame"));
    QVERIFY(loginKey(u"zoë") != loginKey(u"zoe")); // an accent is seen
    for (const QString &login : {u"Straße"_qs, u"İSİL"_qs, u"oﬃce"_qs, u"ｊａｎｅ"_qs, u"e\u034F\u0301"_qs, u"ΣΊΣΥΦΟΣ"_qs})
        QCOMPARE(loginKey(loginKey(login)), loginKey(login));
    QVERIFY(loginKey(u"\u200B\uFE0F\u3164").isEmpty());
}

void RulesTest::aNameHasAnEnd()
{
    QVERIFY(validate(typeOf<Contact>(), named(QString(10'000, u'x'))));
    QCOMPARE(problem(named(QString(10'001, u'x')), u"family_name"_qs), u"too_long"_qs);
    Contact wordy = named(u"Nguyen"_qs);
    wordy.note = QString(1'000'000, u'x');
    QVERIFY(validate(typeOf<Contact>(), wordy));
    wordy.note += u'x';
    QCOMPARE(problem(wordy, u"note"_qs), u"too_long"_qs);
    wordy.note.clear();
    wordy.tags = QStringList(20'000, QString(100, u'x'));
    QCOMPARE(problem(wordy, u"tags"_qs), u"too_long"_qs);
}

void RulesTest::aTextHasNoControlCharacters()
{
    for (const QString &bad : {u"\x1b[31m"_qs, QString(QChar(0)), u"\x7f"_qs, u"\u0085"_qs, QString(QChar(0xD800)), QString(QChar(0xDC00))}) {
        Contact contact = named(u"Nguyen"_qs + bad);
        QCOMPARE(problem(contact, u"family_name"_qs), u"characters"_qs);
        contact = named(u"Nguyen"_qs);
        contact.tags = {u"VIP"_qs, bad};
        QCOMPARE(problem(contact, u"tags"_qs), u"characters"_qs);
        contact.tags.clear();
        contact.emergencyContacts = {QJsonObject{{u"name"_qs, bad}}};
        QCOMPARE(problem(contact, u"emergency_contacts"_qs), u"characters"_qs);
    }
    Contact lines = named(u"Nguyen"_qs);
    lines.note = u"first line\r\n\tsecond line 😀"_qs;
    lines.tags = {u"😀"_qs};
    QVERIFY(validate(typeOf<Contact>(), lines));
}

void RulesTest::anAppointmentHasItsLimits()
{
    Appointment a;
    a.startWall = {QDate(2026, 11, 24), QTime(9, 0)};
    a.zone = u"Australia/Sydney"_qs;
    QVERIFY(validate(typeOf<Appointment>(), a));
    for (const int length : {0, -50, 24 * 60 + 1}) {
        a.durationMinutes = length;
        QCOMPARE(problem(a, u"duration_minutes"_qs), u"range"_qs);
    }
    a.durationMinutes = 24 * 60;
    a.priority = 6;
    QCOMPARE(problem(a, u"priority"_qs), u"range"_qs);
    a.priority = 3;
    a.bufferBeforeMinutes = -1;
    QCOMPARE(problem(a, u"buffer_after_minutes"_qs), u"range"_qs);
    a.bufferBeforeMinutes = 0;
    a.zone.clear();
    QCOMPARE(problem(a, u"zone"_qs), u"required"_qs);
}

void RulesTest::hoursEndAfterTheyBegin()
{
    WorkingHours h;
    h.practitionerId = QUuid::createUuid();
    QVERIFY(validate(typeOf<WorkingHours>(), h));
    h.endMinute = h.startMinute;
    QCOMPARE(problem(h, u"end_minute"_qs), u"range"_qs);
    h.endMinute = 24 * 60 + 1;
    QCOMPARE(problem(h, u"end_minute"_qs), u"range"_qs);
    h.endMinute = 24 * 60;
    h.weekday = 8;
    QCOMPARE(problem(h, u"weekday"_qs), u"range"_qs);
}

void RulesTest::aMessageIsHeldForADayAtMost()
{
    Organization practice;
    practice.name = u"Harbourside"_qs;
    for (const int seconds : {-1, 24 * 3600 + 1, std::numeric_limits<int>::max()}) {
        practice.messageHoldSeconds = seconds;
        QCOMPARE(problem(practice, u"message_hold_seconds"_qs), u"range"_qs);
    }
    practice.messageHoldSeconds = 0;
    QVERIFY(problem(practice, u"message_hold_seconds"_qs).isEmpty());
}

void RulesTest::noPracticeLeavesItsRecordsOpenForEver()
{
    Organization practice;
    practice.name = u"Harbourside"_qs;
    for (const int minutes : {-1, 0, 241}) {
        practice.idleLockMinutes = minutes;
        QCOMPARE(problem(practice, u"idle_lock_minutes"_qs), u"range"_qs);
    }
    practice.idleLockMinutes = 1;
    QVERIFY(problem(practice, u"idle_lock_minutes"_qs).isEmpty());
    for (const int minutes : {0, 4, 61}) {
        practice.slotMinutes = minutes;
        QCOMPARE(problem(practice, u"slot_minutes"_qs), u"range"_qs);
    }
}

void RulesTest::partsThatAreSharedComeToOneWhole()
{
    using Shared = QVector<SharedPart>;
    QCOMPARE(togetherOf({{40, 50}, {10, 20}}), (Shared{{10, 20}, {40, 50}}));
    QCOMPARE(togetherOf({{10, 20}, {20, 30}, {12, 15}}), (Shared{{10, 30}}));
    QCOMPARE(togetherOf({{10, 0}, {40, 50}}), (Shared{{10, 0}}));
    QCOMPARE(togetherOf({{10, 20}, {0, 0}}), Shared());
    QCOMPARE(togetherOf({{20, 0}, {0, 20}}), Shared());
    const Shared two{{10, 20}, {40, 0}};
    QVERIFY(!isWithin(two, 9) && isWithin(two, 10) && isWithin(two, 20) && !isWithin(two, 30) && isWithin(two, 4'000));
    QCOMPARE(placeWithin(two, 15), 15);
    QCOMPARE(placeWithin(two, 0), 10);
    QCOMPARE(placeWithin(two, 25), 40);
    QCOMPARE(placeWithin({{10, 20}}, 30), 20);
}

QTEST_GUILESS_MAIN(RulesTest)
#include "RulesTest.moc"
