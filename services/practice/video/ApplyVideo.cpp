// Who may hold sessions by video, and the account they are held through.
#include "models/records/VideoChange.h"
#include "models/records/VideoService.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/PersonSeal.h"
#include "services/practice/video/PractitionerNews.h"
#include "services/practice/video/VideoParts.h"

#include <algorithm>

namespace praxis {

namespace {

bool isPlain(const QString &text)
{
    return text.size() <= 500 && mayBeText(text) && !text.contains(u'\n') && !text.contains(u'\r');
}

/// A provider is reached at its own addresses only: what is told here are names and keys.
Result<> checkService(const SetVideoService &command)
{
    static const QStringList providers{QStringLiteral("twilio"), QStringLiteral("videosdk"), QStringLiteral("jitsi")};
    if (!providers.contains(command.provider))
        return invalidField("provider", "unknown");
    if (!isPlain(command.account) || !isPlain(command.keyId) || !isPlain(command.domain))
        return invalidField("account", "characters");
    const bool isJitsi = command.provider == u"jitsi";
    if (command.provider != u"videosdk" && command.account.trimmed().isEmpty())
        return invalidField("account", "required");
    if (!isJitsi && command.keyId.trimmed().isEmpty())
        return invalidField("key_id", "required");
    const bool host = std::all_of(command.domain.begin(), command.domain.end(), [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'-'); });
    if (isJitsi && (!host || !command.domain.contains(u'.')))
        return invalidField("domain", command.domain.isEmpty() ? "required" : "format");
    if (isJitsi && command.records)
        return invalidField("records", "not_supported");
    return {};
}

Result<QString> sealed(Work &work, const VideoService &service, const char *what, const QString &secret)
{
    PersonSeal seal(work.session(), work.parts().seal);
    PRAXIS_TRY(const QByteArray closed, seal.seal(work.actor().organization, secret.toUtf8(), QByteArray(what) + service.id.toRfc4122()));
    return QString::fromLatin1(closed.toBase64());
}

void summarise(Work &work, const char *code, bool enabled, const QString &who)
{
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("enabled"), enabled}, {QStringLiteral("what"), who}});
}

Result<> switchPractice(Work &work, bool enabled)
{
    PRAXIS_TRY(const auto practice, work.get<Organization>(work.actor().organization));
    practice->videoEnabled = enabled;
    PRAXIS_CHECK(work.save(practice));
    summarise(work, "practice_video", enabled, practice->name);
    return {};
}

/// Switching off is always allowed where there is a switch; nobody can be left on by a rule about switching.
Result<> checkSwitch(Work &work, const QUuid &practitioner, bool enabled)
{
    PRAXIS_TRY(const auto practice, work.organization());
    if (!practice->platformControlled)
        return work.denied(QStringLiteral("not_platform_controlled"));
    if (enabled && !work.actor().isProgram && work.actor().practitioner == practitioner)
        return work.denied(QStringLiteral("own_switch"));
    return {};
}

/// What is not theirs to do now is not theirs to plan, and what keeps the other state not theirs to withdraw.
Result<> checkPlan(Work &work, const QUuid &practitioner, bool enabled)
{
    if (!practitioner.isNull())
        return checkSwitch(work, practitioner, enabled);
    const bool may = work.actor().isProgram || work.parts().matrix.cell(work.actor().role, QStringLiteral("video.practice")) == Cell::All;
    return may ? Result<>() : Result<>(work.denied());
}

Result<> switchPractitioner(Work &work, const QUuid &id, bool enabled)
{
    PRAXIS_TRY(const auto practitioner, work.get<Practitioner>(id));
    const bool isNews = practitioner->videoEnabled != enabled;
    practitioner->videoEnabled = enabled;
    PRAXIS_CHECK(work.save(practitioner));
    if (isNews)
        PRAXIS_CHECK(tellPractitioner(work, id, practitionernews::video, id));
    summarise(work, "practitioner_video", enabled, practitioner->displayName);
    return {};
}

} // namespace

Result<> apply(Work &work, const SetVideoService &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_CHECK(checkService(command));
    PRAXIS_TRY(const auto known, selectAs<VideoService>(work.session(), {.where = {{"provider", Condition::Equal, command.provider}}, .limit = 1}));
    const auto service = known.isEmpty() ? std::make_shared<VideoService>() : known.first();
    if (known.isEmpty())
        service->id = work.newId();
    else
        work.track(typeOf<VideoService>(), service);
    service->provider = command.provider;
    service->account = command.account.trimmed();
    service->keyId = command.keyId.trimmed();
    service->domain = command.domain.trimmed().toLower();
    service->isActive = command.active;
    service->records = command.records;
    service->mixes = command.mixes;
    service->removesThere = command.removesThere;
    service->straightIn = command.straightIn;
    if (!command.secret.isEmpty()) {
        PRAXIS_TRY(service->sealedSecret, sealed(work, *service, "video_secret", command.secret));
    }
    if (!command.check.isEmpty()) {
        PRAXIS_TRY(service->sealedCheck, sealed(work, *service, "video_check", command.check));
    }
    if (service->isActive && service->sealedSecret.isEmpty())
        return invalidField("secret", "required");
    PRAXIS_CHECK(work.save(service));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("video_service")}});
    work.setUndoKind(Work::UndoKind::None);
    return {};
}

Result<> apply(Work &work, const SetPracticeVideo &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None); // a switch is switched back
    return switchPractice(work, command.enabled);
}

Result<> apply(Work &work, const SetPractitionerVideo &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_CHECK(checkSwitch(work, command.practitioner, command.enabled));
    work.setUndoKind(Work::UndoKind::None);
    return switchPractitioner(work, command.practitioner, command.enabled);
}

Result<> apply(Work &work, const PlanVideoChange &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_CHECK(checkPlan(work, command.practitioner, command.enabled));
    if (!command.practitioner.isNull())
        PRAXIS_CHECK(work.lookup().get<Practitioner>(command.practitioner));
    if (command.at <= work.now())
        return invalidField("at", "range");
    auto change = std::make_shared<VideoChange>();
    change->id = work.newId();
    change->practitionerId = command.practitioner;
    change->enabled = command.enabled;
    change->dueAt = command.at;
    PRAXIS_CHECK(work.save(change));
    PRAXIS_CHECK(work.later(job::videoChange, idText(change->id), {}, Job::Lane::Quick, command.at));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("video_planned")}});
    work.setUndoKind(Work::UndoKind::None);
    return {};
}

Result<> apply(Work &work, const WithdrawVideoChange &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto change, work.get<VideoChange>(command.change));
    if (!change->doneAt.isNull())
        return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), QStringLiteral("VideoChange")}, {QStringLiteral("from"), change->outcome}, {QStringLiteral("to"), QStringLiteral("withdrawn")}});
    PRAXIS_CHECK(checkPlan(work, change->practitionerId, !change->enabled));
    change->doneAt = work.now();
    change->outcome = QStringLiteral("withdrawn");
    PRAXIS_CHECK(work.save(change));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("video_plan_withdrawn")}});
    work.setUndoKind(Work::UndoKind::None);
    return {};
}

Result<> apply(Work &work, const ApplyVideoChange &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto change, work.get<VideoChange>(command.change));
    if (!change->doneAt.isNull() || change->dueAt > work.now())
        return {};
    change->doneAt = work.now();
    change->outcome = QStringLiteral("done");
    PRAXIS_CHECK(work.save(change));
    return change->practitionerId.isNull() ? switchPractice(work, change->enabled) : switchPractitioner(work, change->practitionerId, change->enabled);
}

} // namespace praxis
