#pragma once

#include "ui/video/AppointmentMeeting.h"

namespace praxis::ui {

/// A session by video that nobody had planned: it is booked for this minute, stands in the calendar, and its room opens. Lives until that is done.
class MeetNow : public QObject {
    Q_OBJECT

public:
    /// `UiContext::meetNow`; without one where this role begins no such sessions.
    [[nodiscard]] static std::function<void(const QUuid &person, QWidget *asking)> way(const UiContext &context, JoinMeeting join, OpenAddress openAddress = meetingwords::systemBrowser());

private:
    MeetNow(const UiContext &context, JoinMeeting join, OpenAddress openAddress, const QUuid &person, QWidget *asking);
    void checkService();
    void book(const QString &despiteClash);
    void goIn();
    void end(const QString &said);

    UiContext m_context;
    JoinMeeting m_join;
    OpenAddress m_openAddress;
    QUuid m_person;
    QUuid m_appointment;
    QWidget *m_asking;
};

} // namespace praxis::ui
