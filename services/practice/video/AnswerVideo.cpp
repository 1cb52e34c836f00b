// Video sessions as staff and patients see them: rooms, switches, links.
#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/MeetingLink.h"
#include "models/rules/People.h"
#include "services/practice/video/MeetingLinkParts.h"
#include "services/practice/door/Reading.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/video/RoomGuestParts.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/video/VideoParts.h"
#include "services/practice/video/VideoQueries.h"

#include <algorithm>

namespace praxis {

namespace {

/// Of several people the least that one of them says.
Result<ConsentState> consentOfAll(Reading &reading, const QVector<QUuid> &people, ConsentKind kind, const QDate &today)
{
    PRAXIS_TRY(const auto states, reading.session().consentsOf(people, kind, today));
    ConsentState all = ConsentState::Given;
    for (const QUuid &one : people) {
        const ConsentState state = states.value(one, ConsentState::Missing);
        if (state == ConsentState::Withdrawn)
            return state;
        if (state == ConsentState::Missing)
            all = state;
    }
    return people.isEmpty() ? ConsentState::Missing : all;
}

MeetingState stateOf(const Appointment &appointment, TimeRange window, VideoState video, bool patient, Instant now)
{
    if (!appointment.isVideo)
        return MeetingState::NotVideo;
    if (!occupies(appointment.status))
        return MeetingState::Ended;
    if (now >= window.end)
        return MeetingState::Over;
    if (video != VideoState::Enabled && !patient)
        return MeetingState::VideoOff;
    return now < window.start ? MeetingState::NotYet : MeetingState::Open;
}

Result<QVector<QUuid>> patientsOf(Reading &reading, const QUuid &appointment)
{
    PRAXIS_TRY(const auto people, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, appointment}}}));
    QVector<QUuid> ids;
    for (const auto &one : people) {
        if (occupies(one->status))
            ids.append(one->contactId);
    }
    return ids;
}

Result<> addEmergency(Reading &reading, const QVector<QUuid> &people, QStringList &lines)
{
    for (const QUuid &one : people) {
        PRAXIS_TRY(const auto consents, selectAs<Consent>(reading.session(), {.where = {{"contact_id", Condition::Equal, one}, {"withdrawn_at", Condition::IsNull, {}},
                                                                                        {"kind", Condition::In, QVariantList{enumName(ConsentKind::Telehealth), enumName(ConsentKind::All)}}},
                                                                              .order = {{"given_at", true}}, .limit = 1}));
        if (consents.isEmpty() || consents.first()->emergencyContact.isEmpty())
            continue;
        const Consent &given = *consents.first();
        lines.append(given.emergencyPlan.isEmpty() ? given.emergencyContact : QString(given.emergencyContact + QStringLiteral(" — ") + given.emergencyPlan));
    }
    return {};
}

QString addressOnRecord(const Contact &person)
{
    QStringList parts{person.addressLine1, person.addressLine2, person.city, QString(person.state + u' ' + person.postcode).trimmed()};
    parts.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    return parts.join(QStringLiteral(", "));
}

/// Where help would have to be sent: what they said as they asked to come in, and what their records have.
Result<> addPlaces(Reading &reading, const QVector<QUuid> &people, const MeetingRoom *room, MeetingEntry &entry)
{
    for (const QUuid &one : people) {
        PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), one));
        PRAXIS_TRY(const auto guest, room ? guestOf(reading.session(), room->id, one) : Result<std::shared_ptr<RoomGuest>>(nullptr));
        const QString who = person && people.size() > 1 ? QString(fullName(*person) + QStringLiteral(": ")) : QString();
        if (guest && !guest->place.isEmpty())
            entry.places.append(who + guest->place);
        if (const QString address = person ? addressOnRecord(*person) : QString(); !address.isEmpty())
            entry.addresses.append(who + address);
    }
    return {};
}

/// Where they live and whom to call is for the call, and for who prepares it that day: an old or a far session shows neither.
bool helpMayBeNeeded(Reading &reading, const Appointment &appointment, const MeetingEntry &entry, const MeetingRoom *room)
{
    if (entry.state == MeetingState::Open || (room && reading.now() < room->closesAt))
        return true;
    const auto wall = reading.parts().zones.toWall(reading.now(), appointment.zone);
    return entry.state == MeetingState::NotYet && wall && wall->date == appointment.startWall.date;
}

