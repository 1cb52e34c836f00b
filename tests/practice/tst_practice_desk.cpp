#include "models/records/Message.h"
#include "services/practice/door/Desk.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace praxis;
using namespace praxis::test;

namespace {

Contact person(const QString &name)
{
    Contact contact;
    contact.familyName = name;
    return contact;
}

/// Holds the writer's thread until it is let go, so that what comes after it has to wait.
struct Held {
    explicit Held(Desk &desk)
    {
        future = desk.onWriter<int>([this](Door &, const Actor &) -> Result<int> {
            started.release();
            go.acquire();
            return 1;
        });
        started.acquire();
    }
    void letGo() { go.release(); }
    ~Held() { future.waitForFinished(); }

    QSemaphore started, go;
    QFuture<Result<int>> future;
};

} // namespace

class TestDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerComesToTheThreadThatAsked();
    void whatIsCancelledBeforeItsTurnIsNeverDone();
    void aQuestionCarriesWhoPutIt();
    void aChangeIsAnnouncedAfterItIsKept();
    void lookingAtAPersonChangesNothingOnScreen();
    void closingTheDeskFinishesWhatWasStarted();
    void manyQuestionsAtOnceAreAllAnswered();
};

void TestDesk::anAnswerComesToTheThreadThatAsked()
{
    TestPractice p;
    Desk desk(p.store(), p.parts);
    desk.signIn(p.admin);
    QThread *answeredOn = nullptr;
    QUuid id;
    desk.run(create(person(u"Nguyen"_qs))).then(&desk, [&](const Result<Outcome> &outcome) {
        answeredOn = QThread::currentThread();
        id = outcome->firstOf(u"Contact");
    });
    QTRY_COMPARE(answeredOn, QThread::currentThread());
    QVERIFY(!id.isNull());
    QString name;
    desk.ask(Get<Contact>{id}).then(&desk, [&](const Result<std::shared_ptr<Contact>> &answer) { name = (*answer)->familyName; });
    QTRY_COMPARE(name, u"Nguyen"_qs);
}

void TestDesk::whatIsCancelledBeforeItsTurnIsNeverDone()
{
    TestPractice p;
    Desk desk(p.store(), p.parts);
    desk.signIn(p.admin);
    QFuture<Result<Outcome>> cancelled, kept;
    {
        Held held(desk);
        cancelled = desk.run(create(person(u"Never"_qs)));
        kept = desk.run(create(person(u"Kept"_qs)));
        cancelled.cancel();
        held.letGo();
    }
    kept.waitForFinished();
    QVERIFY(kept.result().has_value());
    QTRY_VERIFY(cancelled.isFinished());
    QCOMPARE(cancelled.resultCount(), 0);
    QVERIFY(p.mustAsk(FindPeople{{.text = u"never"_qs}}).isEmpty());
    QCOMPARE(p.mustAsk(FindPeople{{.text = u"kept"_qs}}).size(), 1);
}

void TestDesk::aQuestionCarriesWhoPutIt()
{
    TestPractice p;
    Desk desk(p.store(), p.parts);
    desk.signIn(p.receptionist);
    QFuture<Result<Outcome>> waiting;
    {
        Held held(desk);
        waiting = desk.run(create(person(u"Nguyen"_qs)));
        desk.signOut();
        desk.signIn(p.admin);
        held.letGo();
    }
    waiting.waitForFinished();
    QVERIFY(waiting.result().has_value());
    const QUuid id = waiting.result()->firstOf(u"Contact");
    QCOMPARE(p.mustAsk(Get<Contact>{id})->createdBy, p.receptionist.user);
    desk.signOut();
    QFuture<Result<Outcome>> nobody = desk.run(create(person(u"Nobody"_qs)));
    nobody.waitForFinished();
    QVERIFY(!nobody.result());
}

void TestDesk::aChangeIsAnnouncedAfterItIsKept()
{
    TestPractice p;
    Desk desk(p.store(), p.parts);
    desk.signIn(p.admin);
    int seen = -1;
    QSignalSpy changed(&desk, &Desk::changed);
    connect(&desk, &Desk::changed, &desk, [&] { seen = static_cast<int>(p.mustAsk(FindPeople{{.text = u"nguyen"_qs}}).size()); });
    desk.run(create(person(u"Nguyen"_qs)));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(seen, 1);
    QFuture<Result<Outcome>> refused = desk.run(create(person(QString())));
    refused.waitForFinished();
    QFuture<Result<ManyResult>> tried = desk.runMany({AnyCommand::of(create(person(u"Tried"_qs)))}, {.dryRun = true});
    tried.waitForFinished();
    QVERIFY(tried.result().has_value());
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 1); // neither a refusal nor a rehearsal changes anything
}

void TestDesk::lookingAtAPersonChangesNothingOnScreen()
{
    TestPractice p;
    const QUuid id = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    Desk desk(p.store(), p.parts);
    desk.signIn(p.admin);
    QSignalSpy changed(&desk, &Desk::changed);
    QFuture<Result<PersonPage>> page = desk.ask(OpenPerson{id, {}});
    page.waitForFinished();
    QVERIFY(page.result().has_value());
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 0); // a page that reloads when something changed would reload for ever
}

void TestDesk::closingTheDeskFinishesWhatWasStarted()
{
    TestPractice p;
    QVector<QFuture<Result<Outcome>>> writes;
    QVector<QFuture<Result<QVector<PersonHit>>>> reads;
    {
        Desk desk(p.store(), p.parts);
        desk.signIn(p.admin);
        for (int i = 0; i < 50; ++i) {
            writes.append(desk.run(create(person(u"Person %1"_qs.arg(i)))));
            reads.append(desk.ask(FindPeople{{.text = u"person"_qs}}));
            writes.last().then(&desk, [](const Result<Outcome> &) {}); // whoever waits for it goes with the desk
        }
    }
    int done = 0;
    for (const auto &write : std::as_const(writes)) {
        QVERIFY(write.isFinished());
        done += write.resultCount() == 1 && write.result().has_value();
    }
    for (const auto &read : std::as_const(reads))
        QVERIFY(read.isFinished());
    QVERIFY(done > 0);
    QCOMPARE(p.mustAsk(List<Contact>{}).size(), done);
    QVERIFY(p.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }).has_value());
}

void TestDesk::manyQuestionsAtOnceAreAllAnswered()
{
    TestPractice p;
    Desk desk(p.store(), p.parts);
    desk.signIn(p.admin);
    int answered = 0;
    for (int i = 0; i < 100; ++i) {
        desk.run(create(person(u"Person %1"_qs.arg(i)))).then(&desk, [&](const Result<Outcome> &outcome) { answered += outcome.has_value(); });
        desk.ask(FindPeople{{.text = u"person"_qs}}).then(&desk, [&](const Result<QVector<PersonHit>> &found) { answered += found.has_value(); });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered, 200, 30'000);
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_practice_desk.moc"
