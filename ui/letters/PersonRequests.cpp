#include "ui/letters/PersonRequests.h"

#include "services/practice/door/Desk.h"
#include "services/practice/people/RequestCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/letters/BundleDialog.h"
#include "ui/letters/LetterDialog.h"
#include "ui/letters/RequestDialog.h"
#include "ui/letters/RequestWords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTreeWidget>

namespace praxis::ui {

namespace {

enum Column { What, Received, Due, State, ColumnCount };

} // namespace

PersonSection *PersonRequests::make(const UiContext &context, QWidget *parent)
{
    const bool none = context.desk.may(QStringLiteral("request.read")) == Cell::No && context.desk.may(QStringLiteral("letter.write")) == Cell::No;
    return none ? nullptr : new PersonRequests(context, parent);
}

PersonRequests::PersonRequests(const UiContext &context, QWidget *parent)
    : PersonSection(parent), m_context(context), m_stack(new QStackedWidget(this)), m_list(new QTreeWidget(this)), m_details(new PlainLabel({}, this)),
      m_deletion(new PlainLabel({}, this)), m_deletionArea(new QScrollArea(this))
{
    setObjectName(QStringLiteral("personRequests"));
    m_list->setObjectName(QStringLiteral("requestList"));
    m_list->setAccessibleName(tr("Requests about the record"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("What is asked for"), tr("Received"), tr("Due"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTabKeyNavigation(false);
    m_list->header()->resizeSection(What, 190);
    m_list->header()->resizeSection(Received, 120);
    m_list->header()->resizeSection(Due, 120);
    m_details->setWordWrap(true);
    m_details->setObjectName(QStringLiteral("requestDetails"));
    m_details->setMargin(theme::grid);
    m_deletion->setWordWrap(true);
    m_deletion->setObjectName(QStringLiteral("requestDeletion"));
    m_deletion->setMargin(theme::grid);
    m_deletion->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_deletionArea->setWidget(m_deletion);
    m_deletionArea->setWidgetResizable(true);
    m_deletionArea->setFrameShape(QFrame::NoFrame);
    m_deletionArea->setAccessibleName(tr("What goes, and what is kept"));
    m_deletionArea->hide();
    layOut();
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        showSteps();
        showDetails();
    });
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
    showSteps();
}

QPushButton *PersonRequests::addStep(const char *name, const QString &iconName, const QString &text, void (PersonRequests::*act)())
{
    auto *step = new QPushButton(icons::get(iconName), text, this);
    step->setObjectName(QString::fromLatin1(name));
    connect(step, &QPushButton::clicked, this, act);
    m_steps.append(step);
    return step;
}

void PersonRequests::layOut()
{
    const auto may = [this](const char *action) { return m_context.desk.may(QString::fromLatin1(action)) != Cell::No; };
    auto *above = new QHBoxLayout;
    auto *below = new QHBoxLayout;
    for (QHBoxLayout *row : {above, below})
        row->setContentsMargins(theme::grid, theme::grid, theme::grid, theme::grid);
    if (may("letter.write"))
        above->addWidget(addStep("letterWrite", QStringLiteral("document-edit"), tr("Write a letter…"), &PersonRequests::writeLetter));
    if (may("request.take"))
        above->addWidget(addStep("requestTake", QStringLiteral("list-add"), tr("Request about the record…"), &PersonRequests::take));
    if (may("person.export"))
        above->addWidget(addStep("bundleMake", QStringLiteral("document-export"), tr("Copy of the record…"), &PersonRequests::handOut));
    above->addStretch(1);
    if (may("request.decide")) {
        below->addWidget(m_decide = addStep("requestDecide", QStringLiteral("dialog-ok"), tr("Decide…"), &PersonRequests::decide));
        below->addWidget(m_answer = addStep("requestAnswer", QStringLiteral("mail-send"), tr("Answered…"), &PersonRequests::answer));
    }
    if (may("request.take"))
        below->addWidget(m_withdraw = addStep("requestWithdraw", QStringLiteral("dialog-cancel"), tr("No longer asked…"), &PersonRequests::withdraw));
    below->addStretch(1);
    auto *list = new QWidget(this);
    auto *inner = new QVBoxLayout(list);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_list, 1);
    inner->addWidget(m_details);
    inner->addWidget(m_deletionArea, 1);
    inner->addLayout(below);
    m_stack->addWidget(list);
    m_stack->addWidget(new EmptyState(QStringLiteral("mail-message"), tr("Nothing has been asked"),
                                      tr("When this person asks to see their record, to have it corrected or deleted, take the request here: the day by which it must be answered is kept in sight."), this));
    m_stack->addWidget(new LoadingRows(this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(m_stack, 1);
}

void PersonRequests::show(const QUuid &person)
{
    if (person != m_person)
        m_stack->setCurrentIndex(2);
    m_person = person;
    load();
}

void PersonRequests::load()
{
    m_question.ask(m_context.desk.ask(RecordRequests{.person = m_person}), this, [this](const Result<RowsPage<RequestLine>> &lines) {
        if (!lines)
            return m_context.notices.failed(lines.error());
        fill(*lines);
    });
}

void PersonRequests::fill(const QVector<RequestLine> &lines)
{
    const QUuid kept = chosen() ? chosen()->request.id : QUuid();
    m_lines = lines;
    m_list->clear();
    const Moments moments(m_context.desk, m_context.directory);
    for (const RequestLine &line : lines) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(What, requestwords::kind(line.request.kind));
        item->setText(Received, moments.day(line.request.receivedOn));
        item->setText(Due, moments.day(line.request.dueOn));
        item->setText(State, requestwords::state(line.request, moments));
        if (requestwords::isLate(line.request, moments.today())) {
            item->setIcon(State, icons::get(QStringLiteral("dialog-warning")));
            item->setForeground(State, theme::sense(theme::Sense::Bad));
        }
        if (line.request.id == kept)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_stack->setCurrentIndex(lines.isEmpty() ? 1 : 0);
    showSteps();
    showDetails();
}

const RequestLine *PersonRequests::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_lines.size() ? &m_lines[row] : nullptr;
}

void PersonRequests::showSteps()
{
    const RequestLine *line = chosen();
    const bool open = line && (line->request.status == RequestStatus::Received || line->request.status == RequestStatus::Decided);
    const QString why = !line ? tr("Choose a request first.") : open ? QString() : tr("This request is closed.");
    if (m_decide)
        tip::setDisabledBecause(m_decide, why);
    if (m_answer)
        tip::setDisabledBecause(m_answer, !why.isEmpty() ? why : line->request.status == RequestStatus::Received ? tr("Decide it first.") : QString());
    // What was granted goes only once its time is over: until then they may think better of it.
    const bool mayStillStay = line && line->request.status == RequestStatus::Answered && line->request.kind == RequestKind::Deletion && line->request.decision != RequestDecision::Refused;
    if (m_withdraw)
        tip::setDisabledBecause(m_withdraw, mayStillStay ? QString() : why);
}

void PersonRequests::showDetails()
{
    const RequestLine *line = chosen();
    QStringList details;
    if (line) {
        const RecordRequest &request = line->request;
        details << (request.askedBy.isEmpty() ? QString() : tr("Asked by %1").arg(request.askedBy)) << request.asked
                << (line->decidedBy.isEmpty() ? QString() : tr("%1 by %2", "granted, a name").arg(requestwords::decision(request.decision), line->decidedBy))
                << requestwords::ground(request.ground) << request.decidedWhy
                << (request.answer.isEmpty() ? QString() : tr("Answer: %1").arg(request.answer))
                << (request.statement.isEmpty() ? QString() : tr("Statement of the person: %1").arg(request.statement));
    }
    details.removeAll(QString());
    m_details->setText(details.join(u'\n'));
    m_details->setVisible(!details.isEmpty());
    const bool decided = line && line->request.kind == RequestKind::Deletion && line->request.decision != RequestDecision::Open;
    m_progress.cancel();
    m_deletionArea->hide();
    if (decided && m_context.desk.may(QStringLiteral("request.decide")) != Cell::No)
        showDeletion(line->request.id);
}

/// What is destroyed, what waits, and what is kept and why: all that who answers the person has to know.
void PersonRequests::showDeletion(const QUuid &request)
{
    m_progress.ask(m_context.desk.ask(ShowDeletion{request}), this, [this](const Result<DeletionProgress> &progress) {
        if (!progress)
            return m_context.notices.failed(progress.error());
        m_deletion->setText(requestwords::deletion(*progress, Moments(m_context.desk, m_context.directory)));
        m_deletionArea->show();
    });
}

void PersonRequests::writeLetter()
{
    auto *dialog = new LetterDialog(m_context, m_person, {}, window());
    dialog->open();
}

void PersonRequests::handOut()
{
    auto *dialog = new BundleDialog(m_context, m_person, window());
    dialog->open();
}

void PersonRequests::take()
{
    RecordRequest request;
    request.contactId = m_person;
    auto *dialog = new RequestDialog(m_context, RequestDialog::Take, request, window());
    connect(dialog, &RequestDialog::done, this, &PersonRequests::load);
    dialog->open();
}

void PersonRequests::decide()
{
    if (!chosen())
        return;
    auto *dialog = new RequestDialog(m_context, RequestDialog::Decide, chosen()->request, window());
    connect(dialog, &RequestDialog::done, this, &PersonRequests::load);
    dialog->open();
}

void PersonRequests::answer()
{
    if (!chosen())
        return;
    auto *dialog = new RequestDialog(m_context, RequestDialog::Answer, chosen()->request, window());
    connect(dialog, &RequestDialog::done, this, &PersonRequests::load);
    dialog->open();
}

void PersonRequests::withdraw()
{
    if (!chosen())
        return;
    const RecordRequest &request = chosen()->request;
    const bool began = request.kind == RequestKind::Deletion && (request.decision == RequestDecision::Granted || request.decision == RequestDecision::Partly);
    const QString follows = began ? tr("The request stays in the list, closed. What was to be destroyed because of it and is still there is kept; what was destroyed already cannot come back.")
                                  : tr("The request stays in the list, closed.");
    ask::confirm(window(), {tr("Is this no longer asked?"), follows, tr("No longer asked"), {}, false}, [this, id = request.id] {
        later(m_context.desk.run(WithdrawRequest{id}), this, [this](const Result<Outcome> &outcome) {
            if (!outcome)
                return m_context.notices.failed(outcome.error());
            m_context.notices.done(*outcome);
            load();
        });
    })->setObjectName(QStringLiteral("withdrawRequest"));
}

} // namespace praxis::ui
