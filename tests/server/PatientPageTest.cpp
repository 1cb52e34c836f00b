#include "tests/server/SampleServer.h"

#include <QProcessEnvironment>

#include <map>
#include <memory>

using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString staffPassword = QStringLiteral("harbour-side-sample-");
const QString password = QStringLiteral("nine quiet harbours at dusk");
const QString meetingHost = QStringLiteral("meet.harbourside.test");

QString firstTouched(const RunningServer::Answer &answer, const QString &type)
{
    for (const QJsonValue &one : answer.json().value(u"touched").toArray()) {
        if (one[u"type"].toString() == type)
            return one[u"id"].toString();
    }
    qFatal("no %s: %d %s", qPrintable(type), answer.status, answer.body.constData());
}

RunningServer::Answer good(const RunningServer::Answer &answer)
{
    if (answer.status >= 300)
        qFatal("%d %s", answer.status, answer.body.constData());
    return answer;
}

} // namespace

/// The page of patients in Chromium, against a praxisd of its own; some also against one on PostgreSQL. What is done there is in
/// patient_page.py, a function a test; here is the practice that it happens in, made by the API alone.
class PatientPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { serve(QByteArrayView(QTest::currentDataTag()) == "postgresql" ? u"postgresql"_s : u"sqlite"_s); }
    void itsPartsAreSentWithWhatKeepsThemTogether() { scenario(u"headers"_s, newPatient()); }
    void somebodySignsInAndOutAndNothingIsKept() { scenario(u"signing_in"_s, newPatient()); }
    void aSecondFactorIsAskedForWhereItIsSet();
    void whoIsInvitedChoosesAPassword() { scenario(u"invited"_s, newPatient(false, true)); }
    void aForgottenPasswordIsSetAnew_data() { onEitherDatabase(); }
    void aForgottenPasswordIsSetAnew();
    void onesAccountIsKeptInOrder() { scenario(u"account"_s, newPatient()); }
    void aPractitionerJoinsFromThePage() { scenario(u"practitioner"_s, newPatient(true)); }
    void receptionSeesWhoIsThere() { scenario(u"reception"_s, newPatient(true)); }
    void whoWaitsIsLetIn_data() { onEitherDatabase(); }
    void whoWaitsIsLetIn() { scenario(u"waiting"_s, newPatient(true)); }
    void whoIsLetInGoesInByTheirOwnPress() { scenario(u"goes_in"_s, newPatient(true)); }
    void aVideoServiceThatIsAwayIsTriedAgain() { scenario(u"provider_away"_s, newPatient(true)); }
    void aSessionIsPreparedAndJoined() { scenario(u"joining"_s, newPatient(true)); }
    void aRefusedCameraIsExplained() { scenario(u"camera_refused"_s, newPatient()); }
    void consentIsGivenAndTakenBack_data() { onEitherDatabase(); }
    void consentIsGivenAndTakenBack() { scenario(u"consents"_s, newPatient(true)); }
    void aWrongDetailIsReported_data() { onEitherDatabase(); }
    void aWrongDetailIsReported() { scenario(u"details"_s, newPatient()); }
    void documentsAreDownloadedAndRecordingsPlayed_data() { onEitherDatabase(); }
    void documentsAreDownloadedAndRecordingsPlayed();
    void everythingIsInFrenchToo() { scenario(u"french"_s, newPatient(true)); }
    void theKeyboardAloneIsEnough() { scenario(u"by_keyboard"_s, newPatient(true)); }
    void everyPartFitsEveryScreenInBothThemes() { scenario(u"on_every_screen"_s, newPatient(true)); }
    void twiliosLibraryComesFromHereAndOnlyWhenItIsNeeded() { scenario(u"twilio"_s, newPatient()); }

private:
    /// The address that was handed over, at the port that this server has got.
    [[nodiscard]] QString here(const QJsonObject &handed) const { return server->url() + handed.value(u"address").toString().mid(handed.value(u"address").toString().indexOf(u"/me/"_s)); }
    QJsonObject newPatient(bool withSession = false, bool onlyInvited = false);
    void scenario(const QString &name, const QJsonObject &facts);

    /// From now on.
    void serve(const QString &kind);
    struct Clinic {
        explicit Clinic(const QString &kind);
        SampleServer server;
        QStringList admin, psychologist;
        QString practitioner, practitionerName;
    };
    std::map<QString, std::unique_ptr<Clinic>> clinics;
    SampleServer *server = nullptr;
    QStringList admin, psychologist;
    QString practitioner, practitionerName;
    int count = 0;
};

PatientPageTest::Clinic::Clinic(const QString &kind) : server(kind)
{
    const auto as = [&](const QString &login) { return QStringList{u"Authorization: Bearer "_s + server.signIn(login, staffPassword + login)}; };
    admin = as(u"robin"_s);
    psychologist = as(u"hannah"_s);
    practitioner = good(server.ask(u"/api/v1/me"_s, "GET", {}, psychologist)).json().value(u"practitioner").toString();
    practitionerName = good(server.ask(u"/api/v1/practitioners/"_s + practitioner, "GET", {}, admin)).json().value(u"display_name").toString();
    good(server.ask(u"/api/v1/commands/SetVideoService"_s, "POST", {{u"provider"_s, u"jitsi"_s}, {u"account"_s, u"praxis"_s}, {u"domain"_s, meetingHost}, {u"secret"_s, u"a secret of the test, long enough"_s}}, admin));
}

