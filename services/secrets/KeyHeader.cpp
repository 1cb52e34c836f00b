#include "services/secrets/KeyHeader.h"

#include "models/kernel/Id.h"
#include "models/rules/People.h"
#include "services/secrets/HeaderJson.h"
#include "services/secrets/KeychainEntry.h"
#include "services/secrets/PasswordRules.h"
#include "services/secrets/RecoveryCode.h"
#include "services/secrets/Sealer.h"

#include <algorithm>
#include <utility>

namespace praxis {

KeyHeader::KeyHeader(KeyHeaderFile file, KeyHeaderData data, Parts parts)
    : m_file(std::move(file)), m_data(std::move(data)), m_parts(parts)
{
}

Result<std::unique_ptr<KeyHeader>> KeyHeader::create(const QString &databasePath, const QUuid &organization,
                                                     const SecretBytes &dataKey, Parts parts)
{
    if (organization.isNull() || dataKey.size() != Sealer::keySize)
        return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("not a data key of a practice")}});
    KeyHeaderFile file(databasePath, parts.disk);
    if (file.exists())
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("path")}, {QStringLiteral("value"), file.path(0)}});
    const SecretBytes root = SecretBytes::random(Sealer::keySize);
    KeyHeaderData data;
    data.organization = organization;
    data.check = KeyHeaderData::checkValue(dataKey, organization);
    data.root = KeyHeaderData::sealRoot(root, dataKey, organization);
    data.mac = data.computeMac(root, dataKey);
    return std::unique_ptr<KeyHeader>(new KeyHeader(std::move(file), std::move(data), parts));
}

Result<std::unique_ptr<KeyHeader>> KeyHeader::open(const QString &databasePath, const QUuid &expected, Parts parts)
{
    KeyHeaderFile file(databasePath, parts.disk);
    PRAXIS_TRY(KeyHeaderData data, file.load());
    if (!expected.isNull() && data.organization != expected)
        return fail(ErrorCode::NotFound);
    return std::unique_ptr<KeyHeader>(new KeyHeader(std::move(file), std::move(data), parts));
}

QUuid KeyHeader::organization() const
{
    const QMutexLocker lock(&m_mutex);
    return m_data.organization;
}

qint64 KeyHeader::revision() const
{
    const QMutexLocker lock(&m_mutex);
    return m_data.revision;
}

QList<KeyUser> KeyHeader::users() const
{
    const QMutexLocker lock(&m_mutex);
    return m_data.users;
}

bool KeyHeader::hasSlot(SlotKind kind, const QUuid &user) const
{
    const QMutexLocker lock(&m_mutex);
    return m_data.findSlot(kind, user) != nullptr;
}

QList<std::pair<SlotKind, QUuid>> KeyHeader::slotOwners() const
{
    const QMutexLocker lock(&m_mutex);
    QList<std::pair<SlotKind, QUuid>> owners;
    for (const KeySlot &slot : m_data.keySlots)
        owners.append({slot.kind, slot.user});
    return owners;
}

bool KeyHeader::isDataKey(const SecretBytes &key) const
{
    const QMutexLocker lock(&m_mutex);
    return key.size() == Sealer::keySize && KeyHeaderData::checkValue(key, m_data.organization) == m_data.check;
}

Result<> KeyHeader::addPasswordSlot(const KeyUser &user, const SecretBytes &password, const SecretBytes &dataKey,
                                    const QStringList &alsoForbidden)
{
    if (user.id.isNull())
        return fail(ErrorCode::Required, {{QStringLiteral("field"), QStringLiteral("id")}});
    PRAXIS_CHECK(checkNewPassword(password, alsoForbidden + QStringList{user.displayName, user.loginName}));
    {
        const QMutexLocker lock(&m_mutex);
        PRAXIS_CHECK(rootForEdit(dataKey));
        for (const KeyUser &other : std::as_const(m_data.users)) {
            if (other.id != user.id && loginKey(other.loginName) == loginKey(user.loginName))
                return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("login")},
                                                   {QStringLiteral("value"), user.loginName}});
        }
    }
    KeySlot slot{SlotKind::Password, user.id, {}, {}, {}, {}, PasswordHasher::makeSalt(), m_parts.hasher.cost()};
    const auto turn = m_parts.hasher.takeTurn();
    PRAXIS_TRY(const SecretBytes secret, m_parts.hasher.hash(turn, password, slot.salt, slot.cost));
    return putSlot(std::move(slot), secret, dataKey, &user);
}

