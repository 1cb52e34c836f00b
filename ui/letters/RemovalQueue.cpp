#include "ui/letters/RemovalQueue.h"

#include "services/practice/door/Desk.h"
#include "services/practice/retention/HoldCommands.h"
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
constexpr std::array<int, ColumnCount> widths{170, 330, 140, 110, 0, 170};

/// The same record may stand here twice: approved and kept by a hold, and that hold to be released.
bool isRelease(const DueRecord &line)
{
    return line.removal.id.isNull();
}

/// One's own, which may be asked for again.
bool isRefused(const DueRecord &line)
{
    return isRelease(line) && line.release.status == HoldReleaseStatus::Refused;
}

QUuid askedId(const DueRecord &line)
{
    return isRelease(line) ? line.release.id : line.removal.id;
}

} // namespace

RemovalQueue::RemovalQueue(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory),
      m_waiting(new WaitingList({tr("Client"), tr("Record"), tr("Asked by"), tr("Asked on"), tr("Why"), tr("State")}, widths,
                                new EmptyState(QStringLiteral("security-high"), tr("Nothing waits for a second person"),
                                               tr("What somebody asks to destroy, under “Retention over” or by granting a deletion, stands here until a second person has approved or rejected it; so does a legal hold that somebody asks to release."), this), this)),
      m_list(&m_waiting->rows()), m_open(new QPushButton(tr("Open"), this)), m_approve(new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Approve…"), this)),
      m_reject(new QPushButton(icons::get(QStringLiteral("dialog-cancel")), tr("Reject…"), this)),
      m_release(new QPushButton(icons::get(QStringLiteral("object-unlocked")), tr("Release the hold…"), this)),
      m_refuse(new QPushButton(icons::get(QStringLiteral("object-locked")), tr("Refuse the release…"), this)),
      m_ask(new QPushButton(icons::get(QStringLiteral("object-unlocked")), tr("Ask to release the hold…"), this))
{
    setObjectName(QStringLiteral("removalQueue"));
    m_list->setObjectName(QStringLiteral("askedRemovals"));
    m_list->setAccessibleName(tr("Records that somebody asked to destroy, and holds to be released"));
    m_list->setSelectionMode(QTreeWidget::ExtendedSelection);
    layOut();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RemovalQueue::showSteps);
    connect(m_list, &QTreeWidget::itemActivated, this, &RemovalQueue::openChosen);
    connect(m_open, &QPushButton::clicked, this, &RemovalQueue::openChosen);
    connect(m_approve, &QPushButton::clicked, this, &RemovalQueue::approve);
    connect(m_reject, &QPushButton::clicked, this, &RemovalQueue::reject);
    connect(m_release, &QPushButton::clicked, this, &RemovalQueue::release);
    connect(m_refuse, &QPushButton::clicked, this, &RemovalQueue::refuseRelease);
    connect(m_ask, &QPushButton::clicked, this, &RemovalQueue::askRelease);
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
    m_release->setObjectName(QStringLiteral("queueRelease"));
    m_refuse->setObjectName(QStringLiteral("queueRefuseRelease"));
    m_ask->setObjectName(QStringLiteral("queueAskRelease"));
    m_waiting->setSteps({m_open, m_approve, m_reject, m_release, m_refuse, m_ask});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_waiting);
}

void RemovalQueue::load()
{
    m_again.stop();
    const auto failed = [this](const Error &error) {
        m_context.notices.failed(error);
        Q_EMIT waitingFound(std::nullopt);
    };
    m_question.ask(m_context.desk.ask(RemovalsAsked{most}), this, [this, failed](const Result<RowsPage<DueRecord>> &lines) {
        if (!lines)
            return failed(lines.error());
        m_heard = *lines;
        m_releasesQuestion.ask(m_context.desk.ask(HoldReleasesAsked{most}), this, [this, failed](const Result<RowsPage<DueRecord>> &releases) {
            if (!releases)
                return failed(releases.error());
            m_heard += *releases;
            m_refusedQuestion.ask(m_context.desk.ask(HoldReleasesAsked{most, true}), this, [this, failed](const Result<RowsPage<DueRecord>> &refused) {
                if (!refused)
                    return failed(refused.error());
                fill(m_heard + *refused);
            });
        });
    });
}

int RemovalQueue::count() const
{
    return static_cast<int>(std::ranges::count_if(m_lines, [](const DueRecord &line) { return !isRefused(line); }));
}

