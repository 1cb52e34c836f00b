#include "models/records/Contact.h"
#include "models/records/Service.h"
#include "models/rules/SessionPrice.h"
#include "models/rules/Validation.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/door/Apply.h"
#include "services/practice/ledger/LedgerParts.h"

#include <algorithm>

namespace praxis {

namespace {

/// What people type into an entry.
Result<> checkTexts(const LedgerEntry &entry)
{
    constexpr qsizetype longest = 500;
    const std::array<std::pair<const char *, const QString *>, 5> texts{{{"description", &entry.description}, {"reference", &entry.reference}, {"why", &entry.why},
                                                                         {"billing_code", &entry.billingCode}, {"invoice_number", &entry.invoiceNumber}}};
    for (const auto &[field, text] : texts) {
        if (text->size() > longest)
            return invalidField(field, "too_long");
        if (!mayBeText(*text))
            return invalidField(field, "characters");
    }
    return {};
}

/// Today, unless a day was named; money is not booked ahead of time.
Result<> dateEntry(Work &work, LedgerEntry &entry, const QDate &day)
{
    PRAXIS_TRY(const QDate today, businessDay(work));
    entry.bookedOn = day.isValid() ? day : today;
    return entry.bookedOn > today ? Result<>(invalidField("booked_on", "range")) : Result<>();
}

Result<> nameCurrency(Work &work, LedgerEntry &entry, const QString &currency)
{
    PRAXIS_TRY(const auto practice, work.organization());
    entry.currency = currency.trimmed().isEmpty() ? practice->currency : currency.trimmed();
    return {};
}

/// Whose session it is, and that the person is in it; money may also come from who pays for somebody there.
Result<> placeEntry(Work &work, LedgerEntry &entry)
{
    PRAXIS_CHECK(work.lookup().get<Contact>(entry.contactId));
    PRAXIS_CHECK(work.lookup().get<Contact>(entry.payerId));
    if (entry.appointmentId.isNull()) {
        entry.practitionerId = work.actor().role == Role::Psychologist ? work.actor().practitioner : QUuid();
        return {};
    }
    PRAXIS_TRY(const auto appointment, work.lookup().get<Appointment>(entry.appointmentId));
    entry.practitionerId = appointment->practitionerId;
    PRAXIS_TRY(const auto people, participantsIn(work, appointment->id));
    bool isThere = std::ranges::any_of(people, [&entry](const auto &one) {
        return one->contactId == entry.contactId || (entry.kind == LedgerKind::Payment && one->payerId == entry.contactId);
    });
    if (!isThere && entry.kind == LedgerKind::Payment) {
        PRAXIS_TRY(const qint64 owed, work.session().count(typeOf<LedgerEntry>(), {.where = {{"appointment_id", Condition::Equal, idText(appointment->id)},
                                                                                            {"payer_id", Condition::Equal, idText(entry.payerId)}}}));
        isThere = owed > 0;
    }
    return isThere ? Result<>() : Result<>(invalidField("person", "not_in_it"));
}

Result<QVector<Share>> sharesIn(const QJsonArray &json)
{
    QVector<Share> shares;
    for (const auto &value : json) {
        const QJsonObject share = value.toObject();
        const QJsonValue minor = share[u"minor"];
        const Share read{QUuid::fromString(share[u"charge"].toString()), minor.toInteger()};
        if (read.charge.isNull() || !minor.isDouble() || read.minor <= 0)
            return invalidField("shares", "format");
        shares.append(read);
    }
    return shares;
}

/// Who was charged for an appointment already, and not let off.
Result<bool> isCharged(Work &work, const QUuid &appointment, const QUuid &person)
{
    PRAXIS_TRY(const auto entries, selectAs<LedgerEntry>(work.session(), {.where = {{"appointment_id", Condition::Equal, idText(appointment)},
                                                                                   {"contact_id", Condition::Equal, idText(person)}}}));
    return std::any_of(entries.begin(), entries.end(), [&](const auto &entry) {
        const bool charges = entry->kind == LedgerKind::Charge || entry->kind == LedgerKind::Fee;
        const bool reversed = std::any_of(entries.begin(), entries.end(), [&](const auto &other) { return other->reverses == entry->id; });
        return charges && entry->reverses.isNull() && !reversed;
    });
}

Result<std::shared_ptr<LedgerEntry>> entryAt(Work &work, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto entry, work.get<LedgerEntry>(id));
    PRAXIS_CHECK(work.permit(*entry));
    PRAXIS_CHECK(work.lookup().get<Contact>(entry->contactId)); // who is deleted is put back first
    return entry;
}

} // namespace

