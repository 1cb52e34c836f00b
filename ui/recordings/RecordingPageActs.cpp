#include "ui/recordings/RecordingPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/Notices.h"
#include "ui/recordings/AboutDialog.h"
#include "ui/recordings/Handout.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/ShareDialog.h"

#include <QPushButton>

#include <algorithm>

namespace praxis::ui {

bool RecordingPage::mayShare() const
{
    return m_opened.mayShare && !m_share->isHidden();
}

bool RecordingPage::mayAnswer() const
{
    return !m_answer->isHidden();
}

bool RecordingPage::mayDownload() const
{
    return m_opened.mayDownload && !m_download->isHidden();
}

void RecordingPage::showSteps(bool any)
{
    const bool isAsked = !m_opened.share.isNull() && !m_isAnswered && m_context.desk.may(QStringLiteral("recording.review")) != Cell::No;
    m_share->setVisible(any && m_opened.mayShare);
    m_download->setVisible(any && m_opened.mayDownload);
    m_answer->setVisible(any && isAsked);
    m_about->setVisible(!m_recording.isNull());
    Q_EMIT actsChanged();
}

void RecordingPage::download()
{
    handout::start(m_context, {entry()}, window());
}

void RecordingPage::about()
{
    if (!m_recording.isNull())
        new AboutDialog(m_context, m_recording, window());
}

RecordingEntry RecordingPage::entry() const
{
    RecordingEntry entry;
    entry.id = m_recording;
    entry.people = m_opened.people;
    entry.startedAt = m_opened.recording.startedAt;
    return entry;
}

/// What repeats is what is meant; otherwise the minute around what is heard now.
void RecordingPage::share()
{
    constexpr qint64 around = 60'000;
    const MediaSession &session = m_player->session();
    std::optional<MediaRange> part = session.loop();
    if (!part && session.duration() > 2 * around)
        part = MediaRange{std::max<qint64>(0, session.position() - around), std::min(session.duration(), session.position() + around)};
    new ShareDialog(m_context, m_recording, part, session.duration(), window());
}

void RecordingPage::answer()
{
    auto *question = ask::reason(window(), tr("Answer"), m_opened.question, tr("Send"), [this, share = m_opened.share](const QString &text) {
        later(m_context.desk.run(ReviewRecordingShare{share, text}), this, [this](const Result<Outcome> &outcome) {
            if (!outcome)
                return m_context.notices.failed(outcome.error());
            m_context.notices.done(*outcome);
            m_isAnswered = true;
            showSteps(m_playing);
        });
    });
    question->setObjectName(QStringLiteral("answerQuestion"));
}

} // namespace praxis::ui
