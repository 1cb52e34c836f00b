#pragma once

#include "models/records/Role.h"
#include "models/rules/Consents.h"
#include "services/practice/door/CommandType.h"

/// Commands about the practice itself: its people who sign in, undo, messages, and what is only written down.
namespace praxis {

/// Takes back the last thing that this user did (or `step`). NothingToUndo; CannotUndo (data: why = messages_left | changed_since).
/// Clash (data: clashes, step), where the time that comes back has been taken, unless `despiteClash` gives a reason.
struct Undo {
    static constexpr const char *name = "Undo";
    QUuid step;
    QString despiteClash{};
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array undoFields{field<&Undo::step>("step"), field<&Undo::despiteClash>("despite_clash")};
template <> inline Fields commandFields<Undo>() { return undoFields; }

/// Does again what was last taken back. Clash as for Undo.
struct Redo {
    static constexpr const char *name = "Redo";
    QUuid step;
    QString despiteClash{};
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array redoFields{field<&Redo::step>("step"), field<&Redo::despiteClash>("despite_clash")};
template <> inline Fields commandFields<Redo>() { return redoFields; }

/// A new account. The password is not here: it only ever opens a slot of the key header.
struct AddUser {
    static constexpr const char *name = "AddUser";
    QUuid id;
    QString login;
    QString displayName;
    Role role = Role::Receptionist;
    QUuid practitionerId;
    QUuid contactId;      ///< who a patient is
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array addUserFields{
    field<&AddUser::id>("id"), field<&AddUser::login>("login", Required), field<&AddUser::displayName>("display_name", Required),
    field<&AddUser::role>("role", Required), field<&AddUser::practitionerId>("practitioner_id"), field<&AddUser::contactId>("contact_id")};
template <> inline Fields commandFields<AddUser>() { return addUserFields; }

/// Nobody changes their own role; the last administrator stays one (LastAdmin).
struct SetUserRole {
    static constexpr const char *name = "SetUserRole";
    QUuid user;
    Role role{};
    QUuid practitionerId;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setUserRoleFields{
    field<&SetUserRole::user>("user", Required), field<&SetUserRole::role>("role", Required),
    field<&SetUserRole::practitionerId>("practitioner_id")};
template <> inline Fields commandFields<SetUserRole>() { return setUserRoleFields; }

struct SetUserActive {
    static constexpr const char *name = "SetUserActive";
    QUuid user;
    bool active = true;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setUserActiveFields{field<&SetUserActive::user>("user", Required), field<&SetUserActive::active>("active")};
template <> inline Fields commandFields<SetUserActive>() { return setUserActiveFields; }

/// A setting of the user who asks, kept under a name.
struct SetPreference {
    static constexpr const char *name = "SetPreference";
    QString preference;
    QJsonObject value;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setPreferenceFields{field<&SetPreference::preference>("preference", Required), field<&SetPreference::value>("value")};
template <> inline Fields commandFields<SetPreference>() { return setPreferenceFields; }

/// What happened outside the store and belongs in the audit trail: login, logout, lock, failed_login, export, print. What is about a person
/// and leaves the practice for somebody else takes their consent to sharing, or a reason: ConsentMissing (act: share).
struct RecordEvent {
    static constexpr const char *name = "RecordEvent";
    QString action;
    QString type;
    QUuid record;
    QUuid person;
    QString detail;
    int count = 1;
    CopyFor copyFor{};
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array recordEventFields{
    field<&RecordEvent::action>("action", Required), field<&RecordEvent::type>("type"), field<&RecordEvent::record>("record"),
    field<&RecordEvent::person>("person"), field<&RecordEvent::detail>("detail"), field<&RecordEvent::count>("count"),
    field<&RecordEvent::copyFor>("copy_for")};
template <> inline Fields commandFields<RecordEvent>() { return recordEventFields; }

/// A message that has not left is not to leave. BadTransition (data: from, to) where it has left already.
struct CancelMessage {
    static constexpr const char *name = "CancelMessage";
    QUuid message;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array cancelMessageFields{field<&CancelMessage::message>("message", Required)};
template <> inline Fields commandFields<CancelMessage>() { return cancelMessageFields; }

/// Another zone for a location. What is over keeps its own; what is to come keeps its wall time in the new zone (`moveFuture`: the
/// clock on the wall is what was promised) or the moment and zone that it was promised in. UnknownZone; Clash unless `despiteClash` gives a
/// reason (what had one keeps its own).
struct ChangeLocationZone {
    static constexpr const char *name = "ChangeLocationZone";
    QUuid location;
    QString zone;
    bool moveFuture = false;
    QString despiteClash{};
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array changeLocationZoneFields{
    field<&ChangeLocationZone::location>("location", Required), field<&ChangeLocationZone::zone>("zone", Required),
    field<&ChangeLocationZone::moveFuture>("move_future"), field<&ChangeLocationZone::despiteClash>("despite_clash")};
template <> inline Fields commandFields<ChangeLocationZone>() { return changeLocationZoneFields; }

/// Lets the messages go whose undo time is over. Run by the job runner.
struct ReleaseMessages {
    static constexpr const char *name = "ReleaseMessages";
    int limit = 200;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array releaseMessagesFields{field<&ReleaseMessages::limit>("limit")};
template <> inline Fields commandFields<ReleaseMessages>() { return releaseMessagesFields; }

/// A job that was given up is tried again, or dropped. NotFound where it is not dead.
struct SettleDeadJob {
    static constexpr const char *name = "SettleDeadJob";
    QUuid job;
    bool again = true;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array settleDeadJobFields{field<&SettleDeadJob::job>("job", Required), field<&SettleDeadJob::again>("again", Required)};
template <> inline Fields commandFields<SettleDeadJob>() { return settleDeadJobFields; }

} // namespace praxis
