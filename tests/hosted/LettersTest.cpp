#include "models/records/Message.h"
#include "services/hosted/identity/AccountNews.h"
#include "services/practice/messages/MessageQueries.h"
#include "tests/hosted/SendingBackend.h"

#include <QMutex>

#include <atomic>
#include <thread>
#include <vector>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longerThanATurnMs = 91'000;

void wait(SendingBackend &post, qint64 ms)
{
    post.b.own.clock.at.ms += ms;
    post.b.clock.at = post.b.own.clock.at;
}

/// One more server of the same practices.
class OtherServer {
public:
    explicit OtherServer(SendingBackend &post) : m_post(post), m_session(TestPractice::must(post.b.database.store().session())), m_self(post.b.own.ids.next()) {}

    Jobs::Round work(Jobs &jobs, Job::Lane lane)
    {
        return jobs.queue(lane, *m_session, m_post.b.own.parts, m_post.b.own.admin.organization, m_self, [] { return true; });
    }

private:
    SendingBackend &m_post;
    std::unique_ptr<StoreSession> m_session;
    QUuid m_self;
};

/// Identities that are asked for at a bad moment.
class LateIdentities final : public IdentityStore {
public:
    LateIdentities(IdentityStore &inner, std::function<void()> before) : m_inner(inner), m_before(std::move(before)) {}
    Result<std::unique_ptr<IdentitySession>> identity() override
    {
        m_before();
        return m_inner.identity();
    }

private:
    IdentityStore &m_inner;
    std::function<void()> m_before;
};

/// Takes e-mails from several threads.
class SharedMailer final : public Mailer {
public:
    SharedMailer(QMutex &mutex, QStringList &ids) : m_mutex(mutex), m_ids(ids) {}
    Result<> send(const Mail &mail) override
    {
        const QMutexLocker lock(&m_mutex);
        m_ids.append(mail.id);
        return {};
    }

private:
    QMutex &m_mutex;
    QStringList &m_ids;
};

} // namespace

/// Letters of several servers of which one dies or stands still: once where that can be, and else the same one twice, by the name that it has
/// among mails (its Message-ID is made of `Mail::id`), so that mail servers and programs know it again.
class LettersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLetterWhoseServerDiedAfterItLeftComesAgainUnderItsName_data() { onEitherDatabase(); }
    void aLetterWhoseServerDiedAfterItLeftComesAgainUnderItsName();
    void whereverAServerDiesWhatWasAskedForOnceIsOneLetter_data() { onEitherDatabase(); }
    void whereverAServerDiesWhatWasAskedForOnceIsOneLetter();
    void whoStoodStillForLongerThanItsTurnSendsNothing_data() { onEitherDatabase(); }
    void whoStoodStillForLongerThanItsTurnSendsNothing();
    void twoServersAtOnceHandOverEachMessageOnce_data() { onEitherDatabase(); }
    void twoServersAtOnceHandOverEachMessageOnce();
    void aMessageThatSomebodyElseWillSettleIsNotHandedOver_data() { onEitherDatabase(); }
    void aMessageThatSomebodyElseWillSettleIsNotHandedOver();
};

