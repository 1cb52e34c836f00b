#include "ui/notes/NoteEditor.h"

#include "models/rules/Notes.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/notes/NoteWords.h"
#include "ui/notes/SectionEdit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int widestPage = 760; // a line of text that the eye finds back from

QComboBox *makeChoice(QWidget *parent, const char *name, const QString &title)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(QString::fromLatin1(name));
    choice->setAccessibleName(title);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    tip::set(choice, title);
    return choice;
}

} // namespace

NoteEditor::NoteEditor(const UiContext &context, NoteStart start, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_start(std::move(start)),
      m_layout(makeChoice(this, "noteLayout", tr("Layout"))), m_readers(makeChoice(this, "noteReaders", tr("Who may read it once it is signed"))),
      m_supervisor(makeChoice(this, "noteSupervisor", tr("Who co-signs"))), m_problem(new PlainLabel(QString(), this, PlainLabel::Problem)),
      m_conflict(nullptr), m_scroll(new QScrollArea(this)), m_page(nullptr), m_mark(new PlainLabel(this)),
      m_saved(new PlainLabel(QString(), this, PlainLabel::Quiet)), m_throwAway(nullptr), m_sign(nullptr)
{
    setObjectName(QStringLiteral("noteEditor"));
    m_keeper = std::make_unique<DraftKeeper>(context.desk, m_start.draft.note, m_start.draft.version, [this] { return current(); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_conflict = makeConflict());
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::half);
    m_problem->setObjectName(QStringLiteral("noteProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFoot());
    showSections(m_start.text);
    connect(m_keeper.get(), &DraftKeeper::stateChanged, this, &NoteEditor::showState);
    SaveNoteDraft known = m_start.draft;
    known.sections = toJson(m_start.text);
    m_keeper->setKnown(known);
    connect(m_keeper.get(), &DraftKeeper::movedOn, this, &NoteEditor::showMoved);
    connect(m_keeper.get(), &DraftKeeper::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::ChangedSince)
            say(tr("Not saved yet: %1", "a sentence that says why").arg(wording::sentence(error)));
    });
    showState();
}

NoteEditor::~NoteEditor()
{
    m_keeper.reset(); // while the fields still say what was typed
}

QWidget *NoteEditor::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid);
    column->setSpacing(2);
    auto *person = new PlainLabel(m_start.person, head, PlainLabel::Title);
    person->setElided(true);
    person->setObjectName(QStringLiteral("notePerson"));
    auto *about = new PlainLabel(m_start.about, head, PlainLabel::Quiet);
    about->setElided(true);
    column->addWidget(person);
    column->addWidget(about);
    auto *choices = new QHBoxLayout;
    choices->setContentsMargins(0, theme::half, 0, 0);
    choices->setSpacing(theme::grid);
    for (QComboBox *choice : {m_layout, m_readers, m_supervisor})
        choices->addWidget(choice);
    choices->addStretch(1);
    column->addLayout(choices);
    fillLayouts();
    m_layout->setVisible(!isAddendum());
    for (const NoteVisibility visibility : {NoteVisibility::CareTeam, NoteVisibility::Supervisor, NoteVisibility::Author})
        m_readers->addItem(notewords::readers(visibility), static_cast<int>(visibility));
    m_readers->setCurrentIndex(m_readers->findData(static_cast<int>(m_start.draft.visibility)));
    fillSupervisors();
    connect(m_layout, &QComboBox::activated, this, &NoteEditor::chooseLayout);
    connect(m_readers, &QComboBox::activated, this, &NoteEditor::chooseReaders);
    connect(m_supervisor, &QComboBox::activated, this, &NoteEditor::chooseReaders);
    return head;
}

QWidget *NoteEditor::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    column->setSpacing(theme::half);
    auto *meaning = new PlainLabel(tr("Signing puts your name and the time to this note. It can't be changed or deleted afterwards, only added to."), foot, PlainLabel::Quiet);
    meaning->setWordWrap(true);
    meaning->setObjectName(QStringLiteral("signMeaning"));
    column->addWidget(meaning);
    foot->setMaximumWidth(widestPage + theme::grid * 4); // ends where the text ends
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(m_mark);
    m_saved->setObjectName(QStringLiteral("noteSaved"));
    row->addWidget(m_saved, 1);
    m_throwAway = new QPushButton(icons::get(QStringLiteral("edit-delete")), tr("Throw away draft"), foot);
    m_throwAway->setObjectName(QStringLiteral("noteThrowAway"));
    m_sign = new QPushButton(icons::get(QStringLiteral("document-sign")), tr("Sign"), foot);
    m_sign->setObjectName(QStringLiteral("noteSign"));
    m_sign->setFont(theme::boldFont());
    const QAction *action = m_context.actions.find(QStringLiteral("notes.sign"));
    const QString key = action ? keytext::of(action->shortcut()) : QString();
    m_sign->setText(key.isEmpty() ? tr("Sign") : tr("Sign   %1", "a key").arg(key));
    m_sign->setAccessibleName(tr("Sign"));
    m_sign->setAccessibleDescription(meaning->text());
    row->addWidget(m_throwAway);
    row->addWidget(m_sign);
    column->addLayout(row);
    connect(m_throwAway, &QPushButton::clicked, this, &NoteEditor::throwAwayWanted);
    connect(m_sign, &QPushButton::clicked, this, &NoteEditor::signWanted);
    return foot;
}

