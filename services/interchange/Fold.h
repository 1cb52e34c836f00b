#pragma once

#include <QString>

namespace praxis::interchange {

/// Lower case without accents, for comparing words that people typed: "Prénom" -> "prenom".
[[nodiscard]] QString fold(QStringView text);
/// The same with letters and digits only: "E-Mail Address" -> "emailaddress".
[[nodiscard]] QString foldedWord(QStringView text);

} // namespace praxis::interchange
