#include "services/store/KeptRows.h"

#include "models/records/Contact.h"
#include "models/records/Equipment.h"
#include "models/records/HoursException.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
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

constexpr qint64 mostChangesBetween = 100; ///< so few that PostgreSQL finds one plan for all values as good as one for each
constexpr qsizetype mostOrganizations = 50;
constexpr qsizetype mostOfAType = 500, mostInAnAnswer = 50, mostWords = 1000;
constexpr char lastNumber[] = "SELECT change_number FROM counter WHERE organization_id = ?";

const std::array<const RecordType *, 9> &keptTypes()
{
    static const std::array<const RecordType *, 9> types{&typeOf<Equipment>(), &typeOf<HoursException>(), &typeOf<Location>(), &typeOf<Organization>(),
                                                         &typeOf<Practitioner>(), &typeOf<Room>(), &typeOf<Service>(), &typeOf<User>(), &typeOf<WorkingHours>()};
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

ConsentState PersonsWord::on(const QString &day) const
{
    return agreedUntil > day ? ConsentState::Given : isWithdrawn ? ConsentState::Withdrawn : ConsentState::Missing;
}

void KeptRows::OfOrganization::clear()
{
    types.clear();
    words.clear();
}

/// The one that was not used for longest makes room.
void KeptRows::choose()
{
    if (m_organizations.size() >= mostOrganizations && !m_organizations.contains(m_transaction.organization)) {
        const auto byUse = [](const OfOrganization &a, const OfOrganization &b) { return a.lastUsed < b.lastUsed; };
        m_organizations.erase(std::min_element(m_organizations.cbegin(), m_organizations.cend(), byUse));
    }
    m_here = &m_organizations[m_transaction.organization];
    m_here->lastUsed = ++m_uses;
    m_changed.clear();
}

Result<Statement *> KeptRows::changes()
{
    // The limit stands in the text: a plan that knows it is kept, and one that does not is made anew each time.
    static const QString text = QStringLiteral("SELECT type, record_id, number FROM change_log WHERE organization_id = ? AND number > ? ORDER BY number LIMIT %1").arg(mostChangesBetween + 1);
    return m_transaction.connection.prepared(text);
}

Result<> KeptRows::ask()
{
    choose();
    m_asked = !m_here->isEmpty();
    if (!m_asked)
        return {};
    PRAXIS_TRY(Statement *statement, changes());
    return statement->send({m_transaction.tenant, numberValue(m_here->upTo)});
}

Result<> KeptRows::catchUp(qint64 changeNumber)
{
    const bool near = changeNumber >= m_here->upTo && changeNumber - m_here->upTo <= mostChangesBetween;
    if (m_asked) {
        PRAXIS_TRY(Statement *statement, changes());
        const Reading reading(*statement);
        for (;;) {
            PRAXIS_TRY(const bool more, statement->step());
            if (!more)
                break;
            forget(statement->text(0), statement->uuid(1));
        }
    }
    if (!near)
        m_here->clear();
    m_here->upTo = changeNumber;
    return {};
}

/// Where nothing is known of the organisation yet: how far what is read now goes.
Result<> KeptRows::askForReading()
{
    choose();
    m_given.clear();
    m_isUnchecked = true;
    m_asked = !m_here->isEmpty();
    PRAXIS_TRY(Statement *statement, m_asked ? changes() : m_transaction.connection.prepared(lastNumber));
    PRAXIS_CHECK(m_asked ? statement->send({m_transaction.tenant, numberValue(m_here->upTo)})
                         : statement->send({m_transaction.tenant}));
    m_transaction.connection.afterwards([this] { return m_asked ? checkGiven() : readNumber(); });
    return {};
}

Result<> KeptRows::readNumber()
{
    m_isUnchecked = false;
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(lastNumber));
    const Reading reading(*statement);
    PRAXIS_TRY(const bool found, statement->step());
    m_here->upTo = found ? statement->number(0) : 0;
    return {};
}

