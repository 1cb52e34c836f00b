#include "services/practice/Ownership.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/HoursException.h"
#include "models/records/Practitioner.h"
#include "models/records/Preference.h"
#include "models/records/UndoStep.h"
#include "models/records/User.h"
#include "models/records/WorkingHours.h"

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
    if (type.person) {
        const QUuid person = QUuid::fromString(type.value(record, QString::fromLatin1(type.person)).toString());
        return person.isNull() ? Result<bool>(false) : session.inScope(typeOf<Contact>(), person, ownScope(actor));
    }
    return false;
}

} // namespace praxis
