#include "tests/net/VendorPrism.h"
#include "tests/server/CaptureClinic.h"

#include <map>

using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

QString sid(const QString &letters, int number)
{
    return letters + QString::number(number, 16).rightJustified(32, u'0');
}

/// With an account at Twilio, on one of the databases. Where this computer has the vendor's description of its interface, Prism stands
/// between praxisd and what stands for the provider, and answers what does not fit it with an error of its own.
class TwilioClinic {
public:
    explicit TwilioClinic(const QString &kind)
        : m_prism(prism()), m_front(m_prism ? new ProviderServer(m_prism->front(portOf(m_standIns.provider))) : nullptr),
          clinic(kind, {u"--twilio-address"_s, (m_front ? *m_front : m_standIns.provider).address(), u"--provider-authorities"_s, m_standIns.certificates.authority()},
                 {{u"provider"_s, u"twilio"_s}, {u"account"_s, sid(u"AC"_s, 1)}, {u"key_id"_s, sid(u"SK"_s, 1)}, {u"secret"_s, u"a secret of the key"_s},
                  {u"check"_s, u"the-account-token"_s}, {u"records"_s, true}, {u"straight_in"_s, true}})
    {
    }
    [[nodiscard]] QString own() const { return u"/api/v1/hooks/twilio/"_s + clinic.organization + u'/'; }
    [[nodiscard]] QVector<QJsonObject> asked() { return m_standIns.provider.asked(); }
    void offer(int number) { m_standIns.provider.write(u"redirect"_s, {{sid(u"RT"_s, number), m_standIns.files.address(u"/whole"_s)}}); }
    [[nodiscard]] bool toldItsStoreAPassword() const { return m_standIns.fetched().contains("Basic"); }
    /// By the provider's own library.
    [[nodiscard]] QByteArray signature(const QMap<QString, QString> &form, const QString &token = u"the-account-token"_s) const;
    [[nodiscard]] int call(const QMap<QString, QString> &form, const QByteArray &signature) const;
    [[nodiscard]] QMap<QString, QString> completed(int number) const;
    /// What Prism found.
    [[nodiscard]] QByteArray differences()
    {
        QByteArray all;
        for (const QJsonObject &one : m_front ? m_front->asked() : QVector<QJsonObject>()) {
            if (one.value(u"said").toString().contains(u"stoplight.io/prism"))
                all += QJsonDocument(one).toJson();
        }
        return all;
    }

private:
    [[nodiscard]] std::unique_ptr<VendorPrism> prism() const
    {
        if (!VendorPrism::hasDescriptions())
            return nullptr;
        m_standIns.copyCertificates(m_between.path());
        return std::make_unique<VendorPrism>(m_between.path(), QStringList{u"proxy"_s, VendorPrism::twilioDescription(m_between.path()), m_standIns.provider.address()});
    }
    static int portOf(const ProviderServer &server) { return QUrl(server.address()).port(); }

    StandIns m_standIns{u"twilio_stand_in.py"_s};
    QTemporaryDir m_between;
    std::unique_ptr<VendorPrism> m_prism;
    std::unique_ptr<ProviderServer> m_front;

public:
    CaptureClinic clinic;
    QString room, providerRoom;
    QString hook; ///< as praxisd told it to the provider
};

