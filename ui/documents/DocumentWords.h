#pragma once

#include "models/ports/Reads.h"
#include "models/records/DocumentVersion.h"

#include <QString>

/// Words for what is known of a document.
namespace praxis::ui::documentwords {

[[nodiscard]] QString kind(DocumentKind kind);
[[nodiscard]] QString privacy(Privacy privacy);
/// Who that is, in a sentence.
[[nodiscard]] QString privacyHint(Privacy privacy);
[[nodiscard]] QString status(DocumentStatus status);
[[nodiscard]] QString scan(ScanState state, const QString &by);
[[nodiscard]] QString size(qint64 bytes);
/// "PDF", "Picture", "Word document": what a person calls that kind of file.
[[nodiscard]] QString fileKind(const QString &mediaType);
[[nodiscard]] QString icon(const QString &mediaType);
/// The title, or that there is one which may not be known.
[[nodiscard]] QString title(const DocumentEntry &entry);
/// How it stands: "Waits for approval · released".
[[nodiscard]] QString state(const DocumentEntry &entry);
/// Without what no disk takes: for the copy that is handed out.
[[nodiscard]] QString fileName(const QString &title, const QString &mediaType);
/// "a, b" as a list without blanks and doubles.
[[nodiscard]] QStringList tagsFrom(const QString &typed);

} // namespace praxis::ui::documentwords
