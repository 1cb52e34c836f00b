// FHIR R4: who there is.
#include "services/interchange/Fhir.h"
#include "services/interchange/FhirParts.h"

#include <QJsonArray>

namespace praxis::interchange::fhir {

namespace {

QJsonArray telecomOf(std::initializer_list<std::tuple<const char *, QString, const char *>> points)
{
    QJsonArray telecom;
    for (const auto &[system, value, use] : points) {
        if (!value.trimmed().isEmpty())
            telecom.append(QJsonObject{{QStringLiteral("system"), QString::fromLatin1(system)}, {QStringLiteral("value"), value.trimmed()},
                                       {QStringLiteral("use"), QString::fromLatin1(use)}});
    }
    return telecom;
}

QJsonArray texts(std::initializer_list<QString> values)
{
    QJsonArray list;
    for (const QString &value : values) {
        if (!value.trimmed().isEmpty())
            list.append(value.trimmed());
    }
    return list;
}

QJsonObject nameOf(const Contact &c)
{
    QJsonObject name{{QStringLiteral("use"), QStringLiteral("official")}};
    put(name, "family", c.familyName);
    put(name, "given", texts({c.givenName, c.middleName}));
    put(name, "prefix", texts({c.title}));
    return name;
}

QJsonObject identifier(const QString &kind, const QString &value)
{
    return {{QStringLiteral("type"), codeable(kind)}, {QStringLiteral("value"), value}};
}

QJsonArray identifiersOf(const Contact &c)
{
    QJsonArray list;
    if (!c.recordNumber.isEmpty()) {
        QJsonObject number = identifier(QStringLiteral("Record number"), c.recordNumber);
        number[QStringLiteral("type")] = codeable(QStringLiteral("Record number"), QStringLiteral("http://terminology.hl7.org/CodeSystem/v2-0203"), QStringLiteral("MR"));
        list.append(number);
    }
    if (!c.medicareNumber.isEmpty())
        list.append(identifier(QStringLiteral("Medicare number"), c.medicareNumber));
    if (!c.insuranceNumber.isEmpty())
        list.append(identifier(c.insurer.isEmpty() ? QStringLiteral("Insurance number") : c.insurer, c.insuranceNumber));
    return list;
}

QJsonArray emergencyOf(const Contact &c)
{
    QJsonArray list;
    for (const auto &entry : c.emergencyContacts) {
        const QJsonObject one = entry.toObject();
        QJsonObject contact;
        if (!one[u"name"].toString().trimmed().isEmpty())
            contact[QStringLiteral("name")] = QJsonObject{{QStringLiteral("text"), one[u"name"].toString().trimmed()}};
        if (!one[u"relation"].toString().trimmed().isEmpty())
            contact[QStringLiteral("relationship")] = QJsonArray{codeable(one[u"relation"].toString().trimmed())};
        put(contact, "telecom", telecomOf({{"phone", one[u"phone"].toString(), "mobile"}}));
        if (!contact.isEmpty())
            list.append(contact);
    }
    return list;
}

} // namespace

QJsonObject organization(const Organization &practice)
{
    QJsonObject json = resource("Organization", practice);
    json[QStringLiteral("active")] = true;
    json[QStringLiteral("name")] = practice.name;
    put(json, "alias", texts({practice.legalName}));
    if (!practice.registration.isEmpty())
        json[QStringLiteral("identifier")] = QJsonArray{identifier(QStringLiteral("Registration"), practice.registration)};
    put(json, "telecom", telecomOf({{"phone", practice.phone, "work"}, {"email", practice.email, "work"}}));
    if (!practice.address.trimmed().isEmpty())
        json[QStringLiteral("address")] = QJsonArray{QJsonObject{{QStringLiteral("text"), practice.address.trimmed()}, {QStringLiteral("country"), practice.country}}};
    return json;
}

QJsonObject practitioner(const Practitioner &practitioner)
{
    QJsonObject json = resource("Practitioner", practitioner);
    json[QStringLiteral("active")] = practitioner.isActive;
    QJsonObject name{{QStringLiteral("text"), practitioner.displayName}};
    put(name, "prefix", texts({practitioner.title}));
    json[QStringLiteral("name")] = QJsonArray{name};
    if (!practitioner.providerNumber.isEmpty())
        json[QStringLiteral("identifier")] = QJsonArray{identifier(QStringLiteral("Provider number"), practitioner.providerNumber)};
    if (!practitioner.profession.isEmpty())
        json[QStringLiteral("qualification")] = QJsonArray{QJsonObject{{QStringLiteral("code"), codeable(practitioner.profession)}}};
    return json;
}

QJsonObject patient(const Contact &c)
{
    QJsonObject json = resource("Patient", c);
    json[QStringLiteral("active")] = !c.isDeleted;
    put(json, "identifier", identifiersOf(c));
    QJsonArray names{nameOf(c)};
    if (!c.preferredName.isEmpty())
        names.append(QJsonObject{{QStringLiteral("use"), QStringLiteral("usual")}, {QStringLiteral("text"), c.preferredName}});
    json[QStringLiteral("name")] = names;
    put(json, "telecom", telecomOf({{"phone", c.mobilePhone, "mobile"}, {"phone", c.homePhone, "home"}, {"phone", c.workPhone, "work"}, {"email", c.email, "home"}}));
    if (c.birthDate.isValid())
        json[QStringLiteral("birthDate")] = c.birthDate.toString(Qt::ISODate);
    QJsonObject address;
    put(address, "line", texts({c.addressLine1, c.addressLine2}));
    put(address, "city", c.city);
    put(address, "state", c.state);
    put(address, "postalCode", c.postcode);
    put(address, "country", c.country);
    if (!address.isEmpty())
        json[QStringLiteral("address")] = QJsonArray{address};
    put(json, "contact", emergencyOf(c));
    if (!c.language.isEmpty())
        json[QStringLiteral("communication")] = QJsonArray{QJsonObject{{QStringLiteral("language"), codeable(c.language, QStringLiteral("urn:ietf:bcp:47"), c.language)},
                                                                       {QStringLiteral("preferred"), true}}};
    if (!c.usualPractitionerId.isNull())
        json[QStringLiteral("generalPractitioner")] = QJsonArray{to(c.usualPractitionerId)};
    json[QStringLiteral("managingOrganization")] = to(c.organizationId);
    return json;
}

QJsonObject relatedPerson(const ContactRelation &relation, const PersonHit &other)
{
    QJsonObject json = resource("RelatedPerson", relation);
    json[QStringLiteral("patient")] = to(relation.contactId);
    json[QStringLiteral("relationship")] = QJsonArray{codeable(enumName(relation.kind))};
    QJsonObject name;
    put(name, "family", other.familyName);
    put(name, "given", texts({other.givenName}));
    if (!name.isEmpty())
        json[QStringLiteral("name")] = QJsonArray{name};
    return json;
}

} // namespace praxis::interchange::fhir
