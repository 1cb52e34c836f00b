#include "models/records/Recording.h"
#include "services/hosted/HttpServer.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/MediaLease.h"
#include "tests/hosted/HeldVault.h"
#include "tests/hosted/RawClient.h"
#include "tests/hosted/SharedClinic.h"

#include <QDirIterator>
#include <QSemaphore>

#include <atomic>
#include <thread>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// The beginning of a WebM file, and something behind it.
QByteArray film(char with = 'f')
{
    return QByteArray::fromHex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d") + QByteArray(40'000, with);
}

/// A clinic whose accounts send recordings.
struct Studio {
    SharedClinic clinic;
    TestPractice &p = clinic.p;

    explicit Studio(const QString &kind) : clinic(kind)
    {
        clinic.b.addAccount(p.receptionist, u"rita"_s);
        clinic.b.addAccount(p.manager, u"max"_s);
        for (const char *login : {"rita", "max"})
            clinic.tokens.insert(QString::fromLatin1(login), clinic.b.signIn(QString::fromLatin1(login)));
        for (const Visit &one : {clinic.janes, clinic.toms}) // whoever keeps a session by video need not say why
            p.mustRun(GiveConsent{.person = one.person, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412"_s});
    }
    [[nodiscard]] QJsonArray send(const QString &login, const QByteArray &file, qsizetype size = 15'000)
    {
        QJsonArray receipts;
        for (qsizetype at = 0; at < file.size(); at += size) {
            const HttpRequest request{"POST", "/api/v1/uploads", {{"authorization", "Bearer " + clinic.tokens.value(login)}, {"content-type", "application/octet-stream"}}, file.mid(at, size), u"192.0.2.1"_s};
            receipts.append(Backend::jsonOf(clinic.b.api.answer(request)).value(u"receipt"));
        }
        return receipts;
    }
    [[nodiscard]] static QJsonObject track(const QJsonArray &pieces, const QString &kind = u"audio_video"_s)
    {
        return {{u"pieces"_s, pieces}, {u"kind"_s, kind}, {u"label"_s, u"Jane"_s}, {u"duration_ms"_s, 60'000}};
    }
    [[nodiscard]] HttpAnswer add(const QString &login, const QUuid &session, const QJsonArray &tracks, const QByteArray &key = {})
    {
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (!key.isEmpty())
            headers.append({"idempotency-key", key});
        return clinic.ask(login, "POST", u"/api/v1/recordings"_s, {{u"appointment"_s, idText(session)}, {u"tracks"_s, tracks}}, headers);
    }
    [[nodiscard]] HttpAnswer post(const QString &login, const QUuid &recording, const QString &what)
    {
        return clinic.ask(login, "POST", QString(u"/api/v1/recordings/" + idText(recording) + u'/' + what));
    }
    [[nodiscard]] static QString idOf(const HttpAnswer &added)
    {
        for (const QJsonValue &touched : Backend::jsonOf(added).value(u"touched").toArray()) {
            if (touched[u"type"].toString() == u"Recording")
                return touched[u"id"].toString();
        }
        return {};
    }
    [[nodiscard]] QByteArray played(const QString &login, const QString &recording, int track = 0, QByteArray *type = nullptr)
    {
        const QString path = u"/api/v1/recordings/"_s + recording + u"/tracks"_s;
        const QJsonArray tracks = Backend::jsonOf(clinic.ask(login, "GET", path)).value(u"items").toArray();
        const HttpAnswer answer = clinic.ask(login, "GET", QString(path + u'/' + tracks[track][u"id"].toString() + u"/media"));
        if (type)
            *type = answer.type;
        QByteArray all = answer.body;
        for (QByteArray next; answer.more && all.size() < answer.length && !(next = answer.more(answer.length - all.size())).isEmpty();)
            all += next;
        return all;
    }
    [[nodiscard]] int payloads(const QString &where = u"media"_s) const
    {
        int count = 0;
        for (QDirIterator files(p.folder.filePath(where), QDir::Files, QDirIterator::Subdirectories); files.hasNext(); files.next())
            ++count;
        return count;
    }
    [[nodiscard]] QString place(const QUuid &recording)
    {
        return Backend::jsonOf(clinic.ask(u"ada"_s, "GET", QString(u"/api/v1/recordings/" + idText(recording)))).value(u"location").toString();
    }
};

} // namespace

/// What a desk does with a recording, over the API.
class RecordingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordingComesInPiecesAndPlays_data() { onEitherDatabase(); }
    void aRecordingComesInPiecesAndPlays();
    void piecesAreJoinedForLongFiles_data() { onEitherDatabase(); }
    void piecesAreJoinedForLongFiles();
    void nobodyIsRecordedWhoDoesNotAgree_data() { onEitherDatabase(); }
    void nobodyIsRecordedWhoDoesNotAgree();
    void whoMayNotAddOneIsRefusedAndLeavesNothing_data() { onEitherDatabase(); }
    void whoMayNotAddOneIsRefusedAndLeavesNothing();
    void whatIsNoRecordingIsRefused_data() { onEitherDatabase(); }
    void whatIsNoRecordingIsRefused();
    void whichOfSeveralFilesAreRefusedIsSaidAndTheOthersWait_data() { onEitherDatabase(); }
    void whichOfSeveralFilesAreRefusedIsSaidAndTheOthersWait();
    void theSameRequestTwiceAtOnceLeavesOneCopy_data() { onEitherDatabase(); }
    void theSameRequestTwiceAtOnceLeavesOneCopy();
    void itGoesToTheArchiveAndComesBack_data() { onEitherDatabase(); }
    void itGoesToTheArchiveAndComesBack();
    void twoWhoMoveItAtOnceTakeNothingAway_data() { onEitherDatabase(); }
    void twoWhoMoveItAtOnceTakeNothingAway();
    void aMoveThatEndsInTheMiddleLeavesNoCopy_data() { onEitherDatabase(); }
    void aMoveThatEndsInTheMiddleLeavesNoCopy();
    void whoComesInBetweenWaits_data() { onEitherDatabase(); }
    void whoComesInBetweenWaits();
    void whatTakesLongLeavesSomebodyForWhatIsShort_data() { onEitherDatabase(); }
    void whatTakesLongLeavesSomebodyForWhatIsShort();
    void whoMayMoveIt_data() { onEitherDatabase(); }
    void whoMayMoveIt();
    void itIsHeldAndDestroyedByTwo_data() { onEitherDatabase(); }
    void itIsHeldAndDestroyedByTwo();
    void allThatIsKnownOfIt_data() { onEitherDatabase(); }
    void allThatIsKnownOfIt();
};

void RecordingsTest::aRecordingComesInPiecesAndPlays()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const int before = s.payloads();
    const QJsonArray tracks{Studio::track(s.send(u"lee"_s, film())), Studio::track(s.send(u"lee"_s, film('g')), u"video"_s)};
    const HttpAnswer added = s.add(u"lee"_s, s.clinic.janes.session, tracks, "once");
    QVERIFY2(added.status == 201, added.body.constData());
    QCOMPARE(s.add(u"lee"_s, s.clinic.janes.session, tracks, "once").body, added.body);
    const QString id = Studio::idOf(added);
    QByteArray type;
    QCOMPARE(s.played(u"lee"_s, id, 0, &type), film());
    QCOMPARE(type, QByteArray("video/webm")); // as its bytes say
    QCOMPARE(s.played(u"lee"_s, id, 1), film('g'));
    QCOMPARE(s.played(u"jane"_s, id), film()); // it is hers
    QCOMPARE(s.payloads(), before + 2); // of the pieces nothing is left
    QCOMPARE(s.clinic.ask(u"obi"_s, "GET", QString(u"/api/v1/recordings/"_s + id)).status, 403);
}

void RecordingsTest::piecesAreJoinedForLongFiles()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const int before = s.payloads();
    const QByteArray whole = film();
    const auto join = [&](const QString &login, const QJsonArray &pieces) { return s.clinic.ask(login, "POST", u"/api/v1/uploads/joined"_s, {{u"pieces"_s, pieces}}); };
    QJsonArray longer;
    for (const QByteArray &half : {whole.first(20'000), whole.sliced(20'000)}) {
        const QJsonArray pieces = s.send(u"lee"_s, half, 7'000);
        const HttpAnswer lost = join(u"lee"_s, pieces), again = join(u"lee"_s, pieces); // an answer that was lost is asked for again
        QVERIFY2(lost.status == 201 && again.status == 201, again.body.constData());
        longer.append(Backend::jsonOf(again).value(u"receipt"));
    }
    QCOMPARE(join(u"lee"_s, longer).status, 422); // not once more
    QCOMPARE(join(u"obi"_s, longer).status, 422);
    QCOMPARE(join(u"rita"_s, longer).status, 403);
    const HttpAnswer added = s.add(u"lee"_s, s.clinic.janes.session, {Studio::track(longer)});
    QVERIFY2(added.status == 201, added.body.constData());
    QCOMPARE(s.played(u"lee"_s, Studio::idOf(added)), whole);
    QCOMPARE(s.payloads(), before + 1 + 2); // and the two whose answer was lost, which the sweep takes
}

void RecordingsTest::nobodyIsRecordedWhoDoesNotAgree()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QString check = u"/api/v1/appointments/%1/recording-consents"_s.arg(idText(s.clinic.janes.session));
    QCOMPARE(Backend::jsonOf(s.clinic.ask(u"lee"_s, "GET", check)).value(u"items")[0][u"agrees"].toBool(), true);
    s.p.mustRun(WithdrawConsent{s.clinic.janes.person, ConsentKind::Recording, u"asked"_s});
    QCOMPARE(Backend::jsonOf(s.clinic.ask(u"lee"_s, "GET", check)).value(u"items")[0][u"agrees"].toBool(), false);
    QCOMPARE(Backend::jsonOf(s.clinic.ask(u"lee"_s, "GET", check)).value(u"items")[0][u"state"].toString(), u"withdrawn"_s);
    QCOMPARE(s.clinic.ask(u"obi"_s, "GET", check).status, 403);
    const QJsonArray pieces = s.send(u"lee"_s, film());
    const int before = s.payloads();
    const HttpAnswer refused = s.add(u"lee"_s, s.clinic.janes.session, {Studio::track(pieces)});
    QVERIFY2(refused.status >= 400 && refused.status < 500 && refused.body.contains("consent"), refused.body.constData());
    QCOMPARE(s.payloads(), before);
    s.p.mustRun(GiveConsent{.person = s.clinic.janes.person, .kind = ConsentKind::Recording, .formVersion = u"4"_s});
    QCOMPARE(s.add(u"lee"_s, s.clinic.janes.session, {Studio::track(pieces)}).status, 201); // the pieces waited
    // Nor is a session by video kept by who has not said why, where she takes that back.
    s.p.mustRun(WithdrawConsent{s.clinic.janes.person, ConsentKind::Telehealth, u"asked"_s});
    const QJsonArray more = s.send(u"lee"_s, film('v'));
    const int waiting = s.payloads();
    const HttpAnswer unseen = s.add(u"lee"_s, s.clinic.janes.session, {Studio::track(more)});
    QVERIFY2(unseen.status >= 400 && unseen.status < 500 && unseen.body.contains("consent"), unseen.body.constData());
    QCOMPARE(s.payloads(), waiting);
}

void RecordingsTest::whoMayNotAddOneIsRefusedAndLeavesNothing()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const auto refusals = [&] { return s.p.mustAsk(SearchAudit{{.outcome = u"denied"_s}}).size(); };
    for (const QString &login : {u"rita"_s, u"jane"_s, u"obi"_s}) {
        const QJsonArray pieces = login == u"obi" ? s.send(login, film()) : QJsonArray{u"x"_s};
        const auto before = refusals();
        const int files = s.payloads();
        QCOMPARE(s.add(login, s.clinic.janes.session, {Studio::track(pieces)}).status, 403);
        QCOMPARE(refusals(), before + 1);
        QCOMPARE(s.payloads(), files);
    }
    QCOMPARE(s.add(u"lee"_s, s.clinic.janes.session, {Studio::track(s.send(u"obi"_s, film()))}).status, 422); // somebody else's pieces
    for (const QString &login : {u"ada"_s, u"max"_s})
        QCOMPARE(s.add(login, s.clinic.janes.session, {Studio::track(s.send(login, film()))}).status, 201);
}

