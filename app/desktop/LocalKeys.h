#pragma once

#include "app/common/KeyActs.h"
#include "ui/settings/KeyRing.h"

#include <functional>

namespace praxis::app {

class LocalGate;

/// The keys of the open practice, for the settings. Everything with a password takes half a second, on a worker.
class LocalKeys final : public ui::KeyRing {
public:
    explicit LocalKeys(LocalGate &gate) : m_gate(gate) {}

    [[nodiscard]] QFuture<Result<>> addPassword(const QUuid &user, const QString &login, const QString &displayName, const QString &password) override;
    [[nodiscard]] QFuture<Result<>> changePassword(const QString &before, const QString &after) override;
    [[nodiscard]] QFuture<Result<>> removeSlots(const QUuid &user) override;
    [[nodiscard]] QFuture<Result<QString>> newRecoverySheet(const QString &password) override;
    [[nodiscard]] QFuture<Result<>> useKeychain(bool use) override;
    [[nodiscard]] QFuture<Result<QVector<ui::KeySlotLine>>> lines() override;
    [[nodiscard]] QString problemOf(const QString &password, const QString &login) const override;

private:
    /// Once its line is in the trail, `change` is done; where it fails, a second line says so. All of it is one piece of work of the writer's,
    /// which a lock waits for: neither line is lost. Before the first line comes what shows that whoever asks knows the password.
    template <class T> QFuture<Result<T>> inTrail(KeyAct act, const QUuid &user, std::function<Result<T>()> change, std::function<Result<>()> proof = {});

    LocalGate &m_gate;
};

} // namespace praxis::app
