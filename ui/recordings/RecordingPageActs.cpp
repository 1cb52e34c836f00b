#include "ui/recordings/RecordingPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/recordings/AboutDialog.h"
#include "ui/recordings/Handout.h"
#include "ui/recordings/MediaWords.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/ShareDialog.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

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
    const StandingShare *const share = shareShown();
    const bool isAsked = share && !share->isAnswered && m_context.desk.may(QStringLiteral("recording.review")) != Cell::No;
    m_share->setVisible(any && m_opened.mayShare);
    m_player->setShareable(any && m_opened.mayShare);
    m_download->setVisible(any && m_opened.mayDownload);
    m_answer->setVisible(any && isAsked);
    m_about->setVisible(!m_recording.isNull());
    Q_EMIT actsChanged();
}

const StandingShare *RecordingPage::shareShown() const
{
    const auto found = std::ranges::find(m_opened.shares, m_opened.share, &StandingShare::id);
    return found == m_opened.shares.cend() ? nullptr : &*found;
}

/// What is asked of who looks: where it was answered or has ended, by the next share.
void RecordingPage::showShare()
{
    const StandingShare *share = shareShown();
    if (!share && !m_opened.shares.isEmpty())
        share = &m_opened.shares.first();
    m_shared->setVisible(share != nullptr);
    m_opened.share = share ? share->id : QUuid();
    m_opened.shareExpiresAt = share ? share->expiresAt : Instant();
    m_opened.question = share ? share->question : QString();
    if (!share)
        return;
    const Moments moments(m_context.desk, m_context.directory);
    QString until = moments.full(moments.lastOf(share->expiresAt));
    if (m_opened.shares.size() > 1 && share->part != SharedPart{}) { // which of them is asked about
        const QString end = mediawords::time(share->part.untilMs > 0 ? share->part.untilMs : m_opened.recording.durationMs);
        until = tr("%1 (%2–%3)", "date, beginning and end of a part").arg(until, mediawords::time(share->part.fromMs), end);
    }
    m_shared->setText(share->question.isEmpty() ? tr("Shared with you until %1").arg(until)
                                                : tr("Shared with you until %1: %2", "date, what is asked").arg(until, share->question));
}

/// Where it was left, or with what the share asks about that it is opened for.
qint64 RecordingPage::startsAt() const
{
    const StandingShare *const share = shareShown();
    const bool isElsewhere = m_isFor && share && !isWithin({share->part}, m_opened.positionMs);
    return isElsewhere ? share->part.fromMs : m_opened.positionMs;
}

/// The next question, where there is one.
void RecordingPage::answered(const QUuid &share)
{
    for (StandingShare &one : m_opened.shares)
        one.isAnswered = one.isAnswered || one.id == share;
    const auto next = std::ranges::find(m_opened.shares, false, &StandingShare::isAnswered);
    if (next != m_opened.shares.cend())
        m_opened.share = next->id;
    showShare();
    showSteps(m_playing);
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
    askAnswer(m_opened.share, m_opened.question, {});
}

/// What could not be sent stands there again.
void RecordingPage::askAnswer(const QUuid &share, const QString &asked, const QString &typed)
{
    auto *question = ask::reason(window(), tr("Answer"), asked, tr("Send"), [this, share, asked](const QString &text) {
        later(m_context.desk.run(ReviewRecordingShare{share, text}), this, [this, share, asked, text](const Result<Outcome> &outcome) {
            if (!outcome) {
                m_context.notices.failed(outcome.error());
                return askAnswer(share, asked, text);
            }
            m_context.notices.done(*outcome);
            answered(share);
        });
    });
    question->setObjectName(QStringLiteral("answerQuestion"));
    m_asked = question;
    m_askedBy = share;
    if (auto *line = question->findChild<QLineEdit *>())
        line->setText(typed);
}

/// Nobody waits for it any more, and what was asked is not for who looks.
void RecordingPage::closeAnswer()
{
    if (!m_asked)
        return;
    std::exchange(m_asked, nullptr)->close();
    m_context.notices.say(tr("What you were answering is no longer shared with you, so the answer was closed."));
}

} // namespace praxis::ui
