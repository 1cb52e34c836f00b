#include "ui/calendar/BookingPopover.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/calendar/BookingDetails.h"
#include "ui/calendar/NewPersonForm.h"
#include "ui/calendar/PeopleChips.h"
#include "ui/calendar/PersonPicker.h"
#include "ui/calendar/ProblemList.h"
#include "ui/calendar/ShownTime.h"
#include "ui/common/Ask.h"
#include "ui/common/ConsentDialog.h"
#include "ui/common/Directory.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Wording.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace praxis::ui {
namespace {
constexpr int popoverWidth = 420;
constexpr int checkPauseMs = 60;
constexpr int lookedBack = 8;
constexpr int lowWindow = 800;
constexpr int widerInALowWindow = 500;

bool isLow(const QWidget *host)
{
    return host->window()->height() < lowWindow;
}
} // namespace

BookingPopover::BookingPopover(const UiContext &context, const CalendarLook &look, QWidget *host)
    : Popover(host), m_context(context), m_look(look), m_when(new PlainLabel(this)), m_elsewhere(new PlainLabel(QString(), this, PlainLabel::Quiet)), m_people(new PeopleChips(this)),
      m_picker(new PersonPicker(context.desk, context.desk.mayRun(CreateRecord{QStringLiteral("Contact"), {}, {}}), this)), m_newPerson(new NewPersonForm(context, this)),
      m_details(new BookingDetails(context, isLow(host) ? 3 : 2, this)), m_problems(new ProblemList(this)), m_series(new PlainLabel(QString(), this, PlainLabel::Quiet)), m_book(new QPushButton(tr("Book"), this))
{
    setObjectName(QStringLiteral("booking"));
    setAccessibleName(tr("New appointment"));
    build();
    connectParts();
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkPauseMs);
    connect(&m_checkSoon, &QTimer::timeout, this, [this] { checkSlot(); });
}

void BookingPopover::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_when->setRole(PlainLabel::Heading);
    layout->addWidget(m_when);
    m_elsewhere->setObjectName(QStringLiteral("elsewhere"));
    m_elsewhere->hide();
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_people);
    layout->addWidget(m_picker);
    layout->addWidget(m_newPerson);
    layout->addWidget(m_details);
    layout->addWidget(m_series);
    layout->addWidget(m_problems);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(new PlainLabel(tr("Enter books · Esc leaves"), this, PlainLabel::Quiet));
    buttons->addStretch(1);
    m_book->setObjectName(QStringLiteral("book"));
    m_book->setAccessibleName(tr("Book"));
    m_book->setDefault(true);
    buttons->addWidget(m_book);
    layout->addLayout(buttons);
    m_newPerson->hide();
    m_series->hide();
    m_problems->setZone(m_context.directory.zone(), &m_context.desk.parts().zones);
    m_picker->setPrompt(tr("Name, phone, date of birth or record number"));
    setFixedWidth(isLow(parentWidget()) ? widerInALowWindow : popoverWidth);
}

void BookingPopover::connectParts()
{
    connect(m_picker, &PersonPicker::picked, this, &BookingPopover::personPicked);
    connect(m_picker, &PersonPicker::newPersonWanted, this, &BookingPopover::showNewPerson);
    connect(m_picker, &PersonPicker::enterOnEmpty, this, &BookingPopover::book);
    connect(m_picker, &PersonPicker::resized, this, [this] { refit(); });
    connect(m_newPerson, &NewPersonForm::sameChosen, this, [this](const PersonHit &person) {
        leaveNewPerson();
        personPicked(person, false);
    });
    connect(m_newPerson, &NewPersonForm::resized, this, [this] { refit(); });
    connect(m_people, &PeopleChips::changed, this, &BookingPopover::peopleChanged);
    connect(m_details, &BookingDetails::changed, this, [this] {
        m_skip.clear();
        detailsChanged();
    });
    connect(m_problems, &ProblemList::resized, this, [this] { refit(); });
    connect(m_problems, &ProblemList::openingChosen, this, &BookingPopover::takeOpening);
    connect(m_problems, &ProblemList::skipChosen, this, [this](const QStringList &starts) {
        m_skip += starts;
        checkSlot();
    });
    m_problems->offerConsent(m_context.desk.may(QStringLiteral("consent.record")) != Cell::No);
    connect(m_problems, &ProblemList::consentWanted, this, [this](const QUuid &person) {
        auto *dialog = new ConsentDialog(m_context, person, window());
        dialog->setKind(ConsentKind::Telehealth);
        connect(dialog, &ConsentDialog::given, this, [this] { checkSlot(); });
        dialog->open();
    });
    connect(m_problems, &ProblemList::overrideChosen, this, [this] { book(); });
    connect(m_book, &QPushButton::clicked, this, &BookingPopover::book);
}

