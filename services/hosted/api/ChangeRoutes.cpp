// How a desk learns at once that something has changed, without asking again and again.
#include "services/hosted/ChangeWatch.h"
#include "services/hosted/api/Rows.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 60; // seconds; proxies close what says nothing for longer
const QString action = QStringLiteral("organization.read");

HttpAnswer numbered(qint64 number)
{
    return json({{u"number"_s, number}});
}

HttpAnswer changes(const ApiParts &parts, const Asked &asked)
{
    if (auto refused = refusedByRole(parts, asked, u"ShowChanges"_s, action))
        return *std::move(refused);
    ChangeWatch &watch = *parts.changes;
    const QUuid organization = asked.actor->organization;
    Values values(asked.query);
    const qint64 known = values.count(u"after"_s);
    const int wait = values.number(u"wait"_s, 1);
    if (const auto good = values.check(); !good)
        return problem(good.error());
    const auto last = watch.last(organization, known);
    if (!last)
        return problem(last.error());
    if (*last != known || asked.query.value(u"wait"_s).isEmpty())
        return numbered(*last);
    HttpAnswer later;
    later.waiting = std::make_shared<const WaitingBody>(std::chrono::seconds(wait),
        [&watch, organization, known](std::function<void()> wake) { return watch.listen(organization, known, std::move(wake)); },
        [&watch, organization, known] { return numbered(watch.lastSeen(organization, known)).body; });
    return later;
}

} // namespace

void addChangeRoutes(Router &router, const ApiParts &parts)
{
    if (!parts.changes)
        return;
    router.add({"GET", u"/api/v1/changes"_s, action,
                u"How many changes the practice has seen. With `after` (that number as it was known) and `wait` (seconds, at most 60) the answer comes when there is another one."_s,
                [parts](const Asked &asked) { return changes(parts, asked); }, {}, schema::object({{u"number"_s, schema::integer()}}), {{u"after"_s, Parameter::Whole}, {u"wait"_s, Parameter::Whole, 1, longestWait}}});
}

} // namespace praxis::hosted
