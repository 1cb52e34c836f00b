#pragma once

#include "services/store/PostgresStore.h"

namespace praxis::app {

/// Where the database of a hosted backend is: a file beside the program, or "postgresql://user@host:5432/name", or with a socket's
/// folder "postgresql://user@/name?host=/run/postgresql". A server and its standbys are hosts with commas between them: the one that can
/// be written to is used. A password is never in the address: it comes from a file.
struct StoreAddress {
    bool isPostgres = false;
    QString path;                   ///< of the file
    store::PostgresAccess postgres;

    /// Malformed (data: detail).
    [[nodiscard]] static Result<StoreAddress> parse(const QString &text);
    /// For messages and logs.
    [[nodiscard]] QString shown() const;
    /// The same server and database as somebody else.
    [[nodiscard]] store::PostgresAccess as(const QString &user, const QString &password) const;
};

/// The first line of a file that nobody else can read. FileUnreadable.
[[nodiscard]] Result<QString> secretFrom(const QString &path);

} // namespace praxis::app
