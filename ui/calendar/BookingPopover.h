#pragma once

#include "services/practice/door/Outcome.h"
#include "services/practice/door/Queries.h"
#include "ui/calendar/BookingStart.h"
#include "ui/calendar/CalendarLook.h"
#include "ui/calendar/Popover.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QJsonObject>
#include <QTimer>

#include <optional>

class QPushButton;

namespace praxis {
struct ManyResult;
}

namespace praxis::ui {

class BookingDetails;
class NewPersonForm;
class PeopleChips;
class PersonPicker;
class PlainLabel;
class ProblemList;

/// Booking at the slot: who, what, Enter. Everything else has been filled in and can be changed.
class BookingPopover : public Popover {
    Q_OBJECT

public:
    static constexpr int waysOut = 3; ///< other times that it offers

    BookingPopover(const UiContext &context, const CalendarLook &look, QWidget *host);

    void begin(const BookingStart &start, const QRect &anchor);
    /// Another slot was clicked: what was typed stays.
    void setSlot(const Slot &slot, const QRect &anchor);
    void book();
    [[nodiscard]] Slot slot() const;
    /// What was typed and is not booked; empty: nothing.
    [[nodiscard]] QJsonObject unsaved() const;
    void typeAgain(const QJsonObject &unsaved);

Q_SIGNALS:
    void booked(const praxis::Outcome &outcome);
    void slotChanged(const QDate &date, int startMinute, const QUuid &practitioner);

protected:
    [[nodiscard]] bool isPristine() const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void askToLeave();
    void build();
    void connectParts();
    void personPicked(const PersonHit &person, bool certain);
    void askUsualService(const PersonHit &person);
    void showNewPerson(const QString &name);
    void leaveNewPerson();
    void peopleChanged();
    void detailsChanged();
    void putOnClockOfPlace(BookAppointment &booking) const;
    void showElsewhere();
    void checkSlot();
    void showCheck(const SlotCheck &check);
    void askOpenings();
    void takeOpening(const Opening &opening);
    void post(const BookAppointment &booking);
    void send(const BookAppointment &booking);
    void sendWithNewPerson(BookAppointment booking);
    void finished(const Outcome &outcome);
    void refused(const Error &error);
    void sayWhatStandsInTheWay(const Error &refusal);
    [[nodiscard]] BookAppointment booking() const;

    UiContext m_context;
    const CalendarLook &m_look;
    PlainLabel *m_when;
    PlainLabel *m_elsewhere;
    PeopleChips *m_people;
    PersonPicker *m_picker;
    NewPersonForm *m_newPerson;
    BookingDetails *m_details;
    ProblemList *m_problems;
    PlainLabel *m_series;
    QPushButton *m_book;
    QTimer m_checkSoon{this};
    Newest<Result<SlotCheck>> m_check;
    Newest<Result<QVector<Opening>>> m_openings;
    Newest<Result<QVector<CalendarEntry>>> m_usual;
    QStringList m_skip;
    QHash<QString, QString> m_payers; ///< who pays for whom, where another booking is made again
    bool m_bookWhenKnown = false; ///< Enter was pressed; the usual service is still being asked
    std::optional<Error> m_refused; ///< why Enter did not book, until what stands in the way has been said
    bool m_sending = false;
};

} // namespace praxis::ui
