#include "ui/calendar/BookingDetails.h"

#include "ui/calendar/BookingExtras.h"
#include "ui/calendar/BookingStart.h"
#include "ui/calendar/RepeatWords.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {
namespace {

constexpr int noteHeight = 64;

void pick(QComboBox *box, const QUuid &id)
{
    box->setCurrentIndex(std::max(0, box->findData(id)));
}

} // namespace

BookingDetails::BookingDetails(const UiContext &context, int columns, QWidget *parent)
    : QWidget(parent), m_directory(context.directory), m_form(new Form(this, columns)), m_service(new QComboBox), m_practitioner(new QComboBox), m_start(new QTimeEdit), m_length(new QSpinBox),
      m_room(new QComboBox), m_repeat(new QComboBox), m_video(new QCheckBox(tr("By video"))), m_extras(new BookingExtras(context, columns, this)), m_extrasButton(new QPushButton(tr("More…"))), m_noteButton(new QPushButton(tr("Add a note"))), m_note(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    makeFields();
    fillChoices();
    layout->addWidget(m_extras);
    auto *last = new QHBoxLayout;
    last->addWidget(m_video);
    last->addStretch(1);
    last->addWidget(m_extrasButton);
    last->addWidget(m_noteButton);
    layout->addLayout(last);
    layout->addWidget(m_note);
    m_video->setAccessibleName(m_video->text());
    m_video->setObjectName(QStringLiteral("video"));
    m_noteButton->setAccessibleName(m_noteButton->text());
    m_noteButton->setObjectName(QStringLiteral("addNote"));
    m_note->setObjectName(QStringLiteral("bookingNote"));
    m_note->setVisible(false);
    m_note->setFixedHeight(noteHeight);
    m_note->setTabChangesFocus(true);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What whoever opens this should know; not clinical"));
    m_noteButton->setFlat(true);
    m_extras->setVisible(false);
    m_extrasButton->setFlat(true);
    m_extrasButton->setObjectName(QStringLiteral("more"));
    m_extrasButton->setAccessibleName(tr("More: staff, equipment, authorisation, priority, reminder"));
    connect(m_extrasButton, &QPushButton::clicked, this, [this] {
        m_extras->setVisible(true);
        m_extrasButton->setVisible(false);
        m_extras->findChild<QWidget *>(QStringLiteral("bookingStaff"))->setFocus();
        Q_EMIT changed();
    });
    connect(m_extras, &BookingExtras::changed, this, [this] { notify(); });
    connect(m_noteButton, &QPushButton::clicked, this, [this] {
        m_note->setVisible(true);
        m_noteButton->setVisible(false);
        m_note->setFocus();
        Q_EMIT changed();
    });
}

