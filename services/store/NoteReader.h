#pragma once

#include "models/ports/Reads.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Lists of notes, without what they say.
class NoteReader {
public:
    explicit NoteReader(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] Result<QVector<NoteEntry>> notes(const NoteFilter &filter);

private:
    Transaction &m_transaction;
};

} // namespace praxis::store
