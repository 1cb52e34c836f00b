#include "services/practice/door/PersonSeal.h"

namespace praxis {

Result<QByteArray> PersonSeal::keyOf(const QUuid &person, bool make)
{
    if (const auto it = m_keys.constFind(person); it != m_keys.cend() && !(make && it->isEmpty()))
        return *it;
    PRAXIS_TRY(QByteArray key, m_session.personKey(person));
    if (key.isEmpty() && make) {
        PRAXIS_TRY(key, m_seal.newWrappedKey());
        PRAXIS_CHECK(m_session.keepPersonKey(person, key));
    }
    m_keys.insert(person, key);
    return key;
}

Result<QByteArray> PersonSeal::seal(const QUuid &person, const QByteArray &plain, const QByteArray &context)
{
    PRAXIS_TRY(const QByteArray key, keyOf(person, true));
    return m_seal.seal(key, plain, context);
}

Result<std::optional<QByteArray>> PersonSeal::open(const QUuid &person, const QByteArray &sealed, const QByteArray &context)
{
    PRAXIS_TRY(const QByteArray key, keyOf(person, false));
    if (key.isEmpty())
        return std::optional<QByteArray>();
    PRAXIS_TRY(const QByteArray plain, m_seal.open(key, sealed, context));
    return std::optional(plain);
}

} // namespace praxis
