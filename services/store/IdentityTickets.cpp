// Of the identities of a hosted backend: tickets that are used once, and wrong guesses.
#include "services/store/IdentityReading.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

Ticket readTicket(const Statement &row)
{
    return {row.bytes(0), row.text(1), row.uuid(2), row.uuid(3), row.uuid(4), static_cast<int>(row.number(5)), Instant{row.number(6)}, Instant{row.number(7)}, row.text(8)};
}

UntoldFailures readUntold(const Statement &row)
{
    return {row.text(0), row.text(1), static_cast<int>(row.number(2))};
}

} // namespace

Result<std::optional<Ticket>> IdentityRows::ticket(const QByteArray &hash)
{
    return row("SELECT token_hash, purpose, account_id, organization_id, user_id, failures, ends_at, used_at, login_key FROM ticket WHERE token_hash = ?", {hash}, &readTicket);
}

#define OPEN_TICKET                                                                                                                                     \
    "SELECT token_hash, purpose, account_id, organization_id, user_id, failures, ends_at, used_at, login_key FROM ticket"                           \
    " WHERE purpose = ? AND used_at IS NULL AND ends_at > ? AND ends_at >= ? AND ends_at - ? + failures * failures * ? <= ? ORDER BY ends_at, token_hash LIMIT 1"

Result<std::optional<Ticket>> IdentityRows::takeTicket(const TicketTurn &turn)
{
    const QVariantList values{turn.purpose, timeValue(turn.now), timeValue(turn.endsFrom), turn.lifetimeMs, turn.pauseMs, timeValue(turn.now)};
    if (m_connection->dialect().isPostgres())
        return row(OPEN_TICKET " FOR UPDATE SKIP LOCKED", values, &readTicket);
    return row(OPEN_TICKET, values, &readTicket); // SQLite has one writer
}

Result<> IdentityRows::add(const Ticket &ticket)
{
    PRAXIS_CHECK(change("INSERT INTO ticket (token_hash, purpose, account_id, organization_id, user_id, ends_at, login_key) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        {ticket.hash, ticket.purpose, uuidValue(ticket.account), uuidValue(ticket.organization), uuidValue(ticket.user), timeValue(ticket.endsAt), textValue(ticket.loginKey)}));
    return {};
}

Result<bool> IdentityRows::extendTicket(const QByteArray &hash, Instant endsAt)
{
    PRAXIS_TRY(const int changed, change("UPDATE ticket SET ends_at = ? WHERE token_hash = ?", {timeValue(endsAt), hash}));
    return changed == 1;
}

Result<> IdentityRows::failTicket(const QByteArray &hash)
{
    PRAXIS_CHECK(change("UPDATE ticket SET failures = failures + 1 WHERE token_hash = ?", {hash}));
    return {};
}

Result<bool> IdentityRows::hasTicket(const QUuid &account, const QString &purpose, Instant now)
{
    PRAXIS_TRY(const QVariant some, m_connection->scalar(u"SELECT count(*) FROM ticket WHERE account_id = ? AND purpose = ? AND ends_at > ?"_s, {uuidValue(account), purpose, timeValue(now)}));
    return some.toLongLong() > 0;
}

Result<> IdentityRows::endTickets(const Membership &membership, Instant now)
{
    PRAXIS_CHECK(change("UPDATE ticket SET used_at = ? WHERE organization_id = ? AND user_id = ? AND used_at IS NULL", {timeValue(now), uuidValue(membership.organization), uuidValue(membership.user)}));
    return {};
}

Result<> IdentityRows::endTickets(const QUuid &account, const QString &purpose, Instant now)
{
    PRAXIS_CHECK(change("UPDATE ticket SET used_at = ? WHERE account_id = ? AND purpose = ? AND used_at IS NULL", {timeValue(now), uuidValue(account), purpose}));
    return {};
}

Result<bool> IdentityRows::useTicket(const QByteArray &hash, Instant now)
{
    PRAXIS_TRY(const int changed, change("UPDATE ticket SET used_at = ? WHERE token_hash = ? AND used_at IS NULL", {timeValue(now), hash}));
    return changed == 1;
}

Result<SignInFailures> IdentityRows::failures(const QString &loginKey, const QString &address, Instant since)
{
    SignInFailures failures;
    // One after the other for a name: what is read here is counted up before the next one reads. SQLite has one writer anyway.
    if (m_connection->dialect().isPostgres())
        PRAXIS_CHECK(m_connection->scalar(u"SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"_s, {loginKey}));
    {
        PRAXIS_TRY(Statement *here, m_connection->prepared("SELECT failures, untold, last_at FROM sign_in_failure WHERE login_key = ? AND address = ?"));
        const Reading reading(*here);
        PRAXIS_CHECK(here->run({loginKey, address}));
        PRAXIS_TRY(const bool any, here->step());
        if (any) {
            failures.here = static_cast<int>(here->number(0));
            failures.untold = static_cast<int>(here->number(1));
            failures.last = Instant{here->number(2)};
        }
    }
    PRAXIS_TRY(const QVariant elsewhere, m_connection->scalar(u"SELECT sum(failures) FROM sign_in_failure WHERE address = ? AND last_at >= ?"_s, {address, timeValue(since)}));
    PRAXIS_TRY(const QVariant byName, m_connection->scalar(u"SELECT sum(failures) FROM sign_in_failure WHERE login_key = ? AND last_at >= ?"_s, {loginKey, timeValue(since)}));
    failures.ofAddress = elsewhere.toInt();
    failures.ofName = byName.toInt();
    return failures;
}

Result<> IdentityRows::noteFailure(const QString &loginKey, const QString &address, Instant now)
{
    PRAXIS_CHECK(change("INSERT INTO sign_in_failure (login_key, address, failures, untold, last_at) VALUES (?, ?, 1, 1, ?)"
                        " ON CONFLICT (login_key, address) DO UPDATE SET failures = sign_in_failure.failures + 1,"
                        " untold = sign_in_failure.untold + 1, last_at = excluded.last_at",
                        {loginKey, address, timeValue(now)}));
    return {};
}

Result<> IdentityRows::forgetFailures(const QString &loginKey, const QString &address)
{
    PRAXIS_CHECK(change("UPDATE sign_in_failure SET failures = 0, untold = untold - 1 WHERE login_key = ? AND address = ?", {loginKey, address}));
    return {};
}

Result<QVector<UntoldFailures>> IdentityRows::untoldFailures(int limit)
{
    return rows("SELECT login_key, address, untold FROM sign_in_failure WHERE untold > 0 ORDER BY last_at LIMIT ?", {limit}, &readUntold);
}

Result<> IdentityRows::tellFailures(const QString &loginKey, const QString &address, int count)
{
    // Where another server has told it meanwhile there is a line too many, and later ones are told all the same.
    PRAXIS_CHECK(change("UPDATE sign_in_failure SET untold = untold - ? WHERE login_key = ? AND address = ? AND untold >= ?", {count, loginKey, address, count}));
    return {};
}

} // namespace praxis::store
