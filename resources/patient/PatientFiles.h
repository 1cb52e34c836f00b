#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace praxis {

/// The files of the page that patients use, by their names: "page.html", "words.fr.json".
[[nodiscard]] QHash<QString, QByteArray> patientFiles();

} // namespace praxis