void PatientPageTest::serve(const QString &kind)
{
    auto &clinic = clinics[kind];
    if (!clinic)
        clinic = std::make_unique<Clinic>(kind);
    server = &clinic->server;
    admin = clinic->admin;
    psychologist = clinic->psychologist;
    practitioner = clinic->practitioner;
    practitionerName = clinic->practitionerName;
}

/// Somebody new with an account, and, where wanted, with a session by video that goes on now.
QJsonObject PatientPageTest::newPatient(bool withSession, bool onlyInvited)
{
    const QString login = u"amara"_s + QString::number(++count), name = u"Amara %1"_s.arg(count);
    const QString phone = u"0400 000 1%1"_s.arg(count, 2, 10, QChar(u'0'));
    const QString contact = firstTouched(server->ask(u"/api/v1/contacts"_s, "POST", {{u"given_name"_s, u"Amara"_s}, {u"family_name"_s, u"Okonkwo-%1"_s.arg(count)}, {u"kinds"_s, QJsonArray{u"patient"_s}},
        {u"mobile_phone"_s, phone}, {u"email"_s, QString(login + u"@example.test")}, {u"usual_practitioner_id"_s, practitioner}}, admin), u"Contact"_s);
    const QString user = firstTouched(server->ask(u"/api/v1/commands/AddUser"_s, "POST", {{u"login"_s, login}, {u"display_name"_s, name}, {u"role"_s, u"patient"_s}, {u"contact_id"_s, contact}}, admin), u"User"_s);
    const QJsonObject invited = good(server->ask(u"/api/v1/auth/invitations"_s, "POST", {{u"user"_s, user}}, admin)).json();
    const QString invitation = invited.value(u"invitation").toString();
    if (!onlyInvited)
        good(server->ask(u"/api/v1/auth/accept-invitation"_s, "POST", {{u"invitation"_s, invitation}, {u"login"_s, login}, {u"password"_s, password}}));
    if (withSession)
        good(server->ask(u"/api/v1/commands/StartMeeting"_s, "POST", {{u"patient"_s, contact}, {u"despite_clash"_s, u"a test"_s}}, psychologist));
    return {{u"url"_s, server->url()}, {u"login"_s, login}, {u"password"_s, password}, {u"name"_s, name}, {u"phone"_s, phone}, {u"practitioner"_s, practitionerName},
            {u"meeting_host"_s, meetingHost}, {u"staff"_s, u"rita"_s}, {u"staff_password"_s, QString(staffPassword + u"rita")},
            {u"practitioner_login"_s, u"hannah"_s}, {u"practitioner_password"_s, QString(staffPassword + u"hannah")}, {u"invitation"_s, here(invited)}, {u"user"_s, user},
            {u"family_name"_s, u"Okonkwo-%1"_s.arg(count)}};
}

void PatientPageTest::scenario(const QString &name, const QJsonObject &facts)
{
    QProcess browser;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AXE"_s, QStringLiteral(AXE));
    environment.insert(u"PICTURES"_s, QStringLiteral(PICTURES));
    browser.setProcessEnvironment(environment);
    browser.setProcessChannelMode(QProcess::MergedChannels);
    browser.start(u"/usr/bin/python3"_s, {QStringLiteral(PATIENT_PAGE), name});
    browser.write(QJsonDocument(facts).toJson(QJsonDocument::Compact));
    browser.closeWriteChannel();
    QVERIFY2(browser.waitForFinished(280'000), "the browser does not end");
    const QByteArray said = browser.readAll();
    QVERIFY2(browser.exitStatus() == QProcess::NormalExit && browser.exitCode() == 0, said.constData());
}

/// The client of the sample has some of each.
void PatientPageTest::documentsAreDownloadedAndRecordingsPlayed()
{
    const QString login = u"client"_s, secret = staffPassword + login;
    const QStringList own{u"Authorization: Bearer "_s + server->signIn(login, secret)};
    const QString name = good(server->ask(u"/api/v1/me"_s, "GET", {}, own)).json().value(u"display_name").toString();
    scenario(u"papers"_s, {{u"url"_s, server->url()}, {u"login"_s, login}, {u"password"_s, secret}, {u"name"_s, name}});
}

void PatientPageTest::aForgottenPasswordIsSetAnew()
{
    QJsonObject facts = newPatient();
    facts.insert(u"reset"_s, here(good(server->ask(u"/api/v1/auth/password-resets"_s, "POST", {{u"user"_s, facts[u"user"]}}, admin)).json()));
    scenario(u"forgotten"_s, facts);
}

void PatientPageTest::aSecondFactorIsAskedForWhereItIsSet()
{
    QJsonObject facts = newPatient();
    const QString token = server->signIn(facts[u"login"].toString(), password);
    const QStringList own{u"Authorization: Bearer "_s + token};
    const QString secret = good(server->ask(u"/api/v1/auth/one-time-codes"_s, "POST", {}, own)).json().value(u"secret").toString();
    QProcess oathtool;
    oathtool.start(u"oathtool"_s, {u"--totp"_s, secret});
    QVERIFY(oathtool.waitForFinished());
    const auto confirmed = good(server->ask(u"/api/v1/auth/one-time-codes/confirm"_s, "POST",
                                            {{u"password"_s, password}, {u"secret"_s, secret}, {u"code"_s, QString::fromLatin1(oathtool.readAllStandardOutput().trimmed())}}, own));
    // A recovery code, because a code of the telephone counts only once in its half minute.
    facts.insert(u"code"_s, confirmed.json().value(u"recovery_codes").toArray().first());
    scenario(u"second_factor"_s, facts);
}

QTEST_GUILESS_MAIN(PatientPageTest)
#include "PatientPageTest.moc"
