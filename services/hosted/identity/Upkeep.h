#pragma once

#include "services/hosted/Connections.h"
#include "services/hosted/Practices.h"
#include "services/practice/office/PracticeCommands.h"

#include <functional>

namespace praxis::hosted {

/// What a server does by itself about who signs in: wrong passwords come into the trails of the practices that they were for, and what
/// is long over goes; and who said that they forgot their password is sent what sets another. Several servers may do it at once.
class Upkeep {
public:
    static constexpr qint64 keptMs = 24 * 3600'000LL; ///< answers to requests, tickets and counts of wrong passwords

    /// `isClockRight`: while it says no, nothing is forgotten; null: it always is.
    Upkeep(Store &store, IdentityStore &identities, Practices &practices, const Clock &clock, std::function<bool()> isClockRight = {})
        : m_store(store), m_identities(identities), m_practices(practices), m_clock(clock), m_isClockRight(std::move(isClockRight))
    {
    }

    /// One round now, on the caller's thread.
    [[nodiscard]] Result<> round();

private:
    /// What people said who forgot their password: those whose account this is are sent what sets another, by a job of their practice.
    [[nodiscard]] Result<> answerForgotten(IdentitySession &identities, StoreSession &session);
    [[nodiscard]] Result<> hand(const Ticket &said, IdentitySession &identities, StoreSession &session);
    [[nodiscard]] Result<bool> mayBeAnswered(IdentitySession &identities, const Account &account);
    [[nodiscard]] Result<> tellFailures(IdentitySession &identities, StoreSession &session);
    /// A line of the trail of their practice, as theirs.
    [[nodiscard]] Result<> note(const Membership &membership, const RecordEvent &event, const QString &address, StoreSession &session);
    [[nodiscard]] Result<> forget(IdentitySession &identities, StoreSession &session);

    Store &m_store;
    IdentityStore &m_identities;
    Practices &m_practices;
    const Clock &m_clock;
    std::function<bool()> m_isClockRight;
    Instant m_forgotAt;
};

} // namespace praxis::hosted
