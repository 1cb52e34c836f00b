// The media of an open recording: out of the archive and the vault into the player, within what is shared, and measured.
#include "ui/recordings/RecordingPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "ui/recordings/MediaMove.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/ShapeBytes.h"
#include "ui/recordings/SoundShapeReader.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace praxis::ui {

/// What the vault opened, on its way from the thread that did it.
struct RecordingPage::Devices {
    std::vector<std::unique_ptr<VaultDevice>> devices;
};

namespace {

QVector<MediaRange> rangesOf(const QVector<SharedPart> &parts)
{
    QVector<MediaRange> ranges;
    for (const SharedPart &part : parts)
        ranges.append({part.fromMs, part.untilMs > 0 ? part.untilMs : std::numeric_limits<qint64>::max()});
    return ranges;
}

} // namespace

void RecordingPage::bringBack()
{
    m_back = std::make_shared<std::atomic<double>>(0);
    m_player->showWaiting(0);
    auto *tick = new QTimer(this);
    tick->setInterval(200);
    connect(tick, &QTimer::timeout, this, [this, tick, back = m_back] {
        if (back != m_back)
            return tick->deleteLater();
        m_player->showWaiting(*back);
    });
    tick->start();
    const auto progress = [back = m_back](double part) {
        double before = *back;
        while (before >= 0 && !back->compare_exchange_weak(before, part)) { }
        return before >= 0;
    };
    mediamove::move(m_context, m_recording, Vault::Tier::Vault, this, progress, [this, back = m_back](const Result<> &moved) {
        if (back != m_back)
            return; // another one is open, or none
        m_back.reset();
        if (!moved)
            return showProblem(moved.error());
        openMedia();
    });
}

void RecordingPage::openMedia()
{
    m_devices.ask(openDevices(m_recording, m_opened.tracks), this, [this](const Result<std::shared_ptr<Devices>> &devices) {
        if (devices)
            play(**devices);
        else
            showProblem(devices.error());
    });
}

QFuture<Result<std::shared_ptr<RecordingPage::Devices>>> RecordingPage::openDevices(const QUuid &recording, const QVector<OpenedTrack> &tracks)
{
    QVector<VaultObject> objects;
    for (const OpenedTrack &track : tracks)
        objects.append(track.object);
    Vault *vault = m_context.desk.parts().vault;
    QThread *home = QCoreApplication::instance()->thread();
    return m_context.desk.onReader<std::shared_ptr<Devices>>([recording, objects, vault, home](Door &door, const Actor &actor) -> Result<std::shared_ptr<Devices>> {
        if (!vault || objects.isEmpty())
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("media"), QStringLiteral("missing")}});
        auto devices = std::make_shared<Devices>();
        for (const VaultObject &object : objects) {
            PRAXIS_TRY(auto device, vault->open(object));
            device->moveToThread(home);
            devices->devices.push_back(std::move(device));
        }
        // It may have taken minutes to come out of the archive: who has withdrawn since is asked before the first picture.
        PRAXIS_CHECK(door.ask(actor, CheckRecording{recording}));
        return devices;
    });
}

void RecordingPage::play(Devices &devices)
{
    std::vector<MediaInput> inputs;
    QStringList names;
    for (std::size_t i = 0; i < devices.devices.size(); ++i) {
        const RecordingTrack &track = m_opened.tracks[static_cast<qsizetype>(i)].track;
        inputs.push_back({std::move(devices.devices[i]), track.offsetMs, track.durationMs});
        names.append(track.label);
    }
    m_player->open(std::move(inputs), names, startsAt(), rangesOf(m_opened.parts));
    showMarkers(m_opened.markers);
    showShapes();
    for (int track = 0; m_opened.own && track < m_opened.tracks.size(); ++track) {
        if (shapeOf(m_opened.tracks[track].shape).peaks.isEmpty())
            m_toMeasure.enqueue(track);
    }
    m_playing = true;
    checkLater();
    m_player->setFocus();
    measureNext();
    Q_EMIT shown();
}

void RecordingPage::showShapes()
{
    for (int track = 0; track < m_opened.tracks.size(); ++track) {
        SoundShape shape = shapeOf(m_opened.tracks[track].shape);
        shape.offset = m_opened.tracks[track].track.offsetMs;
        if (!shape.peaks.isEmpty())
            m_player->setWaveform(track, silentOutside(shape, m_opened.parts));
    }
}

/// One of several shares may have ended, or another come: what is played follows, and with it what is asked.
void RecordingPage::follow(const RecordingEntry &entry)
{
    const bool isOther = entry.parts != m_opened.parts;
    m_opened.parts = entry.parts;
    if (isOther) {
        m_player->session().setBounds(rangesOf(m_opened.parts));
        showShapes();
    }
    m_opened.partsUntil = entry.partsUntil;
    const bool wereOthers = m_opened.shares.size() != entry.shares.size();
    m_opened.shares = entry.shares;
    if (std::ranges::find(entry.shares, m_askedBy, &StandingShare::id) == entry.shares.cend())
        closeAnswer();
    const bool hasEnded = !m_opened.share.isNull() && !shareShown();
    if (hasEnded || (wereOthers && !m_opened.shares.isEmpty())) {
        showShare();
        showSteps(true);
    }
}

/// One track after the other, while it plays already; kept, so that it is done once.
void RecordingPage::measureNext()
{
    if (m_toMeasure.isEmpty()) {
        m_reader.reset();
        return;
    }
    const int track = m_toMeasure.dequeue();
    Q_EMIT measuring(track);
    m_measured.ask(openDevices(m_recording, {m_opened.tracks[track]}), this, [this, track](const Result<std::shared_ptr<Devices>> &devices) {
        if (!devices)
            return measureNext();
        m_reader = std::make_unique<SoundShapeReader>(std::move((*devices)->devices.front()));
        connect(m_reader.get(), &SoundShapeReader::finished, this, [this, track](const SoundShape &shape) {
            keepShape(track, shape);
            measureNext();
        }, Qt::QueuedConnection);
        connect(m_reader.get(), &SoundShapeReader::failed, this, &RecordingPage::measureNext, Qt::QueuedConnection);
        m_reader->start();
    });
}

void RecordingPage::keepShape(int track, const SoundShape &shape)
{
    if (shape.peaks.isEmpty() || track >= m_opened.tracks.size())
        return;
    const RecordingTrack &of = m_opened.tracks[track].track;
    SoundShape placed = shape;
    placed.offset = of.offsetMs;
    m_player->setWaveform(track, placed);
    const KeepSoundShape keep{m_recording, of.id, QString::fromLatin1(shapeBytes(shape).toBase64())};
    (void)m_context.desk.onWriterQuietly<Outcome>([keep](Door &door, const Actor &actor) { return door.run(actor, keep); });
}

} // namespace praxis::ui
