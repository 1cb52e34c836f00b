// What of the people outlives a lock: where somebody was, and what is typed and not saved.
#include "ui/contacts/PeoplePlace.h"

#include "ui/common/ConsentDialog.h"
#include "ui/common/KeptDialogs.h"
#include "ui/common/SearchField.h"
#include "ui/contacts/PersonForm.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonPanel.h"
#include "ui/contacts/PersonWindow.h"

#include <QComboBox>
#include <QJsonArray>
#include <QStackedWidget>

#include <algorithm>

namespace praxis::ui {

QJsonObject PeoplePlace::state() const
{
    QJsonArray steps;
    for (const QUuid &person : m_steps)
        steps.append(idText(person));
    return {{QStringLiteral("steps"), steps}, {QStringLiteral("step"), m_step}, {QStringLiteral("tab"), m_panel->page().tab()},
            {QStringLiteral("text"), m_search->text()}, {QStringLiteral("kind"), m_kind->currentData().toString()}, {QStringLiteral("tag"), m_tag->text()}};
}

void PeoplePlace::restoreState(const QJsonObject &state)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(state[QStringLiteral("kind")].toString())));
    m_tag->setText(state[QStringLiteral("tag")].toString());
    m_search->setText(state[QStringLiteral("text")].toString());
    QVector<QUuid> steps;
    for (const QJsonValue &person : state[QStringLiteral("steps")].toArray())
        steps.append(QUuid::fromString(person.toString()));
    const int step = state[QStringLiteral("step")].toInt();
    if (step < 0 || step >= steps.size())
        return;
    m_steps = steps;
    m_step = step;
    updateButtons();
    if (m_steps[m_step].isNull())
        return;
    showStep();
    m_panel->page().showTab(state[QStringLiteral("tab")].toString());
}

/// Also what was typed in windows of their own, which go with this place, and in consents, wherever somebody began to write them down.
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
    if (const QJsonArray consents = typedInDialogs<ConsentDialog>(*this); !consents.isEmpty())
        unsaved.insert(QStringLiteral("consents"), consents);
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
    for (const QJsonValue &typed : unsaved[QStringLiteral("consents")].toArray()) {
        auto *dialog = new ConsentDialog(m_context, ConsentDialog::personOf(typed.toObject()), window());
        dialog->typeAgain(typed.toObject());
        dialog->open();
    }
}

bool PeoplePlace::canSaveUnsaved() const
{
    const QJsonObject typed = unsaved();
    return !typed.contains(QStringLiteral("windows")) && !typed.contains(QStringLiteral("consents"));
}

void PeoplePlace::saveUnsaved(std::function<void()> then)
{
    m_panel->form().saveThen(std::move(then));
}

} // namespace praxis::ui