void BookingDetails::makeFields()
{
    m_form->add(QStringLiteral("service_id"), tr("Service"), m_service);
    m_form->add(QStringLiteral("practitioner_id"), tr("With"), m_practitioner);
    m_form->add(QStringLiteral("start_wall"), tr("Starts"), m_start);
    m_form->add(QStringLiteral("duration_minutes"), tr("Length"), m_length);
    m_form->add(QStringLiteral("room_id"), tr("Room"), m_room);
    m_form->add(QStringLiteral("repeat"), tr("Repeat"), m_repeat);
    m_service->setObjectName(QStringLiteral("service"));
    m_practitioner->setObjectName(QStringLiteral("practitioner"));
    m_start->setObjectName(QStringLiteral("start"));
    m_length->setObjectName(QStringLiteral("length"));
    m_room->setObjectName(QStringLiteral("room"));
    m_repeat->setObjectName(QStringLiteral("repeat"));
    for (QComboBox *box : {m_service, m_practitioner, m_room, m_repeat}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    m_length->setRange(5, 720);
    m_length->setSingleStep(5);
    m_length->setSuffix(tr(" min"));
    m_start->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    m_repeat->setEditable(true);
    m_repeat->setInsertPolicy(QComboBox::NoInsert);
    m_repeat->addItems(repeat::suggestions());
    connect(m_service, &QComboBox::activated, this, [this] { m_serviceByHand = true; });
    connect(m_service, &QComboBox::currentIndexChanged, this, [this] {
        m_form->setProblem(QStringLiteral("service_id"), {});
        serviceChosen();
    });
    connect(m_practitioner, &QComboBox::currentIndexChanged, this, [this] { practitionerChosen(); });
    connect(m_room, &QComboBox::activated, this, [this] { m_roomByHand = true; });
    connect(m_room, &QComboBox::currentIndexChanged, this, [this] { notify(); });
    connect(m_start, &QTimeEdit::timeChanged, this, [this] { notify(); });
    connect(m_length, &QSpinBox::valueChanged, this, [this] {
        m_lengthByHand = m_lengthByHand || !m_filling;
        notify();
    });
    connect(m_repeat, &QComboBox::currentTextChanged, this, [this] {
        m_form->setProblem(QStringLiteral("repeat"), {});
        notify();
    });
    connect(m_video, &QCheckBox::toggled, this, [this] { notify(); });
}

void BookingDetails::fillChoices()
{
    m_filling = true;
    for (const auto &service : m_directory.services()) {
        if (service->isActive)
            m_service->addItem(service->name, service->id);
    }
    if (m_service->count() == 0)
        m_service->addItem(tr("Appointment"), QUuid());
    for (const auto &practitioner : m_directory.practitioners()) {
        if (practitioner->isActive)
            m_practitioner->addItem(practitioner->displayName, practitioner->id);
    }
    m_room->addItem(tr("None"), QUuid());
    for (const auto &room : m_directory.rooms()) {
        if (room->isActive)
            m_room->addItem(room->name, room->id);
    }
    m_filling = false;
    serviceChosen();
}

void BookingDetails::setSlot(const Slot &slot)
{
    m_filling = true;
    m_date = slot.date;
    m_start->setTime(slot.start().time);
    if (!slot.practitioner.isNull())
        pick(m_practitioner, slot.practitioner);
    if (slot.length > 0) {
        m_length->setValue(slot.length);
        m_lengthByHand = true;
    }
    m_filling = false;
    m_location = m_directory.location(slot.location) ? slot.location : QUuid();
    if (!slot.room.isNull()) {
        pick(m_room, slot.room);
        m_roomByHand = true;
    } else {
        offerRoom();
    }
    notify();
}

void BookingDetails::offerService(const QUuid &service)
{
    if (m_serviceByHand || m_service->findData(service) < 0)
        return;
    pick(m_service, service);
}

/// The list has what the practice offers now. What was booked before may be retired, and is booked again as it was; one that is there no
/// more is asked about: nothing else is booked in its stead.
void BookingDetails::keepService(const QUuid &service)
{
    if (service.isNull())
        return;
    if (m_service->findData(service) < 0) {
        const auto retired = m_directory.service(service);
        const QSignalBlocker quiet(m_service);
        m_service->insertItem(0, retired ? retired->name : QString(), retired ? service : QUuid());
        m_askService = !retired;
    }
    pick(m_service, service);
    serviceChosen();
}

void BookingDetails::setLength(int minutes)
{
    m_length->setValue(minutes);
    m_lengthByHand = true;
}

void BookingDetails::setNote(const QString &note)
{
    m_note->setPlainText(note);
    m_note->setVisible(!note.isEmpty());
    m_noteButton->setVisible(note.isEmpty());
}

void BookingDetails::setLike(const BookingStart &start)
{
    if (start.isVideo)
        m_video->setChecked(*start.isVideo);
    m_extras->set(start.otherStaff, start.equipment, start.authorisation);
    m_extras->setVisible(m_extras->isUsed());
    m_extrasButton->setVisible(!m_extras->isUsed());
}

void BookingDetails::setPatients(const QStringList &patients)
{
    m_extras->setPatients(patients);
}

void BookingDetails::focusWhen()
{
    m_start->setFocus();
}

void BookingDetails::serviceChosen()
{
    if (const auto service = m_directory.service(this->service())) {
        const bool filling = m_filling;
        m_filling = true;
        if (!m_lengthByHand)
            m_length->setValue(service->durationMinutes);
        m_video->setChecked(service->isVideo);
        m_filling = filling;
    }
    offerRoom();
    notify();
}

void BookingDetails::practitionerChosen()
{
    m_extras->setPractitioner(practitioner());
    m_location = {}; // it was the other one's
    offerRoom();
    notify();
}

/// The practitioner's own room, where the service needs one. They have none where they work elsewhere then.
void BookingDetails::offerRoom()
{
    if (m_roomByHand)
        return;
    const auto service = m_directory.service(this->service());
    const auto practitioner = m_directory.practitioner(this->practitioner());
    const auto room = practitioner ? m_directory.room(practitioner->defaultRoomId) : nullptr;
    const bool isThere = room && (m_location.isNull() || room->locationId.isNull() || room->locationId == m_location);
    const bool wanted = isThere && (!service || service->needsRoom);
    const QSignalBlocker quiet(m_room);
    pick(m_room, wanted ? practitioner->defaultRoomId : QUuid());
}

void BookingDetails::notify()
{
    if (!m_filling)
        Q_EMIT changed();
}

QUuid BookingDetails::service() const
{
    return m_service->currentData().toUuid();
}

QUuid BookingDetails::practitioner() const
{
    return m_practitioner->currentData().toUuid();
}

WallTime BookingDetails::start() const
{
    return {m_date, m_start->time()};
}

int BookingDetails::length() const
{
    return m_length->value();
}

bool BookingDetails::takesSeveral() const
{
    const auto service = m_directory.service(this->service());
    return service && praxis::takesSeveral(service->kind);
}

bool BookingDetails::needsNobody() const
{
    const auto service = m_directory.service(this->service());
    return service && (service->kind == AppointmentKind::Meeting || service->kind == AppointmentKind::Other);
}

Slot BookingDetails::slot() const
{
    Slot slot;
    slot.date = m_date;
    slot.minute = start().minuteOfDay();
    slot.length = m_lengthByHand ? length() : 0;
    slot.practitioner = practitioner();
    slot.room = m_roomByHand ? m_room->currentData().toUuid() : QUuid();
    slot.location = m_location;
    return slot;
}

bool BookingDetails::hasTyped() const
{
    return !m_note->toPlainText().trimmed().isEmpty() || repeat::parse(m_repeat->currentText(), m_date) != QString();
}

bool BookingDetails::check()
{
    if (m_askService && service().isNull()) {
        m_form->setProblem(QStringLiteral("service_id"), tr("The service of before is no longer there. Choose one."));
        m_service->setFocus();
        return false;
    }
    if (repeat::parse(m_repeat->currentText(), m_date))
        return true;
    m_form->setProblem(QStringLiteral("repeat"), tr("Write it as “weekly × 10” or “every 2 weeks until %1”.").arg(wording::date(m_date.addMonths(3))));
    m_repeat->setFocus();
    return false;
}

void BookingDetails::fill(BookAppointment &booking) const
{
    booking.serviceId = service();
    booking.practitionerId = practitioner();
    booking.start = start();
    booking.length = length();
    booking.roomId = m_room->currentData().toUuid();
    booking.locationId = m_location;
    booking.repeat = repeat::parse(m_repeat->currentText(), m_date).value_or(QString());
    booking.isVideo = m_video->isChecked();
    m_extras->fill(booking);
    booking.note = m_note->toPlainText().trimmed();
    if (const auto service = m_directory.service(booking.serviceId); service && needsNobody())
        booking.title = service->name;
}

QJsonObject BookingDetails::unsaved() const
{
    const auto chosen = [](const QComboBox *box) { return idText(box->currentData().toUuid()); };
    return {{QStringLiteral("date"), m_date.toString(Qt::ISODate)}, {QStringLiteral("start"), m_start->time().toString(Qt::ISODate)},
            {QStringLiteral("service"), chosen(m_service)}, {QStringLiteral("practitioner"), chosen(m_practitioner)}, {QStringLiteral("length"), m_length->value()},
            {QStringLiteral("room"), chosen(m_room)}, {QStringLiteral("location"), idText(m_location)}, {QStringLiteral("repeat"), m_repeat->currentText()},
            {QStringLiteral("video"), m_video->isChecked()}, {QStringLiteral("note"), m_note->toPlainText()}, {QStringLiteral("more"), !m_extras->isHidden()},
            {QStringLiteral("extras"), m_extras->unsaved()}};
}

void BookingDetails::typeAgain(const QJsonObject &unsaved)
{
    const auto text = [&unsaved](const char *name) { return unsaved[QLatin1StringView(name)].toString(); };
    m_filling = true;
    m_serviceByHand = m_lengthByHand = m_roomByHand = true; // all of it is as somebody left it
    keepService(QUuid::fromString(text("service")));
    pick(m_practitioner, QUuid::fromString(text("practitioner")));
    pick(m_room, QUuid::fromString(text("room")));
    m_date = QDate::fromString(text("date"), Qt::ISODate);
    m_start->setTime(QTime::fromString(text("start"), Qt::ISODate));
    m_length->setValue(unsaved[QStringLiteral("length")].toInt());
    m_location = QUuid::fromString(text("location"));
    m_repeat->setCurrentText(text("repeat"));
    m_video->setChecked(unsaved[QStringLiteral("video")].toBool());
    setNote(text("note"));
    m_extras->typeAgain(unsaved[QStringLiteral("extras")].toObject());
    m_extras->setVisible(unsaved[QStringLiteral("more")].toBool());
    m_extrasButton->setVisible(m_extras->isHidden());
    m_filling = false;
    notify();
}

} // namespace praxis::ui
