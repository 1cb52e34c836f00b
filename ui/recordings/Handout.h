#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/UiContext.h"
#include "ui/common/BulkDialog.h"

namespace praxis::ui {

/// Files of a recording, handed out of the vault into a folder of this computer. From then on nothing protects them.
namespace handout {

/// "2026-11-24 0900 1.mp4": no name of anybody, and nothing of what a file called itself.
[[nodiscard]] QString fileName(const QString &day, int track, const QString &container, const QUuid &recording);

/// A file has its name when it is whole: never a part of it. FileUnwritable, DiskFull, Duplicate, Cancelled, and the errors of the vault.
[[nodiscard]] Result<> write(Vault &vault, const VaultObject &object, const QString &path, const std::function<bool(double)> &progress);

/// Asks for a folder and the reason, and fetches each recording there.
void start(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent);

/// The same, once both are known.
BulkDialog *fetch(const UiContext &context, const QVector<RecordingEntry> &entries, const QString &folder, const QString &why, QWidget *parent, CopyFor copyFor = {});

/// The same, with a list of what the table says of each beside the files: of those alone that were let out, and none where the trail refuses it.
void startExport(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent);
BulkDialog *exportAll(const UiContext &context, const QVector<RecordingEntry> &entries, const QString &folder, const QString &why, QWidget *parent, CopyFor copyFor = {});

} // namespace handout

} // namespace praxis::ui
