#pragma once

#include "models/kernel/Error.h"

#include <QString>

#include <utility>

namespace praxis::app {

/// A free port of this computer that nobody else is given while this lives. Whoever holds it may listen there: until somebody does, the
/// kernel lets two sockets have it that both allow that.
class KeptPort {
public:
    /// StoreUnavailable (data: detail) for an address that is not ours.
    [[nodiscard]] static Result<KeptPort> take(const QString &address);
    ~KeptPort();
    KeptPort(KeptPort &&other) noexcept : m_socket(std::exchange(other.m_socket, -1)), m_number(other.m_number) {}
    KeptPort &operator=(KeptPort &&other) noexcept
    {
        std::swap(m_socket, other.m_socket);
        std::swap(m_number, other.m_number);
        return *this;
    }
    Q_DISABLE_COPY(KeptPort)

    [[nodiscard]] quint16 number() const { return m_number; }

private:
    KeptPort() = default;

    int m_socket = -1;
    quint16 m_number = 0;
};

} // namespace praxis::app
