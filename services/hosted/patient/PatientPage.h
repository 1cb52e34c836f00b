#pragma once

#include "services/hosted/Router.h"

namespace praxis::hosted {

/// `/me/`: the page of patients, its modules and its words. Files that say nothing of anybody: whoever reads them has to sign in, and the
/// page then asks the API like any other program. Which headers keep it to itself is told in ARCHITECTURE.md. `files`: by their names.
void addPatientPage(Router &router, const QHash<QString, QByteArray> &files);

/// Of `offered`, what an Accept-Language (RFC 9110) wants most; the first where it wants none of them.
[[nodiscard]] QString languageFor(const QByteArray &accepted, const QStringList &offered);

} // namespace praxis::hosted
