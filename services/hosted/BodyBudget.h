#pragma once

#include <QHash>
#include <QString>

#include <utility>

namespace praxis::hosted {

/// How much memory the bodies of a kind of request may take together while they are read and answered, and those of one address of it. For one thread.
class BodyBudget {
public:
    BodyBudget(qint64 most, qint64 mostOfAddress) : m_left(most), m_mostOfAddress(mostOfAddress) {}
    Q_DISABLE_COPY_MOVE(BodyBudget)

    /// Given back where it ends; false: there was not so much left.
    class Share {
    public:
        Share() = default;
        Share(BodyBudget &from, const QString &address, qint64 bytes) : m_from(&from), m_address(address), m_bytes(bytes) { from.move(address, bytes); }
        Share(Share &&other) noexcept : m_from(std::exchange(other.m_from, nullptr)), m_address(std::move(other.m_address)), m_bytes(other.m_bytes) {}
        Share &operator=(Share &&) = delete;
        ~Share()
        {
            if (m_from)
                m_from->move(m_address, -m_bytes);
        }
        [[nodiscard]] explicit operator bool() const { return m_from; }

    private:
        BodyBudget *m_from = nullptr;
        QString m_address;
        qint64 m_bytes = 0;
    };
    [[nodiscard]] Share take(const QString &address, qint64 bytes)
    {
        const bool hasRoom = bytes <= m_left && bytes <= m_mostOfAddress - m_ofAddress.value(address);
        return hasRoom ? Share(*this, address, bytes) : Share();
    }

private:
    void move(const QString &address, qint64 bytes)
    {
        m_left -= bytes;
        if (bytes != 0 && (m_ofAddress[address] += bytes) == 0)
            m_ofAddress.remove(address);
    }

    qint64 m_left;
    qint64 m_mostOfAddress;
    QHash<QString, qint64> m_ofAddress;
};

} // namespace praxis::hosted
