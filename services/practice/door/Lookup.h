#pragma once

#include "models/ports/Store.h"

#include <QHash>

namespace praxis {

/// Reads the same few records (services, rooms, people) once for a whole unit of work.
class Lookup {
public:
    explicit Lookup(StoreSession &session) : m_session(session) {}

    /// NotFound (data: type, id).
    template <class T> [[nodiscard]] Result<std::shared_ptr<const T>> get(const QUuid &id)
    {
        // An id says nothing about what it is the id of: whoever asks may name a room as a location.
        if (const auto it = m_kept.constFind(id); it != m_kept.cend() && it->type == &typeOf<T>())
            return std::static_pointer_cast<const T>(it->record);
        PRAXIS_TRY(const auto record, findAs<T>(m_session, id));
        if (!record)
            return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<T>().key()}, {QStringLiteral("id"), idText(id)}});
        m_kept.insert(id, {&typeOf<T>(), record});
        return std::shared_ptr<const T>(record);
    }
    void forget(const QUuid &id) { m_kept.remove(id); }

private:
    StoreSession &m_session;
    struct Kept {
        const RecordType *type = nullptr;
        std::shared_ptr<const Record> record;
    };
    QHash<QUuid, Kept> m_kept;
};

} // namespace praxis
