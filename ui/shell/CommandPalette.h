#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Reads.h"
#include "ui/common/Later.h"

#include <QFrame>
#include <QPointer>

class QListView;

namespace praxis {
class Desk;
}

namespace praxis::ui {

class Actions;
class Navigator;
class Notices;
class PaletteModel;
class PlainLabel;
class SearchField;

/// Ctrl+K: finds anybody and runs anything, without the mouse. Lies over the work of its window; Esc goes back to it.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(Desk &desk, Actions &actions, Navigator &navigator, Notices &notices, QWidget *over);

    void open(const QString &typed = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &typed);
    void move(int by);
    void run();
    void close(bool giveBack);
    void place();

    Desk &m_desk;
    Navigator &m_navigator;
    Notices &m_notices;
    PaletteModel *m_model;
    SearchField *m_field;
    QListView *m_list;
    PlainLabel *m_nothing;
    Newest<Result<QVector<PersonHit>>> m_newest;
    QPointer<QWidget> m_back;
    bool m_asking = false;
    bool m_runWhenAnswered = false;
};

} // namespace praxis::ui
