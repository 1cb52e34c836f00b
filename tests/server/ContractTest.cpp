#include "tests/server/SampleServer.h"

#include <QTcpServer>

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The description of the API is true: Spectral finds nothing wrong with it, and Prism, a proxy that checks each request and each answer
/// against it, nothing that differs.
class ContractTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spectralFindsNoError();
    void prismFindsNoDifference_data() { onEitherDatabase(); }
    void prismFindsNoDifference();

private:
    /// With its description beside it.
    void serve(const QString &kind);
    [[nodiscard]] QString description() const { return m_server->folder.filePath(u"openapi.json"_s); }
    void startPrism();
    [[nodiscard]] RunningServer::Answer through(const QString &path, const QByteArray &method = "GET", const QJsonObject &body = {}, const QStringList &more = {}) const
    {
        return RunningServer::curl(u"http://127.0.0.1:%1"_s.arg(m_port) + path, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact), m_headers + more);
    }
    std::unique_ptr<SampleServer> m_server;
    std::unique_ptr<QProcess> m_prism;
    int m_port = 0;
    QStringList m_headers;
};

void ContractTest::serve(const QString &kind)
{
    m_prism.reset();
    m_server = std::make_unique<SampleServer>(kind);
    QFile file(description());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_server->ask(u"/api/v1/openapi.json"_s).body);
    file.close();
    m_headers = {u"Authorization: Bearer "_s + m_server->signIn(u"robin"_s, u"harbour-side-sample-robin"_s)};
}

