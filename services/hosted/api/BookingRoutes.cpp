// What is asked before booking: free times, hours, and who is to come again.
#include "services/hosted/api/Rows.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array openingTable{field<&Opening::practitioner>("practitioner_id"), field<&Opening::location>("location_id"), field<&Opening::start>("start_wall"), field<&Opening::length>("duration_minutes"),
                                  field<&Opening::zone>("zone")};
constexpr std::array stretchTable{field<&OpenStretch::practitioner>("practitioner_id"), field<&OpenStretch::location>("location_id"), field<&OpenStretch::date>("date"),
                                  field<&OpenStretch::startMinute>("start_minute"), field<&OpenStretch::endMinute>("end_minute"), field<&OpenStretch::zone>("zone")};
constexpr std::array followUpTable{field<&FollowUpLine::appointment>("appointment_id"), field<&FollowUpLine::practitioner>("practitioner_id"), field<&FollowUpLine::service>("service_id"),
                                   field<&FollowUpLine::last>("last_wall"), field<&FollowUpLine::by>("by")};

HttpAnswer openings(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    NextOpenings query;
    query.service = values.uuid(u"service_id"_s);
    query.length = values.number(u"minutes"_s, 50);
    if (const QUuid who = values.uuid(u"practitioner_id"_s); !who.isNull())
        query.practitioners = {who};
    query.from = values.wall(u"from_wall"_s);
    query.limit = values.number(u"limit"_s, 10);
    query.zone = values.text(u"zone"_s);
    return told(parts, asked, values.check(), query, [](const QVector<Opening> &rows) { return items(rows, openingTable); });
}

HttpAnswer hours(const ApiParts &parts, const Asked &asked)
{
    constexpr int mostDays = 62;
    if (const auto refused = refusedByRole(parts, asked, u"ShowHours"_s, parts.matrix.actionOfQuery(u"ShowHours"_s)))
        return *refused;
    Values values(asked.query);
    const ShowHours query{values.date(u"from"_s), values.date(u"until"_s)};
    Result<> checked = values.check();
    if (checked && (!query.from.isValid() || query.until < query.from || query.from.daysTo(query.until) > mostDays))
        checked = invalidValue(u"until"_s);
    return told(parts, asked, checked, query, [](const QVector<OpenStretch> &rows) { return items(rows, stretchTable); });
}

HttpAnswer followUps(const ApiParts &parts, const Asked &asked)
{
    Values values(asked.query);
    const FollowUpsWanted query{values.date(u"until"_s), values.number(u"limit"_s, 50)};
    return told(parts, asked, values.check(), query, [](const QVector<FollowUpLine> &rows) {
        QJsonArray all;
        for (const FollowUpLine &line : rows) {
            QJsonObject one = rowJson(followUpTable, &line);
            one.insert(u"contact_id"_s, idText(line.person.id));
            one.insert(u"person_name"_s, line.person.sortName);
            all.append(one);
        }
        return json({{u"items"_s, all}});
    });
}

} // namespace

void addBookingRoutes(Router &router, const ApiParts &parts)
{
    using namespace schema;
    addReading(router, parts, {u"openings"_s, "NextOpenings", u"The first free time of each practitioner on each of the next 120 days, or of one of them: at most 50, the first ones. Each time is on the clock of its place, whose zone stands beside it; `from_wall` is on that of `zone`, or of each place."_s, &openings, itemsOf(rowSchema<Opening>(openingTable)),
                               {u"service_id"_s, {u"minutes"_s, Parameter::Whole, 1, 24 * 60}, u"practitioner_id"_s, {u"from_wall"_s, Parameter::Wall}, u"zone"_s, {u"limit"_s, Parameter::Whole, 1, 50}}});
    addReading(router, parts, {u"hours"_s, "ShowHours", u"When everybody works, from a day until a last day: minutes after midnight on the clock of the place, whose zone stands beside them."_s, &hours, itemsOf(rowSchema<OpenStretch>(stretchTable)), {{u"from"_s, Parameter::Day}, {u"until"_s, Parameter::Day}}});
    addReading(router, parts, {u"follow-ups"_s, "FollowUpsWanted", u"Who is to be seen again by a day, or should have been: at most 100, the most urgent first. Who is booked or done leaves the list, and the next come up."_s, &followUps,
                               itemsOf(with(rowSchema<FollowUpLine>(followUpTable), {{u"contact_id"_s, text(u"uuid"_s)}, {u"person_name"_s, text()}})), {{u"until"_s, Parameter::Day}, u"limit"_s}});
}

} // namespace praxis::hosted
