#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// FHIR ContactPoint.system, and none.
enum class ContactBy : quint8 { Phone, Sms, Email, Post, None };
constexpr std::array<const char *, 5> enumNames(ContactBy)
{
    return {"phone", "sms", "email", "post", "none"};
}

/// A person or firm the practice knows (FHIR Patient, RelatedPerson, Practitioner or Organization); may be several kinds at once.
struct Contact : Record {
    QStringList kinds; ///< patient, provider, vendor, staff, referrer, other
    QString title;
    QString givenName;
    QString middleName;
    QString familyName; ///< or the firm's name
    QString preferredName;
    QString pronouns;
    QString sortName; ///< family, given; folded: what lists are ordered by
    QDate birthDate;
    QString mobilePhone;
    QString homePhone;
    QString workPhone;
    QString email;
    QString addressLine1;
    QString addressLine2;
    QString city;
    QString state;
    QString postcode;
    QString country; ///< ISO 3166-1 alpha-2
    QString recordNumber;
    QString insurer;
    QString insuranceNumber;
    QString medicareNumber;
    QString company;
    QString jobTitle;
    QString language; ///< BCP 47
    ContactBy contactBy{}; ///< how the person wishes to be reached
    bool phoneAllowed = true;
    bool smsAllowed = false;
    bool emailAllowed = false;
    bool postAllowed = false;
    QJsonArray emergencyContacts; ///< up to three of {name, relation, phone}
    QUuid usualPractitionerId;
    QUuid payerId;
    QStringList alerts; ///< what whoever books must know
    QStringList tags;
    QString note; ///< administrative
    QString clinicalNote;
    QString zone; ///< IANA; blank: they live by the practice's clock
};

inline constexpr auto contactFields = describe<Contact>(std::array{
    field<&Contact::kinds>("kinds", Filterable),
    field<&Contact::title>("title"),
    field<&Contact::givenName>("given_name", Searchable | Filterable, Merge::Ask),
    field<&Contact::middleName>("middle_name", Searchable),
    field<&Contact::familyName>("family_name", Searchable | Filterable, Merge::Ask),
    field<&Contact::preferredName>("preferred_name", Searchable),
    field<&Contact::pronouns>("pronouns"),
    field<&Contact::sortName>("sort_name", Guarded | Filterable, Merge::Server),
    field<&Contact::birthDate>("birth_date", Searchable | Sensitive | Filterable, Merge::Ask),
    field<&Contact::mobilePhone>("mobile_phone", Searchable | Sensitive),
    field<&Contact::homePhone>("home_phone", Searchable | Sensitive),
    field<&Contact::workPhone>("work_phone", Searchable | Sensitive),
    field<&Contact::email>("email", Searchable | Sensitive | Filterable),
    field<&Contact::addressLine1>("address_line1", Sensitive),
    field<&Contact::addressLine2>("address_line2", Sensitive),
    field<&Contact::city>("city", Filterable),
    field<&Contact::state>("state"),
    field<&Contact::postcode>("postcode"),
    field<&Contact::country>("country"),
    field<&Contact::recordNumber>("record_number", Searchable | Unique | Filterable, Merge::Ask),
    field<&Contact::insurer>("insurer"),
    field<&Contact::insuranceNumber>("insurance_number", Sensitive | Searchable, Merge::Ask),
    field<&Contact::medicareNumber>("medicare_number", Sensitive, Merge::Ask),
    field<&Contact::company>("company"),
    field<&Contact::jobTitle>("job_title"),
    field<&Contact::language>("language"),
    field<&Contact::contactBy>("contact_by"),
    field<&Contact::phoneAllowed>("phone_allowed"),
    field<&Contact::smsAllowed>("sms_allowed"),
    field<&Contact::emailAllowed>("email_allowed"),
    field<&Contact::postAllowed>("post_allowed"),
    field<&Contact::emergencyContacts>("emergency_contacts", Sensitive, Merge::Ask),
    field<&Contact::usualPractitionerId>("usual_practitioner_id", Filterable, Merge::ByField, "practitioner"),
    field<&Contact::payerId>("payer_id", NoFlags, Merge::ByField, "contact"),
    field<&Contact::alerts>("alerts", NoFlags, Merge::Ask),
    field<&Contact::tags>("tags"),
    field<&Contact::note>("note"),
    field<&Contact::clinicalNote>("clinical_note", Clinical | Sensitive, Merge::KeepBoth),
    field<&Contact::zone>("zone"),
});

template <> inline const RecordType &typeOf<Contact>()
{
    static constexpr RecordType type = recordType<Contact>("Contact", "contact", contactFields, "id");
    return type;
}

} // namespace praxis
