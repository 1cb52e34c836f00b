#include "services/practice/people/ConsentCommands.h"
#include "services/practice/jobs/Meetings.h"
#include "services/practice/video/VideoCommands.h"
#include "tests/hosted/Backend.h"
#include "tests/support/PretendVideo.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// A practice with an account at a provider of rooms, whose psychologist Lee and patients Jane and Tom have accounts.
struct Clinic {
    explicit Clinic(const QString &kind, bool waits = false) : b(kind)
    {
        SetVideoService account;
        account.provider = u"twilio"_s;
        account.account = u"AC0"_s;
        account.keyId = u"SK0"_s;
        account.secret = account.check = u"a secret"_s;
        account.straightIn = !waits;
        p.mustRun(account);
        jane = p.addPerson(u"Jane"_s, u"Nguyen"_s, p.lee);
        tom = p.addPerson(u"Tom"_s, u"Other"_s, p.lee);
        for (const QUuid &who : {jane, tom})
            p.mustRun(GiveConsent{.person = who, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412 345 678"_s});
        for (const auto &[actor, login] : {std::pair{p.psychologist, u"lee"_s}, {p.receptionist, u"rita"_s}, {p.otherPsychologist, u"obi"_s}, {p.manager, u"mara"_s}, {p.admin, u"ada"_s}})
            b.addAccount(actor, login);
        for (const auto &[login, who] : {std::pair{u"jane"_s, jane}, {u"tom"_s, tom}})
            b.addAccount(p.admin.organization, p.mustRun(AddUser{.login = login, .displayName = login, .role = Role::Patient, .contactId = who}).firstOf(u"User"), login);
    }
    [[nodiscard]] QUuid session(int hour, const QUuid &who)
    {
        BookAppointment booking = p.at(hour, 0, who);
        booking.isVideo = true;
        return p.mustRun(booking).firstOf(u"Appointment");
    }
    void now(Instant at) { p.clock.at = b.clock.at = at; }
    [[nodiscard]] HttpAnswer join(const QString &login, const QString &id, const QJsonObject &body = {}, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        HttpRequest request{"POST", "/api/v1/appointments/" + id.toLatin1() + "/join", {{"authorization", "Bearer " + b.signIn(login)}, {"content-type", "application/json"}},
                            body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(), u"192.0.2.1"_s};
        for (const auto &[name, value] : headers)
            request.headers.insert(name, value);
        return Backend::answerOf(api, request);
    }
    [[nodiscard]] HttpAnswer join(const QString &login, const QUuid &id) { return join(login, idText(id)); }
    [[nodiscard]] static QString roomIn(const HttpAnswer &answer) { return Backend::jsonOf(answer).value(u"provider_room").toString(); }

    Backend b;
    TestPractice &p = b.own;
    QUuid jane, tom;
    std::shared_ptr<PretendVideo> there = std::make_shared<PretendVideo>();
    Meetings meetings{[there = there](const OpenedVideoService &) -> std::unique_ptr<VideoProvider> { return std::make_unique<PretendProvider>(there); }, {}};
    Api api{{b.connections, b.practices, b.signIns, b.callers, b.own.matrix, b.clock, b.limits, &meetings}};
};

} // namespace

/// Who comes into which room.
class RoomsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoomIsOfItsAppointmentWhateverBecomesOfTheOthers_data() { onEitherDatabase(); }
    void aRoomIsOfItsAppointmentWhateverBecomesOfTheOthers();
    void whatIsNoAppointmentHasNoRoom_data() { onEitherDatabase(); }
    void whatIsNoAppointmentHasNoRoom();
    void onlyItsTwoComeInAndOnlyInItsTime_data() { onEitherDatabase(); }
    void onlyItsTwoComeInAndOnlyInItsTime();
    void howASessionStandsTellsNoWayIntoIt_data() { onEitherDatabase(); }
    void howASessionStandsTellsNoWayIntoIt();
    void whoIsNotLetInYetHasNoPass_data() { onEitherDatabase(); }
    void whoIsNotLetInYetHasNoPass();
    void anotherPracticeSeesNobodyWaitAndLetsNobodyIn_data() { onEitherDatabase(); }
    void anotherPracticeSeesNobodyWaitAndLetsNobodyIn();
};

