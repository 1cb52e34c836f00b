#include "app/common/SampleMedia.h"

#include "app/common/SampleCaptures.h"
#include "app/common/SampleRemovals.h"
#include "app/common/SampleStaff.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace praxis::app {

namespace {

constexpr int seconds = 70;
constexpr int patience = 120'000;

bool runs(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// Who speaks when: the two take turns, so that the time line shows who.
QStringList voice(const QString &folder, const QString &words, bool first)
{
    const QString speech = folder + (first ? QStringLiteral("/one.wav") : QStringLiteral("/two.wav"));
    const bool spoken = !QStandardPaths::findExecutable(QStringLiteral("espeak-ng")).isEmpty()
        && runs(QStringLiteral("espeak-ng"), {QStringLiteral("-v"), first ? QStringLiteral("en+f3") : QStringLiteral("en+m3"), QStringLiteral("-s"), QStringLiteral("130"),
                                              QStringLiteral("-w"), speech, words});
    if (spoken)
        return {QStringLiteral("-stream_loop"), QStringLiteral("-1"), QStringLiteral("-i"), speech};
    return {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
            QStringLiteral("sine=%1:r=16000,vibrato=f=3:d=0.6,tremolo=f=2.3:d=0.6,volume='%2(sin(2*PI*t/9),0)':eval=frame")
                .arg(first ? 210 : 120).arg(first ? QStringLiteral("gt") : QStringLiteral("lt"))};
}

/// Empty where it could not be made.
QString film(const QString &folder, const QString &name, const QString &words, bool first, bool withPicture)
{
    const QString path = folder + u'/' + name;
    QStringList arguments{QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-y")};
    arguments += voice(folder, words, first);
    if (withPicture) {
        arguments += {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                      QStringLiteral("gradients=s=64x36:r=10:c0=%1:c1=%2:speed=0.012,scale=320:180:flags=bicubic,format=yuv420p").arg(first ? QStringLiteral("0x1d4e6b") : QStringLiteral("0x6b4a1d"), QStringLiteral("0x203040")),
                      QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-preset"), QStringLiteral("ultrafast"), QStringLiteral("-crf"), QStringLiteral("30"),
                      QStringLiteral("-g"), QStringLiteral("20"), QStringLiteral("-movflags"), QStringLiteral("+faststart")};
    }
    arguments += {QStringLiteral("-c:a"), withPicture ? QStringLiteral("aac") : QStringLiteral("libopus"), QStringLiteral("-b:a"), QStringLiteral("48k"), QStringLiteral("-t"), QString::number(seconds), path};
    return runs(QStringLiteral("ffmpeg"), arguments) ? path : QString();
}

struct Session {
    CalendarEntry entry;
    bool withdrawn = false;
    QVector<RecordingFile> files; ///< without a label: it is the practitioner
};

/// As an import finds it in such a file.
RecordingFile file(const QString &path, const QString &who)
{
    if (path.endsWith(u".ogg"))
        return {path, who, TrackKind::Audio, QStringLiteral("ogg"), QStringLiteral("OPUS"), 0, seconds * 1000};
    return {path, who, TrackKind::AudioVideo, QStringLiteral("mp4"), QStringLiteral("H264, AAC"), 0, seconds * 1000};
}

Result<QVector<CalendarEntry>> completedSessions(Door &door, const Actor &actor, Instant now)
{
    PRAXIS_TRY(const auto entries, door.ask(actor, ShowCalendar{{.when = {{now.ms - 14 * dayMs}, now}}}));
    QVector<CalendarEntry> sessions;
    QSet<QUuid> people;
    for (const CalendarEntry &entry : entries) {
        if (entry.status != AppointmentStatus::Completed || entry.person.isNull() || entry.length < 40 || people.contains(entry.person))
            continue;
        people.insert(entry.person);
        sessions.prepend(entry); // newest first
    }
    return sessions;
}

Result<QUuid> addRecording(Door &door, const Parts &parts, const Actor &actor, Session session)
{
    GiveConsent consent;
    consent.person = session.entry.person;
    consent.kind = ConsentKind::Recording;
    consent.formVersion = QStringLiteral("3");
    consent.givenAt = {session.entry.when.start.ms - 7 * dayMs};
    PRAXIS_CHECK(door.run(actor, consent));
    if (session.entry.isVideo) {
        consent.kind = ConsentKind::Telehealth;
        consent.emergencyContact = QStringLiteral("000, then the practice");
        PRAXIS_CHECK(door.run(actor, consent));
    }
    PRAXIS_TRY(const ImportCheck check, door.ask(actor, CheckRecordingImport{session.entry.id}));
    for (RecordingFile &one : session.files)
        one.label = one.label.isEmpty() ? check.practitionerName : one.label;
    PRAXIS_TRY(const AddRecording command, RecordingImport(*parts.vault, parts.ids).take(check, session.files, {}));
    PRAXIS_CHECK(door.run(actor, command));
    if (session.withdrawn)
        PRAXIS_CHECK(door.run(actor, WithdrawConsent{session.entry.person, ConsentKind::Recording, QStringLiteral("By phone")}));
    return command.recording;
}

/// What one of the first recordings is used for.
Result<> useRecording(Door &door, const SampleStaff &staff, const Actor &founder, const QUuid &recording, const QUuid &practitioner, int place, Instant now)
{
    const auto owner = staff.psychologist(practitioner), colleague = staff.colleagueOf(practitioner), manager = staff.named(QStringLiteral("morgan"));
    if (!owner || !colleague || !manager)
        return {};
    const Instant until{now.ms + 5 * dayMs};
    switch (place) {
    case 0: // the founder is asked to look at a minute of it
        PRAXIS_CHECK(door.run(*owner, MarkRecording{{}, recording, 12'000, QStringLiteral("Names the worry for the first time"), 2, true}));
        PRAXIS_CHECK(door.run(*owner, MarkRecording{{}, recording, 41'000, QStringLiteral("Long silence: did I wait enough?"), 4, true}));
        PRAXIS_CHECK(door.run(*owner, ShareRecording{{}, recording, founder.user, 5'000, 65'000, until, QStringLiteral("How would you have gone on from here?")}));
        return {};
    case 2: // a colleague is
        PRAXIS_CHECK(door.run(*owner, MarkRecording{{}, recording, 30'000, QStringLiteral("My question was too long"), 1, true}));
        PRAXIS_CHECK(door.run(*owner, ShareRecording{{}, recording, colleague->user, 20'000, 50'000, until, QStringLiteral("Would you have named the avoidance here?")}));
        return {};
    case 4: { // and one has answered
        const QUuid share = QUuid::createUuidV5(recording, QStringLiteral("share"));
        PRAXIS_CHECK(door.run(*owner, ShareRecording{share, recording, colleague->user, 0, 40'000, until, QStringLiteral("Was this the moment to speak of ending?")}));
        PRAXIS_CHECK(door.run(*colleague, ReviewRecordingShare{share, QStringLiteral("Yes. I would have waited for the second pause, and then said exactly that.")}));
        return {};
    }
    default:
        return {};
    }
}

Result<int> noneMade(PracticeFile &practice)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    PRAXIS_CHECK(Door(*session, practice.parts()).run(practice.actor(), SetPreference{QStringLiteral("sample_media"), {{QStringLiteral("missing"), QStringLiteral("ffmpeg")}}}));
    return 0;
}

} // namespace

Result<int> addSampleMedia(PracticeFile &practice)
{
    if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty())
        return noneMade(practice);
    const QTemporaryDir folder;
    const QString asks = QStringLiteral("How was your week? What happened just before that? Take your time. And what did you tell yourself then?");
    const QString tells = QStringLiteral("It was better than the one before. I went for a walk on Tuesday, as we said. Then I thought that it would not last.");
    const QString one = film(folder.path(), QStringLiteral("one.mp4"), asks, true, true);
    const QString two = film(folder.path(), QStringLiteral("two.mp4"), tells, false, true);
    const QString sound = film(folder.path(), QStringLiteral("sound.ogg"), tells, false, false);
    if (one.isEmpty() || two.isEmpty() || sound.isEmpty())
        return noneMade(practice);
    const Parts &parts = practice.parts();
    PRAXIS_TRY(const auto session, practice.store().session());
    Door door(*session, parts);
    const Instant now = parts.clock.now();
    PRAXIS_TRY(const auto completed, completedSessions(door, practice.actor(), now));
    PRAXIS_TRY(const auto staff, SampleStaff::read(door, practice.actor()));
    int made = 0;
    for (const CalendarEntry &entry : completed) {
        if (made == 5)
            break;
        Session next{entry, made == 3, {}};
        next.files = made % 2 == 0 ? QVector<RecordingFile>{file(one, {}), file(two, entry.people)} : QVector<RecordingFile>{file(made == 1 ? sound : two, entry.people)};
        PRAXIS_TRY(const QUuid recording, addRecording(door, parts, practice.actor(), next));
        PRAXIS_CHECK(useRecording(door, staff, practice.actor(), recording, entry.practitioner, made, now));
        ++made;
    }
    PRAXIS_TRY(const auto longOver, sampleSessionsLongOver(practice, door, 4));
    for (const CalendarEntry &entry : longOver) {
        PRAXIS_CHECK(addRecording(door, parts, practice.actor(), {entry, false, {file(sound, entry.people)}}));
        ++made;
    }
    PRAXIS_CHECK(askForSampleRemovals(practice, door));
    PRAXIS_CHECK(addSampleCaptures(practice, *session, door));
    return made;
}

} // namespace praxis::app
