// The small table: words and controls of the records that are edited as a list and a form.
#include "ui/settings/RecordKind.h"

#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "ui/common/Directory.h"
#include "ui/common/Wording.h"
#include "ui/settings/KindText.h"
#include "ui/settings/LocationZone.h"
#include "ui/settings/PlaceLeaving.h"
#include "ui/settings/PractitionerLeaving.h"

#include <QCoreApplication>

namespace praxis::ui::kinds {

namespace {

QString seats(int count) { return QCoreApplication::translate("praxis::ui::kinds", "%n seat(s)", nullptr, count); }

FieldSpec isActive(const QString &label, const QString &hint)
{
    return {.field = key("is_active"), .label = label, .control = Control::Check, .span = 2, .hint = hint};
}

std::function<QVector<FieldChoice>()> locationChoices(const Directory &directory, const QString &blank)
{
    return [&directory, blank] {
        QVector<FieldChoice> choices;
        if (!blank.isEmpty())
            choices.append({QString(), blank});
        for (const auto &location : directory.locations()) {
            if (location->isActive)
                choices.append({idText(location->id), location->name});
        }
        return choices;
    };
}

QString joined(const QStringList &parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(QStringLiteral(" · "));
}

QString locationName(const Directory &directory, const QUuid &id)
{
    const auto location = directory.location(id);
    return location ? location->name : QString();
}

template <class T> const T &as(const Record &record) { return static_cast<const T &>(record); }

} // namespace

RecordKind locations(const Directory &directory)
{
    RecordKind kind;
    kind.type = &typeOf<Location>();
    kind.pageId = key("locations");
    kind.title = tr("Locations");
    kind.intro = tr("Where the practice sees people. Appointments keep the time on this location's clock.");
    kind.iconName = key("mark-location");
    kind.keywords = tr("address site clinic branch time zone phone");
    kind.addVerb = tr("New location");
    kind.deleteVerb = tr("Delete location");
    kind.untitled = tr("New location");
    kind.emptyTitle = tr("No location yet");
    kind.emptyText = tr("A location has an address, a time zone and rooms. Most practices have one.");
    kind.nameField = key("name");
    kind.orderField = key("sort_order");
    kind.activeField = key("is_active");
    kind.fields = {
        {.field = key("name"), .label = tr("Name"), .span = 2},
        {.field = key("zone"), .label = tr("Time zone"), .control = Control::Zone},
        {.field = key("phone"), .label = tr("Phone")},
        {.field = key("address_line1"), .label = tr("Street"), .span = 2, .section = tr("Address")},
        {.field = key("address_line2"), .label = tr("Street, second line"), .span = 2},
        {.field = key("city"), .label = tr("City")},
        {.field = key("state"), .label = tr("State")},
        {.field = key("postcode"), .label = tr("Postcode")},
        {.field = key("country"), .label = tr("Country"), .control = Control::Country},
        isActive(tr("In use"), tr("One that is not in use is not offered for bookings; what was booked there stays.")),
    };
    kind.subtitle = [](const Record &r) { return joined({as<Location>(r).city, as<Location>(r).phone}); };
    kind.prepareNew = [&directory](Record &r) {
        auto &location = static_cast<Location &>(r);
        location.zone = directory.zone();
        location.country = directory.organization().country;
    };
    kind.beforeSaving = askAboutZone;
    kind.refused = askAboutClashes;
    kind.beforeDeleting = askAboutSessionsAt;
    kind.load = loadRecords<Location>;
    return kind;
}

RecordKind rooms(const Directory &directory)
{
    RecordKind kind;
    kind.type = &typeOf<Room>();
    kind.pageId = key("rooms");
    kind.title = tr("Rooms");
    kind.intro = tr("A room takes one appointment at a time.");
    kind.iconName = key("go-home");
    kind.keywords = tr("office capacity consulting");
    kind.addVerb = tr("New room");
    kind.deleteVerb = tr("Delete room");
    kind.untitled = tr("New room");
    kind.emptyTitle = tr("No room yet");
    kind.emptyText = tr("With rooms, two people are never booked into the same one. Without, everything else works.");
    kind.nameField = key("name");
    kind.orderField = key("sort_order");
    kind.activeField = key("is_active");
    kind.fields = {
        {.field = key("name"), .label = tr("Name"), .span = 2},
        {.field = key("location_id"), .label = tr("Location"), .control = Control::Choice, .choices = locationChoices(directory, {})},
        {.field = key("capacity"), .label = tr("Seats"), .control = Control::Number, .min = 1, .max = 200},
        isActive(tr("In use"), tr("One that is not in use is not offered for bookings; what was booked there stays.")),
    };
    kind.subtitle = [&directory](const Record &r) {
        return joined({locationName(directory, as<Room>(r).locationId), seats(as<Room>(r).capacity)});
    };
    kind.prepareNew = [&directory](Record &r) {
        if (!directory.locations().isEmpty())
            static_cast<Room &>(r).locationId = directory.locations().first()->id;
    };
    kind.beforeDeleting = askAboutSessionsInRoom;
    kind.load = loadRecords<Room>;
    return kind;
}

RecordKind equipment(const Directory &directory)
{
    RecordKind kind;
    kind.type = &typeOf<Equipment>();
    kind.pageId = key("equipment");
    kind.title = tr("Equipment");
    kind.intro = tr("Things that are booked with an appointment: a test kit, a biofeedback device.");
    kind.iconName = key("tools");
    kind.keywords = tr("device kit test");
    kind.addVerb = tr("New equipment");
    kind.deleteVerb = tr("Delete equipment");
    kind.untitled = tr("New equipment");
    kind.emptyTitle = tr("No equipment yet");
    kind.emptyText = tr("List what can be in use only once at a time. It is then checked with every booking.");
    kind.nameField = key("name");
    kind.activeField = key("is_active");
    kind.fields = {
        {.field = key("name"), .label = tr("Name"), .span = 2},
        {.field = key("location_id"), .label = tr("Location"), .control = Control::Choice,
         .choices = locationChoices(directory, tr("Any location"))},
        isActive(tr("In use"), tr("One that is not in use is not offered for bookings.")),
    };
    kind.subtitle = [&directory](const Record &r) { return locationName(directory, as<Equipment>(r).locationId); };
    kind.load = loadRecords<Equipment>;
    return kind;
}

RecordKind services(const Directory &directory)
{
    RecordKind kind;
    kind.type = &typeOf<Service>();
    kind.pageId = key("services");
    kind.title = tr("Services");
    kind.intro = tr("What people are booked for. An appointment starts as a copy: changes here do not touch what is booked.");
    kind.iconName = key("view-list-details");
    kind.keywords = tr("price duration length colour fee billing code buffer item consultation");
    kind.addVerb = tr("New service");
    kind.deleteVerb = tr("Delete service");
    kind.untitled = tr("New service");
    kind.emptyTitle = tr("No service yet");
    kind.emptyText = tr("A service has a length, a price and a colour, so that booking is one choice.");
    kind.nameField = key("name");
    kind.orderField = key("sort_order");
    kind.activeField = key("is_active");
    kind.colourField = key("colour");
    const auto kindsOfAppointment = [] {
        QVector<FieldChoice> choices;
        for (std::size_t i = 0; i < enumNames(AppointmentKind{}).size(); ++i)
            choices.append({enumName(static_cast<AppointmentKind>(i)), wording::kind(static_cast<AppointmentKind>(i))});
        return choices;
    };
    kind.fields = {
        {.field = key("name"), .label = tr("Name"), .span = 2},
        {.field = key("kind"), .label = tr("Kind"), .control = Control::Choice, .choices = kindsOfAppointment},
        {.field = key("duration_minutes"), .label = tr("Length"), .control = Control::Minutes, .min = 5, .max = 720, .suffix = tr(" min")},
        {.field = key("price_minor"), .label = tr("Price"), .control = Control::Money},
        {.field = key("billing_code"), .label = tr("Billing code")},
        {.field = key("colour"), .label = tr("Colour in the calendar"), .control = Control::Colour, .span = 2},
        {.field = key("buffer_before_minutes"), .label = tr("Time kept free before"), .control = Control::Minutes, .max = 240, .suffix = tr(" min")},
        {.field = key("buffer_after_minutes"), .label = tr("Time kept free after"), .control = Control::Minutes, .max = 240, .suffix = tr(" min")},
        {.field = key("needs_room"), .label = tr("Needs a room"), .control = Control::Check},
        {.field = key("is_video"), .label = tr("By video"), .control = Control::Check},
        isActive(tr("In use"), tr("One that is not in use is not offered for bookings; what was booked stays.")),
    };
    kind.subtitle = [&directory](const Record &r) {
        const auto &service = as<Service>(r);
        const QString currency = service.currency.isEmpty() ? directory.organization().currency : service.currency;
        return joined({wording::duration(service.durationMinutes), service.priceMinor ? wording::amount(service.priceMinor, currency) : QString()});
    };
    kind.load = loadRecords<Service>;
    return kind;
}

RecordKind practitioners(const Directory &directory)
{
    RecordKind kind;
    kind.type = &typeOf<Practitioner>();
    kind.pageId = key("practitioners");
    kind.title = tr("Practitioners");
    kind.intro = tr("Whom clients see: each has a column in the calendar. Their hours have a page of their own.");
    kind.iconName = key("user-identity");
    kind.keywords = tr("psychologist therapist doctor colour room provider number");
    kind.addVerb = tr("New practitioner");
    kind.deleteVerb = tr("Delete practitioner");
    kind.untitled = tr("New practitioner");
    kind.emptyTitle = tr("No practitioner yet");
    kind.emptyText = tr("Add whom clients see. Somebody who signs in is added under Users, and may be the same person.");
    kind.nameField = key("display_name");
    kind.orderField = key("sort_order");
    kind.activeField = key("is_active");
    kind.colourField = key("colour");
    const auto roomChoices = [&directory] {
        QVector<FieldChoice> choices{{QString(), tr("No usual room")}};
        for (const auto &room : directory.rooms()) {
            if (room->isActive)
                choices.append({idText(room->id), joined({room->name, locationName(directory, room->locationId)})});
        }
        return choices;
    };
    kind.fields = {
        {.field = key("title"), .label = tr("Title"), .suffix = tr("Dr, Prof")},
        {.field = key("display_name"), .label = tr("Name")},
        {.field = key("profession"), .label = tr("Profession")},
        {.field = key("provider_number"), .label = tr("Provider number")},
        {.field = key("email"), .label = tr("E-mail")},
        {.field = key("phone"), .label = tr("Phone")},
        {.field = key("colour"), .label = tr("Colour in the calendar"), .control = Control::Colour, .span = 2},
        {.field = key("default_location_id"), .label = tr("Usual location"), .control = Control::Choice,
         .choices = locationChoices(directory, tr("No usual location"))},
        {.field = key("default_room_id"), .label = tr("Usual room"), .control = Control::Choice, .choices = roomChoices},
        isActive(tr("Sees clients now"), tr("Somebody who has left keeps their past appointments and has no column any more.")),
    };
    kind.subtitle = [](const Record &r) { return joined({as<Practitioner>(r).title, as<Practitioner>(r).profession}); };
    kind.beforeDeleting = askAboutClientsAhead;
    kind.load = loadRecords<Practitioner>;
    return kind;
}

} // namespace praxis::ui::kinds
