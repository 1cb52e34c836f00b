#include "services/interchange/FhirMoney.h"

#include "models/kernel/Money.h"
#include "services/interchange/Fhir.h"
#include "services/interchange/FhirParts.h"

namespace praxis::interchange::fhir {

namespace {

QJsonObject amount(qint64 minor, const QString &currency)
{
    return {{QStringLiteral("value"), plainAmount({minor, currency}).toDouble()}, {QStringLiteral("currency"), currency}};
}

QString invoiceStatus(const MoneyContent &content)
{
    if (content.isReversed)
        return QStringLiteral("entered-in-error");
    switch (content.entry.status) {
    case LedgerStatus::Pending:
    case LedgerStatus::Processing: return QStringLiteral("draft");
    case LedgerStatus::Failed:
    case LedgerStatus::Cancelled: return QStringLiteral("cancelled");
    case LedgerStatus::Completed:
    case LedgerStatus::Refunded: break;
    }
    return content.openMinor.value_or(1) == 0 ? QStringLiteral("balanced") : QStringLiteral("issued");
}

QJsonObject invoice(const MoneyContent &content)
{
    const LedgerEntry &entry = content.entry;
    QJsonObject json = resource("Invoice", entry);
    if (!entry.invoiceNumber.isEmpty())
        json[QStringLiteral("identifier")] = QJsonArray{QJsonObject{{QStringLiteral("value"), entry.invoiceNumber}}};
    json[QStringLiteral("status")] = invoiceStatus(content);
    json[QStringLiteral("type")] = codeable(enumName(entry.kind));
    json[QStringLiteral("subject")] = content.subject;
    json[QStringLiteral("recipient")] = content.payer;
    json[QStringLiteral("date")] = entry.bookedOn.toString(Qt::ISODate);
    json[QStringLiteral("issuer")] = to(content.organization);
    json[QStringLiteral("account")] = to(content.account);
    const QString what = entry.description.trimmed().isEmpty() ? enumName(entry.kind) : entry.description.trimmed();
    QJsonArray prices{QJsonObject{{QStringLiteral("type"), QStringLiteral("base")}, {QStringLiteral("amount"), amount(entry.netMinor, entry.currency)}}};
    if (entry.taxMinor != 0)
        prices.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("tax")}, {QStringLiteral("amount"), amount(entry.taxMinor, entry.currency)}});
    QJsonObject item = codeable(what);
    if (!entry.billingCode.isEmpty())
        item[QStringLiteral("coding")] = QJsonArray{QJsonObject{{QStringLiteral("code"), entry.billingCode}}};
    json[QStringLiteral("lineItem")] = QJsonArray{QJsonObject{{QStringLiteral("sequence"), 1}, {QStringLiteral("chargeItemCodeableConcept"), item}, {QStringLiteral("priceComponent"), prices}}};
    json[QStringLiteral("totalNet")] = amount(entry.netMinor, entry.currency);
    json[QStringLiteral("totalGross")] = amount(entry.amountMinor, entry.currency);
    if (entry.dueOn.isValid())
        json[QStringLiteral("paymentTerms")] = entry.dueOn.toString(Qt::ISODate);
    return json;
}

QJsonObject payment(const MoneyContent &content)
{
    const LedgerEntry &entry = content.entry;
    const bool waits = entry.status == LedgerStatus::Pending || entry.status == LedgerStatus::Processing;
    const bool failed = entry.status == LedgerStatus::Failed || entry.status == LedgerStatus::Cancelled;
    QJsonObject json = resource("PaymentReconciliation", entry);
    json[QStringLiteral("status")] = content.isReversed ? QStringLiteral("entered-in-error") : failed ? QStringLiteral("cancelled") : waits ? QStringLiteral("draft") : QStringLiteral("active");
    json[QStringLiteral("created")] = instant(entry.createdAt);
    json[QStringLiteral("requestor")] = to(content.organization);
    json[QStringLiteral("outcome")] = failed ? QStringLiteral("error") : waits ? QStringLiteral("queued") : QStringLiteral("complete");
    QString what = enumName(entry.kind);
    if (entry.method != PaymentMethod::None)
        what += QStringLiteral(", ") + enumName(entry.method);
    if (!entry.description.trimmed().isEmpty())
        what += QStringLiteral(": ") + entry.description.trimmed();
    put(json, "disposition", what);
    json[QStringLiteral("paymentDate")] = entry.bookedOn.toString(Qt::ISODate);
    json[QStringLiteral("paymentAmount")] = amount(-entry.amountMinor, entry.currency); // of a refund less than nothing
    if (!entry.reference.isEmpty())
        json[QStringLiteral("paymentIdentifier")] = QJsonObject{{QStringLiteral("value"), entry.reference}};
    QJsonArray details;
    for (const Allocation &share : content.settles) {
        details.append(QJsonObject{{QStringLiteral("type"), codeable({}, QStringLiteral("http://terminology.hl7.org/CodeSystem/payment-type"), QStringLiteral("payment"))},
                                   {QStringLiteral("request"), to(share.chargeId)}, {QStringLiteral("date"), share.createdAt.utc().date().toString(Qt::ISODate)},
                                   {QStringLiteral("amount"), amount(share.amountMinor, entry.currency)}});
    }
    put(json, "detail", details);
    return json;
}

