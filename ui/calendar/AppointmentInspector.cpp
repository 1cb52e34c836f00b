#include "ui/calendar/AppointmentInspector.h"

#include "models/rules/StatusLife.h"
#include "services/practice/RecordCommands.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/Marks.h"
#include "ui/calendar/RepeatWords.h"
#include "ui/calendar/StatusSteps.h"
#include "ui/common/Actions.h"
#include "ui/common/Directory.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Wording.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace praxis::ui {
namespace {

constexpr int markSize = 18;
constexpr int noteHeight = 84;

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        if (item->layout())
            empty(item->layout());
        delete item;
    }
}

/// Says when it is left, which is when its text is kept.
class NoteEdit : public QPlainTextEdit {
public:
    NoteEdit(std::function<void()> left, QWidget *parent) : QPlainTextEdit(parent), m_left(std::move(left)) {}

protected:
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason)
            m_left();
    }

private:
    std::function<void()> m_left;
};

} // namespace

AppointmentInspector::AppointmentInspector(const UiContext &context, const CalendarLook &look, CalendarActs &acts, QWidget *parent)
    : QWidget(parent), m_context(context), m_look(look), m_acts(acts), m_page(new QWidget), m_title(new PlainLabel(QString(), m_page, PlainLabel::Title)), m_when(new PlainLabel(m_page)),
      m_what(new PlainLabel(QString(), m_page, PlainLabel::Quiet)), m_statusText(new PlainLabel(m_page)), m_statusMark(new PlainLabel(m_page)), m_people(new QVBoxLayout), m_steps(new QVBoxLayout),
      m_facts(new QVBoxLayout), m_fields(new QWidget(m_page)), m_room(new QComboBox), m_priority(new QComboBox), m_authorisation(new QComboBox), m_note(new NoteEdit([this] { saveNote(); }, m_page))
{
    setAccessibleName(tr("Selected appointment"));
    build();
    show(nullptr);
}

void AppointmentInspector::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_empty = new EmptyState(QStringLiteral("view-calendar-day"), tr("Nothing selected"), tr("Choose an appointment to see who it is for and what comes next."), this);
    outer->addWidget(m_empty);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Selected appointment"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    m_title->setWordWrap(true);
    m_when->setWordWrap(true);
    m_what->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(m_when);
    layout->addWidget(m_what);
    auto *status = new QHBoxLayout;
    status->setSpacing(6);
    status->addWidget(m_statusMark);
    status->addWidget(m_statusText, 1);
    layout->addLayout(status);
    for (QVBoxLayout *part : {m_steps, m_people, m_facts})
        part->setSpacing(6);
    layout->addLayout(m_steps);
    layout->addSpacing(4);
    layout->addLayout(m_people);
    layout->addLayout(m_facts);
    for (const AppointmentSectionFactory &make : m_context.appointmentSections) {
        if (AppointmentSection *section = make(m_context, m_page)) {
            m_sections.append(section);
            section->hide();
            layout->addWidget(section);
        }
    }
    layout->addWidget(m_fields);
    buildFields(layout);
    layout->addStretch(1);
}

void AppointmentInspector::buildFields(QVBoxLayout *)
{
    auto *layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(0, 8, 0, 0);
    auto *form = new Form(m_fields);
    form->add(QStringLiteral("room_id"), tr("Room"), m_room);
    form->add(QStringLiteral("authorisation_id"), tr("Authorisation"), m_authorisation);
    form->add(QStringLiteral("priority"), tr("Priority"), m_priority);
    form->add(QStringLiteral("note"), tr("Note"), m_note);
    layout->addWidget(form);
    m_room->setObjectName(QStringLiteral("inspectorRoom"));
    m_priority->setObjectName(QStringLiteral("inspectorPriority"));
    m_note->setObjectName(QStringLiteral("inspectorNote"));
    m_note->setFixedHeight(noteHeight);
    m_note->setTabChangesFocus(true);
    m_priority->addItem(tr("1 · Most urgent"), 1);
    m_priority->addItem(tr("2 · Urgent"), 2);
    m_priority->addItem(tr("3 · Usual"), 3);
    m_priority->addItem(tr("4 · Can wait"), 4);
    m_priority->addItem(tr("5 · Whenever"), 5);
    connect(m_room, &QComboBox::activated, this, [this] { moveRoom(m_room->currentData().toUuid()); });
    connect(m_priority, &QComboBox::activated, this, [this] { saveField([this](Appointment &a) { a.priority = m_priority->currentData().toInt(); }); });
    connect(m_authorisation, &QComboBox::activated, this, [this] { saveField([this](Appointment &a) { a.authorisationId = m_authorisation->currentData().toUuid(); }); });
}

