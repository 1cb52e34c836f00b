#include "services/store/ShelfQuery.h"

#include "services/store/Transaction.h"
#include "services/store/WhoWasThere.h"

#include <limits>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

const QString ids = u"SELECT recording_id FROM recording_shelf WHERE organization_id = ?"_s;

constexpr int fewEnough = 600; ///< to look for a narrower way would cost as much as it saves

QString placeList(qsizetype count)
{
    return u"(?"_s + QString(u", ?"_s).repeated(count - 1) + u')';
}

/// In lists of a few lengths, the last one repeated: each length is a statement of its own, which has to be prepared.
QVariantList uuidValues(const QVector<QUuid> &uuids)
{
    QVariantList values;
    for (const QUuid &id : uuids)
        values.append(uuidValue(id));
    qsizetype length = 1;
    while (length < values.size())
        length *= 2;
    while (!values.isEmpty() && values.size() < length)
        values.append(values.last());
    return values;
}

} // namespace

QVector<ShelfQuery> ShelfQuery::partsOf(const RecordingFilter &filter, const QVariant &tenant)
{
    if (filter.everything || !filter.viewerContact.isNull())
        return {ShelfQuery(filter, tenant, Part::Whole)};
    if (filter.viewerPractitioner.isNull())
        return {ShelfQuery(filter, tenant, Part::Others)};
    return {ShelfQuery(filter, tenant, Part::Own), ShelfQuery(filter, tenant, Part::Others)};
}

Clause ShelfQuery::ofPeople(const QVector<QUuid> &people, Whom whom, const QVariant &tenant)
{
    const QVariantList in = uuidValues(people);
    const QString list = in.isEmpty() ? u"(NULL)"_s : placeList(in.size());
    const QString there = wasThere(u"nullif(s.started_at, 0)"_s);
    const QString asked = whom == Whom::WasThere ? there : QString(u"(NOT p.is_deleted OR "_s + there + u')');
    // Only those of several have somebody in them whose they are not: an index has these few. What is asked of a participant stands in
    // their row, which is read once it is known to be of such a session: `n` is the index alone.
    return {ids + u" AND contact_id IN " + list + u" UNION SELECT s.recording_id FROM participant n CROSS JOIN recording_shelf s CROSS JOIN participant p"
                    " WHERE n.organization_id = ? AND n.contact_id IN " + list
                + u" AND s.organization_id = n.organization_id AND s.appointment_id = n.appointment_id AND s.people > 1"
                  " AND p.organization_id = n.organization_id AND p.id = n.id AND " + asked,
            QVariantList{tenant} + in + QVariantList{tenant} + in};
}

ShelfQuery::ShelfQuery(const RecordingFilter &filter, const QVariant &tenant, Part part) : m_tenant(tenant)
{
    whose(filter, part);
    onlyFor(filter);
    amounts(filter);
    quiet(filter);
    consents(filter);
}

void ShelfQuery::addIndex(const char *index, const Clause &condition, int most)
{
    m_ways.append({QString(u"recording_shelf_by_" + QLatin1StringView(index)),
                   {u" AND "_s + condition.sql, QVariantList{m_tenant} + condition.values}, most});
}

void ShelfQuery::addList(const QString &ids, const QVariantList &values, qsizetype known)
{
    m_ways.append({{}, {ids, values}, few, static_cast<int>(known)});
}

Clause ShelfQuery::where(const Way *chosen) const
{
    Clause where = m_where;
    for (const Way &one : m_ways) {
        if (one.isList() && &one != chosen)
            where.also(u" AND s.recording_id IN ("_s + one.rows.sql + u')', one.rows.values);
    }
    return where;
}

void ShelfQuery::equal(const char *column, const char *index, const QVariant &value, int most)
{
    const QString condition = u"s."_s + QLatin1StringView(column) + u" = ?";
    m_where.also(u" AND "_s + condition, {value});
    addIndex(index, {condition, {value}}, most);
}

