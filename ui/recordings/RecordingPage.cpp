#include "ui/recordings/RecordingPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/recordings/MediaMove.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingWords.h"
#include "ui/recordings/ShapeBytes.h"
#include "ui/recordings/SoundShapeReader.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QThread>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <limits>

namespace praxis::ui {

/// What the vault opened, on its way from the thread that did it.
struct RecordingPage::Devices {
    std::vector<std::unique_ptr<VaultDevice>> devices;
};

RecordingPage::RecordingPage(const UiContext &context, SoundSinkFactory soundSink, QWidget *parent)
    : QWidget(parent), m_context(context), m_title(new PlainLabel({}, this, PlainLabel::Title)), m_facts(new PlainLabel({}, this, PlainLabel::Quiet)),
      m_shared(new PlainLabel({}, this)), m_share(new QPushButton(this)), m_download(new QPushButton(this)), m_answer(new QPushButton(this)), m_about(new QPushButton(this)), m_player(soundSink ? new PlayerView(context.actions, std::move(soundSink), this) : new PlayerView(context.actions, this)),
      m_again(new QTimer(this)), m_ends(new QTimer(this))
{
    setObjectName(QStringLiteral("recordingPage"));
    build();
    m_again->setSingleShot(true);
    m_again->setInterval(50);
    connect(m_again, &QTimer::timeout, this, &RecordingPage::check);
    m_ends->setSingleShot(true);
    connect(m_ends, &QTimer::timeout, this, &RecordingPage::check);
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(m_player, &PlayerView::positionReached, this, &RecordingPage::keepPlace);
    connect(m_player, &PlayerView::markerWanted, this, &RecordingPage::keepMarker);
    connect(m_player, &PlayerView::markerRemoveWanted, this, &RecordingPage::removeMarker);
}

RecordingPage::~RecordingPage()
{
    m_player->disconnect(this); // the desk may be gone before the last place is told
}

void RecordingPage::build()
{
    auto *back = new QToolButton(this);
    back->setIcon(icons::get(QStringLiteral("go-previous")));
    back->setText(tr("Recordings"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAccessibleName(tr("Back to the recordings"));
    back->setObjectName(QStringLiteral("recordingBack"));
    connect(back, &QToolButton::clicked, this, &RecordingPage::backWanted);
    m_title->setObjectName(QStringLiteral("recordingTitle"));
    m_title->setElided(true);
    m_facts->setObjectName(QStringLiteral("recordingFacts"));
    m_facts->setElided(true);
    m_shared->setObjectName(QStringLiteral("recordingShared"));
    m_shared->setWordWrap(true);
    m_shared->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    words->addWidget(m_shared);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::grid, theme::grid, theme::grid * 2, theme::grid);
    head->setSpacing(theme::grid * 2);
    head->addWidget(back, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    m_share->setText(tr("Share…"));
    m_share->setIcon(icons::get(QStringLiteral("document-share")));
    m_share->setObjectName(QStringLiteral("recordingShare"));
    m_download->setText(tr("Download…"));
    m_download->setIcon(icons::get(QStringLiteral("document-save")));
    m_download->setObjectName(QStringLiteral("recordingDownload"));
    m_answer->setText(tr("Answer…"));
    m_answer->setIcon(icons::get(QStringLiteral("dialog-ok")));
    m_answer->setObjectName(QStringLiteral("recordingAnswer"));
    m_about->setText(tr("About"));
    m_about->setIcon(icons::get(QStringLiteral("documentinfo")));
    m_about->setObjectName(QStringLiteral("recordingAbout"));
    m_about->setAccessibleName(tr("About this recording"));
    for (QPushButton *step : {m_answer, m_share, m_download, m_about}) {
        step->hide();
        head->addWidget(step, 0, Qt::AlignTop);
    }
    connect(m_about, &QPushButton::clicked, this, &RecordingPage::about);
    connect(m_share, &QPushButton::clicked, this, &RecordingPage::share);
    connect(m_answer, &QPushButton::clicked, this, &RecordingPage::answer);
    connect(m_download, &QPushButton::clicked, this, &RecordingPage::download);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_player, 1);
}

void RecordingPage::open(const QUuid &recording, const QString &why)
{
    close();
    m_recording = recording;
    m_question.ask(m_context.desk.ask(OpenRecording{recording, why}), this, [this](const Result<OpenedRecording> &opened) {
        if (opened)
            show(*opened);
        else
            showProblem(opened.error());
    });
}

void RecordingPage::close()
{
    m_question.cancel();
    m_check.cancel();
    m_ends->stop();
    m_devices.cancel();
    m_measured.cancel();
    m_toMeasure.clear();
    m_reader.reset();
    if (const auto back = std::exchange(m_back, nullptr))
        *back = -1;
    m_player->blank(); // tells where it stood, while it is still known which one it was
    m_recording = {};
    m_opened = {};
    m_playing = false;
    m_title->clear();
    m_facts->clear();
    m_shared->hide();
    m_isAnswered = false;
    showSteps(false);
}

bool RecordingPage::isLoading() const
{
    const MediaSession &session = m_player->session();
    const bool isOnItsWay = session.state() == MediaSession::State::Loading || (session.state() == MediaSession::State::Standing && !session.isSettled());
    return m_back || isOnItsWay || m_reader || !m_toMeasure.isEmpty();
}

void RecordingPage::show(const OpenedRecording &opened)
{
    m_opened = opened;
    showHead();
    if (opened.recording.location == MediaLocation::Archive)
        return bringBack();
    openMedia();
}

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
    m_devices.ask(openDevices(m_opened.tracks), this, [this](const Result<std::shared_ptr<Devices>> &devices) {
        if (devices)
            play(**devices);
        else
            showProblem(devices.error());
    });
}

void RecordingPage::showHead()
{
    const Recording &recording = m_opened.recording;
    const Moments moments(m_context.desk, m_context.directory);
    m_title->setText(tr("Session with %1", "everybody in it").arg(m_opened.people));
    QStringList facts{moments.full(recording.startedAt), recordingwords::length(recording.durationMs), m_opened.practitionerName};
    const Consent &consent = m_opened.consent;
    if (!consent.id.isNull()) {
        facts.append(consent.formVersion.isEmpty() ? tr("consent given %1", "date").arg(moments.day(consent.givenAt))
                                                   : tr("consent version %1 given %2", "version, date").arg(consent.formVersion, moments.day(consent.givenAt)));
    }
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const bool shared = !m_opened.share.isNull();
    m_shared->setVisible(shared);
    showSteps(true);
    if (shared) {
        const QString until = moments.full(m_opened.shareExpiresAt);
        m_shared->setText(m_opened.question.isEmpty() ? tr("Shared with you until %1").arg(until)
                                                      : tr("Shared with you until %1: %2", "date, what is asked").arg(until, m_opened.question));
    }
}

QFuture<Result<std::shared_ptr<RecordingPage::Devices>>> RecordingPage::openDevices(const QVector<OpenedTrack> &tracks)
{
    QVector<VaultObject> objects;
    for (const OpenedTrack &track : tracks)
        objects.append(track.object);
    Vault *vault = m_context.desk.parts().vault;
    QThread *home = QCoreApplication::instance()->thread();
    return m_context.desk.onReader<std::shared_ptr<Devices>>([objects, vault, home](Door &, const Actor &) -> Result<std::shared_ptr<Devices>> {
        if (!vault || objects.isEmpty())
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("media"), QStringLiteral("missing")}});
        auto devices = std::make_shared<Devices>();
        for (const VaultObject &object : objects) {
            PRAXIS_TRY(auto device, vault->open(object));
            device->moveToThread(home);
            devices->devices.push_back(std::move(device));
        }
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
    std::optional<MediaRange> part;
    if (m_opened.untilMs > 0 || m_opened.fromMs > 0)
        part = MediaRange{m_opened.fromMs, m_opened.untilMs > 0 ? m_opened.untilMs : std::numeric_limits<qint64>::max()};
    m_player->open(std::move(inputs), names, m_opened.positionMs, part);
    showMarkers(m_opened.markers);
    for (int track = 0; track < m_opened.tracks.size(); ++track) {
        SoundShape shape = shapeOf(m_opened.tracks[track].shape);
        if (shape.peaks.isEmpty()) {
            if (m_opened.own)
                m_toMeasure.enqueue(track);
            continue;
        }
        shape.offset = m_opened.tracks[track].track.offsetMs;
        m_player->setWaveform(track, shape);
    }
    m_playing = true;
    checkLater();
    m_player->setFocus();
    measureNext();
    Q_EMIT shown();
}