void AppointmentInspector::show(const CalendarEntry *entry)
{
    const bool shows = entry && !entry->busyOnly;
    m_empty->setVisible(!shows);
    m_page->parentWidget()->parentWidget()->setVisible(shows);
    if (!shows) {
        m_newest.cancel();
        m_entry = {};
        return;
    }
    if (m_entry.id != entry->id)
        clearAnswer();
    m_entry = *entry;
    const int start = entry->start.minuteOfDay();
    m_title->setText(m_look.people(*entry));
    m_when->setText(tr("%1\n%2 · %3", "date, time span, length").arg(CalendarLook::longDate(entry->start.date), CalendarLook::span(start, (start + entry->length) % 1440), wording::duration(entry->length)));
    QStringList what{m_look.service(*entry), m_look.practitioner(entry->practitioner), m_look.room(entry->room)};
    if (entry->isVideo)
        what << tr("by video");
    what.removeAll(QString());
    m_what->setText(what.join(QStringLiteral(" · ")));
    m_statusText->setText(wording::status(entry->status));
    paintStatusMark();
    showSteps(entry->status);
    m_newest.ask(m_context.desk.ask(OpenAppointment{entry->id}), this, [this](const Result<AppointmentDetails> &answer) {
        if (answer)
            showDetails(*answer);
    });
}

void AppointmentInspector::paintStatusMark()
{
    static_cast<QLabel *>(m_statusMark)->setPixmap(markPixmap(markOf(m_entry.status), palette().color(QPalette::WindowText), markSize, devicePixelRatioF()));
}

void AppointmentInspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintStatusMark();
}

void AppointmentInspector::clearAnswer()
{
    saveNote();
    m_details = {};
    empty(m_people);
    empty(m_facts);
    m_fields->setVisible(false);
    for (AppointmentSection *section : std::as_const(m_sections))
        section->hide();
}

void AppointmentInspector::showSteps(AppointmentStatus status)
{
    if (m_stepsOf == status)
        return; // a refresh does not take the focus away
    m_stepsOf = status;
    empty(m_steps);
    if (!m_acts.may(QStringLiteral("appointment.status")))
        return;
    bool first = true;
    for (const AppointmentStatus to : nextSteps(status)) {
        if (to == AppointmentStatus::Rescheduled && !m_acts.may(QStringLiteral("appointment.move")))
            continue;
        const QAction *action = m_context.actions.find(steps::actionId(to));
        const QString key = action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
        auto *button = new QPushButton(steps::verb(to) + (key.isEmpty() ? QString() : QString(QStringLiteral("   ") + key)), m_page);
        button->setObjectName(steps::actionId(to));
        button->setAccessibleName(steps::verb(to));
        button->setFlat(!first);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px 10px;"));
        if (first)
            button->setFont(theme::boldFont());
        connect(button, &QPushButton::clicked, this, [this, to, button] {
            if (to == AppointmentStatus::Rescheduled)
                Q_EMIT rescheduleWanted();
            else
                Q_EMIT statusWanted(to, QRect(button->mapToGlobal(QPoint()), button->size()));
        });
        m_steps->addWidget(button);
        first = false;
    }
}

PlainLabel *AppointmentInspector::line(const QString &text, int role)
{
    auto *label = new PlainLabel(text, m_page, static_cast<PlainLabel::Role>(role));
    label->setWordWrap(true);
    return label;
}

void AppointmentInspector::showDetails(const AppointmentDetails &details)
{
    m_details = details;
    empty(m_people);
    empty(m_facts);
    showPeople(details);
    showFacts(details);
    for (AppointmentSection *section : std::as_const(m_sections))
        section->show(details);
    m_filling = true;
    m_room->clear();
    m_room->addItem(tr("None"), QUuid());
    for (const auto &room : m_context.directory.rooms()) {
        if (room->isActive || room->id == details.appointment.roomId)
            m_room->addItem(room->name, room->id);
    }
    m_room->setCurrentIndex(std::max(0, m_room->findData(details.appointment.roomId)));
    m_room->setEnabled(m_acts.may(QStringLiteral("appointment.move")));
    m_priority->setCurrentIndex(std::max(0, m_priority->findData(details.appointment.priority)));
    const bool edits = m_acts.may(QStringLiteral("appointment.edit"));
    m_priority->setEnabled(edits);
    m_authorisation->setEnabled(edits);
    m_note->setReadOnly(!edits);
    if (!m_note->hasFocus())
        m_note->setPlainText(details.appointment.note);
    m_filling = false;
    m_fields->setVisible(true);
    m_authorisation->clear();
    m_authorisation->addItem(tr("None"), QUuid());
    if (!details.people.isEmpty())
        askAuthorisations(details.people.front().person.id);
}

