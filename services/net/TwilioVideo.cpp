#include "services/net/TwilioVideo.h"

#include "services/net/RoomName.h"
#include "services/net/RoomToken.h"
#include "services/net/TwilioSid.h"
#include "services/net/TwilioVideoEvents.h"

#include <QJsonArray>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameIsTaken = 53113;   ///< a room of this name is open
constexpr int roomHasEnded = 53112;  ///< "Room status is invalid": it is completed already

std::unexpected<Error> notOfItsForm(const QString &field)
{
    return fail(ErrorCode::Invalid, {{u"field"_s, field}});
}

Result<> checkTwilioRoom(const QString &room)
{
    if (!isTwilioSid(room, "RM"_L1))
        return notOfItsForm(u"room"_s);
    return {};
}

Result<QString> placeOf(const ProviderMedia &media)
{
    if (!isTwilioSid(media.id, media.isMix ? "CJ"_L1 : "RT"_L1))
        return notOfItsForm(media.isMix ? u"mix"_s : u"track"_s);
    return QString((media.isMix ? u"/v1/Compositions/"_s : u"/v1/Recordings/"_s) + media.id);
}

int replyOf(const RestApi::Answer &answer)
{
    return answer.json.value(u"code").toInt();
}

/// The sid that an answer names, if it is one.
Result<QString> sidOf(const RestApi::Answer &answer, QLatin1StringView letters)
{
    const QString sid = answer.json.value(u"sid").toString();
    if (!isTwilioSid(sid, letters))
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"sid"_s}});
    return sid;
}

/// What of the next page's address says which page that is. The rest is built here, as for the first.
QString nextPage(const RestApi::Answer &answer)
{
    const QUrlQuery next(QUrl(answer.json.value(u"meta").toObject().value(u"next_page_url").toString()));
    QString query;
    for (const QString &name : {u"Page"_s, u"PageToken"_s}) {
        if (next.hasQueryItem(name))
            query += u'&' + name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(next.queryItemValue(name, QUrl::FullyDecoded)));
    }
    return query;
}

} // namespace

Result<RestApi::Answer> TwilioVideo::ask(const QByteArray &method, const QString &path, const QByteArray &form) const
{
    const bool byKey = !m_options.keySid.isEmpty();
    const QByteArray who = (byKey ? m_options.keySid : m_options.account).toUtf8(), secret = byKey ? m_options.keySecret : m_options.token;
    if (who.isEmpty() || secret.isEmpty())
        return fail(ErrorCode::Denied, {{u"problem"_s, u"account"_s}});
    QList<QByteArray> headers{"Authorization: Basic " + QByteArray(who + ':' + secret).toBase64(), "Accept: application/json"};
    if (method == "POST")
        headers.append("Content-Type: application/x-www-form-urlencoded");
    return m_api.ask(method, path, headers, form);
}

