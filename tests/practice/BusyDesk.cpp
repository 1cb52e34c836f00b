#include "tests/practice/BusyDesk.h"

#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "services/practice/door/Desk.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/store/SqliteStore.h"
#include "services/system/RandomIds.h"
#include "services/system/SystemClock.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <unistd.h>

namespace praxis::test {

using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = (line + u'\n').toUtf8();
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
        ::_exit(2);
}

void sayHead(const AuditHead &head)
{
    say(u"head %1 %2"_s.arg(head.number).arg(QString::fromLatin1(head.hash.toHex())));
}

class BusyDesk {
public:
    BusyDesk(Store &store, quint32 seed)
        : m_random(seed), m_ids(m_clock), m_matrix(accessMatrix()),
          m_seal(SecretBytes::copyOf(QByteArray(32, 'k')), SecretBytes::copyOf(QByteArray(32, 'k'))),
          m_parts{m_matrix, m_clock, m_ids, m_zones, m_seal}, m_session(TestPractice::must(store.session())), m_door(*m_session, m_parts)
    {
        m_actor.organization = TestPractice::must(store.organizations()).first();
        TestPractice::must(m_session->begin(m_actor.organization, false));
        const auto admins = TestPractice::must(selectAs<User>(*m_session, {.where = {{"role", Condition::Equal, u"admin"_s}}}));
        m_actor.user = admins.first()->id;
        m_actor.role = Role::Admin;
        const auto staff = TestPractice::must(selectAs<Practitioner>(*m_session, {.limit = 2}));
        m_practitioner = staff.first()->id;
        m_assistant = staff.last()->id;
        m_room = first<Room>();
        m_service = first<Service>();
        m_session->rollback();
        const EditRecord atOnce{u"Organization"_s, m_actor.organization, {{u"message_hold_seconds"_s, 0}}, 0};
        TestPractice::must(m_door.run(m_actor, atOnce)); // so that messages become ready while it lives
        Equipment kit;
        kit.name = u"Test kit"_s;
        m_kit = TestPractice::must(m_door.run(m_actor, create(kit))).firstOf(u"Equipment");
        Contact person;
        person.givenName = u"Busy"_s;
        person.email = idText(m_ids.next()) + u"@example.org";
        person.contactBy = ContactBy::Email;
        person.emailAllowed = true;
        m_person = TestPractice::must(m_door.run(m_actor, create(person))).firstOf(u"Contact");
    }

