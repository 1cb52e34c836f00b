#include "ui/common/TwoLines.h"

#include "ui/common/Icons.h"
#include "ui/common/Theme.h"

#include <QPainter>

namespace praxis::ui {

namespace {

constexpr int rowHeight = 48;
constexpr int headingHeight = 34;
constexpr int iconSize = 16;

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    painter.setPen(theme::quietText());
    painter.setFont(theme::boldFont());
    painter.drawText(option.rect.adjusted(theme::grid * 2, 0, -theme::grid, -theme::half), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
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
}

void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &words)
{
    const QString when = index.data(TwoLines::WhenRole).toString();
    painter.setPen(theme::quietText());
    painter.setFont(theme::tabular(option.font));
    const int wide = when.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(when) + theme::grid;
    const QRect above(words.left(), words.top(), words.width(), words.height() / 2);
    painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, when);
    QFont bold = theme::boldFont();
    const bool struck = index.data(TwoLines::StruckRole).toBool();
    bold.setStrikeOut(struck);
    painter.setFont(bold);
    painter.setPen(struck ? theme::quietText() : option.palette.color(QPalette::Text));
    painter.drawText(above.adjusted(0, 0, -wide, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, above.width() - wide));
    painter.setFont(option.font);
    painter.setPen(theme::quietText());
    const QRect below(words.left(), above.bottom() + 1, words.width(), words.height() - above.height());
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(index.data(TwoLines::DetailRole).toString(), Qt::ElideRight, below.width()));
}

} // namespace

QSize TwoLines::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {120, index.data(HeadingRole).toBool() ? headingHeight : rowHeight};
}

void TwoLines::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(HeadingRole).toBool()) {
        paintHeading(*painter, option, index);
    } else {
        const QRect row = option.rect.adjusted(theme::half, 1, -theme::half, -1);
        paintGround(*painter, option, row);
        const QRect inner = row.adjusted(theme::grid + theme::half, theme::half, -theme::grid, -theme::half);
        icons::get(index.data(IconRole).toString()).paint(painter, QRect(inner.left(), inner.top() + 2, iconSize, iconSize));
        paintWords(*painter, option, index, inner.adjusted(iconSize + theme::grid, 0, 0, 0));
    }
    painter->restore();
}

} // namespace praxis::ui
