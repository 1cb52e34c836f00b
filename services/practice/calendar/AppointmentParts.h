#pragma once

#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/door/Work.h"

/// What the commands about appointments have in common.
namespace praxis {

using Appointments = QVector<std::shared_ptr<Appointment>>;

[[nodiscard]] QJsonObject summaryOf(Work &work, const char *code, const Appointment &a, const QVector<QUuid> &patients, qsizetype count);
[[nodiscard]] Result<QVector<std::shared_ptr<Participant>>> participantsIn(Work &work, const QUuid &appointment);
[[nodiscard]] Result<QVector<QUuid>> patientsIn(Work &work, const QUuid &appointment);
/// The appointment itself first, then the others of its series that `extent` means and that are still to come.
[[nodiscard]] Result<Appointments> meant(Work &work, const std::shared_ptr<Appointment> &first, Extent extent);
/// ChangedSince where somebody else was faster. Version 0: whatever there is.
[[nodiscard]] Result<std::shared_ptr<Appointment>> wanted(Work &work, const QUuid &id, qint64 version);
/// Somebody whom they see, or who is nobody's yet: an id that a practitioner came by does not lead to a colleague's people. Denied.
[[nodiscard]] Result<> checkMayBook(Work &work, const QUuid &patient);
/// Nobody is made to pay for a stranger by who may not see either: themselves, who usually pays for them, somebody of theirs, or whom the
/// actor sees. Denied.
[[nodiscard]] Result<> checkPayer(Work &work, const QUuid &person, const QUuid &payer);
[[nodiscard]] Result<> addPatient(Work &work, const QUuid &appointment, const QUuid &patient, const QUuid &payer);
[[nodiscard]] std::unexpected<Error> badTransition(AppointmentStatus from, AppointmentStatus to);
/// One step of one patient's own.
[[nodiscard]] Result<> setPatientStatus(Work &work, const Appointment &appointment, const SetAppointmentStatus &command);
/// What this row puts somewhere once more (an appointment, somebody in one) may lie over something for this reason; blank: nothing is said of it.
void allowClashOf(Work &work, const RecordType &type, const Record &record, const QString &why);
/// Nobody is treated who has not agreed to it, unless who says that they are answers for it: on each step with which a session takes place.
/// One by video that is said to have been held takes the consent to that as well, of each about whom nobody was asked who went into a room of it.
/// Null patient: all who are awaited. ConsentMissing (act: start, join_video).
[[nodiscard]] Result<> checkAgreed(Work &work, const Appointment &appointment, const QUuid &patient, AppointmentStatus from, AppointmentStatus to);
/// Whoever comes into a session: one that has begun begins for them now, and one by video goes on in an open room where staff need not go in
/// once more, or was held already. ConsentMissing (act: start, join_video).
[[nodiscard]] Result<> checkComesIn(Work &work, const Appointment &appointment, const QUuid &patient);
/// What an ordinary edit of an appointment points at: staff and equipment that exist, an authorisation of somebody in it.
[[nodiscard]] Result<> checkAppointmentEdit(Work &work, const Appointment &appointment, const QJsonObject &values);

} // namespace praxis
