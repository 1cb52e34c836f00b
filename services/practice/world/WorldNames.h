#pragma once

#include <QString>
#include <QStringList>

/// Countries and currencies by their names in a language (BCP 47; English where that is none), from ICU's locale data: Qt has each country's
/// name in English and in its own language alone.
namespace praxis::world {

/// Of an ISO 3166-1 alpha-2 code; the code itself where it is none.
[[nodiscard]] QString country(const QString &code, const QString &language);
/// Of an ISO 4217 code; the code itself where it is none.
[[nodiscard]] QString currency(const QString &code, const QString &language);
/// ISO 3166-1 alpha-2 codes of every country that locale data knows.
[[nodiscard]] QStringList countries();
/// The alpha-2 code of what a file says: an ISO 3166-1 code of two or three letters, or a name in English, in French or in the country's
/// own language, whatever its accents, capitals and signs. Blank: unknown.
[[nodiscard]] QString countryCode(const QString &text);

} // namespace praxis::world
