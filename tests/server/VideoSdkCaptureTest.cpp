#include "tests/server/CaptureClinic.h"
#include "tests/support/OpenSsl.h"

#include <algorithm>
#include <map>

using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// The key that the provider signs with for all of its customers, by the program `openssl`.
class SigningKey {
public:
    SigningKey() { m_openssl.run({u"genpkey"_s, u"-out"_s, u"key.pem"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s}); }
    [[nodiscard]] QString published() const { return QString::fromLatin1(m_openssl.run({u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-pubout"_s})); }
    [[nodiscard]] QByteArray sign(const QByteArray &body) const { return m_openssl.run({u"dgst"_s, u"-sha256"_s, u"-sign"_s, u"key.pem"_s, u"-binary"_s}, body).toBase64(); }

private:
    OpenSsl m_openssl;
};

/// With an account at VideoSDK, on one of the databases.
struct VideoSdkClinic {
    explicit VideoSdkClinic(const QString &kind)
        : clinic(kind, {u"--videosdk-address"_s, standIns.provider.address(), u"--provider-authorities"_s, standIns.certificates.authority()},
                 {{u"provider"_s, u"videosdk"_s}, {u"key_id"_s, u"an-api-key"_s}, {u"secret"_s, u"0123456789abcdef0123456789abcdef"_s}, {u"check"_s, key.published()},
                  {u"records"_s, true}, {u"straight_in"_s, true}})
    {
    }
    [[nodiscard]] QByteArray said(const QString &type, QJsonObject data = {}) const
    {
        data.insert(u"meetingId"_s, providerRoom);
        data.insert(u"sessionId"_s, u"613731342f27f56e4fc4b6d0"_s);
        return QJsonDocument(QJsonObject{{u"webhookType"_s, type}, {u"data"_s, data}}).toJson(QJsonDocument::Compact);
    }
    /// Its own call names an address, too, which nobody here asks for.
    [[nodiscard]] QByteArray stopped(const QString &file) const
    {
        return said(u"recording-stopped"_s, {{u"filePath"_s, QString(u"/encoded/videos/"_s + file + u".mp4")}, {u"fileUrl"_s, QString(standIns.files.address(u"/elsewhere/"_s) + file + u".mp4")}});
    }
    int call(const QByteArray &body, const QByteArray &signature) const
    {
        return clinic.call(hook, u"application/json"_s, body, signature.isEmpty() ? QString() : QString(u"videosdk-signature: "_s + QString::fromLatin1(signature)));
    }
    int call(const QByteArray &body) const { return call(body, key.sign(body)); }
    /// What the provider lists from now on: one recording of half a minute that has just ended.
    void list(const QString &id, const QString &file) const
    {
        const auto ago = [](int seconds) { return QDateTime::currentDateTimeUtc().addSecs(-seconds).toString(Qt::ISODateWithMs); };
        const QJsonObject kept{{u"fileUrl"_s, standIns.files.address(QString(u"/whole/"_s + file + u".mp4"))}, {u"filePath"_s, QString(u"encoded/videos/"_s + file + u".mp4")}, {u"size"_s, 3'000'000},
                               {u"meta"_s, QJsonObject{{u"duration"_s, 30.5}}}};
        standIns.provider.write(u"listed"_s, {{u"recordings"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"sessionId"_s, u"613731342f27f56e4fc4b6d0"_s}, {u"start"_s, ago(31)}, {u"end"_s, ago(1)}, {u"file"_s, kept}}}}});
    }
    /// All that it was asked so far.
    const QVector<QJsonObject> &asked() { return all += standIns.provider.asked(); }
    [[nodiscard]] qsizetype removals()
    {
        return std::ranges::count_if(std::as_const(asked()), [](const QJsonObject &one) { return one.value(u"method").toString() == u"DELETE"; });
    }

    SigningKey key;
    StandIns standIns{u"video_sdk_stand_in.py"_s};
    CaptureClinic clinic;
    QVector<QJsonObject> all;
    QString providerRoom;
    QString hook; ///< as praxisd told it to the provider
};

} // namespace

