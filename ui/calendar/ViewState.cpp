#include "ui/calendar/ViewState.h"

#include "models/kernel/Field.h"
#include "ui/calendar/MonthGrid.h"

#include <QJsonArray>

namespace praxis::ui {
namespace {

constexpr int agendaDays = 14;
constexpr int monthDays = 42;

template <class E> E enumFrom(const QJsonValue &value, E fallback)
{
    const auto names = enumNames(E{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (value.toString() == QLatin1StringView(names[i]))
            return static_cast<E>(i);
    }
    return fallback;
}

QDate weekStart(const QDate &date)
{
    return date.addDays(-((date.dayOfWeek() - QLocale().firstDayOfWeek() + 7) % 7));
}

QDate monday(const QDate &date)
{
    return date.addDays(1 - date.dayOfWeek());
}

} // namespace

QJsonObject ViewState::toJson() const
{
    QJsonArray out;
    for (const QUuid &id : hidden)
        out.append(idText(id));
    return {{QStringLiteral("mode"), enumName(mode)},
            {QStringLiteral("by_room"), byRoom},
            {QStringLiteral("colour_by"), enumName(colourBy)},
            {QStringLiteral("hidden"), out},
            {QStringLiteral("week_of"), idText(weekOf)},
            {QStringLiteral("week_of_all"), weekOfAll},
            {QStringLiteral("scale"), pixelsPerMinute}};
}

void ViewState::fromJson(const QJsonObject &json)
{
    mode = enumFrom(json[QStringLiteral("mode")], mode);
    byRoom = json[QStringLiteral("by_room")].toBool(byRoom);
    colourBy = enumFrom(json[QStringLiteral("colour_by")], colourBy);
    hidden.clear();
    for (const QJsonValue id : json[QStringLiteral("hidden")].toArray())
        hidden.insert(QUuid::fromString(id.toString()));
    weekOf = QUuid::fromString(json[QStringLiteral("week_of")].toString());
    weekOfAll = json[QStringLiteral("week_of_all")].toBool();
    pixelsPerMinute = json[QStringLiteral("scale")].toDouble(pixelsPerMinute);
}

QDate ViewState::firstDate() const
{
    switch (mode) {
    case CalendarMode::Week:
        return weekStart(date);
    case CalendarMode::WorkWeek:
        return monday(date);
    case CalendarMode::Month:
        return MonthGrid::firstShown(date);
    default:
        return date;
    }
}

QDate ViewState::lastDate() const
{
    switch (mode) {
    case CalendarMode::Week:
        return firstDate().addDays(6);
    case CalendarMode::WorkWeek:
        return firstDate().addDays(4);
    case CalendarMode::Month:
        return firstDate().addDays(monthDays - 1);
    case CalendarMode::Agenda:
        return date.addDays(agendaDays - 1);
    case CalendarMode::Day:
        break;
    }
    return date;
}

QDate ViewState::stepped(int direction) const
{
    switch (mode) {
    case CalendarMode::Week:
    case CalendarMode::WorkWeek:
        return date.addDays(7 * direction);
    case CalendarMode::Month:
        return date.addMonths(direction);
    case CalendarMode::Agenda:
        return date.addDays(agendaDays * direction);
    case CalendarMode::Day:
        break;
    }
    return date.addDays(direction);
}

} // namespace praxis::ui
