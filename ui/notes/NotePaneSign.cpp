// How a draft ends: signed, or thrown away; and a note that is co-signed.
#include "ui/notes/NotePaneAct.h"

#include "ui/notes/NoteReader.h"

#include <QStackedWidget>

namespace praxis::ui {

void NotePane::sign()
{
    if (m_editor)
        signDraft();
    else if (m_stack->currentIndex() == Work && m_reader->note().maySign)
        signHeld();
    else if (m_stack->currentIndex() == Work && m_reader->note().mayCosign)
        cosign();
}

void NotePane::signDraft(bool isSecondTry)
{
    if (m_editor->text().isBlank())
        return m_editor->say(tr("Write something first: a blank note cannot be signed."));
    NoteEditor *editor = m_editor;
    editor->keeper().keep([this, editor, isSecondTry, was = editor->keeper().note()](bool kept) {
        if (!kept || editor != m_editor || editor->keeper().note() != was)
            return; // as a new draft it is another note, and is signed once that has been read
        const QUuid note = editor->keeper().note();
        const QUuid parent = editor->start().draft.addendumTo;
        const Instant eventAt = editor->start().eventAt;
        m_wantedBack = {};
        act(SignNote{note, editor->keeper().version()}, [=, this](const Outcome &) {
            editor->keeper().let();
            Q_EMIT listChanged();
            if (!parent.isNull() || !m_goesOn || m_wantedBack == note)
                askFor(parent.isNull() ? note : parent);
            else
                Q_EMIT signedNote(eventAt);
        }, [=, this](const Error &error) { return editor == m_editor && signAgain(error, isSecondTry); });
    });
}

/// A version that only the retention of the note has changed does not keep it from being signed.
bool NotePane::signAgain(const Error &refused, bool isSecondTry)
{
    if (isSecondTry || refused.code != ErrorCode::ChangedSince)
        return false;
    NoteEditor *editor = m_editor;
    editor->keeper().confirm([this, editor](bool same) {
        if (same && editor == m_editor)
            signDraft(true);
    });
    return true;
}

/// A draft on hold is read, and may be signed as it is.
void NotePane::signHeld()
{
    const Note &held = m_reader->note().note.note;
    act(SignNote{held.id, held.version}, [this, note = held.id](const Outcome &) {
        askFor(note);
        Q_EMIT listChanged();
    });
}

void NotePane::cosign()
{
    const QUuid note = m_reader->note().note.note.id;
    act(CosignNote{note}, [=, this](const Outcome &) {
        askFor(note);
        Q_EMIT listChanged();
    });
}

void NotePane::keepNow()
{
    if (m_editor)
        m_editor->keeper().keep([](bool) {});
}

void NotePane::throwAway()
{
    if (!m_editor)
        return;
    NoteEditor *editor = m_editor;
    DraftKeeper &keeper = editor->keeper();
    const auto gone = [this, editor, parent = editor->start().draft.addendumTo] {
        editor->keeper().let();
        if (parent.isNull())
            showNothing(tr("Thrown away"), tr("Undo brings the draft back."));
        else
            askFor(parent);
        Q_EMIT listChanged();
    };
    const auto discard = [=, this](const QUuid &draft) { act(DiscardNoteDraft{draft}, [gone](const Outcome &) { gone(); }); };
    // What waits is kept first, so that undo brings back all of it; beside a newer one, which stays.
    if (keeper.state() == DraftKeeper::State::Elsewhere && keeper.isWaiting()) {
        keeper.keepBeside([=, this](const QUuid &kept) {
            if (editor == m_editor && !kept.isNull())
                discard(kept);
        });
        return;
    }
    keeper.keep([=, this](bool kept) {
        if (editor != m_editor)
            return;
        const bool cannotBeKept = !kept && editor->keeper().isRefused();
        if (editor->keeper().version() == 0 && (kept || cannotBeKept))
            return gone();
        if (kept || cannotBeKept)
            discard(editor->keeper().note());
    });
}

} // namespace praxis::ui
