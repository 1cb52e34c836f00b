#pragma once

#include <QListView>

namespace praxis::ui {

class NoteRows;

/// The list beside a note. Enter and a click open; the arrows only walk, since each opening of a note is written down.
class NoteList : public QListView {
    Q_OBJECT

public:
    NoteList(NoteRows &rows, const QString &name, QWidget *parent = nullptr);

    void choose(int row);
    /// Onto the chosen line, or the first.
    void takeFocus();

Q_SIGNALS:
    void opened(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    NoteRows &m_rows;
};

} // namespace praxis::ui
