#include "tests/net/ProviderServer.h"
#include "tests/server/RunningServer.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUrlQuery>

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// From a session by video to the recording in the vault: praxisd, what stands for the provider's REST interface and for its store of
/// files, and calls that are signed by the provider's own library.
class CaptureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void somebodyWhoIsNotOfTheSessionStaysOutside();
    void theRoomIsOneForBoth();
    void whatIsNotSignedIsNotTaken();
    void whatIsSignedIsKeptAndFetched();
    void theSameAgainChangesNothing();
    void aServerThatWasKilledGoesOn();

private:
    [[nodiscard]] RunningServer::Answer command(const QString &name, const QJsonObject &args, const QString &token) const { return m_server->ask(u"/api/v1/commands/"_s + name, "POST", args, bearer(token)); }
    [[nodiscard]] static QStringList bearer(const QString &token) { return {u"Authorization: Bearer "_s + token}; }
    [[nodiscard]] RunningServer::Answer join(const QString &token) const { return m_server->ask(u"/api/v1/appointments/"_s + m_appointment + u"/join"_s, "POST", {{u"room"_s, m_room}}, bearer(token)); }
    /// As praxisd told it to the provider.
    [[nodiscard]] QString hook() const { return m_hook; }
    [[nodiscard]] QByteArray signature(const QMap<QString, QString> &form, const QString &token = u"the-account-token"_s) const;
    [[nodiscard]] RunningServer::Answer call(const QMap<QString, QString> &form, const QByteArray &signature) const;
    [[nodiscard]] QMap<QString, QString> completed(int number) const;
    [[nodiscard]] QJsonArray recordings() const { return m_server->ask(u"/api/v1/recordings?appointment_id="_s + m_appointment, "GET", {}, bearer(m_psychologist)).items(); }
    static QString sid(const QString &letters, int number) { return letters + QString::number(number, 16).rightJustified(32, u'0'); }

    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<ProviderServer> m_twilio;
    std::unique_ptr<ProviderServer> m_files;
    QTemporaryDir m_filesFolder;
    QStringList m_options;
    std::unique_ptr<RunningServer> m_server;
    QString m_admin, m_psychologist, m_organization, m_appointment, m_room, m_providerRoom, m_hook;
};

void CaptureTest::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_folder.path());
    for (const QString &name : {u"good.pem"_s, u"good.key"_s})
        QVERIFY(QFile::copy(m_folder.filePath(name), m_filesFolder.filePath(name)));
    m_twilio = std::make_unique<ProviderServer>(m_folder.path(), u"twilio_stand_in.py"_s);
    m_files = std::make_unique<ProviderServer>(m_filesFolder.path(), u"media_stand_in.py"_s);
    m_options = {u"--sample"_s, u"--twilio-address"_s, m_twilio->address(), u"--provider-authorities"_s, m_certificates->authority()};
    m_server = std::make_unique<RunningServer>(m_options);
    m_admin = m_server->signIn(u"robin"_s, u"harbour-side-sample-robin"_s);
    m_psychologist = m_server->signIn(u"hannah"_s, u"harbour-side-sample-hannah"_s);
    const QJsonObject me = m_server->ask(u"/api/v1/me"_s, "GET", {}, bearer(m_psychologist)).json();
    m_organization = me.value(u"organization"_s).toString();
    QVERIFY2(!m_organization.isEmpty(), QJsonDocument(me).toJson().constData());
    const auto service = command(u"SetVideoService"_s, {{u"provider"_s, u"twilio"_s}, {u"account"_s, sid(u"AC"_s, 1)}, {u"key_id"_s, sid(u"SK"_s, 1)}, {u"secret"_s, u"a secret of the key"_s},
                                                        {u"check"_s, u"the-account-token"_s}, {u"records"_s, true}, {u"straight_in"_s, true}}, m_admin);
    QVERIFY2(service.status == 200, service.body.constData());
    const QString person = m_server->ask(u"/api/v1/contacts?limit=1"_s, "GET", {}, bearer(m_psychologist)).items().first()[u"id"].toString();
    QCOMPARE(command(u"GiveConsent"_s, {{u"person"_s, person}, {u"kind"_s, u"recording"_s}, {u"given_at"_s, QDateTime::currentDateTimeUtc().addSecs(-3600).toString(Qt::ISODateWithMs)}}, m_admin).status, 200);
    QCOMPARE(command(u"GiveConsent"_s, {{u"person"_s, person}, {u"kind"_s, u"telehealth"_s}, {u"emergency_contact"_s, u"Ana, 0412 345 678"_s}}, m_admin).status, 200);
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Australia/Sydney"));
    const auto booked = command(u"BookAppointment"_s, {{u"practitioner_id"_s, me.value(u"practitioner"_s)}, {u"patients"_s, QJsonArray{person}}, {u"start_wall"_s, now.toString(u"yyyy-MM-ddTHH:mm"_s)},
                                                       {u"zone"_s, u"Australia/Sydney"_s}, {u"duration_minutes"_s, 50}, {u"is_video"_s, true}, {u"despite_clash"_s, u"a test"_s}}, m_admin);
    QVERIFY2(booked.status == 200, booked.body.constData());
    for (const QJsonValue &touched : booked.json().value(u"touched"_s).toArray()) {
        if (touched[u"type"].toString() == u"Appointment")
            m_appointment = touched[u"id"].toString();
    }
    QVERIFY(!m_appointment.isEmpty());
}

