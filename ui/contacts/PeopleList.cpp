#include "ui/contacts/PeopleList.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/ListColumns.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/contacts/PeopleBulk.h"
#include "ui/contacts/PeopleView.h"
#include "ui/contacts/PeopleWords.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

const QString columnsPreference = QStringLiteral("people.columns");

} // namespace

PeopleList::PeopleList(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_again(new QTimer(this))
{
    m_model = new PeopleModel([this](const PeopleFilter &filter, auto then) {
        m_question.ask(m_context.desk.ask(FindPeople{filter}), this, [then](const Result<QVector<PersonHit>> &people) { then(people); });
    }, this);
    m_words = new PeopleWords(*m_model, context.desk, context.directory, this);
    m_view = new PeopleView(*m_model, m_words, this);
    m_bulk = new PeopleBulk(context, this);
    m_bulk->hide();
    m_heading = new PlainLabel(tr("Recently opened"), this, PlainLabel::Heading);
    m_heading->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    m_heading->hide();
    m_nobody = new EmptyState(QStringLiteral("system-users"), tr("Nobody here yet"),
                              tr("The people whom the practice sees will be listed here, with what is next for each of them."), this);
    m_noHit = new EmptyState(QStringLiteral("search"), tr("Nobody fits"),
                             tr("Try part of a name in any order, a phone number, a birth date, a record number or an e-mail address."), this);
    if (context.desk.may(QStringLiteral("contact.create")) != Cell::No) {
        connect(m_nobody->addStep(tr("New person"), QStringLiteral("list-add-user")), &QPushButton::clicked, this, &PeopleList::newWanted);
        connect(m_noHit->addStep(tr("New person"), QStringLiteral("list-add-user")), &QPushButton::clicked, this, &PeopleList::newWanted);
    }
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_noHit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_bulk);

    m_again->setSingleShot(true);
    m_again->setInterval(120);
    connect(m_again, &QTimer::timeout, m_model, &PeopleModel::refresh);
    connect(m_model, &PeopleModel::found, this, &PeopleList::showRight);
    connect(m_model, &PeopleModel::failed, this, [this](const Error &error) { m_context.notices.failed(error); });
    connect(m_view, &PeopleView::opened, this, &PeopleList::opened);
    connect(m_view, &PeopleView::selectionMoved, this, &PeopleList::tellSelection);
    connect(m_model, &PeopleModel::dataChanged, this, &PeopleList::tellSelection);
    auto *columns = new ListColumns(context.desk, columnsPreference, m_view->horizontalHeader());
    connect(m_view, &PeopleView::columnsChanged, columns, &ListColumns::keep);
    connect(columns, &ListColumns::restored, m_view, &PeopleView::arranged);
    connect(m_view, &PeopleView::leftAtTop, this, &PeopleList::searchWanted);
    connect(m_view, &QWidget::customContextMenuRequested, this, &PeopleList::showMenu);
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(&context.directory, &Directory::loaded, m_view->viewport(), qOverload<>(&QWidget::update));
}

void PeopleList::find(const QString &text)
{
    m_recents = false;
    m_openUnique = false;
    m_text = text;
    m_model->find(m_text, m_kind, m_tag);
}

void PeopleList::narrow(const QString &kind, const QString &tag)
{
    m_kind = kind;
    m_tag = tag;
    find(m_text);
}

void PeopleList::showRecents()
{
    later(m_context.desk.ask(RecentPeople{}), this, [this](const Result<QVector<PersonHit>> &people) {
        if (!people)
            return m_context.notices.failed(people.error());
        if (people->isEmpty())
            return focusFirst();
        m_recents = true;
        m_model->show(*people);
        focusFirst();
    });
}

void PeopleList::refresh()
{
    if (m_recents)
        find({});
    else
        m_model->refresh();
}

void PeopleList::showRight()
{
    m_heading->setVisible(m_recents);
    if (m_model->rowCount() > 0)
        m_stack->setCurrentWidget(m_view);
    else
        m_stack->setCurrentWidget(m_model->text().isEmpty() && m_kind.isEmpty() && m_tag.isEmpty() ? m_nobody : m_noHit);
    tellSelection();
    if (m_openUnique)
        openUnique();
}

void PeopleList::openUnique()
{
    m_openUnique = m_model->isLoading(); // Enter came before the answer
    if (m_openUnique)
        return;
    if (m_model->rowCount() == 1)
        Q_EMIT opened(m_model->idAt(0));
    else
        focusFirst();
}

void PeopleList::focusFirst()
{
    if (m_model->rowCount() == 0)
        return;
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_words->index(0, 0));
}

void PeopleList::tellSelection()
{
    const QVector<QUuid> people = m_view->selectedPeople();
    QHash<QUuid, QString> names;
    const QModelIndexList rows = people.size() <= 500 ? m_view->selectionModel()->selectedRows() : QModelIndexList{};
    for (const QModelIndex &row : rows) {
        if (const PersonHit *person = m_model->person(row.row()))
            names.insert(person->id, wording::listName(*person));
    }
    m_bulk->setSelected(people, names);
    const PersonHit *person = rows.size() == 1 ? m_model->person(rows.first().row()) : nullptr;
    if (person)
        Q_EMIT selected(*person);
    else
        Q_EMIT noneSelected(static_cast<int>(people.size()));
}

void PeopleList::showMenu(const QPoint &at)
{
    const QUuid person = m_view->currentPerson();
    if (person.isNull())
        return;
    const Desk &desk = m_context.desk;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icons::get(QStringLiteral("document-open")), tr("Open record"), this, [=, this] { Q_EMIT opened(person); });
    menu->addAction(icons::get(QStringLiteral("window-new")), tr("Open in its own window"), this, [=, this] { Q_EMIT windowWanted(person); });
    if (desk.may(QStringLiteral("appointment.create")) != Cell::No)
        menu->addAction(icons::get(QStringLiteral("appointment-new")), tr("Book…"), this, [=, this] { m_context.navigator.bookFor(person); });
    if (desk.may(QStringLiteral("audit.history")) != Cell::No)
        menu->addAction(icons::get(QStringLiteral("clock")), tr("Access history"), this, [=, this] { Q_EMIT historyWanted(person); });
    const bool many = m_view->selectionModel()->selectedRows().size() > 1;
    if (desk.may(many ? QStringLiteral("contact.bulk_delete") : QStringLiteral("contact.delete")) != Cell::No) {
        menu->addSeparator();
        menu->addAction(icons::get(QStringLiteral("edit-delete")), tr("Delete…"), m_bulk, &PeopleBulk::askToDelete);
    }
    const QModelIndex current = m_view->currentIndex();
    menu->popup(m_view->viewport()->mapToGlobal(m_view->viewport()->rect().contains(at) ? at : m_view->visualRect(current).center()));
}

} // namespace praxis::ui