void AppointmentInspector::showPeople(const AppointmentDetails &details)
{
    const QDate today = m_context.desk.parts().clock.now().utc().date();
    for (const ParticipantLine &person : details.people) {
        const PersonHit &hit = person.person;
        QStringList facts;
        if (hit.birthDate.isValid())
            facts << wording::age(hit.birthDate, today);
        facts << hit.phone;
        facts.removeAll(QString());
        if (details.people.size() > 1)
            m_people->addWidget(line(wording::fullName(hit), PlainLabel::Heading));
        m_people->addWidget(line(facts.join(QStringLiteral(" · ")), PlainLabel::Normal));
        for (const QString &alert : hit.alerts)
            m_people->addWidget(line(tr("Alert: %1").arg(alert), PlainLabel::Problem));
        auto *open = new QPushButton(icons::get(QStringLiteral("user-identity")), tr("Open record"), m_page);
        open->setAccessibleName(tr("Open the record of %1").arg(wording::fullName(hit)));
        connect(open, &QPushButton::clicked, this, [this, id = hit.id] { Q_EMIT recordWanted(id); });
        m_people->addWidget(open);
    }
}

void AppointmentInspector::showFacts(const AppointmentDetails &details)
{
    const Appointment &a = details.appointment;
    if (!details.seriesRule.isEmpty())
        m_facts->addWidget(line(tr("Series: %1").arg(repeat::words(details.seriesRule)), PlainLabel::Normal));
    if (details.sessionsLeft >= 0)
        m_facts->addWidget(line(tr("%n sessions left of the authorisation", nullptr, details.sessionsLeft), details.sessionsLeft == 0 ? PlainLabel::Problem : PlainLabel::Normal));
    if (!a.endedWhy.isEmpty())
        m_facts->addWidget(line(tr("Why: %1").arg(a.endedWhy), PlainLabel::Normal));
    if (a.feeMinor > 0)
        m_facts->addWidget(line(tr("Fee: %1").arg(wording::amount(a.feeMinor, a.currency)), PlainLabel::Normal));
    if (!a.despiteClash.isEmpty())
        m_facts->addWidget(line(tr("Booked over something else: %1").arg(a.despiteClash), PlainLabel::Quiet));
}

void AppointmentInspector::askAuthorisations(const QUuid &person)
{
    List<Authorisation> question;
    question.selection.where = {{"contact_id", Condition::Equal, idText(person)}};
    m_authorisations.ask(m_context.desk.ask(question), this, [this](const Result<QVector<std::shared_ptr<Authorisation>>> &answer) {
        for (const auto &one : answer ? *answer : QVector<std::shared_ptr<Authorisation>>())
            m_authorisation->addItem(one->name, one->id);
        m_authorisation->setCurrentIndex(std::max(0, m_authorisation->findData(m_details.appointment.authorisationId)));
    });
}

void AppointmentInspector::saveNote()
{
    const QString note = m_note->toPlainText();
    if (m_filling || m_details.appointment.id.isNull() || m_note->isReadOnly() || note == m_details.appointment.note)
        return;
    saveField([&](Appointment &a) { a.note = note; });
}

void AppointmentInspector::saveField(const std::function<void(Appointment &)> &change)
{
    if (m_filling || m_details.appointment.id.isNull())
        return;
    Appointment after = m_details.appointment;
    change(after);
    m_acts.run(edit(m_details.appointment, after));
    m_details.appointment = after;
}

void AppointmentInspector::moveRoom(const QUuid &room)
{
    if (m_filling || room == m_details.appointment.roomId || room.isNull())
        return;
    Drop drop;
    drop.entry = m_entry.id;
    drop.start = m_entry.start;
    drop.room = room;
    m_acts.move(m_entry, drop, QRect(m_room->mapToGlobal(QPoint()), m_room->size()));
}

void AppointmentInspector::enter()
{
    if (QLayoutItem *first = m_steps->itemAt(0); first && first->widget())
        first->widget()->setFocus();
}

} // namespace praxis::ui
