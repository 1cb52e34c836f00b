#include "ui/common/AccessHistoryPanel.h"

#include "services/practice/door/Desk.h"
#include "ui/common/AuditWording.h"
#include "ui/common/VisibleText.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int pageSize = 100;

} // namespace

AccessHistoryPanel::AccessHistoryPanel(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("accessHistory"));
    m_tree = new QTreeWidget(this);
    m_tree->setColumnCount(4);
    m_tree->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("From")});
    m_tree->setAccessibleName(tr("Access history"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 176);
    m_tree->header()->resizeSection(1, 190);
    m_tree->header()->resizeSection(2, 320);
    m_more = new QPushButton(tr("Show earlier"), this);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &AccessHistoryPanel::askMore);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(new EmptyState(QStringLiteral("clock"), tr("No one has been here yet"),
                                      tr("Everyone who opens or changes this record will be listed here."), this));
    m_stack->addWidget(new LoadingRows(this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
}

void AccessHistoryPanel::show(const QUuid &person)
{
    m_person = person;
    m_last = 0;
    m_tree->clear();
    m_more->hide();
    m_stack->setCurrentIndex(2);
    askMore();
}

void AccessHistoryPanel::askMore()
{
    m_question.ask(m_context.desk.ask(AccessHistory{m_person, m_last, pageSize}), this, [this](const Result<QVector<AuditLine>> &lines) {
        m_stack->setCurrentIndex(0);
        if (!lines)
            return m_context.notices.failed(lines.error());
        for (const AuditLine &line : *lines)
            add(line);
        if (!lines->isEmpty())
            m_last = lines->last().number;
        m_more->setVisible(lines->size() == pageSize);
        m_stack->setCurrentIndex(m_tree->topLevelItemCount() > 0 ? 0 : 1);
    });
}

void AccessHistoryPanel::add(const AuditLine &line)
{
    auto *item = new QTreeWidgetItem(m_tree, {m_moments.exact(line.entry.at),
                                              tr("%1 (%2)", "name, role").arg(visibleText(line.userName), auditWording::role(line.entry.role)),
                                              auditWording::deed(line), auditWording::device(line.entry)});
    item->setFont(0, theme::tabular(font()));
    item->setSizeHint(0, QSize(0, theme::rowHeight - theme::half));
    if (line.entry.outcome != QStringLiteral("done"))
        item->setIcon(2, icons::get(QStringLiteral("dialog-warning")));
    for (int column = 1; column < 4; ++column)
        item->setToolTip(column, tip::plain(item->text(column)));
    const auto changes = auditWording::changes(line);
    for (const auto &change : changes) {
        auto *child = new QTreeWidgetItem(item, {QString(), change.field, tr("%1 → %2", "before, after").arg(change.before, change.after)});
        child->setFirstColumnSpanned(false);
        child->setToolTip(2, tip::plain(child->text(2)));
    }
}

} // namespace praxis::ui
