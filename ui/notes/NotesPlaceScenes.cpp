#include "ui/notes/NotesPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/notes/NoteList.h"
#include "ui/notes/NotePane.h"
#include "ui/notes/NoteRows.h"
#include "ui/notes/ReadersDialog.h"

#include <QPushButton>
#include <QTabBar>

namespace praxis::ui {

/// A signed note of who is signed in, and what is done with it.
void NotesPlace::onOwnNote(const std::function<void()> &act)
{
    later(m_context.desk.ask(CosignedNotes{}), this, [this, act](const Result<QVector<AnswerLine>> &own) {
        if (!own || own->isEmpty())
            return;
        connect(m_pane, &NotePane::shown, this, act, Qt::SingleShotConnection);
        m_pane->open(own->first().record);
    });
}

/// What stands in front of a signed note, and the question behind it.
void NotesPlace::askWhyToRead()
{
    if (firstOf(NoteRow::Note) < 0)
        return;
    connect(m_pane, &NotePane::shown, this, [this] {
        auto *reason = m_pane->findChild<QPushButton *>(QStringLiteral("noteOpenWithReason"));
        if (reason && reason->isVisible())
            reason->click();
    }, Qt::SingleShotConnection);
    openFirst(NoteRow::Note);
}

QVector<Scene> NotesPlace::scenes()
{
    const auto close = [this] {
        m_pane->leave([this] { m_pane->showNothing(tr("Choose a note"), {}); });
    };
    QVector<Scene> scenes{{QStringLiteral("notes-draft"), [this] { openFirst(NoteRow::Draft); }, close},
                          {QStringLiteral("notes-signed"), [this] { openFirst(NoteRow::Note); }, close}};
    if (m_context.desk.may(QStringLiteral("note.read")) == Cell::Reason)
        scenes.append({QStringLiteral("notes-reason"), [this] { askWhyToRead(); }, [this, close] {
            delete m_pane->findChild<QDialog *>(QStringLiteral("ask"));
            close();
        }});
    if (m_context.desk.may(QStringLiteral("note.accesses")) != Cell::No)
        scenes.append({QStringLiteral("notes-opened"), [this] {
            m_list->choose(firstOf(NoteRow::Access));
            m_list->takeFocus();
        }});
    if (writes()) {
        scenes.append({QStringLiteral("notes-addendum"), [this] { onOwnNote([this] { m_pane->addendum(); }); }, close});
        scenes.append({QStringLiteral("notes-readers"), [this] { onOwnNote([this] { m_pane->chooseReaders(); }); }, [this, close] {
            delete m_pane->findChild<ReadersDialog *>();
            close();
        }});
    }
    if (m_answers)
        scenes.append({QStringLiteral("notes-answers"), [this] { showWaiting(WaitingKind::Cosigned); }});
    if (writes())
        scenes.append({QStringLiteral("notes-new"), [this] { openFirst(NoteRow::Session); }, close});
    if (m_tabs)
        scenes.append({QStringLiteral("notes-retention"), [this] { m_tabs->setCurrentIndex(1); }, [this] { m_tabs->setCurrentIndex(0); }});
    return scenes;
}

} // namespace praxis::ui