void RecordingsTest::whatIsNoRecordingIsRefused()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QByteArray program = "\x7f" "ELF" + QByteArray(500, '\1');
    for (const QByteArray &bytes : {program, QByteArray("<html><script>"), QByteArray("%PDF-1.4\n"), QByteArray("RIFFxxxxWEBP"), QByteArray("\x1a\x45\xdf\xa3 nothing")})
        QCOMPARE(Backend::jsonOf(s.add(u"lee"_s, s.clinic.janes.session, {Studio::track(s.send(u"lee"_s, bytes))})).value(u"type").toString(), u"urn:praxis:problem:not_that_kind"_s);
    const QJsonArray pieces = s.send(u"lee"_s, film());
    const QJsonObject right = Studio::track(pieces);
    const auto with = [&](const QString &name, const QJsonValue &value) { QJsonObject one = right; one.insert(name, value); return one; };
    const int before = s.payloads();
    for (const QJsonArray &tracks : {QJsonArray{}, QJsonArray{right, right}, QJsonArray{with(u"kind"_s, u"film"_s)}, QJsonArray{with(u"container"_s, u"html"_s)}, QJsonArray{with(u"codec"_s, u"a\r\nb"_s)},
                                     QJsonArray{with(u"pieces"_s, QJsonArray{})}, QJsonArray{with(u"offset_ms"_s, -1)}, QJsonArray{with(u"duration_ms"_s, 1e12)}, QJsonArray{7}}) {
        const HttpAnswer answer = s.add(u"lee"_s, s.clinic.janes.session, tracks);
        QVERIFY2(answer.status == 422, answer.body.constData());
    }
    QCOMPARE(s.add(u"lee"_s, s.p.ids.next(), {right}).status, 404);
    QCOMPARE(s.payloads(), before);
    QCOMPARE(s.add(u"lee"_s, s.clinic.janes.session, {right}).status, 201); // and the pieces are as good as before
}

