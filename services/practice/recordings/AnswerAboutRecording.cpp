#include "services/practice/people/ConsentGates.h"
#include "services/practice/recordings/AboutQueries.h"
#include "services/practice/recordings/PlayedOutQueries.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/recordings/RecordingReading.h"
#include "services/practice/retention/Removals.h"
#include "services/practice/retention/RetentionReader.h"

namespace praxis {

using namespace recordingreading;

namespace {

/// The files that are here, and those that a provider has, had or could not make.
Result<> putFiles(Reading &reading, RecordingFacts &facts)
{
    const Selection ofThis{.where = {{"recording_id", Condition::Equal, facts.recording.id}}, .order = {{"created_at"}}};
    PRAXIS_TRY(const auto tracks, selectAs<RecordingTrack>(reading.session(), ofThis));
    PRAXIS_TRY(const auto theirs, selectAs<ProviderTrack>(reading.session(), ofThis));
    QHash<QUuid, QString> names;
    for (const auto &track : theirs)
        names.insert(track->trackId, track->providerId);
    for (const auto &track : tracks) {
        facts.files.append({track->label, track->kind, track->container, track->codec, track->offsetMs, track->durationMs, track->sizeBytes,
                            facts.isWhole ? track->sha256 : QString(), !track->blob.isEmpty(), facts.isWhole ? names.value(track->id) : QString(),
                            ProviderTrackStatus::Fetched});
    }
    for (const auto &track : theirs) {
        if (track->trackId.isNull() && !track->isMix)
            facts.files.append({track->label, track->kind, track->container, track->codec, track->offsetMs, track->durationMs, track->sizeBytes, {}, false,
                                facts.isWhole ? track->providerId : QString(), track->status});
    }
    return {};
}

Result<> putConsents(Reading &reading, RecordingFacts &facts)
{
    PRAXIS_TRY(const QVector<QUuid> people, peopleIn(reading, facts.recording));
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_TRY(const auto states, reading.session().consentsOf(people, ConsentKind::Recording, day));
    PRAXIS_TRY(const auto basis, facts.recording.consentId.isNull() ? Result<std::shared_ptr<Consent>>(nullptr) : findAs<Consent>(reading.session(), facts.recording.consentId));
    for (const QUuid &person : people) {
        if (reading.actor().role == Role::Patient && person != reading.actor().contact)
            continue; // what the others agreed to is theirs
        RecordingConsentFacts one;
        one.person = personName(reading, person);
        one.state = states.value(person, ConsentState::Missing);
        if (basis && basis->contactId == person) {
            one.isBasis = true;
            one.formVersion = basis->formVersion;
            one.givenAt = basis->givenAt;
            one.how = basis->how;
            one.guardian = facts.isWhole ? personName(reading, basis->guardianId) : QString();
            one.withdrawnAt = basis->withdrawnAt;
            one.expiresOn = basis->expiresOn;
        }
        facts.consents.append(one);
    }
    return {};
}

Result<> putRetention(Reading &reading, RecordingFacts &facts)
{
    RetentionReader retention(reading.session(), reading.parts());
    PRAXIS_TRY(const auto from, retention.removableFrom(facts.recording));
    facts.mayGoFrom = from.value_or(QDate());
    PRAXIS_TRY(facts.rules, retention.policiesOf(facts.recording));
    PRAXIS_TRY(const auto removal, openRemoval(reading.session(), RetainedKind::Recording, facts.recording.id));
    if (facts.isWhole && removal && removal->status == RemovalStatus::Approved && !facts.recording.onHold)
        facts.goesOn = removal->notBefore;
    return {};
}

} // namespace

Result<RecordingFacts> answer(Reading &reading, const AboutRecording &query)
{
    RecordingFacts facts;
    PRAXIS_TRY(const auto recording, seen(reading, query.id));
    PRAXIS_TRY(const auto entries, answer(reading, RefreshRecordings{{query.id}}));
    if (entries.isEmpty())
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Recording>().key()}, {QStringLiteral("id"), idText(query.id)}});
    facts.entry = entries.first();
    facts.recording = *recording;
    PRAXIS_TRY(facts.isWhole, reading.ownOnly() ? owns(reading.session(), reading.actor(), typeOf<Recording>(), *recording) : Result<bool>(true));
    facts.isWhole = facts.isWhole && reading.actor().role != Role::Patient;
    if (facts.isWhole) {
        facts.heldByName = userName(reading, recording->heldBy);
    } else {
        for (QString *name : {&facts.recording.recordingSid, &facts.recording.roomSid, &facts.recording.compositionSid, &facts.recording.holdWhy})
            name->clear();
        facts.recording.heldBy = {};
    }
    PRAXIS_CHECK(putFiles(reading, facts));
    PRAXIS_CHECK(putConsents(reading, facts));
    PRAXIS_CHECK(putRetention(reading, facts));
    PRAXIS_CHECK(noteUse(reading, *recording, "view", query.why));
    return facts;
}

Result<bool> answer(Reading &reading, const CheckPlayedOut &query)
{
    PRAXIS_TRY(const auto recording, seen(reading, query.id));
    PRAXIS_TRY(const QVector<QUuid> people, peopleOfRecording(reading.session(), *recording));
    PRAXIS_CHECK(checkGivenOut(reading, query.copyFor, people, recording->appointmentId));
    return true;
}

} // namespace praxis
