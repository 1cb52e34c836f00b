#include "ui/letters/RequestsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Theme.h"
#include "ui/letters/RemovalQueue.h"
#include "ui/letters/RequestQueue.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

enum Tab { Open, ToDestroy };

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
        connect(m_removals, &RemovalQueue::waitingFound, this, &Place::waitingFound);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeBar();
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
    Q_EMIT countChanged((decides() ? open : 0) + toDecide);
}

void RequestsPlace::showWaiting(WaitingKind)
{
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
