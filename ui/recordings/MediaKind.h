#pragma once

#include <QByteArrayView>

namespace praxis::ui {

/// Bytes that isPlayable wants to see.
inline constexpr qint64 mediaKindBytes = 64;

/// Whether a file begins like a container that holds its media itself: MP4/MOV, Matroska/WebM, AVI, FLV, Ogg, WAV,
/// AIFF, FLAC, WavPack, MP3, AAC.
/// Playlists and manifests, which would make a decoder open addresses of their choosing, are none of these.
[[nodiscard]] bool isPlayable(QByteArrayView beginning);

} // namespace praxis::ui
