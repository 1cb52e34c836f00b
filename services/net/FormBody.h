#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace praxis::net {

/// Names and values in the order in which they came, decoded; a name may come more than once.
using FormFields = QList<std::pair<QByteArray, QByteArray>>;

/// `application/x-www-form-urlencoded` (WHATWG URL, section 5). Malformed for a broken escape.
[[nodiscard]] Result<FormFields> readForm(const QByteArray &body);

} // namespace praxis::net
