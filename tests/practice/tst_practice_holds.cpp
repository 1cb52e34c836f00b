#include "models/records/HoldRelease.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/ReleaseHold.h"

using namespace praxis;
using namespace praxis::test;

/// Legal holds on records of every kind: placed once, and released by two people.
class TestHolds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHoldIsReleasedByTwoPeople_data() { ofEveryKind(); }
    void aHoldIsReleasedByTwoPeople();
    void whoPlacedItMayBeOneOfTheTwo_data() { ofEveryKind(); }
    void whoPlacedItMayBeOneOfTheTwo();
    void aRefusedReleaseLeavesTheHoldAndItsReason_data() { ofEveryKind(); }
    void aRefusedReleaseLeavesTheHoldAndItsReason();
    void aSecondHoldSaysSinceWhenItIsHeldAndByWhom_data() { ofEveryKind(); }
    void aSecondHoldSaysSinceWhenItIsHeldAndByWhom();
    void aSecondHoldOutlivesTheReleaseOfTheFirst_data() { ofEveryKind(); }
    void aSecondHoldOutlivesTheReleaseOfTheFirst();
    void ofAHoldOneReleaseIsOpenAtATime_data() { ofEveryKind(); }
    void ofAHoldOneReleaseIsOpenAtATime();
    void aFormOfThePracticeIsHeldAndReleasedLikeTheRest();

private:
    static void ofEveryKind()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("what");
        for (const char *kind : {"sqlite", "postgresql"}) {
            for (const RetainedKind what : {RetainedKind::Recording, RetainedKind::Document, RetainedKind::Note})
                QTest::addRow("%s, a %s", kind, qPrintable(enumName(what))) << QString::fromLatin1(kind) << static_cast<int>(what);
        }
    }

    /// Something of Jane's, by Dr Lee.
    struct Held {
        Held(const QString &database, RetainedKind of) : clinic(database), p(clinic.p), kind(of), id(make()) {}

        QUuid make()
        {
            if (kind == RetainedKind::Recording)
                return clinic.record(clinic.session);
            if (kind == RetainedKind::Document)
                return letter(clinic.jane);
            SaveNoteDraft draft;
            draft.person = clinic.jane;
            draft.sections = {QJsonObject{{u"key"_qs, u"text"_qs}, {u"text"_qs, u"Slept better."_qs}}};
            const QUuid note = TestPractice::must(p.door().run(p.psychologist, draft)).firstOf(u"Note");
            TestPractice::must(p.door().run(p.psychologist, SignNote{note}));
            return note;
        }
        QUuid letter(const QUuid &person)
        {
            AddDocument add;
            add.person = person;
            add.title = u"A letter"_qs;
            add.kind = DocumentKind::Letter;
            add.privacy = Privacy::Internal;
            add.document = person.isNull() ? p.ids.next() : QUuid();
            add.file = TestPractice::must(DocumentIntake(p.vault()).take(person.isNull() ? add.document : person, clinic.file(u"letter.txt"_qs, "Dear colleague")));
            return TestPractice::must(p.door().run(person.isNull() ? p.manager : p.psychologist, add)).firstOf(u"Document");
        }
        Result<Outcome> hold(const Actor &who, const QString &why)
        {
            switch (kind) {
            case RetainedKind::Recording: return p.door().run(who, HoldRecording{id, why});
            case RetainedKind::Document: return p.door().run(who, HoldDocument{id, why});
            case RetainedKind::Note: return p.door().run(who, HoldNote{id, why});
            }
            return fail(ErrorCode::NotFound);
        }
        [[nodiscard]] AskHoldRelease asking(const QString &why) const { return {kind, id, why}; }
        QUuid ask(const Actor &who) { return TestPractice::must(p.door().run(who, asking(u"The court is done."_qs))).firstOf(u"HoldRelease"); }
        /// Why it is held; blank: it is not.
        QString heldWhy()
        {
            TestPractice::must(p.session().begin(p.admin.organization, false));
            QString why;
            const auto look = [&](const auto &record) { why = record->onHold ? record->holdWhy : QString(); };
            if (kind == RetainedKind::Recording)
                look(TestPractice::must(findAs<Recording>(p.session(), id)));
            else if (kind == RetainedKind::Document)
                look(TestPractice::must(findAs<Document>(p.session(), id)));
            else
                look(TestPractice::must(findAs<Note>(p.session(), id)));
            p.session().rollback();
            return why;
        }
        QVector<DueRecord> waiting() { return p.mustAsk(HoldReleasesAsked{}); }
        /// What the trail says was given as a reason for a change, newest first.
        QStringList reasons(const QUuid &record, const QString &action)
        {
            QStringList whys;
            for (const AuditLine &line : p.mustAsk(SearchAudit{{.record = record, .action = action, .limit = 50}}))
                whys.append(line.entry.why);
            return whys;
        }

        RecordingsClinic clinic;
        TestPractice &p;
        RetainedKind kind;
        QUuid id;
    };
    /// By the row of `ofEveryKind` that is tried.
    static Held ofThisKind()
    {
        QFETCH(QString, kind);
        QFETCH(int, what);
        return Held(kind, static_cast<RetainedKind>(what));
    }
    static QString statusOf(const Result<Outcome> &outcome) { return outcome ? QString() : outcome.error().data.value(u"status"_qs).toString(); }
};

