#pragma once

#include "ui/settings/FieldSpec.h"

/// What can be chosen for a country, a currency, a time zone and a language: from the locale data of Qt and ICU.
namespace praxis::ui::regions {

/// IANA zones with a place in their name.
[[nodiscard]] QVector<FieldChoice> zones();
/// ISO 3166-1 alpha-2, in the person's language.
[[nodiscard]] QVector<FieldChoice> countries();
/// ISO 4217, with its name in the person's language.
[[nodiscard]] QVector<FieldChoice> currencies();
/// Of what the practice writes.
[[nodiscard]] QVector<FieldChoice> languages();

} // namespace praxis::ui::regions
