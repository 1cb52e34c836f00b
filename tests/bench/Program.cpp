// What the bench starts as processes of their own: an empty Qt program, the calendar from an unlocked key, a list scrolled.
#include "tests/bench/Program.h"
#include "tests/bench/RealWindow.h"
#include "tests/bench/Rows.h"
#include "tests/bench/WhenPainted.h"

#include "ui/common/Theme.h"
#include "ui/contacts/PeopleList.h"
#include "ui/contacts/PeopleView.h"
#include "ui/contacts/PersonPageView.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QMainWindow>
#include <QScrollBar>
#include <QThread>

namespace praxis::bench {

void sayAsProgram(const QJsonObject &what)
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

namespace {

int empty()
{
    QMainWindow window;
    window.resize(1920, 1080);
    auto *label = new QLabel(QStringLiteral("Empty"), &window);
    window.setCentralWidget(label);
    const WhenPainted painted(label, [] {
        sayAsProgram({});
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}

int start(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    ui::theme::apply(ui::theme::Mode::Light);
    BenchPractice practice(path);
    RealWindow window(practice);
    window.whenUsable([&] {
        sayAsProgram({{QStringLiteral("ms"), static_cast<double>(timer.nsecsElapsed()) / 1e6}, {QStringLiteral("megabytes"), residentMegabytes()}});
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
    RealWindow window(practice);
    window.whenUsable([&] {
        window.workspace().goTo(QStringLiteral("people"));
        auto *list = window.workspace().findChild<ui::PeopleList *>();
        PeopleModel &model = list->model();
        model.find({});
        while (model.isLoading())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents(); // and the view takes the rows in
        Scrolling scrolling(model, list->view());
        scrolling.anywhere(20);
        const double fresh = residentMegabytes();
        scrolling.wholeList(); // the pages that a session may keep are kept now: 32 MB, however long the list is
        scrolling.anywhere(300);
        const double before = residentMegabytes();
        scrolling.wholeList();
        scrolling.anywhere(300);
        sayAsProgram({{QStringLiteral("first"), before - fresh},
             {QStringLiteral("frames"), scrolling.frames()},
             {QStringLiteral("rows"), model.rowCount()},
             {QStringLiteral("before"), before},
             {QStringLiteral("after"), residentMegabytes()}});
        QApplication::quit();
    });
    return QApplication::exec();
}

/// Opens the same long-standing client again and again, another one between, as the window does it: until it is painted.
int person(const QString &path)
{
    ui::theme::apply(ui::theme::Mode::Light);
    BenchPractice practice(path);
    RealWindow window(practice);
    window.whenUsable([&] {
        auto *page = window.workspace().findChild<ui::PersonPageView *>();
        const auto open = [&](const QUuid &who) {
            bool painted = false;
            const auto loaded = QObject::connect(page, &ui::PersonPageView::loaded, page, [&] {
                new WhenPainted(page, [&painted] { painted = true; });
                page->update();
            });
            const double took = millisecondsOf([&] {
                window.workspace().openPerson(who);
                while (!painted)
                    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            });
            QObject::disconnect(loaded);
            return took;
        };
        FindPeople anybody;
        anybody.filter.limit = 21;
        QJsonArray took;
        bool first = true; // draws the page for the first time
        for (const PersonHit &other : must(window.desk().ask(anybody))) {
            open(other.id);
            const double ms = open(practice.facts().regular);
            if (!std::exchange(first, false))
                took.append(ms);
        }
        sayAsProgram({{QStringLiteral("opened"), took}});
        QApplication::quit();
    });
    return QApplication::exec();
}

} // namespace

int runAsProgram(const QString &part, const QString &path)
{
    if (part == u"empty")
        return empty();
    if (part == u"film")
        return playLongFilm(path);
    if (part == u"person")
        return person(path);
    return part == u"start" ? start(path) : scroll(path);
}

} // namespace praxis::bench
