#pragma once

#include "models/ports/Vault.h"

#include <QJsonObject>

namespace praxis {

/// A file that was made here (a letter as a PDF) goes into the vault without ever being a file of this computer. The rest is as with
/// DocumentIntake: run AddDocument with what this gives, on a thread of its own. The vault's errors.
[[nodiscard]] Result<QJsonObject> takeMadeDocument(Vault &vault, const QUuid &keyHolder, const QString &fileName, const QString &mediaType, const QByteArray &bytes);

} // namespace praxis
