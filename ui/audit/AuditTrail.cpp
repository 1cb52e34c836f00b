#include "ui/audit/AuditTrail.h"

#include "services/practice/door/Desk.h"
#include "ui/audit/AuditFilterBar.h"
#include "ui/audit/AuditWords.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace praxis::ui {

AuditTrail::AuditTrail(const UiContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_again(new QTimer(this))
{
    m_model = new AuditModel([this](const AuditFilter &filter, auto then) {
        m_question.ask(m_context.desk.ask(SearchAudit{filter}), this, [then](const Result<QVector<AuditLine>> &lines) { then(lines); });
    }, this);
    m_words = new AuditWords(*m_model, context, this);
    m_filters = new AuditFilterBar(context, this);
    m_view = new QTableView(this);
    setUpView();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(new EmptyState(QStringLiteral("clock"), tr("Nothing fits"),
                                      tr("Nothing of this kind was done in that time. “Show all” takes the filters away."), this));
    m_stack->addWidget(new LoadingRows(this));
    m_stack->setCurrentIndex(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_stack, 1);
    m_again->setSingleShot(true);
    m_again->setInterval(300);
    connect(m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->refresh();
    });
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(m_filters, &AuditFilterBar::changed, this, &AuditTrail::load);
    connect(m_model, &AuditModel::found, this, [this] { m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1); });
    connect(m_model, &AuditModel::failed, this, [this](const Error &error) { m_context.notices.failed(error); });
}

void AuditTrail::setUpView()
{
    m_view->setModel(m_words);
    m_view->setAccessibleName(tr("Audit trail"));
    m_view->setObjectName(QStringLiteral("auditTrail"));
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    constexpr std::array<int, AuditModel::ColumnCount> widths{180, 230, 130, 130, 120, 160};
    for (int column = 0; column < AuditModel::ColumnCount; ++column)
        header->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    header->setStretchLastSection(true);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT selected(m_model->line(current.row()));
        else
            Q_EMIT noneSelected();
    });
}

void AuditTrail::load()
{
    m_model->setFilter(m_filters->filter());
    Q_EMIT noneSelected();
}

} // namespace praxis::ui
