#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A line of the register of processing (GDPR article 30; APP 1 asks for the same in a policy): for what the practice keeps and uses
/// what it knows of people.
struct ProcessingPurpose : Record {
    QString name;
    QString purpose;
    QString legalBasis;
    QString people;      ///< whose data
    QString dataKinds;
    QString recipients;
    QString transfers;   ///< to other countries, and what protects it there
    QString keptFor;
    QString measures;
    int sortOrder = 0;
    bool isActive = true;
};

inline constexpr auto processingPurposeFields = describe<ProcessingPurpose>(std::array{
    field<&ProcessingPurpose::name>("name", Required | Unique | Filterable),
    field<&ProcessingPurpose::purpose>("purpose", Required),
    field<&ProcessingPurpose::legalBasis>("legal_basis"),
    field<&ProcessingPurpose::people>("people"),
    field<&ProcessingPurpose::dataKinds>("data_kinds"),
    field<&ProcessingPurpose::recipients>("recipients"),
    field<&ProcessingPurpose::transfers>("transfers"),
    field<&ProcessingPurpose::keptFor>("kept_for"),
    field<&ProcessingPurpose::measures>("measures"),
    field<&ProcessingPurpose::sortOrder>("sort_order"),
    field<&ProcessingPurpose::isActive>("is_active", Filterable),
});

template <> inline const RecordType &typeOf<ProcessingPurpose>()
{
    static constexpr RecordType type = recordType<ProcessingPurpose>("ProcessingPurpose", "processing_purpose", processingPurposeFields);
    return type;
}

} // namespace praxis