Result<QList<FailedSignIns>> KeyHeader::changePassword(const QUuid &user, const SecretBytes &before, const SecretBytes &after,
                                                       Instant now, const QStringList &alsoForbidden)
{
    PRAXIS_TRY(Unlocked unlocked, unlockWithPassword(user, before, now));
    const QList<KeyUser> all = users();
    const auto found = std::find_if(all.begin(), all.end(), [&](const KeyUser &u) { return u.id == user; });
    if (found == all.end())
        return keyMissing(QStringLiteral("no_user"));
    PRAXIS_CHECK(addPasswordSlot(*found, after, unlocked.dataKey, alsoForbidden));
    return std::move(unlocked.failedSince);
}

Result<> KeyHeader::addKeychainSlot(const QUuid &user, Keychain &keychain, const SecretBytes &dataKey)
{
    KeySlot slot{SlotKind::Keychain, user};
    const SecretBytes secret = SecretBytes::random(Sealer::keySize);
    QString account;
    QString earlier;
    {
        const QMutexLocker lock(&m_mutex);
        PRAXIS_TRY(const SecretBytes root, rootForEdit(dataKey));
        if (std::none_of(m_data.users.begin(), m_data.users.end(), [&](const KeyUser &u) { return u.id == user; }))
            return keyMissing(QStringLiteral("no_user"));
        slot.lock(m_data.organization, secret, root);
        account = KeychainEntry::slotSecret(m_data.organization, user, slot.tag());
        if (const KeySlot *old = m_data.findSlot(SlotKind::Keychain, user))
            earlier = KeychainEntry::slotSecret(m_data.organization, user, old->tag());
    }
    // The keychain first: a slot whose secret was never kept would be a way in that does not open.
    QByteArray bytes = secret.view().toByteArray();
    const Result<> kept = keychain.write(KeychainEntry::service, account, bytes);
    wipe(bytes);
    PRAXIS_CHECK(kept);
    const Result<> put = putSlot(std::move(slot), {}, dataKey);
    const QString useless = put ? earlier : account;
    if (!useless.isEmpty())
        (void)keychain.remove(KeychainEntry::service, useless); // what stays behind opens nothing
    return put;
}

Result<> KeyHeader::removeKeychainSlot(const QUuid &user, Keychain &keychain, const SecretBytes &dataKey)
{
    QString account;
    {
        const QMutexLocker lock(&m_mutex);
        PRAXIS_TRY(const SecretBytes root, rootForEdit(dataKey));
        const KeySlot *slot = m_data.findSlot(SlotKind::Keychain, user);
        if (!slot)
            return {};
        account = KeychainEntry::slotSecret(m_data.organization, user, slot->tag());
        KeyHeaderData changed = m_data;
        changed.keySlots.removeIf([&](const KeySlot &s) { return s.kind == SlotKind::Keychain && s.user == user; });
        PRAXIS_CHECK(commit(std::move(changed), root, dataKey));
    }
    (void)keychain.remove(KeychainEntry::service, account);
    return {};
}

Result<RecoverySheet> KeyHeader::addRecoverySlot(const SecretBytes &dataKey)
{
    const SecretBytes code = SecretBytes::random(RecoveryCode::byteCount);
    PRAXIS_CHECK(putSlot(KeySlot{SlotKind::Recovery, {}}, RecoveryCode::secretOf(code), dataKey));
    return RecoverySheet{RecoveryCode::toText(code), organization()};
}

Result<> KeyHeader::removeSlots(const QUuid &user, const SecretBytes &dataKey)
{
    const QMutexLocker lock(&m_mutex);
    PRAXIS_TRY(const SecretBytes root, rootForEdit(dataKey));
    KeyHeaderData changed = m_data;
    const bool known = changed.users.removeIf([&](const KeyUser &u) { return u.id == user; }) > 0;
    if (!known)
        return fail(ErrorCode::NotFound);
    changed.keySlots.removeIf([&](const KeySlot &slot) { return slot.user == user; });
    changed.failures.removeIf([&](const FailureCounter &counter) { return counter.user == user; });
    if (std::none_of(changed.keySlots.begin(), changed.keySlots.end(), [](const KeySlot &s) { return s.kind == SlotKind::Password; }))
        return fail(ErrorCode::LastAdmin);
    return commit(std::move(changed), root, dataKey);
}

Result<> KeyHeader::beginDataKeyChange(const SecretBytes &dataKey, const SecretBytes &newKey)
{
    const QMutexLocker lock(&m_mutex);
    PRAXIS_TRY(const SecretBytes root, rootForEdit(dataKey));
    if (newKey.size() != Sealer::keySize || newKey == dataKey)
        return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("not a new data key")}});
    KeyHeaderData changed = m_data;
    changed.checkNext = KeyHeaderData::checkValue(newKey, changed.organization);
    for (KeySlot &slot : changed.keySlots)
        slot.sealedNext = slot.sealKey(newKey);
    // Both copies: the database may have the new key a moment from now, and must not depend on one file.
    return commit(std::move(changed), root, dataKey, KeyHeaderFile::Copies::Both);
}

