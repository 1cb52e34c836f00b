#pragma once

#include "models/kernel/Record.h"
#include "models/records/Role.h"

namespace praxis {

/// Somebody who signs in.
struct User : Record {
    QString login; ///< e-mail or short name; compared after NFKC and case folding (`login_key`)
    QString loginKey;
    QString displayName;
    Role role{};
    bool isActive = true;
    QUuid practitionerId;
    QUuid contactId;
    QString language;
};

inline constexpr auto userFields = describe<User>(std::array{
    field<&User::login>("login", Required | Filterable, Merge::Ask),
    field<&User::loginKey>("login_key", Guarded | Unique | Filterable, Merge::Server),
    field<&User::displayName>("display_name", Required),
    field<&User::role>("role", Guarded | Filterable, Merge::Server),
    field<&User::isActive>("is_active", Guarded | Filterable, Merge::Server),
    field<&User::practitionerId>("practitioner_id", Guarded | Filterable, Merge::Server, "practitioner"),
    field<&User::contactId>("contact_id", Guarded | Filterable, Merge::Server, "contact"),
    field<&User::language>("language"),
});

template <> inline const RecordType &typeOf<User>()
{
    static constexpr RecordType type = recordType<User>("User", "app_user", userFields);
    return type;
}

} // namespace praxis
