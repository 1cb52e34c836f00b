#include "models/records/Authorisation.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

class TestPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstLastAndLastFirstBothFind();
    void aPhoneABirthDateAndARecordNumberFind();
    void accentsAndSlipsOfTheHandStillFind();
    void signsOfTheSearchLanguageAreText();
    void aPsychologistFindsOnlyTheirOwn();
    void aReceptionistSeesNoClinicalField();
    void openingAPersonIsOnRecordAndInTheRecents();
    void sessionsLeftAreCounted();
    void somebodySimilarIsPointedOut();
    void theSameInsuranceNumberIsPointedOutAndNotRefused();
    void peopleAreNarrowedByKindAndTag();
    void kindsAndCountriesHaveTheirBounds_data();
    void kindsAndCountriesHaveTheirBounds();
    void whatAnOlderVersionTookKeepsNobodyFromChangingTheRest();
    void aPageOfManyAppointmentsIsKeyed();
};

namespace {

QUuid jane(TestPractice &p)
{
    Contact person;
    person.givenName = u"Jane"_qs;
    person.familyName = u"Nguyễn"_qs;
    person.birthDate = QDate(1992, 4, 3);
    person.mobilePhone = u"0491 570 156"_qs;
    person.email = u"jane@example.org"_qs;
    person.recordNumber = u"HP-777"_qs;
    person.clinicalNote = u"canary-clinical"_qs;
    return p.mustRun(create(person)).firstOf(u"Contact");
}

QStringList found(TestPractice &p, const Actor &actor, const QString &text)
{
    QStringList names;
    for (const PersonHit &hit : TestPractice::must(p.door().ask(actor, FindPeople{{.text = text}})))
        names.append(hit.givenName);
    return names;
}

} // namespace

void TestPeople::firstLastAndLastFirstBothFind()
{
    TestPractice p;
    jane(p);
    p.addPerson(u"Tom"_qs, u"Silva"_qs);
    for (const QString &text : {u"Jane Nguyen"_qs, u"Nguyen, Jane"_qs, u"ngu ja"_qs, u"JANE"_qs, u"j"_qs})
        QCOMPARE(found(p, p.admin, text), QStringList{u"Jane"_qs});
}

void TestPeople::aPhoneABirthDateAndARecordNumberFind()
{
    TestPractice p;
    jane(p);
    p.addPerson(u"Tom"_qs, u"Silva"_qs);
    for (const QString &text : {u"0491570156"_qs, u"570 156"_qs, u"+61 491 570 156"_qs, u"3/4/1992"_qs, u"1992-04-03"_qs, u"HP-777"_qs, u"jane@exam"_qs})
        QVERIFY2(found(p, p.admin, text) == QStringList{u"Jane"_qs}, qPrintable(text));
}

void TestPeople::accentsAndSlipsOfTheHandStillFind()
{
    TestPractice p;
    jane(p);
    p.addPerson(u"Tom"_qs, u"Silva"_qs);
    QCOMPARE(found(p, p.admin, u"nguyẽn"_qs), QStringList{u"Jane"_qs});
    QCOMPARE(found(p, p.admin, u"jane nguyne"_qs), QStringList{u"Jane"_qs});
}

