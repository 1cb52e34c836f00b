#include "ui/documents/DocumentsDueView.h"

#include "services/practice/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/documents/DocumentWords.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

DocumentsDueView::DocumentsDueView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_stack(new QStackedWidget(this)), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("documentsDue"));
    m_list->setObjectName(QStringLiteral("documentsDueList"));
    m_list->setAccessibleName(tr("Documents whose retention is over"));
    m_list->setHeaderLabels({tr("Title"), tr("About"), tr("Filed"), tr("Might go since"), tr("Hold")});
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->header()->resizeSection(0, 300);
    m_list->header()->resizeSection(1, 180);
    auto *full = new QWidget(this);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    auto *words = new PlainLabel(tr("Seven years after the last contact, and for what was made of a child until they are 25: the later of the two. Nothing goes by itself."), full, PlainLabel::Quiet);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(QStringLiteral("checkmark"), tr("Nothing is due"), tr("Documents whose retention is over are listed here."), this));
    m_stack->addWidget(new LoadingRows(this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const int row = m_list->indexOfTopLevelItem(item);
        if (row >= 0 && row < m_due.size())
            Q_EMIT openWanted(m_due[row].entry);
    });
}

void DocumentsDueView::load()
{
    if (m_due.isEmpty())
        m_stack->setCurrentIndex(2);
    m_question.ask(m_context.desk.ask(DocumentsDue{}), this, [this](const Result<QVector<DueDocument>> &due) {
        if (!due)
            return m_context.notices.failed(due.error());
        show(*due);
    });
}

void DocumentsDueView::show(const QVector<DueDocument> &due)
{
    m_due = due;
    std::ranges::sort(m_due, {}, &DueDocument::since);
    m_list->clear();
    for (const DueDocument &one : std::as_const(m_due)) {
        auto *item = new QTreeWidgetItem({documentwords::title(one.entry), one.entry.personName, m_moments.full(one.entry.createdAt), m_moments.day(one.since),
                                          one.entry.onHold ? tr("on hold") : QString()});
        m_list->addTopLevelItem(item);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_stack->setCurrentIndex(m_due.isEmpty() ? 1 : 0);
}

} // namespace praxis::ui
