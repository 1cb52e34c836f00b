#include "ui/common/LettingIn.h"

#include "services/practice/door/Desk.h"
#include "services/practice/video/VideoCommands.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"

#include <QCoreApplication>

namespace praxis::ui {

namespace {

class LettingInWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::LettingIn)
};

} // namespace

void letIn(const UiContext &context, const MeetingGuest &guest, QObject *receiver)
{
    later(context.desk.run(AdmitToMeeting{guest.appointment, guest.person}), receiver, [&notices = context.notices, name = guest.name](const Result<Outcome> &outcome) {
        if (outcome)
            notices.done(*outcome);
        else if (outcome.error().code == ErrorCode::NotFound)
            notices.say(LettingInWords::tr("%1 does not wait any more.").arg(name));
        else
            notices.failed(outcome.error());
    });
}

} // namespace praxis::ui
