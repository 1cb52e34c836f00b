#pragma once

#include "models/records/Contact.h"

#include <QString>

namespace praxis {

/// Lower case without accents, for ordering and comparing: "Nguyễn" is "nguyen".
[[nodiscard]] QString folded(QStringView text);
/// What lists of people are ordered by: family name, given name; folded.
[[nodiscard]] QString sortName(const Contact &contact);
/// "Jane Nguyen"; the preferred name where there is one; the firm's name where that is all.
[[nodiscard]] QString fullName(const Contact &contact);
/// The form in which two sign-in names are the same: NFKC, case folded, without invisible characters (case "ß" = "ss").
[[nodiscard]] QString loginKey(QStringView login);
[[nodiscard]] bool looksLikeEmail(QStringView text);

} // namespace praxis
