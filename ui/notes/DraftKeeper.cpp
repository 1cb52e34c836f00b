#include "ui/notes/DraftKeeper.h"

#include "models/records/NoteText.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Later.h"

#include <algorithm>
#include <utility>

namespace praxis::ui {

namespace {

constexpr int againMs = 5'000; // after a disk that was full

/// Nothing that is typed reaches this draft any more.
bool takesNoMore(const Error &error)
{
    const QString status = error.data.value(QStringLiteral("status")).toString();
    return error.code == ErrorCode::BadTransition || error.code == ErrorCode::NotFound
        || (error.code == ErrorCode::NotAvailable && (status == u"on_hold" || status == u"deleted"));
}

/// The version that a draft has now, where its text and its choices are still those; 0 where somebody wrote something else.
qint64 versionOfTheSame(Door &door, const Actor &actor, const SaveNoteDraft &known)
{
    const Result<OpenedNote> opened = door.ask(actor, OpenNote{known.note, {}});
    const Result<NoteText> text = noteText(known.sections);
    if (!opened || !text)
        return 0;
    const Note &note = opened->note.note;
    const bool sameChoices = note.appointmentId == known.appointment && note.kind == known.kind && note.templateId == known.noteTemplate
        && note.visibility == known.visibility && note.supervisorId == known.supervisor;
    return sameChoices && opened->note.text == *text ? note.version : 0;
}

Result<KeptDraft> savedDraft(Door &door, const Actor &actor, SaveNoteDraft draft)
{
    PRAXIS_TRY(const Outcome outcome, door.run(actor, draft));
    for (const Touched &touched : outcome.touched) {
        if (touched.id == draft.note)
            draft.version = touched.version;
    }
    return KeptDraft{std::move(draft), {}};
}

/// A version that only the retention of the note has changed, say, is no other text. A draft that takes no more is left as it is.
Result<KeptDraft> keptSomewhere(Door &door, const Actor &actor, const SaveNoteDraft &draft, const SaveNoteDraft &known, const QUuid &beside)
{
    Result<KeptDraft> kept = savedDraft(door, actor, draft);
    if (!kept && kept.error().code == ErrorCode::ChangedSince) {
        SaveNoteDraft again = draft;
        again.version = versionOfTheSame(door, actor, known);
        if (again.version > 0)
            kept = savedDraft(door, actor, again);
    }
    if (kept || !takesNoMore(kept.error()))
        return kept;
    SaveNoteDraft fresh = draft;
    fresh.note = beside;
    fresh.version = 0;
    Result<KeptDraft> moved = savedDraft(door, actor, fresh);
    if (!moved)
        return kept;
    moved->movedBecause = kept.error();
    return moved;
}

} // namespace

DraftKeeper::DraftKeeper(Desk &desk, const QUuid &note, qint64 version, std::function<SaveNoteDraft()> current, QObject *parent)
    : QObject(parent), m_desk(desk), m_note(note.isNull() ? desk.parts().ids.next() : note), m_version(version), m_current(std::move(current)), m_stored(version > 0)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
}

DraftKeeper::~DraftKeeper()
{
    if (!m_dirty)
        return;
    // Nobody said which of two is to stay: both do.
    if (m_state == State::Elsewhere) {
        m_note = m_desk.parts().ids.next();
        m_stored = false;
    }
    // The desk finishes what it was given before it goes. What is being saved has a version that is not known here yet.
    (void)run(command(m_saving || m_state == State::Elsewhere ? 0 : m_version), m_stored || m_saving);
}

QFuture<Result<KeptDraft>> DraftKeeper::run(const SaveNoteDraft &draft, bool isStored) const
{
    SaveNoteDraft known = m_known;
    known.note = draft.note;
    return m_desk.onWriterQuietly<KeptDraft>([draft, known, isStored, beside = m_desk.parts().ids.next()](Door &door, const Actor &actor) {
        return isStored ? keptSomewhere(door, actor, draft, known, beside) : savedDraft(door, actor, draft);
    });
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
    later(run(command(m_version), m_stored), this, [this](const Result<KeptDraft> &kept) { answered(kept); });
}

void DraftKeeper::answered(const Result<KeptDraft> &kept)
{
    m_saving = false;
    if (!kept)
        return refused(kept.error());
    m_refusal.reset();
    const bool first = m_version == 0 || kept->movedBecause;
    m_note = kept->draft.note;
    m_version = kept->draft.version;
    m_known = kept->draft;
    m_stored = true;
    if (kept->movedBecause)
        Q_EMIT movedOn(*kept->movedBecause);
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
    const bool typedMeanwhile = std::exchange(m_dirty, true);
    const bool isOfText = error.code == ErrorCode::Invalid; // the same text would be refused again
    const bool isTold = isOfText && m_refusal && m_refusal->data == error.data;
    m_refusal = isOfText ? std::optional(error) : std::nullopt;
    if (error.code == ErrorCode::ChangedSince) {
        setState(State::Elsewhere);
    } else {
        setState(typedMeanwhile && isOfText ? State::Waiting : State::Failed);
        if (isOfText)
            m_since = m_desk.parts().clock.now();
        if (!isOfText)
            m_timer.start(againMs);
        else if (typedMeanwhile) // another text than the one that was refused
            schedule();
    }
    if (!isTold)
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

void DraftKeeper::keepBeside(std::function<void(const QUuid &)> then)
{
    SaveNoteDraft draft = command(0);
    draft.note = m_desk.parts().ids.next();
    later(run(draft, false), this, [this, then = std::move(then)](const Result<KeptDraft> &kept) {
        if (!kept) {
            Q_EMIT failed(kept.error());
            return then({});
        }
        then(kept->draft.note);
    });
}

void DraftKeeper::confirm(std::function<void(bool)> then)
{
    SaveNoteDraft known = m_known;
    known.note = m_note;
    const auto work = [known](Door &door, const Actor &actor) -> Result<qint64> { return versionOfTheSame(door, actor, known); };
    later(m_desk.onWriterQuietly<qint64>(work), this, [this, then = std::move(then)](const Result<qint64> &version) {
        const bool same = version && *version > 0;
        if (same)
            m_version = *version;
        else
            setState(State::Elsewhere);
        then(same);
    });
}

void DraftKeeper::let()
{
    m_let = true;
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
