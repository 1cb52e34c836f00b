#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// FHIR RelatedPerson.relationship, as much as a practice uses.
enum class RelationKind : quint8 { Parent, Partner, Guardian, Payer, Referrer, Family };
constexpr std::array<const char *, 6> enumNames(RelationKind)
{
    return {"parent", "partner", "guardian", "payer", "referrer", "family"};
}

/// `other` is the `kind` of `contact`: the parent, partner, guardian, payer, referrer or family of.
struct ContactRelation : Record {
    QUuid contactId;
    QUuid otherId;
    RelationKind kind{};
};

inline constexpr auto contactRelationFields = describe<ContactRelation>(std::array{
    field<&ContactRelation::contactId>("contact_id", Required | Filterable, Merge::ByField, "contact"),
    field<&ContactRelation::otherId>("other_id", Required | Filterable, Merge::ByField, "contact"),
    field<&ContactRelation::kind>("kind", Required),
});

template <> inline const RecordType &typeOf<ContactRelation>()
{
    static constexpr RecordType type = recordType<ContactRelation>("ContactRelation", "contact_relation", contactRelationFields, "contact_id", "contact_id");
    return type;
}

} // namespace praxis
