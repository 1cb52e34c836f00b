#pragma once

#include "models/records/Contact.h"

namespace praxis::ui {

/// The line of the table that stands for a member of Contact: names of columns live in models/records only.
template <auto Member>
[[nodiscard]] const FieldDef &contactField()
{
    for (const FieldDef &f : contactFields) {
        if (f.get == &detail::Access<Contact, Member>::get)
            return f;
    }
    Q_UNREACHABLE();
}

template <auto Member>
[[nodiscard]] QString contactKey()
{
    return contactField<Member>().key();
}

} // namespace praxis::ui
