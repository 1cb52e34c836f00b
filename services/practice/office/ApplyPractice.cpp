#include "models/records/Contact.h"
#include "models/records/Location.h"
#include "models/records/Message.h"
#include "models/records/Practitioner.h"
#include "models/records/Preference.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Today.h"
#include "services/practice/calendar/Booking.h"
#include "services/practice/messages/HeldMessages.h"
#include "services/practice/messages/Outbox.h"
#include "services/practice/messages/Reminders.h"
#include "services/practice/people/ConsentGates.h"

namespace praxis {

namespace {

void summarise(Work &work, const char *code, const User &user)
{
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), user.displayName},
                     {QStringLiteral("role"), enumName(user.role)}});
    work.setUndoKind(Work::UndoKind::None); // passwords and slots would not come back with it
}

Result<> keepAnAdmin(Work &work, const User &changing)
{
    PRAXIS_TRY(const qint64 others, work.session().count(typeOf<User>(),
               {.where = {{"role", Condition::Equal, enumName(Role::Admin)}, {"is_active", Condition::Equal, true},
                          {"id", Condition::NotEqual, idText(changing.id)}}}));
    if (others == 0)
        return fail(ErrorCode::LastAdmin);
    return {};
}

Result<> checkPractitioner(Work &work, const QUuid &practitioner)
{
    if (practitioner.isNull())
        return {};
    PRAXIS_CHECK(work.lookup().get<Practitioner>(practitioner));
    return {};
}

} // namespace

Result<> apply(Work &work, const AddUser &command)
{
    auto user = std::make_shared<User>();
    user->id = command.id;
    user->login = command.login.trimmed();
    user->loginKey = loginKey(command.login);
    user->displayName = command.displayName;
    user->role = command.role;
    user->practitionerId = command.practitionerId;
    user->contactId = command.contactId;
    PRAXIS_TRY(const Cell cell, work.permit(*user));
    if (cell == Cell::Limited && command.role != Role::Receptionist && command.role != Role::Patient)
        return work.denied();
    PRAXIS_CHECK(checkPractitioner(work, command.practitionerId));
    if ((command.role == Role::Patient) == command.contactId.isNull()) // whose records a patient sees, and nobody else has that
        return fail(ErrorCode::Required, {{QStringLiteral("field"), command.contactId.isNull() ? QStringLiteral("contact_id") : QStringLiteral("role")}});
    if (!command.contactId.isNull())
        PRAXIS_CHECK(work.lookup().get<Contact>(command.contactId));
    PRAXIS_CHECK(work.save(user));
    summarise(work, "user_added", *user);
    return {};
}

Result<> apply(Work &work, const SetUserRole &command)
{
    PRAXIS_TRY(const auto user, work.get<User>(command.user));
    PRAXIS_CHECK(work.permit(*user));
    if (user->id == work.actor().user && user->role != command.role)
        return work.denied(QStringLiteral("own_role"));
    if (user->role == Role::Admin && command.role != Role::Admin)
        PRAXIS_CHECK(keepAnAdmin(work, *user));
    PRAXIS_CHECK(checkPractitioner(work, command.practitionerId));
    user->role = command.role;
    user->practitionerId = command.practitionerId;
    PRAXIS_CHECK(work.save(user));
    summarise(work, "role_changed", *user);
    return {};
}

Result<> apply(Work &work, const SetUserActive &command)
{
    PRAXIS_TRY(const auto user, work.get<User>(command.user));
    PRAXIS_CHECK(work.permit(*user));
    if (!command.active) {
        if (user->id == work.actor().user)
            return work.denied(QStringLiteral("own_account"));
        if (user->role == Role::Admin)
            PRAXIS_CHECK(keepAnAdmin(work, *user));
    }
    user->isActive = command.active;
    PRAXIS_CHECK(work.save(user));
    summarise(work, command.active ? "user_activated" : "user_deactivated", *user);
    return {};
}