bool RemovalQueue::isMine(const DueRecord &line) const
{
    return (isRelease(line) ? line.release.askedBy : line.removal.askedBy) == m_context.desk.actor().user;
}

bool RemovalQueue::isToDecide(const DueRecord &line) const
{
    return !isRelease(line) && !isMine(line) && line.removal.status == RemovalStatus::Asked;
}

bool RemovalQueue::isReleaseToDecide(const DueRecord &line) const
{
    return isRelease(line) && !isRefused(line) && !isMine(line);
}

int RemovalQueue::toDecide() const
{
    return static_cast<int>(std::ranges::count_if(m_lines, [this](const DueRecord &line) { return isToDecide(line) || isReleaseToDecide(line); }));
}

QString RemovalQueue::whatOf(const DueRecord &line) const
{
    return isRelease(line) ? tr("Release of the hold: %1", "a record").arg(recordOf(line, m_moments))
                           : tr("Destruction: %1", "a record").arg(recordOf(line, m_moments));
}

QString RemovalQueue::recordOf(const DueRecord &line, const Moments &moments)
{
    if (line.kind == RetainedKind::Recording)
        return tr("Recording of %1").arg(moments.full(line.at));
    if (line.kind == RetainedKind::Note)
        return tr("Note by %1 of %2", "a name, a date").arg(line.title, moments.day(line.at));
    return line.title.isEmpty() ? tr("Restricted document of %1").arg(moments.day(line.at)) : tr("Document “%1”", "title").arg(line.title);
}

