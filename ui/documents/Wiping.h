#pragma once

#include <QByteArray>
#include <QImage>

#include <memory>

namespace praxis::ui {

/// What was decoded of a document, overwritten where it lies when the last who shares it lets go: the window, a thread whose answer nobody
/// waits for any more, a print.

/// The same picture in a place that is wiped so; where it was before is wiped at once.
[[nodiscard]] QImage wipedWhenDropped(QImage picture);

using WipedBytes = std::shared_ptr<QByteArray>;
[[nodiscard]] WipedBytes wipedWhenDropped(QByteArray &&bytes);

/// How many bytes of pictures and files were overwritten since the program began.
[[nodiscard]] qint64 wipedBytes();

} // namespace praxis::ui
