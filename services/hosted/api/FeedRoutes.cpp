// A practitioner's calendar as an address that other programs read by themselves.
#include "services/hosted/SecretPath.h"
#include "services/hosted/api/Api.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/api/Schemas.h"
#include "services/interchange/CalendarWriter.h"
#include "services/practice/calendar/FeedCommands.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

/// In the practice's language: nobody is signed in who could have another.
QString busyWord(const QString &language)
{
    return language.startsWith(u"fr") ? u"Rendez-vous"_s : u"Appointment"_s;
}

Result<QByteArray> calendarOf(const FeedEvents &feed, Instant stamp)
{
    QVector<interchange::Event> events;
    for (const FeedEvent &one : feed.events) {
        interchange::Event event;
        event.uid = one.uid;
        event.sequence = one.sequence;
        event.summary = one.initials.isEmpty() ? busyWord(feed.language) : one.initials;
        event.location = one.place;
        event.status = u"CONFIRMED"_s;
        event.start = {one.start, one.zone, false};
        event.duration = one.length;
        events.append(event);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PRAXIS_CHECK(interchange::writeCalendar(buffer, events, {.name = feed.calendar, .stamp = stamp}));
    return buffer.data();
}

/// Of what it says, and not of when it was written.
QByteArray tagOf(const FeedEvents &feed)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    add(feed.calendar);
    add(feed.language);
    for (const FeedEvent &one : feed.events) {
        for (const QString &text : {one.uid, QString::number(one.sequence), one.start.toString(), one.zone, QString::number(one.length), one.place, one.initials})
            add(text);
    }
    return '"' + hash.result().toHex().first(32) + '"';
}

HttpAnswer notThere(const Error &error)
{
    return error.code == ErrorCode::NotFound ? problem(404) : problem(error);
}

/// An address that was never good, is not any more, or is of somebody who has left: the answer is the same.
HttpAnswer serve(const ApiParts &parts, const Asked &asked)
{
    const QUuid organization = idFrom(asked.path.value(u"organization"_s));
    const QUuid practitioner = idFrom(asked.path.value(u"practitioner"_s));
    const auto practice = parts.practices.of(organization);
    if (!practice)
        return notThere(practice.error());
    const auto number = feedNumber(asked.path.value(u"file"_s), (*practice)->seal, organization, practitioner);
    if (!number)
        return problem(404);
    if (const int wait = parts.limits.ofFeed(practitioner.toRfc4122())) {
        HttpAnswer later = problem(429);
        later.set("Retry-After", QByteArray::number(wait));
        return later;
    }
    const Actor program = Actor::program(organization);
    auto door = doorOf(parts, program);
    if (!door)
        return problem(door.error());
    const auto feed = door->ask(program, ReadCalendarFeed{practitioner, *number});
    if (!feed)
        return notThere(feed.error());
    const QByteArray tag = tagOf(*feed);
    HttpAnswer answer{304, {}, {}};
    if (asked.http.header("if-none-match") != tag) {
        const auto written = calendarOf(*feed, parts.clock.now());
        if (!written)
            return problem(written.error());
        answer = {200, "text/calendar; charset=utf-8", *written};
    }
    answer.set("ETag", tag);
    answer.set("Cache-Control", "private, no-cache");
    answer.set("Referrer-Policy", "no-referrer");
    return answer;
}

HttpAnswer show(const ApiParts &parts, const Asked &asked)
{
    const QUuid practitioner = idFrom(asked.path.value(u"id"_s));
    return told(parts, asked, {}, ShowCalendarFeed{practitioner}, [&](const CalendarFeed &feed) {
        QString address;
        if (feed.number > 0) {
            const auto practice = parts.practices.of(asked.actor->organization);
            if (!practice)
                return problem(practice.error());
            address = parts.publicUrl + feedPath((*practice)->seal, asked.actor->organization, practitioner, feed.number);
        }
        HttpAnswer answer = json({{u"shows"_s, enumName(feed.shows)}, {u"address"_s, address.isEmpty() ? QJsonValue() : QJsonValue(address)}});
        answer.set("Cache-Control", "no-store");
        return answer;
    });
}

} // namespace

void addFeedRoutes(Router &router, const ApiParts &parts)
{
    using namespace schema;
    const QString action = parts.matrix.actionOfQuery(u"ShowCalendarFeed"_s);
    QJsonObject shows = text();
    shows.insert(u"enum"_s, QJsonArray{enumName(FeedShows::Nothing), enumName(FeedShows::Busy), enumName(FeedShows::Initials)});
    router.add({"GET", u"/api/v1/practitioners/{id}/calendar-feed"_s, action, u"The address at which other programs read this calendar, and what it tells; set with the command SetCalendarFeed."_s,
                [parts](const Asked &asked) { return show(parts, asked); }, {}, object({{u"shows"_s, shows}, {u"address"_s, orNull(text(u"uri-reference"_s))}})});
    router.add({"GET", u"/api/v1/feeds/{organization}/{practitioner}/{file}"_s, Route::everybody, u"A calendar (RFC 5545) for whoever has its address."_s, [parts](const Asked &asked) { return serve(parts, asked); }, {}, {}, {}, 200, false, false, Route::IfNoneMatch});
}

} // namespace praxis::hosted
