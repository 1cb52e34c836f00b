#include "ui/recordings/RecordingPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingWords.h"
#include "ui/recordings/SoundShapeReader.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace praxis::ui {

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
    connect(m_player, &PlayerView::shareWanted, this, &RecordingPage::share);
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

void RecordingPage::open(const QUuid &recording, const QString &why, const QUuid &share)
{
    close();
    m_recording = recording;
    m_isFor = !share.isNull();
    m_question.ask(m_context.desk.ask(OpenRecording{recording, why, share}), this, [this](const Result<OpenedRecording> &opened) {
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
    m_playing = false;
    forget();
    m_isFor = false;
    showSteps(false);
}

/// Whose session it is and what is asked about it, too.
void RecordingPage::forget()
{
    m_recording = {};
    m_opened = {};
    m_title->clear();
    m_facts->clear();
    m_shared->clear();
    m_shared->hide();
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
    showShare();
    showSteps(true);
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
    if (error.code == ErrorCode::Denied || error.code == ErrorCode::NotFound) { // it is not only that it does not play
        forget();
        closeAnswer();
    }
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
        follow(*entry);
        askMarkers();
        checkLater();
    });
}

/// Nothing changes in the practice when time runs out.
void RecordingPage::checkLater()
{
    constexpr qint64 aMinute = 60'000;
    qint64 wait = aMinute;
    for (const Instant end : {m_opened.shareExpiresAt, m_opened.partsUntil}) {
        if (!end.isNull())
            wait = std::min(wait, end.ms - m_context.desk.parts().clock.now().ms);
    }
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
        return m_player->markerNotKept(marker);
    MarkRecording command{marker.id, m_recording, placeWithin(m_opened.parts, marker.position), marker.note, marker.colour, marker.shared};
    later(m_context.desk.run(command), this, [this, marker, recording = m_recording](const Result<Outcome> &outcome) {
        const bool isHere = recording == m_recording && m_playing;
        if (!outcome) {
            if (isHere)
                m_player->markerNotKept(marker);
            return m_context.notices.failed(outcome.error());
        }
        if (!marker.id.isNull())
            m_context.notices.done(*outcome); // with the way back
        else if (isHere)
            m_player->markerKept(outcome->firstOf(u"RecordingMarker"));
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

} // namespace praxis::ui