QByteArray TwilioVideo::roomForm(const VideoRoomWish &wish) const
{
    QList<std::pair<QByteArray, QString>> fields{{"UniqueName", wish.name}, {"Type", u"group"_s}, {"MaxParticipants", QString::number(std::clamp(wish.mostPeople, 1, 50))},
                                                 {"RecordParticipantsOnConnect", wish.recorded ? u"true"_s : u"false"_s}};
    if (!wish.until.isNull()) {
        // As long as may be, so that a room that everybody dropped out of is still the same room when they are back.
        const qint64 seconds = (wish.until.ms - m_clock.now().ms) / 1000;
        const QString minutes = QString::number(std::clamp<qint64>((seconds + 59) / 60, 1, 60));
        fields.append({{"EmptyRoomTimeout", minutes}, {"UnusedRoomTimeout", minutes}, {"MaxParticipantDuration", QString::number(std::clamp<qint64>(seconds, 600, 86'400))}});
    }
    if (!wish.callback.isEmpty())
        fields.append({{"StatusCallback", wish.callback}, {"StatusCallbackMethod", u"POST"_s}});
    if (!m_options.mediaRegion.isEmpty())
        fields.append({"MediaRegion", m_options.mediaRegion});
    return formOf(fields);
}

Result<QString> TwilioVideo::open(const VideoRoomWish &wish)
{
    PRAXIS_CHECK(checkRoomName(wish.name));
    if (isTwilioSid(wish.name, "RM"_L1) || (!wish.until.isNull() && wish.until <= m_clock.now()))
        return notOfItsForm(isTwilioSid(wish.name, "RM"_L1) ? u"room"_s : u"until"_s);
    // A room that ends between the two questions is neither made nor found: then once more.
    for (int tries = 0; tries < 2; ++tries) {
        PRAXIS_TRY(const RestApi::Answer made, ask("POST", u"/v1/Rooms"_s, roomForm(wish)));
        if (made.isGood())
            return sidOf(made, "RM"_L1);
        if (replyOf(made) != nameIsTaken)
            return RestApi::refused(made);
        PRAXIS_TRY(const RestApi::Answer found, ask("GET", u"/v1/Rooms/"_s + wish.name));
        if (found.isGood() && found.json.value(u"status").toString() == u"in-progress" && found.json.value(u"unique_name").toString() == wish.name)
            return sidOf(found, "RM"_L1);
        if (!found.isGood() && found.status != 404)
            return RestApi::refused(found);
    }
    return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"room"_s}});
}

Result<bool> TwilioVideo::isOpen(const QString &room)
{
    if (!checkTwilioRoom(room))
        return false;
    PRAXIS_TRY(const RestApi::Answer answer, ask("GET", u"/v1/Rooms/"_s + room));
    if (answer.status == 404)
        return false;
    if (!answer.isGood())
        return RestApi::refused(answer);
    return answer.json.value(u"sid").toString() == room && answer.json.value(u"status").toString() == u"in-progress";
}

Result<> TwilioVideo::close(const QString &room)
{
    PRAXIS_CHECK(checkTwilioRoom(room));
    PRAXIS_TRY(const RestApi::Answer answer, ask("POST", u"/v1/Rooms/"_s + room, formOf({{"Status", u"completed"_s}})));
    if (answer.isGood() || answer.status == 404 || replyOf(answer) == roomHasEnded)
        return {};
    return RestApi::refused(answer);
}

Result<VideoEntry> TwilioVideo::entry(const RoomPass &pass)
{
    PRAXIS_CHECK(checkTwilioRoom(pass.room));
    PRAXIS_TRY(const QByteArray token, twilioToken({m_options.account, m_options.keySid, m_options.keySecret}, pass));
    return VideoEntry{{}, token};
}

Result<> TwilioVideo::setRecording(const QString &room, bool on)
{
    PRAXIS_CHECK(checkTwilioRoom(room));
    const QString rules = on ? u"[{\"type\":\"include\",\"all\":true}]"_s : u"[{\"type\":\"exclude\",\"all\":true}]"_s;
    PRAXIS_TRY(const RestApi::Answer answer, ask("POST", u"/v1/Rooms/"_s + room + u"/RecordingRules"_s, formOf({{"Rules", rules}})));
    // In a room that has ended nothing is recorded.
    const bool hasEnded = answer.status == 404 || replyOf(answer) == roomHasEnded;
    if (answer.isGood() || (hasEnded && !on))
        return {};
    if (hasEnded)
        return fail(ErrorCode::NotFound, {{u"reply"_s, replyOf(answer)}});
    return RestApi::refused(answer);
}

Result<QVector<QJsonObject>> TwilioVideo::list(const QString &path, const QString &query, const QString &member) const
{
    constexpr int mostPages = 50;
    QVector<QJsonObject> all;
    QString page;
    for (int pages = 0; pages < mostPages; ++pages) {
        PRAXIS_TRY(const RestApi::Answer answer, ask("GET", path + u'?' + query + u"&PageSize=100"_s + page));
        if (!answer.isGood())
            return RestApi::refused(answer);
        if (!answer.json.value(member).isArray())
            return fail(ErrorCode::NotAvailable, {{u"detail"_s, member}});
        const QJsonArray entries = answer.json.value(member).toArray();
        for (const QJsonValue &entry : entries)
            all.append(entry.toObject());
        const QString next = nextPage(answer);
        if (next.isEmpty())
            return all;
        if (next == page) // it would never end
            break;
        page = next;
    }
    return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"pages"_s}});
}

Result<QVector<QJsonObject>> TwilioVideo::compositions(const QString &room) const
{
    return list(u"/v1/Compositions"_s, u"RoomSid="_s + room, u"compositions"_s);
}

