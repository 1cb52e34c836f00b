#include "ui/contacts/PeopleView.h"

#include "models/items/PeopleModel.h"
#include "ui/common/Theme.h"
#include "ui/contacts/PeopleRowPainter.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace praxis::ui {

PeopleView::PeopleView(PeopleModel &people, QAbstractItemModel *words, QWidget *parent) : QTableView(parent), m_people(people)
{
    setModel(words);
    setItemDelegate(new PeopleRowPainter(this));
    setAccessibleName(tr("People"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setUpColumns();
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(currentPerson()); });
    connect(&people, &PeopleModel::loadingChanged, this, [this] {
        if (m_people.rowCount() == 0) // rows that are there tell themselves that they changed
            viewport()->update();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PeopleView::fetchAhead);
}

/// Asks for the next people before the last of those that are there come into view.
void PeopleView::fetchAhead(int value)
{
    const QScrollBar *bar = verticalScrollBar();
    if (bar->maximum() - value < 2 * bar->pageStep() && model()->canFetchMore({}))
        model()->fetchMore({});
}

void PeopleView::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < PeopleModel::ColumnCount; ++column)
        header->resizeSection(column, usualWidth(column));
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != lastColumn()) // that one follows the window
            keepChoice();
    });
    connect(header, &QHeaderView::sectionMoved, this, &PeopleView::keepChoice);
    connect(header, &QWidget::customContextMenuRequested, this, &PeopleView::showColumnMenu);
}

int PeopleView::usualWidth(int column) const
{
    constexpr std::array<int, PeopleModel::ColumnCount> widths{176, 144, 104, 168, 96, 60, 88, 140};
    return std::max(widths[static_cast<std::size_t>(column)], horizontalHeader()->sectionSizeHint(column)); // a title is read whole in either language
}

int PeopleView::lastColumn() const
{
    const QHeaderView *header = horizontalHeader();
    int visual = header->count() - 1;
    while (visual > 0 && header->isSectionHidden(header->logicalIndex(visual)))
        --visual;
    return header->logicalIndex(visual);
}

void PeopleView::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = PeopleModel::Name + 1; column < PeopleModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            keepChoice();
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void PeopleView::keepChoice()
{
    m_chosen = true;
    Q_EMIT columnsChanged();
}

/// Who has not chosen columns sees as many as the window has room for: nothing is cut, and nothing lies beyond the edge.
void PeopleView::fitColumns()
{
    constexpr std::array leaveFirst{PeopleModel::RecordNumber, PeopleModel::UsualPractitioner, PeopleModel::Last, PeopleModel::Born};
    const QSignalBlocker quiet(horizontalHeader());
    for (const int column : leaveFirst)
        setColumnHidden(column, false);
    int needed = 0;
    for (int column = 0; column < PeopleModel::ColumnCount; ++column)
        needed += usualWidth(column);
    for (const int column : leaveFirst) {
        if (needed <= viewport()->width())
            return;
        needed -= usualWidth(column);
        setColumnHidden(column, true);
    }
}

void PeopleView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_chosen)
        fitColumns();
}

QVector<QUuid> PeopleView::selectedPeople() const
{
    QVector<QUuid> people;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            people.append(m_people.idAt(row));
    }
    return people;
}

QUuid PeopleView::currentPerson() const
{
    return currentIndex().isValid() ? m_people.idAt(currentIndex().row()) : QUuid();
}

void PeopleView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT opened(currentPerson());
        return;
    }
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier && currentIndex().row() <= 0) {
        Q_EMIT leftAtTop();
        return;
    }
    QTableView::keyPressEvent(event);
}

void PeopleView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_people.rowCount() > 0 || !m_people.isLoading())
        return;
    QPainter painter(viewport());
    const int width = viewport()->width();
    for (int y = theme::rowHeight / 2; y < viewport()->height(); y += theme::rowHeight) {
        painter.fillRect(theme::grid, y - theme::half, width / 6, theme::grid, theme::line());
        painter.fillRect(width / 4, y - theme::half, width / 2, theme::grid, theme::line());
    }
}

void PeopleView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void PeopleView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT selectionMoved();
}

} // namespace praxis::ui