void RecordingsTest::whichOfSeveralFilesAreRefusedIsSaidAndTheOthersWait()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QJsonObject one = Studio::track(s.send(u"lee"_s, film())), page = Studio::track(s.send(u"lee"_s, "<html><script>")), two = Studio::track(s.send(u"lee"_s, film('g'))),
                      used = Studio::track({u"nothing"_s});
    const int before = s.payloads();
    const HttpAnswer refused = s.add(u"lee"_s, s.clinic.janes.session, {one, page, two, used});
    QCOMPARE(refused.status, 415);
    const QJsonArray which = Backend::jsonOf(refused).value(u"data")[u"tracks"].toArray();
    QCOMPARE(which, (QJsonArray{QJsonObject{{u"track"_s, 1}, {u"problem"_s, u"not_that_kind"_s}}, QJsonObject{{u"track"_s, 3}, {u"problem"_s, u"invalid"_s}}}));
    QCOMPARE(s.payloads(), before); // of what came in nothing went
    QJsonObject odd = two;
    odd.insert(u"kind"_s, u"film"_s);
    QCOMPARE(Backend::jsonOf(s.add(u"lee"_s, s.clinic.janes.session, {one, odd})).value(u"data")[u"tracks"][0][u"track"].toInt(-1), 1); // what is said of one is named, too
    const HttpAnswer added = s.add(u"lee"_s, s.clinic.janes.session, {one, two});
    QVERIFY2(added.status == 201, added.body.constData());
    QCOMPARE(s.played(u"lee"_s, Studio::idOf(added)), film());
    QCOMPARE(s.played(u"lee"_s, Studio::idOf(added), 1), film('g'));
}