QWidget *NoteEditor::makeConflict()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("noteConflict"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::half);
    auto *words = new PlainLabel(tr("This draft was changed in another window. What you typed here is not saved yet."), box, PlainLabel::Problem);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    auto *newer = new QPushButton(tr("Show the newer one"), box);
    newer->setObjectName(QStringLiteral("noteShowNewer"));
    auto *mine = new QPushButton(tr("Keep this one"), box);
    mine->setObjectName(QStringLiteral("noteKeepMine"));
    row->addWidget(newer);
    row->addWidget(mine);
    connect(newer, &QPushButton::clicked, this, &NoteEditor::newerWanted);
    connect(mine, &QPushButton::clicked, this, [this] { m_keeper->keepMine(); });
    box->hide();
    return box;
}

void NoteEditor::fillLayouts()
{
    for (const NoteKind kind : {NoteKind::Soap, NoteKind::Dap, NoteKind::Intake, NoteKind::Free})
        m_layout->addItem(notewords::layout(kind), QVariant::fromValue(QPair<int, QUuid>(static_cast<int>(kind), QUuid())));
    for (const auto &one : std::as_const(m_start.templates)) {
        if (one->isActive || one->id == m_start.draft.noteTemplate)
            m_layout->addItem(one->name, QVariant::fromValue(QPair<int, QUuid>(static_cast<int>(NoteKind::Custom), one->id)));
    }
    for (int i = 0; i < m_layout->count(); ++i) {
        const auto [kind, id] = m_layout->itemData(i).value<QPair<int, QUuid>>();
        if (kind == static_cast<int>(m_start.draft.kind) && id == m_start.draft.noteTemplate)
            m_layout->setCurrentIndex(i);
    }
}

void NoteEditor::fillSupervisors()
{
    m_supervisor->addItem(tr("Nobody co-signs"), QUuid());
    for (const auto &one : m_context.directory.practitioners()) {
        if (one->id != m_context.desk.actor().practitioner && (one->isActive || one->id == m_start.draft.supervisor))
            m_supervisor->addItem(tr("%1 co-signs").arg(one->displayName), one->id);
    }
    m_supervisor->setCurrentIndex(std::max(0, m_supervisor->findData(m_start.draft.supervisor)));
    m_supervisor->setEnabled(m_supervisor->count() > 1);
}

NoteText NoteEditor::layoutFor(NoteKind kind, const QUuid &noteTemplate) const
{
    for (const auto &one : m_start.templates) {
        if (one->id == noteTemplate)
            return layoutOf(kind, one->sections);
    }
    return layoutOf(kind);
}

void NoteEditor::chooseLayout()
{
    const auto [kind, id] = m_layout->currentData().value<QPair<int, QUuid>>();
    m_start.draft.kind = static_cast<NoteKind>(kind);
    m_start.draft.noteTemplate = id;
    showSections(laidOutAnew(text(), layoutFor(m_start.draft.kind, id)));
    Q_EMIT layoutChosen(m_start.draft.kind);
    typed();
    takeFocus();
}

/// A note for the supervisor has one, and one for the author alone has none: the other choice follows.
void NoteEditor::chooseReaders()
{
    const auto visibility = static_cast<NoteVisibility>(m_readers->currentData().toInt());
    const bool byReaders = sender() == m_readers;
    if (byReaders && visibility == NoteVisibility::Author)
        m_supervisor->setCurrentIndex(0);
    if (byReaders && visibility == NoteVisibility::Supervisor && m_supervisor->currentIndex() == 0 && m_supervisor->count() > 1)
        m_supervisor->setCurrentIndex(1);
    const bool alone = m_supervisor->currentIndex() == 0;
    if ((alone && visibility == NoteVisibility::Supervisor) || (!alone && visibility == NoteVisibility::Author))
        m_readers->setCurrentIndex(m_readers->findData(static_cast<int>(alone ? NoteVisibility::Author : NoteVisibility::Supervisor)));
    m_start.draft.visibility = static_cast<NoteVisibility>(m_readers->currentData().toInt());
    m_start.draft.supervisor = m_supervisor->currentData().toUuid();
    typed();
}

