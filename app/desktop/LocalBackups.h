#pragma once

#include "ui/settings/BackupService.h"

namespace praxis::app {

class LocalGate;

/// Encrypted copies of the open practice, each with the key header it needs.
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
