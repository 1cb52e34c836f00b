#pragma once

#include "models/ports/Seal.h"
#include "models/ports/Store.h"

#include <QHash>

#include <optional>

namespace praxis {

/// Encryption with the key of a person (or of the practice), which is made when it is first needed.
class PersonSeal {
public:
    PersonSeal(StoreSession &session, Seal &seal) : m_session(session), m_seal(seal) {}

    [[nodiscard]] Result<QByteArray> seal(const QUuid &person, const QByteArray &plain, const QByteArray &context);
    /// Nothing where the key has been shredded.
    [[nodiscard]] Result<std::optional<QByteArray>> open(const QUuid &person, const QByteArray &sealed, const QByteArray &context);

private:
    [[nodiscard]] Result<QByteArray> keyOf(const QUuid &person, bool make);

    StoreSession &m_session;
    Seal &m_seal;
    QHash<QUuid, QByteArray> m_keys;
};

} // namespace praxis
