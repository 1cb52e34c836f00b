// Who signs in to a practice, and what is looked at before they are let in.
#include "app/common/PracticeFile.h"

#include "app/common/Placing.h"
#include "app/common/PracticeParts.h"
#include "models/ports/AuditBody.h"
#include "services/practice/retention/DestructionRegister.h"
#include "services/practice/door/Told.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/secrets/FreshnessWitness.h"
#include "services/store/SqliteCopies.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace praxis::app {

namespace {

constexpr std::array<const char *, 5> whatAnAccountGives{"role", "is_active", "practitioner_id", "contact_id", "is_deleted"};

QString describe(const Error &older)
{
    return QStringLiteral("%1: %2 -> %3").arg(older.data.value(QStringLiteral("what")).toString(), older.data.value(QStringLiteral("expected")).toString(),
                                              older.data.value(QStringLiteral("found")).toString());
}

} // namespace

Result<> PracticeFile::unlockWithPassword(const QString &login, const SecretBytes &password, Age age)
{
    PRAXIS_TRY(Unlocked unlocked, m_header->unlockWithPassword(login, password, m_machine.clock.now()));
    const QUuid user = unlocked.userId;
    return admit(std::move(unlocked), user, age, QStringLiteral("password"));
}

Result<> PracticeFile::unlockWithPassword(const QUuid &user, const SecretBytes &password, Age age)
{
    PRAXIS_TRY(Unlocked unlocked, m_header->unlockWithPassword(user, password, m_machine.clock.now()));
    return admit(std::move(unlocked), user, age, QStringLiteral("password"));
}

Result<> PracticeFile::unlockWithKeychain(const QUuid &user)
{
    if (!m_machine.keychain)
        return fail(ErrorCode::KeychainUnavailable);
    PRAXIS_TRY(Unlocked unlocked, m_header->unlockWithKeychain(user, *m_machine.keychain));
    return admit(std::move(unlocked), user, Age::Checked, QStringLiteral("keychain"));
}

Result<> PracticeFile::unlockWithSheet(const QString &code, const QUuid &user, const SecretBytes &newPassword)
{
    PRAXIS_TRY(Unlocked unlocked, m_header->unlockWithRecovery(code));
    const QList<KeyUser> users = m_header->users();
    const auto known = std::find_if(users.begin(), users.end(), [&](const KeyUser &u) { return u.id == user; });
    if (known == users.end())
        return fail(ErrorCode::NotFound);
    PRAXIS_CHECK(m_header->addPasswordSlot(*known, newPassword, unlocked.dataKey));
    return admit(std::move(unlocked), user, Age::Checked, QStringLiteral("recovery_sheet"));
}

Result<> PracticeFile::admit(Unlocked unlocked, const QUuid &user, Age age, const QString &how)
{
    const QList<FailedSignIns> failed = unlocked.failedSince;
    const QString restored = Placing::backupIn(m_folder);
    const auto steps = [&]() -> Result<> {
        if (age == Age::Checked)
            PRAXIS_CHECK(checkHeaderFreshness()); // first: an older header may not even have the key of the records
        if (!QFile::exists(pathIn(m_folder))) // the keys are there and the records are not: lost, moved, or on another disk
            return fail(ErrorCode::StoreUnavailable, {{QStringLiteral("missing"), true}});
        if (!restored.isEmpty())
            PRAXIS_CHECK(lookAtRestored(unlocked));
        PRAXIS_CHECK(openStore(std::move(unlocked), false));
        if (!restored.isEmpty())
            PRAXIS_CHECK(verifyRestored());
        const Result<> fresh = checkFreshness();
        if (age == Age::Checked || (!fresh && fresh.error().code != ErrorCode::RolledBack))
            PRAXIS_CHECK(fresh);
        if (!fresh)
            PRAXIS_CHECK(mayGoOnWithOlder(user));
        PRAXIS_CHECK(signIn(user, failed, how));
        if (!fresh)
            PRAXIS_CHECK(note(QStringLiteral("accept_older"), describe(fresh.error())));
        if (!restored.isEmpty())
            PRAXIS_CHECK(note(QStringLiteral("restore"), restored));
        PRAXIS_CHECK(destroyAgain());
        return {};
    };
    const Result<> done = steps();
    if (!done)
        shut(); // what was refused must not become what the keychain remembers
    else
        keepFreshness();
    if (done)
        Placing::forgetBackup(m_folder);
    return done;
}

