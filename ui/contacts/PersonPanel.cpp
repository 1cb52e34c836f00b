#include "ui/contacts/PersonPanel.h"

#include "services/practice/door/Desk.h"
#include "ui/contacts/PersonForm.h"
#include "ui/contacts/PersonPageView.h"

namespace praxis::ui {

PersonPanel::PersonPanel(const UiContext &context, QWidget *parent)
    : QStackedWidget(parent), m_context(context), m_page(new PersonPageView(context, this)), m_form(new PersonForm(context, this))
{
    addWidget(m_page);
    addWidget(m_form);
    connect(m_page, &PersonPageView::openWanted, this, &PersonPanel::openWanted);
    connect(m_page, &PersonPageView::windowWanted, this, &PersonPanel::windowWanted);
    connect(m_page, &PersonPageView::gone, this, &PersonPanel::gone);
    connect(m_page, &PersonPageView::loaded, this, &PersonPanel::loaded);
    connect(m_page, &PersonPageView::editWanted, this, [this](const PersonPage &page) {
        setCurrentWidget(m_form);
        m_form->startEdit(page);
    });
    connect(m_form, &PersonForm::saved, this, [this](const QUuid &person) {
        setCurrentWidget(m_page);
        if (person != m_page->person())
            Q_EMIT openWanted(person);
    });
    connect(m_form, &PersonForm::openWanted, this, [this](const QUuid &person) {
        leaveForm([this, person] { Q_EMIT openWanted(person); });
    });
    connect(m_form, &PersonForm::left, this, [this] {
        setCurrentWidget(m_page);
        if (const auto then = std::exchange(m_then, nullptr))
            then();
        else if (m_form->isNew())
            Q_EMIT newAbandoned();
    });
}

bool PersonPanel::isEditing() const
{
    return currentWidget() == m_form;
}

QJsonObject PersonPanel::unsaved() const
{
    return isEditing() ? m_form->unsaved() : QJsonObject();
}

void PersonPanel::typeAgain(const QJsonObject &unsaved)
{
    const auto may = [this](const char *action) { return m_context.desk.may(QString::fromLatin1(action)) != Cell::No; };
    if (unsaved[QStringLiteral("new")].toBool()) {
        if (!may("contact.create"))
            return;
        startNew({});
        return m_form->typeAgain(unsaved);
    }
    const QString person = unsaved[QStringLiteral("before")].toObject()[QStringLiteral("id")].toString();
    if (!may("contact.edit") || QUuid::fromString(person) != m_page->person())
        return;
    // Whether the person may be seen is asked anew; a page that does not open begins no edit.
    connect(m_page, &PersonPageView::loaded, this, [this, unsaved] {
        edit();
        if (isEditing() && !m_form->isNew())
            m_form->typeAgain(unsaved);
    }, Qt::SingleShotConnection);
}

void PersonPanel::open(const QUuid &person)
{
    setCurrentWidget(m_page);
    m_page->open(person);
}

void PersonPanel::startNew(const QString &typed)
{
    setCurrentWidget(m_form);
    m_form->startNew(typed);
}

void PersonPanel::edit()
{
    if (!isEditing() && m_page->page().contact.id == m_page->person() && !m_page->person().isNull())
        Q_EMIT m_page->editWanted(m_page->page());
}

void PersonPanel::leaveForm(std::function<void()> then)
{
    if (!isEditing())
        return m_page->leave(std::move(then));
    m_then = std::move(then);
    m_form->leave();
}

} // namespace praxis::ui
