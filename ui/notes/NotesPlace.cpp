#include "ui/notes/NotesPlace.h"

#include "models/kernel/Id.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/AnswerStrip.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notices.h"
#include "ui/common/RetentionView.h"
#include "ui/common/Theme.h"
#include "ui/notes/NoteList.h"
#include "ui/notes/NotePane.h"
#include "ui/notes/NoteReader.h"
#include "ui/notes/NoteRows.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int daysBack = 30; // of sessions that have no note yet
constexpr int pauseMs = 200;

} // namespace

NotesPlace::NotesPlace(const UiContext &context, QWidget *parent)
    : Place(parent), m_context(context), m_rows(new NoteRows(context, this)), m_pages(new QStackedWidget(this)), m_side(new QStackedWidget(this)),
      m_list(new NoteList(*m_rows, tr("Notes to do"), this)), m_pane(nullptr)
{
    addActions(); // before the buttons that show their keys
    m_pane = new NotePane(context, this);
    m_pane->setGoesOn(true);
    m_list->setObjectName(QStringLiteral("notesToDo"));
    m_side->addWidget(m_list);
    m_side->addWidget(new EmptyState(QStringLiteral("checkmark"), writes() ? tr("Nothing waits for you") : tr("Nothing waits"),
                                     tr("Sessions without a note, drafts and notes to co-sign stand here."), this));
    m_side->addWidget(new LoadingRows(this));
    m_side->setCurrentIndex(2);
    auto *left = new QWidget(this);
    left->setMinimumWidth(240);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (writes()) {
        column->addWidget(m_answers = new AnswerStrip(context, WaitingKind::Cosigned, left));
        connect(m_answers, &AnswerStrip::counted, this, &NotesPlace::tellWaiting);
        connect(m_answers, &AnswerStrip::openWanted, this, [this](const QUuid &note) { m_pane->open(note); });
        connect(m_pane, &NotePane::shown, m_answers, [this] { m_answers->saw(m_pane->note()); });
    }
    column->addWidget(m_side, 1);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_pane);
    split->setStretchFactor(1, 1);
    split->setSizes({320, 900});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(split);
    layout->addWidget(m_pages);
    if (context.desk.may(QStringLiteral("retention.destroy")) != Cell::No)
        addRetention();
    setFocusProxy(m_list);
    m_pane->showNothing(tr("Choose a note"), writes() ? tr("Enter opens what is chosen on the left; a session opens a new note about it.")
                                                      : tr("Enter opens what is chosen on the left."));
    connect(m_list, &NoteList::opened, this, &NotesPlace::openRow);
    connect(m_pane, &NotePane::listChanged, &m_again, qOverload<>(&QTimer::start));
    connect(m_pane, &NotePane::shown, this, &NotesPlace::follow);
    connect(m_pane, &NotePane::leftWanted, m_list, &NoteList::takeFocus);
    connect(m_pane, &NotePane::signedNote, this, [this](Instant eventAt) {
        m_goOn = eventAt;
        load();
    });
    m_again.setSingleShot(true);
    m_again.setInterval(pauseMs);
    connect(&m_again, &QTimer::timeout, this, &NotesPlace::load);
    connect(&context.desk, &Desk::changed, &m_again, qOverload<>(&QTimer::start));
    m_again.start(0); // the number beside the place is wanted before anybody comes here
}

/// The end of notes, for who answers for the practice.
void NotesPlace::addRetention()
{
    m_pages->addWidget(m_due = new RetentionView(m_context, RetainedKind::Note, this));
    m_bar = new QWidget(this);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid * 2, 0, theme::grid * 2, 0);
    m_tabs = new QTabBar(m_bar);
    m_tabs->setAccessibleName(tr("What is shown"));
    m_tabs->setObjectName(QStringLiteral("noteTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("To do"));
    m_tabs->addTab(tr("Retention over"));
    row->addWidget(m_tabs);
    row->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, &NotesPlace::showTab);
    connect(m_due, &RetentionView::openWanted, this, &NotesPlace::openNote);
}

void NotesPlace::showTab(int tab)
{
    m_pages->setCurrentIndex(tab);
    if (m_pages->currentWidget() == m_due)
        m_due->load();
    else
        m_list->takeFocus();
}

