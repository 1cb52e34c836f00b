#include "ui/audit/DeletedView.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/audit/DeletedModel.h"
#include "ui/common/ClashQuestion.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

namespace praxis::ui {

DeletedView::DeletedView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new DeletedModel(context, this)), m_view(new QTableView(this)), m_again(new QTimer(this))
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("deleted"));
    m_view->setAccessibleName(tr("Deleted"));
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->resizeSection(DeletedModel::What, 320);
    m_view->horizontalHeader()->resizeSection(DeletedModel::Kind, 140);
    m_view->horizontalHeader()->resizeSection(DeletedModel::When, 190);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(new EmptyState(QStringLiteral("user-trash"), tr("Nothing is deleted"),
                                      tr("What is deleted stays here until its time is over, and can be restored with all that belongs to it."), this));
    m_stack->addWidget(new LoadingRows(this));
    m_stack->setCurrentIndex(2);
    m_restore = new QPushButton(icons::get(QStringLiteral("edit-undo")), tr("Restore"), this);
    m_restore->setObjectName(QStringLiteral("restoreDeleted"));
    m_problems = new PlainLabel(QString(), this, PlainLabel::Problem);
    m_problems->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    row->addWidget(m_restore);
    row->addWidget(m_problems, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addLayout(row);
    m_again->setSingleShot(true);
    m_again->setInterval(200);
    connect(m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            load();
    });
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(m_restore, &QPushButton::clicked, this, &DeletedView::restoreSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeletedView::showSelection);
    showSelection();
}

void DeletedView::load()
{
    later(m_context.desk.ask(ListDeleted{}), this, [this](const Result<QVector<DeletedLine>> &lines) {
        if (!lines)
            return m_context.notices.failed(lines.error());
        m_model->setLines(*lines);
        m_stack->setCurrentIndex(lines->isEmpty() ? 1 : 0);
        m_restore->setVisible(!lines->isEmpty());
        showSelection();
    });
}

void DeletedView::showSelection()
{
    const int count = static_cast<int>(m_view->selectionModel()->selectedRows().size());
    m_restore->setText(count > 1 ? tr("Restore %n records", nullptr, count) : tr("Restore"));
    tip::setDisabledBecause(m_restore, count > 0 ? QString() : tr("Select what is to be restored."));
}

void DeletedView::restoreSelected()
{
    QVector<DeletedLine> lines;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        lines.append(m_model->line(row.row()));
    restore(lines, {});
}

void DeletedView::restore(const QVector<DeletedLine> &lines, const QString &despiteClash)
{
    QVector<AnyCommand> commands;
    for (const DeletedLine &line : lines)
        commands.append(AnyCommand::of(RestoreRecord{line.type, line.id, despiteClash}));
    ManyOptions options;
    options.allOrNothing = false;
    if (commands.size() > 1)
        options.summary = {{QStringLiteral("code"), QStringLiteral("many")}, {QStringLiteral("count"), static_cast<int>(commands.size())}};
    later(m_context.desk.runMany(commands, options), this, [this, lines](const Result<ManyResult> &result) {
        if (!result)
            return m_context.notices.failed(result.error());
        QStringList problems;
        QVector<DeletedLine> taken; // whose time is somebody else's by now
        Error first;
        for (int i = 0; i < result->items.size(); ++i) {
            if (result->items[i])
                continue;
            const Error &error = result->items[i].error();
            problems.append(tr("%1: %2", "a record: why not").arg(lines.value(i).what, wording::sentence(error)));
            if (error.code != ErrorCode::Clash && error.code != ErrorCode::OutsideHours)
                continue;
            if (taken.isEmpty())
                first = error;
            taken.append(lines.value(i));
        }
        m_problems->setText(problems.join(u'\n'));
        if (!taken.isEmpty())
            ClashQuestion::refused(m_context, first, this, [this, taken](const QString &why) { restore(taken, why); }, ClashQuestion::Doing::Restoring);
        if (result->kept)
            m_context.notices.done(result->outcome);
        load();
    });
}

} // namespace praxis::ui