Result<> PracticeFile::lookAtRestored(const Unlocked &unlocked)
{
    Result<int> version = store::inspectForRestore(pathIn(m_folder), keyed(unlocked.dataKey));
    if (!version && version.error().code == ErrorCode::StoreDamaged && unlocked.nextDataKey)
        version = store::inspectForRestore(pathIn(m_folder), keyed(*unlocked.nextDataKey));
    if (!version)
        return fail(version.error());
    return {};
}

Result<> PracticeFile::verifyRestored()
{
    PRAXIS_CHECK(m_store->verifyAudit(organization(), [this](const AuditHead &head) {
        return m_seal->verify(auditHeadMessage(organization(), head), head.signature);
    }));
    PRAXIS_TRY(const QStringList problems, store::verifyDatabase(m_store->access()));
    if (!problems.isEmpty())
        return fail(ErrorCode::StoreDamaged, {{QStringLiteral("problems"), problems}});
    return {};
}

QString PracticeFile::broughtRegisterIn(const QString &folder, const QUuid &organization)
{
    return QDir(folder).filePath(QString(DestructionRegister::fileName(organization) + u".brought"));
}

Result<> PracticeFile::keepRegister()
{
    PRAXIS_TRY(const auto session, m_store->session());
    const QString brought = broughtRegisterIn(m_folder, organization());
    PRAXIS_CHECK(DestructionRegister(*session, *m_parts, organization()).keep(QDir(m_folder).filePath(DestructionRegister::fileName(organization())), {brought}));
    QFile::remove(brought);
    return {};
}

Result<int> PracticeFile::destroyAgain()
{
    int destroyed = 0;
    {
        PRAXIS_TRY(const auto session, m_store->session());
        DestructionRegister known(*session, *m_parts, organization());
        for (const QString &path : {QDir(m_folder).filePath(DestructionRegister::fileName(organization())), broughtRegisterIn(m_folder, organization())}) {
            PRAXIS_TRY(const int here, known.destroyAgain(path));
            destroyed += here;
        }
    }
    PRAXIS_CHECK(keepRegister());
    return destroyed;
}

Result<> PracticeFile::note(const QString &action, const QString &detail)
{
    PRAXIS_TRY(const auto session, m_store->session());
    PRAXIS_CHECK(Door(*session, *m_parts).run(m_actor, RecordEvent{action, QStringLiteral("Organization"), organization(), {}, detail, 1}));
    return {};
}

Result<> PracticeFile::signIn(const QUuid &user, const QList<FailedSignIns> &failed, const QString &how)
{
    PRAXIS_TRY(const auto session, m_store->session());
    PRAXIS_CHECK(session->begin(organization(), false));
    const auto row = findAs<User>(*session, user);
    const Result<> given = row && *row ? checkTold(*session, *m_parts, typeOf<User>(), **row, whatAnAccountGives) : Result<>();
    m_clockBehind = lastWritten(*session);
    session->rollback();
    PRAXIS_CHECK(row);
    PRAXIS_CHECK(given);
    if (!*row || !(*row)->isActive)
        return fail(ErrorCode::Denied, {{QStringLiteral("action"), QStringLiteral("login")}});
    m_user = **row;
    m_actor = {};
    m_actor.user = user;
    m_actor.organization = organization();
    m_actor.role = m_user.role;
    m_actor.practitioner = m_user.practitionerId;
    m_actor.contact = m_user.contactId;
    m_actor.session = idText(m_machine.ids.next());
    m_actor.device = QSysInfo::machineHostName();
    m_actor.agent = QStringLiteral("praxis/" PRAXIS_VERSION);
    m_actor.purpose = QStringLiteral("quality_assurance");
    PRAXIS_CHECK(noteFailed(failed));
    PRAXIS_CHECK(Door(*session, *m_parts).run(m_actor, RecordEvent{QStringLiteral("login"), QStringLiteral("User"), user, {}, how, 1}));
    return {};
}

/// Set where the trail ends later than it is now by this computer's clock.
std::optional<Error> PracticeFile::lastWritten(StoreSession &session) const
{
    constexpr qint64 ordinaryDriftMs = 12 * 3600'000; // a day's work off and not a little: clocks are corrected, and the sample has a day of its own
    const auto last = session.auditSearch({.limit = 1});
    if (!last || last->isEmpty())
        return {};
    const auto entry = auditEntry(last->first().body);
    const Instant now = m_machine.clock.now();
    if (!entry || entry->at.ms <= now.ms + ordinaryDriftMs)
        return {};
    return Error{ErrorCode::ClockBehind, {{QStringLiteral("now"), now.toString()}, {QStringLiteral("last"), entry->at.toString()}}};
}

