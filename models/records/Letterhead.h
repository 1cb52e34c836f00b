#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What stands above and below the practice's letters beside its name and address. There is at most one.
struct Letterhead : Record {
    QString logo;   ///< a PNG or JPEG, base64; blank: none
    QString footer; ///< one line: a bank account, a registration
};

inline constexpr auto letterheadFields = describe<Letterhead>(std::array{
    field<&Letterhead::logo>("logo"),
    field<&Letterhead::footer>("footer"),
});

template <> inline const RecordType &typeOf<Letterhead>()
{
    static constexpr RecordType type = recordType<Letterhead>("Letterhead", "letterhead", letterheadFields);
    return type;
}

} // namespace praxis