QByteArray TwilioClinic::signature(const QMap<QString, QString> &form, const QString &token) const
{
    QJsonObject params;
    for (auto it = form.begin(); it != form.end(); ++it)
        params.insert(it.key(), *it);
    QProcess node;
    node.setWorkingDirectory(QStringLiteral(PRAXIS_NODE));
    node.start(u"node"_s, {u"-e"_s, u"const {getExpectedTwilioSignature: sign} = require('twilio/lib/webhooks/webhooks');"
                                    "const c = JSON.parse(require('fs').readFileSync(0, 'utf8')); process.stdout.write(sign(c.token, c.url, c.params));"_s});
    node.write(QJsonDocument(QJsonObject{{u"token"_s, token}, {u"url"_s, QString(u"https://praxis.test"_s + hook)}, {u"params"_s, params}}).toJson());
    node.closeWriteChannel();
    if (!node.waitForFinished(60'000) || node.exitCode() != 0)
        qFatal("node: %s", node.readAllStandardError().constData());
    return node.readAllStandardOutput();
}

int TwilioClinic::call(const QMap<QString, QString> &form, const QByteArray &signature) const
{
    QByteArrayList fields;
    for (auto it = form.begin(); it != form.end(); ++it)
        fields.append(QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(*it));
    return clinic.call(hook, u"application/x-www-form-urlencoded"_s, fields.join('&'), signature.isEmpty() ? QString() : QString(u"X-Twilio-Signature: "_s + QString::fromLatin1(signature)));
}

QMap<QString, QString> TwilioClinic::completed(int number) const
{
    const QString recording = sid(u"RT"_s, number);
    return {{u"AccountSid"_s, sid(u"AC"_s, 1)}, {u"RoomSid"_s, providerRoom}, {u"RoomName"_s, u"whatever"_s}, {u"RoomType"_s, u"group"_s}, {u"RecordingSid"_s, recording},
            {u"StatusCallbackEvent"_s, u"recording-completed"_s}, {u"Timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}, {u"ParticipantSid"_s, sid(u"PA"_s, number)},
            {u"ParticipantIdentity"_s, u"p-unknown"_s}, {u"SourceSid"_s, sid(u"MT"_s, number)}, {u"Container"_s, u"mka"_s}, {u"Codec"_s, u"opus"_s}, {u"TrackName"_s, u"microphone"_s},
            {u"OffsetFromTwilioVideoEpoch"_s, u"1000"_s}, {u"Type"_s, u"audio"_s}, {u"Duration"_s, u"1"_s}, {u"Size"_s, u"3000000"_s}, {u"MediaUri"_s, QString(u"/v1/Recordings/"_s + recording + u"/Media"_s)}};
}

} // namespace

/// From a session by video to the recording in the vault: praxisd, what stands for the provider's REST interface and for its store of
/// files, and calls that are signed by the provider's own library.
class CaptureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void cleanupTestCase() { m_clinics.clear(); }
    void somebodyWhoIsNotOfTheSessionStaysOutside_data() { onEitherDatabase(); }
    void somebodyWhoIsNotOfTheSessionStaysOutside();
    void theRoomIsOneForBoth_data() { onEitherDatabase(); }
    void theRoomIsOneForBoth();
    void whatIsNotSignedIsNotTaken_data() { onEitherDatabase(); }
    void whatIsNotSignedIsNotTaken();
    void whatIsSignedIsKeptAndFetched_data() { onEitherDatabase(); }
    void whatIsSignedIsKeptAndFetched();
    void theSameAgainChangesNothing_data() { onEitherDatabase(); }
    void theSameAgainChangesNothing();
    void aServerThatWasKilledGoesOn();
    void whatWasAskedIsAsTheVendorDescribesIt_data() { onEitherDatabase(); }
    void whatWasAskedIsAsTheVendorDescribesIt();

private:
    /// The same through all of the test.
    [[nodiscard]] TwilioClinic &at(const QString &kind)
    {
        auto &clinic = m_clinics[kind];
        if (!clinic)
            clinic = std::make_unique<TwilioClinic>(kind);
        return *clinic;
    }
    std::map<QString, std::unique_ptr<TwilioClinic>> m_clinics;
};

void CaptureTest::cleanup()
{
    for (const auto &[kind, clinic] : m_clinics) {
        if (QTest::currentTestFailed())
            clinic->clinic.tell();
    }
}

void CaptureTest::somebodyWhoIsNotOfTheSessionStaysOutside()
{
    QFETCH(const QString, kind);
    TwilioClinic &t = at(kind);
    QCOMPARE(t.clinic.join(t.clinic.admin).status, 403);
    QCOMPARE(t.clinic.join(t.clinic.server.signIn(u"chidi"_s, u"harbour-side-sample-chidi"_s)).status, 403);
    QCOMPARE(t.clinic.join({}).status, 401);
    QVERIFY(t.asked().isEmpty()); // nobody was asked for a room
}

void CaptureTest::theRoomIsOneForBoth()
{
    QFETCH(const QString, kind);
    TwilioClinic &t = at(kind);
    const auto first = t.clinic.join(t.clinic.psychologist);
    QVERIFY2(first.status == 200, first.body.constData());
    t.room = first.json().value(u"room"_s).toString();
    t.providerRoom = first.json().value(u"provider_room"_s).toString();
    QVERIFY(t.providerRoom.startsWith(u"RM"_s));
    QVERIFY(first.json().value(u"recorded"_s).toBool());
    QVERIFY(first.headers.contains("no-store"));
    const auto again = t.clinic.server.ask(u"/api/v1/appointments/"_s + t.clinic.appointment + u"/join"_s, "POST", {{u"room"_s, t.room}}, CaptureClinic::bearer(t.clinic.psychologist));
    QCOMPARE(again.json().value(u"provider_room"_s).toString(), t.providerRoom);
    int made = 0;
    for (const QJsonObject &asked : t.asked()) {
        if (asked.value(u"method"_s).toString() != u"POST"_s || asked.value(u"path"_s).toString() != u"/v1/Rooms"_s)
            continue;
        ++made;
        const QJsonObject form = asked.value(u"form"_s).toObject();
        t.hook = form.value(u"StatusCallback"_s).toString().remove(u"https://praxis.test"_s);
        QVERIFY2(t.hook.startsWith(t.own()) && t.hook.size() == t.own().size() + 43, qPrintable(t.hook)); // and a mark that nobody guesses
        QVERIFY(!QJsonDocument(form).toJson().contains(t.clinic.appointment.toLatin1()));
    }
    QCOMPARE(made, 1);
    QCOMPARE(t.clinic.read(u"/api/v1/appointments/"_s + t.clinic.appointment + u"/meeting"_s).json().value(u"state"_s).toString(), u"open"_s);
}

/// Case 54.
void CaptureTest::whatIsNotSignedIsNotTaken()
{
    QFETCH(const QString, kind);
    TwilioClinic &t = at(kind);
    const auto form = t.completed(1);
    QCOMPARE(t.call(form, {}), 400);
    QCOMPARE(t.call(form, "AAAAAAAAAAAAAAAAAAAAAAAAAAA="), 403);
    QCOMPARE(t.call(form, t.signature(form, u"another token"_s)), 403);
    auto altered = form;
    const QByteArray right = t.signature(form);
    altered[u"Size"_s] = u"3000001"_s;
    QCOMPARE(t.call(altered, right), 403);
    // Rightly signed, for an address that we did not give out: somebody else's, nobody's, and without a mark.
    const QString ours = t.hook, mark = ours.section(u'/', -1);
    const QString other = mark.endsWith(u'A') ? u"B"_s : u"A"_s;
    for (const auto &[address, status] : {std::pair{QString(ours.chopped(1) + other), 403}, {QString(ours).replace(t.clinic.organization, u"018f0000-0000-7000-8000-000000000000"_s), 403},
                                          {QString(ours).replace(u"/twilio/"_s, u"/videosdk/"_s), 403}, {QString(ours.chopped(10)), 403}, {ours.section(u'/', 0, -2), 404}, {QString(ours + u'/'), 404}}) {
        t.hook = address;
        QCOMPARE(t.call(form, t.signature(form)), status);
    }
    t.hook = ours;
    QVERIFY(t.clinic.recordings().isEmpty());
}

void CaptureTest::whatIsSignedIsKeptAndFetched()
{
    QFETCH(const QString, kind);
    TwilioClinic &t = at(kind);
    t.offer(1);
    const auto form = t.completed(1);
    QCOMPARE(t.call(form, t.signature(form)), 204);
    QTRY_COMPARE_WITH_TIMEOUT(t.clinic.status(), u"completed"_s, 30'000);
    QCOMPARE(t.clinic.tracks().size(), 1);
    const QString media = t.clinic.server.url() + t.clinic.media(t.clinic.tracks().first());
    const QStringList psychologist = CaptureClinic::bearer(t.clinic.psychologist);
    const auto whole = RunningServer::curl(media, "GET", {}, psychologist);
    QCOMPARE(whole.body, QByteArray(3'000'000, 'm'));
    QVERIFY(!whole.headers.contains("localhost")); // the provider's address stays hidden
    const auto part = RunningServer::curl(media, "GET", {}, psychologist + QStringList{u"Range: bytes=100-199"_s});
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body.size(), 100);
    QCOMPARE(RunningServer::curl(media, "GET", {}, CaptureClinic::bearer(t.clinic.server.signIn(u"chidi"_s, u"harbour-side-sample-chidi"_s))).status, 403);
    // Theirs goes once ours was read back, and their store was told no password.
    bool removed = false;
    const auto isRemoved = [&] {
        for (const QJsonObject &asked : t.asked())
            removed = removed || asked.value(u"method"_s).toString() == u"DELETE"_s;
        return removed;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRemoved(), 30'000);
    QVERIFY(!t.toldItsStoreAPassword());
}

void CaptureTest::theSameAgainChangesNothing()
{
    QFETCH(const QString, kind);
    TwilioClinic &t = at(kind);
    const auto form = t.completed(1);
    QCOMPARE(t.call(form, t.signature(form)), 204); // another time of day, the same track
    const auto again = t.completed(1);
    const QByteArray signed_ = t.signature(again);
    QCOMPARE(t.call(again, signed_), 204);
    QCOMPARE(t.call(again, signed_), 204);
    QCOMPARE(t.clinic.recordings().size(), 1);
    const auto jobs = t.clinic.server.ask(u"/api/v1/jobs"_s, "GET", {}, CaptureClinic::bearer(t.clinic.admin)).json();
    QVERIFY2(jobs.value(u"dead"_s).toArray().isEmpty(), QJsonDocument(jobs).toJson().constData());
}

/// What was answered is kept: killed at once afterwards, the next start does the rest. On both at once, since it waits.
void CaptureTest::aServerThatWasKilledGoesOn()
{
    for (const QString &kind : eitherDatabase()) {
        TwilioClinic &t = at(kind);
        t.offer(2);
        const auto form = t.completed(2);
        const QByteArray right = t.signature(form);
        QCOMPARE(t.call(form, right), 204);
        t.clinic.server.kill();
        t.clinic.server.startAgain(t.clinic.server.options);
    }
    // A job that died with its runner is taken by another when its time is over, at the latest after a minute and a half.
    for (const QString &kind : eitherDatabase())
        QTRY_COMPARE_WITH_TIMEOUT(at(kind).clinic.tracks().size(), qsizetype{2}, 110'000);
}

void CaptureTest::whatWasAskedIsAsTheVendorDescribesIt()
{
    QFETCH(const QString, kind);
    if (!VendorPrism::hasDescriptions())
        QSKIP("PRAXIS_TEST_DATA names no folder: the vendor's description (twilio_video_v1.json) is not compared with");
    const QByteArray found = at(kind).differences();
    QVERIFY2(found.isEmpty(), found.constData());
}

QTEST_GUILESS_MAIN(CaptureTest)
#include "CaptureTest.moc"
