#pragma once

#include "models/records/MeetingRoom.h"
#include "models/records/ProviderTrack.h"
#include "services/practice/video/CaptureCommands.h"
#include "services/practice/video/MeetingLinkCommands.h"
#include "services/practice/video/VideoCommands.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/jobs/VideoJobs.h"
#include "services/practice/retention/DestructionRegister.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/PretendVideo.h"

namespace praxis::test {

/// The clinic of recordings, with an account at a provider of video rooms, where Jane's session is one by video and has just begun.
class VideoClinic : public RecordingsClinic {
public:
    explicit VideoClinic(const QString &kind = QStringLiteral("sqlite"), bool records = true, bool agreesToVideo = true, std::function<bool()> gate = {})
        : RecordingsClinic(kind, std::move(gate))
    {
        SetVideoService account;
        account.provider = QStringLiteral("twilio");
        account.account = QStringLiteral("AC0");
        account.keyId = QStringLiteral("SK0");
        account.secret = account.check = QStringLiteral("a secret");
        account.records = records;
        account.straightIn = true; // who waits to be let in: tst_practice_waiting
        p.mustRun(account);
        auto video = *p.appointment(session);
        video.isVideo = true;
        p.mustRun(edit(*p.appointment(session), video));
        p.clock.at = p.appointment(session)->startAt;
        if (agreesToVideo)
            agree(jane, ConsentKind::Telehealth);
        VideoJobs{std::make_shared<Meetings>(meetings)}.addTo(jobs);
        addRemovalOfPayloads(jobs, [this](JobRun &run) { return DestructionRegister(run.session, run.parts, run.actor.organization).keep(registerFile()); });
    }

    /// Everything that is due, as a server would do it; how many jobs failed.
    int work()
    {
        int failed = 0;
        const auto goOn = [] { return true; };
        failed += jobs.chores(p.session(), p.parts, p.admin.organization, runner, goOn).failed;
        for (const Job::Lane lane : {Job::Lane::Quick, Job::Lane::Long, Job::Lane::Quick})
            failed += jobs.queue(lane, p.session(), p.parts, p.admin.organization, runner, goOn).failed;
        return failed;
    }
    [[nodiscard]] Result<MeetingPass> join(const Actor &who, const QUuid &appointment = {}, const QUuid &room = {})
    {
        return meetings.join(p.door(), p.parts, who, appointment.isNull() ? session : appointment, room);
    }
    [[nodiscard]] QString whyNot(const Actor &who, const QUuid &appointment = {}, const QUuid &room = {})
    {
        const auto pass = join(who, appointment, room);
        return pass ? QString() : codeName(pass.error().code) + u' ' + pass.error().data.value(QStringLiteral("reason")).toString();
    }
    [[nodiscard]] QVector<std::shared_ptr<MeetingRoom>> rooms()
    {
        TestPractice::must(p.session().begin(p.admin.organization, false));
        auto all = TestPractice::must(selectAs<MeetingRoom>(p.session(), {.order = {{"created_at"}}}));
        p.session().rollback();
        return all;
    }
    [[nodiscard]] QVector<std::shared_ptr<ProviderTrack>> tracks()
    {
        TestPractice::must(p.session().begin(p.admin.organization, false));
        auto all = TestPractice::must(selectAs<ProviderTrack>(p.session(), {.order = {{"created_at"}}}));
        p.session().rollback();
        return all;
    }
    [[nodiscard]] VideoEvent event(VideoEvent::Kind kind, const QString &track, qint64 secondsAfter, const MeetingPass &pass)
    {
        VideoEvent said;
        said.kind = kind;
        said.at = Instant{p.appointment(session)->startAt.ms + secondsAfter * 1000};
        said.room = pass.providerRoom;
        said.track = track;
        said.identity = QString::fromUtf8(pass.entry.token);
        said.container = QStringLiteral("mka");
        said.codec = QStringLiteral("OPUS");
        said.media = TrackKind::Audio;
        said.offsetMs = 5'000;
        if (kind == VideoEvent::Kind::TrackCompleted) {
            said.durationMs = 60'000;
            said.bytes = there->media.value(track).size();
        }
        return said;
    }
    Result<> say(const VideoEvent &event) { return applyVideoEvent(p.door(), Actor::program(p.admin.organization), QStringLiteral("twilio"), event); }

    [[nodiscard]] QString registerFile() const { return p.folder.filePath(QStringLiteral("destroyed")); }

    std::shared_ptr<PretendVideo> there = std::make_shared<PretendVideo>();
    Meetings meetings{[there = there](const OpenedVideoService &) -> std::unique_ptr<VideoProvider> { return std::make_unique<PretendProvider>(there); },
                      [](const QUuid &, const QString &) { return QStringLiteral("https://praxis.example/hook"); }};
    Jobs jobs;
    QUuid runner = p.ids.next();
};

} // namespace praxis::test
