#include "app/desktop/LocalKeys.h"

#include "app/desktop/LocalGate.h"

#include <algorithm>

namespace praxis::app {

namespace {

using Secret = std::shared_ptr<SecretBytes>;

Secret secretOf(QString typed)
{
    return std::make_shared<SecretBytes>(SecretBytes::takePassword(typed));
}

template <class T> QFuture<Result<T>> ended(Result<T> answer)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

bool knows(const KeyHeader &header, const QUuid &user)
{
    const QList<KeyUser> users = header.users();
    return std::ranges::any_of(users, [&](const KeyUser &one) { return one.id == user; });
}

template <class T> QFuture<Result<T>> closed()
{
    return ended<T>(fail(ErrorCode::KeyMissing));
}

} // namespace

template <class T> QFuture<Result<T>> LocalKeys::inTrail(KeyAct act, const QUuid &user, std::function<Result<T>()> change, std::function<Result<>()> proof)
{
    const bool isKnown = knows(m_gate.practice()->header(), user);
    const AccessMatrix *const matrix = &m_gate.desk()->parts().matrix;
    return m_gate.desk()->onWriterQuietly<T>([act, user, isKnown, matrix, change = std::move(change), proof = std::move(proof)](Door &door, const Actor &actor) -> Result<T> {
        if (proof)
            PRAXIS_CHECK(proof());
        PRAXIS_CHECK(beginKeyAct(door, *matrix, actor, act, user, isKnown));
        Result<T> done = change();
        if (!done)
            (void)door.run(actor, failedKeyAct(act, user));
        return done;
    });
}

// The worker has its own copy of the key: a lock meanwhile takes the practice away and not what the worker stands on.
QFuture<Result<>> LocalKeys::addPassword(const QUuid &user, const QString &login, const QString &displayName, const QString &password)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<void>();
    auto key = std::make_shared<SecretBytes>(file->dataKey().clone());
    return inTrail<void>(KeyAct::Password, user, [header = &file->header(), key, who = KeyUser{user, displayName, login}, secret = secretOf(password)]() -> Result<> {
        return header->addPasswordSlot(who, *secret, *key);
    });
}

QFuture<Result<>> LocalKeys::changePassword(const QString &before, const QString &after)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<void>();
    const QUuid user = file->actor().user;
    const auto unlocked = std::make_shared<Unlocked>();
    const auto proof = [gate = &m_gate, header = &file->header(), user, was = secretOf(before), now = m_gate.now(), unlocked]() -> Result<> {
        PRAXIS_TRY(*unlocked, header->unlockWithPassword(user, *was, now));
        gate->report(unlocked->failedSince);
        return {};
    };
    return inTrail<void>(KeyAct::Password, user, [header = &file->header(), user, is = secretOf(after), unlocked]() -> Result<> {
        const QList<KeyUser> users = header->users();
        const auto found = std::ranges::find(users, user, &KeyUser::id);
        if (found == users.cend())
            return fail(ErrorCode::KeyMissing);
        return header->addPasswordSlot(*found, *is, unlocked->dataKey);
    }, proof);
}

QFuture<Result<>> LocalKeys::removeSlots(const QUuid &user)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<void>();
    if (!knows(file->header(), user))
        return ended<void>({}); // they never had a way in here
    auto key = std::make_shared<SecretBytes>(file->dataKey().clone());
    return inTrail<void>(KeyAct::Removal, user, [header = &file->header(), key, user]() -> Result<> { return header->removeSlots(user, *key); });
}

QFuture<Result<QString>> LocalKeys::newRecoverySheet(const QString &password)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed<QString>();
    const QUuid user = file->actor().user;
    const auto unlocked = std::make_shared<Unlocked>();
    const auto proof = [gate = &m_gate, header = &file->header(), user, secret = secretOf(password), now = m_gate.now(), unlocked]() -> Result<> {
        PRAXIS_TRY(*unlocked, header->unlockWithPassword(user, *secret, now));
        gate->report(unlocked->failedSince);
        return {};
    };
    return inTrail<QString>(KeyAct::RecoverySheet, user, [header = &file->header(), unlocked]() -> Result<QString> {
        PRAXIS_TRY(const RecoverySheet sheet, header->addRecoverySlot(unlocked->dataKey));
        return sheet.code;
    }, proof);
}

QFuture<Result<>> LocalKeys::useKeychain(bool use)
{
    PracticeFile *file = m_gate.practice();
    Keychain *keychain = m_gate.machine().keychain;
    if (!file)
        return closed<void>();
    auto key = std::make_shared<SecretBytes>(file->dataKey().clone());
    if (!keychain || !use)
        return ended<void>(fail(ErrorCode::KeychainUnavailable));
    const QUuid user = file->actor().user;
    return inTrail<void>(KeyAct::Keychain, user, [header = &file->header(), keychain, key, user]() -> Result<> {
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
    return ended<QVector<ui::KeySlotLine>>(lines);
}

QString LocalKeys::problemOf(const QString &password, const QString &login) const
{
    return m_gate.problemOf(password, {login});
}

} // namespace praxis::app