void BookingPopover::begin(const BookingStart &start, const QRect &anchor)
{
    m_details->setSlot(start.slot);
    m_details->keepService(start.service);
    if (start.length > 0)
        m_details->setLength(start.length);
    if (!start.note.isEmpty())
        m_details->setNote(start.note);
    m_details->setLike(start);
    for (qsizetype i = 0; i < std::min(start.people.size(), start.payers.size()); ++i)
        m_payers.insert(idText(start.people[i].id), start.payers[i]);
    m_people->set(start.people);
    m_details->setPatients(m_people->ids());
    openBeside(anchor);
    if (start.people.isEmpty())
        m_picker->setFocus();
    else
        m_book->setFocus();
    if (!start.typed.isEmpty()) {
        m_picker->setText(start.typed);
        m_picker->edit()->end(false);
    }
    if (start.people.size() == 1 && start.service.isNull())
        askUsualService(start.people.front());
    detailsChanged();
}

void BookingPopover::setSlot(const Slot &slot, const QRect &anchor)
{
    m_details->setSlot(slot);
    moveBeside(anchor);
}

bool BookingPopover::isPristine() const
{
    return m_people->people().isEmpty() && m_picker->text().isEmpty() && m_newPerson->isHidden() && !m_details->hasTyped();
}

void BookingPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        if (button && isAncestorOf(button))
            button->click();
        else
            book();
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_newPerson->isHidden()) {
        leaveNewPerson();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_details->hasTyped())
        return askToLeave();
    Popover::keyPressEvent(event);
}

/// Who it was for is chosen again with a few letters; a note or a repeat is not.
void BookingPopover::askToLeave()
{
    ask::confirm(window(), {.title = tr("Leave without booking?"), .text = tr("What you typed here is not saved."), .verb = tr("Discard"), .keep = tr("Keep editing"), .dangerous = true},
                 [popover = QPointer<BookingPopover>(this)] {
                     if (popover)
                         popover->dismiss();
                 });
}

void BookingPopover::personPicked(const PersonHit &person, bool certain)
{
    m_people->add(person);
    m_picker->clear();
    m_bookWhenKnown = certain && !m_details->takesSeveral();
    if (m_people->people().size() == 1)
        askUsualService(person);
    if (!m_details->takesSeveral())
        m_book->setFocus();
}

/// What this person mostly comes for, with this practitioner first.
void BookingPopover::askUsualService(const PersonHit &person)
{
    PersonAppointments question;
    question.person = person.id;
    question.limit = lookedBack;
    m_usual.ask(m_context.desk.ask(question), this, [this](const Result<QVector<CalendarEntry>> &answer) {
        QUuid service;
        for (const CalendarEntry &entry : answer ? *answer : QVector<CalendarEntry>()) {
            const bool same = entry.practitioner == m_details->practitioner();
            if (!entry.service.isNull() && (service.isNull() || same)) {
                service = entry.service;
                if (same)
                    break;
            }
        }
        m_details->offerService(service);
        if (std::exchange(m_bookWhenKnown, false) && !m_details->takesSeveral())
            book();
    });
}

void BookingPopover::showNewPerson(const QString &name)
{
    m_picker->hide();
    m_newPerson->show();
    m_newPerson->start(name);
    m_book->setText(tr("Add and book"));
    refit();
}

void BookingPopover::leaveNewPerson()
{
    m_newPerson->hide();
    m_book->setText(tr("Book"));
    peopleChanged();
    if (m_picker->isVisibleTo(this))
        m_picker->setFocus();
}

void BookingPopover::peopleChanged()
{
    m_picker->setVisible(m_newPerson->isHidden() && (m_people->people().isEmpty() || m_details->takesSeveral()));
    m_picker->setPrompt(m_people->people().isEmpty() ? tr("Name, phone, date of birth or record number") : tr("And who else?"));
    if (m_people->people().isEmpty() && isVisible() && !m_picker->isHidden())
        m_picker->setFocus();
    m_details->setPatients(m_people->ids());
    m_checkSoon.start();
    refit();
}

