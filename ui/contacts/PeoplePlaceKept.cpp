// What is typed about people and not saved.
#include "ui/contacts/PeoplePlace.h"

#include "ui/contacts/PersonForm.h"
#include "ui/contacts/PersonPanel.h"
#include "ui/contacts/PersonWindow.h"

#include <QJsonArray>
#include <QStackedWidget>

namespace praxis::ui {

/// Also what was typed in windows of their own: they go with this place.
QJsonObject PeoplePlace::unsaved() const
{
    QJsonObject unsaved;
    if (const QJsonObject form = m_panel->unsaved(); !form.isEmpty())
        unsaved.insert(QStringLiteral("form"), form);
    QJsonArray windows;
    for (PersonWindow *window : findChildren<PersonWindow *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (const QJsonObject form = window->panel().unsaved(); !form.isEmpty())
            windows.append(form);
    }
    if (!windows.isEmpty())
        unsaved.insert(QStringLiteral("windows"), windows);
    return unsaved;
}

void PeoplePlace::typeAgain(const QJsonObject &unsaved)
{
    if (const QJsonObject form = unsaved[QStringLiteral("form")].toObject(); !form.isEmpty()) {
        m_panel->typeAgain(form);
        if (m_panel->isEditing()) { // a new person
            m_stack->setCurrentWidget(m_panel);
            Q_EMIT inspectorChanged();
        }
    }
    for (const QJsonValue &form : unsaved[QStringLiteral("windows")].toArray()) {
        const QString person = form[QStringLiteral("before")][QStringLiteral("id")].toString();
        if (PersonWindow *window = openWindow(QUuid::fromString(person)))
            window->panel().typeAgain(form.toObject());
    }
}

bool PeoplePlace::canSaveUnsaved() const
{
    return !unsaved().contains(QStringLiteral("windows"));
}

void PeoplePlace::saveUnsaved(std::function<void()> then)
{
    m_panel->form().saveThen(std::move(then));
}

} // namespace praxis::ui
