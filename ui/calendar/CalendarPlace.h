#pragma once

#include "models/items/CalendarModel.h"
#include "services/practice/door/Outcome.h"
#include "services/practice/people/WithdrawnQueries.h"
#include "services/practice/video/GuestQueries.h"
#include "ui/calendar/BookingStart.h"
#include "ui/calendar/CalendarFeed.h"
#include "ui/calendar/GridContent.h"
#include "ui/calendar/GridState.h"
#include "ui/calendar/ViewState.h"
#include "ui/common/Moments.h"
#include "ui/common/Navigator.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"

#include <QPointer>
#include <QTimer>

#include <optional>

class QStackedWidget;
class QTableView;

namespace praxis::ui {

class AppointmentBulk;
class AppointmentInspector;
class BookingPopover;
class CalendarActs;
class CalendarBar;
class GuestsPopover;
class HoldStrip;
class MonthGrid;
class TimeGrid;

/// The calendar: days, weeks and months of the practice, and everything that is done to an appointment.
class CalendarPlace : public Place {
    Q_OBJECT

public:
    explicit CalendarPlace(const UiContext &context, QWidget *parent = nullptr);
    ~CalendarPlace() override;

    [[nodiscard]] QString placeId() const override { return QStringLiteral("calendar"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("view-calendar"); }
    [[nodiscard]] QWidget *bar() override;
    [[nodiscard]] QWidget *inspector() override;
    void enter() override;
    void search() override;
    [[nodiscard]] QVector<Scene> scenes() override;
    bool openDay(const QDate &day) override;
    bool openAppointment(const QUuid &appointment, const QDate &day) override;
    bool bookFor(const QUuid &person) override;
    [[nodiscard]] bool tellsWaiting() const override;
    void showWaiting(WaitingKind kind) override;
    [[nodiscard]] QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

    void setMode(CalendarMode mode);
    void goTo(const QDate &date);
    void bookOn(const QDate &date);
    [[nodiscard]] const ViewState &view() const { return m_view; }
    [[nodiscard]] TimeGrid *grid() const { return m_grid; }
    [[nodiscard]] MonthGrid *month() const { return m_month; }

protected:
    bool event(QEvent *event) override;

private:
    /// What waits to be put down somewhere.
    struct Held {
        enum Kind { Nothing, Cut, Copy, Reschedule, Person };
        Kind kind = Nothing;
        CalendarEntry entry;
        PersonHit person;
        QUuid lane = {}; ///< in whose column it was taken, where several hold it
    };
    /// Where somebody was before a lock, until the days have come that were shown.
    struct Back {
        Slot cursor;
        bool isBooking = false; ///< and a booking was open there, in which nothing was typed
    };
    void build();
    void connectParts();
    void connectBar();
    void makeActions();
    void makeViewActions();
    void makeActActions();
    void makeStatusActions();
    void makeChoiceActions();
    QAction *act(const QString &id, const QString &title, const QList<QKeySequence> &keys, std::function<void()> run, const QString &icon = {});

    void loadPreference();
    void savePreference();
    void directoryLoaded();
    void showRange();
    void rebuild();
    void rebuildGrid();
    void showView();
    void selectWaiting();
    void goBack(const Back &back);
    void fillAgenda();
    void showBulk();
    [[nodiscard]] bool manyChosen() const;
    [[nodiscard]] QVector<GridLane> lanes() const;
    [[nodiscard]] GridLane laneOf(const QUuid &practitioner) const;
    [[nodiscard]] QVector<QUuid> asked() const;
    void tick();
    [[nodiscard]] WallTime now() const;
    void setZoom(int steps);
    void toggleRooms();

    [[nodiscard]] const CalendarEntry *selected() const;
    [[nodiscard]] QRect anchor() const;
    [[nodiscard]] QRect dayAnchor(const QDate &date) const; ///< in the month
    void selectionChanged(const QUuid &entry);
    void openBooking(const BookingStart &start);
    void startBooking(const BookingStart &start, const QRect &anchor);
    void writeNote();
    void enterEntry(const QUuid &id);
    void takeFiles(const QUuid &entry, const QStringList &files);
    void setStatus(AppointmentStatus status, const QRect &anchor);
    void resize(int byMinutes);
    void eraseSelected();
    void colour(ColourBy colourBy);
    void askFollowUps();
    void followWithdrawals();
    void askWithdrawn();
    void followGuests();
    void askGuests();
    void showGuests();
    void tellFound();
    void showFollowUps();
    void nextOpenings();
    [[nodiscard]] BookingStart lookedFor() const;
    void hold(Held::Kind kind);
    void letGo();
    void putDown();
    bool putDownAt(const Slot &slot);
    void putDownOn(const QDate &day);
    [[nodiscard]] static Drop dropOf(const Held &held, const Slot &slot);
    void bookAgain(const Held &held, const Slot &slot);
    void showMenu(const QUuid &entry, const QPoint &position);
    void leaveSideways(int direction);

    UiContext m_context;
    CalendarLook m_look;
    CalendarFeed m_feed;
    CalendarActs *m_acts;
    ViewState m_view;
    QJsonObject m_saved; ///< what the store knows of m_view
    QPointer<CalendarBar> m_bar;
    QPointer<AppointmentInspector> m_inspector;
    HoldStrip *m_strip;
    QStackedWidget *m_stack;
    QWidget *m_nobody = nullptr; ///< in place of the grid while there is no practitioner
    TimeGrid *m_grid;
    MonthGrid *m_month;
    QTableView *m_agenda;
    AppointmentBulk *m_bulk;
    CalendarModel *m_model;
    QPointer<BookingPopover> m_booking;
    QVector<WithdrawnConsent> m_withdrawn; ///< in sessions of who is signed in that go on, newest first
    QTimer m_withdrawnSoon{this};
    Newest<Result<QVector<WithdrawnConsent>>> m_withdrawnAsked;
    std::optional<bool> m_withdrawnKnown; ///< none: it was not answered yet; false: it could not be found out
    Moments m_moments{m_context.desk, m_context.directory};
    QVector<MeetingGuest> m_guests; ///< who waits to be let into a session by video
    QTimer m_guestsSoon{this};
    Newest<Result<QVector<MeetingGuest>>> m_guestsAsked;
    std::optional<bool> m_guestsKnown;
    QPointer<GuestsPopover> m_guestsShown;
    Newest<Result<QVector<Opening>>> m_openings;
    Newest<Result<RecordingSums>> m_recorded;
    Newest<Result<QVector<PersonHit>>> m_people;
    Newest<Result<AppointmentDetails>> m_details;
    Newest<Result<AppointmentDetails>> m_dayAsked;
    Newest<Result<QVector<FollowUpLine>>> m_followUpsAsked;
    QVector<FollowUpLine> m_followUps; ///< who is to be seen again by the end of the week, or should have been
    QTimer m_minute{this};
    QTimer m_saveSoon{this};
    Held m_held;
    QUuid m_waiting; ///< to be selected once it is here
    std::optional<BookingStart> m_bookWhenShown;
    std::optional<Back> m_back;
    bool m_loaded = false;
};

} // namespace praxis::ui
