#pragma once

#include "models/records/Document.h"
#include "services/practice/door/CommandType.h"

/// Documents. Their files are in the vault before any of these is run (`DocumentIntake`).
namespace praxis {

/// A file that was taken in becomes a document about a person, or of the practice.
struct AddDocument {
    static constexpr const char *name = "AddDocument";
    QUuid document; ///< made here where null
    QUuid person;   ///< null: of the practice
    QUuid appointment;
    QString title;
    DocumentKind kind{};
    Privacy privacy = Privacy::Confidential;
    QStringList tags;
    QJsonObject file; ///< DocumentVersion, without the base's fields
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array addDocumentFields{
    field<&AddDocument::document>("document"), field<&AddDocument::person>("person"), field<&AddDocument::appointment>("appointment"),
    field<&AddDocument::title>("title", Required | Sensitive), field<&AddDocument::kind>("kind"), field<&AddDocument::privacy>("privacy"),
    field<&AddDocument::tags>("tags", Sensitive), field<&AddDocument::file>("file", Required)};
template <> inline Fields commandFields<AddDocument>() { return addDocumentFields; }

/// A newer state of its file. An approval does not reach it.
struct AddDocumentVersion {
    static constexpr const char *name = "AddDocumentVersion";
    QUuid document;
    QString note;
    QJsonObject file; ///< as in AddDocument
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array addDocumentVersionFields{
    field<&AddDocumentVersion::document>("document", Required), field<&AddDocumentVersion::note>("note", Sensitive),
    field<&AddDocumentVersion::file>("file", Required)};
template <> inline Fields commandFields<AddDocumentVersion>() { return addDocumentVersionFields; }

/// An older state comes back as the newest.
struct ReturnToDocumentVersion {
    static constexpr const char *name = "ReturnToDocumentVersion";
    QUuid document;
    QUuid version;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array returnToDocumentVersionFields{
    field<&ReturnToDocumentVersion::document>("document", Required), field<&ReturnToDocumentVersion::version>("version", Required)};
template <> inline Fields commandFields<ReturnToDocumentVersion>() { return returnToDocumentVersionFields; }

/// What it is called and what it belongs to. Absent from the JSON: stays.
struct DescribeDocument {
    static constexpr const char *name = "DescribeDocument";
    QUuid document;
    QString title;
    DocumentKind kind{};
    QStringList tags;
    QUuid appointment;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array describeDocumentFields{
    field<&DescribeDocument::document>("document", Required), field<&DescribeDocument::title>("title", Required | Sensitive),
    field<&DescribeDocument::kind>("kind"), field<&DescribeDocument::tags>("tags", Sensitive), field<&DescribeDocument::appointment>("appointment")};
template <> inline Fields commandFields<DescribeDocument>() { return describeDocumentFields; }

/// Narrower at once; wider only with a reason. `readers`: the users whom a restricted one names; changed by its author alone.
struct SetDocumentPrivacy {
    static constexpr const char *name = "SetDocumentPrivacy";
    QUuid document;
    Privacy privacy = Privacy::Restricted;
    QStringList readers;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setDocumentPrivacyFields{
    field<&SetDocumentPrivacy::document>("document", Required), field<&SetDocumentPrivacy::privacy>("privacy"),
    field<&SetDocumentPrivacy::readers>("readers"), field<&SetDocumentPrivacy::why>("why", Sensitive)};
template <> inline Fields commandFields<SetDocumentPrivacy>() { return setDocumentPrivacyFields; }

/// Asks for an approval.
struct SubmitDocument {
    static constexpr const char *name = "SubmitDocument";
    QUuid document;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array submitDocumentFields{field<&SubmitDocument::document>("document", Required)};
template <> inline Fields commandFields<SubmitDocument>() { return submitDocumentFields; }

/// Approves or, with a reason, rejects. Never one's own, nor a version that one added: denied (reason: same_person).
struct DecideDocument {
    static constexpr const char *name = "DecideDocument";
    QUuid document;
    bool approved = false;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array decideDocumentFields{
    field<&DecideDocument::document>("document", Required), field<&DecideDocument::approved>("approved"),
    field<&DecideDocument::why>("why", Sensitive)};
template <> inline Fields commandFields<DecideDocument>() { return decideDocumentFields; }

/// Lets the person see it, or no longer.
struct ReleaseDocument {
    static constexpr const char *name = "ReleaseDocument";
    QUuid document;
    bool released = true;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array releaseDocumentFields{
    field<&ReleaseDocument::document>("document", Required), field<&ReleaseDocument::released>("released")};
template <> inline Fields commandFields<ReleaseDocument>() { return releaseDocumentFields; }

/// Nothing of it may go: a court, a complaint, a request.
struct HoldDocument {
    static constexpr const char *name = "HoldDocument";
    QUuid document;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array holdDocumentFields{field<&HoldDocument::document>("document", Required), field<&HoldDocument::why>("why", Sensitive)};
template <> inline Fields commandFields<HoldDocument>() { return holdDocumentFields; }

/// The author has seen who opened their document, and why.
struct AcknowledgeDocumentAccess {
    static constexpr const char *name = "AcknowledgeDocumentAccess";
    QUuid access;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array acknowledgeDocumentAccessFields{field<&AcknowledgeDocumentAccess::access>("access", Required)};
template <> inline Fields commandFields<AcknowledgeDocumentAccess>() { return acknowledgeDocumentAccessFields; }

/// Where a restricted document takes two people: the first asks, and nothing is open yet.
struct AskDocumentOpening {
    static constexpr const char *name = "AskDocumentOpening";
    QUuid document;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array askDocumentOpeningFields{field<&AskDocumentOpening::document>("document", Required), field<&AskDocumentOpening::why>("why", Required)};
template <> inline Fields commandFields<AskDocumentOpening>() { return askDocumentOpeningFields; }

/// The second says yes, and it is open to who asked for half an hour; or no. Never the one who asked.
struct AllowDocumentOpening {
    static constexpr const char *name = "AllowDocumentOpening";
    QUuid access;
    bool allowed = true;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array allowDocumentOpeningFields{field<&AllowDocumentOpening::access>("access", Required), field<&AllowDocumentOpening::allowed>("allowed")};
template <> inline Fields commandFields<AllowDocumentOpening>() { return allowDocumentOpeningFields; }

/// What a scanner with newer definitions says of files that are kept. Run by the job runner; versions that are gone are passed over.
struct KeepScans {
    static constexpr const char *name = "KeepScans";
    QString engine;        ///< with its definitions
    QStringList clean;     ///< versions
    QJsonObject infected;  ///< version → the name of what was found
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array keepScansFields{field<&KeepScans::engine>("engine", Required), field<&KeepScans::clean>("clean"), field<&KeepScans::infected>("infected")};
template <> inline Fields commandFields<KeepScans>() { return keepScansFields; }

/// Out of sight; it can be taken back until retention ends.
struct RemoveDocument {
    static constexpr const char *name = "RemoveDocument";
    QUuid document;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array removeDocumentFields{field<&RemoveDocument::document>("document", Required)};
template <> inline Fields commandFields<RemoveDocument>() { return removeDocumentFields; }

} // namespace praxis