/// Its sender heard nothing and sent it again, to another server, while the first one was still at it.
void RecordingsTest::theSameRequestTwiceAtOnceLeavesOneCopy()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QJsonArray tracks{Studio::track(s.send(u"lee"_s, film()))};
    const int before = s.payloads(); // three pieces are among them
    HttpAnswer faster;
    HeldVault vault(s.p.vault(), [&](const char *call) {
        if (call == QByteArrayView("finish"))
            faster = s.add(u"lee"_s, s.clinic.janes.session, tracks, "once");
    });
    HeldPractices practices(s.p.parts, vault);
    Backend &b = s.clinic.b;
    Connections connections(b.database.store(), b.identities);
    Api slow({connections, practices, b.signIns, b.callers, s.p.matrix, b.clock, b.limits});
    const QByteArray body = QJsonDocument(QJsonObject{{u"appointment"_s, idText(s.clinic.janes.session)}, {u"tracks"_s, tracks}}).toJson(QJsonDocument::Compact);
    const HttpAnswer slower = slow.answer({"POST", "/api/v1/recordings", {{"authorization", "Bearer " + s.clinic.tokens.value(u"lee"_s)}, {"content-type", "application/json"}, {"idempotency-key", "once"}}, body, u"192.0.2.1"_s});
    QVERIFY2(faster.status == 201, faster.body.constData());
    QVERIFY2(slower.status == 201, slower.body.constData());
    QCOMPARE(slower.body, faster.body);
    QCOMPARE(s.payloads(), before - 3 + 1);
    QCOMPARE(s.played(u"lee"_s, Studio::idOf(faster)), film());
}

