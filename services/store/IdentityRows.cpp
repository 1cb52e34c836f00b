#include "services/store/IdentityReading.h"

#include "services/store/JobRows.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

#define ACCOUNT "SELECT id, login_key, password_hash, password_changed_at, one_time_secret, one_time_step, is_active, created_at FROM account "

Account readAccount(const Statement &row)
{
    return {row.uuid(0), row.text(1), row.text(2), Instant{row.number(3)}, row.bytes(4), row.number(5), row.flag(6), Instant{row.number(7)}};
}

#define SIGN_IN                                                                                                                     \
    "SELECT id, account_id, organization_id, user_id, generation, rotated_at, created_at, used_at, ends_at,"      \
    " ended_at, ended_why, device, address, agent FROM sign_in "

SignedIn readSignedIn(const Statement &row)
{
    return {row.uuid(0), row.uuid(1), row.uuid(2), row.uuid(3), row.number(4), Instant{row.number(5)}, Instant{row.number(6)},
            Instant{row.number(7)}, Instant{row.number(8)}, Instant{row.number(9)}, row.text(10), row.text(11), row.text(12), row.text(13)};
}

Membership readMembership(const Statement &row)
{
    return {row.uuid(0), row.uuid(1)};
}

} // namespace

IdentityRows::~IdentityRows()
{
    rollback();
}

Result<> IdentityRows::begin(bool writing)
{
    if (m_open)
        return fail(ErrorCode::Internal, {{u"detail"_s, u"a transaction is open"_s}});
    m_connection->forgive();
    const Dialect dialect = m_connection->dialect();
    if (const auto begun = m_connection->execute(dialect.begin(writing) + (dialect.isPostgres() ? u"; SET LOCAL praxis.identity = 'on'"_s : QString())); !begun) {
        m_connection->rollback(); // of two statements the first may have gone well
        return begun;
    }
    m_open = true;
    return {};
}

Result<> IdentityRows::commit()
{
    if (!m_open)
        return fail(ErrorCode::Internal);
    Result<> done = m_connection->failed() ? Result<>(fail(ErrorCode::StoreUnavailable)) : m_connection->execute(u"COMMIT"_s);
    if (!done)
        rollback();
    m_open = false;
    return done;
}

void IdentityRows::rollback() noexcept
{
    if (m_open)
        m_connection->rollback();
    m_open = false;
}

Result<int> IdentityRows::change(const char *sql, const QVariantList &values)
{
    PRAXIS_TRY(Statement *statement, m_connection->prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    return statement->rowsAffected();
}

Result<std::optional<Account>> IdentityRows::accountNamed(const QString &loginKey)
{
    return row(ACCOUNT "WHERE login_key = ?", {loginKey}, &readAccount);
}

Result<std::optional<Account>> IdentityRows::account(const QUuid &id)
{
    return row(ACCOUNT "WHERE id = ?", {uuidValue(id)}, &readAccount);
}

Result<std::optional<Account>> IdentityRows::accountToChange(const QUuid &id)
{
    if (!m_connection->dialect().isPostgres()) // its one writer holds all of it
        return account(id);
    return row(ACCOUNT "WHERE id = ? FOR UPDATE", {uuidValue(id)}, &readAccount);
}

Result<std::optional<Account>> IdentityRows::accountBeginning(const QString &loginKey)
{
    return row(ACCOUNT "WHERE login_key >= ? AND login_key < ? ORDER BY created_at, id LIMIT 1", {loginKey, afterAll(loginKey)}, &readAccount);
}

Result<> IdentityRows::add(const Account &account)
{
    const auto added = change("INSERT INTO account (id, login_key, password_hash, password_changed_at, one_time_secret, one_time_step, is_active, created_at)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                              {uuidValue(account.id), account.loginKey, account.password, timeValue(account.passwordChangedAt), bytesValue(account.oneTimeSecret),
                               static_cast<qlonglong>(account.oneTimeStep), account.isActive, timeValue(account.createdAt)});
    if (!added && added.error().data.value(QString::fromLatin1(constraint::key)).toString() == u"unique")
        return fail(ErrorCode::Duplicate, {{u"field"_s, u"login"_s}});
    return added ? Result<>() : fail(added.error());
}

Result<> IdentityRows::keepPassword(const Account &account)
{
    PRAXIS_CHECK(change("UPDATE account SET password_hash = ?, password_changed_at = ? WHERE id = ?",
                        {account.password, timeValue(account.passwordChangedAt), uuidValue(account.id)}));
    return {};
}

