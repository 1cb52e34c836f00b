#pragma once

#include "models/kernel/Id.h"
#include "models/ports/Reads.h"

#include <QJsonObject>

namespace praxis::ui {

/// Who was chosen in a form that outlives a lock: as much of them as the form shows.
[[nodiscard]] inline QJsonObject keptPerson(const PersonHit &person)
{
    if (person.id.isNull())
        return {};
    return {{QStringLiteral("id"), idText(person.id)},
            {QStringLiteral("given"), person.givenName},
            {QStringLiteral("preferred"), person.preferredName},
            {QStringLiteral("family"), person.familyName},
            {QStringLiteral("born"), person.birthDate.toString(Qt::ISODate)},
            {QStringLiteral("phone"), person.phone}};
}

[[nodiscard]] inline PersonHit personKept(const QJsonObject &kept)
{
    PersonHit person;
    person.id = QUuid::fromString(kept[QStringLiteral("id")].toString());
    person.givenName = kept[QStringLiteral("given")].toString();
    person.preferredName = kept[QStringLiteral("preferred")].toString();
    person.familyName = kept[QStringLiteral("family")].toString();
    person.birthDate = QDate::fromString(kept[QStringLiteral("born")].toString(), Qt::ISODate);
    person.phone = kept[QStringLiteral("phone")].toString();
    return person;
}

} // namespace praxis::ui
