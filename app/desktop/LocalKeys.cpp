#include "app/desktop/LocalKeys.h"

#include "app/desktop/LocalGate.h"

#include <QtConcurrentRun>

namespace praxis::app {

namespace {

using Secret = std::shared_ptr<SecretBytes>;

Secret secretOf(QString typed)
{
    return std::make_shared<SecretBytes>(SecretBytes::takePassword(typed));
}

template <class T>
QFuture<Result<T>> closed()
{
    QPromise<Result<T>> none;
    none.start();
    none.addResult(Result<T>(fail(ErrorCode::KeyMissing)));
    none.finish();
    return none.future();
}

} // namespace

// The worker has its own copy of the key: a lock meanwhile takes the practice away and not what the worker stands on.
QFuture<Result<>> LocalKeys::addPassword(const QUuid &user, const QString &login, const QString &displayName, const QString &password)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<void>();
    auto key = std::make_shared<SecretBytes>(file->dataKey().clone());
    return QtConcurrent::run([header = &file->header(), key, who = KeyUser{user, displayName, login}, secret = secretOf(password)]() -> Result<> {
        return header->addPasswordSlot(who, *secret, *key);
    });
}

QFuture<Result<>> LocalKeys::changePassword(const QString &before, const QString &after)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<void>();
    return QtConcurrent::run([gate = &m_gate, header = &file->header(), user = file->actor().user, was = secretOf(before), is = secretOf(after),
                              now = m_gate.now()]() -> Result<> {
        PRAXIS_TRY(const QList<FailedSignIns> failed, header->changePassword(user, *was, *is, now));
        gate->report(failed);
        return {};
    });
}

QFuture<Result<>> LocalKeys::removeSlots(const QUuid &user)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<void>();
    auto key = std::make_shared<SecretBytes>(file->dataKey().clone());
    return QtConcurrent::run([header = &file->header(), key, user]() -> Result<> { return header->removeSlots(user, *key); });
}

QFuture<Result<QString>> LocalKeys::newRecoverySheet(const QString &password)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<QString>();
    return QtConcurrent::run([gate = &m_gate, header = &file->header(), user = file->actor().user, secret = secretOf(password),
                              now = m_gate.now()]() -> Result<QString> {
        PRAXIS_TRY(const Unlocked unlocked, header->unlockWithPassword(user, *secret, now));
        gate->report(unlocked.failedSince);
        PRAXIS_TRY(const RecoverySheet sheet, header->addRecoverySlot(unlocked.dataKey));
        return sheet.code;
    });
}

QFuture<Result<>> LocalKeys::useKeychain(bool use)
{
    PracticeFile *file = m_gate.practice();
    Keychain *keychain = m_gate.machine().keychain;
    if (!file)
        return closed<void>();
    auto key = std::make_shared<SecretBytes>(file->dataKey().clone());
    return QtConcurrent::run([header = &file->header(), keychain, key, user = file->actor().user, use]() -> Result<> {
        if (!keychain || !use)
            return fail(ErrorCode::KeychainUnavailable);
        return header->addKeychainSlot(user, *keychain, *key);
    });
}

QFuture<Result<QVector<ui::KeySlotLine>>> LocalKeys::lines()
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<QVector<ui::KeySlotLine>>();
    QVector<ui::KeySlotLine> lines;
    KeyHeader &header = file->header();
    const QList<KeyUser> users = header.users();
    for (const KeyUser &user : users) {
        const bool mine = user.id == file->actor().user;
        if (header.hasSlot(SlotKind::Password, user.id))
            lines.append({ui::KeySlotLine::Password, user.id, user.displayName, {}, mine});
        if (header.hasSlot(SlotKind::Keychain, user.id))
            lines.append({ui::KeySlotLine::Keychain, user.id, user.displayName, {}, mine});
    }
    if (header.hasSlot(SlotKind::Recovery, {}))
        lines.append({ui::KeySlotLine::Recovery, {}, {}, {}, false});
    QPromise<Result<QVector<ui::KeySlotLine>>> promise;
    promise.start();
    promise.addResult(Result<QVector<ui::KeySlotLine>>(lines));
    promise.finish();
    return promise.future();
}

QString LocalKeys::problemOf(const QString &password, const QString &login) const
{
    return m_gate.problemOf(password, {login});
}

} // namespace praxis::app
