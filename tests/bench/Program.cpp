// What the bench starts as processes of their own: an empty Qt program, the calendar from an unlocked key, a list scrolled.
#include "tests/bench/CalendarWeek.h"
#include "tests/bench/Rows.h"

#include "models/items/PeopleModel.h"
#include "ui/calendar/CalendarFeed.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Directory.h"
#include "ui/common/Later.h"
#include "ui/common/Theme.h"
#include "ui/contacts/PeopleView.h"
#include "ui/contacts/PeopleWords.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QMainWindow>
#include <QScrollBar>
#include <QSplitter>
#include <QThread>
#include <QTimer>

namespace praxis::bench {

namespace {

void say(const QJsonObject &what)
{
    std::printf("%s\n", QJsonDocument(what).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

/// Calls back after the first painting of a widget that follows.
class WhenPainted : public QObject {
public:
    WhenPainted(QWidget *widget, std::function<void()> then) : QObject(widget), m_then(std::move(then)) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_then)
            QTimer::singleShot(0, this, std::exchange(m_then, nullptr));
        return false;
    }

private:
    std::function<void()> m_then;
};

int empty()
{
    QMainWindow window;
    window.resize(1920, 1080);
    auto *label = new QLabel(QStringLiteral("Empty"), &window);
    window.setCentralWidget(label);
    const WhenPainted painted(label, [] {
        say({});
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}

/// A window with the calendar of everybody's week, and the list of people beside it when that is wanted.
class Window : public QMainWindow {
public:
    explicit Window(BenchPractice &practice) : m_practice(practice), m_desk(practice.store(), practice.parts())
    {
        m_desk.signIn(practice.receptionist());
        resize(1920, 1080);
        setCentralWidget(&m_grid);
        m_feed.setActive(true);
        connect(&m_directory, &ui::Directory::loaded, this, [this] { m_feed.show(monday(), monday().addDays(6), {}); });
        connect(&m_feed, &ui::CalendarFeed::answered, this, [this] { show(m_feed); });
        m_directory.load();
        QMainWindow::show();
    }
    /// The calendar shows appointments and hours.
    void whenUsable(std::function<void()> then) { m_then = std::move(then); }
    [[nodiscard]] Desk &desk() { return m_desk; }
    [[nodiscard]] const ui::Directory &directory() const { return m_directory; }

private:
    [[nodiscard]] QDate monday() const
    {
        const QDate today = m_practice.facts().today;
        return today.addDays(1 - today.dayOfWeek());
    }
    void show(const ui::CalendarFeed &feed)
    {
        if (feed.hours().isEmpty() || feed.entries().isEmpty())
            return;
        ui::GridRequest week;
        for (int day = 0; day < 7; ++day)
            week.dates.append(monday().addDays(day));
        for (const auto &practitioner : m_directory.practitioners())
            week.lanes.append({practitioner->id, practitioner->displayName, ui::CalendarLook::initials(practitioner->displayName), practitioner->colour});
        week.zone = m_directory.zone();
        week.entries = feed.entries();
        week.hours = feed.hours();
        m_look.refresh();
        m_grid.setContent(ui::makeGrid(week, m_desk.parts().zones));
        new WhenPainted(m_grid.viewport(), std::exchange(m_then, nullptr));
    }

    BenchPractice &m_practice;
    Desk m_desk;
    ui::Directory m_directory{m_desk};
    ui::CalendarLook m_look{m_directory};
    ui::TimeGrid m_grid{m_look};
    ui::CalendarFeed m_feed{m_desk, m_directory};
    std::function<void()> m_then;
};

int start(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    ui::theme::apply(ui::theme::Mode::Light);
    BenchPractice practice(path);
    Window window(practice);
    window.whenUsable([&] {
        say({{QStringLiteral("ms"), static_cast<double>(timer.nsecsElapsed()) / 1e6}, {QStringLiteral("megabytes"), residentMegabytes()}});
        QApplication::quit();
    });
    return QApplication::exec();
}

/// From the first to the last of all people, a page of the window a frame, and then to places anywhere.
class Scrolling {
public:
    Scrolling(PeopleModel &model, QAbstractItemView &view) : m_model(model), m_view(view) {}

    void wholeList()
    {
        QScrollBar *bar = m_view.verticalScrollBar();
        while (!m_model.isComplete() || bar->value() < bar->maximum()) {
            frame(bar->value() + bar->pageStep());
            while (m_model.isLoading())
                idle();
        }
    }
    void anywhere(int times)
    {
        QScrollBar *bar = m_view.verticalScrollBar();
        for (int i = 0; i < times; ++i) {
            frame(static_cast<int>((i * 7919LL) % (bar->maximum() + 1)));
            do
                idle();
            while (m_model.isLoading());
        }
    }
    [[nodiscard]] const QJsonArray &frames() const { return m_frames; }

private:
    void frame(int value)
    {
        m_frames.append(millisecondsOf([&] {
            m_view.verticalScrollBar()->setValue(value);
            m_view.viewport()->repaint();
            QCoreApplication::processEvents();
        }));
    }
    /// Between frames: what the window does when an answer comes is part of a frame, waiting for it is not.
    void idle()
    {
        QThread::usleep(200);
        const double took = millisecondsOf([] { QCoreApplication::processEvents(); });
        if (took > 0.2)
            m_frames.append(took);
    }

    PeopleModel &m_model;
    QAbstractItemView &m_view;
    QJsonArray m_frames;
};

int scroll(const QString &path)
{
    ui::theme::apply(ui::theme::Mode::Light);
    BenchPractice practice(path);
    Window window(practice);
    window.whenUsable([&] {
        ui::Newest<Result<QVector<PersonHit>>> question;
        PeopleModel model([&](const PeopleFilter &filter, auto then) {
            question.ask(window.desk().ask(FindPeople{filter}), &window, [then](const Result<QVector<PersonHit>> &people) { then(people); });
        });
        ui::PeopleWords words(model, window.desk(), window.directory());
        ui::PeopleView view(model, &words);
        view.resize(1200, 1000);
        view.show();
        model.find({});
        while (model.isLoading())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents(); // and the view takes the rows in
        Scrolling scrolling(model, view);
        scrolling.anywhere(20);
        const double fresh = residentMegabytes();
        scrolling.wholeList(); // the pages that a session may keep are kept now: 32 MB, however long the list is
        scrolling.anywhere(300);
        const double before = residentMegabytes();
        scrolling.wholeList();
        scrolling.anywhere(300);
        say({{QStringLiteral("first"), before - fresh},
             {QStringLiteral("frames"), scrolling.frames()},
             {QStringLiteral("rows"), model.rowCount()},
             {QStringLiteral("before"), before},
             {QStringLiteral("after"), residentMegabytes()}});
        QApplication::quit();
    });
    return QApplication::exec();
}

} // namespace

int runAsProgram(const QString &part, const QString &path)
{
    if (part == u"empty")
        return empty();
    return part == u"start" ? start(path) : scroll(path);
}

} // namespace praxis::bench
