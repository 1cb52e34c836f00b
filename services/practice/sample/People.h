#pragma once

#include "models/ports/Ids.h"
#include "models/records/Authorisation.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "services/practice/sample/Staff.h"

namespace praxis::sample {

/// What the diary needs to know of a person.
struct Client {
    QUuid id;
    int practitioner = 0;
    int location = 0;
    bool isChild = false;
    int partner = -1;       ///< index of the client they come with as a couple
    QUuid payer;            ///< a parent, for a child
    QUuid authorisation;
    QDate authorisedFrom;
    QDate authorisedUntil;
    int sessionsAllowed = 0;
};

/// The people of a practice: single, in couples, in families with children; and the doctors who send them.
struct People {
    QVector<Contact> contacts;
    QVector<ContactRelation> relations;
    QVector<Authorisation> authorisations;
    QVector<Client> clients;
};

[[nodiscard]] People makePeople(const Options &options, const Clinic &clinic, Ids &ids, Random &random);

/// The check digit of an Australian Medicare number (weights 1 3 7 9 1 3 7 9 over the first eight digits).
[[nodiscard]] int medicareCheckDigit(QStringView firstEight);

} // namespace praxis::sample