Result<> PracticeFile::noteFailed(const QList<FailedSignIns> &failed)
{
    if (failed.isEmpty())
        return {};
    PRAXIS_TRY(const auto session, m_store->session());
    Door door(*session, *m_parts);
    for (const FailedSignIns &f : failed) {
        RecordEvent event{QStringLiteral("failed_login"), QStringLiteral("User"), f.user, {}, {}, static_cast<int>(f.count)};
        event.detail = f.altered ? QStringLiteral("counter_altered") : QString();
        PRAXIS_CHECK(door.run(m_actor, event));
    }
    return {};
}

Result<AuditHead> PracticeFile::trailEnd()
{
    PRAXIS_TRY(const auto session, m_store->session());
    PRAXIS_CHECK(session->begin(organization(), false));
    Result<AuditHead> end = session->auditEnd();
    session->rollback();
    return end;
}

Result<> PracticeFile::checkHeaderFreshness()
{
    if (!m_machine.keychain)
        return {};
    const auto witness = FreshnessWitness(*m_machine.keychain, organization()).read();
    if (!witness || !*witness)
        return {};
    Freshness found = **witness;
    found.keyRevision = m_header->revision();
    return FreshnessWitness::compare(**witness, found, [&](qint64) { return found.auditHash; });
}

Result<> PracticeFile::checkFreshness()
{
    if (!m_machine.keychain)
        return {};
    const auto witness = FreshnessWitness(*m_machine.keychain, organization()).read();
    // A computer without a keychain, or with a locked one, cannot tell; that is no reason to keep people from their work.
    if (!witness || !*witness)
        return {};
    PRAXIS_TRY(const AuditHead end, trailEnd());
    const Freshness found{(*witness)->epoch, end.number, end.hash, m_header->revision()};
    return FreshnessWitness::compare(**witness, found, [this](qint64 number) -> QByteArray {
        const auto session = m_store->session();
        if (!session || !(*session)->begin(organization(), false))
            return {};
        const auto entries = (*session)->auditRange(number, 1);
        (*session)->rollback();
        return entries && !entries->isEmpty() && entries->constFirst().number == number ? entries->constFirst().hash : QByteArray();
    });
}

Result<QVector<QUuid>> PracticeFile::administrators()
{
    PRAXIS_TRY(const auto session, m_store->session());
    PRAXIS_CHECK(session->begin(organization(), false));
    const auto users = selectAs<User>(*session, {});
    session->rollback();
    PRAXIS_CHECK(users);
    QVector<QUuid> found;
    for (const auto &user : *users) {
        if (user->isActive && m_machine.matrix.cell(user->role, QStringLiteral("user.role")) == Cell::All)
            found.append(user->id);
    }
    return found;
}

Result<> PracticeFile::mayGoOnWithOlder(const QUuid &user)
{
    const auto denied = fail(ErrorCode::Denied, {{QStringLiteral("action"), QStringLiteral("accept_older")}});
    PRAXIS_TRY(const QVector<QUuid> now, administrators());
    if (!now.contains(user))
        return denied;
    const auto witness = FreshnessWitness(*m_machine.keychain, organization()).read();
    if (!witness || !*witness)
        return {};
    // Where the copy knows none of them any more, the practice would stay closed for good: then its own count.
    const QVector<QUuid> &last = (*witness)->administrators;
    const bool anyOfThem = std::any_of(now.begin(), now.end(), [&](const QUuid &one) { return last.contains(one); });
    if (anyOfThem && !last.contains(user))
        return denied;
    return {};
}

void PracticeFile::keepFreshness()
{
    if (!m_machine.keychain || !isUnlocked())
        return;
    const Result<AuditHead> end = trailEnd();
    if (!end)
        return;
    FreshnessWitness witness(*m_machine.keychain, organization());
    const auto before = witness.read();
    const qint64 epoch = before && *before ? (*before)->epoch : 0;
    // Without a keychain there is nothing to compare with either.
    m_witnessed = witness.write({epoch, end->number, end->hash, m_header->revision(), administrators().value_or(QVector<QUuid>())}).has_value();
}

} // namespace praxis::app