void RecordingsTest::itGoesToTheArchiveAndComesBack()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QUuid recording = s.clinic.janes.recording;
    const QByteArray bytes = s.played(u"lee"_s, idText(recording));
    const int here = s.payloads(), there = s.payloads(u"archive"_s);
    for (int i = 0; i < 2; ++i) { // asked again, it is still there
        const HttpAnswer moved = s.post(u"max"_s, recording, u"archive"_s);
        QVERIFY2(moved.status == 200, moved.body.constData());
        QCOMPARE(s.place(recording), u"archive"_s);
        QCOMPARE(s.payloads(), here - 1);
        QCOMPARE(s.payloads(u"archive"_s), there + 1);
    }
    QCOMPARE(s.played(u"lee"_s, idText(recording)), bytes); // from there
    const HttpAnswer back = s.post(u"lee"_s, recording, u"bring-back"_s);
    QVERIFY2(back.status == 200, back.body.constData());
    QCOMPARE(s.place(recording), u"vault"_s);
    QCOMPARE(s.payloads(), here);
    QCOMPARE(s.payloads(u"archive"_s), there);
    QCOMPARE(s.played(u"lee"_s, idText(recording)), bytes);
}

/// Each the other way, again and again, as two servers would.
void RecordingsTest::twoWhoMoveItAtOnceTakeNothingAway()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QUuid recording = s.clinic.janes.recording;
    const QByteArray bytes = s.played(u"lee"_s, idText(recording));
    std::atomic<int> odd = 0, archived = 0, broughtBack = 0;
    {
        std::vector<std::jthread> servers;
        for (const char *what : {"archive", "bring-back", "archive"}) {
            servers.emplace_back([&, what = QString::fromLatin1(what)] {
                std::atomic<int> &moved = what == u"archive" ? archived : broughtBack;
                for (int i = 0; i < 15 || (moved == 0 && i < 10'000); ++i) { // who is refused at once comes again until it is their turn
                    const int status = s.post(u"max"_s, recording, what).status;
                    moved += status == 200 ? 1 : 0;
                    odd += status == 200 || status == 503 || status == 409 ? 0 : 1;
                }
            });
        }
    }
    QCOMPARE(odd.load(), 0);
    QVERIFY(archived.load() > 0);
    QVERIFY(broughtBack.load() > 0);
    QCOMPARE(s.played(u"lee"_s, idText(recording)), bytes);
    QCOMPARE(s.post(u"max"_s, recording, u"archive"_s).status, 200);
    QCOMPARE(s.place(recording), u"archive"_s);
    QCOMPARE(s.post(u"max"_s, recording, u"bring-back"_s).status, 200); // and nobody holds it any more
    QCOMPARE(s.place(recording), u"vault"_s);
    QCOMPARE(s.played(u"lee"_s, idText(recording)), bytes);
}

/// The second of two files cannot be read: what was copied of the first goes at once, and not with a chore of the night.
void RecordingsTest::aMoveThatEndsInTheMiddleLeavesNoCopy()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    TestPractice &p = s.p;
    const HttpAnswer added = s.add(u"lee"_s, s.clinic.janes.session, {Studio::track(s.send(u"lee"_s, film())), Studio::track(s.send(u"lee"_s, film('g')))});
    QVERIFY2(added.status == 201, added.body.constData());
    const QUuid recording = QUuid::fromString(Studio::idOf(added));
    const int there = s.payloads(u"archive"_s);
    int copied = 0;
    HeldVault vault(p.vault(), [&](const char *call) {
        if (call != QByteArrayView("copyTo") || ++copied != 2)
            return;
        QVERIFY(s.payloads(u"archive"_s) == there + 1);
        const QString blob = p.mustAsk(RecordingFiles{recording}).last().blob;
        QVERIFY(QFile::remove(p.folder.filePath(u"media/"_s + blob.first(2) + u'/' + blob)));
    });
    HeldPractices practices(p.parts, vault);
    Backend &b = s.clinic.b;
    Connections connections(b.database.store(), b.identities);
    Api api({connections, practices, b.signIns, b.callers, p.matrix, b.clock, b.limits});
    const HttpAnswer cut = api.answer({"POST", "/api/v1/recordings/" + idText(recording).toLatin1() + "/archive", {{"authorization", "Bearer " + s.clinic.tokens.value(u"max"_s)}}, {}, u"192.0.2.1"_s});
    QVERIFY2(cut.status >= 400, cut.body.constData());
    QCOMPARE(copied, 2);
    QCOMPARE(s.payloads(u"archive"_s), there);
    QCOMPARE(s.place(recording), u"vault"_s);
    QCOMPARE(s.played(u"lee"_s, idText(recording)), film());
}

