#pragma once

#include <QJsonObject>

class QWidget;

/// What stands in the fields of a form, by the fields' names.
namespace praxis::ui::formfields {

[[nodiscard]] QJsonObject of(const QWidget &form);
void put(QWidget &form, const QJsonObject &fields);

} // namespace praxis::ui::formfields
