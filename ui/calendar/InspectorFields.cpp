#include "ui/calendar/InspectorFields.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/calendar/AuthorisationWords.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/LeavingEdit.h"
#include "ui/calendar/PriorityWords.h"
#include "ui/calendar/ResourceChoices.h"
#include "ui/calendar/ShownTime.h"
#include "ui/common/AmountText.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {
namespace {

constexpr int inspectorNoteHeight = 64;
constexpr int longestBuffer = 240;

QPlainTextEdit *noteField(std::function<void()> left, QWidget *parent)
{
    auto *edit = new LeavingEdit(std::move(left), parent);
    edit->setFixedHeight(inspectorNoteHeight);
    edit->setTabChangesFocus(true);
    return edit;
}

void narrow(QComboBox *box, const char *name)
{
    box->setObjectName(QLatin1StringView(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(7); // two columns beside a scroll bar
}

} // namespace

InspectorFields::InspectorFields(const UiContext &context, CalendarActs &acts, QWidget *parent)
    : QWidget(parent), m_context(context), m_acts(acts), m_clinicalShown(context.desk.may(QStringLiteral("appointment.read")) != Cell::Limited), m_length(new QSpinBox), m_room(new QComboBox),
      m_staff(new ManyChoice), m_equipment(new ManyChoice), m_authorisation(new QComboBox), m_priority(new QComboBox), m_reminder(new QCheckBox(tr("Send a reminder"))),
      m_note(noteField(keepTexts(), this)), m_followUp(new QCheckBox(tr("To be seen again by"))), m_followUpBy(new QDateEdit), m_more(new QToolButton), m_rest(new QWidget(this)),
      m_location(new QComboBox), m_code(new QLineEdit), m_price(new QLineEdit), m_priceProblem(new PlainLabel(QString(), this, PlainLabel::Problem)), m_before(new QSpinBox), m_behind(new QSpinBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(theme::grid);
    makeUsual();
    if (m_clinicalShown)
        makeClinical();
    makeRest();
    connectChoices();
}

/// A field that loses the focus because the window goes has nothing to say any more.
std::function<void()> InspectorFields::keepTexts()
{
    return [self = QPointer(this)] {
        if (self)
            self->saveTexts();
    };
}

void InspectorFields::makeUsual()
{
    auto *form = new Form(this, 2);
    form->add(QStringLiteral("duration_minutes"), tr("Length"), m_length);
    form->add(QStringLiteral("room_id"), tr("Room"), m_room);
    form->add(QStringLiteral("other_staff"), tr("Together with"), m_staff);
    form->add(QStringLiteral("equipment"), tr("Equipment"), m_equipment);
    form->add(QStringLiteral("authorisation_id"), tr("Authorisation"), m_authorisation);
    form->add(QStringLiteral("priority"), tr("Priority"), m_priority);
    form->addWide(m_reminder);
    auto *followUp = new QWidget(this);
    auto *row = new QHBoxLayout(followUp);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_followUp);
    row->addWidget(m_followUpBy, 1);
    form->addWide(followUp);
    layout()->addWidget(form);
    auto *notes = new Form(this);
    notes->add(QStringLiteral("note"), tr("Note"), m_note);
    m_note->setObjectName(QStringLiteral("inspectorNote"));
    layout()->addWidget(notes);
    m_length->setObjectName(QStringLiteral("inspectorLength"));
    m_length->setRange(5, 720);
    m_length->setSingleStep(5);
    m_length->setSuffix(tr(" min"));
    m_length->setKeyboardTracking(false);
    m_staff->setObjectName(QStringLiteral("inspectorStaff"));
    m_equipment->setObjectName(QStringLiteral("inspectorEquipment"));
    m_reminder->setObjectName(QStringLiteral("inspectorReminder"));
    m_reminder->setAccessibleName(m_reminder->text());
    m_followUp->setObjectName(QStringLiteral("inspectorFollowUp"));
    m_followUp->setAccessibleName(tr("To be seen again by a day"));
    m_followUpBy->setObjectName(QStringLiteral("inspectorFollowUpBy"));
    m_followUpBy->setAccessibleName(tr("To be seen again by"));
    m_followUpBy->setCalendarPopup(true);
    m_followUpBy->setDisplayFormat(wording::dateFormat());
    m_followUpBy->setKeyboardTracking(false);
    narrow(m_room, "inspectorRoom");
    narrow(m_authorisation, "inspectorAuthorisation");
    narrow(m_priority, "inspectorPriority");
    priority::offer(m_priority);
}

void InspectorFields::makeClinical()
{
    auto *form = new Form(this);
    m_preparation = noteField(keepTexts(), this);
    m_after = noteField(keepTexts(), this);
    form->add(QStringLiteral("preparation_note"), tr("To prepare"), m_preparation);
    form->add(QStringLiteral("after_note"), tr("Afterwards"), m_after);
    m_preparation->setObjectName(QStringLiteral("inspectorPreparation"));
    m_after->setObjectName(QStringLiteral("inspectorAfter"));
    layout()->addWidget(form);
}

void InspectorFields::makeRest()
{
    m_more->setText(tr("Price, location, time kept free"));
    m_more->setObjectName(QStringLiteral("inspectorMore"));
    m_more->setAccessibleName(m_more->text());
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(m_more);
    layout()->addWidget(m_rest);
    auto *inside = new QVBoxLayout(m_rest);
    inside->setContentsMargins(0, 0, 0, 0);
    auto *form = new Form(m_rest, 2);
    form->add(QStringLiteral("price_minor"), tr("Price"), m_price);
    form->add(QStringLiteral("billing_code"), tr("Billing code"), m_code);
    form->add(QStringLiteral("buffer_before_minutes"), tr("Free before"), m_before);
    form->add(QStringLiteral("buffer_after_minutes"), tr("Free after"), m_behind);
    form->add(QStringLiteral("location_id"), tr("Location"), m_location, Form::Optional, 2);
    inside->addWidget(form);
    inside->addWidget(m_priceProblem);
    m_priceProblem->setWordWrap(true);
    m_priceProblem->hide();
    m_rest->hide();
    narrow(m_location, "inspectorLocation");
    m_price->setObjectName(QStringLiteral("inspectorPrice"));
    m_code->setObjectName(QStringLiteral("inspectorCode"));
    m_before->setObjectName(QStringLiteral("inspectorBufferBefore"));
    m_behind->setObjectName(QStringLiteral("inspectorBufferAfter"));
    for (QSpinBox *box : {m_before, m_behind}) {
        box->setRange(0, longestBuffer);
        box->setSingleStep(5);
        box->setSuffix(tr(" min"));
        box->setKeyboardTracking(false);
    }
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_rest->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_more->setAccessibleDescription(open ? tr("open") : tr("closed"));
    });
}

