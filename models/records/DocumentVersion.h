#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What the virus scanner said. What it refused at the door is no version, since it was never kept; Infected was found later, by
/// newer definitions, and is not opened any more.
enum class ScanState : quint8 { NotScanned, Clean, Infected };
constexpr std::array<const char *, 3> enumNames(ScanState)
{
    return {"not_scanned", "clean", "infected"};
}

/// One state of a document's file, and what the vault needs to open it (VaultObject). Never changed once it is there: an older
/// one comes back as a new one.
struct DocumentVersion : Record {
    QUuid documentId;
    QUuid contactId;    ///< the document's
    int number = 0;     ///< from 1
    QUuid parentId;     ///< the version that it was made from
    QString fileName;
    QString mediaType;  ///< by its content (RFC 6838)
    QString note;       ///< what changed, in the author's words
    qint64 sizeBytes = 0;
    QString sha256;     ///< of the plain file, hexadecimal
    QUuid objectId;
    QUuid keyHolder;    ///< whose key opens it: the person's, or the document's own where it is about nobody
    QString blob;       ///< name of the payload; blank once it is gone
    QString ageHeader;  ///< base64
    QString sealedKey;  ///< base64
    ScanState scanState{};
    QString scannedBy;  ///< scanner, version and definitions; blank: there was none
    QString scanFound;  ///< the name of what was found
};

inline constexpr auto documentVersionFields = describe<DocumentVersion>(std::array{
    field<&DocumentVersion::documentId>("document_id", Required | Guarded | Filterable, Merge::Server, "document"),
    field<&DocumentVersion::contactId>("contact_id", Guarded | Filterable, Merge::Server, "contact"),
    field<&DocumentVersion::number>("number", Guarded | Filterable, Merge::Server),
    field<&DocumentVersion::parentId>("parent_id", Guarded, Merge::Server, "document_version"),
    field<&DocumentVersion::fileName>("file_name", Required | Guarded | Sensitive, Merge::Server),
    field<&DocumentVersion::mediaType>("media_type", Required | Guarded, Merge::Server),
    field<&DocumentVersion::note>("note", Guarded | Sensitive, Merge::Server),
    field<&DocumentVersion::sizeBytes>("size_bytes", Guarded, Merge::Server),
    field<&DocumentVersion::sha256>("sha256", Guarded, Merge::Server),
    field<&DocumentVersion::objectId>("object_id", Guarded, Merge::Server),
    field<&DocumentVersion::keyHolder>("key_holder", Guarded, Merge::Server),
    field<&DocumentVersion::blob>("blob", Guarded | Filterable, Merge::Server),
    field<&DocumentVersion::ageHeader>("age_header", Guarded | Secret | Sensitive, Merge::Server),
    field<&DocumentVersion::sealedKey>("sealed_key", Guarded | Secret | Sensitive, Merge::Server),
    field<&DocumentVersion::scanState>("scan_state", Guarded | Filterable, Merge::Server),
    field<&DocumentVersion::scannedBy>("scanned_by", Guarded | Filterable, Merge::Server),
    field<&DocumentVersion::scanFound>("scan_found", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<DocumentVersion>()
{
    static constexpr RecordType type = recordType<DocumentVersion>("DocumentVersion", "document_version", documentVersionFields, "contact_id", "document_id");
    return type;
}

} // namespace praxis