void TestPeople::signsOfTheSearchLanguageAreText()
{
    TestPractice p;
    jane(p);
    for (const QString &text : {u"%"_qs, u"_"_qs, u"\\"_qs, u"\""_qs, u"*"_qs, u"NEAR("_qs, u"notes:abc"_qs, u"clinical_note:canary"_qs,
                                u"canary-clinical"_qs, u"a OR "_qs.repeated(10'000)}) {
        const auto hits = p.door().ask(p.admin, FindPeople{{.text = text}});
        QVERIFY2(hits, qPrintable(text.left(40)));
        QVERIFY2(hits->isEmpty(), qPrintable(text.left(40)));
    }
    QVERIFY(p.door().ask(p.admin, FindPeople{{.text = u"' OR 1=1 --"_qs}})); // words like any others
}

void TestPeople::aPsychologistFindsOnlyTheirOwn()
{
    TestPractice p;
    const QUuid id = jane(p);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.okafor);
    QVERIFY(found(p, p.psychologist, u"jane"_qs).isEmpty());
    QCOMPARE(p.door().ask(p.psychologist, OpenPerson{id, {}}).error().code, ErrorCode::Denied);
    p.mustRun(p.at(9, 0, id));
    QCOMPARE(found(p, p.psychologist, u"jane"_qs), QStringList{u"Jane"_qs});
    QVERIFY(p.door().ask(p.psychologist, OpenPerson{id, {}}));
    QCOMPARE(p.door().ask(p.psychologist, OpenPerson{tom, {}}).error().code, ErrorCode::Denied);
    QCOMPARE(found(p, p.otherPsychologist, QString()), QStringList{u"Tom"_qs});
    const auto entries = TestPractice::must(p.door().ask(p.otherPsychologist, ShowCalendar{{.when = {{1}, {p.clock.at.ms * 2}}}}));
    QVERIFY(entries.first().busyOnly && entries.first().people.isEmpty());
}

void TestPeople::aReceptionistSeesNoClinicalField()
{
    TestPractice p;
    const QUuid id = jane(p);
    const auto page = TestPractice::must(p.door().ask(p.receptionist, OpenPerson{id, {}}));
    QVERIFY(page.limited && page.contact.clinicalNote.isEmpty());
    QCOMPARE(TestPractice::must(p.door().ask(p.admin, OpenPerson{id, {}})).contact.clinicalNote, u"canary-clinical"_qs);
    const auto write = AnyCommand::fromJson(u"EditContact"_qs, {{u"id"_qs, idText(id)}, {u"values"_qs, QJsonObject{{u"clinical_note"_qs, u"x"_qs}}}});
    QCOMPARE(p.door().runAny(p.receptionist, *write).error().code, ErrorCode::Denied);
    for (const auto &row : TestPractice::must(p.door().ask(p.receptionist, List<Contact>{})))
        QVERIFY(row->clinicalNote.isEmpty());
}

void TestPeople::openingAPersonIsOnRecordAndInTheRecents()
{
    TestPractice p;
    const QUuid id = jane(p);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    QVERIFY(p.door().ask(p.receptionist, OpenPerson{id, u"phone call"_qs}));
    p.clock.at.ms += 1000;
    QVERIFY(p.door().ask(p.receptionist, OpenPerson{tom, {}}));
    const auto recents = TestPractice::must(p.door().ask(p.receptionist, RecentPeople{}));
    QCOMPARE(recents.size(), 2);
    QCOMPARE(recents.first().id, tom);
    const auto history = p.mustAsk(AccessHistory{id});
    QCOMPARE(history.first().entry.action, u"view"_qs);
    QCOMPARE(history.first().userName, u"Rita Reception"_qs);
    QCOMPARE(history.first().entry.why, u"phone call"_qs);
    QCOMPARE(p.door().ask(p.psychologist, OpenPerson{id, {}}).error().code, ErrorCode::Denied);
    QCOMPARE(p.mustAsk(SearchAudit{{.outcome = u"denied"_qs}}).size(), 1); // exactly one line for a refusal
}

void TestPeople::sessionsLeftAreCounted()
{
    TestPractice p;
    const QUuid id = jane(p);
    Authorisation plan;
    plan.contactId = id;
    plan.name = u"Mental health plan"_qs;
    plan.sessions = 6;
    const QUuid authorisation = p.mustRun(create(plan)).firstOf(u"Authorisation");
    BookAppointment series = p.at(9, 0, id);
    series.authorisationId = authorisation;
    series.repeat = u"FREQ=WEEKLY;COUNT=3"_qs;
    const QUuid first = p.mustRun(series).firstOf(u"Appointment");
    QCOMPARE(p.mustAsk(OpenAppointment{first}).sessionsLeft, 3);
    p.mustRun(SetAppointmentStatus{.appointment = first, .status = AppointmentStatus::Cancelled});
    QCOMPARE(p.mustAsk(OpenPerson{id, {}}).authorisations.first().used, 2);
    BookAppointment wrong = p.at(11, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
    wrong.authorisationId = authorisation;
    QCOMPARE(p.door().run(p.admin, wrong).error().code, ErrorCode::Invalid);
}

void TestPeople::somebodySimilarIsPointedOut()
{
    TestPractice p;
    const QUuid id = jane(p);
    Contact draft;
    draft.givenName = u"jane"_qs;
    draft.familyName = u"NGUYEN"_qs;
    const auto similar = p.mustAsk(SimilarPeople{draft, 5});
    QCOMPARE(similar.size(), 1);
    QCOMPARE(similar.first().id, id);
    draft = {};
    draft.givenName = u"Quentin"_qs;
    QVERIFY(p.mustAsk(SimilarPeople{draft, 5}).isEmpty());
}

void TestPeople::peopleAreNarrowedByKindAndTag()
{
    TestPractice p;
    const auto add = [&](const QString &given, const QStringList &kinds, const QStringList &tags) {
        Contact person;
        person.givenName = given;
        person.familyName = u"Abbott"_qs;
        person.kinds = kinds;
        person.tags = tags;
        p.mustRun(create(person));
    };
    add(u"Ann"_qs, {u"patient"_qs}, {u"Newsletter"_qs, u"50% rate"_qs});
    add(u"Bea"_qs, {u"referrer"_qs}, {u"newsletter"_qs});
    add(u"Cyd"_qs, {u"patient"_qs}, {u"fifty"_qs});
    const auto found = [&](const PeopleFilter &filter) {
        QStringList names;
        for (const PersonHit &hit : p.mustAsk(FindPeople{filter}))
            names.append(hit.givenName);
        return names;
    };
    QCOMPARE(found({.tag = u"news"_qs}), (QStringList{u"Ann"_qs, u"Bea"_qs}));
    QCOMPARE(found({.kind = u"patient"_qs, .tag = u"NEWSletter"_qs}), QStringList{u"Ann"_qs});
    QCOMPARE(found({.text = u"abbott"_qs, .kind = u"patient"_qs}), (QStringList{u"Ann"_qs, u"Cyd"_qs}));
    QCOMPARE(found({.text = u"cyd"_qs, .tag = u"news"_qs}), QStringList());
    QCOMPARE(found({.tag = u"50%"_qs}), QStringList{u"Ann"_qs});
    QCOMPARE(found({.tag = u"letter"_qs}), QStringList()); // a beginning, not a part
    for (const QString &odd : {u"%"_qs, u"_"_qs, u"\""_qs, u"\\"_qs, u"'; DROP TABLE contact; --"_qs})
        QCOMPARE(found({.tag = odd}), QStringList());
}

void TestPeople::theSameInsuranceNumberIsPointedOutAndNotRefused()
{
    TestPractice p;
    Contact mother;
    mother.givenName = u"Rosa"_qs;
    mother.familyName = u"Silva"_qs;
    mother.insurer = u"Southern Mutual"_qs;
    mother.insuranceNumber = u"2123 45670-1"_qs;
    const QUuid id = p.mustRun(create(mother)).firstOf(u"Contact");
    for (const QString &typed : {u"2123 45670-1"_qs, u"2123456701"_qs, u" 21234 56701 "_qs}) {
        Contact draft;
        draft.givenName = u"Quentin"_qs; // nothing else in common
        draft.insuranceNumber = typed;
        const auto similar = p.mustAsk(SimilarPeople{draft, 5});
        QCOMPARE(similar.size(), 1);
        QCOMPARE(similar.first().id, id);
    }
    Contact other;
    other.givenName = u"Quentin"_qs;
    other.insuranceNumber = u"2123 45670-2"_qs;
    QVERIFY(p.mustAsk(SimilarPeople{other, 5}).isEmpty());
    other.insuranceNumber.clear();
    other.medicareNumber = u"2123456701"_qs; // another card, another number
    QVERIFY(p.mustAsk(SimilarPeople{other, 5}).isEmpty());
    Contact child;
    child.givenName = u"Tom"_qs;
    child.familyName = u"Silva"_qs;
    child.insuranceNumber = mother.insuranceNumber;
    QVERIFY(p.door().run(p.admin, create(child))); // a family shares it
}

void TestPeople::kindsAndCountriesHaveTheirBounds_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("problem");
    QJsonArray many;
    for (int i = 0; i < 13; ++i)
        many.append(QStringLiteral("kind%1").arg(i));
    QTest::newRow("too many kinds") << QStringLiteral("kinds") << QJsonValue(many) << QStringLiteral("too_long");
    QTest::newRow("a long one") << QStringLiteral("kinds") << QJsonValue(QJsonArray{QString(41, u'k')}) << QStringLiteral("too_long");
    QTest::newRow("a blank one") << QStringLiteral("kinds") << QJsonValue(QJsonArray{QStringLiteral("patient"), QStringLiteral(" ")}) << QStringLiteral("format");
    QTest::newRow("a long tag") << QStringLiteral("tags") << QJsonValue(QJsonArray{QString(101, u't')}) << QStringLiteral("too_long");
    QTest::newRow("a long alert") << QStringLiteral("alerts") << QJsonValue(QJsonArray{QString(1001, u'a')}) << QStringLiteral("too_long");
    for (const char *country : {"Australia", "au", "ZZ", "A1", "036", "AUS"})
        QTest::newRow(country) << QStringLiteral("country") << QJsonValue(QString::fromLatin1(country)) << QStringLiteral("format");
    QTest::newRow("a country") << QStringLiteral("country") << QJsonValue(QStringLiteral("NZ")) << QString();
    QTest::newRow("no country") << QStringLiteral("country") << QJsonValue(QString()) << QString();
    QTest::newRow("every kind") << QStringLiteral("kinds")
                                << QJsonValue(QJsonArray{QStringLiteral("patient"), QStringLiteral("provider"), QStringLiteral("vendor"), QStringLiteral("staff"), QStringLiteral("referrer"),
                                                         QStringLiteral("other")})
                                << QString();
}

void TestPeople::kindsAndCountriesHaveTheirBounds()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, problem);
    TestPractice p;
    const QUuid jane = p.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"));
    const auto said = [&](const Result<Outcome> &done) {
        const QVariantMap first = done ? QVariantMap() : done.error().data.value(QStringLiteral("fields")).toList().value(0).toMap();
        return QString(done ? QString() : codeName(done.error().code) + u' ' + first.value(QStringLiteral("field")).toString() + u' ' + first.value(QStringLiteral("problem")).toString());
    };
    const QString expected = problem.isEmpty() ? QString() : QString(u"invalid "_qs + field + u' ' + problem);
    QCOMPARE(said(p.door().run(p.admin, EditRecord{QStringLiteral("Contact"), jane, {{field, value}}, 0})), expected);
    QCOMPARE(said(p.door().run(p.admin, CreateRecord{QStringLiteral("Contact"), {}, {{QStringLiteral("family_name"), QStringLiteral("Other")}, {field, value}}})), expected);
}

