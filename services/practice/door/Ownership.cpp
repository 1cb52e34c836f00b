#include "services/practice/door/Ownership.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/HoursException.h"
#include "models/records/LedgerEntry.h"
#include "models/records/MeetingLink.h"
#include "models/records/Note.h"
#include "models/records/Participant.h"
#include "models/records/Document.h"
#include "models/records/DocumentAccess.h"
#include "models/records/NoteAccess.h"
#include "models/records/Practitioner.h"
#include "models/records/Preference.h"
#include "models/records/Recording.h"
#include "models/records/UndoStep.h"
#include "models/records/User.h"
#include "models/records/WorkingHours.h"

#include <algorithm>

namespace praxis {

Scope ownScope(const Actor &actor)
{
    if (actor.role == Role::Patient)
        return {actor.contact.isNull() ? Scope::Nothing : Scope::OfContact, actor.contact};
    return {actor.practitioner.isNull() ? Scope::Nothing : Scope::OfPractitioner, actor.practitioner};
}

namespace {

template <class T> const T *as(const RecordType &type, const Record &record)
{
    return &type == &typeOf<T>() ? &static_cast<const T &>(record) : nullptr;
}

/// What one has written and what was added to it, what one supervises, and what is for the care team of people whom one sees;
/// of a new one, the person.
Result<bool> ownsNote(StoreSession &session, const Actor &actor, const Note &note)
{
    if (actor.practitioner.isNull())
        return false;
    const bool forTheTeam = note.status == NoteStatus::Signed && note.visibility == NoteVisibility::CareTeam;
    if (note.version > 0 && note.authorId == actor.practitioner)
        return true;
    if (note.status == NoteStatus::Signed && note.supervisorId == actor.practitioner)
        return true;
    if (note.status == NoteStatus::Signed && !note.addendumTo.isNull()) {
        PRAXIS_TRY(const auto parent, findAs<Note>(session, note.addendumTo));
        if (parent && parent->authorId == actor.practitioner)
            return true;
    }
    if (note.version > 0 && !forTheTeam)
        return false;
    return session.inScope(typeOf<Contact>(), note.contactId, ownScope(actor));
}

/// Whoever cancelled their place, or did not come, was not in the session: a couple's other half may have been there alone.
Result<bool> wasThere(StoreSession &session, const QUuid &appointment, const QUuid &person)
{
    if (person.isNull())
        return false;
    PRAXIS_TRY(const auto places, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, appointment}, {"contact_id", Condition::Equal, person}}}));
    return std::ranges::any_of(places, [](const auto &place) { return occupies(place->status); });
}

/// The session's own staff and patients. Who is shown it by a share does not own it (`sees` in RecordingParts.h).
Result<bool> ownsRecording(StoreSession &session, const Actor &actor, const Recording &recording)
{
    if (actor.role == Role::Patient)
        return wasThere(session, recording.appointmentId, actor.contact);
    if (!actor.practitioner.isNull() && recording.practitionerId == actor.practitioner)
        return true;
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(session, recording.appointmentId));
    return appointment ? owns(session, actor, typeOf<Appointment>(), *appointment) : Result<bool>(false);
}

} // namespace

Result<bool> owns(StoreSession &session, const Actor &actor, const RecordType &type, const Record &record)
{
    const auto mine = [&](const QUuid &practitioner) { return !practitioner.isNull() && practitioner == actor.practitioner; };
    if (const auto *user = as<User>(type, record))
        return user->id == actor.user;
    if (const auto *preference = as<Preference>(type, record))
        return preference->userId == actor.user;
    if (const auto *step = as<UndoStep>(type, record))
        return step->userId == actor.user;
    if (const auto *practitioner = as<Practitioner>(type, record))
        return mine(practitioner->id);
    if (const auto *hours = as<WorkingHours>(type, record))
        return mine(hours->practitionerId);
    if (const auto *exception = as<HoursException>(type, record))
        return mine(exception->practitionerId);
    if (const auto *link = as<MeetingLink>(type, record))
        return mine(link->practitionerId);
    if (const auto *appointment = as<Appointment>(type, record)) {
        if (actor.role != Role::Patient)
            return mine(appointment->practitionerId)
                || (!actor.practitioner.isNull() && appointment->otherStaff.contains(idText(actor.practitioner)));
        return session.inScope(type, record.id, ownScope(actor));
    }
    if (const auto *contact = as<Contact>(type, record)) {
        if (mine(contact->usualPractitionerId) || (!actor.contact.isNull() && contact->id == actor.contact))
            return true;
        return contact->version == 0 ? Result<bool>(false) : session.inScope(type, record.id, ownScope(actor));
    }
    if (const auto *note = as<Note>(type, record))
        return ownsNote(session, actor, *note);
    if (const auto *access = as<NoteAccess>(type, record)) {
        PRAXIS_TRY(const auto note, findAs<Note>(session, access->noteId));
        return note && mine(note->authorId);
    }
    if (const auto *access = as<DocumentAccess>(type, record)) {
        PRAXIS_TRY(const auto document, findAs<Document>(session, access->documentId));
        return document && document->authorId == actor.user;
    }
    if (const auto *entry = as<LedgerEntry>(type, record)) {
        if (actor.role == Role::Patient)
            return !actor.contact.isNull() && (entry->payerId == actor.contact || entry->contactId == actor.contact);
        return actor.role == Role::Receptionist ? entry->createdBy == actor.user : mine(entry->practitionerId);
    }
    if (const auto *recording = as<Recording>(type, record))
        return ownsRecording(session, actor, *recording);
    if (const FieldDef *of = findField(type.fields, u"recording_id")) { // what belongs to a recording goes with it
        PRAXIS_TRY(const auto recording, findAs<Recording>(session, QUuid::fromString(of->get(type.raw(record)).toString())));
        return recording ? ownsRecording(session, actor, *recording) : Result<bool>(false);
    }
    if (type.person) {
        const QUuid person = QUuid::fromString(type.value(record, QString::fromLatin1(type.person)).toString());
        return person.isNull() ? Result<bool>(false) : session.inScope(typeOf<Contact>(), person, ownScope(actor));
    }
    return false;
}

} // namespace praxis
