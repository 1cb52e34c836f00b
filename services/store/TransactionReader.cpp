#include "services/store/TransactionReader.h"

#include "services/store/Clause.h"

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTransactions = 100;

void oneOf(Clause &clause, const QString &column, const QStringList &values)
{
    if (values.isEmpty())
        return;
    QStringList places;
    QVariantList bound;
    for (const QString &value : values) {
        places.append(u"?"_s);
        bound.append(value);
    }
    clause.also(u" AND "_s + column + u" IN ("_s + places.join(u", "_s) + u')', bound);
}

void whoseEntries(Clause &clause, const TransactionFilter &filter)
{
    if (!filter.ofPractitioner.isNull())
        clause.also(u" AND e.practitioner_id = ?"_s, {uuidValue(filter.ofPractitioner)});
    for (const QUuid &either : {filter.ofContact, filter.either}) {
        if (!either.isNull())
            clause.also(u" AND (e.payer_id = ? OR e.contact_id = ?)"_s, {uuidValue(either), uuidValue(either)});
    }
    if (!filter.person.isNull())
        clause.also(u" AND e.contact_id = ?"_s, {uuidValue(filter.person)});
    if (!filter.payer.isNull())
        clause.also(u" AND e.payer_id = ?"_s, {uuidValue(filter.payer)});
    if (!filter.appointment.isNull())
        clause.also(u" AND e.appointment_id = ?"_s, {uuidValue(filter.appointment)});
}

void whatIsTyped(Clause &clause, const QString &text)
{
    for (const QString &word : text.toLower().split(u' ', Qt::SkipEmptyParts)) {
        QString pattern = word;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        const QString part = u'%' + pattern + u'%';
        QStringList places;
        QVariantList values;
        for (const char *column : {"e.description", "e.reference", "e.invoice_number", "e.billing_code", "c.preferred_name", "c.given_name", "c.family_name", "c.company",
                                   "p.preferred_name", "p.given_name", "p.family_name", "p.company"}) {
            places.append(u"lower(coalesce("_s + QLatin1StringView(column) + u", '')) LIKE ? ESCAPE '\\'"_s);
            values.append(part);
        }
        clause.also(u" AND ("_s + places.join(u" OR "_s) + u')', values);
    }
}

Clause whereOf(const TransactionFilter &filter)
{
    Clause clause;
    whoseEntries(clause, filter);
    oneOf(clause, u"e.kind"_s, filter.kinds);
    oneOf(clause, u"e.status"_s, filter.statuses);
    oneOf(clause, u"e.method"_s, filter.methods);
    if (!filter.currency.isEmpty())
        clause.also(u" AND e.currency = ?"_s, {filter.currency});
    if (filter.from.isValid())
        clause.also(u" AND e.booked_on >= ?"_s, {filter.from.toString(Qt::ISODate)});
    if (filter.until.isValid())
        clause.also(u" AND e.booked_on <= ?"_s, {filter.until.toString(Qt::ISODate)});
    if (filter.onlyOpen)
        clause.also(u" AND e.amount_minor > 0 AND e.kind <> 'refund' AND e.reverses IS NULL AND e.status = 'completed'"
                     " AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.organization_id = e.organization_id AND r.reverses = e.id)"
                     " AND e.amount_minor > coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = e.organization_id"
                     " AND a.charge_id = e.id AND NOT a.is_deleted), 0)"_s);
    if (filter.receiptsToSend)
        clause.also(u" AND e.receipt_wanted AND e.receipt_sent_at IS NULL AND e.status IN ('completed', 'refunded')"
                     " AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.organization_id = e.organization_id AND r.reverses = e.id)"_s);
    whatIsTyped(clause, filter.text);
    return clause;
}

/// The page after the last row of the one before.
void pageAfter(Clause &clause, const TransactionFilter &filter)
{
    const QString column = filter.sort == TransactionFilter::ByAmount ? u"e.amount_minor"_s : u"e.booked_on"_s;
    const QString way = filter.descending ? u" DESC"_s : QString();
    if (filter.after.isValid()) {
        const QVariant last = filter.sort == TransactionFilter::ByAmount ? numberValue(filter.after.toLongLong()) : QVariant(filter.after.toString());
        const QString beyond = filter.descending ? u"<"_s : u">"_s;
        clause.also(u" AND ("_s + column + beyond + u" ? OR ("_s + column + u" = ? AND e.id "_s + beyond + u" ?))"_s, {last, last, uuidValue(filter.afterId)});
    }
    clause.also(u" ORDER BY "_s + column + way + u", e.id"_s + way + u" LIMIT ?"_s, {std::clamp(filter.limit, 1, mostTransactions)});
}

