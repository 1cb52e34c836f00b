#pragma once

#include "services/practice/door/CommandType.h"

/// Who else may see a recording, and until when it is kept.
namespace praxis {

/// A recording, or a part of it, for one named person until a date; it ends by itself. By whose session it was.
struct ShareRecording {
    static constexpr const char *name = "ShareRecording";
    QUuid share; ///< made here where null
    QUuid recording;
    QUuid user; ///< with whom
    qint64 fromMs = 0;
    qint64 untilMs = 0; ///< 0: to the end
    Instant expiresAt; ///< at most a year from now
    QString question; ///< what is asked of them
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array shareRecordingFields{
    field<&ShareRecording::share>("share"), field<&ShareRecording::recording>("recording", Required),
    field<&ShareRecording::user>("user", Required), field<&ShareRecording::fromMs>("from_ms"),
    field<&ShareRecording::untilMs>("until_ms"), field<&ShareRecording::expiresAt>("expires_at", Required),
    field<&ShareRecording::question>("question", Sensitive | Clinical)};
template <> inline Fields commandFields<ShareRecording>() { return shareRecordingFields; }

/// Takes it back at once.
struct EndRecordingShare {
    static constexpr const char *name = "EndRecordingShare";
    QUuid share;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array endRecordingShareFields{
    field<&EndRecordingShare::share>("share", Required)};
template <> inline Fields commandFields<EndRecordingShare>() { return endRecordingShareFields; }

/// With whom it is shared says what they think; it leaves their queue.
struct ReviewRecordingShare {
    static constexpr const char *name = "ReviewRecordingShare";
    QUuid share;
    QString answer;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array reviewRecordingShareFields{
    field<&ReviewRecordingShare::share>("share", Required), field<&ReviewRecordingShare::answer>("answer", Sensitive | Clinical)};
template <> inline Fields commandFields<ReviewRecordingShare>() { return reviewRecordingShareFields; }

/// Kept at least until a day, whatever the rule says; an invalid day: as the rule says.
struct RetainRecording {
    static constexpr const char *name = "RetainRecording";
    QUuid recording;
    QDate until;
    QString why;
    bool atLeast = false; ///< a later day that somebody wants already stays
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array retainRecordingFields{
    field<&RetainRecording::recording>("recording", Required), field<&RetainRecording::until>("until"),
    field<&RetainRecording::why>("why"), field<&RetainRecording::atLeast>("at_least")};
template <> inline Fields commandFields<RetainRecording>() { return retainRecordingFields; }

/// Its media is in the colder place now, besides where it was: run between the two steps of a move (models/ports/Vault).
struct ArchiveRecording {
    static constexpr const char *name = "ArchiveRecording";
    QUuid recording;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array archiveRecordingFields{
    field<&ArchiveRecording::recording>("recording", Required)};
template <> inline Fields commandFields<ArchiveRecording>() { return archiveRecordingFields; }

/// The other way round. Whoever may play it may: playing is what brings it back.
struct BringBackRecording {
    static constexpr const char *name = "BringBackRecording";
    QUuid recording;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array bringBackRecordingFields{
    field<&BringBackRecording::recording>("recording", Required)};
template <> inline Fields commandFields<BringBackRecording>() { return bringBackRecordingFields; }

/// A legal hold: nothing of it may go while it lasts.
struct HoldRecording {
    static constexpr const char *name = "HoldRecording";
    QUuid recording;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array holdRecordingFields{
    field<&HoldRecording::recording>("recording", Required), field<&HoldRecording::why>("why", Required)};
template <> inline Fields commandFields<HoldRecording>() { return holdRecordingFields; }

} // namespace praxis
