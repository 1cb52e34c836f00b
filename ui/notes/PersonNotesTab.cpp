#include "ui/notes/PersonNotesTab.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/notes/NoteList.h"
#include "ui/notes/NotePane.h"
#include "ui/notes/NoteRows.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int pageSize = 100;
constexpr int mostAtOnce = 500; // the door answers no more
constexpr int searchPauseMs = 200;

} // namespace

PersonSection *PersonNotesTab::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("note.read")) == Cell::No ? nullptr : new PersonNotesTab(context, parent);
}

PersonNotesTab::PersonNotesTab(const UiContext &context, QWidget *parent)
    : PersonSection(parent), m_context(context), m_wanted(pageSize), m_rows(new NoteRows(context, this)), m_side(new QStackedWidget(this)),
      m_list(new NoteList(*m_rows, tr("Notes of this person"), this)), m_pane(new NotePane(context, this))
{
    setObjectName(QStringLiteral("personNotes"));
    m_list->setObjectName(QStringLiteral("personNoteList"));
    m_pane->followKeys();
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, theme::grid, 0, 0);
    column->setSpacing(theme::grid);
    if (context.desk.may(QStringLiteral("note.write")) != Cell::No && !context.desk.actor().practitioner.isNull()) {
        m_write = new QPushButton(icons::get(QStringLiteral("document-edit")), tr("Write a note"), left);
        m_write->setObjectName(QStringLiteral("personWriteNote"));
        auto *row = new QHBoxLayout;
        row->setContentsMargins(theme::grid, 0, theme::grid, 0);
        row->addWidget(m_write, 1);
        column->addLayout(row);
        connect(m_write, &QPushButton::clicked, this, [this] { startNew(); });
    }
    m_side->addWidget(m_list);
    m_side->addWidget(new EmptyState(QStringLiteral("document-edit"), tr("No notes yet"), tr("What is written about this person stands here."), this));
    m_side->addWidget(new LoadingRows(this));
    column->addWidget(m_side, 1);
    left->setMinimumWidth(180);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_pane);
    split->setStretchFactor(1, 1);
    split->setSizes({240, 560});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    setFocusProxy(m_list);
    connect(m_list, &NoteList::opened, this, &PersonNotesTab::openRow);
    connect(m_pane, &NotePane::leftWanted, m_list, &NoteList::takeFocus);
    connect(m_pane, &NotePane::listChanged, &m_again, qOverload<>(&QTimer::start));
    m_again.setSingleShot(true);
    m_again.setInterval(searchPauseMs);
    connect(&m_again, &QTimer::timeout, this, &PersonNotesTab::load);
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            m_again.start();
    });
}

void PersonNotesTab::show(const QUuid &person)
{
    if (person != m_person) {
        m_person = person;
        m_wanted = pageSize;
        m_rows->setMore({});
        m_side->setCurrentIndex(2);
        m_rows->showNotes({});
        showNothing();
    }
    load();
}

void PersonNotesTab::showNothing()
{
    m_pane->showNothing(tr("Choose a note"), tr("Opening one is written down in the audit trail."));
}

void PersonNotesTab::startNew()
{
    if (m_write && !m_person.isNull())
        m_pane->write(m_person);
}

void PersonNotesTab::leave(std::function<void()> then)
{
    m_pane->leave(std::move(then));
}

void PersonNotesTab::load()
{
    m_again.stop();
    if (m_person.isNull())
        return;
    askOn({});
}

/// As many as were listed, one stretch after the other.
void PersonNotesTab::askOn(const QVector<NoteEntry> &before)
{
    const int limit = static_cast<int>(std::clamp<qsizetype>(m_wanted - before.size(), 1, mostAtOnce));
    PersonNotes query{.person = m_person, .limit = limit};
    if (!before.isEmpty()) {
        query.before = before.last().eventAt;
        query.beforeId = before.last().id;
    }
    m_question.ask(m_context.desk.ask(query), this, [this, before, limit](const Result<QVector<NoteEntry>> &notes) {
        if (!notes)
            return m_context.notices.failed(notes.error());
        const QVector<NoteEntry> all = before + *notes;
        const bool isAll = notes->size() < limit;
        const bool addsNone = std::ranges::all_of(*notes, [](const NoteEntry &note) { return !note.addendumTo.isNull(); }); // they are read with theirs
        if (!isAll && addsNone)
            m_wanted = std::max(m_wanted, all.size() + pageSize);
        if (isAll || all.size() >= m_wanted)
            showRows(all, isAll);
        else
            askOn(all);
    });
}

void PersonNotesTab::showRows(const QVector<NoteEntry> &notes, bool isAll)
{
    m_rows->setMore(isAll ? std::function<void()>() : [this, notes] {
        m_wanted = notes.size() + pageSize;
        askOn(notes);
    });
    m_rows->showNotes(notes);
    m_side->setCurrentIndex(m_rows->rowCount() > 0 ? 0 : 1);
    if (!m_list->currentIndex().isValid())
        m_list->choose(m_rows->indexOf(m_pane->note()));
}

void PersonNotesTab::openRow(int row)
{
    m_list->choose(row);
    m_pane->openRow(NoteRow(m_rows->row(row)));
}

} // namespace praxis::ui
