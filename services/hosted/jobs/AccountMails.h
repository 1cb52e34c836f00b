#pragma once

#include "services/hosted/identity/SignIns.h"
#include "services/practice/jobs/Jobs.h"
#include "services/practice/messages/MessageSender.h"

namespace praxis::hosted {

/// Sends what the owners of accounts are told. What sets a password is made at the moment that it is sent, and goes to the address that is
/// the name of the account and to no other: whoever may change what a record says of somebody does not come to their account by it.
struct AccountMails {
    IdentityStore &identities;
    SignIns &signIns;
    std::shared_ptr<const MessageSender> sender;
    QString page; ///< where people sign in ("https://…/me/")

    void addTo(Jobs &jobs) const;
};

} // namespace praxis::hosted