/// Of a patient their own waiting, and nobody else's.
Result<Instant> waitsSince(Reading &reading, const MeetingRoom &room)
{
    PRAXIS_TRY(const auto waiting, waitingFor(reading.session(), room, reading.now()));
    for (const auto &guest : waiting) {
        if (reading.actor().role != Role::Patient || guest->contactId == reading.actor().contact)
            return guest->askedAt;
    }
    return Instant();
}

/// When the last of its rooms was closed, where that was for a consent.
Result<Instant> consentClosedAt(StoreSession &session, const QUuid &appointment)
{
    PRAXIS_TRY(const auto rooms, selectAs<MeetingRoom>(session, {.where = {{"appointment_id", Condition::Equal, appointment}, {"closed_at", Condition::NotNull, {}}},
                                                                 .order = {{"closed_at", true}}, .limit = 1}));
    return rooms.isEmpty() || rooms.first()->closedWhy != closedForConsent ? Instant{} : rooms.first()->closedAt;
}

bool mayChange(Reading &reading, const char *command)
{
    return reading.parts().matrix.cellOf(reading.actor(), QString::fromLatin1(command)) != Cell::No;
}

} // namespace

Result<MeetingEntry> answer(Reading &reading, const ShowMeeting &query)
{
    PRAXIS_TRY(const RecordPtr record, reading.one(typeOf<Appointment>(), query.appointment));
    const auto &appointment = static_cast<const Appointment &>(*record);
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    std::shared_ptr<const Practitioner> who;
    if (!appointment.practitionerId.isNull()) {
        PRAXIS_TRY(who, findAs<Practitioner>(reading.session(), appointment.practitionerId, Deleted::Include));
    }
    const TimeRange window = joinWindow(*practice, appointment);
    PRAXIS_TRY(const auto room, openRoomOf(reading.session(), appointment.id));
    MeetingEntry entry;
    entry.appointment = appointment.id;
    entry.opensAt = window.start;
    entry.closesAt = window.end;
    entry.video = videoState(*practice, who.get());
    entry.state = stateOf(appointment, window, entry.video, reading.actor().role == Role::Patient, reading.now());
    if (room) {
        entry.provider = room->provider;
        entry.roomIsOpen = !room->openedAt.isNull();
        entry.recorded = room->recorded;
        PRAXIS_TRY(entry.waitingSince, waitsSince(reading, *room));
    }
    const bool isPatient = reading.actor().role == Role::Patient;
    if (!room && !isPatient) {
        PRAXIS_TRY(entry.consentClosedAt, consentClosedAt(reading.session(), appointment.id));
    }
    PRAXIS_TRY(QVector<QUuid> people, patientsOf(reading, appointment.id));
    if (isPatient) // what the other one of a couple has agreed to is theirs to tell
        people.removeIf([&](const QUuid &one) { return one != reading.actor().contact; });
    const QDate today = todayIn(reading.parts(), *practice, reading.now());
    PRAXIS_TRY(entry.telehealth, consentOfAll(reading, people, ConsentKind::Telehealth, today));
    PRAXIS_TRY(entry.recording, consentOfAll(reading, people, ConsentKind::Recording, today));
    if (!isPatient && helpMayBeNeeded(reading, appointment, entry, room.get())) {
        PRAXIS_CHECK(addEmergency(reading, people, entry.emergency));
        PRAXIS_CHECK(addPlaces(reading, people, room.get(), entry));
    }
    return entry;
}

Result<QVector<VideoServiceLine>> answer(Reading &reading, const ShowVideoServices &)
{
    PRAXIS_TRY(const auto services, selectAs<VideoService>(reading.session(), {.order = {{"created_at"}}}));
    QVector<VideoServiceLine> lines;
    for (const auto &service : services) {
        VideoServiceLine line{*service, !service->sealedSecret.isEmpty(), !service->sealedCheck.isEmpty()};
        line.service.sealedSecret.clear();
        line.service.sealedCheck.clear();
        if (!mayChange(reading, "SetVideoService")) {
            line.service.account.clear();
            line.service.keyId.clear();
        }
        lines.append(line);
    }
    return lines;
}