/// An adjustment, a write-off, or the entry that undoes another one.
QJsonObject correction(const MoneyContent &content)
{
    const LedgerEntry &entry = content.entry;
    QJsonObject json = resource("ChargeItem", entry);
    const bool counts = entry.status == LedgerStatus::Completed || entry.status == LedgerStatus::Refunded;
    json[QStringLiteral("status")] = content.isReversed ? QStringLiteral("entered-in-error") : counts ? QStringLiteral("billed")
                                     : entry.status == LedgerStatus::Pending || entry.status == LedgerStatus::Processing ? QStringLiteral("planned") : QStringLiteral("aborted");
    json[QStringLiteral("code")] = codeable(entry.reverses.isNull() ? enumName(entry.kind) : QStringLiteral("reversal"));
    json[QStringLiteral("subject")] = content.subject;
    json[QStringLiteral("occurrenceDateTime")] = entry.bookedOn.toString(Qt::ISODate);
    json[QStringLiteral("performingOrganization")] = to(content.organization);
    json[QStringLiteral("enteredDate")] = instant(entry.createdAt);
    json[QStringLiteral("priceOverride")] = amount(entry.amountMinor, entry.currency);
    put(json, "overrideReason", entry.why);
    json[QStringLiteral("account")] = QJsonArray{to(content.account)};
    const QUuid of = entry.reverses.isNull() ? entry.ofId : entry.reverses;
    if (!of.isNull())
        json[QStringLiteral("supportingInformation")] = QJsonArray{to(of)};
    return json;
}

QString statusOf(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Held:
    case MessageStatus::Ready: return QStringLiteral("preparation");
    case MessageStatus::Sending: return QStringLiteral("in-progress");
    case MessageStatus::Sent:
    case MessageStatus::Told: return QStringLiteral("completed");
    case MessageStatus::Failed:
    case MessageStatus::Withdrawn: break;
    }
    return QStringLiteral("not-done");
}

QJsonObject mediumOf(ContactBy channel)
{
    const QString code = channel == ContactBy::Email ? QStringLiteral("EMAILWRIT") : channel == ContactBy::Sms ? QStringLiteral("SMSWRIT")
                         : channel == ContactBy::Phone ? QStringLiteral("PHONE") : channel == ContactBy::Post ? QStringLiteral("MAILWRIT") : QString();
    return codeable(enumName(channel), QStringLiteral("http://terminology.hl7.org/CodeSystem/v3-ParticipationMode"), code);
}

} // namespace

QJsonObject account(const QUuid &id, const QUuid &patient, const QUuid &organization)
{
    QJsonObject json = resource("Account", id);
    json[QStringLiteral("status")] = QStringLiteral("active");
    json[QStringLiteral("subject")] = QJsonArray{to(patient)};
    json[QStringLiteral("owner")] = to(organization);
    return json;
}

QJsonObject money(const MoneyContent &content)
{
    if (!content.entry.reverses.isNull())
        return correction(content);
    switch (content.entry.kind) {
    case LedgerKind::Charge:
    case LedgerKind::Fee:
    case LedgerKind::Subscription: return invoice(content);
    case LedgerKind::Payment:
    case LedgerKind::Refund: return payment(content);
    case LedgerKind::Adjustment:
    case LedgerKind::WriteOff: break;
    }
    return correction(content);
}

QJsonObject communication(const Message &message, const QUuid &organization, const QUuid &appointment)
{
    QJsonObject json = resource("Communication", message);
    json[QStringLiteral("status")] = statusOf(message.status);
    if (message.status == MessageStatus::Withdrawn || message.status == MessageStatus::Failed)
        json[QStringLiteral("statusReason")] = codeable(message.problem.isEmpty() ? enumName(message.status) : message.problem);
    json[QStringLiteral("category")] = QJsonArray{codeable({}, QStringLiteral("http://terminology.hl7.org/CodeSystem/communication-category"),
                                                           message.templateName == u"reminder" ? QStringLiteral("reminder") : QStringLiteral("notification"))};
    json[QStringLiteral("medium")] = QJsonArray{mediumOf(message.channel)};
    json[QStringLiteral("subject")] = to(message.contactId);
    json[QStringLiteral("topic")] = codeable(message.templateName);
    if (!appointment.isNull())
        json[QStringLiteral("about")] = QJsonArray{to(appointment)};
    if (!message.sentAt.isNull())
        json[QStringLiteral("sent")] = instant(message.sentAt);
    json[QStringLiteral("recipient")] = QJsonArray{to(message.contactId)};
    json[QStringLiteral("sender")] = to(organization);
    return json;
}

QJsonObject coverage(const Authorisation &authorisation, int used)
{
    QJsonObject json = resource("Coverage", authorisation);
    json[QStringLiteral("status")] = QStringLiteral("active");
    json[QStringLiteral("type")] = codeable(authorisation.name);
    if (!authorisation.number.trimmed().isEmpty())
        json[QStringLiteral("identifier")] = QJsonArray{QJsonObject{{QStringLiteral("value"), authorisation.number.trimmed()}}};
    json[QStringLiteral("beneficiary")] = to(authorisation.contactId);
    json[QStringLiteral("payor")] = QJsonArray{to({}, authorisation.payer.trimmed().isEmpty() ? authorisation.name : authorisation.payer)};
    QJsonObject period;
    put(period, "start", authorisation.validFrom.toString(Qt::ISODate));
    put(period, "end", authorisation.validUntil.toString(Qt::ISODate));
    if (!period.isEmpty())
        json[QStringLiteral("period")] = period;
    QJsonArray classes;
    if (authorisation.sessions > 0)
        classes.append(QJsonObject{{QStringLiteral("type"), codeable(QStringLiteral("sessions"))}, {QStringLiteral("value"), QString::number(authorisation.sessions)}});
    classes.append(QJsonObject{{QStringLiteral("type"), codeable(QStringLiteral("sessions used"))}, {QStringLiteral("value"), QString::number(used)}});
    json[QStringLiteral("class")] = classes;
    return json;
}

} // namespace praxis::interchange::fhir
