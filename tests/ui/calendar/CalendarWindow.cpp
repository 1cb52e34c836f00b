#include "tests/ui/calendar/CalendarWindow.h"

#include "ui/common/Theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace praxis::test {

CalendarWindow::CalendarWindow(const TestPractice::Options &options, bool opens) : practice(options)
{
    if (opens)
        open();
}

CalendarWindow::~CalendarWindow()
{
    window.reset();
    directory.reset();
    desk.reset();
}

void CalendarWindow::open()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
    ui::theme::apply(ui::theme::Mode::Light);
    desk = std::make_unique<Desk>(practice.store(), practice.parts);
    desk->signIn(practice.*who);
    actions = std::make_unique<ui::Actions>();
    directory = std::make_unique<ui::Directory>(*desk);
    window = std::make_unique<QWidget>();
    place = new ui::CalendarPlace({*desk, *directory, *actions, *this, *this}, window.get());
    inspector = static_cast<ui::AppointmentInspector *>(place->inspector());
    auto *layout = new QVBoxLayout(window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(place->bar());
    place->bar()->show();
    auto *row = new QHBoxLayout;
    row->addWidget(place, 1);
    inspector->setFixedWidth(280);
    row->addWidget(inspector);
    layout->addLayout(row, 1);
    window->resize(1280, 720);
    window->show();
    QApplication::setActiveWindow(window.get());
    place->openDay(QDate(2026, 11, 24));
    place->enter();
    if (!QTest::qWaitFor([this] { return !grid().content().columns.isEmpty() && directory->isLoaded(); }))
        qFatal("the calendar did not load");
    QCoreApplication::processEvents();
    grid().setFocus();
}

QPoint CalendarWindow::at(int column, int hour, int minute)
{
    const QRect rect = grid().geometryNow().spanRect(column, hour * 60 + minute, hour * 60 + minute + 15);
    return {rect.right() - 4, rect.center().y()};
}

QPoint CalendarWindow::onTile(const QUuid &appointment, double down)
{
    const QRect rect = grid().entryRect(appointment);
    const QPoint local = grid().viewport()->mapFromGlobal(rect.topLeft());
    return {local.x() + 20, local.y() + static_cast<int>((rect.height() - 1) * down)};
}

void CalendarWindow::drag(const QPoint &from, const QPoint &to, bool release)
{
    QWidget *viewport = grid().viewport();
    const auto move = [viewport](const QPoint &position) {
        QMouseEvent event(QEvent::MouseMove, position, viewport->mapToGlobal(position), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
    };
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    move(from + QPoint(0, 12));
    move((from + to) / 2);
    move(to);
    if (release)
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
}

QWidget *CalendarWindow::popover(const char *name)
{
    for (QWidget *found : window->findChildren<QWidget *>(QLatin1String(name))) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

QVector<CalendarEntry> CalendarWindow::everything()
{
    ShowCalendar question;
    question.filter.when = {Instant{1'700'000'000'000}, Instant{1'900'000'000'000}};
    return practice.mustAsk(question);
}

QUuid CalendarWindow::book(int hour, int minute, const QUuid &person, const QString &repeat, QDate date)
{
    BookAppointment booking = practice.at(hour, minute, person);
    booking.repeat = repeat;
    if (date.isValid())
        booking.start.date = date;
    if (!desk)
        return practice.mustRun(booking).firstOf(u"Appointment");
    // Through the desk, which tells the window that there is something new.
    const auto booked = desk->run(booking);
    if (!QTest::qWaitFor([&booked] { return booked.isFinished(); }, 30'000) || !booked.result())
        qFatal("the test's appointment cannot be booked");
    return booked.result()->firstOf(u"Appointment");
}

} // namespace praxis::test
