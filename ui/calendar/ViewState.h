#pragma once

#include "ui/calendar/CalendarLook.h"

#include <QDate>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

namespace praxis::ui {

enum class CalendarMode : quint8 { Day, Week, WorkWeek, Month, Agenda };
constexpr std::array<const char *, 5> enumNames(CalendarMode)
{
    return {"day", "week", "work_week", "month", "agenda"};
}

/// How somebody likes to see the calendar; kept as a preference, without the date.
struct ViewState {
    CalendarMode mode = CalendarMode::Day;
    QDate date;
    bool byRoom = false;
    ColourBy colourBy = ColourBy::Service;
    QSet<QUuid> hidden;   ///< practitioners that the day leaves out
    QUuid weekOf;         ///< the practitioner whose week shows; null: everybody's
    bool weekOfAll = false;
    double pixelsPerMinute = 1.5;

    [[nodiscard]] QJsonObject toJson() const;
    void fromJson(const QJsonObject &json);
    [[nodiscard]] QDate firstDate() const;
    [[nodiscard]] QDate lastDate() const;
    /// One page on or back.
    [[nodiscard]] QDate stepped(int direction) const;
    [[nodiscard]] bool isGrid() const { return mode <= CalendarMode::WorkWeek; }
    [[nodiscard]] bool isWeek() const { return mode == CalendarMode::Week || mode == CalendarMode::WorkWeek; }
};

} // namespace praxis::ui