void InspectorFields::connectChoices()
{
    connect(m_length, &QSpinBox::valueChanged, this, [this](int minutes) { resize(minutes); });
    connect(m_room, &QComboBox::activated, this, [this] { take([this](SetAppointmentResources &c) { c.roomId = m_room->currentData().toUuid(); }, m_room); });
    connect(m_staff, &ManyChoice::chosenByHand, this, [this] { take([this](SetAppointmentResources &c) { c.otherStaff = m_staff->chosen(); }, m_staff); });
    connect(m_equipment, &ManyChoice::chosenByHand, this, [this] { take([this](SetAppointmentResources &c) { c.equipment = m_equipment->chosen(); }, m_equipment); });
    connect(m_before, &QSpinBox::valueChanged, this, [this](int minutes) { take([minutes](SetAppointmentResources &c) { c.bufferBeforeMinutes = minutes; }, m_before); });
    connect(m_behind, &QSpinBox::valueChanged, this, [this](int minutes) { take([minutes](SetAppointmentResources &c) { c.bufferAfterMinutes = minutes; }, m_behind); });
    connect(m_location, &QComboBox::activated, this, [this] { chooseLocation(); });
    connect(m_priority, &QComboBox::activated, this, [this] { save([this](Appointment &a) { a.priority = m_priority->currentData().toInt(); }); });
    connect(m_authorisation, &QComboBox::activated, this, [this] { save([this](Appointment &a) { a.authorisationId = m_authorisation->currentData().toUuid(); }); });
    connect(m_reminder, &QCheckBox::toggled, this, [this](bool on) { save([on](Appointment &a) { a.reminderWanted = on; }); });
    connect(m_followUp, &QCheckBox::toggled, this, [this](bool on) {
        m_followUpBy->setVisible(on);
        save([this, on](Appointment &a) { a.followUpBy = on ? m_followUpBy->date() : QDate(); });
    });
    connect(m_followUpBy, &QDateEdit::dateChanged, this, [this](const QDate &date) { save([date](Appointment &a) { a.followUpBy = date; }); });
    connect(m_code, &QLineEdit::editingFinished, this, [this] { save([this](Appointment &a) { a.billingCode = m_code->text().trimmed(); }); });
    connect(m_price, &QLineEdit::editingFinished, this, [this] { savePrice(); });
}

