#pragma once

#include "models/ports/Identity.h"
#include "services/store/Connection.h"

namespace praxis::store {

/// The identities of a hosted backend, on a connection of either database.
class IdentityRows final : public IdentitySession {
public:
    explicit IdentityRows(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
    ~IdentityRows() override;

    [[nodiscard]] bool isConnected() const override { return m_connection->isConnected(); }
    [[nodiscard]] Result<> begin(bool writing) override;
    [[nodiscard]] Result<> commit() override;
    void rollback() noexcept override;

    [[nodiscard]] Result<std::optional<Account>> accountNamed(const QString &loginKey) override;
    [[nodiscard]] Result<std::optional<Account>> account(const QUuid &id) override;
    [[nodiscard]] Result<std::optional<Account>> accountToChange(const QUuid &id) override;
    [[nodiscard]] Result<std::optional<Account>> accountBeginning(const QString &loginKey) override;
    [[nodiscard]] Result<> add(const Account &account) override;
    [[nodiscard]] Result<> keepPassword(const Account &account) override;
    [[nodiscard]] Result<> keepSecondFactor(const Account &account) override;
    [[nodiscard]] Result<bool> useOneTimeStep(const QUuid &account, qint64 step) override;
    [[nodiscard]] Result<> replaceRecoveryCodes(const QUuid &account, const QVector<QByteArray> &hashes) override;
    [[nodiscard]] Result<bool> useRecoveryCode(const QUuid &account, const QByteArray &hash, Instant now) override;
    [[nodiscard]] Result<int> recoveryCodesLeft(const QUuid &account) override;

    [[nodiscard]] Result<QVector<Membership>> memberships(const QUuid &account) override;
    [[nodiscard]] Result<std::optional<QUuid>> accountOf(const Membership &membership) override;
    [[nodiscard]] Result<> join(const QUuid &account, const Membership &membership, Instant now) override;

    [[nodiscard]] Result<std::optional<SignedIn>> signedIn(const QUuid &id) override;
    [[nodiscard]] Result<bool> knowsAddress(const QUuid &account, const QString &address, Instant since) override;
    [[nodiscard]] Result<QVector<SignedIn>> signedInOf(const QUuid &account) override;
    [[nodiscard]] Result<> add(const SignedIn &signedIn) override;
    [[nodiscard]] Result<bool> rotate(const QUuid &id, qint64 generation, Instant now) override;
    [[nodiscard]] Result<> end(const QUuid &id, const QString &why, Instant now) override;
    [[nodiscard]] Result<> endAll(const QUuid &account, const QUuid &organization, const QUuid &except, const QString &why, Instant now) override;

    [[nodiscard]] Result<std::optional<Ticket>> ticket(const QByteArray &hash) override;
    [[nodiscard]] Result<std::optional<Ticket>> takeTicket(const TicketTurn &turn) override;
    [[nodiscard]] Result<> add(const Ticket &ticket) override;
    [[nodiscard]] Result<bool> extendTicket(const QByteArray &hash, Instant endsAt) override;
    [[nodiscard]] Result<> failTicket(const QByteArray &hash) override;
    [[nodiscard]] Result<bool> hasTicket(const QUuid &account, const QString &purpose, Instant now) override;
    [[nodiscard]] Result<> endTickets(const Membership &membership, Instant now) override;
    [[nodiscard]] Result<> endTickets(const QUuid &account, const QString &purpose, Instant now) override;
    [[nodiscard]] Result<bool> useTicket(const QByteArray &hash, Instant now) override;

    [[nodiscard]] Result<SignInFailures> failures(const QString &loginKey, const QString &address, Instant since) override;
    [[nodiscard]] Result<> noteFailure(const QString &loginKey, const QString &address, Instant now) override;
    [[nodiscard]] Result<> forgetFailures(const QString &loginKey, const QString &address) override;
    [[nodiscard]] Result<QVector<UntoldFailures>> untoldFailures(int limit) override;
    [[nodiscard]] Result<> tellFailures(const QString &loginKey, const QString &address, int count) override;

    [[nodiscard]] Result<QByteArray> organizationKey(const QUuid &organization) override;
    [[nodiscard]] Result<> keepOrganizationKey(const QUuid &organization, const QByteArray &wrapped, Instant now) override;
    [[nodiscard]] Result<> queue(const QUuid &organization, const Job &job) override;
    [[nodiscard]] Result<JobCounts> jobCounts() override;
    [[nodiscard]] Result<QVector<QUuid>> withDueJobs(Job::Lane lane, Instant now, int limit) override;
    [[nodiscard]] Result<Instant> databaseTime() override;
    [[nodiscard]] Result<QVector<Account>> accounts(const QUuid &organization) override;
    [[nodiscard]] Result<> forgetBefore(Instant when) override;

private:
    /// Runs a text that has no rows; how many it changed.
    [[nodiscard]] Result<int> change(const char *sql, const QVariantList &values);
    template <class T> [[nodiscard]] Result<QVector<T>> rows(const char *sql, const QVariantList &values, T (*read)(const Statement &));
    template <class T> [[nodiscard]] Result<std::optional<T>> row(const char *sql, const QVariantList &values, T (*read)(const Statement &));

    std::unique_ptr<Connection> m_connection;
    bool m_open = false;
};

} // namespace praxis::store
