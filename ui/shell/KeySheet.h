#pragma once

#include <QDialog>

namespace praxis::ui {

class Actions;

/// F1 or ?: every key of the program, searched as one types. Enter runs what is chosen.
class KeySheet : public QDialog {
    Q_OBJECT

public:
    KeySheet(const Actions &actions, QWidget *parent);
};

} // namespace praxis::ui