/// The same as CaptureTest with a provider that makes one file of a session, says of it only that it is there, and signs by one key for everybody.
class VideoSdkCaptureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void cleanupTestCase() { m_clinics.clear(); }
    void theProviderIsToldWhereToCall_data() { onEitherDatabase(); }
    void theProviderIsToldWhereToCall();
    void whatIsNotSignedIsNotTaken_data() { onEitherDatabase(); }
    void whatIsNotSignedIsNotTaken();
    void whatIsSignedIsKeptFetchedAndRemovedThere_data() { onEitherDatabase(); }
    void whatIsSignedIsKeptFetchedAndRemovedThere();
    void theSameAgainChangesNothing_data() { onEitherDatabase(); }
    void theSameAgainChangesNothing();
    void aSecondRecordingOfTheSessionComesBesideTheFirst_data() { onEitherDatabase(); }
    void aSecondRecordingOfTheSessionComesBesideTheFirst();

private:
    /// The same through all of the test.
    [[nodiscard]] VideoSdkClinic &at(const QString &kind)
    {
        auto &clinic = m_clinics[kind];
        if (!clinic)
            clinic = std::make_unique<VideoSdkClinic>(kind);
        return *clinic;
    }
    std::map<QString, std::unique_ptr<VideoSdkClinic>> m_clinics;
    const QString m_first = u"62d148951a1eb20029fc9b05"_s, m_second = u"62d148951a1eb20029fc9b06"_s;
};

void VideoSdkCaptureTest::cleanup()
{
    for (const auto &[kind, clinic] : m_clinics) {
        if (QTest::currentTestFailed())
            clinic->clinic.tell();
    }
}

void VideoSdkCaptureTest::theProviderIsToldWhereToCall()
{
    QFETCH(const QString, kind);
    VideoSdkClinic &v = at(kind);
    const auto joined = v.clinic.join(v.clinic.psychologist);
    QVERIFY2(joined.status == 200, joined.body.constData());
    v.providerRoom = joined.json().value(u"provider_room").toString();
    QCOMPARE(v.providerRoom, u"abcd-efgh-0000"_s);
    QVERIFY(joined.json().value(u"recorded").toBool());
    int made = 0;
    for (const QJsonObject &asked : v.asked()) {
        if (asked.value(u"path").toString() != u"/v2/rooms"_s)
            continue;
        ++made;
        const QJsonObject body = asked.value(u"body").toObject();
        v.hook = body[u"webhook"][u"endPoint"].toString().remove(u"https://praxis.test"_s);
        QVERIFY(body[u"webhook"][u"events"].toArray().contains(u"recording-stopped"_s));
        QVERIFY(body.value(u"autoStartConfig").toObject().contains(u"recording"));
        QVERIFY(!QJsonDocument(body).toJson().contains(v.clinic.appointment.toLatin1()));
    }
    QCOMPARE(made, 1);
    const QString own = u"/api/v1/hooks/videosdk/"_s + v.clinic.organization + u'/';
    QVERIFY2(v.hook.startsWith(own) && v.hook.size() == own.size() + 43, qPrintable(v.hook)); // and a mark that nobody guesses
}

/// Case 54.
void VideoSdkCaptureTest::whatIsNotSignedIsNotTaken()
{
    QFETCH(const QString, kind);
    VideoSdkClinic &v = at(kind);
    v.list(u"doc1"_s, m_first);
    const QByteArray body = v.stopped(m_first), right = v.key.sign(body);
    QCOMPARE(v.call(body, {}), 400);
    QCOMPARE(v.call(body, "AAAA"), 403);
    QCOMPARE(v.call(body, SigningKey().sign(body)), 403);
    QCOMPARE(v.call(v.stopped(m_second), right), 403);
    QCOMPARE(v.call(body + ' ', right), 403);
    // Rightly signed, as everybody's are, for an address that we did not give out.
    const QString ours = v.hook;
    for (const auto &[address, status] : {std::pair{QString(ours.chopped(1) + (ours.endsWith(u'A') ? u'B' : u'A')), 403}, {QString(ours).replace(v.clinic.organization, u"018f0000-0000-7000-8000-000000000000"_s), 403},
                                          {QString(ours).replace(u"/videosdk/"_s, u"/twilio/"_s), 403}, {ours.section(u'/', 0, -2), 404}}) {
        v.hook = address;
        QCOMPARE(v.call(body, right), status);
    }
    v.hook = ours;
    QVERIFY(v.clinic.recordings().isEmpty());
    QVERIFY(v.standIns.fetched().isEmpty());
}