void TestHolds::aHoldIsReleasedByTwoPeople()
{
    Held held = ofThisKind();
    TestPractice &p = held.p;
    QCOMPARE(statusOf(p.door().run(p.manager, held.asking(u"over"_qs))), u"not_held"_qs);
    TestPractice::must(held.hold(p.psychologist, u"A court asks."_qs));
    for (const Actor &who : {p.psychologist, p.receptionist})
        QCOMPARE(held.clinic.refusedRun(who, held.asking(u"over"_qs)), ErrorCode::Denied);
    QCOMPARE(held.clinic.refusedRun(p.manager, held.asking(u"  "_qs)), ErrorCode::Invalid);
    const QUuid release = held.ask(p.manager);
    QCOMPARE(held.heldWhy(), u"A court asks."_qs); // nobody else has said so yet
    QCOMPARE(held.clinic.refusedRun(p.admin, held.asking(u"once more"_qs)), ErrorCode::Duplicate);
    QCOMPARE(held.waiting().size(), 1);
    const DueRecord line = held.waiting().first();
    QCOMPARE(line.id, held.id);
    QCOMPARE(line.kind, held.kind);
    QCOMPARE(line.people, u"Jane Nguyen"_qs);
    QVERIFY(line.onHold);
    QCOMPARE(line.release.id, release);
    QCOMPARE(line.release.why, u"The court is done."_qs);
    QVERIFY(!line.releaseAskedBy.isEmpty());
    QCOMPARE(held.clinic.refusal(p.psychologist, HoldReleasesAsked{}), ErrorCode::Denied);
    QCOMPARE(held.clinic.refusedRun(p.manager, DecideHoldRelease{release, true, u"me again"_qs}), ErrorCode::Denied);
    QCOMPARE(held.clinic.refusedRun(p.psychologist, DecideHoldRelease{release, true, u"me"_qs}), ErrorCode::Denied);
    QCOMPARE(held.clinic.refusedRun(p.admin, DecideHoldRelease{release, true, u" "_qs}), ErrorCode::Invalid);
    const Outcome done = TestPractice::must(p.door().run(p.admin, DecideHoldRelease{release, true, u"I have read it."_qs}));
    QVERIFY(done.undoStep.isNull());
    QCOMPARE(held.heldWhy(), QString());
    QVERIFY(held.waiting().isEmpty());
    QCOMPARE(held.clinic.refusedRun(p.admin, DecideHoldRelease{release, false, u"after all"_qs}), ErrorCode::BadTransition);
    // Both stand in the trail, each with a reason.
    QCOMPARE(held.reasons(release, u"create"_qs), QStringList{u"The court is done."_qs});
    QCOMPARE(held.reasons(release, u"update"_qs), QStringList{u"I have read it."_qs});
    QCOMPARE(held.reasons(held.id, u"update"_qs).first(), u"I have read it."_qs);
    // Held once more, it takes two people once more.
    TestPractice::must(held.hold(p.psychologist, u"An appeal."_qs));
    QVERIFY(held.waiting().isEmpty());
    QCOMPARE(held.clinic.refusedRun(p.admin, DecideHoldRelease{release, true, u"as before"_qs}), ErrorCode::BadTransition);
    QCOMPARE(held.heldWhy(), u"An appeal."_qs);
}

void TestHolds::whoPlacedItMayBeOneOfTheTwo()
{
    Held held = ofThisKind();
    TestPractice &p = held.p;
    TestPractice::must(held.hold(p.manager, u"court"_qs));
    const QUuid asked = held.ask(p.manager); // asks
    QCOMPARE(held.clinic.refusedRun(p.manager, DecideHoldRelease{asked, true, u"me"_qs}), ErrorCode::Denied);
    TestPractice::must(p.door().run(p.admin, DecideHoldRelease{asked, true, u"so it is"_qs}));
    QCOMPARE(held.heldWhy(), QString());
    TestPractice::must(held.hold(p.manager, u"court"_qs));
    TestPractice::must(p.door().run(p.manager, DecideHoldRelease{held.ask(p.admin), true, u"so it is"_qs})); // decides
    QCOMPARE(held.heldWhy(), QString());
}