bool NotesPlace::writes() const
{
    return m_context.desk.may(QStringLiteral("note.write")) != Cell::No && !m_context.desk.actor().practitioner.isNull();
}

void NotesPlace::addActions()
{
    const QString group = tr("Notes");
    const auto add = [&](const char *id, const QString &text, const QKeySequence &key, const char *icon, std::function<void()> act) {
        m_context.actions.add(this, QString::fromLatin1(id), group, text, {key}, [this, act = std::move(act)] {
            if (isVisible()) // and not from the list of all acts, over something else
                act();
        }, QString::fromLatin1(icon), Qt::WidgetWithChildrenShortcut);
    };
    if (writes()) {
        add("notes.sign", tr("Sign the note (or co-sign it), and go to the next"), Qt::CTRL | Qt::Key_Return, "document-sign", [this] { m_pane->sign(); });
        add("notes.save", tr("Save the draft now"), QKeySequence::Save, "document-save", [this] { m_pane->keepNow(); });
        add("notes.addendum", tr("Add to the signed note"), Qt::CTRL | Qt::SHIFT | Qt::Key_A, "list-add", [this] { m_pane->addendum(); });
        add("notes.throwAway", tr("Throw the draft away"), {}, "edit-delete", [this] { m_pane->throwAway(); });
        add("notes.readers", tr("Who may read the signed note"), {}, "view-visible", [this] { m_pane->chooseReaders(); });
    }
    if (m_context.desk.may(QStringLiteral("note.hold")) != Cell::No) {
        add("notes.keep", tr("Keep the note until…"), {}, "appointment-new", [this] { m_pane->keepLonger(); });
        add("notes.hold", tr("Legal hold on the note, or no longer"), {}, "object-locked", [this] { m_pane->hold(); });
    }
    add("notes.print", tr("Print the note"), QKeySequence::Print, "document-print", [this] { m_pane->print(); });
}

void NotesPlace::enter()
{
    load();
    m_entered = true;
    if (m_due && m_pages->currentWidget() == m_due)
        return m_due->load();
    if (!m_pane->editor())
        m_list->takeFocus();
}

void NotesPlace::search()
{
    if (m_tabs)
        m_tabs->setCurrentIndex(0);
    m_list->takeFocus();
}

void NotesPlace::load()
{
    m_again.stop();
    if (m_answers)
        askAnswers();
    const Instant since = m_context.desk.parts().clock.now().plusMinutes(-daysBack * 24 * 60);
    m_question.ask(m_context.desk.ask(NotesToDo{since, 100}), this, [this](const Result<NotesToDoList> &todo) {
        if (todo)
            return show(*todo);
        m_context.notices.failed(todo.error());
        Q_EMIT waitingFound(std::nullopt);
    });
}

void NotesPlace::show(const NotesToDoList &todo)
{
    if (m_context.desk.may(QStringLiteral("note.allow_two")) == Cell::No) {
        m_openings.clear();
        return showWithLooks(todo);
    }
    m_asks.ask(m_context.desk.ask(NoteOpenings{}), this, [this, todo](const Result<QVector<NoteOpeningLine>> &openings) {
        m_openings = openings.value_or(QVector<NoteOpeningLine>());
        showWithLooks(todo);
    });
}

void NotesPlace::showWithLooks(const NotesToDoList &todo)
{
    if (m_context.desk.may(QStringLiteral("note.accesses")) == Cell::No)
        return showRows(todo, {});
    m_looks.ask(m_context.desk.ask(NoteAccesses{true}), this, [this, todo](const Result<QVector<NoteAccessLine>> &accesses) {
        showRows(todo, accesses.value_or(QVector<NoteAccessLine>()));
    });
}

