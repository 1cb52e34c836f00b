#pragma once

#include "services/practice/video/GuestQueries.h"
#include "services/practice/video/VideoQueries.h"
#include "services/practice/jobs/Meetings.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"
#include "ui/video/MeetingWords.h"

#include <QTimer>

class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// Lets the one who is signed in into the room of an appointment; the errors of Meetings::join.
using JoinMeeting = std::function<QFuture<Result<MeetingPass>>(const QUuid &appointment)>;
/// Makes the address by which one client comes into it; the errors of Meetings::invite.
using InviteToRoom = std::function<QFuture<Result<MeetingPass>>(const QUuid &appointment, const QUuid &person)>;

/// Beside an appointment that is one by video: from when it can be joined, who waits to be let in, what its people have agreed to, where they
/// are and whom to call where something happens, the way in, and each client's own link.
class AppointmentMeeting : public AppointmentSection {
    Q_OBJECT

public:
    [[nodiscard]] static AppointmentSection *make(const UiContext &context, QWidget *parent, JoinMeeting join, InviteToRoom invite = {});
    AppointmentMeeting(const UiContext &context, JoinMeeting join, InviteToRoom invite = {}, QWidget *parent = nullptr);

    void show(const AppointmentDetails &details) override;
    using QWidget::show;
    /// Opens the address in the system's browser; tests put their own here.
    OpenAddress openAddress;

private:
    void ask();
    void tell(const MeetingEntry &entry);
    void goIn();
    void askWaiting();
    void tellWaiting(const QVector<MeetingGuest> &guests);
    void admitFirst();
    void askLink();
    void copyLink();
    void offerInvites(const AppointmentDetails &details);
    void invite(const QUuid &person, const QString &name);
    void refused(const Error &error, const std::function<void()> &again);
    [[nodiscard]] QString stateText(const MeetingEntry &entry) const;
    [[nodiscard]] QString clock(Instant at) const;

    UiContext m_context;
    JoinMeeting m_join;
    InviteToRoom m_invite;
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
    QWidget *m_invites; ///< a button for each client
    QVector<std::pair<QUuid, QString>> m_invited; ///< whose they are
    bool m_isOpen = false; ///< it can be joined now
    QPushButton *m_copy; ///< where its practitioner has a standing link
    QUuid m_practitioner;
    QUuid m_link;
    PlainLabel *m_said;
    QTimer m_refresh;
    Newest<Result<MeetingEntry>> m_question;
    Newest<Result<QVector<MeetingGuest>>> m_guestsQuestion;
    Newest<Result<RowsPage<MeetingLinkLine>>> m_linkQuestion;
};

} // namespace praxis::ui
