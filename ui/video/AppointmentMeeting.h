#pragma once

#include "services/practice/video/GuestQueries.h"
#include "services/practice/video/VideoQueries.h"
#include "services/practice/jobs/Meetings.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

#include <QTimer>

class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// Lets the one who is signed in into the room of an appointment; the errors of Meetings::join.
using JoinMeeting = std::function<QFuture<Result<MeetingPass>>(const QUuid &appointment)>;

/// Beside an appointment that is one by video: from when it can be joined, who waits to be let in, what its people have agreed to, where they
/// are and whom to call where something happens, and the way in.
class AppointmentMeeting : public AppointmentSection {
    Q_OBJECT

public:
    [[nodiscard]] static AppointmentSection *make(const UiContext &context, QWidget *parent, JoinMeeting join);
    AppointmentMeeting(const UiContext &context, JoinMeeting join, QWidget *parent = nullptr);

    void show(const AppointmentDetails &details) override;
    using QWidget::show;
    /// Opens the address in the system's browser; tests put their own here.
    std::function<bool(const QString &address)> openAddress;

private:
    void ask();
    void tell(const MeetingEntry &entry);
    void goIn();
    void askWaiting();
    void tellWaiting(const QVector<MeetingGuest> &guests);
    void admitFirst();
    [[nodiscard]] static QString placesText(const MeetingEntry &entry);
    void askLink();
    void copyLink();
    void entered(const MeetingPass &pass);
    void refused(const Error &error);
    [[nodiscard]] QString stateText(const MeetingEntry &entry) const;
    [[nodiscard]] QString clock(Instant at) const;

    UiContext m_context;
    JoinMeeting m_join;
    Moments m_moments;
    QUuid m_appointment;
    bool m_roomOpen = false; ///< as it was asked last
    PlainLabel *m_state;
    PlainLabel *m_consents;
    PlainLabel *m_emergency;
    PlainLabel *m_places;
    QWidget *m_waiting; ///< a row for each who waits
    QVector<MeetingGuest> m_guests;
    QPushButton *m_button;
    QPushButton *m_copy; ///< where its practitioner has a standing link
    QUuid m_practitioner;
    QUuid m_link;
    PlainLabel *m_said;
    QTimer m_refresh;
    Newest<Result<MeetingEntry>> m_question;
    Newest<Result<QVector<MeetingGuest>>> m_guestsQuestion;
    Newest<Result<QVector<MeetingLinkLine>>> m_linkQuestion;
};

} // namespace praxis::ui
