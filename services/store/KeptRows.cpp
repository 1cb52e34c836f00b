#include "services/store/KeptRows.h"

#include "models/records/Equipment.h"
#include "models/records/HoursException.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "models/records/WorkingHours.h"

#include <algorithm>
#include <array>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostChangesBetween = 200;
constexpr qsizetype mostOfAType = 500, mostInAnAnswer = 50;

const std::array<const RecordType *, 8> &keptTypes()
{
    static const std::array<const RecordType *, 8> types{&typeOf<Equipment>(), &typeOf<HoursException>(), &typeOf<Location>(), &typeOf<Practitioner>(),
                                                         &typeOf<Room>(), &typeOf<Service>(), &typeOf<User>(), &typeOf<WorkingHours>()};
    return types;
}

bool isKept(const RecordType &type)
{
    return std::ranges::find(keptTypes(), &type) != keptTypes().end();
}

const RecordType *keptType(QStringView name)
{
    const auto found = std::ranges::find_if(keptTypes(), [&](const RecordType *type) { return name == QLatin1StringView(type->name); });
    return found == keptTypes().end() ? nullptr : *found;
}

} // namespace

Result<> KeptRows::catchUp(qint64 changeNumber)
{
    const bool near = m_organization == m_transaction.organization && m_upTo >= 0 && changeNumber >= m_upTo && changeNumber - m_upTo <= mostChangesBetween;
    if (!near)
        m_types.clear();
    if (near && changeNumber > m_upTo && !m_types.isEmpty()) {
        PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared("SELECT type, record_id FROM change_log WHERE organization_id = ? AND number > ?"));
        const Reading reading(*statement);
        PRAXIS_CHECK(statement->run({m_transaction.tenant, numberValue(m_upTo)}));
        for (;;) {
            PRAXIS_TRY(const bool more, statement->step());
            if (!more)
                break;
            if (const RecordType *type = keptType(statement->text(0)))
                forget(*type, statement->uuid(1));
        }
    }
    m_organization = m_transaction.organization;
    m_upTo = changeNumber;
    m_changed.clear();
    return {};
}

void KeptRows::committed(qint64 changeNumber)
{
    m_upTo = changeNumber;
    m_changed.clear();
}

bool KeptRows::covers(const RecordType &type) const
{
    return m_transaction.writing && isKept(type) && !m_changed.contains(&type);
}

RecordPtr KeptRows::find(const RecordType &type, const QUuid &id) const
{
    const auto of = m_types.constFind(&type);
    return of == m_types.cend() ? nullptr : of->rows.value(id);
}

void KeptRows::keep(const RecordType &type, const Record &record)
{
    OfType &of = m_types[&type];
    if (of.rows.size() >= mostOfAType)
        of.rows.clear();
    of.rows.insert(record.id, type.copy(record));
}

const QVector<RecordPtr> *KeptRows::answer(const RecordType &type, const QString &question) const
{
    const auto of = m_types.constFind(&type);
    if (of == m_types.cend())
        return nullptr;
    const auto known = of->answers.constFind(question);
    return known == of->answers.cend() ? nullptr : &*known;
}

void KeptRows::keep(const RecordType &type, const QString &question, const QVector<RecordPtr> &records)
{
    if (records.size() > mostInAnAnswer)
        return;
    OfType &of = m_types[&type];
    if (of.answers.size() >= mostOfAType)
        of.answers.clear();
    of.answers.insert(question, copiesOf(type, records));
}

void KeptRows::changed(const RecordType &type, const QUuid &id)
{
    if (!isKept(type))
        return;
    forget(type, id);
    if (!m_changed.contains(&type))
        m_changed.append(&type);
}

void KeptRows::forget(const RecordType &type, const QUuid &id)
{
    const auto of = m_types.find(&type);
    if (of == m_types.end())
        return;
    of->rows.remove(id);
    of->answers.clear();
}

QVector<RecordPtr> copiesOf(const RecordType &type, const QVector<RecordPtr> &records)
{
    QVector<RecordPtr> copies;
    copies.reserve(records.size());
    for (const RecordPtr &record : records)
        copies.append(type.copy(*record));
    return copies;
}

} // namespace praxis::store
