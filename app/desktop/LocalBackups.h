#pragma once

#include "ui/settings/BackupService.h"

namespace praxis::app {

class LocalGate;

/// Backups of the open practice, as Backup makes them, on a worker.
class LocalBackups final : public ui::BackupService {
public:
    explicit LocalBackups(LocalGate &gate) : m_gate(gate) {}

    [[nodiscard]] QString folder() const override;
    [[nodiscard]] ui::BackupInfo last() const override;
    [[nodiscard]] QFuture<Result<ui::BackupInfo>> make(const QString &folder, std::function<void(int)> progress) override;
    [[nodiscard]] QFuture<Result<ui::BackupInfo>> verify(const QString &path) override;

private:
    LocalGate &m_gate;
};

} // namespace praxis::app
