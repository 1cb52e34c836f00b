#include "ui/recordings/RecordingTimeline.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Later.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/recordings/RecordingWords.h"

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int mostAtOnce = 500;

} // namespace

TimelineSource *RecordingTimeline::make(const UiContext &context, QObject *parent)
{
    return context.desk.may(QStringLiteral("recording.list")) == Cell::No ? nullptr : new RecordingTimeline(context, parent);
}

/// Listing recordings is told in the audit trail each time. A timeline is read again after every change, so what is already listed
/// is only refreshed, unless there are more of them now.
void RecordingTimeline::ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then)
{
    if (person != m_person)
        m_listed.clear();
    m_person = person;
    if (!before.isNull() || m_listed.isEmpty() || m_listed.size() > mostAtOnce)
        return list(person, before, beforeId, limit, std::move(then));
    RecordingFilter filter;
    filter.person = person;
    later(m_context.desk.ask(SumRecordings{filter}), this, [this, person, limit, then = std::move(then)](const Result<RecordingSums> &sums) {
        if (sums && person == m_person && sums->count <= m_listed.size())
            lookAgain(person, limit, then);
        else
            list(person, {}, {}, limit, then);
    });
}

void RecordingTimeline::list(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then)
{
    ShowRecordings question;
    question.filter.person = person;
    question.filter.limit = limit;
    if (!before.isNull()) {
        question.filter.after = before.ms;
        question.filter.afterId = beforeId;
    }
    later(m_context.desk.ask(question), this, [this, person, before, then = std::move(then)](const Result<QVector<RecordingEntry>> &found) {
        if (!found)
            return then(fail(found.error()));
        if (person == m_person) {
            if (before.isNull())
                m_listed.clear();
            for (const RecordingEntry &recording : *found)
                m_listed.append(recording.id);
        }
        then(entriesOf(*found));
    });
}

void RecordingTimeline::lookAgain(const QUuid &person, int limit, Then then)
{
    const QVector<QUuid> known = m_listed.first(std::min<qsizetype>(limit, m_listed.size()));
    later(m_context.desk.ask(RefreshRecordings{known}), this,
          [this, person, limit, count = known.size(), then = std::move(then)](const Result<QVector<RecordingEntry>> &found) {
              if (!found)
                  return then(fail(found.error()));
              if (found->size() < count) // one has gone: as many as before may be others
                  return list(person, {}, {}, limit, then);
              QVector<RecordingEntry> recordings = *found;
              std::ranges::sort(recordings, [](const RecordingEntry &a, const RecordingEntry &b) { return std::pair(a.startedAt, a.id) > std::pair(b.startedAt, b.id); });
              then(entriesOf(recordings));
          });
}

QVector<TimelineEntry> RecordingTimeline::entriesOf(const QVector<RecordingEntry> &recordings) const
{
    QVector<TimelineEntry> entries;
    for (const RecordingEntry &recording : recordings) {
        TimelineEntry entry;
        entry.id = recording.id;
        entry.at = recording.startedAt;
        entry.icon = QStringLiteral("media-record");
        entry.title = tr("Recording");
        const QString closed = recordingwords::whyClosed(recording);
        QStringList detail{recording.practitionerName, recordingwords::length(recording.durationMs)};
        if (recording.status != RecordingStatus::Completed)
            detail << recordingwords::status(recording.status);
        else if (!closed.isEmpty())
            detail << tr("closed: consent %1", "missing, withdrawn").arg(recordingwords::consent(recording.consent).toLower());
        detail.removeAll(QString());
        entry.detail = detail.join(QStringLiteral(" · "));
        entry.isStruck = recording.status == RecordingStatus::Deleted;
        entry.open = [context = &m_context, id = recording.id, closed] {
            if (closed.isEmpty())
                context->navigator.openRecording(id);
            else
                context->notices.say(closed);
        };
        entries.append(std::move(entry));
    }
    return entries;
}

} // namespace praxis::ui
