#pragma once

#include <QtGlobal>

#include <utility>

namespace praxis::hosted {

/// How much memory the bodies of a kind of request may take together while they are read and answered. For one thread.
class BodyBudget {
public:
    explicit BodyBudget(qint64 most) : m_left(most) {}
    Q_DISABLE_COPY_MOVE(BodyBudget)

    /// Given back where it ends; false: there was not so much left.
    class Share {
    public:
        Share() = default;
        Share(BodyBudget &from, qint64 bytes) : m_from(&from), m_bytes(bytes) { from.m_left -= bytes; }
        Share(Share &&other) noexcept : m_from(std::exchange(other.m_from, nullptr)), m_bytes(other.m_bytes) {}
        Share &operator=(Share &&) = delete;
        ~Share()
        {
            if (m_from)
                m_from->m_left += m_bytes;
        }
        [[nodiscard]] explicit operator bool() const { return m_from; }

    private:
        BodyBudget *m_from = nullptr;
        qint64 m_bytes = 0;
    };
    [[nodiscard]] Share take(qint64 bytes) { return bytes <= m_left ? Share(*this, bytes) : Share(); }

private:
    qint64 m_left;
};

} // namespace praxis::hosted
