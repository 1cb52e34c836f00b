#include "ui/notes/DraftKeeper.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Later.h"

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int againMs = 5'000; // after a disk that was full

QFuture<Result<Outcome>> run(Desk &desk, const SaveNoteDraft &command)
{
    return desk.onWriterQuietly<Outcome>([command](Door &door, const Actor &actor) { return door.run(actor, command); });
}

} // namespace

DraftKeeper::DraftKeeper(Desk &desk, const QUuid &note, qint64 version, std::function<SaveNoteDraft()> current, QObject *parent)
    : QObject(parent), m_desk(desk), m_note(note.isNull() ? desk.parts().ids.next() : note), m_version(version), m_current(std::move(current))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
}

DraftKeeper::~DraftKeeper()
{
    if (!m_dirty)
        return;
    // Nobody said which of two is to stay: both do.
    if (m_state == State::Elsewhere)
        m_note = m_desk.parts().ids.next();
    // The desk finishes what it was given before it goes. What is being saved has a version that is not known here yet.
    run(m_desk, command(m_saving || m_state == State::Elsewhere ? 0 : m_version));
}

SaveNoteDraft DraftKeeper::command(qint64 version) const
{
    SaveNoteDraft draft = m_current();
    draft.note = m_note;
    draft.version = version;
    return draft;
}

void DraftKeeper::touched()
{
    if (!m_dirty) {
        m_dirty = true;
        m_since = m_desk.parts().clock.now();
    }
    if (m_state == State::Elsewhere)
        return; // a person decides first
    setState(State::Waiting);
    if (!m_saving)
        schedule();
}

void DraftKeeper::schedule()
{
    const qint64 left = longestMs - (m_desk.parts().clock.now().ms - m_since.ms);
    m_timer.start(static_cast<int>(std::clamp<qint64>(left, 0, pauseMs)));
}

void DraftKeeper::save()
{
    m_timer.stop();
    m_dirty = false;
    m_saving = true;
    setState(State::Saving);
    later(run(m_desk, command(m_version)), this, [this](const Result<Outcome> &outcome) { answered(outcome); });
}

void DraftKeeper::answered(const Result<Outcome> &outcome)
{
    m_saving = false;
    if (!outcome)
        return refused(outcome.error());
    const bool first = m_version == 0;
    for (const Touched &touched : outcome->touched) {
        if (touched.id == m_note)
            m_version = touched.version;
    }
    m_savedAt = m_desk.parts().clock.now();
    if (m_dirty) {
        setState(State::Waiting);
        if (m_then.isEmpty())
            schedule();
        else
            save();
    } else {
        setState(State::Saved);
        tell(true);
    }
    if (first)
        Q_EMIT begun();
}

void DraftKeeper::refused(const Error &error)
{
    m_dirty = true;
    if (error.code == ErrorCode::ChangedSince) {
        setState(State::Elsewhere);
    } else {
        setState(State::Failed);
        m_timer.start(againMs);
    }
    Q_EMIT failed(error);
    tell(false);
}

void DraftKeeper::keep(std::function<void(bool)> then)
{
    if (!isWaiting())
        return then(true);
    if (m_state == State::Elsewhere)
        return then(false);
    m_then.append(std::move(then));
    if (!m_saving)
        save();
}

void DraftKeeper::tell(bool kept)
{
    const auto all = std::exchange(m_then, {});
    for (const auto &then : all)
        then(kept);
}

void DraftKeeper::keepMine()
{
    m_version = 0; // whatever there is
    save();
}

void DraftKeeper::let()
{
    m_timer.stop();
    m_dirty = false;
}

void DraftKeeper::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace praxis::ui
