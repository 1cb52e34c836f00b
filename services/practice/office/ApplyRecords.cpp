#include "models/records/Appointment.h"
#include "models/records/Authorisation.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Registry.h"
#include "models/records/User.h"
#include "models/rules/ContactCodes.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Naming.h"
#include "services/practice/door/Today.h"
#include "services/practice/people/OwnEmail.h"

namespace praxis {

namespace {

/// The registry chose the permission by the command's name; the type in its data may not be another.
template <class C> Result<const RecordType *> typeFor(Work &work, const C &command)
{
    const RecordType *type = recordTypeNamed(command.type);
    if (!type || command.commandName() != work.command())
        return fail(ErrorCode::UnknownCommand, {{QStringLiteral("name"), command.commandName()}});
    return type;
}

/// What is noted on an appointment is its own people's to write; who may read it with a reason writes nothing there.
bool writesClinical(Work &work, const RecordType &type)
{
    if (&type != &typeOf<Appointment>())
        return true;
    const Cell clinical = work.parts().matrix.cell(work.actor().role, QStringLiteral("appointment.clinical"));
    return clinical == Cell::All || clinical == Cell::Own;
}

/// Only what an ordinary edit may write, and nothing clinical for who has limited access.
Result<> checkWritable(Work &work, const RecordType &type, const QJsonObject &values, Cell cell)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const FieldDef *f = findField(type.fields, it.key());
        if (!f)
            return invalidField(it.key(), QStringLiteral("unknown"));
        if (f->has(Guarded))
            return invalidField(it.key(), QStringLiteral("guarded"));
        if (f->has(Clinical) && (cell == Cell::Limited || !writesClinical(work, type)))
            return work.denied();
    }
    return {};
}

const RecordType *typeOfTable(const char *table)
{
    for (const RecordType *type : allRecordTypes()) {
        if (QLatin1StringView(type->table) == QLatin1StringView(table))
            return type;
    }
    return nullptr;
}

/// What is pointed to must be there, and in this organisation.
Result<> checkReferences(Work &work, const RecordType &type, const Record &record, const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const FieldDef *f = findField(type.fields, it.key());
        if (!f->refers || it->isNull() || it->toString().isEmpty())
            continue;
        const QUuid target = QUuid::fromString(f->get(type.raw(record)).toString());
        PRAXIS_TRY(const RecordPtr found, work.session().find(*typeOfTable(f->refers), target));
        if (!found)
            return invalidField(it.key(), QStringLiteral("unknown"));
    }
    return {};
}

/// Who is named beside the person whom a record is about (who pays for them, whose relative they are) counts as theirs from then on: as
/// whose payer they may be charged, for one. Null `before`: the record is new, or comes back.
Result<> checkOthersNamed(Work &work, const RecordType &type, const Record &record, const Record *before)
{
    if (!type.person)
        return {};
    const QString person = QString::fromLatin1(type.person);
    const bool isOfAnother = !before || type.value(*before, person) != type.value(record, person);
    for (const FieldDef &f : type.fields) {
        if (!f.refers || QLatin1StringView(f.refers) != QLatin1StringView(typeOf<Contact>().table) || f.key() == person)
            continue;
        const QVariant other = type.value(record, f.key());
        if (other.isNull() || other == type.value(record, person) || (!isOfAnother && other == type.value(*before, f.key())))
            continue;
        PRAXIS_TRY(const auto named, findAs<Contact>(work.session(), QUuid::fromString(other.toString()), Deleted::Include));
        if (named)
            PRAXIS_CHECK(work.permit(*named));
    }
    return {};
}

