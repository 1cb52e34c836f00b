// The booking on its way to the door: what is asked first, and what came of it.
#include "ui/calendar/BookingPopover.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "services/practice/people/ConsentGateCommands.h"
#include "ui/calendar/BookingDetails.h"
#include "ui/calendar/NewPersonForm.h"
#include "ui/calendar/PeopleChips.h"
#include "ui/calendar/PersonPicker.h"
#include "ui/calendar/ProblemList.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"

#include <optional>

namespace praxis::ui {

void BookingPopover::book()
{
    if (m_sending || !m_details->check())
        return;
    if (!m_newPerson->isHidden()) {
        sendWithNewPerson(booking());
        return;
    }
    if (m_picker->isVisibleTo(this) && !m_picker->text().isEmpty()) {
        m_problems->setSentence(tr("Choose “%1” from the list, or clear the field.").arg(m_picker->text()));
        m_picker->setFocus();
        return;
    }
    if (m_people->people().isEmpty() && !m_details->needsNobody()) {
        m_problems->setSentence(tr("Say who it is for: type a name, or choose a service that needs nobody."));
        m_picker->setFocus();
        return;
    }
    if (m_problems->hasGap() && m_problems->reason().isEmpty())
        return m_problems->askReason();
    send(booking());
}

/// Whoever books by video is told of a missing consent, also where they are faster than the check: the door would book.
void BookingPopover::send(const BookAppointment &booking)
{
    if (!booking.isVideo || !m_problems->reason().isEmpty())
        return post(booking);
    m_sending = true;
    m_check.ask(m_context.desk.ask(CheckSlot{booking, {}}), this, [this, booking](const Result<SlotCheck> &answer) {
        m_sending = false;
        if (!answer || answer->problems.isEmpty())
            return post(booking);
        m_refused = Error{ErrorCode::Clash, {}};
        showCheck(*answer);
    });
}

void BookingPopover::post(const BookAppointment &booking)
{
    m_sending = true;
    later(m_context.desk.run(booking), this, [this](const Result<Outcome> &result) {
        m_sending = false;
        if (result)
            finished(*result);
        else
            refused(result.error());
    });
}

/// The person and the appointment are one step: taken back together, and neither without the other.
void BookingPopover::sendWithNewPerson(BookAppointment booking)
{
    std::optional<Contact> contact = m_newPerson->contact();
    if (!contact)
        return;
    contact->id = m_context.desk.parts().ids.next();
    contact->usualPractitionerId = booking.practitionerId;
    booking.patients << idText(contact->id);
    ManyOptions options;
    options.summary = {{QStringLiteral("code"), QStringLiteral("booked")},
                       {QStringLiteral("what"), QString(contact->givenName + u' ' + contact->familyName).trimmed()},
                       {QStringLiteral("start"), booking.start.toString()},
                       {QStringLiteral("zone"), booking.zone}};
    m_sending = true;
    const auto sent = m_context.desk.runMany({AnyCommand::of(praxis::create(*contact)), AnyCommand::of(booking)}, options);
    later(sent, this, [this](const Result<ManyResult> &result) {
        m_sending = false;
        if (!result) {
            refused(result.error());
            return;
        }
        for (const Result<Outcome> &item : result->items) {
            if (!item) {
                refused(item.error());
                return;
            }
        }
        finished(result->outcome);
    });
}

void BookingPopover::finished(const Outcome &outcome)
{
    m_context.notices.done(outcome);
    if (m_problems->hasGap() && !m_problems->reason().isEmpty()) // beyond this popover, which goes
        later(m_context.desk.run(ActDespiteConsent{ConsentAct::BookVideo, outcome.firstOf(u"Appointment"), {}, m_problems->reason()}), parentWidget(), [context = m_context](const Result<Outcome> &told) {
            if (!told)
                context.notices.failed(told.error());
        });
    Q_EMIT booked(outcome);
    dismiss();
}

void BookingPopover::refused(const Error &error)
{
    m_bookWhenKnown = false;
    if (error.code == ErrorCode::Clash || error.code == ErrorCode::OutsideHours) {
        m_refused = error;
        checkSlot();
        return;
    }
    if (!m_newPerson->isHidden() && m_newPerson->showError(error))
        return;
    m_problems->setSentence(wording::sentence(error));
}

/// After Enter, which did not book: never without a word, and the keys are where the way on is.
void BookingPopover::sayWhatStandsInTheWay(const Error &refusal)
{
    if (m_problems->hasProblems())
        m_problems->sayNotBooked();
    else // not seen by the check: somebody else was just faster, or it is free again
        m_problems->setSentence(wording::sentence(refusal));
}

} // namespace praxis::ui
