#include "ui/recordings/RecordingsTable.h"

#include "services/practice/door/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ListColumns.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/recordings/RecordingWords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

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
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
            return m_open(currentIndex());
        QTableView::keyPressEvent(event);
    }

private:
    std::function<void(const QModelIndex &)> m_open;
};

/// Numbers end before the column beside them begins.
class Cells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->displayAlignment.testFlag(Qt::AlignRight))
            option->text += QChar(0x2003); // an em
    }
};

} // namespace

RecordingsTable::RecordingsTable(const UiContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_again(new QTimer(this)), m_ends(new QTimer(this))
{
    m_model = new RecordingsModel(
        [this](const RecordingFilter &filter, auto then) {
            m_question.ask(m_context.desk.ask(ShowRecordings{filter}), this, [then](const Result<QVector<RecordingEntry>> &entries) { then(entries); });
        },
        [this](const QVector<QUuid> &ids, auto then) {
            m_refresh.ask(m_context.desk.ask(RefreshRecordings{ids}), this, [then](const Result<QVector<RecordingEntry>> &entries) { then(entries); });
        },
        this);
    m_rows = new RecordingRows(*m_model, context, this);
    m_view = new Table([this](const QModelIndex &index) { activate(index); }, this);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(QStringLiteral("camera-video-symbolic"), tr("No recordings"), tr("Recordings of sessions are listed here."), this);
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
    connect(m_again, &QTimer::timeout, m_model, &RecordingsModel::refresh);
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(m_model, &RecordingsModel::found, this, [this] {
        m_stack->setCurrentIndex(m_model->rowCount() > 0 ? Rows : Nothing);
        chooseAgain();
        followShares();
        Q_EMIT loaded();
    });
    connect(m_model, &RecordingsModel::rowsInserted, this, &RecordingsTable::followShares);
    m_ends->setSingleShot(true);
    connect(m_ends, &QTimer::timeout, this, [this] {
        m_model->refresh();
        Q_EMIT shareEnded();
    });
    connect(m_model, &RecordingsModel::failed, this, [this](const Error &error) { m_context.notices.failed(error); });
}

void RecordingsTable::setUpView()
{
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new Cells(m_view));
    m_view->setAccessibleName(tr("Recordings"));
    m_view->setObjectName(QStringLiteral("recordingsTable"));
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    auto *header = new ListHeader(m_view);
    header->setUnsorted({RecordingsModel::Consent});
    m_view->setHorizontalHeader(header);
    m_view->setSortingEnabled(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setSortIndicator(RecordingsModel::When, Qt::DescendingOrder);
    constexpr std::array<int, RecordingsModel::ColumnCount> widths{230, 170, 150, 100, 100, 120, 120};
    for (int column = 0; column < RecordingsModel::ColumnCount; ++column)
        header->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    header->setStretchLastSection(true);
    connect(m_view, &QTableView::doubleClicked, this, &RecordingsTable::activate);
    connect(m_view, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) { Q_EMIT menuWanted(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordingsTable::selectionChanged);
}

void RecordingsTable::keepColumns(const QString &preference)
{
    new ListColumns(m_context.desk, preference, m_view->horizontalHeader());
}

void RecordingsTable::load(const RecordingFilter &filter)
{
    if (!m_model->isLoaded())
        m_stack->setCurrentIndex(Loading);
    m_model->setFilter(filter);
}

void RecordingsTable::reload(const RecordingFilter &filter)
{
    m_keep.clear();
    for (const RecordingEntry &entry : selected())
        m_keep.append(entry.id);
    load(filter);
}

void RecordingsTable::chooseAgain()
{
    for (const QUuid &id : std::exchange(m_keep, {})) {
        const int row = m_model->rowOf(id);
        if (row < 0)
            continue;
        const QModelIndex index = m_rows->index(row, 0);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(index);
        m_view->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void RecordingsTable::followShares()
{
    Instant first;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Instant end = m_model->entry(row).shareExpiresAt;
        if (!end.isNull() && (first.isNull() || end < first))
            first = end;
    }
    m_ends->stop();
    if (!first.isNull())
        m_ends->start(msUntil(m_context.desk.parts().clock.now(), first));
}

QVector<RecordingEntry> RecordingsTable::selected() const
{
    QVector<RecordingEntry> entries;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        entries.append(m_model->entry(index.row()));
    return entries;
}

void RecordingsTable::activate(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT openWanted(m_model->entry(index.row()));
}

} // namespace praxis::ui
