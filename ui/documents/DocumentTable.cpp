#include "ui/documents/DocumentTable.h"

#include "services/practice/door/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ListColumns.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

namespace praxis::ui {

namespace {

enum Page { Rows, Nothing, Loading };

/// Enter opens, as a double click does.
class Table : public QTableView {
public:
    Table(std::function<void(const QModelIndex &)> open, QWidget *parent) : QTableView(parent), m_open(std::move(open)) {}

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
            return m_open(currentIndex());
        QTableView::keyPressEvent(event);
    }

private:
    std::function<void(const QModelIndex &)> m_open;
};

} // namespace

DocumentTable::DocumentTable(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(new DocumentRows(context, this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("folder-documents"), QString(), QString(), this)), m_again(new QTimer(this))
{
    const auto open = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT openWanted(m_rows->entry(index.row()));
    };
    m_view = new Table(open, this);
    connect(m_view, &QTableView::doubleClicked, this, open);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new LoadingRows(this));
    m_stack->setCurrentIndex(Loading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setUpView();
    m_again->setSingleShot(true);
    m_again->setInterval(50);
    connect(m_again, &QTimer::timeout, this, [this] {
        if (m_rows->isLoaded())
            m_rows->refresh();
    });
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(m_rows, &DocumentRows::found, this, [this] {
        const bool hadFocus = m_wantsFocus || isAncestorOf(QApplication::focusWidget());
        m_stack->setCurrentIndex(m_rows->rowCount() > 0 ? Rows : Nothing);
        if (hadFocus)
            takeFocus();
        Q_EMIT loaded();
    });
    connect(m_rows, &DocumentRows::failed, this, [this](const Error &error) { m_context.notices.failed(error); });
}

void DocumentTable::setUpView()
{
    m_view->setModel(m_rows);
    m_view->setAccessibleName(tr("Documents"));
    m_view->setObjectName(QStringLiteral("documentsTable"));
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    auto *header = new ListHeader(m_view);
    header->setUnsorted({DocumentRows::Tags});
    m_view->setHorizontalHeader(header);
    header->setSortIndicator(DocumentRows::When, Qt::DescendingOrder);
    m_view->setSortingEnabled(true);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // The title has what is left: at 1280 pixels nothing is to be scrolled sideways.
    constexpr std::array<int, DocumentRows::ColumnCount> widths{250, 130, 120, 130, 105, 115, 130, 85};
    for (int column = 0; column < DocumentRows::ColumnCount; ++column)
        header->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(DocumentRows::Title, QHeaderView::Stretch);
    header->setMinimumSectionSize(64);
    connect(m_view, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) { Q_EMIT menuWanted(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DocumentTable::selectionChanged);
    // A view that gets the focus has a current line without choosing it; here the keys act on what is chosen.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, m_view, [this](const QModelIndex &current) {
        if (current.isValid() && !m_view->selectionModel()->hasSelection())
            m_view->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    });
}

void DocumentTable::keepColumns(const QString &preference)
{
    new ListColumns(m_context.desk, preference, m_view->horizontalHeader());
}

void DocumentTable::load(const DocumentFilter &filter)
{
    if (!m_rows->isLoaded())
        m_stack->setCurrentIndex(Loading);
    m_rows->setFilter(filter);
}

QVector<DocumentEntry> DocumentTable::selected() const
{
    QVector<DocumentEntry> entries;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        entries.append(m_rows->entry(index.row()));
    return entries;
}

void DocumentTable::choose(const QUuid &document)
{
    const int row = m_rows->indexOf(document);
    if (row >= 0)
        m_view->setCurrentIndex(m_rows->index(row, 0));
}

/// Where nothing is listed, the first step has it: keys of the place need the focus to be in it.
void DocumentTable::takeFocus()
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
