// Who is taken when, of several in one question: for a server, to which each is a way there and back.
#include "services/store/Agenda.h"

#include <QStringList>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lengthyMs = 86'400'000; ///< as in Agenda.cpp

QString listOf(const QStringList &items)
{
    return u'{' + items.join(u',') + u'}';
}

} // namespace

Result<QVector<Occupation>> Agenda::occupiedAtOnce(const QVector<Occupant> &who, TimeRange when, const QVector<QUuid> &except)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT w.place, o.appointment_id, o.start_at, o.end_at FROM unnest(CAST(? AS uuid[]), CAST(? AS text[])) WITH ORDINALITY AS w(occupant, kind, place)"
        " CROSS JOIN LATERAL (SELECT appointment_id, start_at, end_at FROM occupation WHERE organization_id = ? AND occupant = w.occupant AND kind = w.kind"
        " AND end_at - start_at > 86400000 AND start_at < ? AND start_at < ? AND end_at > ?"
        " UNION ALL SELECT appointment_id, start_at, end_at FROM occupation WHERE organization_id = ? AND occupant = w.occupant AND kind = w.kind"
        " AND start_at >= ? AND start_at < ? AND end_at > ?) o ORDER BY 1, 3, 2"));
    const Reading reading(*statement);
    QStringList ids, kinds;
    for (const Occupant &one : who) {
        ids.append(idText(one.id));
        kinds.append(enumName(one.kind));
    }
    const QVariant early(numberValue(when.start.ms - lengthyMs)), end(numberValue(when.end.ms)), start(numberValue(when.start.ms));
    PRAXIS_CHECK(statement->run({listOf(ids), listOf(kinds), m_transaction.tenant, early, end, start, m_transaction.tenant, early, end, start}));
    QVector<Occupation> found;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return found;
        if (const QUuid appointment = statement->uuid(1); !except.contains(appointment))
            found.append({who[statement->number(0) - 1], appointment, {Instant{statement->number(2)}, Instant{statement->number(3)}}});
    }
}

} // namespace praxis::store