void TestHolds::aRefusedReleaseLeavesTheHoldAndItsReason()
{
    Held held = ofThisKind();
    TestPractice &p = held.p;
    TestPractice::must(held.hold(p.psychologist, u"court"_qs));
    const QUuid release = held.ask(p.admin);
    QCOMPARE(held.clinic.refusedRun(p.manager, DecideHoldRelease{release, false, {}}), ErrorCode::Invalid);
    TestPractice::must(p.door().run(p.manager, DecideHoldRelease{release, false, u"It is not over."_qs}));
    QCOMPARE(held.heldWhy(), u"court"_qs);
    QVERIFY(held.waiting().isEmpty());
    QCOMPARE(held.reasons(release, u"update"_qs), QStringList{u"It is not over."_qs});
    TestPractice::must(p.door().run(p.manager, DecideHoldRelease{held.ask(p.admin), true, u"Now it is."_qs})); // it may be asked again
    QCOMPARE(held.heldWhy(), QString());
}

void TestHolds::aSecondHoldSaysSinceWhenItIsHeldAndByWhom()
{
    Held held = ofThisKind();
    TestPractice &p = held.p;
    const Instant since = p.clock.at;
    TestPractice::must(held.hold(p.manager, u"A court asks."_qs));
    p.clock.at = since.plusMinutes(60 * 24);
    for (const Actor &who : {p.admin, p.manager, p.psychologist}) {
        const auto again = held.hold(who, u"Somebody complains."_qs);
        QCOMPARE(statusOf(again), u"held"_qs);
        QCOMPARE(again.error().code, ErrorCode::NotAvailable);
        QCOMPARE(Instant::fromString(again.error().data.value(u"since"_qs).toString()), since);
        QVERIFY(again.error().data.value(u"by"_qs).toString().contains(u"Manager"));
    }
    QCOMPARE(held.heldWhy(), u"A court asks."_qs); // the first reason, by the first who gave one
    releaseHold(p, held.kind, held.id);
    p.clock.at = p.clock.at.plusMinutes(60);
    TestPractice::must(held.hold(p.admin, u"Somebody complains."_qs));
    QCOMPARE(Instant::fromString(held.hold(p.manager, u"court"_qs).error().data.value(u"since"_qs).toString()), p.clock.at); // of this one
}

/// Whoever decides the release knows nothing of the second reason: it is refused with that.
void TestHolds::aSecondHoldOutlivesTheReleaseOfTheFirst()
{
    Held held = ofThisKind();
    TestPractice &p = held.p;
    TestPractice::must(held.hold(p.manager, u"A court asks."_qs));
    const QUuid release = held.ask(p.manager);
    TestPractice::must(held.hold(p.psychologist, u"Somebody complains."_qs));
    QCOMPARE(held.heldWhy(), u"A court asks.\nSomebody complains."_qs);
    QVERIFY(held.waiting().isEmpty());
    QCOMPARE(held.clinic.refusedRun(p.admin, DecideHoldRelease{release, true, u"over"_qs}), ErrorCode::BadTransition);
    QCOMPARE(statusOf(held.hold(p.admin, u"once more"_qs)), u"held"_qs); // nothing threatens it any more
    releaseHold(p, held.kind, held.id);
    QCOMPARE(held.heldWhy(), QString());
}

/// Two who ask at the same moment do not see each other: the table does.
void TestHolds::ofAHoldOneReleaseIsOpenAtATime()
{
    Held held = ofThisKind();
    TestPractice &p = held.p;
    TestPractice::must(held.hold(p.manager, u"A court asks."_qs));
    const QUuid first = held.ask(p.manager);
    const auto session = held.clinic.database.session();
    TestPractice::must(session->begin(p.admin.organization, true));
    HoldRelease second = *TestPractice::must(findAs<HoldRelease>(*session, first));
    second.id = p.ids.next();
    const auto again = session->insert(typeOf<HoldRelease>(), second);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Duplicate);
    session->rollback();
}

void TestHolds::aFormOfThePracticeIsHeldAndReleasedLikeTheRest()
{
    Held held(u"sqlite"_qs, RetainedKind::Document);
    TestPractice &p = held.p;
    held.id = held.letter({});
    TestPractice::must(held.hold(p.manager, u"court"_qs));
    const QUuid release = held.ask(p.manager);
    QCOMPARE(held.waiting().size(), 1);
    QVERIFY(held.waiting().first().people.isEmpty());
    TestPractice::must(p.door().run(p.admin, DecideHoldRelease{release, true, u"over"_qs}));
    QCOMPARE(held.heldWhy(), QString());
}

QTEST_GUILESS_MAIN(TestHolds)
#include "tst_practice_holds.moc"
