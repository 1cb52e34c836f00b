#include "models/rules/Validation.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/LetterTemplate.h"
#include "models/records/Letterhead.h"
#include "models/records/NoteTemplate.h"
#include "models/records/Organization.h"
#include "models/records/RetentionRule.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "models/records/WorkingHours.h"
#include "models/rules/People.h"
#include "models/rules/Placeholders.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <string_view>

namespace praxis {

namespace {

class Problems {
public:
    void add(const char *field, const char *problem)
    {
        m_list.append(QVariantMap{{QStringLiteral("field"), QString::fromLatin1(field)},
                                  {QStringLiteral("problem"), QString::fromLatin1(problem)}});
    }
    [[nodiscard]] Result<> result() const
    {
        if (m_list.isEmpty())
            return {};
        return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), m_list}});
    }

private:
    QVariantList m_list;
};

/// Category Cc, without looking each character up.
bool isControl(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return isControl(c.unicode()) && c != u'\n' && c != u'\t' && c != u'\r'; });
}

/// What a field says, where that is a text that somebody may have written: not the name of an enum's value.
class Written final : public ValueSink {
public:
    void none() override { isBlank = true; }
    void text(const QString &value) override { said = value; }
    void word(QLatin1StringView) override {}
    void number(qint64) override {}
    void truth(bool) override {}
    void real(double) override {}
    void uuid(const QUuid &) override {}

    QString said;
    bool isBlank = false;
};

bool jsonMayBeText(const QJsonValue &value)
{
    if (value.isString())
        return mayBeText(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const auto &entry) { return jsonMayBeText(QJsonValue(entry)); });
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!mayBeText(it.key()) || !jsonMayBeText(QJsonValue(it.value())))
            return false;
    }
    return true;
}

void checkFields(const RecordType &type, const Record &record, Problems &problems)
{
    constexpr qsizetype shortLimit = 10'000;
    constexpr qsizetype longLimit = 1'000'000;
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        if (f.type != FieldType::Text && f.type != FieldType::Json && !f.has(Required))
            continue;
        Written written;
        f.put(type.raw(record), written);
        if (f.has(Required) && written.isBlank)
            problems.add(f.name, "required");
        const bool json = f.type == FieldType::Json;
        if ((f.type != FieldType::Text && !json) || written.said.isEmpty())
            continue;
        const QString &text = written.said;
        const std::string_view name(f.name);
        const bool isLong = json || name.contains("note") || name == "logo";
        if (!f.has(Secret) && text.size() > (isLong ? longLimit : shortLimit))
            problems.add(f.name, "too_long");
        else if (json ? !jsonMayBeText(valueToJson(f, text)) : !mayBeText(text))
            problems.add(f.name, "characters");
    }
}

void checkContact(const Contact &c, Problems &problems)
{
    if (c.givenName.trimmed().isEmpty() && c.familyName.trimmed().isEmpty() && c.company.trimmed().isEmpty())
        problems.add("family_name", "required");
    if (!c.email.isEmpty() && !looksLikeEmail(c.email))
        problems.add("email", "format");
    if (c.birthDate.isValid() && c.birthDate.year() < 1890)
        problems.add("birth_date", "range");
    if (c.emergencyContacts.size() > 3)
        problems.add("emergency_contacts", "too_long");
}

void checkAppointment(const Appointment &a, Problems &problems)
{
    if (a.durationMinutes < 1 || a.durationMinutes > 24 * 60)
        problems.add("duration_minutes", "range");
    if (a.priority < 1 || a.priority > 5)
        problems.add("priority", "range");
    if (a.bufferBeforeMinutes < 0 || a.bufferBeforeMinutes > 240 || a.bufferAfterMinutes < 0 || a.bufferAfterMinutes > 240)
        problems.add("buffer_after_minutes", "range");
}

void checkHours(const WorkingHours &h, Problems &problems)
{
    if (h.weekday < 1 || h.weekday > 7)
        problems.add("weekday", "range");
    if (h.startMinute < 0 || h.endMinute > 24 * 60 || h.startMinute >= h.endMinute)
        problems.add("end_minute", "range");
}

void checkUser(const User &u, Problems &problems)
{
    constexpr qsizetype longestAddress = 254; // RFC 5321 with its erratum 1690
    if (u.login.size() > longestAddress)
        problems.add("login", "too_long");
    else if (u.loginKey.isEmpty() && !u.login.isEmpty())
        problems.add("login", "characters");
}

