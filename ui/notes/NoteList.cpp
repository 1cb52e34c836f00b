#include "ui/notes/NoteList.h"

#include "ui/common/TwoLines.h"
#include "ui/notes/NoteRows.h"

#include <QKeyEvent>

namespace praxis::ui {

NoteList::NoteList(NoteRows &rows, const QString &name, QWidget *parent) : QListView(parent), m_rows(rows)
{
    setModel(&rows);
    setItemDelegate(new TwoLines(this));
    setAccessibleName(name);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(false);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
}

void NoteList::choose(int row)
{
    if (row >= 0)
        setCurrentIndex(model()->index(row, 0));
    else
        setCurrentIndex({});
}

void NoteList::takeFocus()
{
    setFocus(Qt::OtherFocusReason);
    if (currentIndex().isValid())
        return;
    for (int i = 0; i < m_rows.rowCount(); ++i) {
        if (m_rows.row(i).kind != NoteRow::Heading)
            return choose(i);
    }
}

void NoteList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        Q_EMIT opened(currentIndex().row());
    else
        QListView::keyPressEvent(event);
}

} // namespace praxis::ui
