#pragma once

#include <QString>
#include <QVariantMap>

#include <expected>

namespace praxis {

/// What went wrong, as a code and data; never a sentence. Sentences are made in `ui/common/Wording` and at the HTTP edge.
enum class ErrorCode : quint16 {
    None = 0,
    // asking
    Denied,            ///< data: action, reason? ("reason_required")
    NotFound,          ///< also for what belongs to another organisation
    Invalid,           ///< data: fields [{field, problem}]
    Required,          ///< data: field
    TooLong,           ///< data: field, limit
    Duplicate,         ///< data: field, value, id
    ChangedSince,      ///< somebody saved a newer version; data: type, id, version
    Clash,             ///< data: clashes [{appointment, actor_kind, actor, start, end}], suggestions
    OutsideHours,      ///< data: practitioner, start, end
    BadTransition,     ///< data: from, to
    NothingToUndo,
    CannotUndo,        ///< data: why
    VideoOff,          ///< data: reason
    UnknownZone,       ///< data: zone
    UnknownCommand,    ///< data: name
    ConsentMissing,    ///< data: kind, people [ids] who have not agreed or no longer do
    NotAvailable,      ///< a recording that cannot be opened; data: status (started, processing, failed, deleted, empty), failure
    LastAdmin,         ///< the last administrator cannot be removed or demoted
    // keys and sign-in
    WrongPassword,     ///< data: attempts
    WeakPassword,      ///< data: problem
    LockedOut,         ///< data: until
    KeyMissing,        ///< no slot here can open the key
    KeyHeaderDamaged,
    KeychainUnavailable,
    NotEncrypted,
    // store
    StoreUnavailable,  ///< data: detail
    StoreDamaged,      ///< data: detail
    StoreNewer,        ///< data: found, known
    StoreForeign,      ///< not a database of ours
    StoreBusy,         ///< another instance holds it
    StoreReadOnly,
    DiskFull,
    RolledBack,        ///< an older copy of the database was put in place; data: expected, found
    GrantsAltered,     ///< what gives somebody something, or keeps it from them, is not what the audit trail says was last written; data: type, id, field
    ClockBehind,       ///< the clock says less than the trail's last line; data: now, last (ISO 8601)
    AuditUnwritable,
    AuditBroken,       ///< data: number, problem
    // files
    FileUnreadable,    ///< data: path, detail
    FileUnwritable,    ///< data: path, detail
    NotThatKind,       ///< the file is not what its name says; data: expected
    TooLarge,          ///< data: what, limit
    Malformed,         ///< data: line, detail
    Encoding,          ///< data: line
    Cancelled,
    Internal,          ///< data: detail, for support only
};

struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::None;
    QVariantMap data;

    bool operator==(const Error &) const = default;
};

/// Stable name of a code on the wire and in the audit trail, for example "changed_since".
[[nodiscard]] QString codeName(ErrorCode code);

template <class T = void>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QVariantMap data = {})
{
    return std::unexpected<Error>(Error{code, std::move(data)});
}

[[nodiscard]] std::unexpected<Error> malformed(const QString &detail);
[[nodiscard]] std::unexpected<Error> malformed(const char *detail);
/// Invalid, of one field; the problem is a code that the wording knows.
[[nodiscard]] std::unexpected<Error> invalidField(const QString &field, const QString &problem);
[[nodiscard]] std::unexpected<Error> invalidField(const char *field, const char *problem);

[[nodiscard]] inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected<Error>(std::move(error));
}

} // namespace praxis

// GCC 12's std::expected has no and_then: these two keep the straight path straight.
#define PRAXIS_CONCAT_(a, b) a##b
#define PRAXIS_CONCAT(a, b) PRAXIS_CONCAT_(a, b)
/// Returns the error of `expression` from the enclosing function.
#define PRAXIS_CHECK(expression)                                                                                     \
    do {                                                                                                             \
        if (auto praxisResult = (expression); !praxisResult)                                                         \
            return std::unexpected<::praxis::Error>(std::move(praxisResult).error());                                \
    } while (false)
/// `PRAXIS_TRY(auto value, expression);` declares `value` or returns the error.
#define PRAXIS_TRY(declaration, expression)                                                                          \
    auto PRAXIS_CONCAT(praxisTry, __LINE__) = (expression);                                                          \
    if (!PRAXIS_CONCAT(praxisTry, __LINE__))                                                                         \
        return std::unexpected<::praxis::Error>(std::move(PRAXIS_CONCAT(praxisTry, __LINE__)).error());              \
    declaration = std::move(PRAXIS_CONCAT(praxisTry, __LINE__)).value()
