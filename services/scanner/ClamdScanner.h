#pragma once

#include "models/ports/FileScanner.h"

#include <QStringList>

namespace praxis::scanner {

/// ClamAV's daemon over its socket of this computer (clamd(8), INSTREAM). Nothing but the bytes goes there: no name, no path.
class ClamdScanner final : public FileScanner {
public:
    /// Where the daemon listens; tried in this order.
    explicit ClamdScanner(QStringList sockets = usualSockets());

    [[nodiscard]] Result<QString> engine() override;
    [[nodiscard]] Result<std::unique_ptr<FileScan>> begin() override;

    /// What /etc/clamav/clamd.conf says, and where distributions put it. PRAXIS_CLAMD_SOCKET comes first.
    [[nodiscard]] static QStringList usualSockets();

private:
    QStringList m_sockets;
};

} // namespace praxis::scanner