void TestPeople::whatAnOlderVersionTookKeepsNobodyFromChangingTheRest()
{
    TestPractice p;
    const QUuid jane = p.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"));
    TestPractice::must(p.session().begin(p.admin.organization, true));
    const auto older = TestPractice::must(findAs<Contact>(p.session(), jane));
    older->country = QStringLiteral("Australia");
    older->version += 1;
    TestPractice::must(p.session().update(typeOf<Contact>(), *older));
    TestPractice::must(p.session().commit());
    p.mustRun(EditRecord{QStringLiteral("Contact"), jane, {{QStringLiteral("city"), QStringLiteral("Hobart")}}, 0});
    QVERIFY(!p.door().run(p.admin, EditRecord{QStringLiteral("Contact"), jane, {{QStringLiteral("country"), QStringLiteral("Tasmania")}}, 0}));
    p.mustRun(EditRecord{QStringLiteral("Contact"), jane, {{QStringLiteral("country"), QStringLiteral("AU")}}, 0});
    QCOMPARE(p.mustAsk(Get<Contact>{jane})->city, QStringLiteral("Hobart"));
}

void TestPeople::aPageOfManyAppointmentsIsKeyed()
{
    TestPractice p;
    const QUuid id = jane(p);
    BookAppointment series = p.at(9, 0, id);
    series.repeat = u"FREQ=WEEKLY;COUNT=120"_qs;
    p.mustRun(series);
    const auto first = p.mustAsk(PersonAppointments{.person = id, .limit = 100});
    QCOMPARE(first.size(), 100);
    QVERIFY(first.last().when.start < first.first().when.start);
    const auto rest = p.mustAsk(PersonAppointments{.person = id, .before = first.last().when.start, .beforeId = first.last().id, .limit = 100});
    QCOMPARE(rest.size(), 20);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_practice_people.moc"
