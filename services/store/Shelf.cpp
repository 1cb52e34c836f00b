#include "services/store/Shelf.h"

#include "services/store/WhoWasThere.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

/// The first day on which somebody in it no longer agrees, over those for whom `also` holds; '' where one never did.
QString agreedUntil(const QString &also)
{
    return u"coalesce((SELECT min(coalesce((SELECT max(coalesce(k.expires_on, '9999-12-31')) FROM consent k WHERE k.organization_id = r.organization_id"
           " AND k.contact_id = q.contact_id AND k.kind IN ('recording', 'all') AND k.withdrawn_at IS NULL AND "_s
        + consentIsKept(u"k"_s) + u"), ''))"
           " FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id"
           " AND "
        + wasThere(u"r.started_at"_s) + u" UNION SELECT r.contact_id) q" + also + u"), '9999-12-31')"_s;
}

const QString haveWithdrawn = u" WHERE EXISTS (SELECT 1 FROM consent w WHERE w.organization_id = r.organization_id AND w.contact_id = q.contact_id"
                               " AND w.kind IN ('recording', 'all') AND w.withdrawn_at IS NOT NULL AND "_s + consentIsKept(u"w"_s) + u')';

} // namespace

const QString Shelf::columns = u"organization_id, recording_id, started_at, duration_ms, size_bytes, status, location, contact_id, sort_name,"
                                " practitioner_id, staff_name, other_staff, appointment_id, agreed_until, unwithdrawn_until, people"_s;

QString Shelf::rowsThatFollow()
{
    return u"SELECT r.organization_id, r.id, coalesce(r.started_at, 0), r.duration_ms, r.size_bytes, coalesce(r.status, ''), coalesce(r.location, ''),"
           " r.contact_id, coalesce(c.sort_name, ''), r.practitioner_id, coalesce(d.display_name, ''), CASE WHEN a.is_deleted THEN NULL ELSE a.other_staff END,"
           " r.appointment_id, "_s
        + agreedUntil({}) + u", "_s + agreedUntil(haveWithdrawn)
        + u", (SELECT count(*) FROM (SELECT p.contact_id FROM participant p WHERE p.organization_id = r.organization_id AND p.appointment_id = r.appointment_id"
           " AND (NOT p.is_deleted OR "_s + wasThere(u"r.started_at"_s)
        + u") UNION SELECT r.contact_id) q) FROM recording r JOIN contact c ON c.organization_id = r.organization_id AND c.id = r.contact_id AND NOT c.is_deleted"
           " JOIN practitioner d ON d.organization_id = r.organization_id AND d.id = r.practitioner_id"
           " JOIN appointment a ON a.organization_id = r.organization_id AND a.id = r.appointment_id WHERE NOT r.is_deleted"_s;
}

QStringList Shelf::allAnew(Dialect dialect)
{
    QStringList statements{u"DELETE FROM recording_shelf"_s, u"INSERT INTO recording_shelf ("_s + columns + u") " + rowsThatFollow()};
    if (!dialect.isPostgres())
        return statements;
    for (const char *table : {"recording_shelf", "recording", "contact", "practitioner", "appointment", "participant", "consent"}) {
        const QString altered = u"ALTER TABLE "_s + QLatin1StringView(table); // its owner sees every organisation's for as long as this takes
        statements.prepend(altered + u" NO FORCE ROW LEVEL SECURITY");
        statements.append(altered + u" FORCE ROW LEVEL SECURITY");
    }
    return statements;
}

Result<> Shelf::renew(const QString &which, const QVariantList &values)
{
    PRAXIS_TRY(Statement *gone, m_transaction.connection.prepared(
        u"DELETE FROM recording_shelf WHERE organization_id = ? AND recording_id IN (SELECT r.id FROM recording r WHERE r.organization_id = ?"_s + which + u')'));
    PRAXIS_CHECK(gone->run(QVariantList{m_transaction.tenant, m_transaction.tenant} + values));
    PRAXIS_TRY(Statement *here, m_transaction.connection.prepared(
        u"INSERT INTO recording_shelf ("_s + columns + u") " + rowsThatFollow() + u" AND r.organization_id = ?" + which));
    return here->run(QVariantList{m_transaction.tenant} + values);
}

Result<> Shelf::renew(const QUuid &recording)
{
    return renew(u" AND r.id = ?"_s, {uuidValue(recording)});
}

Result<> Shelf::renewAllIn(const QUuid &appointment)
{
    return renew(u" AND r.appointment_id = ?"_s, {uuidValue(appointment)});
}

Result<> Shelf::renewAllWith(const QUuid &contact)
{
    return renew(u" AND r.id IN (SELECT o.id FROM recording o WHERE o.organization_id = ? AND o.contact_id = ? UNION SELECT o.id FROM participant n"
                  " JOIN recording o ON o.organization_id = n.organization_id AND o.appointment_id = n.appointment_id"
                  " WHERE n.organization_id = ? AND n.contact_id = ?)"_s,
                 {m_transaction.tenant, uuidValue(contact), m_transaction.tenant, uuidValue(contact)});
}

Result<> Shelf::renewAllBy(const QUuid &practitioner)
{
    return renew(u" AND r.practitioner_id = ?"_s, {uuidValue(practitioner)});
}

} // namespace praxis::store
