#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// An insurer's or referrer's leave for a number of sessions (FHIR Coverage); what is left is counted, not kept.
struct Authorisation : Record {
    QUuid contactId;
    QString name;
    QString number;
    QString payer;
    int sessions = 0;
    QDate validFrom;
    QDate validUntil;
};

inline constexpr auto authorisationFields = describe<Authorisation>(std::array{
    field<&Authorisation::contactId>("contact_id", Required | Filterable, Merge::ByField, "contact"),
    field<&Authorisation::name>("name", Required),
    field<&Authorisation::number>("number", Sensitive),
    field<&Authorisation::payer>("payer"),
    field<&Authorisation::sessions>("sessions"),
    field<&Authorisation::validFrom>("valid_from"),
    field<&Authorisation::validUntil>("valid_until"),
});

template <> inline const RecordType &typeOf<Authorisation>()
{
    static constexpr RecordType type = recordType<Authorisation>("Authorisation", "authorisation", authorisationFields, "contact_id", "contact_id");
    return type;
}

} // namespace praxis
