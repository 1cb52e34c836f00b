#include "services/practice/documents/MadeDocument.h"

#include "models/records/DocumentVersion.h"
#include "services/practice/recordings/VaultParts.h"

namespace praxis {

Result<QJsonObject> takeMadeDocument(Vault &vault, const QUuid &keyHolder, const QString &fileName, const QString &mediaType, const QByteArray &bytes)
{
    PRAXIS_TRY(const auto writer, vault.writer(keyHolder));
    PRAXIS_CHECK(writer->write(bytes));
    PRAXIS_TRY(const VaultObject object, writer->finish());
    DocumentVersion version;
    version.fileName = fileName;
    version.mediaType = mediaType;
    keepVaultObject(version, object);
    QJsonObject json = toJson(typeOf<DocumentVersion>(), version);
    for (const FieldDef &base : typeOf<DocumentVersion>().fields.first(baseFieldCount))
        json.remove(base.key());
    return json;
}

} // namespace praxis
