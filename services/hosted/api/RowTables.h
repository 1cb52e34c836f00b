#pragma once

#include "models/kernel/Field.h"
#include "models/ports/Jobs.h"
#include "models/ports/Reads.h"
#include "models/records/Note.h"
#include "services/hosted/Parameter.h"
#include "services/practice/video/GuestQueries.h"
#include "services/practice/video/VideoQueries.h"

#include <array>

/// What the rows of lists are called on the wire: tables like those of records, for reading only.
namespace praxis::hosted {

inline constexpr std::array calendarEntryTable{
    field<&CalendarEntry::id>("id"), field<&CalendarEntry::version>("version"), field<&CalendarEntry::practitioner>("practitioner_id"),
    field<&CalendarEntry::room>("room_id"), field<&CalendarEntry::location>("location_id"), field<&CalendarEntry::service>("service_id"),
    field<&CalendarEntry::series>("series_id"), field<&CalendarEntry::start>("start_wall"), field<&CalendarEntry::length>("duration_minutes"),
    field<&CalendarEntry::zone>("zone"), field<&CalendarEntry::kind>("kind"), field<&CalendarEntry::status>("status"), field<&CalendarEntry::people>("people"),
    field<&CalendarEntry::person>("contact_id"), field<&CalendarEntry::personCount>("person_count"), field<&CalendarEntry::isVideo>("is_video"),
    field<&CalendarEntry::hasNote>("has_note"), field<&CalendarEntry::hasAlert>("has_alert"), field<&CalendarEntry::recordingConsent>("recording_consent"),
    field<&CalendarEntry::busyOnly>("busy_only"), field<&CalendarEntry::priority>("priority")};

inline constexpr std::array noteEntryTable{
    field<&NoteEntry::id>("id"), field<&NoteEntry::version>("version"), field<&NoteEntry::person>("contact_id"), field<&NoteEntry::personName>("person_name"),
    field<&NoteEntry::appointment>("appointment_id"), field<&NoteEntry::author>("author_id"), field<&NoteEntry::authorName>("author_name"), field<&NoteEntry::kind>("kind"),
    field<&NoteEntry::templateName>("template_name"), field<&NoteEntry::eventAt>("event_at"), field<&NoteEntry::updatedAt>("updated_at"), field<&NoteEntry::status>("status"),
    field<&NoteEntry::visibility>("visibility"), field<&NoteEntry::supervisor>("supervisor_id"), field<&NoteEntry::signedAt>("signed_at"),
    field<&NoteEntry::cosignedAt>("cosigned_at"), field<&NoteEntry::addendumTo>("addendum_to"), field<&NoteEntry::retainUntil>("retain_until"),
    field<&NoteEntry::onHold>("on_hold"), field<&NoteEntry::destroyedAt>("destroyed_at")};

inline constexpr std::array openedNoteTable{
    field<&Note::id>("id"), field<&Note::version>("version"), field<&Note::contactId>("contact_id"), field<&Note::appointmentId>("appointment_id"), field<&Note::authorId>("author_id"),
    field<&Note::kind>("kind"), field<&Note::eventAt>("event_at"), field<&Note::status>("status"), field<&Note::visibility>("visibility"), field<&Note::supervisorId>("supervisor_id"),
    field<&Note::addendumTo>("addendum_to"), field<&Note::createdAt>("created_at"), field<&Note::updatedAt>("updated_at"), field<&Note::signedAt>("signed_at"),
    field<&Note::signedDigest>("signed_digest"), field<&Note::cosignedAt>("cosigned_at")};

inline constexpr std::array recordingEntryTable{
    field<&RecordingEntry::id>("id"), field<&RecordingEntry::version>("version"), field<&RecordingEntry::appointment>("appointment_id"),
    field<&RecordingEntry::person>("contact_id"), field<&RecordingEntry::people>("people"), field<&RecordingEntry::practitioner>("practitioner_id"),
    field<&RecordingEntry::practitionerName>("practitioner_name"), field<&RecordingEntry::startedAt>("started_at"), field<&RecordingEntry::durationMs>("duration_ms"),
    field<&RecordingEntry::sizeBytes>("size_bytes"), field<&RecordingEntry::status>("status"), field<&RecordingEntry::failure>("failure"),
    field<&RecordingEntry::location>("location"), field<&RecordingEntry::consent>("consent"), field<&RecordingEntry::retainUntil>("retain_until"),
    field<&RecordingEntry::onHold>("on_hold"), field<&RecordingEntry::share>("share_id"), field<&RecordingEntry::shareExpiresAt>("share_expires_at"),
    field<&RecordingEntry::waitsForReview>("waits_for_review"), field<&RecordingEntry::openShares>("open_shares")};

inline constexpr std::array documentEntryTable{
    field<&DocumentEntry::id>("id"), field<&DocumentEntry::version>("version"), field<&DocumentEntry::person>("contact_id"), field<&DocumentEntry::personName>("person_name"),
    field<&DocumentEntry::appointment>("appointment_id"), field<&DocumentEntry::author>("author_id"), field<&DocumentEntry::authorName>("author_name"),
    field<&DocumentEntry::title>("title"), field<&DocumentEntry::kind>("kind"), field<&DocumentEntry::privacy>("privacy"), field<&DocumentEntry::status>("status"),
    field<&DocumentEntry::tags>("tags"), field<&DocumentEntry::createdAt>("created_at"), field<&DocumentEntry::updatedAt>("updated_at"),
    field<&DocumentEntry::releasedAt>("released_at"), field<&DocumentEntry::versions>("versions"), field<&DocumentEntry::mediaType>("media_type"),
    field<&DocumentEntry::sizeBytes>("size_bytes"), field<&DocumentEntry::onHold>("on_hold"), field<&DocumentEntry::needsReason>("needs_reason")};

inline constexpr std::array meetingEntryTable{
    field<&MeetingEntry::appointment>("appointment_id"), field<&MeetingEntry::opensAt>("opens_at"), field<&MeetingEntry::closesAt>("closes_at"),
    field<&MeetingEntry::state>("state"), field<&MeetingEntry::video>("video"), field<&MeetingEntry::provider>("provider"),
    field<&MeetingEntry::roomIsOpen>("room_is_open"), field<&MeetingEntry::recorded>("recorded"), field<&MeetingEntry::telehealth>("telehealth_consent"),
    field<&MeetingEntry::recording>("recording_consent"), field<&MeetingEntry::emergency>("emergency"),
    field<&MeetingEntry::consentClosedAt>("consent_closed_at"), field<&MeetingEntry::places>("places"), field<&MeetingEntry::addresses>("addresses"),
    field<&MeetingEntry::waitingSince>("waiting_since")};

inline constexpr std::array meetingGuestTable{
    field<&MeetingGuest::appointment>("appointment_id"), field<&MeetingGuest::person>("contact_id"), field<&MeetingGuest::name>("name"),
    field<&MeetingGuest::practitioner>("practitioner_id"), field<&MeetingGuest::practitionerName>("practitioner_name"), field<&MeetingGuest::start>("start_at"),
    field<&MeetingGuest::since>("since"), field<&MeetingGuest::place>("place")};

inline constexpr std::array practitionerVideoTable{
    field<&PractitionerVideo::practitioner>("practitioner_id"), field<&PractitionerVideo::name>("name"), field<&PractitionerVideo::enabled>("enabled"),
    field<&PractitionerVideo::state>("state"), field<&PractitionerVideo::clients>("clients"), field<&PractitionerVideo::sessions>("sessions"),
    field<&PractitionerVideo::completed>("completed"), field<&PractitionerVideo::isSelf>("is_self")};

inline constexpr std::array meetingLinkTable{
    field<&MeetingLinkLine::id>("id"), field<&MeetingLinkLine::version>("version"), field<&MeetingLinkLine::practitionerId>("practitioner_id"),
    field<&MeetingLinkLine::practitioner>("practitioner_name"), field<&MeetingLinkLine::kind>("kind"), field<&MeetingLinkLine::host>("host"),
    field<&MeetingLinkLine::note>("note"), field<&MeetingLinkLine::isActive>("is_active"), field<&MeetingLinkLine::expiresAt>("expires_at"),
    field<&MeetingLinkLine::usedCount>("used_count"), field<&MeetingLinkLine::lastUsedAt>("last_used_at"), field<&MeetingLinkLine::expired>("expired"),
    field<&MeetingLinkLine::practitionerGone>("practitioner_gone"), field<&MeetingLinkLine::usable>("usable")};

inline constexpr std::array jobTable{
    field<&Job::id>("id"), field<&Job::kind>("kind"), field<&Job::key>("key"), field<&Job::createdAt>("created_at"), field<&Job::attempts>("attempts"),
    field<&Job::problem>("problem"), field<&Job::runAt>("run_at")};

/// With its moments besides the wall's, and everybody who holds it.
[[nodiscard]] QJsonObject calendarJson(const CalendarEntry &entry);

class Values;
/// The filter of a list of recordings, as the routes that take one call its parts.
[[nodiscard]] RecordingFilter recordingFilter(Values &values);
[[nodiscard]] Parameters recordingFilterNames();

} // namespace praxis::hosted
