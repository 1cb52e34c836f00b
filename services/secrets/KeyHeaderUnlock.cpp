// Signing in: the half of KeyHeader that works while nobody has the key yet.
#include "models/kernel/Id.h"
#include "models/rules/People.h"
#include "services/secrets/HeaderJson.h"
#include "services/secrets/KeyHeader.h"
#include "services/secrets/KeychainEntry.h"
#include "services/secrets/PasswordRules.h"
#include "services/secrets/RecoveryCode.h"
#include "services/secrets/Sealer.h"

#include <QJsonDocument>

#include <algorithm>

namespace praxis {

namespace {

std::unexpected<Error> wrongPassword(qint64 attempts)
{
    return fail(ErrorCode::WrongPassword, {{QStringLiteral("attempts"), attempts}});
}

/// For a user whose counter is gone from the file: counting goes on, and the next sign-in hears of it.
FailureCounter lostCounter(const QUuid &user)
{
    FailureCounter counter{user};
    counter.altered = true;
    counter.nonce = SecretBytes::random(16).view().toByteArray();
    counter.link = SecretBytes::random(32).view().toByteArray();
    return counter;
}

bool hasKeychainSlot(const KeyHeaderData &data)
{
    return std::any_of(data.keySlots.begin(), data.keySlots.end(), [](const KeySlot &s) { return s.kind == SlotKind::Keychain; });
}

} // namespace

Result<Unlocked> KeyHeader::unlockWithPassword(const QString &login, const SecretBytes &password, Instant now)
{
    QUuid user;
    for (const KeyUser &known : users()) {
        if (loginKey(known.loginName) == loginKey(login))
            user = known.id;
    }
    return unlockWithPassword(user, password, now);
}

Result<Unlocked> KeyHeader::unlockWithPassword(const QUuid &user, const SecretBytes &password, Instant now)
{
    PRAXIS_CHECK(checkPasswordSize(password));
    // Held to the end: whoever comes next sees this guess counted.
    const auto turn = m_parts.hasher.takeTurn();
    KeyHeaderData read;
    {
        const QMutexLocker lock(&m_mutex);
        read = m_data;
    }
    const KeySlot *slot = read.findSlot(SlotKind::Password, user);
    if (!slot) {
        const bool known = std::any_of(read.users.begin(), read.users.end(), [&](const KeyUser &u) { return u.id == user; });
        return known ? keyMissing(QStringLiteral("no_password")) : refuseUnknown(turn, password);
    }
    if (const auto until = lockedAt(user, now))
        return fail(ErrorCode::LockedOut, {{QStringLiteral("until"), until->toString()}});
    PRAXIS_TRY(const SecretBytes secret, m_parts.hasher.hash(turn, password, slot->salt, slot->cost));
    const auto opened = slot->unlock(read.organization, secret);
    if (!opened)
        return wrongPassword(countFailure(user, now));
    return finishUnlock(read, *slot, *opened);
}

Result<Unlocked> KeyHeader::refuseUnknown(const PasswordHasher::Turn &turn, const SecretBytes &password)
{
    // As slow as for somebody whom we know, so that the time does not tell who works here.
    PRAXIS_CHECK(m_parts.hasher.hash(turn, password, PasswordHasher::makeSalt(), m_parts.hasher.cost()));
    return wrongPassword(0);
}

Result<Unlocked> KeyHeader::unlockWithKeychain(const QUuid &user, Keychain &keychain)
{
    KeyHeaderData read;
    {
        const QMutexLocker lock(&m_mutex);
        read = m_data;
    }
    const KeySlot *slot = read.findSlot(SlotKind::Keychain, user);
    if (!slot)
        return keyMissing(QStringLiteral("no_keychain_slot"));
    auto bytes = keychain.read(KeychainEntry::service, KeychainEntry::slotSecret(read.organization, user, slot->tag()));
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return keyMissing(QStringLiteral("keychain_empty"));
    PRAXIS_CHECK(bytes);
    const SecretBytes secret = SecretBytes::copyOf(*bytes);
    wipe(*bytes);
    const auto opened = slot->unlock(read.organization, secret);
    if (!opened)
        return keyMissing(QStringLiteral("keychain_secret"));
    return finishUnlock(read, *slot, *opened);
}

Result<Unlocked> KeyHeader::unlockWithRecovery(const QString &code)
{
    PRAXIS_TRY(const SecretBytes bytes, RecoveryCode::fromText(code));
    KeyHeaderData read;
    {
        const QMutexLocker lock(&m_mutex);
        read = m_data;
    }
    const KeySlot *slot = read.findSlot(SlotKind::Recovery, {});
    if (!slot)
        return keyMissing(QStringLiteral("no_sheet"));
    const auto opened = slot->unlock(read.organization, RecoveryCode::secretOf(bytes));
    if (!opened)
        return wrongPassword(0);
    return finishUnlock(read, *slot, *opened);
}

Result<Unlocked> KeyHeader::finishUnlock(const KeyHeaderData &read, const KeySlot &slot, const KeySlot::Opened &opened)
{
    // The secret opened its slot, so it is right. Whatever is wrong from here on is wrong with the file.
    PRAXIS_TRY(SecretBytes dataKey, slot.openKey(opened.privateKey, slot.sealed));
    PRAXIS_TRY(const SecretBytes root, read.openRoot(dataKey));
    if (!(root == opened.root) || !read.hasMac(opened.root, dataKey))
        return HeaderJson::damaged(QStringLiteral("mac"));
    if (KeyHeaderData::checkValue(dataKey, read.organization) != read.check)
        return HeaderJson::damaged(QStringLiteral("check"));
    std::optional<SecretBytes> next;
    if (read.isBeingRekeyed()) {
        PRAXIS_TRY(SecretBytes key, slot.openKey(opened.privateKey, slot.sealedNext));
        if (KeyHeaderData::checkValue(key, read.organization) != read.checkNext)
            return HeaderJson::damaged(QStringLiteral("check"));
        next = std::move(key);
    }
    QList<FailedSignIns> failed = settleFailures(slot.user, dataKey);
    return Unlocked{std::move(dataKey), std::move(next),
                    keyedHash(opened.root, "praxis signing v1", idText(read.organization).toLatin1()), slot.user, std::move(failed)};
}

QList<FailedSignIns> KeyHeader::settleFailures(const QUuid &user, const SecretBytes &dataKey)
{
    QList<FailedSignIns> told;
    bool changed = false;
    {
        const QMutexLocker lock(&m_mutex);
        if (KeyHeaderData::checkValue(dataKey, m_data.organization) != m_data.check)
            return {}; // the data key was replaced meanwhile; the next sign-in will tell
        for (const KeySlot &slot : std::as_const(m_data.keySlots)) {
            if (slot.kind == SlotKind::Password && !m_data.findFailures(slot.user))
                m_data.failures.append(lostCounter(slot.user));
        }
        for (FailureCounter &counter : m_data.failures) {
            const bool altered = counter.altered || !counter.isAuthentic(dataKey);
            if (altered || counter.count > counter.reported) {
                told.append({counter.user, counter.count - counter.reported, counter.last, altered});
                counter.reported = counter.count;
                changed = true;
            }
            if (counter.user == user && (altered || counter.count > 0)) {
                counter.restart(dataKey);
                changed = true;
            } else if (altered) {
                counter.reanchor(dataKey);
            }
        }
    }
    if (!changed)
        return told;
    // The keychain first: were it to stay behind, it would seem to know of more failures than the file, and raise an alarm.
    writeMirror();
    const QMutexLocker lock(&m_mutex);
    saveFailures();
    return told;
}

void KeyHeader::saveFailures()
{
    // A folder that cannot be written must not keep the right password out; the count then lasts as long as the program.
    ++m_data.generation;
    (void)m_file.save(m_data, KeyHeaderFile::Copies::AtLeastOne);
}

std::optional<Instant> KeyHeader::lockedAt(const QUuid &user, Instant now)
{
    QJsonObject mirror;
    QString account;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_parts.keychain && hasKeychainSlot(m_data))
            account = KeychainEntry::failures(m_data.organization);
    }
    if (!account.isEmpty()) {
        if (const auto bytes = m_parts.keychain->read(KeychainEntry::service, account))
            mirror = QJsonDocument::fromJson(*bytes).object().value(idText(user)).toObject();
    }
    const QMutexLocker lock(&m_mutex);
    FailureCounter *counter = m_data.findFailures(user);
    if (!counter) {
        m_data.failures.append(lostCounter(user));
        counter = &m_data.failures.last();
    }
    const qint64 kept = mirror.value(QLatin1StringView("count")).toInteger();
    if (kept > counter->count) { // an older copy of the file was put back
        counter->raiseTo(kept);
        counter->altered = true;
        counter->lockedUntil = std::max(counter->lockedUntil, Instant{mirror.value(QLatin1StringView("until")).toInteger()});
    }
    return counter->lockedAt(now);
}

qint64 KeyHeader::countFailure(const QUuid &user, Instant now)
{
    qint64 count = 0;
    {
        const QMutexLocker lock(&m_mutex);
        FailureCounter *counter = m_data.findFailures(user);
        if (!counter) // the user was removed while the password was being hashed
            return 0;
        counter->addFailure(now);
        count = counter->count;
        saveFailures();
    }
    writeMirror();
    return count;
}

void KeyHeader::writeMirror()
{
    if (!m_parts.keychain)
        return;
    const QMutexLocker order(&m_mirrorMutex);
    QJsonObject mirror;
    QString account;
    {
        const QMutexLocker lock(&m_mutex);
        if (!hasKeychainSlot(m_data))
            return;
        account = KeychainEntry::failures(m_data.organization);
        for (const FailureCounter &counter : std::as_const(m_data.failures))
            mirror.insert(idText(counter.user), QJsonObject{{QStringLiteral("count"), counter.count},
                                                            {QStringLiteral("until"), counter.lockedUntil.ms}});
    }
    // Where the keychain does not answer, the file's own count is what there is.
    (void)m_parts.keychain->write(KeychainEntry::service, account, QJsonDocument(mirror).toJson(QJsonDocument::Compact));
}

} // namespace praxis
