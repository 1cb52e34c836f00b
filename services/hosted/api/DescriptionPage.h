#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace praxis::hosted {

/// The description of the API as a page to read: no script, nothing from another host.
[[nodiscard]] QByteArray descriptionPage(const QJsonObject &description);
/// Its looks, as a file of its own: the page allows no inline ones.
[[nodiscard]] QByteArray descriptionStyle();

} // namespace praxis::hosted
