#include "services/practice/sample/RequestWriter.h"

#include "services/practice/people/ConsentCommands.h"
#include "services/practice/people/ConsentQueries.h"
#include "services/practice/people/RequestCommands.h"
#include "services/practice/sample/Names.h"

#include <QSet>

#include <optional>

namespace praxis::sample {

namespace {

struct Asked {
    RequestKind kind{};
    int daysAgo = 0;
    const char16_t *askedBy = u"";
    const char16_t *asked = u"";
    RequestDecision decision{};
    RefusalGround ground{};
    const char16_t *why = u"";
    const char16_t *answer = u"";
    bool isWithdrawn = false;
};

constexpr std::array requests{
    Asked{.kind = RequestKind::Access, .daysAgo = 26, .asked = u"A copy of my letters and notes of this year, for my new psychologist in Perth."},
    Asked{.kind = RequestKind::Deletion, .daysAgo = 3, .asked = u"Please delete everything. I would rather that nobody knows I was here."},
    Asked{.kind = RequestKind::Correction, .daysAgo = 12, .asked = u"The note of the first session says that I am separated. I am not.",
          .decision = RequestDecision::Granted},
    Asked{.kind = RequestKind::Correction, .daysAgo = 33, .asked = u"I never said that I drink at weekends.", .decision = RequestDecision::Refused,
          .ground = RefusalGround::IsCorrect, .why = u"The note quotes what was said in the session; a statement can be attached to it.",
          .answer = u"By letter, with how to complain and the offer to attach a statement."},
    Asked{.kind = RequestKind::Deletion, .daysAgo = 40, .asked = u"Please remove my old files.", .decision = RequestDecision::Refused, .ground = RefusalGround::DutyToKeep,
          .why = u"Health records have to be kept for seven years after the last contact.", .answer = u"By phone, and by letter the same day."},
    Asked{.kind = RequestKind::Access, .daysAgo = 55, .askedBy = u"Bright & Sons, solicitors, with authority", .asked = u"The attendance dates for a claim.",
          .decision = RequestDecision::Granted, .answer = u"Dates handed over in a sealed envelope."},
    Asked{.kind = RequestKind::Access, .daysAgo = 9, .asked = u"What does my record say about medication?", .isWithdrawn = true},
};

void append(const Asked &asked, const QUuid &request, const QUuid &person, QDate today, QVector<AnyCommand> &commands)
{
    commands.append(AnyCommand::of(TakeRequest{.request = request, .person = person, .kind = asked.kind, .receivedOn = today.addDays(-asked.daysAgo),
                                               .askedBy = text(asked.askedBy), .asked = text(asked.asked)}));
    if (asked.isWithdrawn)
        commands.append(AnyCommand::of(WithdrawRequest{request}));
    if (asked.decision == RequestDecision::Open)
        return;
    commands.append(AnyCommand::of(DecideRequest{.request = request, .decision = asked.decision, .ground = asked.ground, .why = text(asked.why)}));
    const QString answer = text(asked.answer);
    if (!answer.isEmpty())
        commands.append(AnyCommand::of(AnswerRequest{.request = request, .answer = answer}));
}

} // namespace

Result<> RequestWriter::write(const QVector<CalendarEntry> &lately, const QVector<CalendarEntry> &soon)
{
    PRAXIS_CHECK(takeRequests(lately));
    return withdrawConsents(soon);
}

Result<> RequestWriter::takeRequests(const QVector<CalendarEntry> &lately)
{
    QVector<AnyCommand> commands;
    QSet<QUuid> people;
    for (const CalendarEntry &session : lately) {
        if (static_cast<std::size_t>(people.size()) == requests.size())
            break;
        if (session.person.isNull() || people.contains(session.person) || session.status != AppointmentStatus::Completed)
            continue;
        append(requests[static_cast<std::size_t>(people.size())], m_ids.next(), session.person, m_options.today, commands);
        people.insert(session.person);
    }
    return commands.isEmpty() ? Result<>() : m_run(commands);
}

/// Two no longer want to be seen by video, and two want nothing told to anybody else.
Result<> RequestWriter::withdrawConsents(const QVector<CalendarEntry> &soon)
{
    constexpr int ofEach = 2;
    QVector<AnyCommand> commands;
    QSet<QUuid> people;
    int video = 0, sharing = 0;
    for (const CalendarEntry &session : soon) {
        if (session.person.isNull() || people.contains(session.person) || session.status != AppointmentStatus::Scheduled)
            continue;
        const bool isOfVideo = session.isVideo && video < ofEach;
        if (!isOfVideo && (session.isVideo || sharing == ofEach))
            continue;
        PRAXIS_TRY(const auto gaps, m_door.ask(m_actor, ShowConsentGaps{isOfVideo ? ConsentAct::JoinVideo : ConsentAct::Share, {}, session.person}));
        if (!gaps.isEmpty())
            continue; // had never agreed
        people.insert(session.person);
        (isOfVideo ? video : sharing) += 1;
        commands.append(AnyCommand::of(isOfVideo ? WithdrawConsent{session.person, ConsentKind::Telehealth, QStringLiteral("Somebody is always home now; prefers to come in")}
                                                 : WithdrawConsent{session.person, ConsentKind::DataSharing, QStringLiteral("By phone: nothing more to the GP for now")}));
    }
    return commands.isEmpty() ? Result<>() : m_run(commands);
}

} // namespace praxis::sample
