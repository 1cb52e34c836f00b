#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What a note is laid out as (`layoutOf` in models/rules/Notes.h); custom: as its template says.
enum class NoteKind : quint8 { Free, Soap, Dap, Intake, Custom };
constexpr std::array<const char *, 5> enumNames(NoteKind)
{
    return {"free", "soap", "dap", "intake", "custom"};
}

/// FHIR's Composition calls them preliminary and final. A signed note is never written again; what comes later is an addendum.
enum class NoteStatus : quint8 { Draft, Signed };
constexpr std::array<const char *, 2> enumNames(NoteStatus)
{
    return {"draft", "signed"};
}

/// Who reads a signed note besides its author and the supervisor whom it names, from the widest on. A draft is its author's alone.
enum class NoteVisibility : quint8 { CareTeam, Supervisor, Author };
constexpr std::array<const char *, 3> enumNames(NoteVisibility)
{
    return {"care_team", "supervisor", "author"};
}

/// A clinical note about one person (FHIR Composition). The store itself refuses to change a signed one: the migrations list
/// what may still move (who may read it, the one co-signature, how long it is kept), and how it ends (its text alone, once two people have said so).
struct Note : Record {
    QUuid contactId;
    QUuid appointmentId;
    QUuid authorId; ///< a practitioner
    NoteKind kind{};
    QUuid templateId;
    Instant eventAt; ///< when what it tells of happened: the appointment's start, or when it was begun
    NoteStatus status{};
    NoteVisibility visibility{};
    QUuid supervisorId; ///< the practitioner who is asked to co-sign
    QUuid addendumTo;
    QString sealedText; ///< its NoteText under the person's key, base64
    Instant signedAt;
    QUuid signedBy;
    QString signedDigest; ///< SHA-256 of the sealed text that was signed, hexadecimal
    Instant cosignedAt;
    QUuid cosignedBy;
    QDate retainUntil;  ///< kept at least until then, whatever the rule says; invalid: as the rule says
    bool onHold = false; ///< a legal hold: nothing of it, and of what was added to it, may go
    QUuid heldBy;
    QString holdWhy;
    Instant destroyedAt; ///< what it said is gone; that it was there stays
};

inline constexpr auto noteFields = describe<Note>(std::array{
    field<&Note::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&Note::appointmentId>("appointment_id", Guarded | Filterable, Merge::Server, "appointment"),
    field<&Note::authorId>("author_id", Required | Guarded | Filterable, Merge::Server, "practitioner"),
    field<&Note::kind>("kind", Guarded, Merge::Server),
    field<&Note::templateId>("template_id", Guarded, Merge::Server, "note_template"),
    field<&Note::eventAt>("event_at", Guarded | Filterable, Merge::Server),
    field<&Note::status>("status", Guarded | Filterable, Merge::Server),
    field<&Note::visibility>("visibility", Guarded, Merge::Server),
    field<&Note::supervisorId>("supervisor_id", Guarded | Filterable, Merge::Server, "practitioner"),
    field<&Note::addendumTo>("addendum_to", Guarded | Filterable, Merge::Server, "note"),
    field<&Note::sealedText>("sealed_text", Guarded | Secret | Sensitive | Clinical, Merge::KeepBoth),
    field<&Note::signedAt>("signed_at", Guarded | Filterable, Merge::Server),
    field<&Note::signedBy>("signed_by", Guarded, Merge::Server, "app_user"),
    field<&Note::signedDigest>("signed_digest", Guarded, Merge::Server),
    field<&Note::cosignedAt>("cosigned_at", Guarded | Filterable, Merge::Server),
    field<&Note::cosignedBy>("cosigned_by", Guarded, Merge::Server, "app_user"),
    field<&Note::retainUntil>("retain_until", Guarded | Filterable, Merge::Server),
    field<&Note::onHold>("on_hold", Guarded | Filterable, Merge::Server),
    field<&Note::heldBy>("held_by", Guarded, Merge::Server, "app_user"),
    field<&Note::holdWhy>("hold_why", Guarded | Sensitive, Merge::Server),
    field<&Note::destroyedAt>("destroyed_at", Guarded | Filterable, Merge::Server),
});

template <> inline const RecordType &typeOf<Note>()
{
    // No parent: a signed note does not go with a deleted person, it is hidden behind them.
    static constexpr RecordType type = recordType<Note>("Note", "note", noteFields, "contact_id");
    return type;
}

} // namespace praxis
