#include "models/kernel/Error.h"

#include <array>

namespace praxis {

QString codeName(ErrorCode code)
{
    static constexpr std::array names{
        "none", "denied", "not_found", "invalid", "required", "too_long", "duplicate", "changed_since", "clash",
        "outside_hours", "bad_transition", "nothing_to_undo", "cannot_undo", "video_off", "unknown_zone",
        "unknown_command", "consent_missing", "not_available", "last_admin", "wrong_password", "weak_password", "locked_out", "key_missing",
        "key_header_damaged", "keychain_unavailable", "not_encrypted", "store_unavailable", "store_damaged",
        "store_newer", "store_foreign", "store_busy", "store_read_only", "disk_full", "rolled_back",
        "grants_altered", "clock_behind", "audit_unwritable", "audit_broken", "file_unreadable", "file_unwritable", "not_that_kind", "too_large",
        "malformed", "encoding", "cancelled", "internal"};
    const auto index = static_cast<std::size_t>(code);
    return QString::fromLatin1(index < names.size() ? names[index] : "internal");
}

std::unexpected<Error> malformed(const QString &detail)
{
    return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), detail}});
}

std::unexpected<Error> malformed(const char *detail)
{
    return malformed(QString::fromLatin1(detail));
}

std::unexpected<Error> invalidField(const QString &field, const QString &problem)
{
    return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), field}, {QStringLiteral("problem"), problem}}}}});
}

std::unexpected<Error> invalidField(const char *field, const char *problem)
{
    return invalidField(QString::fromLatin1(field), QString::fromLatin1(problem));
}

} // namespace praxis
