#include "models/records/ContactRelation.h"
#include "models/records/Location.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecordSaysWhoMadeAndChangedIt();
    void aPatientGetsARecordNumberAndNoTwoHaveTheSame();
    void anEmailIsSharedOnlyWithinAFamily();
    void anEmailIsTheSameHoweverItsLettersAreWritten();
    void whoPaysOrRefersIsNoFamilyThatSharesAnEmail();
    void whoComesBackDoesNotShareAnEmailThatIsSomebodyElsesByNow();
    void guardedFieldsAreNotWrittenByAnEdit_data();
    void guardedFieldsAreNotWrittenByAnEdit();
    void anUnknownFieldIsRefused();
    void nobodyWithoutANameIsSaved();
    void aLocationNeedsAZoneThatExists();
    void nothingPointsToWhatIsNotThere();
    void twoSignInNamesThatLookTheSameAreOne();
    void theLastAdministratorStays();
    void aNameOnACommandDecidesItsType();
    void deletedThingsAreListedAndComeBack();
    void beforeAndAfterAreInTheTrail();
    void aVeryLongAuditReasonLosesNothing();
};

void TestRecords::everyRecordSaysWhoMadeAndChangedIt()
{
    TestPractice p;
    const QUuid id = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const Contact before = *p.mustAsk(Get<Contact>{id});
    QCOMPARE(before.createdBy, p.admin.user);
    QCOMPARE(before.version, 1);
    p.clock.at.ms += 5000;
    Contact after = before;
    after.preferredName = u"Janey"_qs;
    QVERIFY(p.door().run(p.receptionist, edit(before, after)));
    const Contact now = *p.mustAsk(Get<Contact>{id});
    QCOMPARE(now.version, 2);
    QCOMPARE(now.updatedBy, p.receptionist.user);
    QCOMPARE(now.createdAt, before.createdAt);
    QCOMPARE(now.updatedAt, p.clock.at);
    QCOMPARE(now.sortName, u"nguyen jane"_qs);
}

void TestRecords::aPatientGetsARecordNumberAndNoTwoHaveTheSame()
{
    TestPractice p;
    const auto first = p.mustAsk(Get<Contact>{p.addPerson(u"Jane"_qs, u"Nguyen"_qs)});
    const auto second = p.mustAsk(Get<Contact>{p.addPerson(u"Tom"_qs, u"Silva"_qs)});
    QVERIFY(!first->recordNumber.isEmpty());
    QVERIFY(first->recordNumber != second->recordNumber);
    Contact copy;
    copy.givenName = u"Somebody"_qs;
    copy.recordNumber = first->recordNumber;
    QCOMPARE(p.door().run(p.admin, create(copy)).error().code, ErrorCode::Duplicate);
    p.mustRun(erase<Contact>(first->id)); // a deleted row's number is free
    QVERIFY(p.door().run(p.admin, create(copy)));
    QCOMPARE(p.door().run(p.admin, restore<Contact>(first->id)).error().code, ErrorCode::Duplicate);
}

void TestRecords::anEmailIsSharedOnlyWithinAFamily()
{
    TestPractice p;
    Contact mother;
    mother.givenName = u"Ana"_qs;
    mother.email = u"silva@example.org"_qs;
    const QUuid ana = p.mustRun(create(mother)).firstOf(u"Contact");
    Contact son;
    son.givenName = u"Tom"_qs;
    son.email = mother.email;
    const auto refused = p.door().run(p.admin, create(son));
    QCOMPARE(refused.error().code, ErrorCode::Duplicate);
    QCOMPARE(refused.error().data.value(u"id"_qs).toString(), idText(ana));
    son.email.clear();
    const QUuid tom = p.mustRun(create(son)).firstOf(u"Contact");
    ContactRelation family;
    family.contactId = tom;
    family.otherId = ana;
    family.kind = RelationKind::Parent;
    p.mustRun(create(family));
    const Contact before = *p.mustAsk(Get<Contact>{tom});
    Contact after = before;
    after.email = mother.email;
    QVERIFY(p.door().run(p.admin, edit(before, after)));
}

