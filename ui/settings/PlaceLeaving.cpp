#include "ui/settings/PlaceLeaving.h"

#include "models/records/Location.h"
#include "models/records/Room.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "ui/settings/SessionsAhead.h"

#include <QCoreApplication>

namespace praxis::ui {

namespace {

struct PlaceLeavingWords {
    Q_DECLARE_TR_FUNCTIONS(PlaceLeaving)
};

/// What an appointment was let lie over keeps its reason.
SetAppointmentResources asItIs(const Appointment &appointment)
{
    SetAppointmentResources command = SetAppointmentResources::of(appointment);
    command.despiteClash = appointment.despiteClash;
    return command;
}

} // namespace

void askAboutSessionsInRoom(const UiContext &context, QWidget *parent, const Record &room, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay)
{
    const QString name = static_cast<const Room &>(room).name;
    SessionsAhead ahead;
    ahead.where = {"room_id", Condition::Equal, idText(room.id)};
    ahead.question = [name](int count) {
        return ask::Question{.title = PlaceLeavingWords::tr("Delete %1? %n appointments are still to come there.", "room or location", count).arg(name),
                             .text = PlaceLeavingWords::tr("They stay in the calendar at their time, without a room, until each is given another one. Whoever comes is told nothing by this."),
                             .verb = PlaceLeavingWords::tr("Delete room"),
                             .keep = PlaceLeavingWords::tr("Keep"),
                             .dangerous = true};
    };
    ahead.before = [](const Appointment &appointment) {
        SetAppointmentResources command = asItIs(appointment);
        command.roomId = {};
        return AnyCommand::of(command);
    };
    askAboutSessionsAhead(context, parent, ahead, std::move(go), std::move(stay));
}

void askAboutSessionsAt(const UiContext &context, QWidget *parent, const Record &location, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay)
{
    const QString name = static_cast<const Location &>(location).name;
    SessionsAhead ahead;
    ahead.where = {"location_id", Condition::Equal, idText(location.id)};
    ahead.question = [name](int count) {
        return ask::Question{.title = PlaceLeavingWords::tr("Delete %1? %n appointments are still to come there.", "room or location", count).arg(name),
                             .text = PlaceLeavingWords::tr("They stay in the calendar at their time, without a location and a room, until each is given another one. Whoever comes is told nothing by this."),
                             .verb = PlaceLeavingWords::tr("Delete location"),
                             .keep = PlaceLeavingWords::tr("Keep"),
                             .dangerous = true};
    };
    ahead.before = [](const Appointment &appointment) {
        SetAppointmentResources command = asItIs(appointment);
        command.locationId = {};
        command.roomId = {};
        return AnyCommand::of(command);
    };
    askAboutSessionsAhead(context, parent, ahead, std::move(go), std::move(stay));
}

} // namespace praxis::ui
