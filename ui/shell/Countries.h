#pragma once

#include <QString>
#include <QStringList>

/// What follows from a country, for the first form: it can all be changed there.
namespace praxis::ui::countries {

/// ISO 3166-1 alpha-2 codes of every country, by their name in the language of the program.
[[nodiscard]] QStringList codes();
/// The country of the computer's settings; "AU" where they name none.
[[nodiscard]] QString here();
/// ISO 4217; EUR where none is known.
[[nodiscard]] QString currencyOf(const QString &country);
[[nodiscard]] QStringList currencies();
/// IANA zones of a country, the computer's own first where it is one of them.
[[nodiscard]] QStringList zonesOf(const QString &country);
/// BCP 47, of the languages that the program speaks.
[[nodiscard]] QString languageOf(const QString &country);
[[nodiscard]] QStringList languages();
[[nodiscard]] QString languageName(const QString &language);

} // namespace praxis::ui::countries