namespace {

Result<QVector<PractitionerVideo>> useOfAll(Reading &reading, const Organization &practice, Instant from, Instant until)
{
    PRAXIS_TRY(const auto used, reading.session().videoUse(from, until));
    PRAXIS_TRY(const auto practitioners, selectAs<Practitioner>(reading.session(), {.order = {{"display_name"}}}));
    QVector<PractitionerVideo> lines;
    for (const auto &one : practitioners) {
        PractitionerVideo line{one->id, one->displayName, one->videoEnabled, videoState(practice, one.get())};
        line.isSelf = one->id == reading.actor().practitioner;
        const auto use = std::find_if(used.begin(), used.end(), [&](const VideoUse &u) { return u.practitioner == one->id; });
        if (use != used.end()) {
            line.clients = use->clients;
            line.sessions = use->sessions;
            line.completed = use->completed;
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

Result<QVector<PractitionerVideo>> answer(Reading &reading, const ShowVideoUse &query)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    return useOfAll(reading, *practice, query.from, query.until);
}

Result<VideoSwitches> answer(Reading &reading, const ShowVideoSwitches &query)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    if (!practice->platformControlled)
        return reading.denied(QStringLiteral("not_platform_controlled"));
    VideoSwitches switches{practice->videoEnabled, practice->platformControlled};
    PRAXIS_TRY(switches.practitioners, useOfAll(reading, *practice, query.from, query.until));
    const QString wanted = folded(query.search.trimmed());
    switches.practitioners.removeIf([&](const PractitionerVideo &line) { return !folded(line.name).contains(wanted); });
    PRAXIS_TRY(const auto planned, selectAs<VideoChange>(reading.session(), {.where = {{"done_at", Condition::IsNull, {}}}, .order = {{"due_at"}}, .limit = 200}));
    for (const auto &change : planned)
        switches.planned.append(*change);
    return switches;
}

Result<RowsPage<MeetingLinkLine>> answer(Reading &reading, const ShowMeetingLinks &query)
{
    Selection selection{.order = {{"created_at", true}}, .limit = std::clamp(query.limit, 1, 1000), .after = query.after};
    const auto where = [&](const char *field, Condition::Op op, const QVariant &value) { selection.where.append({field, op, value}); };
    if (reading.ownOnly())
        where("practitioner_id", Condition::Equal, idText(reading.actor().practitioner));
    if (!query.practitioner.isNull())
        where("practitioner_id", Condition::Equal, idText(query.practitioner));
    if (!query.kind.isEmpty())
        where("kind", Condition::Equal, query.kind);
    if (query.active)
        where("is_active", Condition::Equal, *query.active);
    if (!query.expiresFrom.isNull())
        where("expires_at", Condition::GreaterEqual, query.expiresFrom.ms);
    if (!query.expiresUntil.isNull())
        where("expires_at", Condition::Less, query.expiresUntil.ms);
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto links, selectAs<MeetingLink>(reading.session(), selection));
    RowsPage<MeetingLinkLine> lines;
    lines.endsAt = endOf(links, "created_at", selection.limit);
    for (const auto &link : links) {
        PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(reading.session(), link->practitionerId, Deleted::Include));
        MeetingLinkLine line{link->id, link->version, link->practitionerId, practitioner ? practitioner->displayName : QString(), link->kind, link->host, link->note,
                             link->isActive, link->expiresAt, link->usedCount, link->lastUsedAt};
        line.expired = !link->expiresAt.isNull() && link->expiresAt <= reading.now();
        line.practitionerGone = !practitioner || practitioner->isDeleted || !practitioner->isActive;
        line.usable = link->isActive && !line.expired && !line.practitionerGone && videoState(*practice, practitioner.get()) == VideoState::Enabled;
        lines.append(line);
    }
    return lines;
}

