#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QString>

namespace praxis::scanner {

/// One conversation with the daemon; every step waits a bounded time. NotAvailable (status: no_scanner).
class ClamdSocket {
public:
    ClamdSocket() = default;
    ~ClamdSocket();
    ClamdSocket(ClamdSocket &&other) noexcept;
    ClamdSocket(const ClamdSocket &) = delete;
    ClamdSocket &operator=(const ClamdSocket &) = delete;

    [[nodiscard]] Result<> connect(const QString &path);
    [[nodiscard]] Result<> send(QByteArrayView bytes);
    /// To its NUL, without it.
    [[nodiscard]] Result<QByteArray> answer();

private:
    int m_socket = -1;
};

/// Nobody answers, or says nothing that helps.
[[nodiscard]] std::unexpected<Error> silent();

} // namespace praxis::scanner
