#pragma once

#include "models/records/Recording.h"
#include "services/practice/door/CommandType.h"

/// Recordings of appointments. Their media is in the vault before any of these is run.
namespace praxis {

/// What was imported becomes a recording of an appointment. ConsentMissing (data: kind, people; of a session by video also act) unless every patient of it agrees
/// now. Only `RecordingImport` makes one: the tracks are what the vault said of the files.
struct AddRecording {
    static constexpr const char *name = "AddRecording";
    QUuid recording; ///< made here where null
    QUuid appointment;
    Instant startedAt; ///< within a day of the appointment, and not after now; null: when the appointment began
    qint64 durationMs = 0;
    QJsonArray tracks; ///< RecordingTrack, without the base's fields
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array addRecordingFields{
    field<&AddRecording::recording>("recording"), field<&AddRecording::appointment>("appointment", Required),
    field<&AddRecording::startedAt>("started_at"), field<&AddRecording::durationMs>("duration_ms"),
    field<&AddRecording::tracks>("tracks", Required)};
template <> inline Fields commandFields<AddRecording>() { return addRecordingFields; }

/// Where the user who asks left it. No line of the trail of its own: that they play it is told.
struct KeepRecordingPlace {
    static constexpr const char *name = "KeepRecordingPlace";
    QUuid recording;
    qint64 positionMs = 0;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array keepRecordingPlaceFields{
    field<&KeepRecordingPlace::recording>("recording", Required), field<&KeepRecordingPlace::positionMs>("position_ms")};
template <> inline Fields commandFields<KeepRecordingPlace>() { return keepRecordingPlaceFields; }

/// How loud a track is, measured once.
struct KeepSoundShape {
    static constexpr const char *name = "KeepSoundShape";
    QUuid recording;
    QUuid track;
    QString shape; ///< base64
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array keepSoundShapeFields{
    field<&KeepSoundShape::recording>("recording", Required), field<&KeepSoundShape::track>("track", Required),
    field<&KeepSoundShape::shape>("shape", Required | Sensitive)};
template <> inline Fields commandFields<KeepSoundShape>() { return keepSoundShapeFields; }

/// A new marker (null: made here) or a changed one. Only its author changes it.
struct MarkRecording {
    static constexpr const char *name = "MarkRecording";
    QUuid marker;
    QUuid recording;
    qint64 positionMs = 0;
    QString note;
    int colour = 0;
    bool shared = false; ///< seen by everybody who may see the recording
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array markRecordingFields{
    field<&MarkRecording::marker>("marker"), field<&MarkRecording::recording>("recording", Required),
    field<&MarkRecording::positionMs>("position_ms"), field<&MarkRecording::note>("note", Sensitive | Clinical),
    field<&MarkRecording::colour>("colour"), field<&MarkRecording::shared>("shared")};
template <> inline Fields commandFields<MarkRecording>() { return markRecordingFields; }

/// By its author.
struct RemoveRecordingMarker {
    static constexpr const char *name = "RemoveRecordingMarker";
    QUuid marker;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array removeRecordingMarkerFields{
    field<&RemoveRecordingMarker::marker>("marker", Required)};
template <> inline Fields commandFields<RemoveRecordingMarker>() { return removeRecordingMarkerFields; }

} // namespace praxis
