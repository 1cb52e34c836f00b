#include "ui/notes/NoteList.h"

#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/notes/NoteRows.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace praxis::ui {

namespace {

constexpr int rowHeight = 48;
constexpr int headingHeight = 34;
constexpr int iconSize = 16;

/// Who and when above, what and how it stands below.
class LinePainter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {120, index.data(NoteRows::KindRole).toInt() == NoteRow::Heading ? headingHeight : rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (index.data(NoteRows::KindRole).toInt() == NoteRow::Heading)
            paintHeading(*painter, option, index);
        else
            paintLine(*painter, option, index);
        painter->restore();
    }

private:
    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        painter.setPen(theme::quietText());
        painter.setFont(theme::boldFont());
        painter.drawText(option.rect.adjusted(theme::grid * 2, 0, -theme::grid, -theme::half), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
    }

    static void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect.adjusted(theme::half, 1, -theme::half, -1);
        painter.setRenderHint(QPainter::Antialiasing);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            QColor fill = option.palette.color(QPalette::Highlight);
            fill.setAlpha(selected ? 60 : 24);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRoundedRect(row, 4, 4);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter.setPen(QPen(option.palette.color(QPalette::Highlight), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 4, 4);
        }
        const QRect inner = row.adjusted(theme::grid + theme::half, theme::half, -theme::grid, -theme::half);
        icons::get(index.data(NoteRows::IconRole).toString()).paint(&painter, QRect(inner.left(), inner.top() + 2, iconSize, iconSize));
        const QRect words = inner.adjusted(iconSize + theme::grid, 0, 0, 0);
        const QString when = index.data(NoteRows::WhenRole).toString();
        painter.setPen(theme::quietText());
        painter.setFont(theme::tabular(option.font));
        const int wide = when.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(when) + theme::grid;
        const QRect above(words.left(), words.top(), words.width(), words.height() / 2);
        painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, when);
        painter.setFont(theme::boldFont());
        painter.setPen(option.palette.color(QPalette::Text));
        painter.drawText(above.adjusted(0, 0, -wide, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, above.width() - wide));
        painter.setFont(option.font);
        painter.setPen(theme::quietText());
        const QRect below(words.left(), above.bottom() + 1, words.width(), words.height() - above.height());
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(index.data(NoteRows::DetailRole).toString(), Qt::ElideRight, below.width()));
    }
};

} // namespace

NoteList::NoteList(NoteRows &rows, const QString &name, QWidget *parent) : QListView(parent), m_rows(rows)
{
    setModel(&rows);
    setItemDelegate(new LinePainter(this));
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
