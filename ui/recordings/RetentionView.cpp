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
#include "ui/recordings/BulkActs.h"
#include "ui/recordings/CertificatePaper.h"
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
      m_ask(new QPushButton(this)), m_approve(new QPushButton(this)), m_reject(new QPushButton(this)), m_print(new QPushButton(this)), m_save(new QPushButton(this))
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
    m_print->setText(tr("Print certificate…"));
    m_save->setText(tr("Save certificate as PDF…"));
    m_print->setObjectName(QStringLiteral("certificatePrint"));
    m_save->setObjectName(QStringLiteral("certificateSave"));
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
    m_list->setSelectionMode(QTreeWidget::ExtendedSelection);
    setUp(m_register, tr("Register of destruction"), {tr("Certificate"), tr("Client"), tr("Session"), tr("Destroyed")}, {150, 240, 190});
    m_register->setObjectName(QStringLiteral("removalRegister"));
    m_empty = new EmptyState(QStringLiteral("security-high"), tr("Nothing is due"),
                             tr("Recordings are kept as the rules of your practice say: where there is none, for seven years after the last contact, and of children until they are 25. "
                                "Those whose time is over are listed here; nothing is destroyed before two people have said so and the notice is over."), this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_steps = new QWidget(this);
    auto *steps = new QHBoxLayout(m_steps);
    steps->setSpacing(theme::grid);
    steps->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    for (QPushButton *step : {m_ask, m_approve, m_reject})
        steps->addWidget(step);
    steps->addStretch(1);
    m_heading = new QWidget(this);
    auto *heading = new QHBoxLayout(m_heading);
    heading->setSpacing(theme::grid);
    heading->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::half);
    heading->addWidget(new PlainLabel(tr("Register of destruction"), m_heading, PlainLabel::Heading));
    heading->addStretch(1);
    heading->addWidget(m_print);
    heading->addWidget(m_save);
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
    connect(m_register, &QTreeWidget::itemSelectionChanged, this, &RetentionView::showSteps);
    connect(m_print, &QPushButton::clicked, this, [this] { certificatepaper::print(m_context, m_gone[m_register->indexOfTopLevelItem(m_register->currentItem())], window()); });
    connect(m_save, &QPushButton::clicked, this, [this] { certificatepaper::save(m_context, m_gone[m_register->indexOfTopLevelItem(m_register->currentItem())], window()); });
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
    m_done.ask(m_context.desk.ask(RemovalRegister{}), this, [this](const Result<QVector<RemovalLine>> &removals) {
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
    QSet<QUuid> kept;
    for (const DueRecording &line : chosen())
        kept.insert(line.entry.id);
    m_due = due;
    m_list->clear();
    const Moments moments(m_context.desk, m_context.directory);
    for (const DueRecording &line : due) {
        auto *item = new QTreeWidgetItem(m_list, {line.entry.people, moments.full(line.entry.startedAt), moments.day(line.since), stateOf(line)});
        item->setSelected(kept.contains(line.entry.id));
    }
    m_stack->setCurrentIndex(due.isEmpty() ? 1 : 0);
    m_steps->setVisible(!due.isEmpty());
    showSteps();
    Q_EMIT counted(static_cast<int>(due.size()));
}

void RetentionView::showRegister(const QVector<RemovalLine> &removals)
{
    const int before = m_register->indexOfTopLevelItem(m_register->currentItem());
    const QUuid kept = before >= 0 && before < m_gone.size() ? m_gone[before].removal.id : QUuid();
    m_gone = removals;
    m_register->clear();
    m_register->setVisible(!removals.isEmpty());
    m_heading->setVisible(!removals.isEmpty());
    const Moments moments(m_context.desk, m_context.directory);
    for (const RemovalLine &line : removals) {
        const RecordingRemoval &removal = line.removal;
        const QString began = moments.full(Instant::fromString(removal.destroyed[QStringLiteral("began")].toString()));
        auto *item = new QTreeWidgetItem(m_register, {removal.certificate, removal.destroyed[QStringLiteral("person")].toString(), began, moments.full(removal.doneAt)});
        if (removal.id == kept)
            m_register->setCurrentItem(item);
    }
    showSteps();
}

QVector<DueRecording> RetentionView::chosen() const
{
    QVector<DueRecording> lines;
    for (int row = 0; row < m_list->topLevelItemCount() && row < m_due.size(); ++row) {
        if (m_list->topLevelItem(row)->isSelected())
            lines.append(m_due[row]);
    }
    return lines;
}

QVector<DueRecording> RetentionView::toAsk() const
{
    QVector<DueRecording> lines = chosen();
    lines.removeIf([](const DueRecording &line) { return line.entry.onHold || !line.removal.id.isNull(); });
    return lines;
}

QVector<DueRecording> RetentionView::toDecide() const
{
    QVector<DueRecording> lines = chosen();
    lines.removeIf([this](const DueRecording &line) {
        return line.removal.id.isNull() || line.removal.status != RemovalStatus::Asked || line.removal.askedBy == m_context.desk.actor().user;
    });
    return lines;
}

void RetentionView::showSteps()
{
    const QVector<DueRecording> lines = chosen();
    const QString none = tr("Choose recordings first.");
    QString why = lines.isEmpty() ? none : QString();
    if (!lines.isEmpty() && toAsk().isEmpty())
        why = lines.first().entry.onHold ? tr("It is on a legal hold.") : tr("It was asked for already.");
    tip::setDisabledBecause(m_ask, why);
    why = lines.isEmpty() ? none : QString();
    if (!lines.isEmpty() && toDecide().isEmpty()) {
        const bool mine = !lines.first().removal.id.isNull() && lines.first().removal.status == RemovalStatus::Asked;
        why = mine ? tr("You asked: somebody else has to decide.") : tr("Nobody has asked to destroy it.");
    }
    tip::setDisabledBecause(m_approve, why);
    tip::setDisabledBecause(m_reject, why);
    for (QPushButton *paper : {m_print, m_save})
        tip::setDisabledBecause(paper, m_register->currentItem() ? QString() : tr("Choose a line of the register first."));
}

template <class Make> void RetentionView::run(const QString &title, const QVector<DueRecording> &lines, Make make)
{
    QVector<RecordingEntry> entries;
    QHash<QUuid, DueRecording> of;
    for (const DueRecording &line : lines) {
        entries.append(line.entry);
        of.insert(line.entry.id, line);
    }
    (void)bulk::each(m_context, title, entries, [context = m_context, of, make](const RecordingEntry &entry, QObject *receiver, const std::function<bool(double)> &, const BulkDialog::Done &done) {
        later(context.desk.run(make(of[entry.id])), receiver, [done](const Result<Outcome> &outcome) { done(outcome ? Result<>() : Result<>(fail(outcome.error()))); });
    }, window());
}

void RetentionView::ask()
{
    const QVector<DueRecording> lines = toAsk();
    ask::reason(this, tr("Ask to destroy %n recordings?", nullptr, static_cast<int>(lines.size())), tr("Somebody else decides, and the notice passes before they go for good."), tr("Ask"),
                [this, lines](const QString &why) {
        run(tr("Ask to destroy"), lines, [why](const DueRecording &line) { return AskRecordingRemoval{line.entry.id, why}; });
    });
}

void RetentionView::approve()
{
    const QVector<DueRecording> lines = toDecide();
    ask::confirm(this, {tr("Approve the destruction of %n recordings?", nullptr, static_cast<int>(lines.size())),
                        tr("After the notice their keys are dropped, and nobody can ever watch them again, from any copy. A legal hold or a new appointment stops it."),
                        tr("Approve"), tr("Keep them for now"), true},
                 [this, lines] { run(tr("Approve the destruction"), lines, [](const DueRecording &line) { return DecideRecordingRemoval{line.removal.id, true, {}}; }); });
}

void RetentionView::reject()
{
    const QVector<DueRecording> lines = toDecide();
    ask::reason(this, tr("Reject the destruction of %n recordings?", nullptr, static_cast<int>(lines.size())), tr("The recordings stay. Your reason is kept."), tr("Reject"),
                [this, lines](const QString &why) {
        run(tr("Reject the destruction"), lines, [why](const DueRecording &line) { return DecideRecordingRemoval{line.removal.id, false, why}; });
    });
}

} // namespace praxis::ui
