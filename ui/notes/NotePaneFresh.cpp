// What is shown of a note follows what becomes of it: a time that is over, a privacy that was narrowed, a draft that was signed elsewhere.
#include "ui/notes/NotePane.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Notices.h"
#include "ui/notes/NoteReader.h"

#include <QStackedWidget>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int refreshPauseMs = 50;

bool isSameNote(const NoteView &a, const NoteView &b)
{
    return a.note.id == b.note.id && a.note.version == b.note.version;
}

bool isSameReading(const OpenedNote &a, const OpenedNote &b)
{
    return isSameNote(a.note, b.note) && std::ranges::equal(a.addenda, b.addenda, isSameNote);
}

Error closedNow(const Result<NoteNow> &now)
{
    return now ? Error{ErrorCode::Denied, {{QStringLiteral("reason"), now->takes}, {QStringLiteral("closed"), now->isClosed}}} : now.error();
}

} // namespace

void NotePane::followChanges()
{
    m_again.setSingleShot(true);
    m_again.setInterval(refreshPauseMs);
    m_ends.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &NotePane::refresh);
    connect(&m_ends, &QTimer::timeout, this, &NotePane::refresh);
    connect(&m_context.desk, &Desk::changed, &m_again, qOverload<>(&QTimer::start));
}

void NotePane::read(const OpenedNote &opened)
{
    m_reader->show(opened, templateName(opened.note.note));
    closeAt(opened.openUntil);
}

void NotePane::closeAt(Instant until)
{
    m_ends.stop();
    if (!until.isNull())
        m_ends.start(msUntil(m_context.desk.parts().clock.now(), until));
}

void NotePane::refresh()
{
    if (m_busy)
        return m_again.start(); // what is being done has its own end
    const bool waits = m_stack->currentIndex() == Closed && m_waitsForSecond;
    if (waits) {
        later(m_context.desk.ask(RefreshNote{m_asked}), this, [this, turn = m_turn](const Result<NoteNow> &now) {
            if (turn == m_turn && m_waitsForSecond && now && now->isOpen)
                askFor(m_asked);
        });
    }
    if (m_stack->currentIndex() != Work)
        return;
    if (m_editor)
        refreshDraft();
    if (!m_reader->isHidden())
        refreshReader();
}

/// Looking again at what is on the screen is no new look; what says more than it did is opened anew.
void NotePane::refreshReader()
{
    const QUuid shown = m_reader->note().note.note.id;
    if (shown.isNull())
        return;
    later(m_context.desk.ask(RefreshNote{shown}), this, [this, shown, turn = m_turn](const Result<NoteNow> &now) {
        if (turn != m_turn || m_busy || shown != m_reader->note().note.note.id)
            return;
        const bool isOpen = now && now->isOpen;
        if (isOpen && isSameReading(now->opened, m_reader->note()))
            return closeAt(now->opened.openUntil);
        if (!m_editor)
            return isOpen ? askFor(shown) : showClosed(closedNow(now), true);
        if (isOpen)
            return; // it is read anew when what is added to it is done
        m_reader->clear();
        m_reader->hide();
    });
}

/// A draft that takes no more is read, as long as nothing is being typed in it: then it goes on as a new one.
void NotePane::refreshDraft()
{
    const auto isQuiet = [this] {
        DraftKeeper &keeper = m_editor->keeper();
        return !keeper.isWaiting() && !keeper.isLet() && keeper.version() > 0 && keeper.state() != DraftKeeper::State::Elsewhere;
    };
    if (!isQuiet())
        return;
    const QUuid draft = m_editor->keeper().note();
    later(m_context.desk.ask(RefreshNote{draft}), this, [this, draft, isQuiet, turn = m_turn](const Result<NoteNow> &now) {
        if (turn != m_turn || m_busy || !m_editor || m_editor->keeper().note() != draft || !isQuiet())
            return;
        const bool isOver = now ? !now->isOpen || !now->opened.mayEdit : now.error().code == ErrorCode::NotFound;
        if (isOver)
            askFor(draft);
    });
}

/// What was typed here stays, too, as a draft of its own.
void NotePane::showNewer()
{
    NoteEditor *editor = m_editor;
    const QUuid note = editor->keeper().note();
    if (!editor->keeper().isWaiting()) {
        editor->keeper().let();
        return askFor(note);
    }
    editor->setEnabled(false); // nothing more is typed that would not be kept
    editor->keeper().keepBeside([this, editor, note](const QUuid &kept) {
        if (editor != m_editor)
            return;
        if (kept.isNull())
            return editor->setEnabled(true);
        editor->keeper().let();
        askFor(note);
        m_context.notices.say(tr("What you typed here is kept as a draft of its own."));
        Q_EMIT listChanged();
    });
}

} // namespace praxis::ui
