// What PersonIndex writes: the folded words of people, in step with their rows.
#include "services/store/PersonIndex.h"

#include "models/records/Contact.h"

namespace praxis::store {

Result<> PersonIndex::take(const QVariant &contact)
{
    Connection &connection = m_transaction.connection;
    PRAXIS_TRY(Statement *known, connection.prepared("SELECT number FROM person_search WHERE organization_id = ? AND contact_id = ?"));
    PRAXIS_CHECK(known->run({m_transaction.tenant, contact}));
    PRAXIS_TRY(const bool found, known->step());
    const QVariant number = found ? known->value(0) : QVariant();
    known->finish();
    if (!found)
        return {};
    if (!connection.dialect().isPostgres())
        m_waiting.append({number, {}});
    PRAXIS_TRY(Statement *row, connection.prepared("DELETE FROM person_search WHERE organization_id = ? AND number = ?"));
    return row->run({m_transaction.tenant, number});
}

Result<> PersonIndex::put(const Record &record)
{
    const auto &contact = static_cast<const Contact &>(record);
    const QVariant id(uuidValue(contact.id));
    if (contact.version > 1)
        PRAXIS_CHECK(take(id));
    if (contact.isDeleted)
        return {};
    Connection &connection = m_transaction.connection;
    const QVariant words = presentText(searchWords(typeOf<Contact>(), record));
    PRAXIS_TRY(Statement *row, connection.prepared(
        "INSERT INTO person_search (organization_id, contact_id, sort_name, words) VALUES (?, ?, ?, ?) RETURNING number"));
    PRAXIS_CHECK(row->run({m_transaction.tenant, id, presentText(contact.sortName), words}));
    PRAXIS_TRY(const bool made, row->step());
    const QVariant number = made ? row->value(0) : QVariant();
    row->finish();
    if (!connection.dialect().isPostgres())
        m_waiting.append({number, words});
    return {};
}

Result<> PersonIndex::write()
{
    if (m_written == m_waiting.size())
        return {};
    Connection &connection = m_transaction.connection;
    PRAXIS_TRY(Statement *dropWords, connection.prepared("DELETE FROM person_words WHERE rowid = ?"));
    PRAXIS_TRY(Statement *dropTrigrams, connection.prepared("DELETE FROM person_trigrams WHERE rowid = ?"));
    PRAXIS_TRY(Statement *addWords, connection.prepared("INSERT INTO person_words (rowid, words) VALUES (?, ?)"));
    PRAXIS_TRY(Statement *addTrigrams, connection.prepared("INSERT INTO person_trigrams (rowid, words) VALUES (?, ?)"));
    for (; m_written < m_waiting.size(); ++m_written) {
        const Words &next = m_waiting[m_written];
        if (next.words.isNull()) {
            PRAXIS_CHECK(dropWords->run({next.number}));
            PRAXIS_CHECK(dropTrigrams->run({next.number}));
        } else {
            PRAXIS_CHECK(addWords->run({next.number, next.words}));
            PRAXIS_CHECK(addTrigrams->run({next.number, next.words}));
        }
    }
    return {};
}

/// What was written since the mark, the database took back itself: it waits again.
void PersonIndex::returnToMark()
{
    m_waiting.resize(m_mark.waiting);
    m_written = m_mark.written;
}

void PersonIndex::forget()
{
    m_waiting.clear();
    m_written = 0;
    m_mark = {};
    m_own.forget();
}

} // namespace praxis::store
