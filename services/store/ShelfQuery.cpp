#include "services/store/ShelfQuery.h"

#include "services/store/Transaction.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

const QString ids = u"SELECT recording_id FROM recording_shelf WHERE organization_id = ?"_s;

QString places(qsizetype count)
{
    return u"(?"_s + QString(u", ?"_s).repeated(count - 1) + u')';
}

QVariantList uuidValues(const QVector<QUuid> &uuids)
{
    QVariantList values;
    for (const QUuid &id : uuids)
        values.append(uuidValue(id));
    return values;
}

} // namespace

ShelfQuery::ShelfQuery(const RecordingFilter &filter, const QVariant &tenant) : m_tenant(tenant)
{
    whose(filter);
    onlyFor(filter);
    amounts(filter);
    quiet(filter);
    consents(filter);
}

void ShelfQuery::addWay(const QString &condition, const QVariantList &values)
{
    m_ways.append({ids + condition, QVariantList{m_tenant} + values});
}

void ShelfQuery::equal(const char *column, const QVariant &value)
{
    const QString name = QLatin1StringView(column);
    m_where.also(u" AND s."_s + name + u" = ?", {value});
    addWay(u" AND "_s + name + u" = ?", {value});
}

void ShelfQuery::range(const char *column, const QVariant &from, const QVariant &below)
{
    if (from.isNull() && below.isNull())
        return;
    Clause way;
    for (const auto &[value, compared] : {std::pair{from, u" >= ?"_s}, std::pair{below, u" < ?"_s}}) {
        if (value.isNull())
            continue;
        m_where.also(u" AND s."_s + QLatin1StringView(column) + compared, {value});
        way.also(u" AND "_s + QLatin1StringView(column) + compared, {value});
    }
    addWay(way.sql, way.values);
}

/// Whose session it was (the second staff's too), with whom it is shared, or who was in it.
void ShelfQuery::whose(const RecordingFilter &filter)
{
    if (filter.everything)
        return;
    if (!filter.viewerContact.isNull()) {
        const QVariantList who{uuidValue(filter.viewerContact), m_tenant, uuidValue(filter.viewerContact)};
        const QString theirs = u"(s.contact_id = ? OR s.appointment_id IN (SELECT v.appointment_id FROM participant v WHERE v.organization_id = ?"
                                " AND v.contact_id = ? AND NOT v.is_deleted))"_s;
        m_where.also(u" AND "_s + theirs, who);
        m_parts = {{u" AND "_s + theirs, who}};
        m_ways.append({u"SELECT s.recording_id FROM recording_shelf s WHERE s.organization_id = ? AND s.contact_id = ? UNION"
                        " SELECT s.recording_id FROM participant v JOIN recording_shelf s ON s.organization_id = v.organization_id AND s.appointment_id = v.appointment_id"
                        " WHERE v.organization_id = ? AND v.contact_id = ? AND NOT v.is_deleted"_s, QVariantList{m_tenant, uuidValue(filter.viewerContact)} + who.mid(1)});
        return;
    }
    // Who is no practitioner is in nobody's staff: an empty pattern would be in everybody's.
    const QVariant staff = filter.viewerPractitioner.isNull() ? QVariant() : QVariant(QString(u'%' + idText(filter.viewerPractitioner) + u'%'));
    const QVariant self = uuidValue(filter.viewerPractitioner);
    const QString shared = u"SELECT x.recording_id FROM recording_share x WHERE x.organization_id = ? AND x.user_id = ? AND NOT x.is_deleted"
                            " AND x.ended_at IS NULL AND x.expires_at > ?"_s;
    const QVariantList sharing{m_tenant, uuidValue(filter.viewerUser), numberValue(filter.now.ms)};
    m_where.also(u" AND (s.practitioner_id = ? OR s.other_staff LIKE ? OR s.recording_id IN ("_s + shared + u"))", QVariantList{self, staff} + sharing);
    const QString others = u"SELECT o.recording_id FROM recording_shelf o WHERE o.organization_id = ? AND o.other_staff LIKE ? UNION "_s + shared;
    const QVariantList othersOf = QVariantList{m_tenant, staff} + sharing;
    m_ways.append({u"SELECT o.recording_id FROM recording_shelf o WHERE o.organization_id = ? AND o.practitioner_id = ? UNION "_s + others, QVariantList{m_tenant, self} + othersOf});
    m_parts = {{u" AND s.practitioner_id = ?"_s, {self}},
               {u" AND s.recording_id IN ("_s + others + u") AND NOT coalesce(s.practitioner_id = ?, 1 = 0)", othersOf + QVariantList{self}}};
}

