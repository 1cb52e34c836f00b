#include "ui/settings/WeekCanvas.h"

#include "ui/common/Theme.h"
#include "ui/settings/HoursText.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int snap = 15;
constexpr int midnight = 24 * 60;
constexpr double edge = 6; ///< pixels in which an edge is caught

int snapped(int minute)
{
    return std::clamp((minute + snap / 2) / snap * snap, 0, midnight);
}

} // namespace

WeekCanvas::WeekCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Hours of the week"));
    setAccessibleDescription(tr("Arrow keys choose a stretch, with Ctrl they move it, with Shift they make it longer or shorter. "
                                "Insert adds one, Delete removes it. The fields above each day take the same as text."));
}

QVector<int> WeekCanvas::days()
{
    QVector<int> days;
    const int first = QLocale().firstDayOfWeek();
    for (int i = 0; i < 7; ++i)
        days.append((first - 1 + i) % 7 + 1);
    return days;
}

void WeekCanvas::setStretches(const QVector<WeekStretch> &stretches)
{
    m_stretches = stretches;
    m_earliest = 7 * 60;
    m_latest = 20 * 60;
    for (const WeekStretch &s : stretches) {
        m_earliest = std::min(m_earliest, s.start / 60 * 60);
        m_latest = std::max(m_latest, (s.end + 59) / 60 * 60);
    }
    if (m_selected >= m_stretches.size())
        select(-1);
    update();
}

void WeekCanvas::select(int index)
{
    if (index == m_selected)
        return;
    m_selected = index;
    Q_EMIT selectionChanged(index);
    update();
}

void WeekCanvas::removeSelected()
{
    if (m_selected < 0 || m_selected >= m_stretches.size())
        return;
    m_stretches.removeAt(m_selected);
    m_selected = -1;
    Q_EMIT selectionChanged(-1);
    Q_EMIT changed();
    update();
}

int WeekCanvas::earliest() const { return m_earliest; }
int WeekCanvas::latest() const { return m_latest; }

double WeekCanvas::columnWidth() const
{
    return (width() - gutter) / 7.0;
}

double WeekCanvas::minuteHeight() const
{
    return static_cast<double>(height() - 2 * theme::grid) / (latest() - earliest());
}

QRectF WeekCanvas::rectOf(const WeekStretch &stretch) const
{
    const double x = gutter + static_cast<double>(days().indexOf(stretch.weekday)) * columnWidth();
    return {x + 3, theme::grid + (stretch.start - earliest()) * minuteHeight(), columnWidth() - 6, (stretch.end - stretch.start) * minuteHeight()};
}

QPoint WeekCanvas::pointAt(int weekday, int minute) const
{
    const double x = gutter + (static_cast<double>(days().indexOf(weekday)) + 0.5) * columnWidth();
    return QPointF(x, theme::grid + (minute - earliest()) * minuteHeight()).toPoint();
}

int WeekCanvas::minuteAt(double y) const
{
    return earliest() + static_cast<int>((y - theme::grid) / minuteHeight());
}

int WeekCanvas::columnAt(double x) const
{
    return std::clamp(static_cast<int>((x - gutter) / columnWidth()), 0, 6);
}

WeekCanvas::Hit WeekCanvas::hitAt(QPointF point) const
{
    for (int i = 0; i < m_stretches.size(); ++i) {
        const QRectF rect = rectOf(m_stretches.at(i));
        if (!rect.adjusted(0, -2, 0, 2).contains(point))
            continue;
        if (point.y() - rect.top() < edge)
            return {i, Grip::Start};
        return {i, rect.bottom() - point.y() < edge ? Grip::End : Grip::Move};
    }
    return {-1, point.x() > gutter ? Grip::Draw : Grip::None};
}

bool WeekCanvas::isFree(const WeekStretch &wanted, int except) const
{
    for (int i = 0; i < m_stretches.size(); ++i) {
        const WeekStretch &s = m_stretches.at(i);
        if (i != except && s.weekday == wanted.weekday && s.start < wanted.end && wanted.start < s.end)
            return false;
    }
    return wanted.start >= 0 && wanted.end <= midnight && wanted.end - wanted.start >= snap;
}

bool WeekCanvas::change(int index, const WeekStretch &wanted)
{
    if (!isFree(wanted, index) || m_stretches.at(index) == wanted)
        return false;
    m_stretches[index] = wanted;
    update();
    return true;
}

void WeekCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Hit hit = hitAt(event->position());
    m_grip = hit.grip;
    m_moved = false;
    m_grabMinute = minuteAt(event->position().y());
    select(hit.index);
    if (hit.index >= 0)
        m_before = m_stretches.at(hit.index);
    else
        m_before = {{}, days().at(columnAt(event->position().x())), snapped(m_grabMinute - snap / 2), 0, m_location};
}

void WeekCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const int minute = minuteAt(event->position().y());
    if (m_grip == Grip::None || !event->buttons().testFlag(Qt::LeftButton)) {
        const Grip over = hitAt(event->position()).grip;
        setCursor(over == Grip::Start || over == Grip::End ? Qt::SizeVerCursor : over == Grip::Move ? Qt::SizeAllCursor : Qt::ArrowCursor);
        return;
    }
    WeekStretch wanted = m_before;
    if (m_grip == Grip::Draw) {
        wanted.start = std::min(m_before.start, snapped(minute));
        wanted.end = std::max(m_before.start + snap, snapped(minute));
        if (m_selected >= 0) {
            m_moved |= change(m_selected, wanted);
        } else if (std::abs(minute - m_grabMinute) >= snap / 2 && isFree(wanted, -1)) {
            m_stretches.append(wanted);
            m_moved = true;
            select(static_cast<int>(m_stretches.size()) - 1);
        }
        return;
    }
    const int delta = snapped(std::abs(minute - m_grabMinute)) * (minute < m_grabMinute ? -1 : 1);
    if (m_grip != Grip::End)
        wanted.start += delta;
    if (m_grip != Grip::Start)
        wanted.end += delta;
    if (m_grip == Grip::Move)
        wanted.weekday = days().at(columnAt(event->position().x()));
    m_moved |= change(m_selected, wanted);
}

void WeekCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
    if (m_moved)
        Q_EMIT changed();
    m_moved = false;
}

void WeekCanvas::selectNear(int byDays, int inDay)
{
    QVector<int> order(m_stretches.size());
    std::ranges::generate(order, [n = 0]() mutable { return n++; });
    const auto place = [this](int i) { return days().indexOf(m_stretches.at(i).weekday) * midnight + m_stretches.at(i).start; };
    std::ranges::sort(order, {}, place);
    if (order.isEmpty())
        return;
    if (m_selected < 0)
        return select(order.first());
    if (byDays == 0)
        return select(order.at(std::clamp<qsizetype>(order.indexOf(m_selected) + inDay, 0, order.size() - 1)));
    const auto day = days().indexOf(m_stretches.at(m_selected).weekday);
    int found = m_selected;
    for (const int i : std::as_const(order)) {
        const auto other = days().indexOf(m_stretches.at(i).weekday);
        if (byDays > 0 && other > day)
            return select(i);
        if (byDays < 0 && other < day)
            found = i;
    }
    select(found);
}

void WeekCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    const bool horizontal = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int sign = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left ? -1 : 1;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if ((vertical || horizontal) && modifiers == Qt::NoModifier)
        return selectNear(horizontal ? sign : 0, sign);
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return removeSelected();
    if (event->key() == Qt::Key_Insert) {
        for (const int day : days()) {
            const WeekStretch wanted{{}, day, 9 * 60, 17 * 60, m_location};
            if (!isFree(wanted, -1))
                continue;
            m_stretches.append(wanted);
            select(static_cast<int>(m_stretches.size()) - 1);
            Q_EMIT changed();
            return;
        }
        return;
    }
    if (m_selected >= 0 && (vertical || horizontal)) {
        WeekStretch wanted = m_stretches.at(m_selected);
        if (modifiers == Qt::ShiftModifier && vertical)
            wanted.end += sign * snap;
        else if (modifiers == Qt::ControlModifier && vertical)
            wanted.start += sign * snap, wanted.end += sign * snap;
        else if (modifiers == Qt::ControlModifier)
            wanted.weekday = days().at(std::clamp<qsizetype>(days().indexOf(wanted.weekday) + sign, 0, 6));
        if (change(m_selected, wanted))
            Q_EMIT changed();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool WeekCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) { // these keys are ours while the week has the focus
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Insert || (key >= Qt::Key_Left && key <= Qt::Key_Down)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void WeekCanvas::paintGrid(QPainter &painter) const
{
    painter.fillRect(QRectF(gutter, 0, width() - gutter, height()), palette().base());
    painter.setFont(theme::tabular(theme::smallFont()));
    const int first = earliest();
    for (int minute = first; minute <= latest(); minute += 60) {
        const double y = theme::grid + (minute - first) * minuteHeight();
        painter.setPen(theme::line());
        painter.drawLine(QPointF(gutter, y), QPointF(width(), y));
        painter.setPen(theme::quietText());
        painter.drawText(QRectF(0, y - 8, gutter - 8, 16), Qt::AlignRight | Qt::AlignVCenter, QString::number(minute / 60) + QStringLiteral(":00"));
    }
    painter.setPen(theme::line());
    for (int i = 0; i <= 7; ++i) {
        const double x = std::min(gutter + i * columnWidth(), width() - 1.0);
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
}

void WeekCanvas::paintStretch(QPainter &painter, int index) const
{
    const WeekStretch &s = m_stretches.at(index);
    const QRectF rect = rectOf(s);
    const bool selected = index == m_selected;
    const theme::Accent accent = theme::accent(0);
    painter.setPen(selected ? QPen(palette().color(QPalette::Highlight), 2) : QPen(Qt::NoPen));
    painter.setBrush(accent.fill);
    painter.drawRoundedRect(rect, 4, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent.bar);
    painter.drawRoundedRect(QRectF(rect.left(), rect.top(), 4, rect.height()), 2, 2);
    painter.setPen(accent.text);
    const QRectF inside = rect.adjusted(theme::grid + 2, theme::half, -2, -2);
    const QFontMetrics metrics(painter.font());
    QStringList lines{hourstext::text({{s.start, s.end}})};
    if (m_locationName && !s.location.isNull())
        lines.append(m_locationName(s.location));
    double y = inside.top();
    for (const QString &line : std::as_const(lines)) {
        if (y + metrics.height() > rect.bottom() + 2)
            break;
        painter.drawText(QRectF(inside.left(), y, inside.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(line, Qt::ElideRight, static_cast<int>(inside.width())));
        y += metrics.height();
    }
}

void WeekCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    for (int i = 0; i < m_stretches.size(); ++i)
        paintStretch(painter, i);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(gutter + 0.5, 0.5, width() - gutter - 1.5, height() - 1.5));
    }
}

} // namespace praxis::ui