void RecordingPage::showProblem(const Error &error)
{
    const QUuid recording = m_recording;
    m_player->blank();
    m_playing = false;
    m_ends->stop();
    m_toMeasure.clear();
    m_reader.reset();
    m_recording = recording;
    showSteps(false);
    m_player->showProblem(error);
    Q_EMIT shown();
}

void RecordingPage::check()
{
    if (m_recording.isNull() || !m_playing)
        return;
    m_check.ask(m_context.desk.ask(CheckRecording{m_recording}), this, [this](const Result<RecordingEntry> &entry) {
        if (!entry)
            return showProblem(entry.error());
        askMarkers();
        checkLater();
    });
}

/// Nothing changes in the practice when time runs out.
void RecordingPage::checkLater()
{
    constexpr qint64 aMinute = 60'000;
    qint64 wait = aMinute;
    if (!m_opened.share.isNull())
        wait = std::min(wait, m_opened.shareExpiresAt.ms - m_context.desk.parts().clock.now().ms);
    m_ends->start(static_cast<int>(std::max<qint64>(1, wait)));
}

void RecordingPage::keepPlace(qint64 position)
{
    if (m_recording.isNull() || !m_playing)
        return;
    const KeepRecordingPlace place{m_recording, position};
    (void)m_context.desk.onWriterQuietly<Outcome>([place](Door &door, const Actor &actor) { return door.run(actor, place); });
}