/// Case 12: an earlier one is removed, and one is called off and booked anew.
void RoomsTest::aRoomIsOfItsAppointmentWhateverBecomesOfTheOthers()
{
    QFETCH(const QString, kind);
    Clinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid first = clinic.session(9, clinic.tom), second = clinic.session(10, clinic.jane);
    clinic.now(p.appointment(second)->startAt);
    const QString room = Clinic::roomIn(clinic.join(u"jane"_s, second));
    QVERIFY(!room.isEmpty());
    p.mustRun(erase<Appointment>(first));
    QCOMPARE(Clinic::roomIn(clinic.join(u"jane"_s, second)), room);
    QCOMPARE(Clinic::roomIn(clinic.join(u"lee"_s, second)), room);
    QVERIFY(clinic.join(u"tom"_s, second).status == 403 && clinic.join(u"jane"_s, first).status >= 403);
    p.mustRun(SetAppointmentStatus{.appointment = second, .status = AppointmentStatus::Cancelled});
    QCOMPARE(clinic.join(u"jane"_s, second).status, 403);
    const QUuid again = clinic.session(10, clinic.tom); // another patient in the same slot
    const QString other = Clinic::roomIn(clinic.join(u"tom"_s, again));
    QVERIFY(!other.isEmpty() && other != room);
    QCOMPARE(clinic.join(u"jane"_s, again).status, 403);
}

/// Case 12: an appointment is named by its id, and by no place in a list.
void RoomsTest::whatIsNoAppointmentHasNoRoom()
{
    QFETCH(const QString, kind);
    Clinic clinic(kind);
    const QUuid session = clinic.session(9, clinic.jane);
    clinic.now(clinic.p.appointment(session)->startAt);
    const QString id = idText(session);
    for (const QString &odd : {u"0"_s, u"1"_s, u"-1"_s, u"1e0"_s, u"1abc"_s, u"%20"_s, QString(id + u"0"_s), id.chopped(1), QString(u'{' + id + u'}'), QString(id).remove(u'-'), idText(QUuid()), idText(clinic.jane)}) {
        const HttpAnswer answer = clinic.join(u"jane"_s, odd);
        QVERIFY2(answer.status == 404 || answer.status == 422 || answer.status == 400, QByteArray(odd.toUtf8() + ": " + QByteArray::number(answer.status) + ' ' + answer.body).constData());
    }
    QVERIFY(clinic.there->asked.isEmpty());
    QCOMPARE(clinic.join(u"jane"_s, id).status, 200);
}

