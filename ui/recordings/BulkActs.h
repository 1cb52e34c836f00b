#pragma once

#include "models/ports/Reads.h"
#include "ui/common/UiContext.h"
#include "ui/common/BulkDialog.h"

class QDate;

namespace praxis::ui::bulk {

/// One deed for one recording, told by `done`; `receiver` lives for as long as the answer is wanted.
using Deed = std::function<void(const RecordingEntry &entry, QObject *receiver, const std::function<bool(double)> &progress, const BulkDialog::Done &done)>;

/// What is done once after all of them, with a line of its own.
struct LastDeed {
    QString name;
    std::function<void(QObject *receiver, const BulkDialog::Done &done)> deed;
};

/// Begins with the first of them, and shows how it went with each.
BulkDialog *each(const UiContext &context, const QString &title, const QVector<RecordingEntry> &entries, const Deed &deed, QWidget *parent, const LastDeed &last = {});

// Each asks what it must know, and does it then for all of them, one by one.
void archive(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent);
void bringBack(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent);
void retain(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent);
void hold(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent);
void release(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent);
void askRemoval(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent);

} // namespace praxis::ui::bulk