void BookingPopover::detailsChanged()
{
    const int start = m_details->start().minuteOfDay();
    const QString with = m_look.practitioner(m_details->practitioner());
    m_when->setText(tr("%1, %2 · %3", "date, time span · practitioner").arg(CalendarLook::shortDate(m_details->date()), CalendarLook::span(start, start + m_details->length()), with));
    showElsewhere();
    m_picker->setVisible(m_newPerson->isHidden() && (m_people->people().isEmpty() || m_details->takesSeveral()));
    m_checkSoon.start();
    Q_EMIT slotChanged(m_details->date(), start, m_details->practitioner());
    refit();
}

/// The booking says which clock it means: the place may have got another one since, and what was chosen stays that moment.
void BookingPopover::putOnClockOfPlace(BookAppointment &booking) const
{
    const Directory &directory = m_context.directory;
    const QString zone = directory.zoneOf(booking.roomId, booking.locationId, booking.practitionerId);
    booking.zone = directory.zones().knows(zone) ? zone : directory.zone();
    booking.start = ShownTime(directory).there(booking.start, booking.zone);
}

/// What the clock of the place shows, where it is another one.
void BookingPopover::showElsewhere()
{
    BookAppointment asked;
    m_details->fill(asked);
    const WallTime shown = asked.start;
    putOnClockOfPlace(asked);
    m_elsewhere->setText(ShownTime::elsewhere(asked.start, asked.zone, shown));
    m_elsewhere->setVisible(!m_elsewhere->text().isEmpty());
}

BookAppointment BookingPopover::booking() const
{
    BookAppointment booking;
    m_details->fill(booking);
    booking.patients = m_people->ids();
    for (const QString &patient : std::as_const(booking.patients))
        booking.payers.append(m_payers.value(patient));
    putOnClockOfPlace(booking);
    booking.skip = m_skip;
    if (m_problems->hasClash())
        booking.despiteClash = m_problems->reason();
    return booking;
}

void BookingPopover::checkSlot()
{
    BookAppointment asked = booking();
    asked.despiteClash.clear(); // what stands in the way keeps showing while the reason is typed
    if (asked.patients.isEmpty() && asked.title.isEmpty())
        asked.title = m_when->text(); // the time is looked at before it is known for whom
    m_check.ask(m_context.desk.ask(CheckSlot{asked, {}}), this, [this](const Result<SlotCheck> &answer) {
        if (answer)
            showCheck(*answer);
        else if (const auto refusal = std::exchange(m_refused, std::nullopt))
            m_problems->setSentence(wording::sentence(*refusal));
    });
}

void BookingPopover::showCheck(const SlotCheck &check)
{
    const int occurrences = static_cast<int>(check.occurrences.size());
    m_series->setVisible(occurrences > 1);
    if (occurrences > 1)
        m_series->setText(tr("%n appointments, the last on %1.", nullptr, occurrences).arg(CalendarLook::shortDate(check.occurrences.back().date)));
    m_problems->show(check.problems, occurrences);
    m_book->setText(!m_newPerson->isHidden() ? tr("Add and book") : occurrences > 1 ? tr("Book %n", nullptr, occurrences) : tr("Book"));
    // Where only a later one of a series is taken, the first offer would be the time that is chosen already.
    const bool atFirst = occurrences <= 1 || std::ranges::any_of(check.problems, [&check](const SlotProblem &problem) { return problem.start == check.occurrences.front(); });
    if (m_problems->hasClash() && atFirst)
        askOpenings();
    if (const auto refusal = std::exchange(m_refused, std::nullopt))
        sayWhatStandsInTheWay(*refusal);
    refit();
}

void BookingPopover::askOpenings()
{
    const BookAppointment wanted = booking();
    NextOpenings question;
    question.service = wanted.serviceId;
    question.length = wanted.length;
    question.practitioners = {wanted.practitionerId};
    question.room = wanted.roomId;
    question.patients = wanted.patients;
    question.otherStaff = wanted.otherStaff;
    question.equipment = wanted.equipment;
    question.from = m_details->start();
    question.limit = waysOut;
    question.zone = m_context.directory.zone();
    m_openings.ask(m_context.desk.ask(question), this, [this](const Result<QVector<Opening>> &answer) {
        if (answer)
            m_problems->setOpenings(*answer, m_details->date(), [this](const QUuid &id) { return m_look.practitioner(id); });
    });
}

void BookingPopover::takeOpening(const Opening &opening)
{
    Slot slot;
    slot.date = opening.start.date;
    slot.minute = opening.start.minuteOfDay();
    slot.practitioner = opening.practitioner;
    slot.location = opening.location;
    m_details->setSlot(slot);
    if (m_people->people().isEmpty() && m_newPerson->isHidden())
        m_picker->setFocus();
    else
        m_book->setFocus();
}

} // namespace praxis::ui
