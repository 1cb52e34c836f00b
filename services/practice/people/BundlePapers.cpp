// What somebody agreed to, owes and paid, was sent and has leave for: as resources, and on paper.
#include "models/kernel/Money.h"
#include "models/records/Message.h"
#include "models/rules/Ledger.h"
#include "models/rules/People.h"
#include "services/interchange/FhirMoney.h"
#include "services/interchange/FhirParts.h"
#include "services/practice/people/BundleRun.h"

#include <QLocale>

#include <cmath>

namespace praxis {

using namespace interchange;

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString BundleRun::day(const QDate &date) const
{
    return date.isValid() ? QLocale(m_practice.language).toString(date, QLocale::ShortFormat) : QString();
}

QString BundleRun::amount(qint64 minor, const QString &currency) const
{
    const int digits = minorDigits(currency);
    return QLocale(m_practice.language).toString(static_cast<double>(minor) / std::pow(10.0, digits), 'f', digits) + u' ' + currency;
}

QJsonObject BundleRun::reference(const QUuid &person) const
{
    if (person == m_id)
        return fhir::to(person, fullName(m_person.contact));
    for (const RelationLine &line : m_person.relations) {
        if (line.relation.otherId == person)
            return fhir::to(line.relation.id, QStringList{line.other.givenName, line.other.familyName}.join(u' ').trimmed());
    }
    return fhir::to({}, word(QStringLiteral("somebody_else")));
}

/// Others only by the name that this person's record has of them anyway.
QString BundleRun::nameOf(const QUuid &person) const
{
    return reference(person)[u"display"].toString();
}

PaperText BundleRun::textOf(const ConsentLine &line) const
{
    const Consent &consent = line.consent;
    PaperText text{{PaperBlock::Heading, word(QStringLiteral("consent_") + enumName(consent.kind))}};
    const QString version = consent.formVersion.isEmpty() ? QString() : word(QStringLiteral("form_version")).arg(consent.formVersion);
    text.append({PaperBlock::Body, joined({word(QStringLiteral("given_on")).arg(when(consent.givenAt)), word(QStringLiteral("how_") + enumName(consent.how)), version})});
    const auto say = [this, &text](const char *key, const QString &value) {
        if (!value.trimmed().isEmpty())
            text.append({PaperBlock::Body, word(QString::fromLatin1(key)).arg(value.trimmed())});
    };
    say("given_by_guardian", line.guardianName);
    say("emergency_contact", consent.emergencyContact);
    say("emergency_plan", consent.emergencyPlan);
    say("valid_until", day(consent.expiresOn));
    say("remark", consent.note);
    if (!consent.withdrawnAt.isNull())
        say("withdrawn_on", joined({when(consent.withdrawnAt), consent.withdrawnWhy.trimmed()}));
    return text;
}

Result<> BundleRun::addConsents()
{
    PRAXIS_TRY(const auto consents, m_door.ask(m_actor, PersonConsents{m_id}));
    PaperText text{{PaperBlock::Title, word(QStringLiteral("consents"))}, {PaperBlock::Body, fullName(m_person.contact)}};
    for (const ConsentLine &line : consents) {
        m_resources.append(fhir::consent(line.consent, m_actor.organization));
        text.append(textOf(line));
    }
    return consents.isEmpty() ? Result<>() : writePdf(QStringLiteral("consents.pdf"), word(QStringLiteral("consents")), text);
}

Result<> BundleRun::addAuthorisations()
{
    if (m_person.authorisations.isEmpty())
        return {};
    PaperText text{{PaperBlock::Title, word(QStringLiteral("authorisations"))}, {PaperBlock::Body, fullName(m_person.contact)}};
    for (const AuthorisationLine &line : std::as_const(m_person.authorisations)) {
        const Authorisation &one = line.authorisation;
        m_resources.append(fhir::coverage(one, line.used));
        const QString sessions = one.sessions > 0 ? word(QStringLiteral("sessions_used_of")).arg(line.used).arg(one.sessions) : word(QStringLiteral("sessions_used")).arg(line.used);
        const QString from = one.validFrom.isValid() ? word(QStringLiteral("valid_from")).arg(day(one.validFrom)) : QString();
        const QString until = one.validUntil.isValid() ? word(QStringLiteral("valid_until")).arg(day(one.validUntil)) : QString();
        text.append({PaperBlock::Heading, one.name});
        text.append({PaperBlock::Body, joined({one.payer, one.number, sessions, from, until})});
    }
    return writePdf(QStringLiteral("authorisations.pdf"), word(QStringLiteral("authorisations")), text);
}

QString BundleRun::lineOf(const LedgerEntry &entry, const PersonMoney &money) const
{
    const bool counts = isPosted(entry.status);
    const QString kind = entry.reverses.isNull() ? word(QStringLiteral("money_") + enumName(entry.kind)) : word(QStringLiteral("money_reversal"));
    const QString about = entry.contactId == m_id ? QString() : word(QStringLiteral("about_person")).arg(nameOf(entry.contactId));
    const QString due = entry.dueOn.isValid() && money.openMinor.value(entry.id) > 0 ? word(QStringLiteral("due_on")).arg(day(entry.dueOn)) : QString();
    const qint64 open = money.openMinor.value(entry.id);
    return joined({day(entry.bookedOn), kind, entry.description.trimmed(), entry.invoiceNumber, about, amount(entry.amountMinor, entry.currency), due,
                   open > 0 ? word(QStringLiteral("still_open")).arg(amount(open, entry.currency)) : QString(),
                   counts ? QString() : word(QStringLiteral("not_counted")).arg(word(QStringLiteral("money_") + enumName(entry.status)))});
}

/// How somebody else paid is theirs, and so is what they paid for others with it.
LedgerEntry BundleRun::asTheirs(LedgerEntry entry, const PersonMoney &money) const
{
    if (entry.payerId == m_id || (entry.kind != LedgerKind::Payment && entry.kind != LedgerKind::Refund))
        return entry;
    qint64 settles = 0;
    for (const Allocation &share : money.allocations)
        settles += share.creditId == entry.id ? share.amountMinor : 0;
    if (settles > 0)
        entry.amountMinor = entry.amountMinor < 0 ? -settles : settles;
    entry.reference.clear();
    entry.description.clear();
    entry.method = PaymentMethod::None;
    return entry;
}

PaperText BundleRun::statementOf(const PersonMoney &money) const
{
    PaperText text{{PaperBlock::Title, word(QStringLiteral("statement"))}, {PaperBlock::Body, joined({fullName(m_person.contact), when(m_parts.clock.now())})}};
    PaperText others;
    for (const LedgerEntry &entry : money.entries) {
        if (entry.payerId == m_id)
            text.append({PaperBlock::Body, lineOf(entry, money)});
        else
            others.append({PaperBlock::Body, joined({lineOf(asTheirs(entry, money), money), word(QStringLiteral("paid_by")).arg(nameOf(entry.payerId))})});
    }
    for (const auto &[currency, minor] : money.balances)
        text.append({PaperBlock::Heading, word(minor < 0 ? QStringLiteral("credit_balance") : QStringLiteral("balance")).arg(amount(qAbs(minor), currency))});
    if (!others.isEmpty()) {
        text.append({PaperBlock::Heading, word(QStringLiteral("paid_by_others"))});
        text.append(others);
    }
    return text;
}

Result<> BundleRun::addMoney()
{
    PRAXIS_TRY(const PersonMoney found, m_door.ask(m_actor, ShowPersonMoney{m_id}));
    if (found.entries.isEmpty())
        return {};
    const QUuid account = QUuid::createUuidV5(m_id, QByteArrayLiteral("account"));
    m_resources.append(fhir::account(account, m_id, m_actor.organization));
    QSet<QUuid> known;
    for (const LedgerEntry &entry : found.entries)
        known.insert(entry.id);
    for (const LedgerEntry &entry : found.entries) {
        fhir::MoneyContent content{entry, account, m_actor.organization, reference(entry.contactId), reference(entry.payerId), {}, found.reversed.contains(entry.id), {}};
        if (found.openMinor.contains(entry.id))
            content.openMinor = found.openMinor.value(entry.id);
        if (!known.contains(entry.ofId))
            content.entry.ofId = {};
        for (const Allocation &share : found.allocations) {
            if (share.creditId == entry.id)
                content.settles.append(share);
        }
        content.entry = asTheirs(content.entry, found);
        m_resources.append(fhir::money(content));
    }
    return writePdf(QStringLiteral("statement.pdf"), word(QStringLiteral("statement")), statementOf(found));
}

Result<> BundleRun::addMessages()
{
    PRAXIS_TRY(const auto messages, m_door.ask(m_actor, List<Message>{{.where = {{"contact_id", Condition::Equal, idText(m_id)}}, .order = {{"created_at"}}}}));
    if (messages.isEmpty())
        return {};
    PaperText text{{PaperBlock::Title, word(QStringLiteral("messages"))}, {PaperBlock::Body, fullName(m_person.contact)}};
    for (const auto &message : messages) {
        m_resources.append(fhir::communication(*message, m_actor.organization, m_appointments.contains(message->appointmentId) ? message->appointmentId : QUuid()));
        text.append({PaperBlock::Body, joined({when(message->sentAt.isNull() ? message->createdAt : message->sentAt), word(QStringLiteral("message_") + message->templateName),
                                               word(QStringLiteral("by_") + enumName(message->channel)), word(QStringLiteral("message_") + enumName(message->status))})});
    }
    return writePdf(QStringLiteral("messages.pdf"), word(QStringLiteral("messages")), text);
}

} // namespace praxis
