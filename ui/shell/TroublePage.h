#pragma once

#include "models/kernel/Error.h"

#include <QWidget>

class QVBoxLayout;

namespace praxis::ui {

class Gate;

/// The practice cannot be opened: what happened, what was kept, and the ways on. None of them deletes anything.
class TroublePage : public QWidget {
    Q_OBJECT

public:
    TroublePage(Gate &gate, const Error &error, QWidget *parent);

Q_SIGNALS:
    void again();
    void older();
    void quitWanted();

private:
    void addSteps(QVBoxLayout *column);
    void restore();

    Gate &m_gate;
    Error m_error;
};

} // namespace praxis::ui
