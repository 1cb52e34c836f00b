#pragma once

// For the files of NotePane alone.

#include "services/practice/door/Desk.h"
#include "ui/common/Notices.h"
#include "ui/notes/NotePane.h"

#include <utility>

namespace praxis::ui {

template <class C>
void NotePane::act(const C &command, std::function<void(const Outcome &)> done, std::function<bool(const Error &)> refused)
{
    if (m_busy)
        return;
    m_busy = true;
    later(m_context.desk.run(command), this, [this, turn = m_turn, done = std::move(done), refused = std::move(refused)](const Result<Outcome> &outcome) {
        m_busy = false;
        if (!outcome) {
            if (!refused || turn != m_turn || !refused(outcome.error()))
                m_context.notices.failed(outcome.error());
            return;
        }
        m_context.notices.done(*outcome);
        if (turn == m_turn)
            done(*outcome);
        else
            Q_EMIT listChanged();
    });
}

} // namespace praxis::ui