namespace {

Contact withAddress(const QString &name, const QString &email)
{
    Contact person;
    person.givenName = name;
    person.email = email;
    return person;
}

} // namespace

void TestRecords::anEmailIsTheSameHoweverItsLettersAreWritten()
{
    TestPractice p;
    p.mustRun(create(withAddress(u"Jane"_qs, u"Jane@Example.org"_qs)));
    for (const QString &again : {u"jane@example.org"_qs, u"JANE@EXAMPLE.ORG"_qs, u"Jane@Example.org"_qs})
        QCOMPARE(p.door().run(p.admin, create(withAddress(u"Other"_qs, again))).error().code, ErrorCode::Duplicate);
    QVERIFY(p.door().run(p.admin, create(withAddress(u"Other"_qs, u"jane@example.com"_qs))));
}

void TestRecords::whoPaysOrRefersIsNoFamilyThatSharesAnEmail()
{
    TestPractice p;
    const QUuid ana = p.mustRun(create(withAddress(u"Ana"_qs, u"silva@example.org"_qs))).firstOf(u"Contact");
    const QUuid tom = p.mustRun(create(withAddress(u"Tom"_qs, {}))).firstOf(u"Contact");
    const Contact before = *p.mustAsk(Get<Contact>{tom});
    Contact after = before;
    after.email = u"silva@example.org"_qs;
    for (const RelationKind kind : {RelationKind::Payer, RelationKind::Referrer}) {
        ContactRelation link;
        link.contactId = tom;
        link.otherId = ana;
        link.kind = kind;
        p.mustRun(create(link));
        QCOMPARE(p.door().run(p.admin, edit(before, after)).error().code, ErrorCode::Duplicate);
    }
    ContactRelation family;
    family.contactId = ana; // written down from the other end
    family.otherId = tom;
    family.kind = RelationKind::Guardian;
    p.mustRun(create(family));
    QVERIFY(p.door().run(p.admin, edit(before, after)));
}

void TestRecords::whoComesBackDoesNotShareAnEmailThatIsSomebodyElsesByNow()
{
    TestPractice p;
    const QUuid jane = p.mustRun(create(withAddress(u"Jane"_qs, u"jane@example.org"_qs))).firstOf(u"Contact");
    p.mustRun(erase<Contact>(jane));
    const QUuid other = TestPractice::must(p.door().run(p.manager, create(withAddress(u"Janet"_qs, u"JANE@example.org"_qs)))).firstOf(u"Contact");
    QCOMPARE(p.door().run(p.admin, restore<Contact>(jane)).error().code, ErrorCode::Duplicate);
    const auto undone = p.door().run(p.admin, Undo{}); // of the deletion
    QCOMPARE(undone.error().code, ErrorCode::Duplicate);
    QCOMPARE(undone.error().data.value(u"id"_qs).toString(), idText(other));
    QVERIFY(!p.door().ask(p.admin, Get<Contact>{jane}));
    TestPractice::must(p.door().run(p.manager, erase<Contact>(other)));
    p.mustRun(Undo{});
    QVERIFY(p.door().ask(p.admin, Get<Contact>{jane}));
    // Nor does an older address come back to whom it was taken from.
    const Contact before = *p.mustAsk(Get<Contact>{jane});
    Contact after = before;
    after.email = u"nguyen@example.org"_qs;
    p.mustRun(edit(before, after));
    TestPractice::must(p.door().run(p.manager, create(withAddress(u"Janet"_qs, u"jane@example.org"_qs))));
    QCOMPARE(p.door().run(p.admin, Undo{}).error().code, ErrorCode::Duplicate);
    QCOMPARE(p.mustAsk(Get<Contact>{jane})->email, u"nguyen@example.org"_qs);
}

