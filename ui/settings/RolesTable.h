#pragma once

#include "models/access/AccessMatrix.h"

#include <QDialog>

namespace praxis::ui {

/// What each role may do, read from the access matrix and nowhere else.
class RolesTable : public QDialog {
    Q_OBJECT

public:
    explicit RolesTable(const AccessMatrix &matrix, QWidget *parent = nullptr);
};

} // namespace praxis::ui
