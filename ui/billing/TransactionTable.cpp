#include "ui/billing/TransactionTable.h"

#include "services/practice/door/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ListColumns.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

namespace praxis::ui {

namespace {

enum Page { Rows, Nothing, Loading };

} // namespace

TransactionTable::TransactionTable(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_rows(new TransactionRows(context, this)), m_view(new QTableView(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("view-financial-list"), QString(), QString(), this)), m_again(new QTimer(this))
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new LoadingRows(this));
    m_stack->setCurrentIndex(Loading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setUpView(context.desk);
    m_again->setSingleShot(true);
    m_again->setInterval(50);
    connect(m_again, &QTimer::timeout, this, [this] {
        if (m_rows->isLoaded())
            m_rows->refresh();
    });
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(m_rows, &TransactionRows::failed, this, [&notices = context.notices](const Error &error) { notices.failed(error); });
    connect(m_rows, &TransactionRows::found, this, [this] {
        const bool hadFocus = m_wantsFocus || isAncestorOf(QApplication::focusWidget());
        m_wantsFocus = false;
        m_stack->setCurrentIndex(m_rows->rowCount() > 0 ? Rows : Nothing);
        if (hadFocus)
            takeFocus();
        Q_EMIT loaded();
        Q_EMIT selectionChanged(); // what is said of the chosen one may be another now
    });
}

void TransactionTable::setUpView(Desk &desk)
{
    m_view->setModel(m_rows);
    m_view->setAccessibleName(tr("Transactions"));
    m_view->setObjectName(QStringLiteral("transactionsTable"));
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    auto *header = new ListHeader(m_view);
    header->setUnsorted({TransactionRows::Who, TransactionRows::What, TransactionRows::Left, TransactionRows::State, TransactionRows::Method}); // they have no index
    m_view->setHorizontalHeader(header);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    constexpr std::array<int, TransactionRows::ColumnCount> widths{195, 180, 110, 95, 95, 130, 110}; // beside the inspector in a window of 1440
    for (int column = 0; column < TransactionRows::ColumnCount; ++column)
        header->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    header->setStretchLastSection(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(TransactionRows::Day, Qt::DescendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, m_rows, &TransactionRows::sort);
    new ListColumns(desk, QStringLiteral("transactions.columns"), header);
    connect(m_view, &QTableView::activated, this, &TransactionTable::opened);
    connect(m_view, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) { Q_EMIT menuWanted(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TransactionTable::selectionChanged);
    // A view that gets the focus has a current line without choosing it; here the keys act on what is chosen.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, m_view, [this](const QModelIndex &current) {
        if (current.isValid())
            m_view->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
}

void TransactionTable::load(const TransactionFilter &filter)
{
    if (!m_rows->isLoaded())
        m_stack->setCurrentIndex(Loading);
    m_rows->setFilter(filter);
}

const TransactionEntry *TransactionTable::selected() const
{
    const QModelIndexList chosen = m_view->selectionModel()->selectedRows();
    return chosen.isEmpty() ? nullptr : &m_rows->entry(chosen.first().row());
}

void TransactionTable::choose(const QUuid &entry)
{
    const int row = m_rows->indexOf(entry);
    if (row >= 0)
        m_view->setCurrentIndex(m_rows->index(row, 0));
}

/// Where nothing is listed, the first step has it: keys of the place need the focus to be in it.
void TransactionTable::takeFocus()
{
    m_wantsFocus = m_stack->currentIndex() == Loading;
    if (m_stack->currentIndex() != Rows) {
        QPushButton *step = m_empty->findChild<QPushButton *>();
        return (m_stack->currentIndex() == Nothing && step ? static_cast<QWidget *>(step) : this)->setFocus(Qt::OtherFocusReason);
    }
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->currentIndex().isValid() && m_rows->rowCount() > 0)
        m_view->setCurrentIndex(m_rows->index(0, 0));
}

} // namespace praxis::ui
