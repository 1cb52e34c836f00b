#pragma once

#include "models/records/Appointment.h"
#include "models/records/Series.h"
#include "services/practice/door/CommandType.h"

#include <memory>

namespace praxis {

/// Which occurrences of a series a change means.
enum class Extent : quint8 { This, Following, All };
constexpr std::array<const char *, 3> enumNames(Extent)
{
    return {"this", "following", "all"};
}

/// Books one appointment, or a series of them. What is left blank comes from the service, the practitioner and the location.
/// Clash (data: clashes) and OutsideHours unless `despiteClash` gives a reason.
struct BookAppointment {
    static constexpr const char *name = "BookAppointment";
    QUuid id;                  ///< made here where null
    QUuid serviceId;
    AppointmentKind kind{};    ///< used where there is no service
    QString title;
    QUuid practitionerId;
    QStringList otherStaff;
    QStringList patients;      ///< contact ids
    QUuid payerId;             ///< of every patient that `payers` says nothing about; null: who usually pays for each
    QStringList payers;        ///< contact ids beside `patients`, each may be blank; a patient's own: they pay themselves
    QUuid locationId;
    QUuid roomId;
    QStringList equipment;
    WallTime start;
    QString zone;              ///< blank: of where it is to be (its room, its location, where the practitioner works then, their usual one)
    Minutes length = 0;        ///< 0: the service's
    QString repeat;            ///< RFC 5545 RRULE, "FREQ=WEEKLY;COUNT=10"; blank: once
    QStringList skip;          ///< starts of the series that are left out, "2026-12-25T09:00"
    bool isVideo = false;
    int priority = 3;
    QUuid authorisationId;
    bool reminderWanted = true;
    QString note;
    QString despiteClash;
    QString uid;               ///< RFC 5545 UID of what was imported; blank: none yet
    int sequence = 0;          ///< RFC 5545
    AppointmentStatus status{}; ///< of what is entered after the fact; the same roles as for SetAppointmentStatus
    EndedBy endedBy{};
    QString endedWhy;
    std::shared_ptr<const Series> series; ///< of what was a series elsewhere and comes in one by one, each with the same; none where its id is null, and none from outside
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array bookAppointmentFields{
    field<&BookAppointment::id>("id"), field<&BookAppointment::serviceId>("service_id"), field<&BookAppointment::kind>("kind"),
    field<&BookAppointment::title>("title"), field<&BookAppointment::practitionerId>("practitioner_id"),
    field<&BookAppointment::otherStaff>("other_staff"), field<&BookAppointment::patients>("patients"),
    field<&BookAppointment::payerId>("payer_id"), field<&BookAppointment::payers>("payers"), field<&BookAppointment::locationId>("location_id"),
    field<&BookAppointment::roomId>("room_id"), field<&BookAppointment::equipment>("equipment"),
    field<&BookAppointment::start>("start_wall", Required), field<&BookAppointment::zone>("zone"),
    field<&BookAppointment::length>("duration_minutes"), field<&BookAppointment::repeat>("repeat"),
    field<&BookAppointment::skip>("skip"), field<&BookAppointment::isVideo>("is_video"),
    field<&BookAppointment::priority>("priority"), field<&BookAppointment::authorisationId>("authorisation_id"),
    field<&BookAppointment::reminderWanted>("reminder_wanted"), field<&BookAppointment::note>("note"), field<&BookAppointment::despiteClash>("despite_clash"),
    field<&BookAppointment::uid>("uid"), field<&BookAppointment::sequence>("sequence"), field<&BookAppointment::status>("status"),
    field<&BookAppointment::endedBy>("ended_by"), field<&BookAppointment::endedWhy>("ended_why")};
template <> inline Fields commandFields<BookAppointment>() { return bookAppointmentFields; }

/// Moves, resizes, or gives to somebody else. Keeps wall time over a daylight-saving change, also for a whole series.
struct MoveAppointment {
    static constexpr const char *name = "MoveAppointment";
    QUuid appointment;
    WallTime start;
    Minutes length = 0;        ///< 0: as it is
    QUuid practitionerId;      ///< null: as it is; one who holds it together with others changes places
    QUuid roomId;              ///< null: as it is; of another place: its clock is the appointment's from then on, at the same moment
    Extent extent{};           ///< the others move by as many days and minutes as this one does
    qint64 version = 0;        ///< 0: whatever there is
    QString despiteClash;
    QUuid insteadOf;           ///< whose place `practitionerId` takes; null: the practitioner's
    bool noRoom = false;       ///< out of its room, where `roomId` says no other
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array moveAppointmentFields{
    field<&MoveAppointment::appointment>("appointment", Required), field<&MoveAppointment::start>("start_wall", Required),
    field<&MoveAppointment::length>("duration_minutes"), field<&MoveAppointment::practitionerId>("practitioner_id"),
    field<&MoveAppointment::roomId>("room_id"), field<&MoveAppointment::extent>("extent"),
    field<&MoveAppointment::version>("version"), field<&MoveAppointment::despiteClash>("despite_clash"),
    field<&MoveAppointment::insteadOf>("instead_of"), field<&MoveAppointment::noRoom>("no_room")};
template <> inline Fields commandFields<MoveAppointment>() { return moveAppointmentFields; }

/// One step in the life of an appointment, or of one patient in it. BadTransition (data: from, to).
struct SetAppointmentStatus {
    static constexpr const char *name = "SetAppointmentStatus";
    QUuid appointment;
    AppointmentStatus status{};
    QUuid patient;             ///< one patient of a group; null: the whole appointment
    EndedBy endedBy{};
    QString why;
    qint64 feeMinor = 0;
    Extent extent{};           ///< for a cancellation
    qint64 version = 0;
    QString despiteClash;      ///< when a cancelled one comes back and its time has been taken
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setAppointmentStatusFields{
    field<&SetAppointmentStatus::appointment>("appointment", Required), field<&SetAppointmentStatus::status>("status", Required),
    field<&SetAppointmentStatus::patient>("patient"), field<&SetAppointmentStatus::endedBy>("ended_by"),
    field<&SetAppointmentStatus::why>("why"), field<&SetAppointmentStatus::feeMinor>("fee_minor"),
    field<&SetAppointmentStatus::extent>("extent"), field<&SetAppointmentStatus::version>("version"),
    field<&SetAppointmentStatus::despiteClash>("despite_clash")};
template <> inline Fields commandFields<SetAppointmentStatus>() { return setAppointmentStatusFields; }

/// The old one stays as "rescheduled" and points to the new one.
struct RescheduleAppointment {
    static constexpr const char *name = "RescheduleAppointment";
    QUuid appointment;
    WallTime start;            ///< on the clock of the old one
    QUuid practitionerId;      ///< null: as it is; one who holds it together with others changes places
    QString why;
    QString despiteClash;
    QUuid roomId;              ///< null: as it is; of another place: its clock is the new one's, at the same moment
    QUuid insteadOf;           ///< whose place `practitionerId` takes; null: the practitioner's
    bool noRoom = false;       ///< in no room, where `roomId` says none
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array rescheduleAppointmentFields{
    field<&RescheduleAppointment::appointment>("appointment", Required), field<&RescheduleAppointment::start>("start_wall", Required),
    field<&RescheduleAppointment::practitionerId>("practitioner_id"), field<&RescheduleAppointment::why>("why"),
    field<&RescheduleAppointment::despiteClash>("despite_clash"), field<&RescheduleAppointment::roomId>("room_id"),
    field<&RescheduleAppointment::insteadOf>("instead_of"), field<&RescheduleAppointment::noRoom>("no_room")};
template <> inline Fields commandFields<RescheduleAppointment>() { return rescheduleAppointmentFields; }

/// What an appointment takes up beside its people's time: where it is, who and what else it needs, what is kept free around it.
/// Of a series, only what differs in this one is changed in the others. Clash unless `despiteClash` gives a reason.
struct SetAppointmentResources {
    static constexpr const char *name = "SetAppointmentResources";
    QUuid appointment;
    QUuid locationId;
    QUuid roomId;              ///< null: none
    QStringList otherStaff;
    QStringList equipment;
    int bufferBeforeMinutes = 0;
    int bufferAfterMinutes = 0;
    Extent extent{};
    qint64 version = 0;        ///< 0: whatever there is
    QString despiteClash;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
    /// As the appointment is now.
    [[nodiscard]] static SetAppointmentResources of(const Appointment &a)
    {
        return {a.id, a.locationId, a.roomId, a.otherStaff, a.equipment, a.bufferBeforeMinutes, a.bufferAfterMinutes, {}, a.version, {}};
    }
};
inline constexpr std::array setAppointmentResourcesFields{
    field<&SetAppointmentResources::appointment>("appointment", Required), field<&SetAppointmentResources::locationId>("location_id"),
    field<&SetAppointmentResources::roomId>("room_id"), field<&SetAppointmentResources::otherStaff>("other_staff"),
    field<&SetAppointmentResources::equipment>("equipment"), field<&SetAppointmentResources::bufferBeforeMinutes>("buffer_before_minutes"),
    field<&SetAppointmentResources::bufferAfterMinutes>("buffer_after_minutes"), field<&SetAppointmentResources::extent>("extent"),
    field<&SetAppointmentResources::version>("version"), field<&SetAppointmentResources::despiteClash>("despite_clash")};
template <> inline Fields commandFields<SetAppointmentResources>() { return setAppointmentResourcesFields; }

/// Who pays for one patient in it.
struct SetPatientPayer {
    static constexpr const char *name = "SetPatientPayer";
    QUuid appointment;
    QUuid patient;
    QUuid payerId;             ///< null: themselves
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setPatientPayerFields{
    field<&SetPatientPayer::appointment>("appointment", Required), field<&SetPatientPayer::patient>("patient", Required),
    field<&SetPatientPayer::payerId>("payer_id")};
template <> inline Fields commandFields<SetPatientPayer>() { return setPatientPayerFields; }

/// Who is in it: patients, and who pays.
struct SetAppointmentPeople {
    static constexpr const char *name = "SetAppointmentPeople";
    QUuid appointment;
    QStringList patients;
    QUuid payerId;
    QString despiteClash;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setAppointmentPeopleFields{
    field<&SetAppointmentPeople::appointment>("appointment", Required), field<&SetAppointmentPeople::patients>("patients"),
    field<&SetAppointmentPeople::payerId>("payer_id"), field<&SetAppointmentPeople::despiteClash>("despite_clash")};
template <> inline Fields commandFields<SetAppointmentPeople>() { return setAppointmentPeopleFields; }

} // namespace praxis
