#pragma once

#include "models/access/AccessMatrix.h"
#include "models/records/Role.h"

#include <QString>
#include <QVector>

/// Roles and what they may do, in words.
namespace praxis::ui::roles {

[[nodiscard]] QString name(Role role);
[[nodiscard]] QString description(Role role);
/// Who works in a practice: everybody but patients, who do not sign in here.
[[nodiscard]] QVector<Role> ofStaff();
/// A row of the table: an action of the access matrix as a sentence about the clinic.
struct Row {
    QString group;
    QString action;  ///< of access.json
    QString words;
};
/// Every action of the matrix that has a place in the window, grouped; whatever has no words of its own stands under its name.
[[nodiscard]] QVector<Row> rows(const AccessMatrix &matrix);
[[nodiscard]] QString cell(Cell cell);

} // namespace praxis::ui::roles