void VideoSdkCaptureTest::whatIsSignedIsKeptFetchedAndRemovedThere()
{
    QFETCH(const QString, kind);
    VideoSdkClinic &v = at(kind);
    QCOMPARE(v.call(v.said(u"recording-started"_s)), 204);
    QCOMPARE(v.call(v.stopped(m_first)), 204);
    QTRY_COMPARE_WITH_TIMEOUT(v.clinic.status(), u"completed"_s, 30'000);
    const QJsonArray tracks = v.clinic.tracks();
    QCOMPARE(tracks.size(), 1);
    const auto whole = v.clinic.read(v.clinic.media(tracks.first()));
    QCOMPARE(whole.body, QByteArray(3'000'000, 'm'));
    QVERIFY(!whole.headers.contains("localhost")); // the provider's address stays hidden
    // Theirs goes once ours was read back, by the name that their list has for it.
    QTRY_COMPARE_WITH_TIMEOUT(v.removals(), 1, 30'000);
    QVERIFY(std::ranges::any_of(std::as_const(v.all), [](const QJsonObject &one) { return one.value(u"method").toString() == u"DELETE" && one.value(u"path").toString() == u"/v2/recordings/doc1"; }));
    for (const QJsonObject &one : std::as_const(v.all))
        QCOMPARE(one.value(u"authorization").toString().count(u'.'), 2); // a token of its own for each
    const QByteArray fetched = v.standIns.fetched();
    QCOMPARE(fetched.count('\n'), 1);
    QVERIFY2(fetched.contains(QByteArray("/whole/" + m_first.toLatin1())) && fetched.contains("\"authorization\": \"\""), fetched.constData());
}

void VideoSdkCaptureTest::theSameAgainChangesNothing()
{
    QFETCH(const QString, kind);
    VideoSdkClinic &v = at(kind);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(v.call(v.stopped(m_first)), 204);
    QCOMPARE(v.call(v.said(u"recording-failed"_s)), 204); // and what comes late
    const auto jobs = [&] { return v.clinic.server.ask(u"/api/v1/jobs"_s, "GET", {}, CaptureClinic::bearer(v.clinic.admin)).json(); };
    const auto events = [&] { return QJsonDocument(jobs().value(u"waiting").toArray()).toJson().contains("apply_event"); };
    QTRY_VERIFY_WITH_TIMEOUT(!events(), 30'000);
    QVERIFY2(jobs().value(u"dead").toArray().isEmpty(), QJsonDocument(jobs()).toJson().constData());
    QCOMPARE(v.clinic.recordings().size(), 1);
    QCOMPARE(v.clinic.tracks().size(), 1);
    QCOMPARE(v.clinic.status(), u"completed"_s);
    QCOMPARE(v.standIns.fetched().count('\n'), 1);
    QCOMPARE(v.removals(), 1);
}

/// Somebody ended the recording in the middle of a session and began it again.
void VideoSdkCaptureTest::aSecondRecordingOfTheSessionComesBesideTheFirst()
{
    QFETCH(const QString, kind);
    VideoSdkClinic &v = at(kind);
    v.list(u"doc2"_s, m_second); // the first is gone there
    QCOMPARE(v.call(v.stopped(m_second)), 204);
    QTRY_COMPARE_WITH_TIMEOUT(v.clinic.tracks().size(), 2, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(v.clinic.status(), u"completed"_s, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(v.removals(), 2, 30'000);
    QCOMPARE(v.standIns.fetched().count('\n'), 2);
    QCOMPARE(v.clinic.recordings().size(), 1);
}

QTEST_GUILESS_MAIN(VideoSdkCaptureTest)
#include "VideoSdkCaptureTest.moc"
