#include "ui/calendar/MonthGrid.h"

#include "ui/calendar/Marks.h"
#include "ui/common/Tip.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int headerHeight = 28;
constexpr int daysShown = 42;
constexpr int mostTold = 15;
constexpr int wideEnoughForHalves = 150; ///< pixels: in less, "AM" takes the place of the name
} // namespace

MonthGrid::MonthGrid(const CalendarLook &look, QWidget *parent) : QWidget(parent), m_look(look), m_days(daysShown)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Month"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(420, 300);
}

QDate MonthGrid::firstShown(const QDate &inMonth)
{
    const QDate first(inMonth.year(), inMonth.month(), 1);
    const int back = (first.dayOfWeek() - QLocale().firstDayOfWeek() + 7) % 7;
    return first.addDays(-back);
}

void MonthGrid::setMonth(const QDate &day, const QDate &today)
{
    m_month = QDate(day.year(), day.month(), 1);
    m_first = firstShown(day);
    m_today = today;
    m_current = day;
    m_days = QVector<Day>(daysShown);
    cancelDrag();
    announce();
    update();
}

void MonthGrid::setEntries(const QVector<CalendarEntry> &entries, const QVector<OpenStretch> &hours)
{
    m_entries = entries;
    m_days = QVector<Day>(daysShown);
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const CalendarEntry &a, const CalendarEntry &b) { return a.when.start < b.when.start; });
    for (int i = 0; i < m_entries.size(); ++i) {
        const auto at = m_first.daysTo(m_look.start(m_entries[i]).date);
        if (at >= 0 && at < daysShown && occupies(m_entries[i].status))
            m_days[at].entries.append(i);
    }
    // A drag goes on while what is held was not changed by somebody else.
    if (const CalendarEntry *held = entry(m_drag.entry); !m_drag.entry.isNull() && (!held || held->version != m_drag.version))
        cancelDrag();
    m_knowsHours = !hours.isEmpty();
    for (const OpenStretch &open : hours) {
        const auto at = m_first.daysTo(open.date);
        if (at >= 0 && at < daysShown)
            m_days[at].open = true;
    }
    announce();
    update();
}

int MonthGrid::countOn(const QDate &date) const
{
    const auto at = m_first.daysTo(date);
    return at >= 0 && at < daysShown ? static_cast<int>(m_days[at].entries.size()) : 0;
}

QRect MonthGrid::cellRect(int index) const
{
    const int column = index % 7;
    const int row = index / 7;
    const int left = width() * column / 7;
    const int top = headerHeight + (height() - headerHeight) * row / weeks;
    return {left, top, width() * (column + 1) / 7 - left, headerHeight + (height() - headerHeight) * (row + 1) / weeks - top};
}

QRect MonthGrid::dayRect(const QDate &date) const
{
    const auto at = m_first.daysTo(date);
    return at >= 0 && at < daysShown ? cellRect(static_cast<int>(at)) : QRect();
}

int MonthGrid::indexAt(const QPoint &position) const
{
    for (int i = 0; i < daysShown; ++i) {
        if (cellRect(i).contains(position))
            return i;
    }
    return -1;
}

void MonthGrid::paintEvent(QPaintEvent *event)
{
    m_ink.follow(palette(), devicePixelRatioF());
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), headerHeight), palette().color(QPalette::Window));
    painter.setPen(theme::quietText());
    for (int column = 0; column < 7; ++column) {
        const QRect cell = cellRect(column);
        painter.drawText(QRect(cell.left() + 8, 0, cell.width() - 8, headerHeight), Qt::AlignVCenter, QLocale().dayName(m_first.addDays(column).dayOfWeek(), QLocale::ShortFormat));
    }
    for (int i = 0; i < daysShown; ++i) {
        if (cellRect(i).intersects(event->rect()))
            paintDay(painter, i);
    }
    paintDrop(painter);
}

void MonthGrid::paintDay(QPainter &painter, int index) const
{
    const QDate date = m_first.addDays(index);
    const Day &day = m_days[index];
    const QRect cell = cellRect(index);
    const bool inMonth = date.month() == m_month.month();
    painter.fillRect(cell, palette().color(inMonth ? QPalette::Base : QPalette::Window));
    if (m_knowsHours && !day.open) {
        painter.setOpacity(0.4);
        m_ink.hatch.fill(painter, cell);
        painter.setOpacity(1);
    }
    painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), theme::line());
    painter.fillRect(QRect(cell.left(), cell.top(), 1, cell.height()), theme::line());
    const bool today = date == m_today;
    painter.setFont(theme::tabular(today ? theme::boldFont() : font()));
    const QString number = QString::number(date.day());
    const QRect badge(cell.left() + 6, cell.top() + 5, std::max(22, painter.fontMetrics().horizontalAdvance(number) + 10), 22);
    if (today) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawRoundedRect(badge, 11, 11);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setPen(today ? palette().color(QPalette::HighlightedText) : inMonth ? palette().color(QPalette::Text) : theme::quietText());
    painter.drawText(badge, Qt::AlignCenter, number);
    if (!day.entries.isEmpty()) {
        painter.setFont(theme::tabular(theme::smallFont()));
        painter.setPen(theme::quietText());
        painter.drawText(QRect(badge.right(), cell.top() + 5, cell.right() - badge.right() - 8, 22), Qt::AlignRight | Qt::AlignVCenter, QString::number(day.entries.size()));
        paintLines(painter, index);
    }
    if (date == m_current && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(2, 2, -2, -2));
    }
}

