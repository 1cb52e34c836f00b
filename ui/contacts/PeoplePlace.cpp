#include "ui/contacts/PeoplePlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/contacts/ContactWords.h"
#include "ui/contacts/PeopleList.h"
#include "ui/contacts/PeopleView.h"
#include "ui/contacts/PersonCard.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonPanel.h"
#include "ui/contacts/PersonWindow.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace praxis::ui {

PeoplePlace::PeoplePlace(const UiContext &context, QWidget *parent)
    : Place(parent), m_context(context), m_bar(new QWidget(this)), m_stack(new QStackedWidget(this)), m_list(new PeopleList(context, this)),
      m_panel(new PersonPanel(context, this)), m_card(new PersonCard(context, this))
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeBar();
    connectList();
    addActions();
    connect(m_card, &PersonCard::openWanted, this, &PeoplePlace::go);
    connect(m_panel, &PersonPanel::openWanted, this, &PeoplePlace::go);
    connect(m_panel, &PersonPanel::windowWanted, this, &PeoplePlace::openWindow);
    connect(m_panel, &PersonPanel::gone, this, [this] { go({}); });
    connect(m_panel, &PersonPanel::newAbandoned, this, &PeoplePlace::showStep);
    connect(m_panel, &PersonPanel::loaded, this, &Place::titleChanged);
    updateButtons();
}

QWidget *PeoplePlace::inspector()
{
    return m_stack->currentWidget() == m_list ? m_card : nullptr; // a person's page says all of it
}

void PeoplePlace::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid, 0, theme::grid * 2, 0);
    row->setSpacing(theme::half);
    const auto arrow = [&](const QString &icon, const QString &name) {
        auto *button = new QToolButton(m_bar);
        button->setIcon(icons::get(icon));
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        row->addWidget(button);
        return button;
    };
    m_back = arrow(QStringLiteral("go-previous"), tr("Back"));
    m_forward = arrow(QStringLiteral("go-next"), tr("Forward"));
    connect(m_back, &QToolButton::clicked, this, &PeoplePlace::goBack);
    connect(m_forward, &QToolButton::clicked, this, &PeoplePlace::goForward);
    m_search = new SearchField(tr("Name, phone, birth date, record number or e-mail"), m_bar);
    m_search->setMinimumWidth(220);
    row->addWidget(m_search, 1);
    m_kind = new QComboBox(m_bar);
    m_kind->setObjectName(QStringLiteral("peopleKind"));
    m_kind->setAccessibleName(tr("Only people of this kind"));
    m_kind->addItem(tr("Everybody"), QString());
    for (const QString &code : contactWords::kinds())
        m_kind->addItem(contactWords::kind(code), code);
    row->addWidget(m_kind);
    m_tag = new QLineEdit(m_bar);
    m_tag->setObjectName(QStringLiteral("peopleTag"));
    m_tag->setAccessibleName(tr("Only people with this tag"));
    m_tag->setPlaceholderText(tr("Tag"));
    m_tag->setClearButtonEnabled(true);
    m_tag->setMaxLength(60);
    m_tag->setMaximumWidth(130);
    row->addWidget(m_tag);
    const auto narrow = [this] {
        m_panel->leaveForm([this] {
            if (m_stack->currentWidget() != m_list)
                go({});
            m_list->narrow(m_kind->currentData().toString(), m_tag->text().trimmed());
        });
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, narrow);
    connect(m_tag, &QLineEdit::textChanged, this, narrow);
    if (m_context.desk.may(QStringLiteral("contact.create")) != Cell::No) {
        auto *fresh = new QPushButton(icons::get(QStringLiteral("list-add-user")), tr("New person"), m_bar);
        fresh->setObjectName(QStringLiteral("newPerson"));
        connect(fresh, &QPushButton::clicked, this, &PeoplePlace::newPerson);
        row->addWidget(fresh);
    }
    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        m_panel->leaveForm([this, text] {
            if (!text.isEmpty() && m_stack->currentWidget() != m_list)
                go({});
            m_list->find(text);
        });
    });
    connect(m_search, &SearchField::movedDown, this, [this] {
        if (m_stack->currentWidget() != m_list)
            go({});
        if (m_search->text().trimmed().isEmpty())
            m_list->showRecents();
        else
            m_list->focusFirst();
    });
    connect(m_search, &QLineEdit::returnPressed, m_list, &PeopleList::openUnique);
    connect(m_search, &SearchField::left, m_list, &PeopleList::focusFirst);
}