void checkOrganization(const Organization &o, Problems &problems)
{
    if (o.messageHoldSeconds < 0 || o.messageHoldSeconds > 24 * 3600)
        problems.add("message_hold_seconds", "range");
    if (o.joinBeforeMinutes < 0 || o.joinBeforeMinutes > 24 * 60)
        problems.add("join_before_minutes", "range");
    if (o.joinAfterMinutes < 0 || o.joinAfterMinutes > 24 * 60)
        problems.add("join_after_minutes", "range");
    if (o.reminderHours < 0 || o.reminderHours > 14 * 24)
        problems.add("reminder_hours", "range");
    if (o.idleLockMinutes < 1 || o.idleLockMinutes > 240) // an open record on a desk that nobody sits at
        problems.add("idle_lock_minutes", "range");
    if (o.slotMinutes < 5 || o.slotMinutes > 60)
        problems.add("slot_minutes", "range");
}

/// [{heading, hint}]: a section without a heading could not be told from another.
void checkTemplate(const NoteTemplate &t, Problems &problems)
{
    for (const auto &section : t.sections) {
        if (section.toObject()[u"heading"].toString().trimmed().isEmpty()) {
            problems.add("sections", "format");
            return;
        }
    }
}

/// A rule that keeps nothing, or a child's records for less long than a grown-up's, is a slip of the hand.
void checkRetention(const RetentionRule &rule, Problems &problems)
{
    static const QRegularExpression place(QRegularExpression::anchoredPattern(QStringLiteral("[A-Z]{2}(-[A-Z0-9]{1,3})?")));
    if (!place.match(rule.jurisdiction).hasMatch())
        problems.add("jurisdiction", "format");
    if (rule.years < 1 || rule.years > 100)
        problems.add("years", "range");
    if (rule.adultAt < 14 || rule.adultAt > 21)
        problems.add("adult_at", "range");
    if (rule.childUntil < rule.adultAt || rule.childUntil > 120)
        problems.add("child_until", "range");
    if (rule.noticeDays < 7 || rule.noticeDays > 366)
        problems.add("notice_days", "range");
}

/// A slip of the pen in a placeholder would stand in every letter.
void checkLetter(const LetterTemplate &t, Problems &problems)
{
    if (!unknownPlaceholders(t.body).isEmpty())
        problems.add("body", "unknown_placeholder");
}

void checkLetterhead(const Letterhead &head, Problems &problems)
{
    constexpr qsizetype largest = 300'000; // characters of base64
    const QByteArray logo = QByteArray::fromBase64(head.logo.toLatin1());
    const bool isPicture = logo.startsWith("\x89PNG\r\n\x1a\n") || logo.startsWith("\xff\xd8\xff");
    if (head.logo.size() > largest)
        problems.add("logo", "too_long");
    else if (!head.logo.isEmpty() && !isPicture)
        problems.add("logo", "format");
}

} // namespace

/// Half a surrogate pair comes back from a store as another character, so that nothing that is compared with it fits any more.
bool mayBeText(const QString &text)
{
    return !hasControl(text) && text.isValidUtf16();
}

Result<> validate(const RecordType &type, const Record &record)
{
    Problems problems;
    checkFields(type, record, problems);
    if (&type == &typeOf<Contact>())
        checkContact(static_cast<const Contact &>(record), problems);
    else if (&type == &typeOf<Appointment>())
        checkAppointment(static_cast<const Appointment &>(record), problems);
    else if (&type == &typeOf<WorkingHours>())
        checkHours(static_cast<const WorkingHours &>(record), problems);
    else if (&type == &typeOf<User>())
        checkUser(static_cast<const User &>(record), problems);
    else if (&type == &typeOf<Organization>())
        checkOrganization(static_cast<const Organization &>(record), problems);
    else if (&type == &typeOf<NoteTemplate>())
        checkTemplate(static_cast<const NoteTemplate &>(record), problems);
    else if (&type == &typeOf<RetentionRule>())
        checkRetention(static_cast<const RetentionRule &>(record), problems);
    else if (&type == &typeOf<LetterTemplate>())
        checkLetter(static_cast<const LetterTemplate &>(record), problems);
    else if (&type == &typeOf<Letterhead>())
        checkLetterhead(static_cast<const Letterhead &>(record), problems);
    else if (&type == &typeOf<Service>() && static_cast<const Service &>(record).durationMinutes < 1)
        problems.add("duration_minutes", "range");
    return problems.result();
}

Result<> checkBorn(const QDate &birth, const QDate &today)
{
    return birth.isValid() && birth > today.addDays(1) ? invalidField("birth_date", "range") : Result<>();
}

Result<> checkText(const QString &text, const char *field)
{
    return mayBeText(text) && text.size() <= 10'000 ? Result<>() : invalidField(field, "characters");
}

Result<> checkWhy(const QString &why, bool needed)
{
    return needed && why.trimmed().isEmpty() ? invalidField("why", "required") : checkText(why, "why");
}

} // namespace praxis