QVector<MonthGrid::Line> MonthGrid::linesOf(int index) const
{
    const Day &day = m_days[index];
    const QRect area = cellRect(index).adjusted(6, 30, -6, -4);
    const int lineHeight = QFontMetrics(theme::tabular(theme::smallFont())).height() + 2;
    const int room = area.height() / lineHeight;
    const int count = static_cast<int>(day.entries.size());
    const int shown = count <= room ? count : std::max(0, room - 1);
    QVector<Line> lines;
    for (int i = 0; i < shown; ++i)
        lines.append({day.entries[i], QRect(area.left(), area.top() + i * lineHeight, area.width(), lineHeight)});
    return lines;
}

void MonthGrid::paintLines(QPainter &painter, int index) const
{
    m_words.setFont(theme::tabular(theme::smallFont()));
    const QRect area = cellRect(index).adjusted(6, 30, -6, -4);
    const int lineHeight = m_words.metrics().height() + 2;
    const QVector<Line> lines = linesOf(index);
    for (const Line &line : lines) {
        const CalendarEntry &entry = m_entries[line.entry];
        painter.fillRect(QRect(line.rect.left(), line.rect.top() + 2, 3, line.rect.height() - 4), m_look.accent(entry).bar);
        painter.setPen(entry.busyOnly ? theme::quietText() : palette().color(QPalette::Text));
        const QTime start = m_look.start(entry).time;
        const QString when = line.rect.width() < wideEnoughForHalves ? CalendarLook::shortTime(start.msecsSinceStartOfDay() / 60'000) : CalendarLook::time(start);
        const QString text = when + QStringLiteral("  ") + m_look.people(entry);
        m_words.draw(painter, line.rect.adjusted(8, 0, 0, 0), Qt::AlignLeft, text);
    }
    const int more = static_cast<int>(m_days[index].entries.size() - lines.size());
    if (more > 0 && area.height() >= lineHeight) {
        painter.setPen(theme::quietText());
        const int y = area.top() + static_cast<int>(lines.size()) * lineHeight;
        m_words.draw(painter, QRect(area.left() + 8, y, area.width() - 8, lineHeight), Qt::AlignLeft, tr("%n more", nullptr, more));
    }
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && cancelDrag())
        return;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current.addDays(-1));
        return;
    case Qt::Key_Right:
        setCurrent(m_current.addDays(1));
        return;
    case Qt::Key_Up:
        setCurrent(m_current.addDays(-7));
        return;
    case Qt::Key_Down:
        setCurrent(m_current.addDays(7));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT dayChosen(m_current);
        return;
    case Qt::Key_Space:
        describe(told(m_current).replace(u'\n', QStringLiteral(", ")));
        tip::showAt(mapToGlobal(dayRect(m_current).center()), told(m_current), this);
        return;
    case Qt::Key_N:
        if (event->modifiers() == Qt::NoModifier) {
            Q_EMIT bookingWanted(m_current);
            return;
        }
        event->ignore();
        return;
    default:
        event->ignore();
    }
}

void MonthGrid::setCurrent(const QDate &date)
{
    if (date.month() != m_month.month()) {
        Q_EMIT monthWanted(date);
        return;
    }
    m_current = date;
    announce();
    update();
    Q_EMIT currentMoved(date);
}

void MonthGrid::announce()
{
    describe(summary(m_current));
}

QString MonthGrid::summary(const QDate &date) const
{
    return tr("%1, %n appointments", nullptr, countOn(date)).arg(CalendarLook::longDate(date));
}

QString MonthGrid::told(const QDate &date) const
{
    QStringList lines{summary(date)};
    const auto at = m_first.daysTo(date);
    const QVector<int> entries = at >= 0 && at < daysShown ? m_days[at].entries : QVector<int>();
    for (const int entry : entries.mid(0, mostTold))
        lines << m_look.line(m_entries[entry]);
    if (entries.size() > mostTold)
        lines << tr("%n more", nullptr, static_cast<int>(entries.size()) - mostTold);
    return lines.join(u'\n');
}

void MonthGrid::describe(const QString &text)
{
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
}

bool MonthGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = indexAt(help->pos());
        if (index >= 0)
            tip::showAt(help->globalPos(), told(m_first.addDays(index)), this);
        return true;
    }
    return QWidget::event(event);
}

void MonthGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MonthGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace praxis::ui
