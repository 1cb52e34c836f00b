// What of the calendar outlives a lock: where somebody was, and the booking that they had begun.
#include "ui/calendar/CalendarPlace.h"

#include "ui/calendar/BookingPopover.h"
#include "ui/calendar/MonthGrid.h"
#include "ui/calendar/TimeGrid.h"

#include <QJsonObject>
#include <QTimer>

namespace praxis::ui {

namespace {

QJsonObject keptSlot(const Slot &slot)
{
    return {{QStringLiteral("date"), slot.date.toString(Qt::ISODate)}, {QStringLiteral("minute"), slot.minute}, {QStringLiteral("length"), slot.length},
            {QStringLiteral("practitioner"), idText(slot.practitioner)}, {QStringLiteral("room"), idText(slot.room)}, {QStringLiteral("location"), idText(slot.location)}};
}

Slot slotKept(const QJsonObject &kept)
{
    Slot slot;
    slot.date = QDate::fromString(kept[QStringLiteral("date")].toString(), Qt::ISODate);
    slot.minute = kept[QStringLiteral("minute")].toInt();
    slot.length = kept[QStringLiteral("length")].toInt();
    slot.practitioner = QUuid::fromString(kept[QStringLiteral("practitioner")].toString());
    slot.room = QUuid::fromString(kept[QStringLiteral("room")].toString());
    slot.location = QUuid::fromString(kept[QStringLiteral("location")].toString());
    return slot;
}

} // namespace

/// A booking in which something was typed is `unsaved`; of one that was only opened the time is all there is.
QJsonObject CalendarPlace::state() const
{
    QJsonObject state = m_view.toJson();
    state.insert(QStringLiteral("date"), m_view.date.toString(Qt::ISODate));
    state.insert(QStringLiteral("selected"), idText(m_grid->selected()));
    if (m_view.isGrid())
        state.insert(QStringLiteral("cursor"), keptSlot(m_grid->slotAtCursor()));
    if (m_booking && m_booking->isVisible() && isVisible() && m_booking->unsaved().isEmpty())
        state.insert(QStringLiteral("booking"), keptSlot(m_booking->slot()));
    return state;
}

void CalendarPlace::restoreState(const QJsonObject &state)
{
    m_view.fromJson(state);
    m_view.date = QDate::fromString(state[QStringLiteral("date")].toString(), Qt::ISODate);
    m_waiting = QUuid::fromString(state[QStringLiteral("selected")].toString());
    m_look.setColourBy(m_view.colourBy);
    showRange();
    const bool isBooking = state.contains(QStringLiteral("booking"));
    if (!isBooking && !state.contains(QStringLiteral("cursor")))
        return;
    m_back = Back{slotKept(state[isBooking ? QStringLiteral("booking") : QStringLiteral("cursor")].toObject()), isBooking};
    if (!m_feed.isWaiting())
        QTimer::singleShot(0, this, &CalendarPlace::selectWaiting);
}

/// Who is selected comes back by itself (`m_waiting`).
void CalendarPlace::goBack(const Back &back)
{
    if (!back.cursor.date.isValid() || !m_grid->selected().isNull())
        return;
    if (m_view.isGrid())
        m_grid->setCursor(back.cursor.date, back.cursor.practitioner, back.cursor.minute);
    const QRect where = m_view.mode == CalendarMode::Month ? dayAnchor(back.cursor.date) : m_grid->cursorRect();
    if (m_booking)
        return m_booking->moveBeside(where);
    if (!back.isBooking || !isVisible())
        return;
    BookingStart start;
    start.slot = back.cursor;
    startBooking(start, where);
}

QJsonObject CalendarPlace::unsaved() const
{
    return m_booking ? m_booking->unsaved() : QJsonObject();
}

void CalendarPlace::typeAgain(const QJsonObject &unsaved)
{
    if (unsaved.isEmpty() || m_booking)
        return;
    const QJsonObject details = unsaved[QStringLiteral("details")].toObject();
    BookingStart start;
    start.slot.date = QDate::fromString(details[QStringLiteral("date")].toString(), Qt::ISODate);
    start.slot.minute = QTime::fromString(details[QStringLiteral("start")].toString(), Qt::ISODate).msecsSinceStartOfDay() / 60'000;
    start.slot.practitioner = QUuid::fromString(details[QStringLiteral("practitioner")].toString());
    const QRect cursor = m_grid->cursorRect();
    startBooking(start, cursor.isNull() ? QRect(m_grid->mapToGlobal(QPoint(0, 0)), QSize(1, 1)) : cursor);
    if (!m_booking)
        return;
    m_booking->typeAgain(unsaved);
    m_back = Back{start.slot}; // beside its time once that is there
}

} // namespace praxis::ui