/// What the server has to say where something is not as it should be.
void CaptureTest::cleanup()
{
    if (!QTest::currentTestFailed())
        return;
    qWarning("%s", m_server->ask(u"/api/v1/jobs"_s, "GET", {}, bearer(m_admin)).body.constData());
    qWarning("%s", QJsonDocument(recordings()).toJson().constData());
    qWarning("%s", m_server->log().right(3000).constData());
}

void CaptureTest::cleanupTestCase()
{
    m_server.reset();
}

void CaptureTest::somebodyWhoIsNotOfTheSessionStaysOutside()
{
    const QString path = u"/api/v1/appointments/"_s + m_appointment + u"/join"_s;
    QCOMPARE(RunningServer::curl(m_server->url() + path, "POST", "{}", bearer(m_admin)).status, 403);
    const QString other = m_server->signIn(u"chidi"_s, u"harbour-side-sample-chidi"_s);
    QCOMPARE(RunningServer::curl(m_server->url() + path, "POST", "{}", bearer(other)).status, 403);
    QCOMPARE(RunningServer::curl(m_server->url() + path, "POST", "{}").status, 401);
    QVERIFY(m_twilio->asked().isEmpty()); // nobody was asked for a room
}

void CaptureTest::theRoomIsOneForBoth()
{
    const QString path = m_server->url() + u"/api/v1/appointments/"_s + m_appointment + u"/join"_s;
    const auto first = RunningServer::curl(path, "POST", "{}", bearer(m_psychologist));
    QVERIFY2(first.status == 200, first.body.constData());
    m_room = first.json().value(u"room"_s).toString();
    m_providerRoom = first.json().value(u"provider_room"_s).toString();
    QVERIFY(m_providerRoom.startsWith(u"RM"_s));
    QVERIFY(first.json().value(u"recorded"_s).toBool());
    QVERIFY(first.headers.contains("no-store"));
    QCOMPARE(join(m_psychologist).json().value(u"provider_room"_s).toString(), m_providerRoom);
    int made = 0;
    for (const QJsonObject &asked : m_twilio->asked()) {
        if (asked.value(u"method"_s).toString() != u"POST"_s || asked.value(u"path"_s).toString() != u"/v1/Rooms"_s)
            continue;
        ++made;
        const QJsonObject form = asked.value(u"form"_s).toObject();
        m_hook = form.value(u"StatusCallback"_s).toString().remove(u"https://praxis.test"_s);
        const QString own = u"/api/v1/hooks/twilio/"_s + m_organization + u'/';
        QVERIFY2(m_hook.startsWith(own) && m_hook.size() == own.size() + 43, qPrintable(m_hook)); // and a mark that nobody guesses
        QVERIFY(!QJsonDocument(form).toJson().contains(m_appointment.toLatin1()));
    }
    QCOMPARE(made, 1);
    QCOMPARE(m_server->ask(u"/api/v1/appointments/"_s + m_appointment + u"/meeting"_s, "GET", {}, bearer(m_psychologist)).json().value(u"state"_s).toString(), u"open"_s);
}

