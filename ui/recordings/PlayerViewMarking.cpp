// The markers of a recording that is watched: how a moment is marked, and how it gets its note.
#include "ui/recordings/PlayerView.h"

#include "ui/recordings/MarkerPanel.h"
#include "ui/recordings/TimeLine.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace praxis::ui {

void PlayerView::addMarking(Actions &actions)
{
    m_mark = addAction(actions, "player.mark", tr("Mark what was said 5 seconds ago"), {Qt::Key_M}, [this] {
        m_markers->finish();
        m_noteAt = m_session.position();
        mark(m_noteAt, Note::Offered);
    });
    m_note = addAction(actions, "player.note", tr("Write a note to the moment marked last"), {Qt::Key_Return, Qt::Key_Enter}, [this] {
        m_wantsNote = !m_marking.isEmpty() || !m_marked.isNull();
        writeNote();
    });
    addAction(actions, "player.changeMarker", tr("Change the nearest marker, or the chosen one"), {Qt::Key_F2}, [this] {
        if (const auto marker = m_markers->ownNear(m_session.position()))
            m_markers->edit(marker->id);
    }, "document-edit");
    addAction(actions, "player.removeMarker", tr("Remove the nearest marker, or the chosen one"), {Qt::Key_Delete}, [this] {
        if (const auto marker = m_markers->ownNear(m_session.position()))
            Q_EMIT markerRemoveWanted(marker->id);
    }, "edit-delete");
}

void PlayerView::setMarkers(const QVector<PlayerMarker> &markers)
{
    m_line->setMarkers(markers);
    m_markers->explain(m_mark->shortcut());
    m_markers->setMarkers(markers);
    writeNote();
}

/// Of the moment marked last, as soon as it is kept.
void PlayerView::writeNote()
{
    const auto marker = m_markers->own(m_marked);
    if (m_marking.isEmpty() && marker && std::exchange(m_wantsNote, false))
        m_markers->writeNoteOf(*marker);
}

/// They are kept in the order in which they were wanted, and the line writes of the last.
void PlayerView::markerKept(const QUuid &marker)
{
    const auto written = m_marking.isEmpty() ? std::nullopt : m_marking.dequeue();
    m_marked = marker;
    if (m_marking.isEmpty())
        m_markers->markerKept(marker);
    if (written) {
        PlayerMarker noted = *written;
        noted.id = marker;
        Q_EMIT markerWanted(noted);
    }
    writeNote();
}

void PlayerView::markerNotKept(const PlayerMarker &marker)
{
    const auto written = marker.id.isNull() && !m_marking.isEmpty() ? m_marking.dequeue() : std::nullopt;
    if (marker.id.isNull())
        m_wantsNote = m_wantsNote && (!m_marking.isEmpty() || !m_marked.isNull());
    m_markers->putBack(written.value_or(marker));
}

void PlayerView::keepNote(const PlayerMarker &marker)
{
    if (!marker.id.isNull())
        Q_EMIT markerWanted(marker);
    else if (!m_marking.isEmpty())
        m_marking.last() = marker;
}

void PlayerView::mark(qint64 heardAt, Note note)
{
    constexpr qint64 back = 5000;
    PlayerMarker marker = m_markers->draft();
    marker.position = std::max<qint64>(0, heardAt - back);
    m_markers->clearDraft();
    m_marked = {};
    m_wantsNote = false;
    m_marking.enqueue(std::nullopt);
    if (note == Note::Offered)
        offerNote(marker);
    Q_EMIT markerWanted(marker);
}

/// It is kept whatever is typed, or not: Enter, Escape and going on listening end in the same marker.
void PlayerView::offerNote(const PlayerMarker &marker)
{
    m_markers->writeNoteOf(marker);
    m_offered.start();
}

/// Who goes on listening has the player's keys again, to mark the next moment; who has paused is thinking of what to write.
void PlayerView::leaveOffer()
{
    if (m_markers->isUntouched() && !m_session.isWanted())
        m_offered.start();
    else
        m_markers->leaveUntouched();
}

} // namespace praxis::ui
