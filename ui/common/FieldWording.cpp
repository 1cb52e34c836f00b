#include "ui/common/Wording.h"

#include <QCoreApplication>

/// Labels of fields. Most mean the same in every record; those that do not stand first, under "Record.field".
namespace praxis::ui::wording {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::FieldWording)
};

struct Label {
    const char *field;
    const char *text;
};

constexpr Label ownLabels[] = {
    {"Location.phone", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Phone of the location")},
    {"Organization.name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Practice name")},
    {"Organization.language", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Language of messages")},
    {"Participant.status", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Status of this person")},
    {"Authorisation.name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Authorisation")},
    {"ContactRelation.kind", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Relation")},
    {"Contact.title", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Form of address")},
    {"Practitioner.title", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Form of address")},
};

constexpr Label labels[] = {
    {"kind", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Kind")},
    {"service_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Service")},
    {"title", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Title")},
    {"practitioner_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Practitioner")},
    {"other_staff", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Other staff")},
    {"location_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Location")},
    {"room_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Room")},
    {"equipment", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Equipment")},
    {"start_wall", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Start")},
    {"zone", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Time zone")},
    {"duration_minutes", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Length in minutes")},
    {"buffer_before_minutes", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Minutes kept free before")},
    {"buffer_after_minutes", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Minutes kept free after")},
    {"start_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Starts")},
    {"end_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Ends")},
    {"status", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Status")},
    {"status_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Status since")},
    {"ended_by", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Cancelled by")},
    {"ended_why", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Why it was cancelled")},
    {"fee_minor", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Fee")},
    {"rescheduled_to", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Moved to")},
    {"rescheduled_from", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Moved from")},
    {"despite_clash", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Reason for booking over something")},
    {"priority", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Priority")},
    {"price_minor", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Price")},
    {"currency", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Currency")},
    {"billing_code", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Billing code")},
    {"authorisation_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Authorisation")},
    {"is_video", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "By video")},
    {"reminder_wanted", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Reminder wanted")},
    {"confirmed_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Confirmed")},
    {"note", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Note")},
    {"preparation_note", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Preparation note")},
    {"after_note", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Note afterwards")},
    {"follow_up_by", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Follow-up wanted by")},
    {"series_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Series")},
    {"uid", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Calendar identity")},
    {"sequence", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Calendar sequence")},
    {"contact_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Person")},
    {"name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Name")},
    {"number", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Number")},
    {"payer", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Payer")},
    {"sessions", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Sessions")},
    {"valid_from", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Valid from")},
    {"valid_until", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Valid until")},
    {"kinds", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Kinds")},
    {"given_name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Given name")},
    {"middle_name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Middle name")},
    {"family_name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Family name")},
    {"preferred_name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Preferred name")},
    {"pronouns", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Pronouns")},
    {"sort_name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Name in lists")},
    {"birth_date", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Date of birth")},
    {"mobile_phone", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Mobile phone")},
    {"home_phone", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Home phone")},
    {"work_phone", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Work phone")},
    {"email", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "E-mail")},
    {"address_line1", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Address")},
    {"address_line2", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Address, second line")},
    {"city", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "City")},
    {"state", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "State")},
    {"postcode", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Postcode")},
    {"country", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Country")},
    {"record_number", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Record number")},
    {"insurer", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Insurer")},
    {"insurance_number", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Insurance number")},
    {"medicare_number", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Medicare number")},
    {"company", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Company")},
    {"job_title", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Job title")},
    {"language", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Language")},
    {"contact_by", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Reach by")},
    {"phone_allowed", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Phone calls agreed")},
    {"sms_allowed", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "SMS agreed")},
    {"email_allowed", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "E-mail agreed")},
    {"post_allowed", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Post agreed")},
    {"emergency_contacts", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Emergency contacts")},
    {"usual_practitioner_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Usual practitioner")},
    {"payer_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Who pays")},
    {"alerts", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Alerts")},
    {"tags", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Tags")},
    {"clinical_note", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Clinical note")},
    {"other_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Other person")},
    {"is_active", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "In use")},
    {"from_date", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "From")},
    {"until_date", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Until")},
    {"start_minute", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Opens")},
    {"end_minute", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Closes")},
    {"is_open", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Open")},
    {"reason", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Reason")},
    {"mapping", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Columns")},
    {"author_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Author")},
    {"template_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Template")},
    {"event_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "When it happened")},
    {"visibility", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Who may read it")},
    {"supervisor_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Supervisor")},
    {"addendum_to", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Adds to")},
    {"sealed_text", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Text (encrypted)")},
    {"signed_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Signed")},
    {"signed_by", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Signed by")},
    {"signed_digest", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Digest of what was signed")},
    {"cosigned_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Co-signed")},
    {"cosigned_by", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Co-signed by")},
    {"sections", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Sections")},
    {"note_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Note")},
    {"why", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Reason given")},
    {"until_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Open until")},
    {"seen_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Seen by the author")},
    {"phone", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Phone")},
    {"sort_order", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Order")},
    {"appointment_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Appointment")},
    {"channel", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Sent by")},
    {"template_name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Message")},
    {"held_until", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Held until")},
    {"legal_name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Legal name")},
    {"registration", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Registration number")},
    {"address", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Address")},
    {"record_number_prefix", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Record numbers start with")},
    {"next_record_number", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Next record number")},
    {"message_hold_seconds", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Seconds a message is held")},
    {"idle_lock_minutes", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Lock after minutes without use")},
    {"slot_minutes", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Calendar step in minutes")},
    {"platform_controlled", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Managed by the platform")},
    {"video_enabled", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Video")},
    {"display_name", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Name")},
    {"profession", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Profession")},
    {"provider_number", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Provider number")},
    {"colour", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Colour")},
    {"default_location_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Usual location")},
    {"default_room_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Usual room")},
    {"user_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "User")},
    {"value", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Value")},
    {"capacity", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Places")},
    {"rule", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Repeats")},
    {"needs_room", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Needs a room")},
    {"command", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Command")},
    {"summary", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Summary")},
    {"rows", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Rows")},
    {"used_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Used")},
    {"redoes", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Does again")},
    {"login", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Sign-in name")},
    {"login_key", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Sign-in name, folded")},
    {"role", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Role")},
    {"weekday", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Weekday")},
    {"created_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Created")},
    {"created_by", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Created by")},
    {"updated_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Changed")},
    {"updated_by", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Changed by")},
    {"deleted_at", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Deleted")},
    {"deleted_by", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Deleted by")},
    {"is_deleted", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Deleted")},
    {"version", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Version")},
    {"id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Identity")},
    {"organization_id", QT_TRANSLATE_NOOP("praxis::ui::FieldWording", "Practice")},
};

} // namespace

QString fieldLabel(const QString &record, const QString &field)
{
    const QString own = record + u'.' + field;
    for (const Label &label : ownLabels) {
        if (own == QLatin1StringView(label.field))
            return Words::tr(label.text);
    }
    for (const Label &label : labels) {
        if (field == QLatin1StringView(label.field))
            return Words::tr(label.text);
    }
    return field;
}

} // namespace praxis::ui::wording