/// At each step of a move: the other way round, the same once more, and what tidies up by itself.
void RecordingsTest::whoComesInBetweenWaits()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    TestPractice &p = s.p;
    const QUuid recording = s.clinic.janes.recording;
    const QByteArray bytes = s.played(u"lee"_s, idText(recording));
    Jobs jobs;
    StandingChores{}.addTo(jobs);
    QStringList between;
    HeldVault vault(p.vault(), [&](const char *call) {
        if (call != QByteArrayView("copyTo") && call != QByteArrayView("dropFrom"))
            return;
        for (const QString &what : {u"archive"_s, u"bring-back"_s})
            between.append(QString::number(s.post(u"max"_s, recording, what).status));
        std::jthread([&] { // another server, with a session of its own
            const auto session = TestPractice::must(s.clinic.b.database.store().session());
            (void)jobs.chores(*session, p.parts, p.admin.organization, p.ids.next(), [] { return true; });
        }).join();
    });
    HeldPractices practices(p.parts, vault);
    Backend &b = s.clinic.b;
    Connections connections(b.database.store(), b.identities); // of another server, too
    Api slow({connections, practices, b.signIns, b.callers, p.matrix, b.clock, b.limits});
    for (const char *what : {"archive", "bring-back"}) {
        between.clear();
        const HttpAnswer moved = slow.answer({"POST", "/api/v1/recordings/" + idText(recording).toLatin1() + '/' + what, {{"authorization", "Bearer " + s.clinic.tokens.value(u"max"_s)}}, {}, u"192.0.2.1"_s});
        QVERIFY2(moved.status == 200, moved.body.constData());
        QCOMPARE(between, QStringList(4, u"503"_s));
        QCOMPARE(s.place(recording), what == QByteArrayView("archive") ? u"archive"_s : u"vault"_s);
        QCOMPARE(s.played(u"lee"_s, idText(recording)), bytes);
        QVERIFY(TestPractice::must(p.vault().inBoth()).isEmpty());
    }
    // Whoever died with it holds it for a while, and not for good.
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto track = TestPractice::must(selectAs<RecordingTrack>(p.session(), {.where = {{"recording_id", Condition::Equal, recording}}})).first();
    p.session().rollback();
    VaultObject file;
    file.blob = track->blob;
    const auto dead = TestPractice::must(MediaLease::take(p.session(), p.parts, p.admin.organization, {file}));
    QCOMPARE(s.post(u"max"_s, recording, u"archive"_s).status, 503);
    p.clock.at.ms += 16 * 60'000;
    QCOMPARE(s.post(u"max"_s, recording, u"archive"_s).status, 200);
    QVERIFY(!dead->goOn()); // should it wake up again, it takes nothing away
    QCOMPARE(s.played(u"lee"_s, idText(recording)), bytes);
    // Who is so slow that somebody else has it by now stops, and is told to come again.
    const auto other = TestPractice::must(b.database.store().session());
    std::unique_ptr<MediaLease> faster;
    HeldVault slowVault(p.vault(), [&](const char *call) {
        if (call != QByteArrayView("copyTo"))
            return;
        p.clock.at.ms += 16 * 60'000;
        faster = TestPractice::must(MediaLease::take(*other, p.parts, p.admin.organization, {file}));
    });
    HeldPractices slowPractices(p.parts, slowVault);
    Api slower({connections, slowPractices, b.signIns, b.callers, p.matrix, b.clock, b.limits});
    const HttpAnswer lost = slower.answer({"POST", "/api/v1/recordings/" + idText(recording).toLatin1() + "/bring-back", {{"authorization", "Bearer " + s.clinic.tokens.value(u"max"_s)}}, {}, u"192.0.2.1"_s});
    QVERIFY2(lost.status == 503, lost.body.constData());
    QCOMPARE(lost.header("Retry-After"), QByteArray("5"));
    QCOMPARE(s.place(recording), u"archive"_s);
    faster.reset();
    QCOMPARE(s.post(u"max"_s, recording, u"bring-back"_s).status, 200);
    QCOMPARE(s.played(u"lee"_s, idText(recording)), bytes);
}

