#pragma once

#include "tests/net/ProviderServer.h"
#include "tests/server/SampleServer.h"

#include <QDateTime>
#include <QTimeZone>

namespace praxis::test {

/// What stands for a provider and for its store of files, on this computer, behind certificates of our making.
struct StandIns {
    explicit StandIns(const QString &program)
        : certificates(folder.path()), provider(folder.path(), program), files(filesFolder(), QStringLiteral("media_stand_in.py"))
    {
    }
    [[nodiscard]] QByteArray fetched() const
    {
        QFile file(m_files.filePath(QStringLiteral("fetched")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// For one more program that answers.
    void copyCertificates(const QString &to) const
    {
        for (const QString &name : {QStringLiteral("good.pem"), QStringLiteral("good.key"), QStringLiteral("authority.pem")}) {
            if (!QFile::copy(folder.filePath(name), QDir(to).filePath(name)))
                qFatal("no room for %s", qPrintable(name));
        }
    }

    QTemporaryDir folder;
    Certificates certificates;

private:
    QString filesFolder() const
    {
        copyCertificates(m_files.path());
        return m_files.path();
    }
    QTemporaryDir m_files;

public:
    ProviderServer provider, files;
};

/// The sample practice with an account at a provider that records, and a session by video that goes on now with somebody who agreed to it.
struct CaptureClinic {
    using Answer = RunningServer::Answer;

    CaptureClinic(const QString &kind, const QStringList &options, const QJsonObject &service)
        : server(kind, options), admin(server.signIn(QStringLiteral("robin"), QStringLiteral("harbour-side-sample-robin"))),
          psychologist(server.signIn(QStringLiteral("hannah"), QStringLiteral("harbour-side-sample-hannah")))
    {
        const QJsonObject me = server.ask(QStringLiteral("/api/v1/me"), "GET", {}, bearer(psychologist)).json();
        organization = me.value(QStringLiteral("organization")).toString();
        good(command(QStringLiteral("SetVideoService"), service));
        const QString person = server.ask(QStringLiteral("/api/v1/contacts?limit=1"), "GET", {}, bearer(psychologist)).items().first()[u"id"].toString();
        good(command(QStringLiteral("GiveConsent"), {{QStringLiteral("person"), person}, {QStringLiteral("kind"), QStringLiteral("recording")},
                                                     {QStringLiteral("given_at"), QDateTime::currentDateTimeUtc().addSecs(-3600).toString(Qt::ISODateWithMs)}}));
        good(command(QStringLiteral("GiveConsent"), {{QStringLiteral("person"), person}, {QStringLiteral("kind"), QStringLiteral("telehealth")},
                                                     {QStringLiteral("emergency_contact"), QStringLiteral("Ana, 0412 345 678")}}));
        const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Australia/Sydney"));
        const Answer booked = good(command(QStringLiteral("BookAppointment"),
                                           {{QStringLiteral("practitioner_id"), me.value(QStringLiteral("practitioner"))}, {QStringLiteral("patients"), QJsonArray{person}},
                                            {QStringLiteral("start_wall"), now.toString(QStringLiteral("yyyy-MM-ddTHH:mm"))}, {QStringLiteral("zone"), QStringLiteral("Australia/Sydney")},
                                            {QStringLiteral("duration_minutes"), 50}, {QStringLiteral("is_video"), true}, {QStringLiteral("despite_clash"), QStringLiteral("a test")}}));
        for (const QJsonValue &touched : booked.json().value(QStringLiteral("touched")).toArray()) {
            if (touched[u"type"].toString() == u"Appointment")
                appointment = touched[u"id"].toString();
        }
    }
    static Answer good(const Answer &answer)
    {
        if (answer.status != 200)
            qFatal("%d %s", answer.status, answer.body.constData());
        return answer;
    }
    [[nodiscard]] static QStringList bearer(const QString &token) { return {QStringLiteral("Authorization: Bearer ") + token}; }
    [[nodiscard]] Answer command(const QString &name, const QJsonObject &args) const { return server.ask(QStringLiteral("/api/v1/commands/") + name, "POST", args, bearer(admin)); }
    /// As the psychologist reads it.
    [[nodiscard]] Answer read(const QString &path) const { return server.ask(path, "GET", {}, bearer(psychologist)); }
    [[nodiscard]] Answer join(const QString &token) const
    {
        return RunningServer::curl(server.url() + QStringLiteral("/api/v1/appointments/") + appointment + QStringLiteral("/join"), "POST", "{}", token.isEmpty() ? QStringList() : bearer(token));
    }
    [[nodiscard]] QJsonArray recordings() const { return read(QStringLiteral("/api/v1/recordings?appointment_id=") + appointment).items(); }
    [[nodiscard]] QString status() const { return recordings().isEmpty() ? QString() : recordings().first()[u"status"].toString(); }
    [[nodiscard]] QJsonArray tracks() const
    {
        const QJsonArray all = recordings();
        return all.isEmpty() ? QJsonArray() : read(QStringLiteral("/api/v1/recordings/%1/tracks").arg(all.first()[u"id"].toString())).items();
    }
    [[nodiscard]] QString media(const QJsonValue &track) const
    {
        return QStringLiteral("/api/v1/recordings/%1/tracks/%2/media").arg(recordings().first()[u"id"].toString(), track[u"id"].toString());
    }
    /// As a provider calls: to `hook`, with the header that it signs with. What it answers.
    [[nodiscard]] int call(const QString &hook, const QString &type, const QByteArray &body, const QString &signature) const
    {
        QStringList arguments{QStringLiteral("-sS"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-w"), QStringLiteral("%{http_code}"), QStringLiteral("--max-time"), QStringLiteral("60"),
                              QString(server.url() + hook), QStringLiteral("--data-binary"), QStringLiteral("@-"), QStringLiteral("-H"), QString(QStringLiteral("Content-Type: ") + type)};
        if (!signature.isEmpty())
            arguments << QStringLiteral("-H") << signature;
        QProcess curl;
        curl.start(QStringLiteral("curl"), arguments);
        curl.write(body);
        curl.closeWriteChannel();
        if (!curl.waitForFinished(70'000))
            qFatal("curl does not end");
        return curl.readAllStandardOutput().toInt();
    }
    /// What the server has to say where something is not as it should be.
    void tell() const
    {
        qWarning("%s", server.ask(QStringLiteral("/api/v1/jobs"), "GET", {}, bearer(admin)).body.constData());
        qWarning("%s", QJsonDocument(recordings()).toJson().constData());
        qWarning("%s", server.log().right(3000).constData());
    }

    SampleServer server;
    QString admin, psychologist, organization, appointment;
};

} // namespace praxis::test