Result<> IdentityRows::keepSecondFactor(const Account &account)
{
    PRAXIS_CHECK(change("UPDATE account SET one_time_secret = ?, one_time_step = ? WHERE id = ?",
                        {bytesValue(account.oneTimeSecret), static_cast<qlonglong>(account.oneTimeStep), uuidValue(account.id)}));
    return {};
}

Result<bool> IdentityRows::useOneTimeStep(const QUuid &account, qint64 step)
{
    PRAXIS_TRY(const int changed, change("UPDATE account SET one_time_step = ? WHERE id = ? AND one_time_step < ?",
                                         {static_cast<qlonglong>(step), uuidValue(account), static_cast<qlonglong>(step)}));
    return changed == 1;
}

Result<> IdentityRows::replaceRecoveryCodes(const QUuid &account, const QVector<QByteArray> &hashes)
{
    PRAXIS_CHECK(change("DELETE FROM recovery_code WHERE account_id = ?", {uuidValue(account)}));
    for (const QByteArray &hash : hashes)
        PRAXIS_CHECK(change("INSERT INTO recovery_code (account_id, code_hash) VALUES (?, ?)", {uuidValue(account), hash}));
    return {};
}

Result<bool> IdentityRows::useRecoveryCode(const QUuid &account, const QByteArray &hash, Instant now)
{
    PRAXIS_TRY(const int changed, change("UPDATE recovery_code SET used_at = ? WHERE account_id = ? AND code_hash = ? AND used_at IS NULL",
                                         {timeValue(now), uuidValue(account), hash}));
    return changed == 1;
}

Result<int> IdentityRows::recoveryCodesLeft(const QUuid &account)
{
    PRAXIS_TRY(const QVariant left, m_connection->scalar(u"SELECT count(*) FROM recovery_code WHERE account_id = ? AND used_at IS NULL"_s, {uuidValue(account)}));
    return left.toInt();
}

Result<QVector<Membership>> IdentityRows::memberships(const QUuid &account)
{
    return rows("SELECT organization_id, user_id FROM membership WHERE account_id = ? ORDER BY organization_id", {uuidValue(account)}, &readMembership);
}

Result<std::optional<QUuid>> IdentityRows::accountOf(const Membership &membership)
{
    PRAXIS_TRY(const QVariant found, m_connection->scalar(u"SELECT account_id FROM membership WHERE organization_id = ? AND user_id = ?"_s,
                                                          {uuidValue(membership.organization), uuidValue(membership.user)}));
    return found.isNull() ? std::optional<QUuid>() : std::optional<QUuid>(uuidOf(found));
}

Result<> IdentityRows::join(const QUuid &account, const Membership &membership, Instant now)
{
    const auto joined = change("INSERT INTO membership (account_id, organization_id, user_id, created_at) VALUES (?, ?, ?, ?)",
                               {uuidValue(account), uuidValue(membership.organization), uuidValue(membership.user), timeValue(now)});
    if (!joined && joined.error().data.value(QString::fromLatin1(constraint::key)).toString() == u"unique")
        return fail(ErrorCode::Duplicate, {{u"field"_s, u"account"_s}});
    return joined ? Result<>() : fail(joined.error());
}

Result<std::optional<SignedIn>> IdentityRows::signedIn(const QUuid &id)
{
    return row(SIGN_IN "WHERE id = ?", {uuidValue(id)}, &readSignedIn);
}

Result<bool> IdentityRows::knowsAddress(const QUuid &account, const QString &address, Instant since)
{
    PRAXIS_TRY(const QVariant known, m_connection->scalar(u"SELECT 1 FROM sign_in WHERE account_id = ? AND address = ? AND created_at >= ? LIMIT 1"_s,
                                                          {uuidValue(account), address, timeValue(since)}));
    return !known.isNull();
}

Result<QVector<SignedIn>> IdentityRows::signedInOf(const QUuid &account)
{
    return rows(SIGN_IN "WHERE account_id = ? AND ended_at IS NULL ORDER BY created_at DESC, id", {uuidValue(account)}, &readSignedIn);
}

Result<> IdentityRows::add(const SignedIn &one)
{
    PRAXIS_CHECK(change("INSERT INTO sign_in (id, account_id, organization_id, user_id, generation, created_at, used_at, ends_at, device, address, agent)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        {uuidValue(one.id), uuidValue(one.account), uuidValue(one.organization), uuidValue(one.user), static_cast<qlonglong>(one.generation), timeValue(one.createdAt),
                         timeValue(one.usedAt), timeValue(one.endsAt), textValue(one.device), textValue(one.address), textValue(one.agent)}));
    return {};
}

