#pragma once

#include "models/records/Contact.h"

#include <QString>
#include <QStringList>

namespace praxis {

/// Lower case without accents, for ordering and comparing: "Nguyễn" is "nguyen".
[[nodiscard]] QString folded(QStringView text);
/// What lists of people are ordered by: family name, given name; folded.
[[nodiscard]] QString sortName(const Contact &contact);
/// The folded words of a name as the search reads them: O'Brien is one word, Anne-Marie two and one.
[[nodiscard]] QStringList nameWords(const QString &name);
/// Whether `typed`, between two blanks, is the beginning of one of these words; "anne-ma" is of "anne" and "marie".
[[nodiscard]] bool beginsAWord(const QString &typed, const QStringList &words);
/// "Jane Nguyen"; the preferred name where there is one; the firm's name where that is all.
[[nodiscard]] QString fullName(const Contact &contact);
/// The form in which two sign-in names are the same: NFKC, case folded, without invisible characters (case "ß" = "ss").
[[nodiscard]] QString loginKey(QStringView login);
[[nodiscard]] bool looksLikeEmail(QStringView text);

} // namespace praxis