void ShelfQuery::range(const char *column, const char *index, const QVariant &from, const QVariant &below)
{
    if (from.isNull() && below.isNull())
        return;
    QStringList conditions;
    QVariantList values;
    for (const auto &[value, compared] : {std::pair{from, u" >= ?"_s}, std::pair{below, u" < ?"_s}}) {
        if (value.isNull())
            continue;
        conditions.append(u"s."_s + QLatin1StringView(column) + compared);
        values.append(value);
    }
    const Clause both{conditions.join(u" AND "_s), values};
    m_where.also(u" AND "_s + both.sql, both.values);
    addIndex(index, both);
}

/// Whose session it was (the second staff's too), with whom it is shared, or who was in it.
void ShelfQuery::whose(const RecordingFilter &filter, Part part)
{
    if (part == Part::Own) {
        m_ofOnePractitioner = true;
        return equal("practitioner_id", "practitioner", uuidValue(filter.viewerPractitioner), ofPractitioner);
    }
    if (part == Part::Others)
        return ofOthers(filter);
    if (filter.viewerContact.isNull() || filter.everything)
        return;
    const QVariant self = uuidValue(filter.viewerContact);
    addList(u"SELECT s.recording_id FROM participant v JOIN recording_shelf s ON s.organization_id = v.organization_id AND s.appointment_id = v.appointment_id"
             " WHERE v.organization_id = ? AND v.contact_id = ? AND NOT v.is_deleted AND v.status NOT IN ('cancelled', 'no_show', 'rescheduled')"_s, {m_tenant, self});
}

/// Who is no practitioner is in nobody's staff: an empty pattern would be in everybody's. That a staff is there leads to the
/// index of the few sessions that have a second one.
void ShelfQuery::ofOthers(const RecordingFilter &filter)
{
    QString others = u"SELECT DISTINCT x.recording_id FROM recording_share x WHERE x.organization_id = ? AND x.user_id = ? AND NOT x.is_deleted"
                      " AND x.ended_at IS NULL AND x.expires_at > ?"_s;
    QVariantList who{m_tenant, uuidValue(filter.viewerUser), numberValue(filter.now.ms)};
    if (!filter.viewerPractitioner.isNull()) {
        others += u" UNION SELECT o.recording_id FROM recording_shelf o WHERE o.organization_id = ? AND o.other_staff IS NOT NULL AND o.other_staff LIKE ?";
        who << m_tenant << QString(u'%' + idText(filter.viewerPractitioner) + u'%');
        m_where.also(u" AND s.practitioner_id <> ?"_s, {uuidValue(filter.viewerPractitioner)});
    }
    addList(others, who);
}

void ShelfQuery::onlyFor(const RecordingFilter &filter)
{
    if (filter.which == RecordingFilter::ToReview) {
        const QString asked = u"SELECT DISTINCT x.recording_id FROM recording_share x WHERE x.organization_id = ? AND x.user_id = ? AND x.reviewed_at IS NULL"
                               " AND NOT x.is_deleted AND x.ended_at IS NULL AND x.expires_at > ?"_s;
        addList(asked, {m_tenant, uuidValue(filter.viewerUser), numberValue(filter.now.ms)});
    }
    QVector<QUuid> people = filter.people;
    const bool byText = !filter.text.trimmed().isEmpty() || !people.isEmpty();
    const auto add = [this](const QVector<QUuid> &of, Whom whom) {
        const Clause list = ofPeople(of, whom, m_tenant);
        addList(list.sql, list.values);
    };
    if (byText)
        add(people, Whom::WasThere);
    if (!filter.person.isNull())
        add({filter.person}, Whom::WasInvited);
    if (!filter.ids.isEmpty()) {
        const QVariantList in = uuidValues(filter.ids);
        addList(ids + u" AND recording_id IN " + placeList(in.size()), QVariantList{m_tenant} + in, filter.ids.size());
    }
}

