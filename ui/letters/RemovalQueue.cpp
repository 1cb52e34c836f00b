#include "ui/letters/RemovalQueue.h"

#include "services/practice/door/Desk.h"
#include "services/practice/retention/RemovalCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/RunForEach.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/Tip.h"
#include "ui/common/WaitingList.h"

#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace praxis::ui {

namespace {

enum Column { Client, Which, AskedBy, AskedOn, Why, State, ColumnCount };

constexpr int most = 500;
constexpr int pauseMs = 200;
constexpr std::array<int, ColumnCount> widths{170, 280, 140, 110, 0, 170};

} // namespace

RemovalQueue::RemovalQueue(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory),
      m_waiting(new WaitingList({tr("Client"), tr("Record"), tr("Asked by"), tr("Asked on"), tr("Why"), tr("State")}, widths,
                                new EmptyState(QStringLiteral("security-high"), tr("Nothing waits to be destroyed"),
                                               tr("What somebody asks to destroy, under “Retention over” of the recordings and the documents or by granting a deletion, stands here until a second person has approved or rejected it."), this), this)),
      m_list(&m_waiting->rows()), m_open(new QPushButton(tr("Open"), this)), m_approve(new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Approve…"), this)),
      m_reject(new QPushButton(icons::get(QStringLiteral("dialog-cancel")), tr("Reject…"), this))
{
    setObjectName(QStringLiteral("removalQueue"));
    m_list->setObjectName(QStringLiteral("askedRemovals"));
    m_list->setAccessibleName(tr("Records that somebody asked to destroy"));
    m_list->setSelectionMode(QTreeWidget::ExtendedSelection);
    layOut();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RemovalQueue::showSteps);
    connect(m_list, &QTreeWidget::itemActivated, this, &RemovalQueue::open);
    connect(m_open, &QPushButton::clicked, this, &RemovalQueue::open);
    connect(m_approve, &QPushButton::clicked, this, &RemovalQueue::approve);
    connect(m_reject, &QPushButton::clicked, this, &RemovalQueue::reject);
    m_again.setSingleShot(true);
    m_again.setInterval(pauseMs);
    connect(&m_again, &QTimer::timeout, this, &RemovalQueue::load);
    connect(&context.desk, &Desk::changed, &m_again, qOverload<>(&QTimer::start));
    m_again.start(0); // the number beside the place is wanted before anybody comes here
    showSteps();
}

void RemovalQueue::layOut()
{
    m_open->setObjectName(QStringLiteral("queueOpen"));
    m_approve->setObjectName(QStringLiteral("queueApprove"));
    m_reject->setObjectName(QStringLiteral("queueReject"));
    m_waiting->setSteps({m_open, m_approve, m_reject});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_waiting);
}

void RemovalQueue::load()
{
    m_again.stop();
    m_question.ask(m_context.desk.ask(RemovalsAsked{most}), this, [this](const Result<QVector<DueRecord>> &lines) {
        if (lines)
            return fill(*lines);
        m_context.notices.failed(lines.error());
        Q_EMIT waitingFound(std::nullopt);
    });
}

bool RemovalQueue::isMine(const DueRecord &line) const
{
    return line.removal.askedBy == m_context.desk.actor().user;
}

bool RemovalQueue::isToDecide(const DueRecord &line) const
{
    return !isMine(line) && line.removal.status == RemovalStatus::Asked;
}

int RemovalQueue::toDecide() const
{
    return static_cast<int>(std::ranges::count_if(m_lines, [this](const DueRecord &line) { return isToDecide(line); }));
}

QString RemovalQueue::whatOf(const DueRecord &line) const
{
    if (line.kind == RetainedKind::Recording)
        return tr("Recording of %1").arg(m_moments.full(line.at));
    if (line.kind == RetainedKind::Note)
        return tr("Note by %1 of %2", "a name, a date").arg(line.title, m_moments.day(line.at));
    return line.title.isEmpty() ? tr("Restricted document of %1").arg(m_moments.day(line.at)) : tr("Document “%1”", "title").arg(line.title);
}

QString RemovalQueue::stateOf(const DueRecord &line) const
{
    if (line.removal.status == RemovalStatus::Approved)
        return tr("Approved, kept by a hold");
    if (line.onHold)
        return tr("On a legal hold");
    return isMine(line) ? tr("Waits for somebody else") : tr("Waits for you");
}