void LettersTest::aLetterWhoseServerDiedAfterItLeftComesAgainUnderItsName()
{
    QFETCH(const QString, kind);
    bool isDead = false;
    SendingBackend post(kind, [&] { return !isDead; });
    QCOMPARE(post.say(SendingBackend::rosa), 204);
    TestPractice::must(post.upkeep.round());
    {
        OtherServer dying(post);
        QVERIFY(dying.work(post.jobs, Job::Lane::Quick).problems.isEmpty());
        post.afterwards = [&] { isDead = true; };
        QVERIFY(dying.work(post.jobs, Job::Lane::Post).storeLost);
    }
    post.afterwards = {};
    isDead = false;
    QCOMPARE(post.mails.size(), 1);
    OtherServer other(post);
    wait(post, 30'000);
    (void)other.work(post.jobs, Job::Lane::Post);
    QCOMPARE(post.mails.size(), 1); // it may yet be at it
    wait(post, longerThanATurnMs);
    (void)other.work(post.jobs, Job::Lane::Post);
    QCOMPARE(post.mails.size(), 2);
    QCOMPARE(post.mails[1].id, post.mails[0].id);
    QCOMPARE(post.mails[1].from, post.mails[0].from);
    // Whichever of the two is kept, and whichever was taken for its double: its address works, and one of them alone.
    const QString first = post.tokenIn(post.mails[0]), second = post.tokenIn(post.mails[1]);
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    wait(post, 60'000); // until they read it
    QCOMPARE(post.set(first, SendingBackend::rosa, u"an owl in the old oak"_s), 204);
    QCOMPARE(post.set(second, SendingBackend::rosa, u"a fox in the new fern"_s), 401);
    wait(post, longerThanATurnMs);
    (void)other.work(post.jobs, Job::Lane::Post);
    QCOMPARE(post.mails.size(), 3); // that their password is another one: a letter of its own
    QVERIFY(post.mails[2].id != post.mails[0].id);
}

void LettersTest::whereverAServerDiesWhatWasAskedForOnceIsOneLetter()
{
    QFETCH(const QString, kind);
    qint64 callsLeft = -1; // −1: it lives
    SendingBackend post(kind, [&] { return callsLeft < 0 || (callsLeft > 0 && --callsLeft > 0); });
    int twice = 0;
    bool isWhole = false; // the first server has done all of it
    QSet<QString> names;
    for (int calls = 1; calls < 400 && !isWhole; ++calls) {
        wait(post, 3600'000); // another hour: nobody is asked too often
        post.b.clock.at = post.b.own.clock.at;
        QCOMPARE(post.say(SendingBackend::rosa), 204);
        TestPractice::must(post.upkeep.round());
        post.mails.clear();
        {
            OtherServer dying(post);
            callsLeft = calls;
            for (const Job::Lane lane : {Job::Lane::Quick, Job::Lane::Post})
                (void)dying.work(post.jobs, lane);
            isWhole = callsLeft > 0;
            callsLeft = -1;
        }
        OtherServer other(post);
        for (int i = 0; i < 3; ++i) {
            wait(post, longerThanATurnMs);
            for (const Job::Lane lane : {Job::Lane::Post, Job::Lane::Quick}) // a letter that waits leaves before what had it written comes again
                (void)other.work(post.jobs, lane);
        }
        QVERIFY2(post.mails.size() == 1 || post.mails.size() == 2, qPrintable(u"%1 letters, dead after %2 calls"_s.arg(post.mails.size()).arg(calls)));
        twice += post.mails.size() == 2;
        QVERIFY2(post.mails.first().id == post.mails.last().id, qPrintable(u"another letter, dead after %1 calls"_s.arg(calls)));
        QVERIFY(!names.contains(post.mails.first().id)); // what is asked for later is another one
        names.insert(post.mails.first().id);
    }
    QVERIFY(isWhole);
    QVERIFY(names.size() > 10);
    QVERIFY2(twice > 0 && twice < names.size() / 2, qPrintable(u"%1 of %2"_s.arg(twice).arg(names.size()))); // between something that was done and the end of its job
}

void LettersTest::whoStoodStillForLongerThanItsTurnSendsNothing()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    QCOMPARE(post.say(SendingBackend::rosa), 204);
    TestPractice::must(post.upkeep.round());
    OtherServer slow(post), fast(post);
    (void)slow.work(post.jobs, Job::Lane::Quick);
    bool stoodStill = false;
    LateIdentities late(post.b.identities, [&] {
        if (std::exchange(stoodStill, true))
            return;
        wait(post, longerThanATurnMs);
        (void)fast.work(post.jobs, Job::Lane::Post);
    });
    Jobs slowJobs;
    AccountMails{late, post.b.signIns, std::make_shared<MessageSender>(MessageSender::Adapters{post.templates, [&post](const OpenedMessageService &) { return std::make_unique<TestMailer>(post); }, {}}),
                 u"https://praxis.test/me/"_s}.addTo(slowJobs);
    const Jobs::Round round = slow.work(slowJobs, Job::Lane::Post);
    QVERIFY(stoodStill);
    QCOMPARE(round.problems, QStringList());
    QCOMPARE(post.mails.size(), 1);
    QCOMPARE(post.b.own.mustAsk(ShowJobs{}).waiting.size(), 0);
}

/// Each may take what it finds: no turn of one of them keeps the other away.
void LettersTest::twoServersAtOnceHandOverEachMessageOnce()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    TestPractice &p = post.b.own;
    constexpr int people = 12;
    for (int i = 0; i < people; ++i) {
        Contact contact;
        contact.givenName = u"Person"_s;
        contact.familyName = u"Number %1"_s.arg(i);
        contact.email = u"person%1@mail.example"_s.arg(i);
        contact.contactBy = ContactBy::Email;
        contact.emailAllowed = true;
        BookAppointment booking = p.at(9, 0, p.mustRun(create(contact)).firstOf(u"Contact"));
        booking.start.date = booking.start.date.addDays(7 * i);
        p.mustRun(booking);
    }
    p.clock.at = p.clock.at.plusMinutes(5);
    p.mustRun(ReleaseMessages{});
    QMutex mutex;
    QStringList ids;
    const MessageSender sender({post.templates, [&](const OpenedMessageService &) { return std::make_unique<SharedMailer>(mutex, ids); }, {}});
    {
        std::vector<std::jthread> servers;
        for (int i = 0; i < 3; ++i) {
            servers.emplace_back([&] {
                const auto session = TestPractice::must(post.b.database.store().session());
                Door door(*session, p.parts);
                for (int round = 0; round < 10; ++round) // whoever comes second at the same moment is sent back, and comes again
                    (void)sender.round(door, Actor::program(p.admin.organization), [] { return true; });
            });
        }
    }
    QCOMPARE(ids.size(), people);
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), people);
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto sent = TestPractice::must(selectAs<Message>(p.session(), {.where = {{"status", Condition::Equal, enumName(MessageStatus::Sent)}}}));
    p.session().rollback();
    QCOMPARE(sent.size(), people);
}

void LettersTest::aMessageThatSomebodyElseWillSettleIsNotHandedOver()
{
    QFETCH(const QString, kind);
    SendingBackend post(kind);
    TestPractice &p = post.b.own;
    Contact contact;
    contact.familyName = u"Nguyen"_s;
    contact.email = u"jane@mail.example"_s;
    contact.contactBy = ContactBy::Email;
    contact.emailAllowed = true;
    p.mustRun(p.at(9, 0, p.mustRun(create(contact)).firstOf(u"Contact")));
    p.clock.at = p.clock.at.plusMinutes(5);
    p.mustRun(ReleaseMessages{});
    const QUuid message = p.mustRun(TakeMessages{1}).firstOf(u"Message");
    QVERIFY(!message.isNull());
    QCOMPARE(p.mustAsk(MessagesBeingSent{{message}}).messages.size(), 1);
    p.clock.at.ms += messageLostAfterMs;
    QCOMPARE(p.mustAsk(MessagesBeingSent{{message}}).messages.size(), 0); // another server may be at it by now
}

QTEST_GUILESS_MAIN(LettersTest)
#include "LettersTest.moc"
