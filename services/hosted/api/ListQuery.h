#pragma once

#include "models/ports/Store.h"
#include "services/hosted/Parameter.h"

#include <QHash>

namespace praxis::hosted {

/// What a list of a record may be asked, by the names in its query: `limit`, `after`, `sort` ("family_name", "-created_at"), `deleted`
/// ("only", "include"), and for each field that lists may be filtered by its name, `name.from`, `name.until` (not included) and `name.in`.
[[nodiscard]] Parameters listQueryNames(const RecordType &type);
/// Invalid (data: fields) for a value that is not one.
[[nodiscard]] Result<PageRequest> listRequest(const RecordType &type, const QHash<QString, QString> &query);
/// Opaque: what `after` of the next page is; blank where there is none.
[[nodiscard]] QString nextCursor(const PageRequest &request, const RecordPage &page);

} // namespace praxis::hosted
