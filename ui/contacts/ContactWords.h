#pragma once

#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"

#include <QString>

/// Words for what a contact's fields may hold.
namespace praxis::ui::contactWords {

[[nodiscard]] QString relation(RelationKind kind);
[[nodiscard]] QString contactBy(ContactBy way);
/// "patient" → "Client"; the codes of Contact::kinds.
[[nodiscard]] QString kind(const QString &code);
[[nodiscard]] QStringList kinds();
[[nodiscard]] QString language(const QString &code);
/// IANA zones with a place in their name.
[[nodiscard]] QStringList zones();
[[nodiscard]] QString zone(const QString &id);
/// The address as it is written on an envelope, one line a part.
[[nodiscard]] QString address(const Contact &contact);

} // namespace praxis::ui::contactWords
