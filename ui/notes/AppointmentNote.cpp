#include "ui/notes/AppointmentNote.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

AppointmentSection *AppointmentNote::make(const UiContext &context, QWidget *parent)
{
    const bool writes = context.desk.may(QStringLiteral("note.write")) != Cell::No && !context.desk.actor().practitioner.isNull();
    return writes ? new AppointmentNote(context, parent) : nullptr;
}

AppointmentNote::AppointmentNote(const UiContext &context, QWidget *parent)
    : AppointmentSection(parent), m_context(context), m_button(new QPushButton(icons::get(QStringLiteral("document-edit")), QString(), this))
{
    m_button->setObjectName(QStringLiteral("inspectorWriteNote"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::grid, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new PlainLabel(tr("Note"), this, PlainLabel::Heading)); // the button would else seem to be part of what stands above
    layout->addWidget(m_button);
    setVerb(tr("Write the note"));
    connect(m_button, &QPushButton::clicked, this, [this] { m_context.navigator.writeNote(m_person, m_appointment); });
}

void AppointmentNote::setVerb(const QString &verb)
{
    const QAction *action = m_context.actions.find(QStringLiteral("calendar.note"));
    const QString key = action ? keytext::of(action->shortcut()) : QString();
    m_button->setText(key.isEmpty() ? verb : QStringLiteral("%1   %2").arg(verb, key));
    m_button->setAccessibleName(verb);
}

void AppointmentNote::show(const AppointmentDetails &details)
{
    const QUuid me = m_context.desk.actor().practitioner;
    setVisible(details.appointment.practitionerId == me && !details.people.isEmpty());
    if (m_appointment != details.appointment.id)
        setVerb(tr("Write the note"));
    m_appointment = details.appointment.id;
    m_person = details.people.size() == 1 ? details.people.front().person.id : QUuid();
    if (isHidden() || m_person.isNull())
        return;
    m_question.ask(m_context.desk.ask(PersonNotes{m_person, m_appointment, {}, {}, 100}), this, [this, me](const Result<QVector<NoteEntry>> &notes) {
        const auto mine = [&](NoteStatus status) {
            return notes && std::ranges::any_of(*notes, [&](const NoteEntry &n) { return n.author == me && n.status == status && n.addendumTo.isNull(); });
        };
        setVerb(mine(NoteStatus::Draft) ? tr("Go on with the note") : mine(NoteStatus::Signed) ? tr("Read the note") : tr("Write the note"));
    });
}

} // namespace praxis::ui
