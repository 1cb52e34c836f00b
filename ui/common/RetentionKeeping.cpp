// What keeps records whose retention is over, or that are out of sight: a legal hold, or a day. One command for each, with one result each.
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/RetainDialog.h"
#include "ui/common/RetentionView.h"

#include <algorithm>

namespace praxis::ui {

QVector<DueRecord> RetentionView::toHold() const
{
    QVector<DueRecord> lines = chosen();
    lines.removeIf([](const DueRecord &line) { return line.onHold; });
    return lines;
}

QVector<DueRecord> RetentionView::toRelease() const
{
    QVector<DueRecord> lines = chosen();
    lines.removeIf([](const DueRecord &line) { return !line.onHold || !line.release.id.isNull(); });
    return lines;
}

template <class ForRecording, class ForDocument, class ForNote>
void RetentionView::runOfKind(const QString &title, const QVector<DueRecord> &lines, ForRecording recording, ForDocument document, ForNote note)
{
    switch (m_kind) {
    case RetainedKind::Recording: return run(title, lines, recording);
    case RetainedKind::Document: return run(title, lines, document);
    case RetainedKind::Note: return run(title, lines, note);
    }
}

void RetentionView::hold()
{
    const QVector<DueRecord> lines = toHold();
    const int count = static_cast<int>(lines.size());
    ask::reason(this, ofKind(tr("Place a legal hold on %n recordings?", nullptr, count), tr("Place a legal hold on %n documents?", nullptr, count), tr("Place a legal hold on %n notes?", nullptr, count)),
                tr("They are kept for as long as the hold lasts, whatever their retention says."), tr("Place"), [this, lines](const QString &why) {
        runOfKind(tr("Place a legal hold"), lines, [why](const DueRecord &line) { return HoldRecording{line.id, why}; },
                  [why](const DueRecord &line) { return HoldDocument{line.id, why}; }, [why](const DueRecord &line) { return HoldNote{line.id, why}; });
    });
}

void RetentionView::release()
{
    const QVector<DueRecord> lines = toRelease();
    const int count = static_cast<int>(lines.size());
    ask::reason(this, ofKind(tr("Ask to release the legal hold on %n recordings?", nullptr, count), tr("Ask to release the legal hold on %n documents?", nullptr, count), tr("Ask to release the legal hold on %n notes?", nullptr, count)),
                tr("Somebody else decides, under Requests. Until then the hold stands."), tr("Ask"), [this, lines](const QString &why) {
        run(tr("Ask to release the legal hold"), lines, [why](const DueRecord &line) { return AskHoldRelease{line.kind, line.id, why}; });
    });
}

void RetentionView::keep()
{
    const QVector<DueRecord> lines = chosen();
    QDate newest;
    QDate latest; // until when one of them is kept, or when the last of them became due
    for (const DueRecord &line : lines) {
        newest = std::max(newest, line.at.utc().date());
        latest = std::max(latest, line.since);
    }
    auto *dialog = new RetainDialog(m_kind, static_cast<int>(lines.size()), latest > newest.addYears(10) ? latest : QDate(), newest, window());
    connect(dialog, &RetainDialog::chosen, this, [this, lines](const QDate &until, const QString &why) {
        const bool atLeast = until.isValid(); // nothing here says who is kept longer already
        runOfKind(tr("Keep them longer"), lines, [until, why, atLeast](const DueRecord &line) { return RetainRecording{line.id, until, why, atLeast}; },
                  [until, why, atLeast](const DueRecord &line) { return RetainDocument{line.id, until, why, atLeast}; },
                  [until, why, atLeast](const DueRecord &line) { return RetainNote{line.id, until, why, atLeast}; });
    });
    dialog->open();
}

} // namespace praxis::ui