void NotesPlace::showRows(const NotesToDoList &todo, const QVector<NoteAccessLine> &accesses)
{
    const bool hadFocus = m_list->hasFocus() || (m_side->currentIndex() != 0 && isVisible() && !focusWidget());
    const int was = m_list->currentIndex().row();
    const QUuid chosen = was >= 0 && was < m_rows->rowCount() ? m_rows->row(was).id : QUuid();
    m_rows->showToDo(todo, accesses, m_openings);
    m_side->setCurrentIndex(m_rows->rowCount() > 0 ? 0 : 1);
    if (!m_list->currentIndex().isValid())
        m_list->choose(m_rows->indexOf(chosen));
    follow();
    if (hadFocus)
        m_list->takeFocus();
    QVector<Waiting> toCosign;
    for (const NoteEntry &note : todo.toCosign) { // who answers for all notes is asked about those that name them
        if (note.supervisor == m_context.desk.actor().practitioner)
            toCosign.append({WaitingKind::Cosign, enumName(WaitingKind::Cosign) + u'/' + idText(note.id), {}});
    }
    m_toCosign = toCosign;
    tellWaiting();
    if (const std::optional<Instant> after = std::exchange(m_goOn, std::nullopt)) {
        if (const int row = m_rows->next(*after); row >= 0)
            openRow(row);
        else {
            m_pane->showNothing(tr("Signed"), m_rows->waiting() > 0 ? tr("No session waits for a note. What else waits stands on the left.") : tr("Nothing else waits for you."));
            m_list->takeFocus();
        }
    }
    Q_EMIT loaded();
}

void NotesPlace::askAnswers()
{
    m_answering.ask(m_context.desk.ask(CosignedNotes{}), this, [this](const Result<QVector<AnswerLine>> &lines) {
        m_answers->fill(lines);
        if (!lines)
            Q_EMIT waitingFound(std::nullopt);
    });
}

/// Nothing is told before all of it is known: what came meanwhile is one notice.
void NotesPlace::tellWaiting()
{
    const std::optional<QVector<Waiting>> answers = m_answers ? m_answers->waiting() : QVector<Waiting>();
    if (!answers || !m_toCosign)
        return;
    Q_EMIT countChanged(writes() ? m_rows->waiting() + static_cast<int>(answers->size()) : 0);
    if (tellsWaiting())
        Q_EMIT waitingFound(*m_toCosign + *answers);
}

void NotesPlace::showWaiting(WaitingKind kind)
{
    if (m_tabs)
        m_tabs->setCurrentIndex(0);
    if (kind == WaitingKind::Cosigned && m_answers)
        return m_answers->takeFocus();
    m_list->choose(firstOf(NoteRow::Note));
    m_list->takeFocus();
}

void NotesPlace::openRow(int row)
{
    if (row < 0 || row >= m_rows->rowCount())
        return;
    m_list->choose(row);
    m_pane->openRow(NoteRow(m_rows->row(row)));
}

/// The list shows what is open: a session becomes a draft once something is written.
void NotesPlace::follow()
{
    int row = m_rows->indexOf(m_pane->note());
    if (row < 0)
        row = m_rows->indexOf(m_pane->appointment());
    if (row >= 0 && row != m_list->currentIndex().row())
        m_list->choose(row);
}

bool NotesPlace::openNote(const QUuid &note)
{
    if (m_tabs)
        m_tabs->setCurrentIndex(0);
    m_pane->open(note);
    return true;
}

bool NotesPlace::writeNote(const QUuid &person, const QUuid &appointment)
{
    if (!writes())
        return false;
    if (person.isNull())
        m_pane->writeSession(appointment);
    else
        m_pane->write(person, appointment);
    return true;
}

QJsonObject NotesPlace::state() const
{
    const NoteEditor *editor = m_pane->editor();
    const bool nothing = editor && const_cast<NoteEditor *>(editor)->keeper().state() == DraftKeeper::State::Untouched && editor->start().draft.version == 0;
    return nothing ? QJsonObject() : QJsonObject{{QStringLiteral("note"), idText(m_pane->note())}};
}

void NotesPlace::restoreState(const QJsonObject &state)
{
    const QUuid note = QUuid::fromString(state[QStringLiteral("note")].toString());
    if (!note.isNull())
        m_pane->open(note);
}

int NotesPlace::firstOf(int kind) const
{
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        if (m_rows->row(i).kind == kind)
            return i;
    }
    return -1;
}

void NotesPlace::openFirst(int kind)
{
    openRow(firstOf(kind));
}

} // namespace praxis::ui
