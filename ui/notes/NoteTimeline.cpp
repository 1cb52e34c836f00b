#include "ui/notes/NoteTimeline.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Later.h"
#include "ui/common/Navigator.h"
#include "ui/notes/NoteWords.h"

namespace praxis::ui {

TimelineSource *NoteTimeline::make(const UiContext &context, QObject *parent)
{
    return context.desk.may(QStringLiteral("note.read")) == Cell::No ? nullptr : new NoteTimeline(context, parent);
}

void NoteTimeline::ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then)
{
    later(m_context.desk.ask(PersonNotes{person, {}, before, beforeId, limit}), this, [this, then = std::move(then)](const Result<QVector<NoteEntry>> &notes) {
        if (!notes)
            return then(fail(notes.error()));
        QVector<TimelineEntry> entries;
        for (const NoteEntry &note : *notes) {
            TimelineEntry entry;
            entry.id = note.id;
            entry.at = note.eventAt;
            entry.icon = note.status == NoteStatus::Draft ? QStringLiteral("document-edit") : QStringLiteral("lock");
            entry.title = notewords::title(note.kind, !note.addendumTo.isNull(), note.templateName);
            entry.detail = QStringLiteral("%1 · %2").arg(note.authorName, !note.destroyedAt.isNull() ? tr("destroyed") : note.status == NoteStatus::Draft ? tr("draft") : tr("signed"));
            const QUuid shown = note.addendumTo.isNull() || note.status == NoteStatus::Draft ? note.id : note.addendumTo; // an addendum is read under its note
            entry.open = [navigator = &m_context.navigator, shown] { navigator->openNote(shown); };
            entries.append(std::move(entry));
        }
        then(entries);
    });
}

} // namespace praxis::ui
