// What repeats in a player: from A to B.
#include "ui/recordings/PlayerView.h"

#include "ui/common/Tip.h"
#include "ui/recordings/MediaWords.h"
#include "ui/recordings/PlayerBar.h"
#include "ui/recordings/TimeLine.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace praxis::ui {

void PlayerView::addLoop(Actions &actions)
{
    m_loopA = addAction(actions, "player.loopStart", tr("A: repeat from here"), {Qt::Key_A}, [this] { setLoopEdge(false); });
    m_loopA->setIconText(tr("A", "start of what repeats"));
    m_loopB = addAction(actions, "player.loopEnd", tr("B: repeat up to here"), {Qt::Key_B}, [this] { setLoopEdge(true); });
    m_loopB->setIconText(tr("B", "end of what repeats"));
    for (QAction *edge : {m_loopA, m_loopB})
        edge->setCheckable(true);
    m_loopOff = addAction(actions, "player.loopOff", tr("Stop repeating"), {Qt::Key_R}, [this] { endLoop(); });
    m_loopOff->setIconText(tr("A–B off", "stops what repeats"));
}

/// Either comes first: what lies between the two repeats. An edge beyond the other of what repeats begins anew.
void PlayerView::setLoopEdge(bool end)
{
    const qint64 here = m_session.position();
    const auto loop = m_session.loop();
    qint64 &edge = end ? m_loopEnd : m_loopStart;
    qint64 &other = end ? m_loopStart : m_loopEnd;
    if (here == other)
        return showLoop(tr("A and B are at the same place: move on a little first."));
    edge = here;
    if (loop && (end ? here < loop->start : here > loop->end)) {
        other = -1;
        return m_session.setLoop({});
    }
    if (other < 0)
        return showLoop();
    if (m_loopStart > m_loopEnd)
        std::swap(m_loopStart, m_loopEnd);
    m_session.setLoop(MediaRange{m_loopStart, m_loopEnd});
}

void PlayerView::endLoop()
{
    m_loopStart = m_loopEnd = -1;
    m_session.setLoop({});
}

/// What repeated may have gone from what may be seen.
void PlayerView::followLoop()
{
    if (const auto loop = m_session.loop()) {
        m_loopStart = loop->start;
        m_loopEnd = loop->end;
    } else if (m_loopStart >= 0 && m_loopEnd >= 0) {
        m_loopStart = m_loopEnd = -1;
    }
    showLoop();
}

/// `why`: nothing came of the last key.
void PlayerView::showLoop(const QString &why)
{
    const auto loop = m_session.loop();
    const bool isReady = m_session.state() == MediaSession::State::Standing || m_session.state() == MediaSession::State::Running;
    m_line->setLoop(loop);
    m_line->setLoopEdge(loop ? -1 : std::max(m_loopStart, m_loopEnd));
    m_loopA->setChecked(m_loopStart >= 0);
    m_loopB->setChecked(m_loopEnd >= 0);
    const bool isEmpty = m_loopStart < 0 && m_loopEnd < 0;
    tip::setDisabledBecause(m_loopOff, !isReady ? tr("No recording is open") : isEmpty ? tr("Nothing repeats.") : QString());
    QString state;
    if (loop)
        state = tr("Repeats %1–%2", "times in the recording").arg(mediawords::time(loop->start), mediawords::time(loop->end));
    else if (m_loopStart >= 0)
        state = tr("A is at %1: choose B", "a time in the recording").arg(mediawords::time(m_loopStart));
    else if (m_loopEnd >= 0)
        state = tr("B is at %1: choose A", "a time in the recording").arg(mediawords::time(m_loopEnd));
    m_bar->showLoop(why.isEmpty() ? state : why);
}

} // namespace praxis::ui