Result<bool> IdentityRows::rotate(const QUuid &id, qint64 generation, Instant now)
{
    PRAXIS_TRY(const int changed, change("UPDATE sign_in SET generation = generation + 1, rotated_at = ?, used_at = ?"
                                         " WHERE id = ? AND generation = ? AND ended_at IS NULL",
                                         {timeValue(now), timeValue(now), uuidValue(id), static_cast<qlonglong>(generation)}));
    return changed == 1;
}

Result<> IdentityRows::end(const QUuid &id, const QString &why, Instant now)
{
    PRAXIS_CHECK(change("UPDATE sign_in SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL", {timeValue(now), why, uuidValue(id)}));
    return {};
}

Result<> IdentityRows::endAll(const QUuid &account, const QUuid &organization, const QUuid &except, const QString &why, Instant now)
{
    PRAXIS_TRY(const QVector<SignedIn> all, signedInOf(account));
    for (const SignedIn &one : all) {
        if (one.id != except && (organization.isNull() || one.organization == organization))
            PRAXIS_CHECK(end(one.id, why, now));
    }
    return {};
}

Result<QVector<Account>> IdentityRows::accounts(const QUuid &organization)
{
    if (organization.isNull())
        return rows(ACCOUNT "ORDER BY login_key", {}, &readAccount);
    return rows(ACCOUNT "WHERE id IN (SELECT account_id FROM membership WHERE organization_id = ?) ORDER BY login_key", {uuidValue(organization)}, &readAccount);
}

Result<> IdentityRows::queue(const QUuid &organization, const Job &job)
{
    if (m_connection->dialect().isPostgres()) // the queue is the organisation's, for this transaction only
        PRAXIS_CHECK(m_connection->execute(u"SET LOCAL praxis.organization = '"_s + organization.toString(QUuid::WithoutBraces) + u'\''));
    Transaction own{*m_connection, organization, uuidValue(organization), m_open, true};
    return JobRows(own).add(job);
}

Result<JobCounts> IdentityRows::jobCounts()
{
    PRAXIS_TRY(const QVariant all, m_connection->scalar(u"SELECT count(*) FROM job WHERE lane <> 'chore'"_s, {}));
    PRAXIS_TRY(const QVariant dead, m_connection->scalar(u"SELECT count(*) FROM job WHERE is_dead"_s, {}));
    return JobCounts{all.toLongLong() - dead.toLongLong(), dead.toLongLong()};
}

Result<QVector<QUuid>> IdentityRows::withDueJobs(Job::Lane lane, Instant now, int limit)
{
    return rows("SELECT organization_id FROM job WHERE lane = ? AND NOT is_dead AND (run_at <= ? OR run_at = created_at) AND (taken_until IS NULL OR taken_until < ?)"
                " GROUP BY organization_id ORDER BY min(run_at) LIMIT ?", {enumName(lane), timeValue(now), timeValue(now), limit}, +[](const Statement &row) { return row.uuid(0); });
}

Result<Instant> IdentityRows::databaseTime()
{
    if (!m_connection->dialect().isPostgres())
        return Instant();
    PRAXIS_TRY(const QVariant milliseconds, m_connection->scalar(u"SELECT CAST(date_part('epoch', clock_timestamp()) * 1000 AS BIGINT)"_s, {}));
    return Instant{milliseconds.toLongLong()};
}

Result<QByteArray> IdentityRows::organizationKey(const QUuid &organization)
{
    PRAXIS_TRY(const QVariant wrapped, m_connection->scalar(u"SELECT wrapped FROM organization_key WHERE organization_id = ?"_s, {uuidValue(organization)}));
    return wrapped.toByteArray();
}

Result<> IdentityRows::keepOrganizationKey(const QUuid &organization, const QByteArray &wrapped, Instant now)
{
    PRAXIS_CHECK(change("INSERT INTO organization_key (organization_id, wrapped, created_at) VALUES (?, ?, ?)", {uuidValue(organization), wrapped, timeValue(now)}));
    return {};
}

Result<> IdentityRows::forgetBefore(Instant when)
{
    PRAXIS_CHECK(change("DELETE FROM ticket WHERE ends_at < ?", {timeValue(when)}));
    PRAXIS_CHECK(change("DELETE FROM sign_in WHERE ends_at < ?", {timeValue(when)}));
    PRAXIS_CHECK(change("DELETE FROM sign_in_failure WHERE last_at < ?", {timeValue(when)}));
    return {};
}

} // namespace praxis::store