void RecordingPage::keepMarker(const PlayerMarker &marker)
{
    if (!m_opened.mayMark)
        return;
    MarkRecording command{marker.id, m_recording, std::max(marker.position, m_opened.fromMs), marker.note, marker.colour, marker.shared};
    later(m_context.desk.run(command), this, [this, isChanged = !marker.id.isNull()](const Result<Outcome> &outcome) {
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        if (isChanged)
            m_context.notices.done(*outcome); // with the way back
        askMarkers();
    });
}

void RecordingPage::removeMarker(const QUuid &marker)
{
    later(m_context.desk.run(RemoveRecordingMarker{marker}), this, [this](const Result<Outcome> &outcome) {
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        m_context.notices.done(*outcome);
        askMarkers();
    });
}

void RecordingPage::askMarkers()
{
    if (m_recording.isNull())
        return;
    m_markers.ask(m_context.desk.ask(RecordingMarkers{m_recording}), this, [this](const Result<QVector<MarkerLine>> &lines) {
        if (lines && m_playing)
            showMarkers(*lines);
    });
}

void RecordingPage::showMarkers(const QVector<MarkerLine> &lines)
{
    QVector<PlayerMarker> markers;
    for (const MarkerLine &line : lines) {
        const QString note = line.authorName.isEmpty() ? line.note : tr("%1: %2", "who marked it, what they noted").arg(line.authorName, line.note);
        markers.append({line.id, line.positionMs, note, line.colour, line.shared, line.own});
    }
    m_player->setMarkers(markers);
}

/// One track after the other, while it plays already; kept, so that it is done once.
void RecordingPage::measureNext()
{
    if (m_toMeasure.isEmpty()) {
        m_reader.reset();
        return;
    }
    const int track = m_toMeasure.dequeue();
    m_measured.ask(openDevices({m_opened.tracks[track]}), this, [this, track](const Result<std::shared_ptr<Devices>> &devices) {
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
