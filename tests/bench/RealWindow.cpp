#include "tests/bench/RealWindow.h"

#include "app/desktop/program/Places.h"
#include "tests/bench/WhenPainted.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/shell/MainWindow.h"

#include <QTimer>

#include <algorithm>

namespace praxis::bench {

RealWindow::RealWindow(BenchPractice &practice)
    : m_desk(practice.store(), practice.parts()), m_gate(m_desk), m_machine(must(app::Machine::make(nullptr))),
      m_nothing(m_empty.path(), m_empty.path(), *m_machine), m_keys(m_nothing), m_backups(m_nothing),
      m_session(m_gate, app::placesOver(m_keys, m_backups))
{
    m_desk.signIn(practice.receptionist());
    m_session.window()->resize(1920, 1080);
    connect(&m_session, &ui::Session::entered, this, &RealWindow::lookAtCalendar);
    m_session.enter();
}

void RealWindow::whenUsable(std::function<void()> then)
{
    m_then = std::move(then);
}

void RealWindow::lookAtCalendar()
{
    const auto *calendar = m_session.window()->findChild<ui::CalendarPlace *>();
    const auto &columns = calendar->grid()->content().columns;
    if (std::any_of(columns.begin(), columns.end(), [](const ui::GridColumn &column) { return !column.tiles.isEmpty(); })) {
        new WhenPainted(calendar->grid()->viewport(), std::exchange(m_then, nullptr));
        calendar->grid()->viewport()->update(); // it may have been painted already: once more, at the cost of a frame
    } else {
        QTimer::singleShot(1, this, &RealWindow::lookAtCalendar);
    }
}

} // namespace praxis::bench
