#include "ui/video/MeetNow.h"

#include "services/practice/door/Desk.h"
#include "services/practice/video/VideoCommands.h"
#include "ui/common/ClashQuestion.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/Notices.h"
#include "ui/common/Navigator.h"

#include <algorithm>

namespace praxis::ui {

std::function<void(const QUuid &, QWidget *)> MeetNow::way(const UiContext &context, JoinMeeting join, OpenAddress openAddress)
{
    if (!join || !context.desk.mayRun(StartMeeting{}) || context.desk.may(QStringLiteral("video.join")) == Cell::No)
        return {};
    // Without the ways of others: it asks for none, and would hold itself.
    return [bare = UiContext{context.desk, context.directory, context.actions, context.navigator, context.notices}, join = std::move(join), openAddress = std::move(openAddress)](const QUuid &person, QWidget *asking) {
        if (!person.isNull() && asking)
            (new MeetNow(bare, join, openAddress, person, asking))->checkService();
    };
}

MeetNow::MeetNow(const UiContext &context, JoinMeeting join, OpenAddress openAddress, const QUuid &person, QWidget *asking)
    : QObject(asking), m_context(context), m_join(std::move(join)), m_openAddress(std::move(openAddress)), m_person(person), m_asking(asking)
{
}

/// Nothing is booked that could not be held.
void MeetNow::checkService()
{
    later(m_context.desk.ask(ShowVideoServices{}), this, [this](const Result<QVector<VideoServiceLine>> &lines) {
        if (lines && std::ranges::none_of(*lines, [](const VideoServiceLine &line) { return line.service.isActive; }))
            return end(meetingwords::refusal({ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_video_service")}}}));
        book({});
    });
}

void MeetNow::book(const QString &despiteClash)
{
    later(m_context.desk.run(StartMeeting{.patient = m_person, .despiteClash = despiteClash}), this, [this](const Result<Outcome> &outcome) {
        const auto again = [this](const QString &why) { book(why); };
        if (!outcome && ClashQuestion::refused(m_context, outcome.error(), m_asking, again, ClashQuestion::Doing::MeetingNow))
            return;
        if (!outcome) {
            m_context.notices.failed(outcome.error());
            return deleteLater();
        }
        m_appointment = outcome->firstOf(u"Appointment");
        m_context.notices.done(*outcome);
        goIn();
    });
}

void MeetNow::goIn()
{
    later(m_join(m_appointment), this, [this](const Result<MeetingPass> &pass) {
        if (!pass && pass.error().code == ErrorCode::ConsentMissing) {
            const auto stay = [this] { end({}); };
            return ConsentQuestion::before(m_context, {ConsentAct::JoinVideo, m_appointment, {}}, m_asking, [this] { goIn(); }, ConsentQuestion::Doing::TheAct, stay);
        }
        end(pass ? meetingwords::opened(*pass, m_openAddress) : meetingwords::refusal(pass.error()));
    });
}

/// It stands in the calendar, where its panel has the way back in and the client's link.
void MeetNow::end(const QString &said)
{
    if (!said.isEmpty())
        m_context.notices.say(said);
    if (!m_appointment.isNull())
        m_context.navigator.openAppointment(m_appointment, Moments(m_context.desk, m_context.directory).today());
    deleteLater();
}

} // namespace praxis::ui