Result<> apply(Work &work, const RecordCharge &command)
{
    PRAXIS_CHECK(work.permit());
    LedgerEntry entry;
    entry.id = command.entry;
    entry.kind = command.kind;
    if (entry.kind != LedgerKind::Charge && entry.kind != LedgerKind::Fee && entry.kind != LedgerKind::Subscription)
        return invalidField("kind", "range");
    entry.status = LedgerStatus::Completed;
    entry.contactId = command.person;
    entry.appointmentId = command.appointment;
    QUuid agreed = command.person; ///< by who booked it
    if (!command.appointment.isNull()) {
        PRAXIS_TRY(const auto people, participantsIn(work, command.appointment));
        const auto theirs = std::find_if(people.begin(), people.end(), [&](const auto &p) { return p->contactId == command.person; });
        if (theirs != people.end() && !(*theirs)->payerId.isNull())
            agreed = (*theirs)->payerId;
    }
    entry.payerId = command.payer.isNull() ? agreed : command.payer;
    PRAXIS_CHECK(placeEntry(work, entry));
    PRAXIS_CHECK(work.permit(entry));
    if (entry.payerId != agreed)
        PRAXIS_CHECK(checkPayer(work, command.person, entry.payerId));
    if (work.actor().role == Role::Psychologist && command.appointment.isNull()) {
        PRAXIS_TRY(const auto person, work.lookup().get<Contact>(command.person));
        PRAXIS_CHECK(work.permit(*person)); // somebody whom they see
    }
    PRAXIS_CHECK(nameCurrency(work, entry, command.currency));
    PRAXIS_CHECK(dateEntry(work, entry, command.bookedOn));
    entry.amountMinor = command.amountMinor;
    entry.taxMinor = command.taxMinor;
    entry.netMinor = command.amountMinor - command.taxMinor;
    entry.description = command.description.trimmed();
    entry.billingCode = command.billingCode.trimmed();
    entry.invoiceNumber = command.invoiceNumber.trimmed();
    entry.dueOn = command.dueOn;
    entry.periodFrom = command.periodFrom;
    entry.periodUntil = command.periodUntil;
    PRAXIS_CHECK(checkTexts(entry));
    PRAXIS_TRY(const LedgerBook book, bookOf(work, entry.payerId));
    PRAXIS_TRY(const LedgerChange change, book.enter(entry));
    PRAXIS_CHECK(write(work, change));
    return summarise(work, "charged", entry);
}

Result<> apply(Work &work, const ChargeAppointment &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto appointment, work.lookup().get<Appointment>(command.appointment));
    PRAXIS_CHECK(work.permit(*appointment));
    PRAXIS_TRY(const auto people, participantsIn(work, command.appointment));
    QString description = appointment->title;
    if (!appointment->serviceId.isNull()) {
        PRAXIS_TRY(const auto service, findAs<Service>(work.session(), appointment->serviceId, Deleted::Include));
        description = service ? service->name : description;
    }
    std::optional<LedgerEntry> first;
    for (const SessionPrice &price : pricesOf(*appointment, people)) {
        if (!command.person.isNull() && price.person != command.person)
            continue;
        PRAXIS_TRY(const bool charged, isCharged(work, appointment->id, price.person));
        if (charged)
            continue;
        LedgerEntry entry;
        entry.id = first ? QUuid() : command.entry;
        entry.kind = price.kind;
        entry.status = LedgerStatus::Completed;
        entry.contactId = price.person;
        entry.payerId = price.payer;
        entry.appointmentId = appointment->id;
        PRAXIS_CHECK(placeEntry(work, entry));
        PRAXIS_CHECK(nameCurrency(work, entry, appointment->currency));
        PRAXIS_CHECK(dateEntry(work, entry, command.bookedOn));
        entry.dueOn = entry.bookedOn;
        entry.amountMinor = entry.netMinor = price.minor;
        entry.description = description;
        entry.billingCode = appointment->billingCode;
        PRAXIS_TRY(const LedgerBook book, bookOf(work, entry.payerId));
        PRAXIS_TRY(const LedgerChange change, book.enter(entry));
        PRAXIS_CHECK(write(work, change));
        if (!first)
            first = entry;
    }
    return first ? summarise(work, "charged", *first) : Result<>(invalidField("appointment", "nothing_to_charge"));
}