    [[nodiscard]] const Parts &parts() const { return m_parts; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    /// Through the door of a desk's writing thread.
    [[nodiscard]] Result<Outcome> step(Door &door)
    {
        m_atWork = &door;
        return step();
    }

    [[nodiscard]] Result<Outcome> step()
    {
        switch (m_random.bounded(11)) {
        case 0:
        case 1:
            return bookSeries();
        case 2:
            return m_last.isNull() ? bookSeries() : m_atWork->run(m_actor, MoveAppointment{.appointment = m_last, .start = nextStart(), .despiteClash = u"kill"_s});
        case 3:
            return m_last.isNull() ? bookSeries() : cancelled();
        case 4:
            return editPerson();
        case 5:
            return m_atWork->run(m_actor, Undo{.despiteClash = u"kill"_s});
        case 6:
            return importFive();
        case 7: // what the job runner does while somebody works
            return m_atWork->run(m_actor, ReleaseMessages{});
        case 8:
            return signTheEnd();
        case 9:
            return m_last.isNull() ? bookSeries() : withoutKitAndAssistant();
        default:
            return deletePersonAndBack();
        }
    }

private:
    template <class T> QUuid first()
    {
        return TestPractice::must(selectAs<T>(*m_session, {.limit = 1})).first()->id;
    }
    [[nodiscard]] WallTime nextStart()
    {
        return {QDate(2027, 1, 4).addDays(m_random.bounded(3000)), QTime(8 + m_random.bounded(9), 0)};
    }
    Result<Outcome> bookSeries()
    {
        BookAppointment booking;
        booking.serviceId = m_service;
        booking.practitionerId = m_practitioner;
        booking.roomId = m_room;
        booking.otherStaff = {idText(m_assistant)};
        booking.equipment = {idText(m_kit)};
        booking.patients = {idText(m_person)};
        booking.start = nextStart();
        booking.repeat = u"FREQ=WEEKLY;COUNT=3"_s;
        booking.despiteClash = u"kill"_s;
        Result<Outcome> outcome = m_atWork->run(m_actor, booking);
        if (outcome)
            m_last = outcome->firstOf(u"Appointment");
        return outcome;
    }
    Result<Outcome> withoutKitAndAssistant()
    {
        return m_atWork->run(m_actor, SetAppointmentResources{.appointment = m_last, .roomId = m_room, .despiteClash = u"kill"_s});
    }
    Result<Outcome> cancelled()
    {
        const QUuid id = std::exchange(m_last, {});
        return m_atWork->run(m_actor, SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    }
    Result<Outcome> editPerson()
    {
        return m_atWork->run(m_actor, EditRecord{u"Contact"_s, m_person, {{u"family_name"_s, QString::number(m_random.generate())}}, 0});
    }
    Result<Outcome> importFive()
    {
        QVector<AnyCommand> commands;
        Contact person;
        person.familyName = u"Batch "_s + idText(m_ids.next());
        for (int i = 0; i < 5; ++i) {
            person.givenName = QString::number(i);
            commands.append(AnyCommand::of(create(person)));
        }
        PRAXIS_TRY(const ManyResult many, m_atWork->runMany(m_actor, commands, {.summary = {{u"code"_s, u"imported"_s}}}));
        return many.outcome;
    }
    Result<Outcome> signTheEnd()
    {
        PRAXIS_TRY(const AuditHead head, m_atWork->signAuditHead(m_actor.organization));
        sayHead(head);
        return Outcome{};
    }
    Result<Outcome> deletePersonAndBack()
    {
        PRAXIS_TRY(const Outcome gone, m_atWork->run(m_actor, erase<Contact>(m_person)));
        acknowledge(gone);
        m_last = {};
        return m_atWork->run(m_actor, RestoreRecord{typeOf<Contact>().key(), m_person, u"kill"_s});
    }

public:
    static void acknowledge(const Outcome &outcome)
    {
        QString line = u"ack"_s;
        for (const Touched &touched : outcome.touched)
            line += u" %1:%2:%3"_s.arg(touched.type, idText(touched.id)).arg(touched.version);
        say(line);
    }

private:
    QRandomGenerator m_random;
    SystemClock m_clock;
    RandomIds m_ids;
    QtZones m_zones;
    AccessMatrix m_matrix;
    PracticeSeal m_seal;
    Parts m_parts;
    std::unique_ptr<StoreSession> m_session;
    Door m_door;
    Door *m_atWork = &m_door;
    Actor m_actor;
    QUuid m_practitioner, m_assistant, m_room, m_kit, m_service, m_person, m_last;
};

/// An undo may find the person deleted, a move its appointment taken back: that is an answer like any other.
bool mayBe(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::NothingToUndo || code == ErrorCode::CannotUndo || code == ErrorCode::BadTransition
        || code == ErrorCode::Clash;
}

} // namespace

int workUntilKilled(const QString &path, quint32 seed)
{
    auto store = store::SqliteStore::open(path, fixedKey(), {});
    if (!store) {
        say(u"error "_s + codeName(store.error().code));
        return 1;
    }
    BusyDesk desk(**store, seed);
    say(u"ready"_s);
    for (;;) {
        const Result<Outcome> outcome = desk.step();
        if (outcome) {
            BusyDesk::acknowledge(*outcome);
        } else if (!mayBe(outcome.error().code)) {
            say(u"error "_s + codeName(outcome.error().code));
            return 1;
        }
    }
}

int runJobsUntilKilled(const QString &path, quint32 seed)
{
    auto store = store::SqliteStore::open(path, fixedKey(), {});
    if (!store) {
        say(u"error "_s + codeName(store.error().code));
        return 1;
    }
    BusyDesk office(**store, seed); // everything is set up as there, and its messages may leave at once
    Desk desk(**store, office.parts());
    desk.signIn(office.actor());
    JobRunner jobs(desk, office.actor().organization, jobsOf({.headSigned = [](const AuditHead &head) { sayHead(head); }}));
    jobs.start();
    say(u"ready"_s);
    for (;;) {
        const QFuture<Result<Outcome>> step = desk.onWriter<Outcome>([&office](Door &door, const Actor &) { return office.step(door); });
        jobs.round();
        while (!step.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        const Result<Outcome> outcome = step.result();
        if (outcome) {
            BusyDesk::acknowledge(*outcome);
        } else if (!mayBe(outcome.error().code)) {
            say(u"error "_s + codeName(outcome.error().code));
            return 1;
        }
    }
}

} // namespace praxis::test