namespace {

/// A patient has it for one appointment of theirs with that practitioner.
Result<> checkPatientsLink(Reading &reading, const MeetingLink &link, const QUuid &appointment)
{
    PRAXIS_TRY(const RecordPtr record, reading.one(typeOf<Appointment>(), appointment));
    const auto &held = static_cast<const Appointment &>(*record);
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const QVector<QUuid> people, patientsOf(reading, appointment));
    const bool awaited = people.contains(reading.actor().contact);
    const bool now = held.isVideo && occupies(held.status) && joinWindow(*practice, held).contains(reading.now());
    return held.practitionerId == link.practitionerId && now && awaited ? Result<>() : Result<>(reading.denied());
}

Result<int> othersOnThatDay(Reading &reading, const MeetingLink &link, const QUuid &appointment)
{
    PRAXIS_TRY(const auto held, findAs<Appointment>(reading.session(), appointment));
    if (!held)
        return 0;
    const qint64 aDay = 24 * 3600'000LL;
    PRAXIS_TRY(const auto near, selectAs<Appointment>(reading.session(), {.where = {{"practitioner_id", Condition::Equal, idText(link.practitionerId)},
                                                                                    {"start_at", Condition::Greater, held->startAt.ms - aDay}, {"start_at", Condition::Less, held->startAt.ms + aDay}}}));
    return static_cast<int>(std::count_if(near.begin(), near.end(), [&](const auto &one) {
        return one->id != held->id && one->isVideo && occupies(one->status) && one->startWall.date == held->startWall.date;
    }));
}

} // namespace

Result<OpenedMeetingLink> answer(Reading &reading, const OpenMeetingLink &query)
{
    reading.about(query.link);
    PRAXIS_TRY(const auto link, findAs<MeetingLink>(reading.session(), query.link));
    if (!link)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("MeetingLink")}, {QStringLiteral("id"), idText(query.link)}});
    if (reading.actor().role == Role::Patient) {
        PRAXIS_CHECK(checkPatientsLink(reading, *link, query.appointment));
        PRAXIS_CHECK(checkConsentTo(reading, ConsentAct::OwnJoin, {reading.actor().contact}, query.appointment));
    } else if (reading.ownOnly() && link->practitionerId != reading.actor().practitioner) {
        return reading.denied();
    } else if (!query.appointment.isNull()) { // for a session: the way in as any other
        PRAXIS_CHECK(reading.one(typeOf<Appointment>(), query.appointment));
        PRAXIS_TRY(const auto people, awaitedIn(reading.session(), query.appointment));
        PRAXIS_CHECK(checkConsentTo(reading, ConsentAct::JoinVideo, people, query.appointment));
    }
    if (!link->isActive)
        return reading.denied(QStringLiteral("inactive"));
    if (!link->expiresAt.isNull() && link->expiresAt <= reading.now())
        return reading.denied(QStringLiteral("expired"));
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(reading.session(), link->practitionerId));
    if (!practitioner || !practitioner->isActive)
        return reading.denied(QStringLiteral("practitioner_gone"));
    if (reading.actor().role != Role::Patient && videoState(*practice, practitioner.get()) != VideoState::Enabled) // patients' go on
        return reading.denied(QStringLiteral("video_off"));
    AuditEntry entry;
    entry.action = QStringLiteral("view");
    entry.type = QStringLiteral("MeetingLink");
    entry.record = link->id;
    PRAXIS_TRY(entry.persons, patientsOf(reading, query.appointment));
    PRAXIS_CHECK(reading.note(std::move(entry)));
    auto counted = std::make_shared<MeetingLink>(*link);
    counted->usedCount += 1;
    counted->lastUsedAt = reading.now();
    counted->version += 1;
    PRAXIS_CHECK(reading.session().update(typeOf<MeetingLink>(), *counted));
    OpenedMeetingLink opened;
    opened.host = link->host;
    PRAXIS_TRY(opened.address, openedLinkAddress(reading.session(), reading.parts().seal, *link));
    PRAXIS_TRY(opened.othersThatDay, othersOnThatDay(reading, *link, query.appointment));
    return opened;
}

} // namespace praxis
