#pragma once

#include "services/practice/notes/NoteOpenings.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"
#include "ui/notes/NoteEditor.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace praxis::ui {

class EmptyState;
class NoteReader;
struct NoteRow;

/// One note: its draft to write, or what was signed to read; an addendum is written under what it adds to.
class NotePane : public QWidget {
    Q_OBJECT

public:
    explicit NotePane(const UiContext &context, QWidget *parent = nullptr);

    void open(const QUuid &note);
    /// The note about somebody, of an appointment or of none: the one that was begun, the one that was signed, or a new one.
    void write(const QUuid &person, const QUuid &appointment = {});
    /// Of a couple or a group, one is asked for.
    void writeSession(const QUuid &appointment);
    void openRow(const NoteRow &row);
    /// After signing the list goes on to the next note; else the signed one is shown.
    void setGoesOn(bool goesOn) { m_goesOn = goesOn; }
    /// Keeps what is typed, then goes on. Where that cannot be kept, the draft stays and says why.
    void leave(std::function<void()> then);
    void showNothing(const QString &title, const QString &text);
    void takeFocus();

    [[nodiscard]] QUuid note() const;        ///< what is shown; also of a new one
    [[nodiscard]] QUuid appointment() const; ///< that the draft is of
    [[nodiscard]] NoteEditor *editor() const { return m_editor; }
    [[nodiscard]] NoteReader &reader() { return *m_reader; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Signs the draft that is written here, or co-signs what is read.
    void sign();
    void keepNow();
    void addendum();
    void throwAway();
    void chooseReaders();
    void print();
    /// How long what is read is kept: at least until a day, and legal holds.
    void keepLonger();
    void hold();
    /// Keys of its own that follow the user's choice, for a pane outside the place of notes.
    void followKeys();

Q_SIGNALS:
    /// What lists show of notes is different now.
    void listChanged();
    void signedNote(praxis::Instant eventAt);
    void shown();
    void leftWanted(); ///< Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Side { Nothing, Loading, Work, Closed };

    void askFor(const QUuid &note);
    void askWith(const QUuid &note, const QString &why);
    void followChanges();
    /// Whether what is shown may still be seen, and how it stands: after each change, and when the time of a reason is over.
    void refresh();
    void refreshReader();
    void refreshDraft();
    void showNewer();
    void read(const OpenedNote &opened);
    void closeAt(Instant until);
    void show(const OpenedNote &opened);
    void showEditor(NoteStart start);
    /// `byItself`: nobody asked just now, and the keyboard stays where it is.
    void showClosed(const Error &error, bool byItself = false);
    void begin(const QUuid &person, const QUuid &appointment);
    void beginAddendum(const OpenedNote &to);
    void dropEditor();
    void withTemplates(std::function<void(const QVector<std::shared_ptr<NoteTemplate>> &)> then);
    void openWithReason();
    void askSecond();
    void allowOpening(const NoteRow &row);
    void signDraft(bool isSecondTry = false);
    void signHeld();
    [[nodiscard]] bool signAgain(const Error &refused, bool isSecondTry);
    void cosign();
    void connectReader();
    [[nodiscard]] bool mayBeKept() const;
    void placeHold(const QUuid &note, std::function<void()> done);
    [[nodiscard]] QString templateName(const Note &note) const;
    /// `refused`: says whether it has dealt with the refusal; else that is told.
    template <class C> void act(const C &command, std::function<void(const Outcome &)> done, std::function<bool(const Error &)> refused = {});

    UiContext m_context;
    Moments m_moments;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    EmptyState *m_closed;
    QPushButton *m_withReason;
    QPushButton *m_holdClosed; ///< it is kept without being read
    QSplitter *m_work;
    NoteReader *m_reader;
    QPointer<NoteEditor> m_editor;
    QUuid m_asked;      ///< the note that is opened, or waits behind the glass
    QUuid m_wantedBack; ///< was opened again while its editor was still there
    quint64 m_turn = 0; ///< a late answer is for a note that was left
    bool m_busy = false;
    bool m_goesOn = false;
    bool m_takesTwo = false; ///< what is closed takes a second person
    bool m_takesGlass = false; ///< it is opened for a reason by a command, and not by reading it
    bool m_waitsForSecond = false; ///< one was asked: the note opens by itself
    QTimer m_again{this};
    QTimer m_ends{this};     ///< of the time for which it is open
    QVector<std::shared_ptr<NoteTemplate>> m_templates;
};

} // namespace praxis::ui
