#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace praxis {

/// The identity of a record of type T: a UUIDv7 (RFC 9562), made where the record is made.
template <class T>
class Id {
public:
    constexpr Id() = default;
    explicit constexpr Id(const QUuid &uuid) : m_uuid(uuid) {}

    [[nodiscard]] static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }
    [[nodiscard]] constexpr const QUuid &uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

/// UUIDv7 from Unix milliseconds and 10 random bytes (74 of their bits are used).
[[nodiscard]] QUuid makeUuid7(qint64 unixMilliseconds, const uchar (&random)[10]);

/// The text form used everywhere: lower case, no braces; empty for null.
[[nodiscard]] inline QString idText(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

} // namespace praxis