Result<> completeContact(Work &work, Contact &contact, const QJsonObject &values, const Record *before)
{
    PRAXIS_CHECK(checkContactCodes(contact, static_cast<const Contact *>(before)));
    if (!before || static_cast<const Contact *>(before)->birthDate != contact.birthDate) {
        PRAXIS_TRY(const QDate day, today(work));
        PRAXIS_CHECK(checkBorn(contact.birthDate, day));
    }
    if (values.contains(u"zone") && !contact.zone.isEmpty() && !work.parts().zones.knows(contact.zone))
        return invalidField(QStringLiteral("zone"), QStringLiteral("unknown"));
    contact.email = contact.email.trimmed();
    if (contact.kinds.isEmpty())
        contact.kinds = {QStringLiteral("patient")};
    if (contact.version == 0 && contact.recordNumber.isEmpty() && contact.kinds.contains(u"patient")) {
        PRAXIS_TRY(contact.recordNumber, work.nextRecordNumber());
    }
    return values.contains(u"email") ? checkEmailIsFree(work, contact) : Result<>();
}

/// What a record needs beyond its fields before it is saved. `before`: as it was; null where it is new.
Result<> complete(Work &work, const RecordType &type, Record &record, const QJsonObject &values, const Record *before = nullptr)
{
    if (&type == &typeOf<Contact>())
        return completeContact(work, static_cast<Contact &>(record), values, before);
    if (&type == &typeOf<Appointment>())
        PRAXIS_CHECK(checkAppointmentEdit(work, static_cast<const Appointment &>(record), values));
    if (&type == &typeOf<User>()) {
        auto &user = static_cast<User &>(record);
        user.loginKey = loginKey(user.login);
    }
    const QString zone = type.value(record, u"zone").toString();
    if (!zone.isEmpty() && !work.parts().zones.knows(zone))
        return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), zone}});
    return {};
}

void summarise(Work &work, const char *code, const RecordType &type, const Record &record)
{
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("type"), type.key()},
                     {QStringLiteral("what"), nameOf(type, record)}});
}

/// Rows that go and come back with this one, with the type of each.
using Family = QVector<std::pair<const RecordType *, RecordPtr>>;

Result<> collect(Work &work, const RecordType &type, const char *field, const QUuid &id, Deleted deleted, Family &into)
{
    PRAXIS_TRY(const auto rows, work.session().select(type, {.where = {{field, Condition::Equal, idText(id)}}, .deleted = deleted}));
    for (const RecordPtr &row : rows) {
        const bool known = std::any_of(into.begin(), into.end(), [&](const auto &member) { return member.second->id == row->id; });
        if (known)
            continue; // a relation between two of the same family is found from both ends
        work.track(type, row);
        into.append({&type, row});
    }
    return {};
}

Result<> collectAppointmentsOf(Work &work, const QUuid &person, Deleted deleted, Family &into)
{
    Family places;
    PRAXIS_CHECK(collect(work, typeOf<Participant>(), "contact_id", person, deleted, places));
    for (const auto &[type, row] : std::as_const(places)) {
        const auto &participant = static_cast<const Participant &>(*row);
        into.append({type, row});
        PRAXIS_TRY(const qint64 others, work.session().count(typeOf<Participant>(),
                   {.where = {{"appointment_id", Condition::Equal, idText(participant.appointmentId)}, {"contact_id", Condition::NotEqual, idText(person)}}}));
        PRAXIS_TRY(RecordPtr appointment, work.session().find(typeOf<Appointment>(), participant.appointmentId, deleted));
        if (others == 0 && appointment) {
            work.track(typeOf<Appointment>(), appointment);
            into.append({&typeOf<Appointment>(), appointment});
        }
    }
    return {};
}

Result<Family> familyOf(Work &work, const RecordType &type, const QUuid &id, Deleted deleted)
{
    Family family;
    for (const RecordType *child : allRecordTypes()) {
        if (!child->parent)
            continue;
        const FieldDef *link = findField(child->fields, QString::fromLatin1(child->parent));
        if (QLatin1StringView(link->refers) == QLatin1StringView(type.table))
            PRAXIS_CHECK(collect(work, *child, child->parent, id, deleted, family));
    }
    if (&type == &typeOf<Contact>()) {
        PRAXIS_CHECK(collect(work, typeOf<ContactRelation>(), "other_id", id, deleted, family));
        PRAXIS_CHECK(collectAppointmentsOf(work, id, deleted, family));
    }
    return family;
}

} // namespace

