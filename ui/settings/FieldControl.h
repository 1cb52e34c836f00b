#pragma once

#include "models/kernel/Field.h"
#include "ui/settings/FieldSpec.h"

#include <QJsonValue>

#include <functional>

class QWidget;

namespace praxis::ui {

/// A widget for one field, and how its value is read and set. Values have the JSON form of the field; null is blank.
struct FieldControl {
    QWidget *widget = nullptr;
    std::function<QJsonValue()> value;
    std::function<void(const QJsonValue &)> setValue;
    /// A problem code of what was typed ("format", "range"); blank: none.
    std::function<QString()> problem;
    std::function<void()> refresh = [] {}; ///< asks for its choices again, keeping the value
};

/// `currency` gives the practice's, for amounts.
[[nodiscard]] FieldControl makeControl(const FieldSpec &spec, const FieldDef &field, const std::function<QString()> &currency);

} // namespace praxis::ui
