#include "ui/recordings/RetentionView.h"

#include "services/practice/Desk.h"
#include "services/practice/RecordingCareCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/recordings/RecordingWords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace praxis::ui {

RetentionView::RetentionView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_list(new QTreeWidget(this)), m_register(new QTreeWidget(this)), m_stack(new QStackedWidget(this)), m_empty(nullptr),
      m_ask(new QPushButton(this)), m_approve(new QPushButton(this)), m_reject(new QPushButton(this))
{
    setObjectName(QStringLiteral("retentionView"));
    build();
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
}

void RetentionView::build()
{
    m_ask->setText(tr("Ask to destroy…"));
    m_approve->setText(tr("Approve…"));
    m_reject->setText(tr("Reject…"));
    m_ask->setObjectName(QStringLiteral("removalAsk"));
    m_approve->setObjectName(QStringLiteral("removalApprove"));
    m_reject->setObjectName(QStringLiteral("removalReject"));
    const auto setUp = [](QTreeWidget *list, const QString &name, const QStringList &columns, const QList<int> &widths) {
        list->setAccessibleName(name);
        list->setHeaderLabels(columns);
        list->setRootIsDecorated(false);
        list->setUniformRowHeights(true);
        list->setFrameShape(QFrame::NoFrame);
        list->setTabKeyNavigation(false);
        for (int i = 0; i < widths.size(); ++i)
            list->header()->resizeSection(i, widths[i]);
    };
    setUp(m_list, tr("Recordings whose retention is over"), {tr("Client"), tr("Session"), tr("Retention over since"), tr("State")}, {240, 190, 190});
    m_list->setObjectName(QStringLiteral("dueList"));
    setUp(m_register, tr("Register of destruction"), {tr("Certificate"), tr("Client"), tr("Session"), tr("Destroyed")}, {150, 240, 190});
    m_register->setObjectName(QStringLiteral("removalRegister"));
    m_empty = new EmptyState(QStringLiteral("security-high"), tr("Nothing is due"),
                             tr("Recordings are kept for seven years after the last contact, and of children until they are 25. Those whose time is over are listed here; "
                                "nothing is destroyed before two people have said so and a month has passed."), this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_steps = new QWidget(this);
    auto *steps = new QHBoxLayout(m_steps);
    steps->setSpacing(theme::grid);
    steps->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    for (QPushButton *step : {m_ask, m_approve, m_reject})
        steps->addWidget(step);
    steps->addStretch(1);
    m_heading = new PlainLabel(tr("Register of destruction"), this, PlainLabel::Heading);
    m_heading->setContentsMargins(theme::grid * 2, theme::grid, 0, theme::half);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_steps);
    column->addWidget(m_stack, 3);
    column->addWidget(m_heading);
    column->addWidget(m_register, 1);
    connect(m_ask, &QPushButton::clicked, this, &RetentionView::ask);
    connect(m_approve, &QPushButton::clicked, this, &RetentionView::approve);
    connect(m_reject, &QPushButton::clicked, this, &RetentionView::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RetentionView::showSteps);
    showSteps();
}

void RetentionView::load()
{
    m_question.ask(m_context.desk.ask(RecordingsDue{}), this, [this](const Result<QVector<DueRecording>> &due) {
        if (due)
            show(*due);
        else
            m_context.notices.failed(due.error());
    });
    m_done.ask(m_context.desk.ask(RemovalRegister{}), this, [this](const Result<QVector<RecordingRemoval>> &removals) {
        if (removals)
            showRegister(*removals);
    });
}

QString RetentionView::stateOf(const DueRecording &line) const
{
    const Moments moments(m_context.desk, m_context.directory);
    if (line.entry.onHold)
        return tr("On a legal hold");
    if (line.removal.id.isNull())
        return tr("May go");
    if (line.removal.status == RemovalStatus::Asked)
        return tr("%1 asks: %2", "name, why").arg(line.askedBy, line.removal.why);
    return tr("Approved by %1; goes on %2", "name, date").arg(line.decidedBy, moments.day(line.removal.notBefore));
}

void RetentionView::show(const QVector<DueRecording> &due)
{
    const DueRecording *before = chosen();
    const QUuid kept = before ? before->entry.id : QUuid();
    m_due = due;
    m_list->clear();
    const Moments moments(m_context.desk, m_context.directory);
    for (const DueRecording &line : due) {
        auto *item = new QTreeWidgetItem(m_list, {line.entry.people, moments.full(line.entry.startedAt), moments.day(line.since), stateOf(line)});
        if (line.entry.id == kept)
            m_list->setCurrentItem(item);
    }
    m_stack->setCurrentIndex(due.isEmpty() ? 1 : 0);
    m_steps->setVisible(!due.isEmpty());
    showSteps();
    Q_EMIT counted(static_cast<int>(due.size()));
}

void RetentionView::showRegister(const QVector<RecordingRemoval> &removals)
{
    m_register->clear();
    m_register->setVisible(!removals.isEmpty());
    m_heading->setVisible(!removals.isEmpty());
    const Moments moments(m_context.desk, m_context.directory);
    for (const RecordingRemoval &removal : removals) {
        const QString began = moments.full(Instant::fromString(removal.destroyed[QStringLiteral("began")].toString()));
        new QTreeWidgetItem(m_register, {removal.certificate, removal.destroyed[QStringLiteral("person")].toString(), began, moments.full(removal.doneAt)});
    }
}

const DueRecording *RetentionView::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_due.size() ? &m_due[row] : nullptr;
}

void RetentionView::showSteps()
{
    const DueRecording *line = chosen();
    const QString none = tr("Choose a recording first.");
    const bool asked = line && !line->removal.id.isNull();
    const bool open = asked && line->removal.status == RemovalStatus::Asked;
    const bool mine = open && line->removal.askedBy == m_context.desk.actor().user;
    QString why = none;
    if (line)
        why = line->entry.onHold ? tr("It is on a legal hold.") : asked ? tr("It was asked for already.") : QString();
    tip::setDisabledBecause(m_ask, why);
    why = !line ? none : !open ? tr("Nobody has asked to destroy it.") : mine ? tr("You asked: somebody else has to decide.") : QString();
    tip::setDisabledBecause(m_approve, why);
    tip::setDisabledBecause(m_reject, why);
}

template <class C> void RetentionView::run(const C &command)
{
    later(m_context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        m_context.notices.done(*outcome);
        load();
    });
}

void RetentionView::ask()
{
    if (const DueRecording *line = chosen()) {
        ask::reason(this, tr("Ask to destroy this recording?"), tr("Somebody else decides, and a month passes before it goes for good."), tr("Ask"),
                    [this, id = line->entry.id](const QString &why) { run(AskRecordingRemoval{id, why}); });
    }
}

void RetentionView::approve()
{
    if (const DueRecording *line = chosen()) {
        ask::confirm(this, {tr("Approve the destruction?"), tr("After a month its keys are dropped, and nobody can ever watch it again, from any copy. A legal hold or a new appointment stops it."),
                            tr("Approve"), tr("Keep it for now"), true},
                     [this, id = line->removal.id] { run(DecideRecordingRemoval{id, true, {}}); });
    }
}

void RetentionView::reject()
{
    if (const DueRecording *line = chosen()) {
        ask::reason(this, tr("Reject the destruction?"), tr("The recording stays. Your reason is kept."), tr("Reject"),
                    [this, id = line->removal.id](const QString &why) { run(DecideRecordingRemoval{id, false, why}); });
    }
}

} // namespace praxis::ui