/// By the provider's own library.
QByteArray CaptureTest::signature(const QMap<QString, QString> &form, const QString &token) const
{
    QJsonObject params;
    for (auto it = form.begin(); it != form.end(); ++it)
        params.insert(it.key(), *it);
    QProcess node;
    node.setWorkingDirectory(QStringLiteral(NODE_MODULES "/.."));
    node.start(u"node"_s, {u"-e"_s, u"const {getExpectedTwilioSignature: sign} = require('twilio/lib/webhooks/webhooks');"
                                    "const c = JSON.parse(require('fs').readFileSync(0, 'utf8')); process.stdout.write(sign(c.token, c.url, c.params));"_s});
    node.write(QJsonDocument(QJsonObject{{u"token"_s, token}, {u"url"_s, QString(u"https://praxis.test"_s + hook())}, {u"params"_s, params}}).toJson());
    node.closeWriteChannel();
    if (!node.waitForFinished(60'000) || node.exitCode() != 0)
        qFatal("node: %s", node.readAllStandardError().constData());
    return node.readAllStandardOutput();
}

RunningServer::Answer CaptureTest::call(const QMap<QString, QString> &form, const QByteArray &signature) const
{
    QByteArrayList fields;
    for (auto it = form.begin(); it != form.end(); ++it)
        fields.append(QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(*it));
    QStringList arguments{u"-sS"_s, u"-i"_s, u"--max-time"_s, u"60"_s, QString(m_server->url() + hook()), u"--data-binary"_s, u"@-"_s, u"-H"_s, u"Content-Type: application/x-www-form-urlencoded"_s};
    if (!signature.isEmpty())
        arguments << u"-H"_s << u"X-Twilio-Signature: "_s + QString::fromLatin1(signature);
    QProcess curl;
    curl.start(u"curl"_s, arguments);
    curl.write(fields.join('&'));
    curl.closeWriteChannel();
    if (!curl.waitForFinished(70'000))
        qFatal("curl does not end");
    RunningServer::Answer answer;
    answer.body = curl.readAllStandardOutput();
    answer.status = answer.body.mid(answer.body.indexOf(' ') + 1, 3).toInt();
    return answer;
}

QMap<QString, QString> CaptureTest::completed(int number) const
{
    const QString recording = sid(u"RT"_s, number);
    return {{u"AccountSid"_s, sid(u"AC"_s, 1)}, {u"RoomSid"_s, m_providerRoom}, {u"RoomName"_s, u"whatever"_s}, {u"RoomType"_s, u"group"_s}, {u"RecordingSid"_s, recording},
            {u"StatusCallbackEvent"_s, u"recording-completed"_s}, {u"Timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}, {u"ParticipantSid"_s, sid(u"PA"_s, number)},
            {u"ParticipantIdentity"_s, u"p-unknown"_s}, {u"SourceSid"_s, sid(u"MT"_s, number)}, {u"Container"_s, u"mka"_s}, {u"Codec"_s, u"opus"_s}, {u"TrackName"_s, u"microphone"_s},
            {u"OffsetFromTwilioVideoEpoch"_s, u"1000"_s}, {u"Type"_s, u"audio"_s}, {u"Duration"_s, u"1"_s}, {u"Size"_s, u"3000000"_s}, {u"MediaUri"_s, QString(u"/v1/Recordings/"_s + recording + u"/Media"_s)}};
}

/// Case 54.
void CaptureTest::whatIsNotSignedIsNotTaken()
{
    const auto form = completed(1);
    QCOMPARE(call(form, {}).status, 400);
    QCOMPARE(call(form, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=").status, 403);
    QCOMPARE(call(form, signature(form, u"another token"_s)).status, 403);
    auto altered = form;
    const QByteArray right = signature(form);
    altered[u"Size"_s] = u"3000001"_s;
    QCOMPARE(call(altered, right).status, 403);
    // Rightly signed, for an address that we did not give out: somebody else's, nobody's, and without a mark.
    const QString ours = m_hook, mark = ours.section(u'/', -1);
    const QString other = mark.endsWith(u'A') ? u"B"_s : u"A"_s;
    for (const auto &[address, status] : {std::pair{QString(ours.chopped(1) + other), 403}, {QString(ours).replace(m_organization, u"018f0000-0000-7000-8000-000000000000"_s), 403},
                                          {QString(ours).replace(u"/twilio/"_s, u"/videosdk/"_s), 403}, {QString(ours.chopped(10)), 403}, {ours.section(u'/', 0, -2), 404}, {QString(ours + u'/'), 404}}) {
        m_hook = address;
        QCOMPARE(call(form, signature(form)).status, status);
    }
    m_hook = ours;
    QVERIFY(recordings().isEmpty());
}

void CaptureTest::whatIsSignedIsKeptAndFetched()
{
    m_twilio->write(u"redirect"_s, {{sid(u"RT"_s, 1), m_files->address(u"/whole"_s)}});
    const auto form = completed(1);
    QCOMPARE(call(form, signature(form)).status, 204);
    QTRY_COMPARE_WITH_TIMEOUT(recordings().isEmpty() ? QString() : recordings().first()[u"status"].toString(), u"completed"_s, 30'000);
    const QString recording = recordings().first()[u"id"].toString();
    const auto tracks = m_server->ask(u"/api/v1/recordings/"_s + recording + u"/tracks"_s, "GET", {}, bearer(m_psychologist)).items();
    QCOMPARE(tracks.size(), 1);
    const QString media = m_server->url() + u"/api/v1/recordings/"_s + recording + u"/tracks/"_s + tracks.first()[u"id"].toString() + u"/media"_s;
    const auto whole = RunningServer::curl(media, "GET", {}, bearer(m_psychologist));
    QCOMPARE(whole.body, QByteArray(3'000'000, 'm'));
    QVERIFY(!whole.headers.contains("localhost")); // the provider's address stays hidden
    const auto part = RunningServer::curl(media, "GET", {}, bearer(m_psychologist) + QStringList{u"Range: bytes=100-199"_s});
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body.size(), 100);
    QCOMPARE(RunningServer::curl(media, "GET", {}, bearer(m_server->signIn(u"chidi"_s, u"harbour-side-sample-chidi"_s))).status, 403);
    // Theirs goes once ours was read back, and their store was told no password.
    bool removed = false;
    const auto isRemoved = [&] {
        for (const QJsonObject &asked : m_twilio->asked())
            removed = removed || asked.value(u"method"_s).toString() == u"DELETE"_s;
        return removed;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRemoved(), 30'000);
    QFile fetched(m_filesFolder.filePath(u"fetched"_s));
    QVERIFY(fetched.open(QIODevice::ReadOnly));
    QVERIFY(!fetched.readAll().contains("Basic"));
}

void CaptureTest::theSameAgainChangesNothing()
{
    const auto form = completed(1);
    QCOMPARE(call(form, signature(form)).status, 204); // another time of day, the same track
    const auto again = completed(1);
    const QByteArray signed_ = signature(again);
    QCOMPARE(call(again, signed_).status, 204);
    QCOMPARE(call(again, signed_).status, 204);
    QCOMPARE(recordings().size(), 1);
    const auto jobs = m_server->ask(u"/api/v1/jobs"_s, "GET", {}, bearer(m_admin)).json();
    QVERIFY2(jobs.value(u"dead"_s).toArray().isEmpty(), QJsonDocument(jobs).toJson().constData());
}

/// What was answered is kept: killed at once afterwards, the next start does the rest.
void CaptureTest::aServerThatWasKilledGoesOn()
{
    m_twilio->write(u"redirect"_s, {{sid(u"RT"_s, 2), m_files->address(u"/whole"_s)}});
    const auto form = completed(2);
    const QByteArray right = signature(form);
    QCOMPARE(call(form, right).status, 204);
    m_server->kill();
    m_server->startAgain(m_options);
    const auto tracksOf = [&] {
        const auto all = recordings();
        return all.isEmpty() ? qsizetype{0} : m_server->ask(u"/api/v1/recordings/"_s + all.first()[u"id"].toString() + u"/tracks"_s, "GET", {}, bearer(m_psychologist)).items().size();
    };
    // A job that died with its runner is taken by another when its time is over, at the latest after a minute and a half.
    QTRY_COMPARE_WITH_TIMEOUT(tracksOf(), qsizetype{2}, 110'000);
}

QTEST_GUILESS_MAIN(CaptureTest)
#include "CaptureTest.moc"