void ShelfQuery::amounts(const RecordingFilter &filter)
{
    const auto number = [](qint64 value) { return value > 0 ? QVariant(numberValue(value)) : QVariant(); };
    if (!filter.practitioner.isNull()) {
        m_ofOnePractitioner = true;
        equal("practitioner_id", "practitioner", uuidValue(filter.practitioner), ofPractitioner);
    }
    if (!filter.appointment.isNull())
        equal("appointment_id", "appointment", uuidValue(filter.appointment));
    if (!filter.status.isEmpty())
        equal("status", "status", filter.status);
    if (!filter.location.isEmpty())
        m_where.also(u" AND s.location = ?"_s, {filter.location});
    range("started_at", "started", number(filter.from.ms), number(filter.until.ms));
    range("duration_ms", "duration", number(filter.leastMs), number(filter.mostMs > 0 ? filter.mostMs + 1 : 0));
    range("size_bytes", "size", number(filter.leastBytes), number(filter.mostBytes > 0 ? filter.mostBytes + 1 : 0));
}

/// Asked of each row as the list comes to it, so that its first page looks at few people: whoever was recorded since is left out by an index, the
/// visits of the others are looked at beginning with what was booked last (ids sort by that).
void ShelfQuery::quiet(const RecordingFilter &filter)
{
    if (!filter.quietSince.isValid())
        return;
    m_where.also(u" AND (SELECT 1 FROM recording_shelf o WHERE o.organization_id = ? AND o.contact_id = s.contact_id AND o.started_at >= ? LIMIT 1) IS NULL"
                  " AND (SELECT 1 FROM participant p JOIN appointment a ON a.organization_id = p.organization_id AND a.id = p.appointment_id"
                  " WHERE p.organization_id = ? AND p.contact_id = s.contact_id AND NOT p.is_deleted AND NOT a.is_deleted"
                  " AND a.status NOT IN ('cancelled', 'rescheduled') AND a.start_wall >= ? ORDER BY p.appointment_id DESC LIMIT 1) IS NULL"_s,
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
        const Clause until{u"s.unwithdrawn_until < '9999-12-31' AND s.unwithdrawn_until <= ?"_s, {today}};
        m_where.also(u" AND "_s + until.sql, until.values);
        return addIndex("unwithdrawn", until);
    }
    const Clause until{u"s.agreed_until < '9999-12-31' AND s.agreed_until <= ?"_s, {today}};
    m_where.also(u" AND "_s + until.sql + u" AND s.unwithdrawn_until > ?", {today, today});
    addIndex("agreed", until);
}

Result<const ShelfQuery::Way *> ShelfQuery::way(Connection &connection) const
{
    const bool chooses = connection.dialect().isPostgres(); // among indexes by itself, from what it has counted
    const Way *narrowest = nullptr;
    qint64 least = std::numeric_limits<int>::max();
    for (const Way &one : m_ways) {
        if (one.known >= 0 && one.known <= fewEnough)
            return &one;
    }
    for (const Way &one : m_ways) {
        if (chooses && !one.isList())
            continue;
        const QString rows = one.isList() ? QString(u"SELECT 1 FROM ("_s + one.rows.sql + u") w")
                                          : QString(u"SELECT 1 FROM recording_shelf s INDEXED BY "_s + one.index + u" WHERE s.organization_id = ?" + one.rows.sql);
        qint64 count = one.known;
        if (count < 0) {
            PRAXIS_TRY(const QVariant counted, connection.scalar(u"SELECT count(*) FROM ("_s + rows + u" LIMIT ?) n", one.rows.values + QVariantList{one.most + 1}));
            count = counted.toLongLong();
        }
        if (count > one.most || count >= least)
            continue;
        least = count;
        narrowest = &one;
    }
    return narrowest;
}

} // namespace praxis::store