QString RemovalQueue::stateOf(const DueRecord &line) const
{
    if (isRefused(line))
        return tr("Refused by %1: %2", "name, why").arg(line.decidedBy, line.release.decidedWhy);
    if (isRelease(line))
        return isMine(line) ? tr("Waits for somebody else") : tr("Waits for you");
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
        kept.insert(askedId(line));
    const bool hadFocus = m_list->hasFocus();
    m_lines = lines;
    m_list->clear();
    QVector<Waiting> waiting;
    for (const DueRecord &line : lines) {
        const bool release = isRelease(line);
        const QString why = release ? line.release.why : line.removal.requestId.isNull() ? line.removal.why : tr("The client asked for it: %1").arg(line.removal.why);
        auto *item = new QTreeWidgetItem(m_list, {line.people, whatOf(line), release ? line.releaseAskedBy : line.askedBy, m_moments.day(release ? line.release.createdAt : line.removal.createdAt), why, stateOf(line)});
        for (const int column : {int(Which), int(Why), int(State)})
            item->setToolTip(column, tip::plain(item->text(column)));
        item->setSelected(kept.contains(askedId(line)));
        const WaitingKind kind = release ? WaitingKind::Release : WaitingKind::Removal;
        if (isToDecide(line) || isReleaseToDecide(line))
            waiting.append({kind, enumName(kind) + u'/' + idText(askedId(line)), {}});
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

QVector<DueRecord> RemovalQueue::chosenReleases() const
{
    QVector<DueRecord> lines = chosen();
    lines.removeIf([this](const DueRecord &line) { return !isReleaseToDecide(line); });
    return lines;
}

QVector<DueRecord> RemovalQueue::chosenToAskFor() const
{
    QSet<QUuid> asked;
    for (const DueRecord &line : m_lines) {
        if (isRelease(line) && !isRefused(line))
            asked.insert(line.id);
    }
    QVector<DueRecord> lines;
    for (const DueRecord &line : chosen()) {
        if ((isRefused(line) || line.onHold) && !asked.contains(line.id)) {
            asked.insert(line.id); // it may stand here twice
            lines.append(line);
        }
    }
    return lines;
}

/// Why there is nothing to approve or reject among these.
QString RemovalQueue::whyNoDestruction(const QVector<DueRecord> &lines) const
{
    if (std::ranges::all_of(lines, isRelease))
        return tr("It is a legal hold that is to be released, and nothing to destroy.");
    const bool decided = std::ranges::all_of(lines, [](const DueRecord &line) { return isRelease(line) || line.removal.status == RemovalStatus::Approved; });
    return decided ? tr("It is approved. It goes when the legal hold is released.") : tr("You asked: somebody else has to decide.");
}

void RemovalQueue::showSteps()
{
    const QVector<DueRecord> lines = chosen();
    const QString none = lines.isEmpty() ? tr("Choose a record first.") : QString();
    const QVector<DueRecord> toDestroy = chosenToDecide();
    const QString why = !none.isEmpty() ? none : toDestroy.isEmpty() ? whyNoDestruction(lines) : QString();
    const bool held = !toDestroy.isEmpty() && std::ranges::all_of(toDestroy, &DueRecord::onHold);
    tip::setDisabledBecause(m_open, none);
    tip::setDisabledBecause(m_approve, why.isEmpty() && held ? tr("It is on a legal hold.") : why);
    tip::setDisabledBecause(m_reject, why);
    const bool asks = std::ranges::any_of(lines, [](const DueRecord &line) { return isRelease(line) && !isRefused(line); });
    const QString noRelease = !none.isEmpty() ? none : !chosenReleases().isEmpty() ? QString() : asks ? tr("You asked: somebody else has to decide.") : tr("Nobody asks to release a hold on it.");
    const bool isHeld = std::ranges::any_of(lines, [](const DueRecord &line) { return isRelease(line) || line.onHold; });
    tip::setDisabledBecause(m_ask, !none.isEmpty() ? none : !chosenToAskFor().isEmpty() ? QString() : isHeld ? tr("Somebody has asked already: a second person decides.") : tr("It is on no legal hold."));
    tip::setDisabledBecause(m_release, noRelease);
    tip::setDisabledBecause(m_refuse, noRelease);
}

void RemovalQueue::openChosen()
{
    if (const QVector<DueRecord> lines = chosen(); !lines.isEmpty())
        open(lines.first(), m_context);
}

void RemovalQueue::open(const DueRecord &line, const UiContext &context)
{
    const QUuid record = line.id;
    if (line.kind == RetainedKind::Recording)
        context.navigator.openRecording(record);
    else if (line.kind == RetainedKind::Note)
        context.navigator.openNote(record);
    else
        context.navigator.openDocument(record);
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

/// What this release brings about: who said that these are destroyed did so while they were held, and nobody is asked again.
QString RemovalQueue::destroyedWith(const QVector<DueRecord> &releases) const
{
    const auto goes = [this](const DueRecord &release) {
        return std::ranges::any_of(m_lines, [&](const DueRecord &line) { return line.id == release.id && !isRelease(line) && line.removal.status == RemovalStatus::Approved; });
    };
    const auto going = static_cast<int>(std::ranges::count_if(releases, goes));
    return going == 0 ? QString() : tr("%n of them are approved to be destroyed: released, they go at the end of their notice, and at once where it is over. Nobody is asked again; refuse the release where they shall stay.", nullptr, going);
}

void RemovalQueue::release()
{
    const QVector<DueRecord> lines = chosenReleases();
    const QString destroyed = destroyedWith(lines);
    const QString text = tr("From then on they may go at the end of their retention. Your reason is kept.");
    ask::reason(this, tr("Release the legal hold on %n records?", nullptr, static_cast<int>(lines.size())), destroyed.isEmpty() ? text : QString(destroyed + u' ' + tr("Your reason is kept.")), tr("Release"),
                [this, lines](const QString &why) {
        run(tr("Release the legal hold"), lines, [why](const DueRecord &line) { return DecideHoldRelease{line.release.id, true, why}; });
    });
}

/// For the first time, or again after it was refused.
void RemovalQueue::askRelease()
{
    const QVector<DueRecord> lines = chosenToAskFor();
    ask::reason(this, tr("Ask to release the legal hold on %n records?", nullptr, static_cast<int>(lines.size())), tr("Somebody else decides here. Until then the hold stands."), tr("Ask"), [this, lines](const QString &why) {
        run(tr("Ask to release the legal hold"), lines, [why](const DueRecord &line) { return AskHoldRelease{line.kind, line.id, why}; });
    });
}

void RemovalQueue::refuseRelease()
{
    const QVector<DueRecord> lines = chosenReleases();
    ask::reason(this, tr("Refuse to release the legal hold on %n records?", nullptr, static_cast<int>(lines.size())), tr("The hold stands. Your reason is kept."), tr("Refuse"), [this, lines](const QString &why) {
        run(tr("Refuse to release the legal hold"), lines, [why](const DueRecord &line) { return DecideHoldRelease{line.release.id, false, why}; });
    });
}

} // namespace praxis::ui