Result<> apply(Work &work, const RecordPayment &command)
{
    PRAXIS_CHECK(work.permit());
    if (command.status != LedgerStatus::Completed && command.status != LedgerStatus::Pending && command.status != LedgerStatus::Processing)
        return invalidField("status", "range");
    LedgerEntry entry;
    entry.id = command.entry;
    entry.kind = LedgerKind::Payment;
    entry.status = command.status;
    entry.method = command.method;
    entry.payerId = command.payer;
    entry.contactId = command.person.isNull() ? command.payer : command.person;
    entry.appointmentId = command.appointment;
    PRAXIS_CHECK(placeEntry(work, entry));
    PRAXIS_CHECK(work.permit(entry));
    PRAXIS_CHECK(nameCurrency(work, entry, command.currency));
    PRAXIS_CHECK(dateEntry(work, entry, command.bookedOn));
    if (command.amountMinor <= 0)
        return invalidField("amount_minor", "range");
    entry.amountMinor = entry.netMinor = -command.amountMinor;
    entry.reference = command.reference.trimmed();
    entry.description = command.description.trimmed();
    entry.receiptWanted = command.receiptWanted;
    PRAXIS_CHECK(checkTexts(entry));
    PRAXIS_TRY(const auto shares, sharesIn(command.shares));
    PRAXIS_TRY(const LedgerBook book, bookOf(work, entry.payerId));
    PRAXIS_TRY(const LedgerChange change, book.pay(entry, shares));
    PRAXIS_CHECK(write(work, change));
    return summarise(work, "paid", entry);
}

Result<> apply(Work &work, const SettlePayment &command)
{
    PRAXIS_TRY(const auto entry, entryAt(work, command.entry));
    if (entry->kind != LedgerKind::Payment)
        return invalidField("entry", "kind"); // a correction that waits is decided by a second person
    PRAXIS_TRY(const LedgerBook book, bookOf(work, entry->payerId));
    PRAXIS_TRY(const LedgerChange change, book.step(entry->id, command.status));
    PRAXIS_CHECK(write(work, change));
    work.setUndoKind(Work::UndoKind::None);
    return summarise(work, "payment_settled", *entry);
}

Result<> apply(Work &work, const AllocatePayment &command)
{
    PRAXIS_TRY(const auto entry, entryAt(work, command.entry));
    PRAXIS_TRY(const auto shares, sharesIn(command.shares));
    PRAXIS_TRY(const LedgerBook book, bookOf(work, entry->payerId));
    PRAXIS_TRY(const LedgerChange change, book.allocate(entry->id, shares));
    if (change.allocations.isEmpty())
        return invalidField("shares", "nothing_open");
    PRAXIS_CHECK(write(work, change));
    return summarise(work, "payment_allocated", *entry);
}

Result<> apply(Work &work, const ReleasePayment &command)
{
    PRAXIS_TRY(const auto entry, entryAt(work, command.entry));
    PRAXIS_TRY(const LedgerBook book, bookOf(work, entry->payerId));
    LedgerChange change;
    for (const Allocation &allocation : book.allocations()) {
        const bool meant = allocation.creditId == entry->id && (command.charge.isNull() || allocation.chargeId == command.charge);
        if (meant)
            change.released.append(allocation.id);
    }
    if (entry->kind != LedgerKind::Payment || change.released.isEmpty())
        return invalidField("entry", "nothing_open");
    PRAXIS_CHECK(write(work, change));
    return summarise(work, "payment_released", *entry);
}

Result<> apply(Work &work, const MarkReceipt &command)
{
    PRAXIS_TRY(const auto entry, entryAt(work, command.entry));
    if (entry->kind != LedgerKind::Payment && entry->kind != LedgerKind::Refund)
        return invalidField("entry", "kind");
    entry->receiptWanted = command.wanted || command.sent;
    if (!command.sent)
        entry->receiptSentAt = {};
    else if (entry->receiptSentAt.isNull())
        entry->receiptSentAt = work.now();
    PRAXIS_CHECK(work.save(entry));
    return summarise(work, command.sent ? "receipt_sent" : "receipt_wanted", *entry);
}

} // namespace praxis