Result<> apply(Work &work, const SetPreference &command)
{
    PRAXIS_TRY(auto rows, selectAs<Preference>(work.session(), {.where = {{"user_id", Condition::Equal, idText(work.actor().user)},
                                                                          {"name", Condition::Equal, command.preference}},
                                                                .limit = 1}));
    auto preference = rows.isEmpty() ? std::make_shared<Preference>() : rows.first();
    if (!rows.isEmpty())
        work.track(typeOf<Preference>(), preference);
    preference->userId = work.actor().user;
    preference->name = command.preference;
    preference->value = command.value;
    PRAXIS_CHECK(work.permit(*preference));
    work.setUndoKind(Work::UndoKind::None);
    return work.save(preference);
}

Result<> apply(Work &work, const RecordEvent &command)
{
    static const QStringList known{QStringLiteral("login"),  QStringLiteral("logout"), QStringLiteral("lock"), QStringLiteral("failed_login"),
                                   QStringLiteral("export"), QStringLiteral("print"),  QStringLiteral("download"), QStringLiteral("backup"),
                                   QStringLiteral("import"), QStringLiteral("restore"), QStringLiteral("accept_older"), QStringLiteral("rekey"),
                                   QStringLiteral("password_change"), QStringLiteral("second_factor_on"), QStringLiteral("second_factor_off"), QStringLiteral("invite"),
                                   QStringLiteral("password_reset"), QStringLiteral("ways_in_removed"), QStringLiteral("recovery_sheet"), QStringLiteral("keychain_on"),
                                   QStringLiteral("confirm")};
    // What was tried, and did not come about, is called by the same name, and its outcome says it.
    static const QStringList tried{QStringLiteral("failed_password_change"), QStringLiteral("failed_second_factor_on"), QStringLiteral("failed_second_factor_off"),
                                   QStringLiteral("failed_password_reset"), QStringLiteral("failed_logout"), QStringLiteral("failed_ways_in_removed"),
                                   QStringLiteral("failed_recovery_sheet"), QStringLiteral("failed_keychain_on"), QStringLiteral("failed_confirm")};
    const bool failed = tried.contains(command.action);
    if (!failed && !known.contains(command.action))
        return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), QStringLiteral("action")},
                                                                                             {QStringLiteral("problem"), QStringLiteral("unknown")}}}}});
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    static const QStringList leaving{QStringLiteral("export"), QStringLiteral("print"), QStringLiteral("download")};
    if (!command.person.isNull() && leaving.contains(command.action))
        PRAXIS_CHECK(checkGivenOut(work, command.copyFor, command.person));
    AuditEntry entry;
    entry.action = failed ? command.action.sliced(QStringLiteral("failed_").size()) : command.action;
    entry.type = command.type;
    entry.record = command.record;
    if (!command.person.isNull())
        entry.persons = {command.person};
    entry.why = command.detail.left(2000);
    if (command.count > 1)
        entry.why = entry.why + QStringLiteral(" (") + QString::number(command.count) + u')';
    static const QStringList ordinary{QStringLiteral("login"), QStringLiteral("logout"), QStringLiteral("lock"), QStringLiteral("import"), QStringLiteral("confirm")};
    entry.risk = ordinary.contains(command.action) ? QStringLiteral("low") : QStringLiteral("high");
    if (failed || command.action == u"failed_login")
        entry.outcome = QStringLiteral("failed");
    // It is written down for somebody out there whom nobody knows: all that there is of them is where it came from. Whose account it was that
    // they tried, is what the line is about.
    if (command.action == u"failed_login" || (work.actor().isProgram && !work.actor().address.isEmpty()))
        entry.role = QStringLiteral("unknown");
    return work.note(std::move(entry));
}

