#include "ui/common/WaitingList.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

enum Page { Rows, Nothing, Loading };

/// As tall as those of the other lists.
class Cells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(size.height(), theme::rowHeight)};
    }
};

} // namespace

WaitingList::WaitingList(const QStringList &titles, std::span<const int> widths, EmptyState *nothing, QWidget *parent)
    : QStackedWidget(parent), m_work(new QWidget(this))
{
    m_rows = new QTreeWidget(m_work);
    m_rows->setHeaderLabels(titles);
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setTabKeyNavigation(false);
    m_rows->setItemDelegate(new Cells(m_rows));
    m_rows->header()->setStretchLastSection(false);
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        if (width > 0)
            m_rows->header()->resizeSection(column, width);
        else
            m_rows->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    auto *inner = new QVBoxLayout(m_work);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_rows, 1);
    addWidget(m_work);
    addWidget(nothing);
    addWidget(new LoadingRows(this));
    setCurrentIndex(Loading);
}

void WaitingList::setSteps(std::initializer_list<QPushButton *> steps)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    row->setSpacing(theme::grid);
    for (QPushButton *step : steps) {
        if (step)
            row->addWidget(step);
    }
    row->addStretch(1);
    static_cast<QVBoxLayout *>(m_work->layout())->insertLayout(0, row);
}

void WaitingList::showRows(bool any)
{
    setCurrentIndex(any ? Rows : Nothing);
}

} // namespace praxis::ui