Result<> apply(Work &work, const CreateRecord &command)
{
    PRAXIS_TRY(const RecordType *type, typeFor(work, command));
    RecordPtr record = type->make();
    record->id = command.id;
    PRAXIS_CHECK(fromJson(type->fields, command.values, type->raw(*record)));
    PRAXIS_TRY(const Cell cell, work.permit(*type, *record));
    PRAXIS_CHECK(checkWritable(work, *type, command.values, cell));
    PRAXIS_CHECK(checkReferences(work, *type, *record, command.values));
    PRAXIS_CHECK(checkOthersNamed(work, *type, *record, nullptr));
    PRAXIS_CHECK(complete(work, *type, *record, command.values));
    PRAXIS_CHECK(work.save(*type, record));
    summarise(work, "created", *type, *record);
    return {};
}

Result<> apply(Work &work, const EditRecord &command)
{
    PRAXIS_TRY(const RecordType *type, typeFor(work, command));
    PRAXIS_TRY(RecordPtr record, work.get(*type, command.id));
    PRAXIS_TRY(const Cell cell, work.permit(*type, *record));
    if (command.version > 0 && record->version != command.version)
        return fail(ErrorCode::ChangedSince, {{QStringLiteral("type"), type->key()}, {QStringLiteral("id"), idText(command.id)},
                                              {QStringLiteral("version"), record->version}});
    PRAXIS_CHECK(checkWritable(work, *type, command.values, cell));
    const RecordPtr before = type->copy(*record);
    PRAXIS_CHECK(fromJson(type->fields, command.values, type->raw(*record)));
    PRAXIS_CHECK(work.permit(*type, *record)); // nobody edits a record out of their own hands into somebody else's
    PRAXIS_CHECK(checkReferences(work, *type, *record, command.values));
    PRAXIS_CHECK(checkOthersNamed(work, *type, *record, before.get()));
    PRAXIS_CHECK(complete(work, *type, *record, command.values, before.get()));
    allowClashOf(work, *type, *record, command.despiteClash);
    PRAXIS_CHECK(work.save(*type, record));
    summarise(work, "edited", *type, *record);
    return {};
}

Result<> apply(Work &work, const DeleteRecord &command)
{
    PRAXIS_TRY(const RecordType *type, typeFor(work, command));
    PRAXIS_TRY(RecordPtr record, work.get(*type, command.id));
    PRAXIS_CHECK(work.permit(*type, *record));
    PRAXIS_TRY(const Family family, familyOf(work, *type, command.id, Deleted::Hide));
    for (const auto &[childType, child] : family)
        PRAXIS_CHECK(work.remove(*childType, child));
    PRAXIS_CHECK(work.remove(*type, record));
    summarise(work, "deleted", *type, *record);
    return {};
}

Result<> apply(Work &work, const RestoreRecord &command)
{
    PRAXIS_TRY(const RecordType *type, typeFor(work, command));
    PRAXIS_TRY(RecordPtr record, work.get(*type, command.id, Deleted::Only));
    PRAXIS_CHECK(work.permit(*type, *record));
    PRAXIS_CHECK(checkOthersNamed(work, *type, *record, nullptr));
    const Instant deletedAt = record->deletedAt;
    PRAXIS_CHECK(work.putBack(*type, record));
    allowClashOf(work, *type, *record, command.despiteClash);
    PRAXIS_TRY(const Family family, familyOf(work, *type, command.id, Deleted::Only));
    for (const auto &[childType, child] : family) {
        if (child->deletedAt != deletedAt)
            continue; // what was deleted on its own stays deleted
        PRAXIS_CHECK(work.putBack(*childType, child));
        allowClashOf(work, *childType, *child, command.despiteClash);
    }
    if (type == &typeOf<Contact>()) // with the family's links, by which an address may be shared
        PRAXIS_CHECK(checkEmailsAreFree(work, {command.id}));
    summarise(work, "restored", *type, *record);
    return {};
}

} // namespace praxis