namespace {

/// They are held once more, from now: nothing leaves early, and nothing waits for the clock to come round again.
Result<> holdAnewWhatIsFromTheFuture(Work &work, int limit)
{
    PRAXIS_TRY(const auto practice, work.organization());
    Selection stranded = messagesOfTheFuture(*practice, work.now());
    stranded.limit = limit;
    PRAXIS_TRY(const auto messages, selectAs<Message>(work.session(), stranded));
    for (const auto &message : messages) {
        work.track(typeOf<Message>(), message);
        message->heldUntil = heldUntil(*practice, work.now());
        PRAXIS_CHECK(work.save(message));
    }
    return {};
}

/// Nobody's mistake can be taken back in them, so they do not wait.
Result<> writeReminders(Work &work)
{
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(const auto due, dueReminders(work.session(), *practice, work.now(), todayIn(work.parts(), *practice, work.now())));
    for (const DueReminder &reminder : due) {
        PRAXIS_TRY(const auto person, work.lookup().get<Contact>(reminder.patient));
        auto message = std::make_shared<Message>();
        message->contactId = reminder.patient;
        message->appointmentId = reminder.appointment->id;
        message->channel = channelTo(*person).value_or(person->contactBy);
        message->templateName = QStringLiteral("reminder");
        message->heldUntil = work.now();
        message->status = MessageStatus::Ready;
        PRAXIS_CHECK(work.save(message));
    }
    return {};
}

} // namespace

Result<> apply(Work &work, const CancelMessage &command)
{
    PRAXIS_TRY(const auto message, work.get<Message>(command.message));
    PRAXIS_CHECK(work.permit(*message));
    if (message->status != MessageStatus::Held && message->status != MessageStatus::Ready)
        return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(message->status)}, {QStringLiteral("to"), enumName(MessageStatus::Withdrawn)}});
    message->status = MessageStatus::Withdrawn;
    if (!isInDoubt(*message)) // somebody's own wish, and no failure; one that may have left still says so
        message->problem.clear();
    PRAXIS_CHECK(work.save(message));
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(message->contactId));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("message_cancelled")}, {QStringLiteral("what"), fullName(*person)}});
    return {};
}

Result<> apply(Work &work, const ChangeLocationZone &command)
{
    PRAXIS_TRY(const auto location, work.get<Location>(command.location));
    PRAXIS_CHECK(work.permit(*location));
    if (!work.parts().zones.knows(command.zone))
        return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), command.zone}});
    if (command.moveFuture) {
        PRAXIS_TRY(const auto ahead, selectAs<Appointment>(work.session(), appointmentsAhead(location->id, work.now())));
        for (const auto &appointment : ahead) {
            if (appointment->zone != location->zone || !occupies(appointment->status))
                continue;
            work.track(typeOf<Appointment>(), appointment);
            if (!command.despiteClash.isEmpty())
                work.allowClash(appointment->id, appointment->despiteClash.isEmpty() ? command.despiteClash : appointment->despiteClash);
            appointment->zone = command.zone;
            appointment->sequence += 1;
            PRAXIS_CHECK(deriveInstants(work.parts().zones, *appointment));
            PRAXIS_CHECK(work.save(appointment));
        }
    }
    location->zone = command.zone;
    PRAXIS_CHECK(work.save(location));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("edited")}, {QStringLiteral("type"), typeOf<Location>().key()}, {QStringLiteral("what"), location->name}});
    return {};
}

Result<> apply(Work &work, const ReleaseMessages &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    const int limit = std::clamp(command.limit, 1, 1000);
    PRAXIS_CHECK(holdAnewWhatIsFromTheFuture(work, limit));
    PRAXIS_CHECK(writeReminders(work));
    Selection released = dueMessages(work.now());
    released.limit = limit;
    PRAXIS_TRY(const auto due, selectAs<Message>(work.session(), released));
    for (const auto &message : due) {
        work.track(typeOf<Message>(), message);
        message->status = MessageStatus::Ready;
        PRAXIS_CHECK(work.save(message));
    }
    return {};
}

Result<> apply(Work &work, const SettleDeadJob &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const bool found, work.session().settleDeadJob(command.job, command.again ? work.now() : Instant()));
    if (!found)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Job")}, {QStringLiteral("id"), idText(command.job)}});
    AuditEntry entry;
    entry.action = command.again ? QStringLiteral("update") : QStringLiteral("delete");
    entry.type = QStringLiteral("Job");
    entry.record = command.job;
    return work.note(std::move(entry));
}

} // namespace praxis