/// Pieces that come in, long files, what is moved and what is opened, from a place that hangs: on a server of four threads.
void RecordingsTest::whatTakesLongLeavesSomebodyForWhatIsShort()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    TestPractice &p = s.p;
    Backend &b = s.clinic.b;
    const QJsonArray pieces = s.send(u"lee"_s, film());
    const QString tracks = u"/api/v1/recordings/"_s + idText(s.clinic.janes.recording) + u"/tracks"_s;
    const QString track = Backend::jsonOf(s.clinic.ask(u"lee"_s, "GET", tracks)).value(u"items").toArray()[0][u"id"].toString();
    std::atomic<int> inside = 0;
    QSemaphore let;
    HeldVault vault(p.vault(), [&](const char *) {
        ++inside;
        let.acquire();
    });
    HeldPractices practices(p.parts, vault);
    constexpr int threads = 4;
    ApiParts parts{b.connections, practices, b.signIns, b.callers, p.matrix, b.clock, b.limits};
    parts.threads = threads;
    Api api(parts);
    HttpServer server({.threads = threads, .streams = 1}, [&](const HttpRequest &request) { return api.answer(request); });
    TestPractice::must(server.start());
    const auto common = [&](const QString &login) { return QByteArray(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + s.clinic.tokens.value(login) + "\r\n"); };
    const auto post = [&](const QString &login, const QByteArray &path, const QByteArray &body, const QByteArray &type = "application/json") {
        return QByteArray("POST " + path + common(login) + "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    };
    const auto get = [&](const QString &path) { return QByteArray("GET " + path.toLatin1() + common(u"lee"_s) + "\r\n"); };
    const QByteArray joined = QJsonDocument(QJsonObject{{u"pieces"_s, pieces}}).toJson(QJsonDocument::Compact);
    const QByteArray moved = "/api/v1/recordings/" + idText(s.clinic.janes.recording).toLatin1();
    std::vector<std::unique_ptr<RawClient>> clients;
    const auto say = [&](const QByteArray &bytes) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        QVERIFY(clients.back()->say(bytes));
    };
    for (int i = 0; i < 2; ++i) {
        say(post(u"lee"_s, "/api/v1/uploads", film(), "application/octet-stream"));
        say(post(u"max"_s, moved + "/archive", {}));
        say(post(u"lee"_s, "/api/v1/uploads/joined", joined));
        say(get(QString(tracks + u'/' + track + u"/media")));
    }
    QTRY_COMPARE(inside.load(), threads - 1); // of eight
    for (const char *path : {"/healthz", "/readyz", "/api/v1/me", "/api/v1/contacts"}) {
        RawClient somebody(server.port());
        QVERIFY(somebody.say(get(QString::fromLatin1(path))));
        QVERIFY2(somebody.hear().startsWith("HTTP/1.1 200"), path);
    }
    QCOMPARE(inside.load(), threads - 1);
    let.release(1000);
    int later = 0;
    for (const auto &client : clients) {
        const QByteArray heard = client->hear();
        QVERIFY(!heard.isEmpty());
        later += heard.startsWith("HTTP/1.1 503") && heard.contains("Retry-After") ? 1 : 0;
    }
    QCOMPARE(later, static_cast<int>(clients.size()) - (threads - 1));
    server.stop();
}

void RecordingsTest::whoMayMoveIt()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QUuid recording = s.clinic.janes.recording;
    const int here = s.payloads();
    for (const QString &login : {u"lee"_s, u"obi"_s, u"rita"_s, u"jane"_s, u"tom"_s})
        QCOMPARE(s.post(login, recording, u"archive"_s).status, 403);
    for (const QString &login : {u"obi"_s, u"rita"_s, u"tom"_s})
        QCOMPARE(s.post(login, recording, u"bring-back"_s).status, 403);
    QCOMPARE(s.post(u"ada"_s, s.p.ids.next(), u"archive"_s).status, 404);
    QCOMPARE(s.payloads(), here);
    QCOMPARE(s.place(recording), u"vault"_s);
}

