#include "ui/letters/RequestWords.h"

#include "ui/common/Moments.h"

#include <QCoreApplication>

namespace praxis::ui::requestwords {

namespace {

class RequestTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::RequestWords)
};

} // namespace

QString kind(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Access: return RequestTexts::tr("Access to the record");
    case RequestKind::Correction: return RequestTexts::tr("Correction");
    case RequestKind::Deletion: return RequestTexts::tr("Deletion");
    }
    return {};
}

QString decision(RequestDecision decision)
{
    switch (decision) {
    case RequestDecision::Open: return RequestTexts::tr("Not decided");
    case RequestDecision::Granted: return RequestTexts::tr("Granted");
    case RequestDecision::Partly: return RequestTexts::tr("Granted in part");
    case RequestDecision::Refused: return RequestTexts::tr("Refused");
    }
    return {};
}

QString ground(RefusalGround ground)
{
    switch (ground) {
    case RefusalGround::None: return {};
    case RefusalGround::DutyToKeep: return RequestTexts::tr("The law says how long records are kept");
    case RefusalGround::LegalHold: return RequestTexts::tr("A legal hold is in place");
    case RefusalGround::DangerToSomebody: return RequestTexts::tr("It would put somebody's life, health or safety in danger");
    case RefusalGround::PrivacyOfOthers: return RequestTexts::tr("It would tell of other people");
    case RefusalGround::LegalProceedings: return RequestTexts::tr("Legal proceedings are under way or expected");
    case RefusalGround::UnlawfulToGive: return RequestTexts::tr("A law forbids it");
    case RefusalGround::Unfounded: return RequestTexts::tr("It is plainly without ground, or asked again and again");
    case RefusalGround::IsCorrect: return RequestTexts::tr("What the record says is correct");
    case RefusalGround::IdentityNotProven: return RequestTexts::tr("Who asks has not shown who they are");
    }
    return {};
}

bool isLate(const RecordRequest &request, const QDate &today)
{
    return (request.status == RequestStatus::Received || request.status == RequestStatus::Decided) && request.dueOn < today;
}

namespace {

QString outcome(const DeletionLine &line, const Moments &moments)
{
    switch (line.state) {
    case DeletionLine::Asked: return RequestTexts::tr("waits for a second person");
    case DeletionLine::Approved: return RequestTexts::tr("is destroyed on %1").arg(moments.day(line.day));
    case DeletionLine::Done: return RequestTexts::tr("destroyed, certificate %1").arg(line.certificate);
    case DeletionLine::Rejected: return RequestTexts::tr("kept: the second person refused it (%1)").arg(line.why);
    case DeletionLine::OnHold: return RequestTexts::tr("kept: it is on a legal hold");
    case DeletionLine::Kept:
        return line.day.isValid() ? RequestTexts::tr("kept by law until %1").arg(moments.day(line.day))
                                  : RequestTexts::tr("kept: whether it was made of a child is not known, since the birth date is missing");
    case DeletionLine::Withdrawn: return RequestTexts::tr("kept: the request was withdrawn before it went");
    case DeletionLine::Refused: return RequestTexts::tr("kept: the request was refused before it went");
    case DeletionLine::Lapsed: return RequestTexts::tr("might go again: its destruction was approved, and then it had to be kept longer; somebody has to ask anew");
    case DeletionLine::NotAsked: return RequestTexts::tr("might go, and nobody has asked for it");
    }
    return {};
}

QString what(const DeletionLine &line, const Moments &moments)
{
    if (line.kind == RetainedKind::Recording)
        return RequestTexts::tr("Recording of %1").arg(moments.full(line.at));
    if (line.kind == RetainedKind::Note)
        return RequestTexts::tr("Note by %1 of %2", "a name, a date").arg(line.title, moments.day(line.at));
    if (line.state == DeletionLine::Done)
        return RequestTexts::tr("Document");
    return line.title.isEmpty() ? RequestTexts::tr("Restricted document of %1").arg(moments.day(line.at)) : RequestTexts::tr("“%1” of %2", "title of a document, date").arg(line.title, moments.day(line.at));
}

} // namespace

QString deletion(const DeletionProgress &progress, const Moments &moments)
{
    QStringList lines{RequestTexts::tr("What goes, and what is kept:")};
    for (const DeletionLine &line : progress.lines)
        lines.append(QStringLiteral("• ") + RequestTexts::tr("%1: %2", "a record, what becomes of it").arg(what(line, moments), outcome(line, moments)));
    if (progress.lines.isEmpty())
        lines.append(QStringLiteral("• ") + RequestTexts::tr("There are no recordings, no documents and no notes."));
    if (progress.appointments > 0)
        lines.append(QStringLiteral("• ") + RequestTexts::tr("%n appointments: kept, as what was done and charged.", nullptr, progress.appointments));
    return lines.join(u'\n');
}

QString state(const RecordRequest &request, const Moments &moments)
{
    if (request.status == RequestStatus::Answered)
        return RequestTexts::tr("%1, answered %2", "granted, a date").arg(decision(request.decision), moments.day(request.answeredAt));
    if (request.status == RequestStatus::Withdrawn)
        return RequestTexts::tr("No longer asked");
    const int days = static_cast<int>(moments.today().daysTo(request.dueOn));
    const QString due = days < 0 ? RequestTexts::tr("%n days late", nullptr, -days) : days == 0 ? RequestTexts::tr("due today") : RequestTexts::tr("due in %n days", nullptr, days);
    return request.status == RequestStatus::Decided ? RequestTexts::tr("%1, not answered yet: %2", "granted, due in 3 days").arg(decision(request.decision), due) : RequestTexts::tr("Not decided: %1").arg(due);
}

} // namespace praxis::ui::requestwords
