#pragma once

#include "models/records/Note.h"
#include "services/practice/door/CommandType.h"

/// Clinical notes: a draft is saved as often as its author stops typing, signed once, and from then on only added to.
namespace praxis {

/// The whole draft, as it stands on screen; a new one where there is none with this id. None of it can be taken back with undo,
/// and one line of the audit trail tells of all that is typed at one sitting. ChangedSince where another window saved a newer
/// one; BadTransition where it has been signed; nothing happens where nothing differs.
struct SaveNoteDraft {
    static constexpr const char *name = "SaveNoteDraft";
    QUuid note;             ///< made here where null
    QUuid person;           ///< of a new one
    QUuid appointment;
    NoteKind kind{};
    QUuid noteTemplate;     ///< of a custom one
    NoteVisibility visibility{};
    QUuid supervisor;       ///< is asked to co-sign
    QUuid addendumTo;       ///< of a new one: the signed note that this one adds to
    QJsonArray sections;    ///< [{key?, heading?, text}]
    qint64 version = 0;     ///< that the window has; 0: whatever there is
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array saveNoteDraftFields{
    field<&SaveNoteDraft::note>("note"), field<&SaveNoteDraft::person>("person"), field<&SaveNoteDraft::appointment>("appointment"),
    field<&SaveNoteDraft::kind>("kind"), field<&SaveNoteDraft::noteTemplate>("template"), field<&SaveNoteDraft::visibility>("visibility"),
    field<&SaveNoteDraft::supervisor>("supervisor"), field<&SaveNoteDraft::addendumTo>("addendum_to"),
    field<&SaveNoteDraft::sections>("sections", Sensitive | Clinical), field<&SaveNoteDraft::version>("version")};
template <> inline Fields commandFields<SaveNoteDraft>() { return saveNoteDraftFields; }

/// By its author. From then on nobody changes it. Invalid (sections: required) where nothing has been written.
struct SignNote {
    static constexpr const char *name = "SignNote";
    QUuid note;
    qint64 version = 0;     ///< that the author saw
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array signNoteFields{field<&SignNote::note>("note", Required), field<&SignNote::version>("version")};
template <> inline Fields commandFields<SignNote>() { return signNoteFields; }

/// An addendum, signed at once by who writes it. A longer one is a draft with `addendum_to`.
struct AddAddendum {
    static constexpr const char *name = "AddAddendum";
    QUuid note;             ///< the signed note
    QUuid id;               ///< of the addendum; made here where null
    QJsonArray sections;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array addAddendumFields{
    field<&AddAddendum::note>("note", Required), field<&AddAddendum::id>("id"),
    field<&AddAddendum::sections>("sections", Required | Sensitive | Clinical)};
template <> inline Fields commandFields<AddAddendum>() { return addAddendumFields; }

/// A draft goes; its author can take that back.
struct DiscardNoteDraft {
    static constexpr const char *name = "DiscardNoteDraft";
    QUuid note;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array discardNoteDraftFields{field<&DiscardNoteDraft::note>("note", Required)};
template <> inline Fields commandFields<DiscardNoteDraft>() { return discardNoteDraftFields; }

/// By the supervisor whom the note names, once.
struct CosignNote {
    static constexpr const char *name = "CosignNote";
    QUuid note;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array cosignNoteFields{field<&CosignNote::note>("note", Required)};
template <> inline Fields commandFields<CosignNote>() { return cosignNoteFields; }

/// Who reads a note, and who is asked to co-sign it; by its author. Required (field: why) where more people are to read a
/// signed one than before.
struct SetNoteVisibility {
    static constexpr const char *name = "SetNoteVisibility";
    QUuid note;
    NoteVisibility visibility{};
    QUuid supervisor;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setNoteVisibilityFields{
    field<&SetNoteVisibility::note>("note", Required), field<&SetNoteVisibility::visibility>("visibility", Required),
    field<&SetNoteVisibility::supervisor>("supervisor"), field<&SetNoteVisibility::why>("why")};
template <> inline Fields commandFields<SetNoteVisibility>() { return setNoteVisibilityFields; }

/// Opens a note that is not for the practice's eyes, for half an hour, with a reason. Its author and the administrators are shown it.
struct BreakGlass {
    static constexpr const char *name = "BreakGlass";
    QUuid note;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array breakGlassFields{field<&BreakGlass::note>("note", Required), field<&BreakGlass::why>("why")};
template <> inline Fields commandFields<BreakGlass>() { return breakGlassFields; }

/// The same for who may open such a note only together with somebody else: asks, and opens nothing yet.
struct AskNoteOpening {
    static constexpr const char *name = "AskNoteOpening";
    QUuid note;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array askNoteOpeningFields{field<&AskNoteOpening::note>("note", Required), field<&AskNoteOpening::why>("why", Required)};
template <> inline Fields commandFields<AskNoteOpening>() { return askNoteOpeningFields; }

/// The second person says yes, and the note is open to who asked for half an hour; or no. Never the one who asked.
struct AllowNoteOpening {
    static constexpr const char *name = "AllowNoteOpening";
    QUuid access;
    bool allowed = true;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array allowNoteOpeningFields{field<&AllowNoteOpening::access>("access", Required), field<&AllowNoteOpening::allowed>("allowed")};
template <> inline Fields commandFields<AllowNoteOpening>() { return allowNoteOpeningFields; }

/// The note's author has seen that somebody opened it.
struct AcknowledgeNoteAccess {
    static constexpr const char *name = "AcknowledgeNoteAccess";
    QUuid access;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array acknowledgeNoteAccessFields{field<&AcknowledgeNoteAccess::access>("access", Required)};
template <> inline Fields commandFields<AcknowledgeNoteAccess>() { return acknowledgeNoteAccessFields; }

} // namespace praxis
