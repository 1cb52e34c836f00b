#include "ui/settings/RecordDelegate.h"

#include "ui/common/Theme.h"
#include "ui/settings/RecordListModel.h"

#include <QApplication>
#include <QPainter>

namespace praxis::ui {

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = index.data(RecordListModel::ActiveRole).toBool();
    const QString colour = index.data(RecordListModel::ColourRole).toString();
    QRect area = option.rect.adjusted(theme::grid, theme::half, -theme::grid, -theme::half);
    painter->save();
    if (!colour.isEmpty()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(active ? theme::accentOf(colour).bar : theme::line());
        painter->drawRoundedRect(QRect(area.left(), area.top() + 2, 4, area.height() - 4), 2, 2);
        area.setLeft(area.left() + 4 + theme::grid);
    }
    const QColor ink = selected ? option.palette.color(QPalette::HighlightedText) : option.palette.color(QPalette::Text);
    const QColor quiet = selected ? ink : theme::quietText();
    const QString subtitle = index.data(RecordListModel::SubtitleRole).toString();
    const QRect upper = subtitle.isEmpty() ? area : area.adjusted(0, 0, 0, -area.height() / 2);
    painter->setFont(option.font);
    painter->setPen(active ? ink : quiet);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, upper.width()));
    if (!subtitle.isEmpty()) {
        const QFont font = theme::smallFont();
        painter->setFont(font);
        painter->setPen(quiet);
        const QRect lower = area.adjusted(0, area.height() / 2, 0, 0);
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(subtitle, Qt::ElideRight, lower.width()));
    }
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, option.fontMetrics.height() + QFontMetrics(theme::smallFont()).height() + 2 * theme::grid};
}

} // namespace praxis::ui
