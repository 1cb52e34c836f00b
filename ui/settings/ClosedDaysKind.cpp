#include "ui/common/Wording.h"
#include "ui/settings/RecordKind.h"

#include "models/records/HoursException.h"
#include "ui/common/Directory.h"
#include "ui/settings/KindText.h"

#include <QCoreApplication>

namespace praxis::ui::kinds {

namespace {


QString span(const HoursException &e)
{
    const QString from = wording::date(e.fromDate);
    return e.fromDate == e.untilDate ? from : tr("%1 to %2").arg(from, wording::date(e.untilDate));
}

QString whom(const Directory &directory, const HoursException &e)
{
    if (const auto practitioner = directory.practitioner(e.practitionerId))
        return practitioner->displayName;
    if (const auto location = directory.location(e.locationId))
        return location->name;
    return tr("The whole practice");
}

QString problem(const Record &record, QString *field)
{
    const auto &e = static_cast<const HoursException &>(record);
    if (e.untilDate < e.fromDate) {
        *field = key("until_date");
        return tr("The last day is before the first.");
    }
    if ((e.startMinute < 0) != (e.endMinute < 0)) {
        *field = key(e.startMinute < 0 ? "start_minute" : "end_minute");
        return tr("Choose both times, or neither for whole days.");
    }
    if (e.startMinute >= 0 && e.endMinute <= e.startMinute) {
        *field = key("end_minute");
        return tr("The end is not after the start.");
    }
    return {};
}

QVector<FieldSpec> fields(const Directory &directory, const QUuid &own)
{
    const auto practitionerChoices = [&directory, own] {
        QVector<FieldChoice> choices;
        if (own.isNull())
            choices.append({QString(), tr("Everybody")});
        for (const auto &practitioner : directory.practitioners()) {
            if (own.isNull() ? practitioner->isActive : practitioner->id == own)
                choices.append({idText(practitioner->id), practitioner->displayName});
        }
        return choices;
    };
    const auto locationChoices = [&directory] {
        QVector<FieldChoice> choices{{QString(), tr("Every location")}};
        for (const auto &location : directory.locations())
            choices.append({idText(location->id), location->name});
        return choices;
    };
    return {
        {.field = key("reason"), .label = tr("Reason"), .span = 2, .suffix = tr("Public holiday, annual leave")},
        {.field = key("from_date"), .label = tr("First day"), .control = Control::Date},
        {.field = key("until_date"), .label = tr("Last day"), .control = Control::Date},
        {.field = key("practitioner_id"), .label = tr("For whom"), .control = Control::Choice, .choices = practitionerChoices},
        {.field = key("location_id"), .label = tr("Where"), .control = Control::Choice, .choices = locationChoices},
        {.field = key("start_minute"), .label = tr("From"), .control = Control::MinuteOfDay, .suffix = tr("All day")},
        {.field = key("end_minute"), .label = tr("To"), .control = Control::MinuteOfDay, .suffix = tr("All day")},
        {.field = key("is_open"), .label = tr("These are extra hours: open although the week says closed"), .control = Control::Check, .span = 2},
    };
}

} // namespace

RecordKind closedDays(const Directory &directory, const QUuid &own)
{
    RecordKind kind;
    kind.type = &typeOf<HoursException>();
    kind.pageId = key("closed-days");
    kind.title = tr("Closed days");
    kind.intro = tr("Holidays, leave and extra days. A person's own day counts before the location's, and that before the practice's.");
    kind.iconName = key("view-calendar-holiday");
    kind.keywords = tr("holiday leave vacation exception closed sick extra");
    kind.addVerb = tr("New closed days");
    kind.deleteVerb = tr("Delete closed days");
    kind.untitled = tr("New closed days");
    kind.emptyTitle = tr("No closed day yet");
    kind.emptyText = tr("Add public holidays and leave, so that nobody is booked on them by mistake.");
    kind.nameField = key("reason");
    kind.fields = fields(directory, own);
    kind.name = [](const Record &r) {
        const auto &e = static_cast<const HoursException &>(r);
        return e.reason.isEmpty() ? span(e) : e.reason;
    };
    kind.subtitle = [&directory](const Record &r) {
        const auto &e = static_cast<const HoursException &>(r);
        return e.reason.isEmpty() ? whom(directory, e) : span(e) + QStringLiteral(" · ") + whom(directory, e);
    };
    kind.prepareNew = [own](Record &r) { static_cast<HoursException &>(r).practitionerId = own; };
    kind.check = problem;
    kind.load = [own](Desk &desk, QObject *context, const RecordKind::Loaded &loaded) {
        const Selection newestFirst{.order = {{"from_date", true}}};
        later(desk.ask(List<HoursException>{newestFirst}), context, [=](const Result<QVector<std::shared_ptr<HoursException>>> &answer) {
            if (!answer)
                return loaded(fail(answer.error()));
            QVector<RecordPtr> records;
            for (const auto &e : *answer) {
                if (own.isNull() || e->practitionerId == own)
                    records.append(e);
            }
            loaded(records);
        });
    };
    return kind;
}

} // namespace praxis::ui::kinds