QDate dayIn(const Statement &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

TransactionEntry readTransaction(const Statement &row)
{
    TransactionEntry entry;
    entry.id = row.uuid(0);
    entry.version = row.number(1);
    detail::FieldTraits<LedgerKind>::set(entry.kind, row.value(2));
    detail::FieldTraits<LedgerStatus>::set(entry.status, row.value(3));
    detail::FieldTraits<PaymentMethod>::set(entry.method, row.value(4));
    entry.person = row.uuid(5);
    entry.personName = row.text(6).trimmed();
    entry.payer = row.uuid(7);
    entry.payerName = row.text(8).trimmed();
    entry.appointment = row.uuid(9);
    detail::FieldTraits<WallTime>::set(entry.start, row.value(10));
    entry.practitionerName = row.text(11);
    entry.currency = row.text(12);
    entry.amountMinor = row.number(13);
    entry.taxMinor = row.number(14);
    entry.settledMinor = row.number(15);
    entry.bookedOn = dayIn(row, 16);
    entry.dueOn = dayIn(row, 17);
    entry.periodFrom = dayIn(row, 18);
    entry.periodUntil = dayIn(row, 19);
    entry.description = row.text(20);
    entry.billingCode = row.text(21);
    entry.reference = row.text(22);
    entry.invoiceNumber = row.text(23);
    entry.why = row.text(24);
    entry.of = row.uuid(25);
    entry.reverses = row.uuid(26);
    entry.reversed = row.flag(27);
    entry.receiptWanted = row.flag(28);
    entry.receiptSentAt = Instant{row.number(29)};
    entry.createdBy = row.uuid(30);
    entry.createdByName = row.text(31);
    entry.approvedByName = row.text(32);
    entry.createdAt = Instant{row.number(33)};
    return entry;
}

} // namespace

Result<QVector<TransactionEntry>> TransactionReader::transactions(const TransactionFilter &filter)
{
    PRAXIS_CHECK(m_transaction.require());
    Clause clause = whereOf(filter);
    pageAfter(clause, filter);
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        u"SELECT e.id, e.version, e.kind, e.status, e.method,"
         " e.contact_id, CASE WHEN c.is_deleted THEN '' ELSE coalesce(c.preferred_name, c.given_name, '') || ' ' || coalesce(c.family_name, c.company, '') END,"
         " e.payer_id, CASE WHEN p.is_deleted THEN '' ELSE coalesce(p.preferred_name, p.given_name, '') || ' ' || coalesce(p.family_name, p.company, '') END,"
         " e.appointment_id, s.start_wall, d.display_name, e.currency, e.amount_minor, e.tax_minor,"
         " coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = e.organization_id AND a.charge_id = e.id AND NOT a.is_deleted), 0)"
         " + coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.organization_id = e.organization_id AND a.credit_id = e.id AND NOT a.is_deleted), 0)"
         " + coalesce((SELECT sum(r.amount_minor) FROM ledger_entry r WHERE r.organization_id = e.organization_id AND r.of_id = e.id AND r.kind = 'refund'"
         " AND r.status IN ('completed', 'refunded')), 0),"
         " e.booked_on, e.due_on, e.period_from, e.period_until, e.description, e.billing_code, e.reference, e.invoice_number, e.why, e.of_id, e.reverses,"
         " EXISTS (SELECT 1 FROM ledger_entry r WHERE r.organization_id = e.organization_id AND r.reverses = e.id),"
         " e.receipt_wanted, e.receipt_sent_at, e.created_by, u.display_name, v.display_name, e.created_at"
         " FROM ledger_entry e JOIN contact c ON c.organization_id = e.organization_id AND c.id = e.contact_id"
         " JOIN contact p ON p.organization_id = e.organization_id AND p.id = e.payer_id"
         " LEFT JOIN appointment s ON s.organization_id = e.organization_id AND s.id = e.appointment_id"
         " LEFT JOIN practitioner d ON d.organization_id = e.organization_id AND d.id = e.practitioner_id"
         " LEFT JOIN app_user u ON u.organization_id = e.organization_id AND u.id = e.created_by"
         " LEFT JOIN app_user v ON v.organization_id = e.organization_id AND v.id = e.approved_by"
         " WHERE e.organization_id = ?"_s + clause.sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(QVariantList{m_transaction.tenant} + clause.values));
    QVector<TransactionEntry> entries;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return entries;
        entries.append(readTransaction(*statement));
    }
}

} // namespace praxis::store
