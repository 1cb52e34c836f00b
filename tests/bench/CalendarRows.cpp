#include "tests/bench/CalendarWeek.h"
#include "tests/bench/Rows.h"

#include "ui/calendar/TimeGrid.h"
#include "ui/common/Directory.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QScrollBar>

namespace praxis::bench {

namespace {

constexpr int weeksMeasured = 200;
constexpr double frame = 16;

const QByteArray bareWeek = QByteArrayLiteral(
    "SELECT a.id, a.version, a.practitioner_id, a.room_id, a.location_id, a.service_id, a.series_id, a.start_wall, a.duration_minutes,"
    " a.zone, a.start_at, a.end_at, a.kind, a.status, a.title, a.is_video, a.note IS NOT NULL, a.priority, c.id, c.alerts,"
    " coalesce(c.preferred_name, c.given_name), c.family_name"
    " FROM appointment a LEFT JOIN participant p ON p.organization_id = a.organization_id AND p.appointment_id = a.id AND NOT p.is_deleted"
    " LEFT JOIN contact c ON c.organization_id = p.organization_id AND c.id = p.contact_id"
    " WHERE a.organization_id = ? AND a.start_at >= ? AND a.start_at < ? AND NOT a.is_deleted ORDER BY a.start_at, a.id");

void measureQuery(Bench &bench, CalendarWeek &week)
{
    Row row{QStringLiteral("a week of 15 practitioners: query + layout"), bench.size, Row::Bound::Milliseconds, frame, {}, {}, {}};
    sqlite3_stmt *bare = bench.bare.prepare(bareWeek);
    int most = 0;
    for (const QDate &monday : bench.practice.weeks(weeksMeasured)) {
        const QVariantList values{bench.practice.tenant(), static_cast<qlonglong>(bench.practice.midnight(monday).ms),
                                  static_cast<qlonglong>(bench.practice.midnight(monday.addDays(7)).ms)};
        row.yardstick.add(millisecondsOf([&] { bench.bare.run(bare, values); }));
        row.measured.add(millisecondsOf([&] { most = std::max(most, static_cast<int>(week.make(bench.desk, monday).entries.size())); }));
    }
    row.remark = QStringLiteral("up to %1 appointments; beside bare SQL").arg(most);
    bench.table.add(row);
}

/// Whole frames: between two of them the grid is scrolled, so that nothing of the last one is of use.
void measurePainting(Bench &bench, CalendarWeek &week)
{
    Row row{QStringLiteral("the same week painted at 1920x1080, a frame"), bench.size, Row::Bound::Milliseconds, frame, {}, {}, {}};
    Row first{QStringLiteral("the first frame of another week"), bench.size, Row::Bound::Milliseconds, frame, {}, {}, {}};
    ui::Directory directory(bench.desk);
    directory.load();
    while (!directory.isLoaded())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const ui::CalendarLook look(directory);
    ui::TimeGrid grid(look);
    grid.resize(1920, 1080);
    grid.show();
    QImage screen(1920, 1080, QImage::Format_RGB32);
    const auto paint = [&] { grid.viewport()->render(&screen); };
    const QVector<QDate> mondays = bench.practice.weeks(13);
    grid.setContent(week.make(bench.desk, mondays.first()));
    QCoreApplication::processEvents();
    for (const QDate &monday : mondays.mid(1)) {
        grid.setContent(week.make(bench.desk, monday)); // nothing of it was ever painted
        grid.scrollToMinute(7 * 60);
        grid.horizontalScrollBar()->setValue(0);
        first.measured.add(millisecondsOf(paint));
        for (int step = 0; step < 20; ++step) {
            grid.horizontalScrollBar()->setValue(step % 2 * grid.horizontalScrollBar()->maximum());
            grid.verticalScrollBar()->setValue(step * grid.verticalScrollBar()->maximum() / 20);
            row.measured.add(millisecondsOf(paint));
        }
    }
    bench.table.add(row);
    bench.table.add(first);
}

} // namespace

void measureCalendar(Bench &bench)
{
    CalendarWeek week(bench.practice, bench.desk);
    measureQuery(bench, week);
    measurePainting(bench, week);
}

} // namespace praxis::bench
