#include "ui/letters/RequestsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/AnswerStrip.h"
#include "ui/common/Moments.h"
#include "ui/common/Theme.h"
#include "ui/letters/RemovalQueue.h"
#include "ui/letters/RequestQueue.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

enum Tab { Open, ToDestroy };

constexpr int pauseMs = 200;

} // namespace

RequestsPlace::RequestsPlace(const UiContext &context, QWidget *parent)
    : Place(parent), m_context(context), m_bar(new QWidget(this)), m_tabs(new QTabBar(m_bar)), m_stack(new QStackedWidget(this)), m_requests(nullptr)
{
    addActions(); // before the buttons that show their keys
    m_stack->addWidget(m_requests = new RequestQueue(context, this));
    connect(m_requests, &RequestQueue::counted, this, &RequestsPlace::tellCount);
    if (context.desk.may(QStringLiteral("retention.destroy")) != Cell::No) {
        m_stack->addWidget(m_removals = new RemovalQueue(context, this));
        connect(m_removals, &RemovalQueue::counted, this, &RequestsPlace::tellCount);
        connect(m_removals, &RemovalQueue::waitingFound, this, [this](const std::optional<QVector<Waiting>> &found) {
            m_toDecide = found;
            if (found)
                tellWaiting();
            else
                Q_EMIT waitingFound(std::nullopt);
        });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (context.desk.may(QStringLiteral("retention.notice")) != Cell::No && !context.desk.actor().practitioner.isNull()) {
        layout->addWidget(m_ending = new AnswerStrip(context, WaitingKind::Ending, this));
        followEnding();
    }
    layout->addWidget(m_stack, 1);
    makeBar();
}

void RequestsPlace::followEnding()
{
    connect(m_ending, &AnswerStrip::counted, this, [this] {
        tellCount();
        tellWaiting();
    });
    connect(m_ending, &AnswerStrip::openWanted, this, [this](const QUuid &record) {
        const auto line = std::find_if(m_endingRecords.cbegin(), m_endingRecords.cend(), [&record](const DueRecord &one) { return one.id == record; });
        if (line != m_endingRecords.cend())
            RemovalQueue::open(*line, m_context);
    });
    m_again.setSingleShot(true);
    m_again.setInterval(pauseMs);
    connect(&m_again, &QTimer::timeout, this, &RequestsPlace::loadEnding);
    connect(&m_context.desk, &Desk::changed, &m_again, qOverload<>(&QTimer::start));
    m_again.start(0);
}

void RequestsPlace::loadEnding()
{
    m_question.ask(m_context.desk.ask(RemovalsComing{}), this, [this](const Result<RowsPage<DueRecord>> &records) {
        if (!records) {
            m_ending->fill(fail(records.error()));
            Q_EMIT waitingFound(std::nullopt);
            return;
        }
        m_endingRecords = *records;
        const Moments moments(m_context.desk, m_context.directory);
        QVector<AnswerLine> lines;
        for (const DueRecord &record : *records)
            lines.append({record.removal.id, record.id, record.people, {}, record.decidedBy, RemovalQueue::recordOf(record, moments), false, record.removal.notBefore, {}});
        m_ending->fill(lines);
    });
}

/// Nothing is told before all of it is known: what came meanwhile is one notice.
void RequestsPlace::tellWaiting()
{
    const std::optional<QVector<Waiting>> ending = m_ending ? m_ending->waiting() : QVector<Waiting>();
    const std::optional<QVector<Waiting>> decisions = m_removals ? m_toDecide : QVector<Waiting>();
    if (ending && decisions)
        Q_EMIT waitingFound(*decisions + *ending);
}

bool RequestsPlace::decides() const
{
    return m_context.desk.may(QStringLiteral("request.decide")) != Cell::No;
}

void RequestsPlace::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid * 2, 0, theme::grid * 2, 0);
    m_tabs->setAccessibleName(tr("What is shown"));
    m_tabs->setObjectName(QStringLiteral("requestTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Requests about records"));
    if (m_removals)
        m_tabs->addTab(tr("For a second person"));
    connect(m_tabs, &QTabBar::currentChanged, this, &RequestsPlace::showTab);
    row->addWidget(m_tabs);
    row->addStretch(1);
}

void RequestsPlace::addActions()
{
    const auto add = [this](const char *id, const QString &text, const QKeySequence &key, const char *icon, std::function<void()> act) {
        m_context.actions.add(this, QString::fromLatin1(id), tr("Requests"), text, {key}, [this, act = std::move(act)] {
            if (isVisible()) // and not from the list of all acts, over something else
                act();
        }, QString::fromLatin1(icon), Qt::WidgetWithChildrenShortcut);
    };
    if (decides()) {
        add("requests.decide", tr("Decide the request"), Qt::CTRL | Qt::Key_Return, "dialog-ok", [this] {
            if (m_tabs->currentIndex() == Open)
                m_requests->decide();
        });
        add("requests.answered", tr("The request is answered"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return, "mail-send", [this] {
            if (m_tabs->currentIndex() == Open)
                m_requests->answer();
        });
    }
}

void RequestsPlace::showTab()
{
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    enter();
}

void RequestsPlace::enter()
{
    m_requests->load();
    if (m_ending)
        loadEnding();
    if (m_removals)
        m_removals->load();
    if (m_tabs->currentIndex() == ToDestroy)
        m_removals->takeFocus();
    else
        m_requests->takeFocus();
}

void RequestsPlace::search()
{
    if (m_tabs->currentIndex() == ToDestroy)
        m_removals->takeFocus();
    else
        m_requests->takeFocus();
}

/// Who decides nothing of it has nothing that waits for them here.
void RequestsPlace::tellCount()
{
    const int open = m_requests->count();
    m_tabs->setTabText(Open, open > 0 ? tr("Requests about records (%1)").arg(open) : tr("Requests about records"));
    const int toDecide = m_removals ? m_removals->toDecide() : 0;
    if (m_removals)
        m_tabs->setTabText(ToDestroy, m_removals->count() > 0 ? tr("For a second person (%1)").arg(m_removals->count()) : tr("For a second person"));
    Q_EMIT countChanged((decides() ? open : 0) + toDecide + (m_ending ? m_ending->count() : 0));
}

void RequestsPlace::showWaiting(WaitingKind kind)
{
    if (kind == WaitingKind::Ending && m_ending)
        return m_ending->takeFocus();
    m_tabs->setCurrentIndex(ToDestroy);
    search();
}

QVector<Scene> RequestsPlace::scenes()
{
    QVector<Scene> scenes{{QStringLiteral("requests"), [this] { m_tabs->setCurrentIndex(Open); }}};
    if (m_removals)
        scenes.append({QStringLiteral("requests-removals"), [this] { m_tabs->setCurrentIndex(ToDestroy); }, [this] { m_tabs->setCurrentIndex(Open); }});
    return scenes;
}

} // namespace praxis::ui