/// Holding, releasing, asking and deciding are commands like any other.
void RecordingsTest::itIsHeldAndDestroyedByTwo()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QString id = idText(s.clinic.janes.recording);
    const auto run = [&](const QString &login, const QString &command, const QJsonObject &args) { return s.clinic.ask(login, "POST", QString(u"/api/v1/commands/"_s + command), args).status; };
    const QJsonObject why{{u"recording"_s, id}, {u"why"_s, u"a court asked"_s}};
    QCOMPARE(run(u"rita"_s, u"HoldRecording"_s, why), 403);
    QCOMPARE(run(u"max"_s, u"HoldRecording"_s, why), 200);
    QCOMPARE(run(u"ada"_s, u"HoldRecording"_s, why), 409); // it is held already
    const QJsonObject over{{u"kind"_s, u"recording"_s}, {u"record"_s, id}, {u"why"_s, u"the court is done"_s}};
    QCOMPARE(run(u"lee"_s, u"AskHoldRelease"_s, over), 403);
    QCOMPARE(run(u"max"_s, u"AskHoldRelease"_s, over), 200);
    const QJsonArray releases = Backend::jsonOf(s.clinic.ask(u"ada"_s, "GET", u"/api/v1/retention/releases"_s)).value(u"items").toArray();
    QCOMPARE(releases.size(), 1);
    QCOMPARE(releases[0][u"id"].toString(), id);
    QVERIFY(releases[0][u"on_hold"].toBool());
    QCOMPARE(releases[0][u"hold_release"][u"why"].toString(), u"the court is done"_s);
    QCOMPARE(s.clinic.ask(u"lee"_s, "GET", u"/api/v1/retention/releases"_s).status, 403);
    const QJsonObject decision{{u"release"_s, releases[0][u"hold_release"][u"id"]}, {u"approve"_s, true}, {u"why"_s, u"so it is"_s}};
    QCOMPARE(run(u"max"_s, u"DecideHoldRelease"_s, decision), 403); // by somebody else
    QCOMPARE(run(u"ada"_s, u"DecideHoldRelease"_s, decision), 200);
    const QJsonObject removal{{u"kind"_s, u"recording"_s}, {u"record"_s, id}, {u"why"_s, u"its time is over"_s}};
    QCOMPARE(run(u"lee"_s, u"AskRemoval"_s, removal), 403);
    const HttpAnswer asked = s.clinic.ask(u"max"_s, "GET", u"/api/v1/retention/asked"_s);
    QCOMPARE(asked.status, 200);
    QVERIFY(Backend::jsonOf(asked).value(u"items").toArray().isEmpty());
    QCOMPARE(s.clinic.ask(u"lee"_s, "GET", u"/api/v1/retention/asked"_s).status, 403);
}

void RecordingsTest::allThatIsKnownOfIt()
{
    QFETCH(const QString, kind);
    Studio s(kind);
    const QString id = idText(s.clinic.janes.recording);
    const auto about = [&](const QString &login) { return s.clinic.ask(login, "GET", u"/api/v1/recordings/%1/about"_s.arg(id)); };
    const QJsonObject whole = Backend::jsonOf(about(u"lee"_s));
    QCOMPARE(whole.value(u"files")[0][u"sha256"].toString().size(), 64);
    QCOMPARE(whole.value(u"consents")[0][u"form_version"].toString(), u"3"_s);
    const QJsonObject own = Backend::jsonOf(about(u"jane"_s));
    QVERIFY(own.value(u"files")[0][u"sha256"].toString().isEmpty());
    for (const QString &login : {u"obi"_s, u"rita"_s, u"tom"_s})
        QVERIFY(about(login).status >= 400);
    QVERIFY(!Backend::jsonOf(s.clinic.ask(u"ada"_s, "GET", u"/api/v1/recordings-most-used"_s)).value(u"items").isUndefined());
    QCOMPARE(s.clinic.ask(u"rita"_s, "GET", u"/api/v1/recordings-most-used"_s).status, 403);
}

QTEST_GUILESS_MAIN(RecordingsTest)
#include "RecordingsTest.moc"