void ShelfQuery::onlyFor(const RecordingFilter &filter)
{
    if (filter.which == RecordingFilter::ToReview) {
        const QString asked = u"SELECT x.recording_id FROM recording_share x WHERE x.organization_id = ? AND x.user_id = ? AND x.reviewed_at IS NULL"
                               " AND NOT x.is_deleted AND x.ended_at IS NULL AND x.expires_at > ?"_s;
        const QVariantList who{m_tenant, uuidValue(filter.viewerUser), numberValue(filter.now.ms)};
        m_where.also(u" AND s.recording_id IN ("_s + asked + u')', who);
        m_ways.append({asked, who});
    }
    QVector<QUuid> people = filter.people;
    const bool byText = !filter.text.isEmpty() || !people.isEmpty();
    for (const auto &one : {byText ? std::optional(people) : std::nullopt, filter.person.isNull() ? std::nullopt : std::optional(QVector{filter.person})}) {
        if (!one)
            continue;
        const QVariantList in = uuidValues(*one);
        const QString list = in.isEmpty() ? u"(NULL)"_s : places(in.size());
        m_where.also(u" AND (s.contact_id IN "_s + list + u" OR s.appointment_id IN (SELECT n.appointment_id FROM participant n WHERE n.organization_id = ?"
                      " AND NOT n.is_deleted AND n.contact_id IN " + list + u"))", in + QVariantList{m_tenant} + in);
        m_ways.append({ids + u" AND contact_id IN " + list + u" UNION SELECT s.recording_id FROM participant n JOIN recording_shelf s"
                        " ON s.organization_id = n.organization_id AND s.appointment_id = n.appointment_id WHERE n.organization_id = ? AND NOT n.is_deleted"
                        " AND n.contact_id IN " + list, QVariantList{m_tenant} + in + QVariantList{m_tenant} + in});
    }
    if (!filter.ids.isEmpty()) {
        m_where.also(u" AND s.recording_id IN "_s + places(filter.ids.size()), uuidValues(filter.ids));
        addWay(u" AND recording_id IN "_s + places(filter.ids.size()), uuidValues(filter.ids));
    }
}

void ShelfQuery::amounts(const RecordingFilter &filter)
{
    const auto number = [](qint64 value) { return value > 0 ? QVariant(numberValue(value)) : QVariant(); };
    if (!filter.practitioner.isNull())
        equal("practitioner_id", uuidValue(filter.practitioner));
    if (!filter.appointment.isNull())
        equal("appointment_id", uuidValue(filter.appointment));
    if (!filter.status.isEmpty())
        equal("status", filter.status);
    if (!filter.location.isEmpty())
        m_where.also(u" AND s.location = ?"_s, {filter.location});
    range("started_at", number(filter.from.ms), number(filter.until.ms));
    range("duration_ms", number(filter.leastMs), number(filter.mostMs > 0 ? filter.mostMs + 1 : 0));
    range("size_bytes", number(filter.leastBytes), number(filter.mostBytes > 0 ? filter.mostBytes + 1 : 0));
}

/// Whoever was recorded since is left out by an index; the others once each, beginning with what was booked last (ids sort by that).
void ShelfQuery::quiet(const RecordingFilter &filter)
{
    if (!filter.quietSince.isValid())
        return;
    m_where.also(u" AND s.contact_id IN (SELECT o.contact_id FROM recording_shelf o WHERE o.organization_id = ? GROUP BY o.contact_id"
                  " HAVING max(o.started_at) < ? AND (SELECT 1 FROM participant p JOIN appointment a ON a.organization_id = p.organization_id AND a.id = p.appointment_id"
                  " WHERE p.organization_id = ? AND p.contact_id = o.contact_id AND NOT p.is_deleted AND NOT a.is_deleted"
                  " AND a.status NOT IN ('cancelled', 'rescheduled') AND a.start_wall >= ? ORDER BY p.appointment_id DESC LIMIT 1) IS NULL)"_s,
                 {m_tenant, numberValue(filter.until.ms), m_tenant, filter.quietSince.toString(Qt::ISODate)});
}

/// Days are texts that sort; who never agreed has the empty one. The indexes hold only rows with an end.
void ShelfQuery::consents(const RecordingFilter &filter)
{
    if (filter.consent.isEmpty())
        return;
    const QVariant today = filter.today.toString(Qt::ISODate);
    if (filter.consent == u"given")
        return m_where.also(u" AND s.agreed_until > ?"_s, {today});
    if (filter.consent == u"withdrawn") {
        m_where.also(u" AND s.unwithdrawn_until <= ?"_s, {today});
        return addWay(u" AND unwithdrawn_until < '9999-12-31' AND unwithdrawn_until <= ?"_s, {today});
    }
    m_where.also(u" AND s.agreed_until <= ? AND s.unwithdrawn_until > ?"_s, {today, today});
    addWay(u" AND agreed_until < '9999-12-31' AND agreed_until <= ?"_s, {today});
}

Result<Clause> ShelfQuery::way(Connection &connection) const
{
    qint64 least = few + 1;
    Clause narrowest;
    for (const Clause &one : m_ways) {
        QVariantList values = one.values;
        values.append(few + 1);
        PRAXIS_TRY(const QVariant rows, connection.scalar(u"SELECT count(*) FROM (SELECT 1 FROM ("_s + one.sql + u") w LIMIT ?) n", values));
        if (rows.toLongLong() >= least)
            continue;
        least = rows.toLongLong();
        narrowest = one;
    }
    return narrowest;
}

} // namespace praxis::store