void RemovalQueue::fill(const QVector<DueRecord> &lines)
{
    QSet<QUuid> kept;
    for (const DueRecord &line : chosen())
        kept.insert(line.removal.id);
    const bool hadFocus = m_list->hasFocus();
    m_lines = lines;
    m_list->clear();
    QVector<Waiting> waiting;
    for (const DueRecord &line : lines) {
        const QString why = line.removal.requestId.isNull() ? line.removal.why : tr("The client asked for it: %1").arg(line.removal.why);
        auto *item = new QTreeWidgetItem(m_list, {line.people, whatOf(line), line.askedBy, m_moments.day(line.removal.createdAt), why, stateOf(line)});
        for (const int column : {int(Which), int(Why)})
            item->setToolTip(column, tip::plain(item->text(column)));
        item->setSelected(kept.contains(line.removal.id));
        if (isToDecide(line))
            waiting.append({WaitingKind::Removal, enumName(WaitingKind::Removal) + u'/' + idText(line.removal.id), {}});
    }
    if (!lines.isEmpty() && !m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0), 0, m_list->selectedItems().isEmpty() ? QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows : QItemSelectionModel::NoUpdate);
    m_waiting->showRows(!lines.isEmpty());
    if (hadFocus)
        takeFocus();
    showSteps();
    Q_EMIT counted();
    Q_EMIT waitingFound(waiting);
}

void RemovalQueue::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QVector<DueRecord> RemovalQueue::chosen() const
{
    QVector<DueRecord> lines;
    for (int row = 0; row < m_list->topLevelItemCount() && row < m_lines.size(); ++row) {
        if (m_list->topLevelItem(row)->isSelected())
            lines.append(m_lines[row]);
    }
    return lines;
}

QVector<DueRecord> RemovalQueue::chosenToDecide() const
{
    QVector<DueRecord> lines = chosen();
    lines.removeIf([this](const DueRecord &line) { return !isToDecide(line); });
    return lines;
}

void RemovalQueue::showSteps()
{
    const QVector<DueRecord> lines = chosen();
    const QString none = lines.isEmpty() ? tr("Choose a record first.") : QString();
    const QVector<DueRecord> mine = chosenToDecide();
    const bool decided = std::ranges::all_of(lines, [](const DueRecord &line) { return line.removal.status == RemovalStatus::Approved; });
    const QString nobodys = decided ? tr("It is approved. It goes when the legal hold is released.") : tr("You asked: somebody else has to decide.");
    const QString why = !none.isEmpty() ? none : mine.isEmpty() ? nobodys : QString();
    const bool held = !mine.isEmpty() && std::ranges::all_of(mine, &DueRecord::onHold);
    tip::setDisabledBecause(m_open, none);
    tip::setDisabledBecause(m_approve, why.isEmpty() && held ? tr("It is on a legal hold.") : why);
    tip::setDisabledBecause(m_reject, why);
}

void RemovalQueue::open()
{
    const QVector<DueRecord> lines = chosen();
    if (lines.isEmpty())
        return;
    if (lines.first().kind == RetainedKind::Recording)
        m_context.navigator.openRecording(lines.first().id);
    else if (lines.first().kind == RetainedKind::Note)
        m_context.navigator.openNote(lines.first().id);
    else
        m_context.navigator.openDocument(lines.first().id);
}

/// One command for each, with one result each.
template <class Make> void RemovalQueue::run(const QString &title, const QVector<DueRecord> &lines, Make make)
{
    QStringList names;
    for (const DueRecord &line : lines)
        names.append(QStringLiteral("%1, %2").arg(line.people, whatOf(line)));
    runForEach(m_context, title, names, [lines, make](int item) { return make(lines[item]); }, window());
}

void RemovalQueue::approve()
{
    QVector<DueRecord> lines = chosenToDecide();
    lines.removeIf([](const DueRecord &line) { return line.onHold; });
    ask::confirm(this, {tr("Approve the destruction of %n records?", nullptr, static_cast<int>(lines.size())),
                        tr("After the notice their keys are dropped, and nobody can ever open them again, from any copy. A legal hold or a new appointment stops it."),
                        tr("Approve"), tr("Keep them for now"), true},
                 [this, lines] { run(tr("Approve the destruction"), lines, [](const DueRecord &line) { return DecideRemoval{line.removal.id, true, {}}; }); });
}

void RemovalQueue::reject()
{
    const QVector<DueRecord> lines = chosenToDecide();
    ask::reason(this, tr("Reject the destruction of %n records?", nullptr, static_cast<int>(lines.size())), tr("They stay. Your reason is kept."), tr("Reject"), [this, lines](const QString &why) {
        run(tr("Reject the destruction"), lines, [why](const DueRecord &line) { return DecideRemoval{line.removal.id, false, why}; });
    });
}

} // namespace praxis::ui
