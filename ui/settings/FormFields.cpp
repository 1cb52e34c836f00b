#include "ui/settings/FormFields.h"

#include "ui/common/DayField.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace praxis::ui::formfields {

namespace {

/// Blank for what is no field, and for what stands inside one.
QString fieldName(const QWidget &widget)
{
    const bool isPart = qobject_cast<QAbstractSpinBox *>(widget.parentWidget()) || qobject_cast<QComboBox *>(widget.parentWidget()) || qobject_cast<DayField *>(widget.parentWidget());
    return isPart ? QString() : widget.objectName();
}

} // namespace

QJsonObject of(const QWidget &form)
{
    QJsonObject fields;
    for (const QWidget *widget : form.findChildren<QWidget *>()) {
        const QString name = fieldName(*widget);
        if (name.isEmpty())
            continue;
        if (const auto *day = qobject_cast<const DayField *>(widget))
            fields.insert(name, day->day().toString(Qt::ISODate));
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            fields.insert(name, line->text());
        else if (const auto *spin = qobject_cast<const QSpinBox *>(widget))
            fields.insert(name, spin->value());
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            fields.insert(name, combo->currentText());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && button->isCheckable())
            fields.insert(name, button->isChecked());
    }
    return fields;
}

void put(QWidget &form, const QJsonObject &fields)
{
    for (QWidget *widget : form.findChildren<QWidget *>()) {
        const QString name = fieldName(*widget);
        if (name.isEmpty() || !fields.contains(name))
            continue;
        const QJsonValue value = fields[name];
        if (auto *day = qobject_cast<DayField *>(widget)) {
            const QDate typed = QDate::fromString(value.toString(), Qt::ISODate);
            if (typed != day->day())
                day->setDay(typed, typed.isValid() ? typed : day->day());
        } else if (auto *line = qobject_cast<QLineEdit *>(widget)) {
            line->setText(value.toString());
        } else if (auto *spin = qobject_cast<QSpinBox *>(widget)) {
            spin->setValue(value.toInt());
        } else if (auto *combo = qobject_cast<QComboBox *>(widget)) {
            combo->setCurrentIndex(combo->findText(value.toString()));
        } else if (auto *button = qobject_cast<QAbstractButton *>(widget); button && button->isCheckable()) {
            button->setChecked(value.toBool());
        }
    }
}

} // namespace praxis::ui::formfields
