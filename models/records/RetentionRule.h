#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What is destroyed at the end of its retention.
enum class RetainedKind : quint8 { Recording, Document, Note };
constexpr std::array<const char *, 3> enumNames(RetainedKind)
{
    return {"recording", "document", "note"};
}

/// How long the practice keeps a kind of record where a law of its own holds. Where there is none for a place, Australia's do
/// (models/rules/Retention).
struct RetentionRule : Record {
    RetainedKind kind{};
    QString jurisdiction; ///< ISO 3166: a country "AU", or a part of it "AU-NSW", which goes before the country
    int years = 7;        ///< after the last contact
    int adultAt = 18;
    int childUntil = 25;  ///< what was made of a child is kept until they are so old
    int noticeDays = 30;  ///< between the approval and the destruction
    QString basis;        ///< the law or contract that says so
};

inline constexpr auto retentionRuleFields = describe<RetentionRule>(std::array{
    field<&RetentionRule::kind>("kind", Required | Filterable),
    field<&RetentionRule::jurisdiction>("jurisdiction", Required | Filterable),
    field<&RetentionRule::years>("years"),
    field<&RetentionRule::adultAt>("adult_at"),
    field<&RetentionRule::childUntil>("child_until"),
    field<&RetentionRule::noticeDays>("notice_days"),
    field<&RetentionRule::basis>("basis"),
});

template <> inline const RecordType &typeOf<RetentionRule>()
{
    static constexpr RecordType type = recordType<RetentionRule>("RetentionRule", "retention_rule", retentionRuleFields);
    return type;
}

} // namespace praxis
