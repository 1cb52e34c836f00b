#include "ui/common/Wording.h"

#include "models/kernel/Field.h"
#include "models/kernel/Money.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

/// What an undo step says it did. A summary is {code, what?, type?, start?, zone?, status?, count?, of?}.
namespace praxis::ui::wording {

namespace {

class SummaryTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::SummaryWording)
};

/// Whether two clocks show something else then. One that nobody here knows shows something else.
bool differ(const WallTime &start, const QString &zone, const QString &shownZone)
{
    if (zone.isEmpty() || shownZone.isEmpty() || zone == shownZone)
        return false;
    const QTimeZone there(zone.toUtf8()), here(shownZone.toUtf8());
    const QDateTime at(start.date, start.time, there);
    return !there.isValid() || !here.isValid() || there.offsetFromUtc(at) != here.offsetFromUtc(at);
}

QString when(const QJsonObject &summary, const QString &shownZone)
{
    const WallTime start = WallTime::fromString(summary[QStringLiteral("start")].toString());
    if (!start.isValid())
        return {};
    const QLocale locale;
    const QString at = SummaryTexts::tr("%1 %2 %3", "weekday, date, time")
                           .arg(locale.dayName(start.date.dayOfWeek(), QLocale::ShortFormat), locale.toString(start.date, QLocale::ShortFormat),
                                locale.toString(start.time, QLocale::ShortFormat));
    const QString zone = summary[QStringLiteral("zone")].toString();
    if (!differ(start, zone, shownZone))
        return at;
    return SummaryTexts::tr("%1 in %2", "time, place whose clock shows it").arg(at, zone.section(u'/', -1).replace(u'_', u' '));
}

QString statusWord(const QString &wire)
{
    AppointmentStatus value{};
    if (!detail::FieldTraits<AppointmentStatus>::set(value, wire) || wire.isEmpty())
        return {};
    return status(value);
}

QString recordWord(const QString &type)
{
    static constexpr std::pair<const char *, const char *> words[] = {
        {"Consent", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "consent")},
        {"Recording", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "recording")},
        {"RecordingMarker", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "marker in a recording")},
        {"RecordingPlace", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "place in a recording")},
        {"Removal", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "destruction of a record")},
        {"HoldRelease", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "release of a legal hold")},
        {"RecordingShare", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "shared recording")},
        {"RecordingTrack", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "file of a recording")},
        {"Allocation", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "settling of a charge")},
        {"LedgerEntry", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "entry of the accounts")},
        {"VideoService", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "video service")},
        {"MeetingRoom", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "video room")},
        {"RoomGuest", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "place in the waiting room")},
        {"MeetingLink", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "meeting link")},
        {"VideoChange", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "planned switch of video")},
        {"ProviderEvent", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "news of a video provider")},
        {"ProviderTrack", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "track at a video provider")},
        {"Job", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "job of the program")},
        {"MessageService", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "message service")},
        {"Appointment", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "appointment")},
        {"Authorisation", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "authorisation")},
        {"Contact", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "person")},
        {"ContactRelation", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "relation")},
        {"Document", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "document")},
        {"DocumentAccess", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "look at a document with a reason")},
        {"DocumentVersion", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "version of a document")},
        {"Equipment", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "equipment")},
        {"HoursException", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "closed day")},
        {"ImportMapping", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "import mapping")},
        {"LetterTemplate", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "letter template")},
        {"Letterhead", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "letterhead")},
        {"Location", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "location")},
        {"Message", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "message")},
        {"Note", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "note")},
        {"NoteAccess", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "look at a closed note")},
        {"RetentionRule", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "retention rule")},
        {"NoteTemplate", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "note template")},
        {"Organization", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "practice")},
        {"Participant", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "participant")},
        {"Practitioner", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "practitioner")},
        {"Preference", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "preference")},
        {"ProcessingPurpose", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "purpose in the register")},
        {"RecordRequest", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "request about a record")},
        {"Room", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "room")},
        {"Series", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "series")},
        {"Service", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "service")},
        {"UndoStep", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "undo step")},
        {"User", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "user")},
        {"WorkingHours", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "working hours")},
    };
    for (const auto &[name, word] : words) {
        if (type == QLatin1StringView(name))
            return SummaryTexts::tr(word);
    }
    return type;
}

} // namespace

QString recordName(const QString &type)
{
    return recordWord(type);
}