/// Case 13: by the server's clock, whatever a device says of its own.
void RoomsTest::onlyItsTwoComeInAndOnlyInItsTime()
{
    QFETCH(const QString, kind);
    Clinic clinic(kind);
    const QUuid session = clinic.session(9, clinic.jane);
    const auto appointment = clinic.p.appointment(session);
    const qint64 hour = 3600'000;
    const auto saying = [&](Instant at) {
        return QList<std::pair<QByteArray, QByteArray>>{{"date", at.utc().toString(u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1()}, {"x-client-time", QByteArray::number(at.ms)}};
    };
    for (const auto &[at, isOpen] : {std::pair{appointment->startAt.ms - hour, false}, {appointment->startAt.ms, true}, {appointment->endAt.ms + hour, false}}) {
        clinic.now(Instant{at});
        for (const qint64 off : {-hour, qint64{0}, hour}) {
            for (const QString &login : {u"lee"_s, u"jane"_s})
                QCOMPARE(clinic.join(login, idText(session), {}, saying(Instant{at + off})).status, isOpen ? 200 : 403);
            for (const QString &login : {u"obi"_s, u"tom"_s, u"mara"_s, u"ada"_s})
                QCOMPARE(clinic.join(login, idText(session), {}, saying(Instant{at + off})).status, 403);
        }
        QCOMPARE(clinic.join(u"jane"_s, idText(session), {{u"now"_s, appointment->startAt.toString()}}).status, 422);
        QCOMPARE(clinic.join(u"jane"_s, idText(session), {{u"room"_s, idText(clinic.p.ids.next())}}).status, 403); // a room that somebody else named
    }
    clinic.now(appointment->startAt);
    const QJsonObject pass = Backend::jsonOf(clinic.join(u"jane"_s, session));
    const Instant until = Instant::fromString(pass.value(u"until").toString());
    QVERIFY(until.ms <= appointment->startAt.ms + (appointment->durationMinutes + 30) * 60'000LL);
    QVERIFY(pass.value(u"address").toString().contains(pass.value(u"provider_room").toString())); // for that room
    QCOMPARE(clinic.b.ask("POST", "/api/v1/appointments/" + idText(session).toLatin1() + "/join").status, 401);
}

/// It is asked every few seconds and leaves no line, so there is nothing in it that would have to leave one.
void RoomsTest::howASessionStandsTellsNoWayIntoIt()
{
    QFETCH(const QString, kind);
    Clinic clinic(kind);
    const QUuid session = clinic.session(9, clinic.jane);
    clinic.now(clinic.p.appointment(session)->startAt);
    const auto lines = [&](const QString &action) { return clinic.p.mustAsk(SearchAudit{{.action = action, .limit = 1000}}).size(); };
    const auto before = lines({}), views = lines(u"view"_s);
    const QJsonObject pass = Backend::jsonOf(clinic.join(u"jane"_s, session));
    const QString address = pass.value(u"address").toString(), room = pass.value(u"provider_room").toString();
    QVERIFY(!address.isEmpty() && !room.isEmpty());
    QVERIFY(lines({}) > before); // going in is told
    for (const QString &login : {u"jane"_s, u"lee"_s, u"rita"_s, u"mara"_s, u"ada"_s}) {
        const HttpAnswer shown = clinic.b.ask("GET", "/api/v1/appointments/" + idText(session).toLatin1() + "/meeting", {}, clinic.b.signIn(login));
        QCOMPARE(shown.status, 200);
        QCOMPARE(Backend::jsonOf(shown).value(u"room_is_open").toBool(), true);
        for (const QString &secret : {address, room, pass.value(u"token").toString(), u"https:"_s})
            QVERIFY2(secret.isEmpty() || !shown.body.contains(secret.toUtf8()), shown.body.constData());
    }
    QCOMPARE(lines(u"view"_s), views);
}

void RoomsTest::whoIsNotLetInYetHasNoPass()
{
    QFETCH(const QString, kind);
    Clinic clinic(kind, true);
    const QUuid session = clinic.session(9, clinic.jane);
    clinic.now(clinic.p.appointment(session)->startAt);
    const auto get = [&](const QString &login, const QByteArray &path) { return clinic.b.ask("GET", "/api/v1/" + path, {}, clinic.b.signIn(login)); };
    const auto waiting = [&](const QString &login) { return Backend::jsonOf(get(login, "video/waiting")).value(u"items").toArray(); };
    const HttpAnswer first = clinic.join(u"jane"_s, idText(session), {{u"place"_s, u"At home"_s}});
    QCOMPARE(first.status, 200);
    QCOMPARE(Backend::jsonOf(first).keys(), QStringList{u"waiting_since"_s});
    QVERIFY(clinic.there->asked.isEmpty());
    for (const QString &login : {u"lee"_s, u"rita"_s, u"mara"_s, u"ada"_s}) {
        const QJsonArray found = waiting(login);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first()[u"contact_id"].toString(), idText(clinic.jane));
        QCOMPARE(found.first()[u"place"].toString(), u"At home"_s);
    }
    QVERIFY(waiting(u"obi"_s).isEmpty());
    for (const QString &login : {u"jane"_s, u"tom"_s})
        QCOMPARE(get(login, "video/waiting").status, 403);
    const QJsonObject wish{{u"appointment"_s, idText(session)}, {u"person"_s, idText(clinic.jane)}};
    const auto admit = [&](const QString &login) { return clinic.b.ask("POST", "/api/v1/commands/AdmitToMeeting", wish, clinic.b.signIn(login)).status; };
    for (const QString &login : {u"jane"_s, u"tom"_s, u"obi"_s})
        QCOMPARE(admit(login), 403);
    QCOMPARE(Backend::jsonOf(clinic.join(u"jane"_s, session)).keys(), QStringList{u"waiting_since"_s});
    QCOMPARE(admit(u"rita"_s), 200);
    QCOMPARE(admit(u"lee"_s), 200); // again
    QVERIFY(!Clinic::roomIn(clinic.join(u"jane"_s, session)).isEmpty());
    QCOMPARE(clinic.join(u"rita"_s, session).status, 403);
    QVERIFY(waiting(u"lee"_s).isEmpty());
}

void RoomsTest::anotherPracticeSeesNobodyWaitAndLetsNobodyIn()
{
    QFETCH(const QString, kind);
    Clinic clinic(kind, true);
    const QUuid session = clinic.session(9, clinic.jane);
    clinic.now(clinic.p.appointment(session)->startAt);
    QCOMPARE(clinic.join(u"jane"_s, session).status, 200);
    clinic.b.addAccount(clinic.b.other.admin, u"olga"_s);
    const QByteArray token = clinic.b.signIn(u"olga"_s);
    QVERIFY(Backend::jsonOf(clinic.b.ask("GET", "/api/v1/video/waiting", {}, token)).value(u"items").toArray().isEmpty());
    const auto admit = [&](const QUuid &appointment, const QUuid &person) {
        return clinic.b.ask("POST", "/api/v1/commands/AdmitToMeeting", {{u"appointment"_s, idText(appointment)}, {u"person"_s, idText(person)}}, token);
    };
    const HttpAnswer unknown = admit(clinic.p.ids.next(), clinic.p.ids.next());
    const HttpAnswer foreign = admit(session, clinic.jane);
    QCOMPARE(foreign.status, 404);
    QCOMPARE(foreign.status, unknown.status);
    QCOMPARE(Backend::jsonOf(foreign).keys(), Backend::jsonOf(unknown).keys());
    QCOMPARE(clinic.b.ask("GET", "/api/v1/video/waiting?appointment=" + idText(session).toLatin1(), {}, token).status, 404);
    QCOMPARE(Backend::jsonOf(clinic.join(u"jane"_s, session)).keys(), QStringList{u"waiting_since"_s});
}

QTEST_GUILESS_MAIN(RoomsTest)
#include "RoomsTest.moc"
