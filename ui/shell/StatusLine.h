#pragma once

#include <QWidget>

class QToolButton;

namespace praxis {
class Desk;
}

namespace praxis::ui {

class Actions;
class Directory;
class NoticeBar;
class PlainLabel;

/// The one line at the foot: where the records are and when they were last saved; which messages still wait.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(Desk &desk, const Directory &directory, Actions &actions, NoticeBar &notices, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void saved();
    void showHeld();

    Desk &m_desk;
    const Directory &m_directory;
    NoticeBar &m_notices;
    PlainLabel *m_where;
    PlainLabel *m_held;
    QToolButton *m_undo;
};

} // namespace praxis::ui
