#include "services/hosted/LongWork.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/video/VideoCommands.h"
#include "services/practice/jobs/Meetings.h"
#include "tests/hosted/Backend.h"
#include "tests/support/PretendVideo.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostJoining = 2;

/// A provider that answers when it is let.
class SlowProvider final : public PretendProvider {
public:
    SlowProvider(std::shared_ptr<PretendVideo> there, QSemaphore &reached, QSemaphore &let) : PretendProvider(std::move(there)), m_reached(reached), m_let(let) {}

    Result<QString> open(const VideoRoomWish &wish) override
    {
        m_reached.release();
        m_let.acquire();
        return PretendProvider::open(wish);
    }

private:
    QSemaphore &m_reached;
    QSemaphore &m_let;
};

} // namespace

/// A provider of video rooms that hangs, and everybody else.
class JoiningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsForAProviderHoldsUpNobodyElse_data() { onEitherDatabase(); }
    void whoWaitsForAProviderHoldsUpNobodyElse();
    void filesStandBeforeNobodyWhoJoinsAndBeforeNoPiece();
};

void JoiningTest::whoWaitsForAProviderHoldsUpNobodyElse()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    TestPractice &p = b.own;
    SetVideoService account;
    account.provider = u"twilio"_s;
    account.account = u"AC0"_s;
    account.keyId = u"SK0"_s;
    account.secret = account.check = u"a secret"_s;
    p.mustRun(account);
    const QUuid jane = p.addPerson(u"Jane"_s, u"Nguyen"_s, p.lee);
    p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412 345 678"_s});
    BookAppointment booking = p.at(9, 0, jane);
    booking.isVideo = true;
    const QUuid session = p.mustRun(booking).firstOf(u"Appointment");
    b.addAccount(p.psychologist, u"lee"_s);
    p.clock.at = b.clock.at = p.appointment(session)->startAt;

    const auto there = std::make_shared<PretendVideo>();
    QSemaphore reached, let;
    const Meetings meetings([&](const OpenedVideoService &) -> std::unique_ptr<VideoProvider> { return std::make_unique<SlowProvider>(there, reached, let); }, {});
    ApiParts parts{b.connections, b.practices, b.signIns, b.callers, p.matrix, b.clock, b.limits, &meetings};
    parts.threads = mostJoining + 1;
    Api api(parts);
    const QByteArray token = b.signIn(u"lee"_s);
    const auto asked = [&](const QByteArray &method, const QByteArray &target) {
        return Backend::answerOf(api, {method, target, {{"authorization", "Bearer " + token}, {"content-type", "application/json"}}, {}, u"192.0.2.1"_s});
    };
    const QByteArray join = "/api/v1/appointments/" + idText(session).toLatin1() + "/join";
    std::atomic<int> letIn = 0;
    std::vector<std::thread> people;
    for (int i = 0; i < mostJoining; ++i)
        people.emplace_back([&] { letIn += asked("POST", join).status == 200; });
    const bool bothWait = reached.tryAcquire(mostJoining, 20'000); // for the provider
    const auto joins = [&] { return p.mustAsk(SearchAudit{{.action = u"join"_s, .limit = 50}}).size(); };
    const auto before = joins();
    const HttpAnswer later = asked("POST", join);
    const bool leftNoLine = joins() == before; // who was not let near the provider did not go in
    const int ready = asked("GET", "/readyz").status, me = asked("GET", "/api/v1/me").status;
    let.release(100);
    for (std::thread &one : people)
        one.join();
    QVERIFY2(bothWait, later.body.constData());
    QCOMPARE(later.status, 503);
    QCOMPARE(later.header("Retry-After"), QByteArray("1"));
    QVERIFY(leftNoLine);
    QCOMPARE(ready, 200);
    QCOMPARE(me, 200);
    QCOMPARE(letIn, mostJoining);
    QCOMPARE(asked("POST", join).status, 200);
}

void JoiningTest::filesStandBeforeNobodyWhoJoinsAndBeforeNoPiece()
{
    for (const int threads : {4, 8, 9}) { // four at least: what praxisd takes
        LongWork work(threads);
        std::vector<LongWork::Place> moves, pieces, rooms;
        for (auto place = work.moving(); place; place = work.moving())
            moves.push_back(std::move(place));
        for (auto place = work.intake(); place; place = work.intake())
            pieces.push_back(std::move(place));
        for (auto place = work.joining(); place; place = work.joining())
            rooms.push_back(std::move(place));
        QVERIFY(!moves.empty());
        QVERIFY(!pieces.empty());
        QVERIFY(!rooms.empty());
        QCOMPARE(static_cast<int>(moves.size() + pieces.size() + rooms.size()), threads - 1);
        rooms.clear();
        moves.clear();
        QVERIFY(work.moving()); // given back
    }
}

QTEST_GUILESS_MAIN(JoiningTest)
#include "JoiningTest.moc"