void TestRecords::guardedFieldsAreNotWrittenByAnEdit_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("role") << u"EditUser"_qs << u"role"_qs << QJsonValue(u"admin"_qs);
    QTest::newRow("activity") << u"EditUser"_qs << u"is_active"_qs << QJsonValue(true);
    QTest::newRow("organisation") << u"EditUser"_qs << u"organization_id"_qs << QJsonValue(u"01932f6e-0000-7000-8000-000000000000"_qs);
    QTest::newRow("version") << u"EditUser"_qs << u"version"_qs << QJsonValue(99);
    QTest::newRow("deleted") << u"EditUser"_qs << u"is_deleted"_qs << QJsonValue(true);
    QTest::newRow("made by") << u"EditUser"_qs << u"created_by"_qs << QJsonValue(u"01932f6e-0000-7000-8000-000000000000"_qs);
    QTest::newRow("practitioner") << u"EditUser"_qs << u"practitioner_id"_qs << QJsonValue(u"01932f6e-0000-7000-8000-000000000000"_qs);
}

void TestRecords::guardedFieldsAreNotWrittenByAnEdit()
{
    QFETCH(QString, command);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    TestPractice p;
    const auto forged = AnyCommand::fromJson(command, {{u"id"_qs, idText(p.receptionist.user)}, {u"values"_qs, QJsonObject{{field, value}}}});
    QVERIFY(forged);
    const auto refused = p.door().runAny(p.receptionist, *forged);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(p.mustAsk(Get<User>{p.receptionist.user})->role, Role::Receptionist);
    QCOMPARE(p.mustAsk(Get<User>{p.receptionist.user})->version, 1);
}

void TestRecords::anUnknownFieldIsRefused()
{
    TestPractice p;
    const auto extra = AnyCommand::fromJson(u"CreateService"_qs, {{u"values"_qs, QJsonObject{{u"name"_qs, u"x"_qs}, {u"is_free"_qs, true}}}});
    QCOMPARE(p.door().runAny(p.admin, *extra).error().code, ErrorCode::Invalid);
    QVERIFY(!AnyCommand::fromJson(u"CreateService"_qs, {{u"hidden"_qs, 1}}));
    QCOMPARE(AnyCommand::fromJson(u"DropEverything"_qs, {}).error().code, ErrorCode::UnknownCommand);
}

void TestRecords::nobodyWithoutANameIsSaved()
{
    TestPractice p;
    Contact nobody;
    nobody.mobilePhone = u"0491 570 156"_qs;
    const auto refused = p.door().run(p.admin, create(nobody));
    QCOMPARE(refused.error().data.value(u"fields"_qs).toList().first().toMap().value(u"problem"_qs).toString(), u"required"_qs);
}

void TestRecords::aLocationNeedsAZoneThatExists()
{
    TestPractice p;
    Location place;
    place.name = u"Elsewhere"_qs;
    place.zone = u"Mars/Olympus"_qs;
    QCOMPARE(p.door().run(p.admin, create(place)).error().code, ErrorCode::UnknownZone);
}

void TestRecords::nothingPointsToWhatIsNotThere()
{
    TestPractice p;
    Contact person;
    person.givenName = u"Jane"_qs;
    person.usualPractitionerId = p.ids.next();
    QCOMPARE(p.door().run(p.admin, create(person)).error().code, ErrorCode::Invalid);
    BookAppointment booking = p.at(9, 0, p.ids.next());
    QCOMPARE(p.door().run(p.admin, booking).error().code, ErrorCode::NotFound);
}

void TestRecords::twoSignInNamesThatLookTheSameAreOne()
{
    TestPractice p;
    for (const QString &look : {u"RITA.reception@example.org"_qs, u"rita.reception\u200b@example.org"_qs, u"ｒita.reception@example.org"_qs,
                                u"rıta.reception@example.org"_qs, u" rita.reception@example.org"_qs}) {
        const auto refused = p.door().run(p.admin, AddUser{.login = look, .displayName = u"Other"_qs, .role = Role::Receptionist});
        QCOMPARE(refused.error().code, ErrorCode::Duplicate);
    }
    QVERIFY(p.door().run(p.admin, AddUser{.login = u"strasse"_qs, .displayName = u"One"_qs}));
    QCOMPARE(p.door().run(p.admin, AddUser{.login = u"straße"_qs, .displayName = u"Two"_qs}).error().code, ErrorCode::Duplicate);
}

