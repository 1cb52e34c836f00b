#pragma once

#include <QString>
#include <QStringList>

/// Countries and currencies by their names in the language of the window.
namespace praxis::ui::world {

/// Of an ISO 3166-1 alpha-2 code; the code itself where it is none.
[[nodiscard]] QString country(const QString &code);
/// Of an ISO 4217 code; the code itself where it is none.
[[nodiscard]] QString currency(const QString &code);
/// ISO 3166-1 alpha-2 codes of every country that locale data knows, by their names.
[[nodiscard]] QStringList countries();

} // namespace praxis::ui::world