Result<> KeptRows::checkGiven()
{
    m_isUnchecked = false;
    PRAXIS_TRY(Statement *statement, changes());
    const Reading reading(*statement);
    bool isStale = false;
    qint64 seen = 0;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            break;
        m_here->upTo = statement->number(2);
        const QString name = statement->text(0);
        const QUuid id = statement->uuid(1);
        forget(name, id);
        const RecordType *type = keptType(name);
        isStale = isStale || ++seen > mostChangesBetween || (type && m_given.contains(std::pair(type, id)));
    }
    if (seen > mostChangesBetween)
        m_here->clear();
    if (!isStale || m_given.isEmpty())
        return {};
    Error stale{ErrorCode::StoreBusy, {{u"stale"_s, true}}};
    m_transaction.connection.spoil(stale); // whoever takes no notice of it learns nothing more
    return fail(std::move(stale));
}

RecordPtr KeptRows::findUnchecked(const RecordType &type, const QUuid &id)
{
    if (m_transaction.writing || !m_isUnchecked || !m_asked || !isKept(type))
        return {};
    RecordPtr known = find(type, id);
    if (known)
        m_given.append({&type, id});
    return known;
}

void KeptRows::keepChecked(const RecordType &type, const Record &record)
{
    if (!m_transaction.writing && !m_isUnchecked && m_transaction.connection.dialect().isPostgres() && isKept(type))
        keep(type, record);
}

bool KeptRows::keepsWords() const
{
    return !m_transaction.writing && !m_isUnchecked && m_transaction.connection.dialect().isPostgres();
}

const PersonsWord *KeptRows::word(const QUuid &person, ConsentKind kind) const
{
    const auto known = m_here->words.constFind({person, kind});
    return known == m_here->words.cend() ? nullptr : &*known;
}

void KeptRows::keepWord(const QUuid &person, ConsentKind kind, const PersonsWord &word)
{
    if (m_here->words.size() >= mostWords)
        m_here->words.clear();
    m_here->words.insert({person, kind}, word);
}

void KeptRows::committed(qint64 changeNumber)
{
    if (m_here)
        m_here->upTo = changeNumber;
    m_changed.clear();
}

const KeptRows::OfType *KeptRows::known(const RecordType &type) const
{
    const auto of = m_here->types.constFind(&type);
    return of == m_here->types.cend() ? nullptr : &*of;
}

bool KeptRows::covers(const RecordType &type) const
{
    return m_transaction.writing && isKept(type) && !m_changed.contains(&type);
}

RecordPtr KeptRows::find(const RecordType &type, const QUuid &id) const
{
    const OfType *of = known(type);
    return of ? of->rows.value(id) : nullptr;
}

void KeptRows::keep(const RecordType &type, const Record &record)
{
    OfType &of = m_here->types[&type];
    if (of.rows.size() >= mostOfAType)
        of.rows.clear();
    of.rows.insert(record.id, type.copy(record));
}

const QVector<RecordPtr> *KeptRows::answer(const RecordType &type, const QString &question) const
{
    const OfType *of = known(type);
    if (!of)
        return nullptr;
    const auto answer = of->answers.constFind(question);
    return answer == of->answers.cend() ? nullptr : &*answer;
}

void KeptRows::keep(const RecordType &type, const QString &question, const QVector<RecordPtr> &records)
{
    if (records.size() > mostInAnAnswer)
        return;
    OfType &of = m_here->types[&type];
    if (of.answers.size() >= mostOfAType)
        of.answers.clear();
    of.answers.insert(question, copiesOf(type, records));
}

void KeptRows::changed(const RecordType &type, const QUuid &id)
{
    forgetWords(type.key(), id);
    if (!isKept(type))
        return;
    forget(type, id);
    if (!m_changed.contains(&type))
        m_changed.append(&type);
}

void KeptRows::forget(const RecordType &type, const QUuid &id)
{
    const auto of = m_here->types.find(&type);
    if (of == m_here->types.end())
        return;
    of->rows.remove(id);
    of->answers.clear();
}

void KeptRows::forget(QStringView type, const QUuid &id)
{
    forgetWords(type, id);
    if (const RecordType *kept = keptType(type))
        forget(*kept, id);
}

/// Whose consent it is, the log does not say. A person who goes or comes back takes theirs along (WhoWasThere.h).
void KeptRows::forgetWords(QStringView type, const QUuid &id)
{
    if (type == QLatin1StringView(typeOf<Consent>().name))
        m_here->words.clear();
    else if (type == QLatin1StringView(typeOf<Contact>().name))
        m_here->words.removeIf([&](const auto &word) { return word.key().first == id; });
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