void TestRecords::theLastAdministratorStays()
{
    TestPractice p;
    QCOMPARE(p.door().run(p.admin, SetUserActive{p.admin.user, false}).error().code, ErrorCode::Denied); // not oneself
    QCOMPARE(p.door().run(p.admin, SetUserRole{p.admin.user, Role::Receptionist, {}}).error().code, ErrorCode::Denied);
    const QUuid second = p.mustRun(AddUser{.login = u"second"_qs, .displayName = u"Second"_qs, .role = Role::Admin}).firstOf(u"User");
    const Actor other{.user = second, .organization = p.admin.organization, .role = Role::Admin};
    QVERIFY(p.door().run(other, SetUserActive{p.admin.user, false}));
    QCOMPARE(p.door().run(p.admin, erase<Service>(p.service)).error().code, ErrorCode::Denied); // a deactivated user does nothing
    QVERIFY(!p.door().ask(p.admin, List<Service>{}));
    QVERIFY(!p.door().run(other, SetUserRole{second, Role::Receptionist, {}}));
}

void TestRecords::aNameOnACommandDecidesItsType()
{
    TestPractice p;
    const auto forged = AnyCommand::fromJson(u"EditContact"_qs, {{u"type"_qs, u"User"_qs}, {u"id"_qs, idText(p.admin.user)},
                                                                 {u"values"_qs, QJsonObject{{u"display_name"_qs, u"Mallory"_qs}}}});
    QVERIFY(forged);
    QVERIFY(!p.door().runAny(p.receptionist, *forged));
    const AnyCommand mixed{commandNamed(u"EditContact"), std::make_shared<EditRecord>(EditRecord{u"User"_qs, p.admin.user, {{u"display_name"_qs, u"M"_qs}}})};
    QCOMPARE(p.door().runAny(p.receptionist, mixed).error().code, ErrorCode::UnknownCommand);
    QCOMPARE(p.mustAsk(Get<User>{p.admin.user})->displayName, u"Ada Admin"_qs);
}

void TestRecords::deletedThingsAreListedAndComeBack()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    p.mustRun(erase<Contact>(jane));
    QCOMPARE(p.door().ask(p.admin, Get<Contact>{jane}).error().code, ErrorCode::NotFound);
    const auto deleted = p.mustAsk(ListDeleted{});
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().what, u"Jane Nguyen"_qs);
    QCOMPARE(deleted.first().deletedBy, u"Ada Admin"_qs);
    QVERIFY(!p.door().ask(p.receptionist, ListDeleted{}));
    p.mustRun(restore<Contact>(jane));
    QVERIFY(p.mustAsk(Get<Contact>{jane}));
}

void TestRecords::beforeAndAfterAreInTheTrail()
{
    TestPractice p;
    const QUuid id = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    const Contact before = *p.mustAsk(Get<Contact>{id});
    Contact after = before;
    after.mobilePhone = u"0491 570 156"_qs;
    p.mustRun(edit(before, after));
    const auto lines = p.mustAsk(AccessHistory{id});
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().entry.action, u"update"_qs);
    QCOMPARE(lines.first().changes.value(u"mobile_phone").toArray().at(1).toString(), u"0491 570 156"_qs);
    QVERIFY(!lines.first().entry.sealed.contains("0491"));
}

void TestRecords::aVeryLongAuditReasonLosesNothing()
{
    TestPractice p;
    const auto before = p.mustAsk(SearchAudit{}).size();
    p.mustRun(RecordEvent{.action = u"export"_qs, .detail = QString(5000, u'x')});
    QCOMPARE(p.mustAsk(SearchAudit{}).size(), before + 1);
    QVERIFY(!p.door().run(p.admin, RecordEvent{.action = u"anything"_qs}));
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_practice_records.moc"