void PeoplePlace::connectList()
{
    connect(m_list, &PeopleList::opened, this, &PeoplePlace::go);
    connect(m_list, &PeopleList::selected, m_card, &PersonCard::show);
    connect(m_list, &PeopleList::noneSelected, m_card, &PersonCard::showNobody);
    connect(m_list, &PeopleList::newWanted, this, &PeoplePlace::newPerson);
    connect(m_list, &PeopleList::historyWanted, this, &PeoplePlace::openHistory);
    connect(m_list, &PeopleList::windowWanted, this, &PeoplePlace::openWindow);
    connect(m_list, &PeopleList::searchWanted, this, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
}

void PeoplePlace::addActions()
{
    Actions &actions = m_context.actions;
    const QString group = tr("People");
    const auto add = [&](const char *id, const QString &text, const QKeySequence &key, std::function<void()> act, const char *icon = "") {
        actions.add(this, QString::fromLatin1(id), group, text, key.isEmpty() ? QList<QKeySequence>() : QList{key}, std::move(act), QString::fromLatin1(icon), Qt::WidgetWithChildrenShortcut);
    };
    const auto chosen = [this] { return m_stack->currentWidget() == m_panel ? m_panel->page().person() : m_list->view().currentPerson(); };
    if (m_context.desk.may(QStringLiteral("contact.create")) != Cell::No)
        add("people.new", tr("New person"), QKeySequence::New, [this] { newPerson(); }, "list-add-user");
    add("people.back", tr("Back to the person or list before"), QKeySequence::Back, [this] { goBack(); }, "go-previous");
    add("people.forward", tr("Forward again"), QKeySequence::Forward, [this] { goForward(); }, "go-next");
    add("people.window", tr("Open the person in its own window"), QKeySequence(QStringLiteral("Ctrl+Shift+O")), [this, chosen] { openWindow(chosen()); }, "window-new");
    if (m_context.desk.may(QStringLiteral("contact.edit")) != Cell::No)
        add("people.edit", tr("Edit the person"), QKeySequence(QStringLiteral("F2")), [this] {
            if (m_stack->currentWidget() == m_panel)
                m_panel->edit();
        }, "document-edit");
    if (m_context.desk.may(QStringLiteral("appointment.create")) != Cell::No)
        add("people.book", tr("Book the person"), QKeySequence(QStringLiteral("Ctrl+B")), [this, chosen] {
            if (!chosen().isNull())
                m_context.navigator.bookFor(chosen());
        }, "appointment-new");
    if (m_context.meetNow)
        add("people.meet", tr("Meet the person by video now"), {}, [this, chosen] { m_context.meetNow(chosen(), this); }, "camera-video");
    if (m_context.desk.may(QStringLiteral("note.write")) != Cell::No)
        add("people.note", tr("Write a note about the person"), QKeySequence(QStringLiteral("Ctrl+E")), [this, chosen] {
            if (m_stack->currentWidget() == m_panel && !m_panel->isEditing())
                m_panel->page().startIn(QStringLiteral("notes"));
            else if (m_stack->currentWidget() == m_list && !chosen().isNull())
                m_context.navigator.writeNote(chosen(), {});
        }, "document-edit");
    if (m_context.desk.may(QStringLiteral("audit.history")) != Cell::No)
        add("people.history", tr("Access history of the person"), QKeySequence(QStringLiteral("Ctrl+H")), [this, chosen] { openHistory(chosen()); }, "clock");
}

void PeoplePlace::enter()
{
    if (!m_entered) {
        m_entered = true;
        m_list->find(m_search->text().trimmed());
    } else if (m_stack->currentWidget() == m_list) {
        m_list->refresh();
    }
    if (m_stack->currentWidget() == m_list && !m_list->view().hasFocus())
        m_search->setFocus(Qt::OtherFocusReason);
}

void PeoplePlace::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool PeoplePlace::openPerson(const QUuid &person)
{
    go(person);
    return true;
}

bool PeoplePlace::openRequestsOf(const QUuid &person)
{
    m_panel->leaveForm([this, person] {
        go(person);
        m_panel->page().showSection(QStringLiteral("requests"));
    });
    return true;
}

void PeoplePlace::go(const QUuid &person)
{
    m_panel->leaveForm([this, person] {
        if (m_steps[m_step] != person) {
            m_steps.resize(m_step + 1);
            m_steps.append(person);
            ++m_step;
        }
        showStep();
    });
}

void PeoplePlace::goBack()
{
    m_panel->leaveForm([this] {
        m_step = qMax(0, m_step - 1);
        showStep();
    });
}

void PeoplePlace::goForward()
{
    m_panel->leaveForm([this] {
        m_step = qMin(static_cast<int>(m_steps.size()) - 1, m_step + 1);
        showStep();
    });
}

void PeoplePlace::showStep()
{
    showNow(m_steps[m_step]);
    updateButtons();
}

void PeoplePlace::showNow(const QUuid &person)
{
    if (person.isNull()) {
        m_stack->setCurrentWidget(m_list);
        m_list->focusFirst();
    } else {
        m_stack->setCurrentWidget(m_panel);
        m_panel->open(person);
        m_panel->page().setFocus();
    }
    Q_EMIT inspectorChanged();
    Q_EMIT titleChanged();
}

void PeoplePlace::updateButtons()
{
    tip::setDisabledBecause(m_back, m_step > 0 ? QString() : tr("There is nothing before this."));
    tip::setDisabledBecause(m_forward, m_step + 1 < m_steps.size() ? QString() : tr("There is nothing after this."));
}

void PeoplePlace::newPerson()
{
    m_panel->leaveForm([this] {
        const bool notFound = m_stack->currentWidget() == m_list && m_list->model().rowCount() == 0;
        m_stack->setCurrentWidget(m_panel);
        Q_EMIT inspectorChanged();
        m_panel->startNew(notFound ? m_search->text().trimmed() : QString());
    });
}

void PeoplePlace::openHistory(const QUuid &person)
{
    if (person.isNull())
        return;
    if (m_stack->currentWidget() != m_panel || m_panel->page().person() != person)
        go(person);
    m_panel->page().showHistory();
}

PersonWindow *PeoplePlace::openWindow(const QUuid &person)
{
    if (person.isNull())
        return nullptr;
    auto *window = new PersonWindow(m_context, person, this);
    window->show();
    return window;
}

QVector<Scene> PeoplePlace::scenes()
{
    const auto first = [this] { return m_list->model().idAt(0); };
    const auto back = [this] { go({}); };
    // What is shown before the person has come goes when they come.
    const auto then = [this, first](const std::function<void(PersonPageView &)> &show) {
        return [this, first, show] {
            PersonPageView &page = m_panel->page();
            if (first().isNull())
                return;
            connect(&page, &PersonPageView::loaded, this, [&page, show] { show(page); }, Qt::SingleShotConnection);
            go(first());
        };
    };
    const auto section = [then](const QString &id) { return then([id](PersonPageView &page) { page.showSection(id); }); };
    return {
        {QStringLiteral("people-list"), [this] { go({}); m_list->focusFirst(); }},
        {QStringLiteral("person"), [this, first] { go(first()); }, back},
        {QStringLiteral("person-timeline"), section(QStringLiteral("timeline")), back},
        {QStringLiteral("person-notes"), section(QStringLiteral("notes")), back},
        {QStringLiteral("person-consents"), section(QStringLiteral("consents")), back},
        {QStringLiteral("person-documents"), section(QStringLiteral("documents")), back},
        {QStringLiteral("person-requests"), section(QStringLiteral("requests")), back},
        {QStringLiteral("person-letter"), then([](PersonPageView &page) { page.startIn(QStringLiteral("requests")); }),
         [this] {
             delete window()->findChild<QDialog *>(QStringLiteral("letterDialog"));
             go({});
         }},
        {QStringLiteral("person-copy"), then([](PersonPageView &page) {
             page.showSection(QStringLiteral("requests"));
             if (auto *copy = page.findChild<QPushButton *>(QStringLiteral("bundleMake")))
                 copy->click();
         }),
         [this] {
             delete window()->findChild<QDialog *>(QStringLiteral("bundleDialog"));
             go({});
         }},
        {QStringLiteral("people-bulk"), [this] {
             go({});
             m_list->focusFirst();
             for (int row = 0; row < 3; ++row)
                 m_list->view().selectionModel()->select(m_list->view().model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
         }, [this] { m_list->view().clearSelection(); }},
        {QStringLiteral("person-history"), then([](PersonPageView &page) { page.showHistory(); }), back},
        {QStringLiteral("person-new"), [this] { newPerson(); }, back},
    };
}

} // namespace praxis::ui