void NoteEditor::showSections(const NoteText &text)
{
    m_frame = text;
    m_fields.clear();
    auto *page = new QWidget;
    auto *sides = new QHBoxLayout(page);
    sides->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::grid * 2);
    auto *column = new QWidget(page);
    column->setMaximumWidth(widestPage);
    sides->addWidget(column, 1);
    sides->addStretch(0);
    m_page = new QVBoxLayout(column);
    m_page->setContentsMargins(0, 0, 0, 0);
    m_page->setSpacing(theme::half);
    const bool single = text.sections.size() == 1;
    for (const NoteSection &section : text.sections) {
        const QString heading = notewords::heading(section);
        auto *field = new SectionEdit(single ? 10 : 3, column);
        if (!heading.isEmpty()) {
            auto *label = new PlainLabel(heading, column, PlainLabel::Heading);
            label->setBuddy(field);
            label->setContentsMargins(0, m_fields.isEmpty() ? 0 : theme::grid, 0, 0);
            m_page->addWidget(label);
        }
        field->setObjectName(QStringLiteral("noteSection%1").arg(m_fields.size()));
        field->setAccessibleName(heading.isEmpty() ? tr("Text of the note") : heading);
        field->setPlaceholderText(hintFor(section));
        field->setPlainText(section.text);
        m_page->addWidget(field);
        m_fields.append(field);
        connect(field, &QTextEdit::textChanged, this, &NoteEditor::typed);
        connect(field, &SectionEdit::writingAt, this, [this, field](const QRect &cursor) {
            if (field->hasFocus() && m_scroll->widget())
                m_scroll->ensureVisible(0, field->mapTo(m_scroll->widget(), cursor.bottomLeft()).y(), 0, theme::grid * 4);
        });
    }
    m_page->addStretch(1);
    m_scroll->setWidget(page);
}

QString NoteEditor::hintFor(const NoteSection &section) const
{
    if (!section.key.isEmpty())
        return notewords::hint(section.key);
    for (const auto &one : m_start.templates) {
        if (one->id != m_start.draft.noteTemplate)
            continue;
        for (const auto &part : one->sections) {
            if (part.toObject()[u"heading"].toString() == section.heading)
                return part.toObject()[u"hint"].toString();
        }
    }
    return {};
}

NoteText NoteEditor::text() const
{
    NoteText text = m_frame;
    for (int i = 0; i < m_fields.size(); ++i)
        text.sections[i].text = m_fields[i]->toPlainText();
    return text;
}

SaveNoteDraft NoteEditor::current() const
{
    SaveNoteDraft draft = m_start.draft;
    draft.sections = toJson(text());
    return draft;
}

void NoteEditor::typed()
{
    if (!m_keeper->isRefused())
        say(m_movedWords); // what is wrong with the text stays until it is right
    if (m_keeper->version() == 0 && m_keeper->state() == DraftKeeper::State::Untouched && text().isBlank())
        return; // a note in which nothing was ever written is none
    m_keeper->touched();
}

void NoteEditor::showState()
{
    using State = DraftKeeper::State;
    const State state = m_keeper->state();
    QString words;
    QString icon;
    switch (state) {
    case State::Untouched:
        words = m_keeper->version() > 0 ? tr("Draft: only you can read it") : tr("What you type is saved by itself");
        break;
    case State::Waiting:
    case State::Saving:
        words = tr("Saving…");
        break;
    case State::Saved:
        words = tr("Saved %1", "a time").arg(QLocale().toString(m_moments.wall(m_keeper->savedAt()).time, QLocale::ShortFormat));
        icon = QStringLiteral("checkmark");
        say(m_movedWords);
        break;
    case State::Failed:
    case State::Elsewhere:
        words = tr("Not saved yet");
        icon = QStringLiteral("data-warning");
        break;
    }
    m_saved->setText(words);
    m_mark->setPixmap(icon.isEmpty() ? QPixmap() : icons::get(icon).pixmap(16, 16));
    m_mark->setVisible(!icon.isEmpty());
    m_conflict->setVisible(state == State::Elsewhere);
    m_throwAway->setVisible(m_keeper->version() > 0 || state != State::Untouched);
}

/// It stays above the text: who signs this now signs another note than the one that was begun.
void NoteEditor::showMoved(const Error &why)
{
    if (why.code == ErrorCode::BadTransition)
        m_movedWords = tr("The draft was signed elsewhere. What you typed since is kept here, as a new draft.");
    else if (why.code == ErrorCode::NotAvailable && why.data.value(QStringLiteral("status")).toString() == u"on_hold")
        m_movedWords = tr("The draft is on a legal hold and stays as it was. What you typed since is kept here, as a new draft.");
    else
        m_movedWords = tr("The draft is no longer there. What you typed is kept here, as a new draft.");
    say(m_movedWords);
}

void NoteEditor::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void NoteEditor::takeFocus()
{
    for (SectionEdit *field : std::as_const(m_fields)) {
        if (field->toPlainText().trimmed().isEmpty())
            return field->setFocus(Qt::OtherFocusReason);
    }
    if (!m_fields.isEmpty()) {
        m_fields.last()->setFocus(Qt::OtherFocusReason);
        m_fields.last()->moveCursor(QTextCursor::End);
    }
}

} // namespace praxis::ui
