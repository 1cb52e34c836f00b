#pragma once

#include "models/records/Authorisation.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/rules/Consents.h"
#include "services/practice/door/Query.h"

namespace praxis {

struct FindPeople {
    PRAXIS_QUERY(FindPeople, QVector<PersonHit>, false)
    PeopleFilter filter;
};
/// The people whose page this user last opened.
struct RecentPeople {
    PRAXIS_QUERY(RecentPeople, QVector<PersonHit>, false)
    int limit = 10;
};
struct SimilarPeople {
    PRAXIS_QUERY(SimilarPeople, QVector<PersonHit>, false)
    Contact draft;
    int limit = 5;
};

struct RelationLine {
    ContactRelation relation;
    PersonHit other;
};
struct AuthorisationLine {
    Authorisation authorisation;
    int used = 0;
};
struct PersonPage {
    Contact contact;
    QVector<RelationLine> relations;
    QVector<AuthorisationLine> authorisations;
    QVector<CalendarEntry> appointments; ///< newest first, the first page
    bool limited = false;                ///< clinical fields were left out
};
struct OpenPerson {
    PRAXIS_QUERY(OpenPerson, PersonPage, true)
    QUuid id;
    QString why;
};
/// What a person has leave for, the one that lasts longest first, with how much of it is used.
struct PersonAuthorisations {
    PRAXIS_QUERY(PersonAuthorisations, QVector<AuthorisationLine>, false)
    QUuid person;
};

/// What a person has agreed to, newest first; withdrawn ones too.
struct ConsentLine {
    Consent consent;
    QString guardianName;
    QString writtenBy;
    QString withdrawnBy;
};
struct PersonConsents {
    PRAXIS_QUERY(PersonConsents, QVector<ConsentLine>, false)
    QUuid person;
};

} // namespace praxis