void InspectorFields::show(const AppointmentDetails &details, const CalendarEntry &entry)
{
    m_details = details;
    m_entry = entry;
    m_filling = true;
    showChoices();
    showTexts();
    m_filling = false;
    lockWhatMayNotBe();
    setVisible(true);
    showAuthorisations();
}

void InspectorFields::showChoices()
{
    const Directory &directory = m_context.directory;
    if (!m_length->hasFocus())
        m_length->setValue(is().durationMinutes);
    m_room->clear();
    m_room->addItem(tr("None"), QUuid());
    for (const auto &room : directory.rooms()) {
        const bool here = room->locationId.isNull() || is().locationId.isNull() || room->locationId == is().locationId;
        if ((room->isActive && here) || room->id == is().roomId)
            m_room->addItem(room->name, room->id);
    }
    m_room->setCurrentIndex(std::max(0, m_room->findData(is().roomId)));
    m_location->clear();
    m_location->addItem(tr("None"), QUuid());
    for (const auto &place : directory.locations()) {
        if (place->isActive || place->id == is().locationId)
            m_location->addItem(place->name, place->id);
    }
    m_location->setCurrentIndex(std::max(0, m_location->findData(is().locationId)));
    m_staff->setChoices(staffBeside(directory, is().practitionerId, is().otherStaff));
    m_staff->setChosen(is().otherStaff);
    m_equipment->setChoices(equipmentAt(directory, is().locationId, is().equipment));
    m_equipment->setChosen(is().equipment);
    m_priority->setCurrentIndex(std::max(0, m_priority->findData(is().priority)));
    m_reminder->setChecked(is().reminderWanted);
    m_followUp->setChecked(is().followUpBy.isValid());
    m_followUpBy->setVisible(is().followUpBy.isValid());
    m_followUpBy->setDate(is().followUpBy.isValid() ? is().followUpBy : is().startWall.date.addDays(14));
    for (auto [box, minutes] : {std::pair(m_before, is().bufferBeforeMinutes), std::pair(m_behind, is().bufferAfterMinutes)}) {
        if (!box->hasFocus())
            box->setValue(minutes);
    }
}

void InspectorFields::showTexts()
{
    const auto fill = [](QPlainTextEdit *edit, const QString &text) {
        if (edit && !edit->hasFocus() && edit->toPlainText() != text)
            edit->setPlainText(text);
    };
    fill(m_note, is().note);
    fill(m_preparation, is().preparationNote);
    fill(m_after, is().afterNote);
    if (!m_code->hasFocus())
        m_code->setText(is().billingCode);
    if (!m_price->hasFocus()) {
        m_price->setText(amount::text(is().priceMinor, is().currency));
        m_priceProblem->hide();
    }
}

void InspectorFields::lockWhatMayNotBe()
{
    const bool moves = m_acts.may(QStringLiteral("appointment.move"));
    const bool edits = m_acts.may(QStringLiteral("appointment.edit"));
    for (QWidget *widget : QVector<QWidget *>{m_length, m_room, m_staff, m_equipment, m_location, m_before, m_behind})
        widget->setEnabled(moves);
    for (QWidget *widget : QVector<QWidget *>{m_priority, m_authorisation, m_reminder, m_followUp, m_followUpBy})
        widget->setEnabled(edits);
    for (QPlainTextEdit *edit : {m_note, m_preparation, m_after}) {
        if (edit)
            edit->setReadOnly(!edits);
    }
    m_code->setReadOnly(!edits);
    m_price->setReadOnly(!edits);
}