Result<> KeyHeader::finishDataKeyChange(const SecretBytes &dataKey, const SecretBytes &newKey)
{
    const QMutexLocker lock(&m_mutex);
    PRAXIS_TRY(const SecretBytes root, rootFor(dataKey));
    if (!m_data.isBeingRekeyed() || newKey.size() != Sealer::keySize
        || KeyHeaderData::checkValue(newKey, m_data.organization) != m_data.checkNext)
        return keyMissing(QStringLiteral("not_the_next_key"));
    KeyHeaderData changed = m_data;
    changed.check = std::exchange(changed.checkNext, {});
    changed.root = KeyHeaderData::sealRoot(root, newKey, changed.organization);
    for (KeySlot &slot : changed.keySlots)
        slot.sealed = std::exchange(slot.sealedNext, {});
    for (FailureCounter &counter : changed.failures) {
        const bool altered = counter.altered || !counter.isAuthentic(dataKey);
        counter.reanchor(newKey);
        counter.altered = altered;
    }
    return commit(std::move(changed), root, newKey);
}

Result<> KeyHeader::cancelDataKeyChange(const SecretBytes &dataKey)
{
    const QMutexLocker lock(&m_mutex);
    PRAXIS_TRY(const SecretBytes root, rootFor(dataKey));
    KeyHeaderData changed = m_data;
    changed.checkNext.clear();
    for (KeySlot &slot : changed.keySlots)
        slot.sealedNext.clear();
    return commit(std::move(changed), root, dataKey);
}

Result<SecretBytes> KeyHeader::rootFor(const SecretBytes &dataKey) const
{
    if (dataKey.size() != Sealer::keySize || KeyHeaderData::checkValue(dataKey, m_data.organization) != m_data.check)
        return keyMissing(QStringLiteral("not_the_data_key"));
    PRAXIS_TRY(SecretBytes root, m_data.openRoot(dataKey));
    if (!m_data.hasMac(root, dataKey))
        return HeaderJson::damaged(QStringLiteral("mac"));
    return root;
}

Result<SecretBytes> KeyHeader::rootForEdit(const SecretBytes &dataKey) const
{
    if (m_data.isBeingRekeyed())
        return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), QStringLiteral("rekeying")}});
    return rootFor(dataKey);
}

Result<> KeyHeader::putSlot(KeySlot slot, const SecretBytes &secret, const SecretBytes &dataKey, const KeyUser *user)
{
    const QMutexLocker lock(&m_mutex);
    PRAXIS_TRY(const SecretBytes root, rootForEdit(dataKey));
    KeyHeaderData changed = m_data;
    if (slot.publicKey.isEmpty())
        slot.lock(changed.organization, secret, root);
    slot.sealed = slot.sealKey(dataKey);
    changed.keySlots.removeIf([&](const KeySlot &old) { return old.kind == slot.kind && old.user == slot.user; });
    if (user) {
        const auto known = std::find_if(changed.users.begin(), changed.users.end(), [&](const KeyUser &u) { return u.id == user->id; });
        if (known == changed.users.end())
            changed.users.append(*user);
        else
            *known = *user;
        if (FailureCounter *counter = changed.findFailures(user->id)) {
            counter->liftLock();
        } else {
            changed.failures.append({user->id});
            changed.failures.last().restart(dataKey);
        }
    }
    changed.keySlots.append(std::move(slot));
    return commit(std::move(changed), root, dataKey);
}

Result<> KeyHeader::commit(KeyHeaderData changed, const SecretBytes &root, const SecretBytes &dataKey, KeyHeaderFile::Copies copies)
{
    changed.revision = m_data.revision + 1;
    changed.generation = m_data.generation + 1;
    changed.mac = changed.computeMac(root, dataKey);
    if (const Result<> saved = m_file.save(changed, copies); !saved) {
        // The first copy may be in place although its folder was not synced: put the former content back, as a newer one.
        // When that fails too, the next start finds one of the two, and both are whole.
        if (m_data.generation > 0) {
            m_data.generation += 2;
            (void)m_file.save(m_data, KeyHeaderFile::Copies::AtLeastOne);
        }
        return saved;
    }
    m_data = std::move(changed);
    return {};
}

std::unexpected<Error> keyMissing(const QString &problem)
{
    return fail(ErrorCode::KeyMissing, {{QStringLiteral("problem"), problem}});
}

} // namespace praxis
