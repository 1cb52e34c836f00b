#pragma once

#include "ui/settings/BackupService.h"

#include <QThreadPool>

namespace praxis::app {

class LocalGate;

/// Backups of the open practice, as Backup makes them, on a worker. One that is being made when the window closes is finished.
class LocalBackups final : public ui::BackupService {
public:
    explicit LocalBackups(LocalGate &gate) : m_gate(gate) {}

    [[nodiscard]] QString folder() const override;
    [[nodiscard]] ui::BackupInfo last() const override;
    [[nodiscard]] QFuture<Result<ui::BackupInfo>> make(const QString &folder, std::function<void(int)> progress) override;
    [[nodiscard]] QFuture<Result<ui::BackupInfo>> verify(const QString &path) override;

private:
    LocalGate &m_gate;
    QThreadPool m_workers; ///< waits for them, who stand on the gate's machine
};

} // namespace praxis::app