void ContractTest::startPrism()
{
    QTcpServer free; // the one beside praxisd's may be somebody's
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_port = free.serverPort();
    free.close();
    m_prism = std::make_unique<QProcess>(); // killed with it
    m_prism->setProcessChannelMode(QProcess::MergedChannels);
    m_prism->start(u"node"_s, {QStringLiteral(NODE_MODULES "/@stoplight/prism-cli/dist/index.js"), u"proxy"_s, description(), m_server->url(), u"--errors"_s, u"-p"_s, QString::number(m_port), u"-h"_s, u"127.0.0.1"_s});
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT((m_prism->waitForReadyRead(100), said += m_prism->readAll(), said.contains("Prism is listening")), said.constData(), 60'000);
}

void ContractTest::spectralFindsNoError()
{
    serve(u"sqlite"_s);
    QFile rules(m_server->folder.filePath(u"rules.yaml"_s));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write("extends: [\"spectral:oas\"]\n");
    rules.close();
    QProcess spectral;
    spectral.setProcessChannelMode(QProcess::MergedChannels);
    spectral.start(u"node"_s, {QStringLiteral(NODE_MODULES "/@stoplight/spectral-cli/dist/index.js"), u"lint"_s, description(), u"--ruleset"_s, rules.fileName(),
                               u"--fail-severity"_s, u"error"_s});
    QVERIFY(spectral.waitForFinished(120'000));
    const QByteArray said = spectral.readAll();
    QVERIFY2(spectral.exitCode() == 0, said.right(6000).constData());
}

void ContractTest::prismFindsNoDifference()
{
    QFETCH(const QString, kind);
    serve(kind);
    startPrism();
    int asked = 0;
    const auto fits = [&](const QString &path, const RunningServer::Answer &answer, int status) {
        ++asked;
        const bool differs = answer.body.contains("stoplight.io/prism") || answer.headers.contains("sl-violations");
        if (differs || answer.status != status)
            qWarning("%s: %d %s\n%s", qPrintable(path), answer.status, answer.body.left(3000).constData(), m_prism->readAll().right(2000).constData());
        return !differs && answer.status == status;
    };
    const QJsonObject paths = m_server->ask(u"/api/v1/openapi.json"_s).json().value(u"paths").toObject();
    const QString day = u"2000-01-01T00:00:00Z"_s;
    // Every list, and the first of each that opens without a reason.
    const QStringList asksForMore{u"/api/v1/calendar"_s, u"/api/v1/hours"_s, u"/api/v1/consents-wanted"_s, u"/api/v1/consent-gaps"_s};
    // No platform controls the sample practice; sharing a session, and signing a note of it, is of whoever holds it.
    const QStringList notForRobin{u"/api/v1/video/switches"_s, u"/api/v1/share-partners"_s, u"/api/v1/answers/recordings"_s, u"/api/v1/answers/notes"_s};
    for (auto it = paths.begin(); it != paths.end(); ++it) {
        const QString path = it.key();
        if (!it->toObject().contains(u"get") || path.contains(u'{') || asksForMore.contains(path) || path.startsWith(u"/api/v1/openapi") || path.startsWith(u"/api/v1/docs"))
            continue;
        const auto list = through(path);
        QVERIFY2(fits(path, list, notForRobin.contains(path) ? 403 : 200), qPrintable(path));
        const QString one = path + u"/{id}"_s;
        QJsonArray items = list.items();
        while (!items.isEmpty() && items.first()[u"needs_reason"].toBool())
            items.removeFirst();
        if (paths.contains(one) && paths.value(one).toObject().contains(u"get") && !items.isEmpty())
            QVERIFY2(fits(one, through(path + u'/' + items.first()[u"id"].toString()), 200), qPrintable(one));
    }
    const QString person = through(u"/api/v1/contacts?q=an&limit=1"_s).items().first()[u"id"].toString();
    for (const QString &part : {u"appointments"_s, u"notes"_s, u"consents"_s, u"access-history"_s, u"account"_s, u"authorisations"_s, u"letter-facts"_s})
        QVERIFY(fits(part, through(u"/api/v1/contacts/"_s + person + u'/' + part), 200));
    const QDate today = QDate::currentDate();
    QVERIFY(fits(u"calendar"_s, through(u"/api/v1/calendar?from=%1T00:00:00Z&until=%2T00:00:00Z"_s.arg(today.toString(Qt::ISODate), today.addDays(7).toString(Qt::ISODate))), 200));
    QVERIFY(fits(u"consents-wanted"_s, through(u"/api/v1/consents-wanted?from=%1T00:00:00Z&until=%2T00:00:00Z"_s.arg(today.toString(Qt::ISODate), today.addDays(7).toString(Qt::ISODate))), 200));
    QVERIFY(fits(u"consent-gaps"_s, through(u"/api/v1/consent-gaps?act=share&contact_id="_s + person), 200));
    QVERIFY(fits(u"hours"_s, through(u"/api/v1/hours?from=%1&until=%1"_s.arg(today.toString(Qt::ISODate))), 200));
    const QString recording = through(u"/api/v1/recordings?limit=1"_s).items().first()[u"id"].toString();
    for (const QString &part : {u"markers"_s, u"shares"_s, u"about"_s})
        QVERIFY(fits(part, through(u"/api/v1/recordings/"_s + recording + u'/' + part), 200));
    const QString session = through(u"/api/v1/recordings?limit=1"_s).items().first()[u"appointment_id"].toString();
    for (const QString &part : {u"meeting"_s, u"account"_s, u"recording-consents"_s})
        QVERIFY(fits(part, through(u"/api/v1/appointments/"_s + session + u'/' + part), 200));
    const QString note = through(u"/api/v1/contacts/%1/notes"_s.arg(through(u"/api/v1/recordings?limit=1"_s).items().first()[u"contact_id"].toString())).items().first()[u"id"].toString();
    const QStringList psychologist{u"Authorization: Bearer "_s + m_server->signIn(u"hannah"_s, u"harbour-side-sample-hannah"_s)};
    const auto opened = RunningServer::curl(u"http://127.0.0.1:%1/api/v1/notes/"_s.arg(m_port) + note, "GET", {}, psychologist);
    QVERIFY(fits(u"a note"_s, opened, opened.status == 403 ? 403 : 200));
    const QString track = through(u"/api/v1/recordings/%1/tracks"_s.arg(recording)).items().first()[u"id"].toString();
    const QString media = u"/api/v1/recordings/%1/tracks/%2/media"_s.arg(recording, track);
    QVERIFY(fits(u"a part of a file"_s, through(media, "GET", {}, {u"Range: bytes=0-99"_s}), 206));
    QVERIFY(fits(u"a part that is not there"_s, through(media, "GET", {}, {u"Range: bytes=99999999999-"_s}), 416));
    QVERIFY(fits(u"known already"_s, through(u"/api/v1/contacts/"_s + person, "GET", {}, {u"If-None-Match: \"1\""_s}), 304));
    // Writing, and what goes wrong.
    const auto added = through(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Probe"_s}, {u"tags"_s, QJsonArray{u"x"_s}}}, {u"Idempotency-Key: probe"_s});
    QVERIFY(fits(u"POST contacts"_s, added, 201));
    QVERIFY(fits(u"POST contacts again"_s, through(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Probe"_s}, {u"tags"_s, QJsonArray{u"x"_s}}}, {u"Idempotency-Key: probe"_s}), 201));
    QString id;
    for (const QJsonValue &touched : added.json().value(u"touched").toArray())
        id = touched[u"type"].toString() == u"Contact" ? touched[u"id"].toString() : id;
    const QString place = u"/api/v1/contacts/"_s + id;
    QVERIFY(fits(u"PATCH"_s, through(place, "PATCH", {{u"company"_s, u"Firm"_s}}, {u"If-Match: \"1\""_s}), 200));
    QVERIFY(fits(u"PATCH late"_s, through(place, "PATCH", {{u"company"_s, u"Firma"_s}}, {u"If-Match: \"1\""_s}), 412));
    QVERIFY(fits(u"DELETE"_s, through(place, "DELETE"), 200));
    QVERIFY(fits(u"GET deleted"_s, through(place), 404));
    QVERIFY(fits(u"restore"_s, through(place + u"/restore"_s, "POST"), 200));
    QVERIFY(fits(u"undo"_s, through(u"/api/v1/commands/Undo"_s, "POST", {{u"step"_s, through(u"/api/v1/undo"_s).json().value(u"undo_step")}}), 200));
    QVERIFY(fits(u"bulk"_s, through(u"/api/v1/bulk"_s, "POST", {{u"commands"_s, QJsonArray{QJsonObject{{u"command"_s, u"DeleteContact"_s}, {u"args"_s, QJsonObject{{u"id"_s, id}}}}}}, {u"dry_run"_s, true}}), 200));
    QVERIFY(fits(u"sign-in"_s, through(u"/api/v1/auth/sign-in"_s, "POST", {{u"login"_s, u"robin"_s}, {u"password"_s, u"harbour-side-sample-robin"_s}}), 200));
    QVERIFY(fits(u"wrong sign-in"_s, through(u"/api/v1/auth/sign-in"_s, "POST", {{u"login"_s, u"robin"_s}, {u"password"_s, u"no"_s}}), 401));
    QVERIFY(asked > 40);
}

QTEST_GUILESS_MAIN(ContractTest)
#include "ContractTest.moc"
