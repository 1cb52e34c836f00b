#include "ui/shell/IdleLock.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int longestMinutes = 24 * 60;
constexpr int lookMs = 5'000; ///< after waking up the screen shows clients no longer than this

} // namespace

IdleLock::IdleLock(std::function<Instant()> wallClock, QObject *parent) : QObject(parent), m_wallClock(std::move(wallClock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::idle);
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (sleptThrough())
            Q_EMIT idle();
    });
}

void IdleLock::start(int minutes)
{
    stop();
    if (minutes <= 0)
        return;
    m_timer.setInterval(std::min(minutes, longestMinutes) * 60'000);
    m_look.start();
    touched();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::stop()
{
    m_timer.stop();
    m_look.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleLock::touched()
{
    m_touched = m_wallClock();
    m_timer.start();
}

bool IdleLock::sleptThrough() const
{
    return m_wallClock().ms - m_touched.ms >= m_timer.interval();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        // Spontaneous: it came from the window system and not from ourselves.
        if (!event->spontaneous() || !m_look.isActive())
            break;
        if (sleptThrough()) {
            Q_EMIT idle();
            return true;
        }
        touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace praxis::ui
