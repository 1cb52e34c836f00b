#include "ui/recordings/RecordingMenu.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Icons.h"
#include "ui/common/Tip.h"
#include "ui/recordings/BulkActs.h"
#include "ui/recordings/Handout.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace praxis::ui::recordingmenu {

namespace {

class RecordingMenuWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::RecordingMenu)
};

using Act = void (*)(const UiContext &, const QVector<RecordingEntry> &, QWidget *);
using Fits = bool (*)(const RecordingEntry &);

struct Item {
    const char *action; ///< of the access matrix
    const char *icon;
    QString text;
    QString none; ///< why, where none of them fits
    Fits fits;
    Act act;
    const char *name; ///< of the object
};

bool isThere(const RecordingEntry &entry) { return entry.status != RecordingStatus::Deleted && entry.share.isNull(); }

QVector<Item> items()
{
    return {
        {"recording.download", "document-save", RecordingMenuWords::tr("Download…"), RecordingMenuWords::tr("None of them is ready."), isReady, handout::start, "bulkDownload"},
        {"recording.download", "document-export", RecordingMenuWords::tr("Export with a list…"), RecordingMenuWords::tr("None of them is ready."), isReady, handout::startExport, "bulkExport"},
        {"recording.archive", "archive-insert", RecordingMenuWords::tr("Put into the archive…"), RecordingMenuWords::tr("All of them are in the archive, or not ready."),
         [](const RecordingEntry &entry) { return isThere(entry) && entry.location == MediaLocation::Vault; }, bulk::archive, "bulkArchive"},
        {"recording.archive", "archive-extract", RecordingMenuWords::tr("Bring back from the archive"), RecordingMenuWords::tr("None of them is in the archive."),
         [](const RecordingEntry &entry) { return isThere(entry) && entry.location == MediaLocation::Archive; }, bulk::bringBack, "bulkBringBack"},
        {"recording.hold", "appointment-new", RecordingMenuWords::tr("Keep until…"), RecordingMenuWords::tr("They were destroyed."), isThere, bulk::retain, "bulkRetain"},
        {"recording.hold", "object-locked", RecordingMenuWords::tr("Place a legal hold…"), RecordingMenuWords::tr("All of them are on hold."),
         [](const RecordingEntry &entry) { return isThere(entry) && !entry.onHold; }, bulk::hold, "bulkHold"},
        {"hold.release", "object-unlocked", RecordingMenuWords::tr("Ask to release the legal hold…"), RecordingMenuWords::tr("None of them is on hold."),
         [](const RecordingEntry &entry) { return isThere(entry) && entry.onHold; }, bulk::release, "bulkRelease"},
        {"retention.destroy", "edit-delete", RecordingMenuWords::tr("Ask to destroy…"), RecordingMenuWords::tr("All of them are on hold, or were destroyed."),
         [](const RecordingEntry &entry) { return isThere(entry) && !entry.onHold; }, bulk::askRemoval, "bulkRemoval"},
    };
}

} // namespace

bool isReady(const RecordingEntry &entry)
{
    return entry.status == RecordingStatus::Completed && entry.share.isNull();
}

void fill(QMenu &menu, const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *window)
{
    for (const Item &item : items()) {
        if (context.desk.may(QLatin1StringView(item.action)) == Cell::No)
            continue;
        QVector<RecordingEntry> fitting;
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(fitting), item.fits);
        QAction *action = menu.addAction(icons::get(QLatin1StringView(item.icon)), item.text, window, [context, fitting, window, act = item.act] { act(context, fitting, window); });
        action->setObjectName(QLatin1StringView(item.name));
        tip::setDisabledBecause(action, entries.isEmpty() ? RecordingMenuWords::tr("Choose recordings first.") : fitting.isEmpty() ? item.none : QString());
    }
}

bool isAnything(const UiContext &context)
{
    const QVector<Item> all = items();
    return std::any_of(all.begin(), all.end(), [&](const Item &item) { return context.desk.may(QLatin1StringView(item.action)) != Cell::No; });
}

} // namespace praxis::ui::recordingmenu