namespace {

QString appointmentSummary(const QString &code, const QJsonObject &summary, const QString &shownZone)
{
    QString who = summary[QStringLiteral("what")].toString();
    if (who.isEmpty())
        who = SummaryTexts::tr("an appointment");
    const QString at = when(summary, shownZone);
    const int count = summary[QStringLiteral("count")].toInt(1);
    if (code == QLatin1StringView("booked"))
        return SummaryTexts::tr("Booked %1, %2").arg(who, at);
    if (code == QLatin1StringView("booked_series"))
        return SummaryTexts::tr("Booked %1 %n times, from %2", nullptr, count).arg(who, at);
    if (code == QLatin1StringView("moved")) {
        return count > 1 ? SummaryTexts::tr("Moved %n appointments of %1, the first to %2", nullptr, count).arg(who, at)
                         : SummaryTexts::tr("Moved %1 to %2").arg(who, at);
    }
    if (code == QLatin1StringView("rescheduled"))
        return SummaryTexts::tr("Rescheduled %1 to %2").arg(who, at);
    if (code == QLatin1StringView("cancelled")) {
        return count > 1 ? SummaryTexts::tr("Cancelled %n appointments of %1, from %2", nullptr, count).arg(who, at)
                         : SummaryTexts::tr("Cancelled %1, %2").arg(who, at);
    }
    if (code == QLatin1StringView("status"))
        return SummaryTexts::tr("%1, %2: %3", "person, time: status").arg(who, at, statusWord(summary[QStringLiteral("status")].toString()));
    if (code == QLatin1StringView("resources_changed"))
        return SummaryTexts::tr("Changed where or with what: %1, %2", "what an appointment needs: person, time").arg(who, at);
    if (code == QLatin1StringView("people_changed"))
        return SummaryTexts::tr("Changed who comes: %1, %2").arg(who, at);
    return {};
}

QString recordSummary(const QString &code, const QJsonObject &summary)
{
    const QString type = recordWord(summary[QStringLiteral("type")].toString());
    const QString what = summary[QStringLiteral("what")].toString();
    const auto record = [&](const QString &named, const QString &unnamed) {
        return what.isEmpty() ? unnamed.arg(type) : named.arg(type, what);
    };
    if (code == QLatin1StringView("created"))
        return record(SummaryTexts::tr("Added %1 “%2”"), SummaryTexts::tr("Added: %1"));
    if (code == QLatin1StringView("edited"))
        return record(SummaryTexts::tr("Changed %1 “%2”"), SummaryTexts::tr("Changed: %1"));
    if (code == QLatin1StringView("deleted"))
        return record(SummaryTexts::tr("Deleted %1 “%2”"), SummaryTexts::tr("Deleted: %1"));
    if (code == QLatin1StringView("restored"))
        return record(SummaryTexts::tr("Restored %1 “%2”"), SummaryTexts::tr("Restored: %1"));
    if (code == QLatin1StringView("user_added"))
        return SummaryTexts::tr("Added %1, who may now sign in").arg(what);
    if (code == QLatin1StringView("role_changed"))
        return SummaryTexts::tr("Changed the role of %1").arg(what);
    if (code == QLatin1StringView("user_activated"))
        return SummaryTexts::tr("%1 may sign in again").arg(what);
    if (code == QLatin1StringView("user_deactivated"))
        return SummaryTexts::tr("%1 may no longer sign in").arg(what);
    return {};
}

QString noteSummary(const QString &code)
{
    static constexpr std::pair<const char *, const char *> sentences[] = {
        {"note_saved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Saved the draft of a note")},
        {"note_signed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Signed a note")},
        {"note_addendum", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Added to a note")},
        {"note_discarded", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Threw away the draft of a note")},
        {"note_cosigned", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Co-signed a note")},
        {"note_visibility", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed who may read a note")},
        {"note_glass", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Opened a closed note")},
        {"note_opening_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked to open a closed note")},
        {"note_opening_allowed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Let somebody open a closed note")},
        {"note_opening_refused", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Did not let somebody open a closed note")},
        {"note_retained", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed how long a note is kept")},
        {"note_held", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Placed a legal hold on a note")},
        {"note_hold_released", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Released the legal hold on a note")},
        {"note_access_seen", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Noted who opened a note")},
    };
    for (const auto &[name, sentence] : sentences) {
        if (code == QLatin1StringView(name))
            return SummaryTexts::tr(sentence);
    }
    return {};
}

/// %1 is the person; what has no person has no %1.
QString recordingSummary(const QString &code, const QString &who)
{
    static constexpr std::pair<const char *, const char *> sentences[] = {
        {"message_cancelled", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Cancelled a message to %1")},
        {"consent_given", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Wrote down a consent of %1")},
        {"consent_withdrawn", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Withdrew a consent of %1")},
        {"recording_added", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Imported a recording of %1")},
        {"marker_kept", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Marked a moment")},
        {"marker_changed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed a marker")},
        {"marker_removed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Removed a marker")},
        {"document_added", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Filed %1")},
        {"document_version_added", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Filed a newer version of %1")},
        {"document_version_restored", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "An older version of %1 counts again")},
        {"document_described", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed what is said of %1")},
        {"document_privacy_set", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed who may see %1")},
        {"document_submitted", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked for an approval of %1")},
        {"document_approved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Approved %1")},
        {"document_rejected", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Rejected %1")},
        {"document_released", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Released %1 to the person")},
        {"document_release_ended", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "%1 is no longer released")},
        {"document_held", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Placed a legal hold on %1")},
        {"document_hold_released", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Released the legal hold on %1")},
        {"document_retained", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed how long a document of %1 is kept")},
        {"document_access_seen", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Seen who opened %1")},
        {"document_removed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Removed %1")},
        {"request_taken", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Took a request of %1 about their record")},
        {"request_decided", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Decided a request of %1")},
        {"request_answered", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Answered a request of %1")},
        {"request_withdrawn", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "%1 no longer asks")},
        {"recording_shared", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Shared a recording with %1")},
        {"share_ended", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "No longer shares a recording with %1")},
        {"share_reviewed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Answered what was asked about a recording")},
        {"recording_retained", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed how long a recording of %1 is kept")},
        {"recording_held", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Placed a legal hold on a recording of %1")},
        {"recording_released", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Released a legal hold on a recording of %1")},
        {"recording_archived", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Put a recording of %1 into the archive")},
        {"recording_brought_back", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Brought a recording of %1 back from the archive")},
        {"document_removal_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked to destroy a document of %1")},
        {"document_removal_approved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Approved the destruction of a document of %1")},
        {"document_removal_rejected", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Rejected the destruction of a document of %1")},
        {"document_destroyed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Destroyed a document of %1")},
        {"note_removal_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked to destroy a note on %1")},
        {"note_removal_approved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Approved the destruction of a note on %1")},
        {"note_removal_rejected", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Rejected the destruction of a note on %1")},
        {"note_destroyed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Destroyed a note on %1")},
        {"documents_scanned", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Looked at documents again with the virus scanner")},
        {"document_opening_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked to open a restricted document")},
        {"document_opening_allowed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Let somebody open a restricted document")},
        {"document_opening_refused", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Did not let somebody open a restricted document")},
        {"recording_removal_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked to destroy a recording of %1")},
        {"recording_removal_approved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Approved the destruction of a recording of %1")},
        {"recording_removal_rejected", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Rejected the destruction of a recording of %1")},
        {"recording_hold_release_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked to release the legal hold on a recording of %1")},
        {"recording_hold_release_approved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Released the legal hold on a recording of %1")},
        {"recording_hold_release_refused", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Refused to release the legal hold on a recording of %1")},
        {"document_hold_release_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked to release the legal hold on a document of %1")},
        {"document_hold_release_approved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Released the legal hold on a document of %1")},
        {"document_hold_release_refused", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Refused to release the legal hold on a document of %1")},
        {"note_hold_release_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Asked to release the legal hold on a note on %1")},
        {"note_hold_release_approved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Released the legal hold on a note on %1")},
        {"note_hold_release_refused", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Refused to release the legal hold on a note on %1")},
        {"recording_destroyed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Destroyed a recording of %1")},
    };
    for (const auto &[name, sentence] : sentences) {
        if (code == QLatin1StringView(name)) {
            const QString text = SummaryTexts::tr(sentence);
            return text.contains(u"%1") ? text.arg(who) : text;
        }
    }
    return {};
}

} // namespace

namespace {

/// %1 is the person, %2 the amount.
QString moneySummary(const QString &code, const QJsonObject &summary)
{
    static constexpr std::pair<const char *, const char *> sentences[] = {
        {"message_service", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed how messages are sent")},
        {"message_again", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Sending the message to %1 again")},
        {"message_undelivered", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "A message to %1 was not delivered")},
        {"message_told", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Marked that %1 was told otherwise")},
        {"charged", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Charged %1 %2")},
        {"paid", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Took %2 for %1")},
        {"payment_settled", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Settled a payment of %2 for %1")},
        {"payment_allocated", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Used a payment for what %1 owes")},
        {"payment_released", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "A payment for %1 settles nothing any more")},
        {"receipt_sent", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Marked the receipt of %1 as given")},
        {"receipt_wanted", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed whether %1 wants a receipt")},
        {"refunded", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Gave %2 back for %1")},
        {"adjusted", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Adjusted what %1 owes by %2")},
        {"written_off", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Wrote off %2 of %1")},
        {"reversed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Reversed %2 of %1")},
        {"correction_asked", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "%2 of %1 waits for a second person")},
        {"correction_approved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Approved a correction of %2 for %1")},
        {"correction_declined", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Declined a correction of %2 for %1")},
        {"correction_limit", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "A manager may now correct %2 in a day alone")},
    };
    for (const auto &[name, sentence] : sentences) {
        if (code != QLatin1StringView(name))
            continue;
        const auto money = parseAmount(summary[QStringLiteral("amount")].toString(), summary[QStringLiteral("currency")].toString());
        QString text = SummaryTexts::tr(sentence);
        text.replace(QStringLiteral("%2"), money ? amount(money->minor, money->currency) : QString());
        return text.replace(QStringLiteral("%1"), summary[QStringLiteral("what")].toString());
    }
    return {};
}

/// %1 is whom it is about.
QString videoSummary(const QString &code, const QJsonObject &summary)
{
    static constexpr std::pair<const char *, const char *> sentences[] = {
        {"video_service", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed the video service")},
        {"video_planned", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Planned a switch of video")},
        {"video_plan_withdrawn", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Withdrew a planned switch of video")},
        {"calendar_feed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed the calendar address of %1")},
        {"meeting_joined", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Joined a video session")},
        {"meeting_waiting", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Waits to be let into a video session")},
        {"meeting_admitted", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Let %1 into the video session")},
        {"meeting_invited", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Copied the link of %1 to the video session")},
        {"link_added", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Added a meeting link for %1")},
        {"link_changed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed a meeting link of %1")},
        {"link_on", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Switched a meeting link of %1 on")},
        {"link_off", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Switched a meeting link of %1 off")},
        {"links_changed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed %1 meeting links")},
        {"link_removed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Removed a meeting link of %1")},
    };
    const QString who = summary[QStringLiteral("what")].toString();
    const bool on = summary[QStringLiteral("enabled")].toBool();
    if (code == QLatin1StringView("practice_video"))
        return on ? SummaryTexts::tr("Switched video on for the practice") : SummaryTexts::tr("Switched video off for the practice");
    if (code == QLatin1StringView("practitioner_video"))
        return (on ? SummaryTexts::tr("Switched video on for %1") : SummaryTexts::tr("Switched video off for %1")).arg(who);
    for (const auto &[name, sentence] : sentences) {
        if (code != QLatin1StringView(name))
            continue;
        const QString text = SummaryTexts::tr(sentence);
        return text.contains(u"%1") ? text.arg(who) : text;
    }
    return {};
}

} // namespace

QString summary(const QJsonObject &summary, const QString &shownZone)
{
    const QString code = summary[QStringLiteral("code")].toString();
    if (code.isEmpty())
        return {};
    if (code == QLatin1StringView("undone"))
        return SummaryTexts::tr("Undone: %1").arg(wording::summary(summary[QStringLiteral("of")].toObject(), shownZone));
    if (code == QLatin1StringView("redone"))
        return SummaryTexts::tr("Done again: %1").arg(wording::summary(summary[QStringLiteral("of")].toObject(), shownZone));
    if (code == QLatin1StringView("reordered"))
        return SummaryTexts::tr("Changed the order");
    if (code == QLatin1StringView("imported"))
        return SummaryTexts::tr("Brought in %n records", nullptr, summary[QStringLiteral("count")].toInt());
    for (const QString &sentence : {appointmentSummary(code, summary, shownZone), recordSummary(code, summary), noteSummary(code), moneySummary(code, summary), videoSummary(code, summary), recordingSummary(code, summary[QStringLiteral("what")].toString())}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return SummaryTexts::tr("Saved");
}

} // namespace praxis::ui::wording
