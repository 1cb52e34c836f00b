#pragma once

#include <QByteArray>
#include <QString>

namespace praxis::interchange {

/// What a file of sound or pictures is packed in, by its first bytes (64 are plenty): "mp4", "webm", "mkv", "ogg", "wav", "mp3", "flac",
/// "avi", "flv", "aiff", "wv". Blank for anything else, photographs too.
[[nodiscard]] QString mediaContainer(const QByteArray &head);

} // namespace praxis::interchange
