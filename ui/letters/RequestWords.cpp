#include "ui/letters/RequestWords.h"

#include "ui/common/Moments.h"

#include <QCoreApplication>

namespace praxis::ui::requestwords {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::RequestWords)
};

} // namespace

QString kind(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Access: return Words::tr("Access to the record");
    case RequestKind::Correction: return Words::tr("Correction");
    case RequestKind::Deletion: return Words::tr("Deletion");
    }
    return {};
}

QString decision(RequestDecision decision)
{
    switch (decision) {
    case RequestDecision::Open: return Words::tr("Not decided");
    case RequestDecision::Granted: return Words::tr("Granted");
    case RequestDecision::Partly: return Words::tr("Granted in part");
    case RequestDecision::Refused: return Words::tr("Refused");
    }
    return {};
}

QString ground(RefusalGround ground)
{
    switch (ground) {
    case RefusalGround::None: return {};
    case RefusalGround::DutyToKeep: return Words::tr("The law says how long records are kept");
    case RefusalGround::LegalHold: return Words::tr("A legal hold is in place");
    case RefusalGround::DangerToSomebody: return Words::tr("It would put somebody's life, health or safety in danger");
    case RefusalGround::PrivacyOfOthers: return Words::tr("It would tell of other people");
    case RefusalGround::LegalProceedings: return Words::tr("Legal proceedings are under way or expected");
    case RefusalGround::UnlawfulToGive: return Words::tr("A law forbids it");
    case RefusalGround::Unfounded: return Words::tr("It is plainly without ground, or asked again and again");
    case RefusalGround::IsCorrect: return Words::tr("What the record says is correct");
    case RefusalGround::IdentityNotProven: return Words::tr("Who asks has not shown who they are");
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
    case DeletionLine::Asked: return Words::tr("waits for a second person");
    case DeletionLine::Approved: return Words::tr("is destroyed on %1").arg(moments.day(line.day));
    case DeletionLine::Done: return Words::tr("destroyed, certificate %1").arg(line.certificate);
    case DeletionLine::Rejected: return Words::tr("kept: the second person refused it (%1)").arg(line.why);
    case DeletionLine::OnHold: return Words::tr("kept: it is on a legal hold");
    case DeletionLine::Kept:
        return line.day.isValid() ? Words::tr("kept by law until %1").arg(moments.day(line.day))
                                  : Words::tr("kept: whether it was made of a child is not known, since the birth date is missing");
    case DeletionLine::NotAsked: return Words::tr("might go, and nobody has asked for it");
    }
    return {};
}

QString what(const DeletionLine &line, const Moments &moments)
{
    if (line.kind == RetainedKind::Recording)
        return Words::tr("Recording of %1").arg(moments.full(line.at));
    if (line.kind == RetainedKind::Note)
        return Words::tr("Note by %1 of %2", "a name, a date").arg(line.title, moments.day(line.at));
    if (line.state == DeletionLine::Done)
        return Words::tr("Document");
    return line.title.isEmpty() ? Words::tr("Restricted document of %1").arg(moments.day(line.at)) : Words::tr("“%1” of %2", "title of a document, date").arg(line.title, moments.day(line.at));
}

} // namespace

QString deletion(const DeletionProgress &progress, const Moments &moments)
{
    QStringList lines{Words::tr("What goes, and what is kept:")};
    for (const DeletionLine &line : progress.lines)
        lines.append(QStringLiteral("• ") + Words::tr("%1: %2", "a record, what becomes of it").arg(what(line, moments), outcome(line, moments)));
    if (progress.lines.isEmpty())
        lines.append(QStringLiteral("• ") + Words::tr("There are no recordings, no documents and no notes."));
    if (progress.appointments > 0)
        lines.append(QStringLiteral("• ") + Words::tr("%n appointments: kept, as what was done and charged.", nullptr, progress.appointments));
    return lines.join(u'\n');
}

QString state(const RecordRequest &request, const Moments &moments)
{
    if (request.status == RequestStatus::Answered)
        return Words::tr("%1, answered %2", "granted, a date").arg(decision(request.decision), moments.day(request.answeredAt));
    if (request.status == RequestStatus::Withdrawn)
        return Words::tr("No longer asked");
    const int days = static_cast<int>(moments.today().daysTo(request.dueOn));
    const QString due = days < 0 ? Words::tr("%n days late", nullptr, -days) : days == 0 ? Words::tr("due today") : Words::tr("due in %n days", nullptr, days);
    return request.status == RequestStatus::Decided ? Words::tr("%1, not answered yet: %2", "granted, due in 3 days").arg(decision(request.decision), due) : Words::tr("Not decided: %1").arg(due);
}

} // namespace praxis::ui::requestwords
