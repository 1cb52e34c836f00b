#pragma once

#include "services/practice/door/CommandType.h"

/// How long a document or a note is kept beyond its rule; recordings have theirs in RecordingCareCommands.
namespace praxis {

/// Kept at least until a day, whatever the rule says; an invalid day: as the rule says.
struct RetainDocument {
    static constexpr const char *name = "RetainDocument";
    QUuid document;
    QDate until;
    QString why;
    bool atLeast = false; ///< a later day that somebody wants already stays
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array retainDocumentFields{
    field<&RetainDocument::document>("document", Required), field<&RetainDocument::until>("until"), field<&RetainDocument::why>("why", Sensitive),
    field<&RetainDocument::atLeast>("at_least")};
template <> inline Fields commandFields<RetainDocument>() { return retainDocumentFields; }

/// The same of a note, and of all that was added to it. Invalid (note: addendum) of an addendum: it follows its note.
struct RetainNote {
    static constexpr const char *name = "RetainNote";
    QUuid note;
    QDate until;
    QString why;
    bool atLeast = false; ///< a later day that somebody wants already stays
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array retainNoteFields{
    field<&RetainNote::note>("note", Required), field<&RetainNote::until>("until"), field<&RetainNote::why>("why", Sensitive),
    field<&RetainNote::atLeast>("at_least")};
template <> inline Fields commandFields<RetainNote>() { return retainNoteFields; }

/// A legal hold: nothing of the note, and of what was added to it, may go while it lasts.
struct HoldNote {
    static constexpr const char *name = "HoldNote";
    QUuid note;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array holdNoteFields{field<&HoldNote::note>("note", Required), field<&HoldNote::why>("why", Required | Sensitive)};
template <> inline Fields commandFields<HoldNote>() { return holdNoteFields; }

} // namespace praxis