/// Of a room that goes on, those who left are another list than those who are there.
Result<QHash<QString, QString>> TwilioVideo::identities(const QString &room) const
{
    QHash<QString, QString> known;
    for (const QString &status : {u"connected"_s, u"disconnected"_s}) {
        const auto people = list(u"/v1/Rooms/"_s + room + u"/Participants"_s, u"Status="_s + status, u"participants"_s);
        if (!people && people.error().code != ErrorCode::NotFound)
            return fail(people.error());
        for (const QJsonObject &person : people.value_or(QVector<QJsonObject>()))
            known.insert(person.value(u"sid").toString(), person.value(u"identity").toString());
    }
    return known;
}

Result<QVector<VideoEvent>> TwilioVideo::recorded(const QString &room)
{
    PRAXIS_CHECK(checkTwilioRoom(room));
    PRAXIS_TRY(const auto recordings, list(u"/v1/Recordings"_s, u"GroupingSid="_s + room, u"recordings"_s));
    QHash<QString, QString> people;
    if (!recordings.isEmpty()) {
        PRAXIS_TRY(people, identities(room));
    }
    QVector<VideoEvent> events;
    for (const QJsonObject &recording : recordings) {
        PRAXIS_TRY(const auto said, eventsOfRecording(recording, room, people));
        events += said;
    }
    PRAXIS_TRY(const auto mixes, compositions(room));
    for (const QJsonObject &composition : mixes) {
        PRAXIS_TRY(const auto said, eventsOfComposition(composition, room));
        events += said;
    }
    std::stable_sort(events.begin(), events.end(), [](const VideoEvent &a, const VideoEvent &b) { return a.at < b.at; });
    return events;
}

Result<QString> TwilioVideo::mix(const QString &room, const QString &callback)
{
    PRAXIS_CHECK(checkTwilioRoom(room));
    PRAXIS_TRY(const auto known, compositions(room));
    for (const QJsonObject &composition : known) {
        const QString status = composition.value(u"status").toString(), sid = composition.value(u"sid").toString();
        if (composition.value(u"room_sid").toString() == room && status != u"deleted" && status != u"failed" && isTwilioSid(sid, "CJ"_L1))
            return sid;
    }
    QList<std::pair<QByteArray, QString>> fields{{"RoomSid", room}, {"AudioSources", u"*"_s}, {"VideoLayout", u"{\"grid\":{\"video_sources\":[\"*\"]}}"_s},
                                                 {"Resolution", u"1280x720"_s}, {"Format", u"mp4"_s}};
    if (!callback.isEmpty())
        fields.append({{"StatusCallback", callback}, {"StatusCallbackMethod", u"POST"_s}});
    PRAXIS_TRY(const RestApi::Answer answer, ask("POST", u"/v1/Compositions"_s, formOf(fields)));
    if (!answer.isGood())
        return RestApi::refused(answer);
    return sidOf(answer, "CJ"_L1);
}

Result<> TwilioVideo::fetch(const ProviderMedia &media, const std::function<bool(QByteArrayView)> &piece)
{
    PRAXIS_TRY(const QString place, placeOf(media));
    PRAXIS_TRY(const RestApi::Answer answer, ask("GET", place + u"/Media"_s));
    const bool leadsOn = answer.status == 200 || (answer.status >= 300 && answer.status < 400);
    if (!leadsOn)
        return explained(place, RestApi::refused(answer).error());
    const QString said = answer.json.value(u"redirect_to").toString();
    const Result<> fetched = fetchFile(m_options.media, said.isEmpty() ? QString::fromUtf8(answer.location) : said, m_options.largestFile, piece);
    return fetched ? Result<>() : explained(place, fetched.error());
}

/// An account may have the provider put its files into a bucket of its own: nobody let us fetch from there.
Result<> TwilioVideo::explained(const QString &place, const Error &error) const
{
    if (error.code != ErrorCode::NotFound && error.data.value(u"problem"_s) != u"host"_s)
        return fail(error);
    const auto known = ask("GET", place);
    const QString elsewhere = known && known->isGood() ? known->json.value(u"media_external_location").toString() : QString();
    return elsewhere.isEmpty() ? fail(error) : fail(ErrorCode::Denied, {{u"problem"_s, u"elsewhere"_s}});
}

Result<> TwilioVideo::remove(const ProviderMedia &media)
{
    PRAXIS_TRY(const QString place, placeOf(media));
    PRAXIS_TRY(const RestApi::Answer answer, ask("DELETE", place));
    if (answer.isGood() || answer.status == 404 || answer.status == 410)
        return {};
    return RestApi::refused(answer);
}

} // namespace praxis::net