void InspectorFields::showAuthorisations()
{
    QStringList patients;
    for (const ParticipantLine &line : std::as_const(m_details.people))
        patients.append(idText(line.person.id));
    if (patients.isEmpty()) {
        m_authorisations.cancel();
        authorisations::offer(m_authorisation, {}, {}, {});
        return;
    }
    m_authorisations.ask(m_context.desk.ask(authorisations::of(patients)), this, [this](const Result<QVector<std::shared_ptr<Authorisation>>> &answer) {
        authorisations::offer(m_authorisation, answer.value_or(QVector<std::shared_ptr<Authorisation>>()), is().authorisationId, is().startWall.date);
    });
}

void InspectorFields::leave()
{
    saveTexts();
    m_authorisations.cancel();
    m_details = {};
    m_entry = {};
    setVisible(false);
}

void InspectorFields::saveTexts()
{
    if (m_note->isReadOnly())
        return;
    save([this](Appointment &a) {
        a.note = m_note->toPlainText();
        if (m_preparation)
            a.preparationNote = m_preparation->toPlainText();
        if (m_after)
            a.afterNote = m_after->toPlainText();
    });
}

void InspectorFields::savePrice()
{
    if (m_filling || is().id.isNull() || m_price->isReadOnly())
        return;
    const auto price = m_price->text().trimmed().isEmpty() ? Result<Money>(Money{0, is().currency}) : amount::typed(m_price->text(), is().currency);
    const bool fine = price && price->minor >= 0;
    m_priceProblem->setVisible(!fine);
    if (!fine) {
        m_priceProblem->setText(tr("Write the price as an amount, for example %1.").arg(amount::text(22000, is().currency)));
        return;
    }
    save([minor = price->minor](Appointment &a) { a.priceMinor = minor; });
}

void InspectorFields::save(const std::function<void(Appointment &)> &change)
{
    if (m_filling || is().id.isNull())
        return;
    Appointment after = is();
    change(after);
    EditRecord command = edit(is(), after);
    if (command.values.isEmpty())
        return;
    m_details.appointment = after;
    m_acts.edit(command);
}

void InspectorFields::take(const std::function<void(SetAppointmentResources &)> &change, QWidget *anchor)
{
    if (m_filling || is().id.isNull())
        return;
    SetAppointmentResources command = SetAppointmentResources::of(is());
    change(command);
    const Appointment was = is();
    // What follows before the answer is here stands on this one; a refusal shows what is.
    m_details.appointment.locationId = command.locationId;
    m_details.appointment.roomId = command.roomId;
    m_details.appointment.otherStaff = command.otherStaff;
    m_details.appointment.equipment = command.equipment;
    m_details.appointment.bufferBeforeMinutes = command.bufferBeforeMinutes;
    m_details.appointment.bufferAfterMinutes = command.bufferAfterMinutes;
    m_acts.setResources(m_entry, was, command, around(anchor));
}

/// A room of the place that is left is left with it.
void InspectorFields::chooseLocation()
{
    const QUuid location = m_location->currentData().toUuid();
    take([&](SetAppointmentResources &command) {
        command.locationId = location;
        if (const auto room = m_context.directory.room(command.roomId); room && !location.isNull() && !room->locationId.isNull() && room->locationId != location)
            command.roomId = {};
    }, m_location);
}

void InspectorFields::resize(int minutes)
{
    if (m_filling || is().id.isNull() || minutes == is().durationMinutes)
        return;
    m_acts.move(m_entry, Drop{m_entry.id, ShownTime(m_context.directory).start(m_entry), minutes, {}, {}}, around(m_length));
}

QRect InspectorFields::around(QWidget *widget) const
{
    return {widget->mapToGlobal(QPoint()), widget->size()};
}

} // namespace praxis::ui
