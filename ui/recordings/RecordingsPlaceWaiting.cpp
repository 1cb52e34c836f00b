// What waits for who is signed in: recordings to review, answers to what they shared, and what could not be taken in.
#include "ui/recordings/RecordingsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/AnswerStrip.h"

#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace praxis::ui {

/// What waits for who is signed in: recordings that somebody asks them about, and what somebody answered about one of theirs.
void RecordingsPlace::count()
{
    if (reviews())
        countShares();
    if (m_answers)
        askAnswers();
}

void RecordingsPlace::askAnswers()
{
    m_answering.ask(shares() ? m_context.desk.ask(AnsweredShares{}) : m_context.desk.ask(RefusedCaptures{}), this, [this](const Result<QVector<AnswerLine>> &lines) {
        m_answers->fill(lines);
        if (!lines)
            Q_EMIT waitingFound(std::nullopt);
    });
}

void RecordingsPlace::countShares()
{
    m_counting.ask(m_context.desk.ask(SharesToReview{}), this, [this](const Result<QVector<WaitingShare>> &shares) {
        if (!shares) {
            Q_EMIT waitingFound(std::nullopt);
            return;
        }
        QVector<Waiting> found;
        for (const WaitingShare &share : *shares)
            found.append({WaitingKind::Shared, enumName(WaitingKind::Shared) + u'/' + idText(share.share), share.expiresAt});
        const bool isOther = m_toReview && *m_toReview != found;
        m_toReview = found;
        followEnds();
        if (isOther)
            followQueue();
        tellCount();
    });
}

/// Nothing changes in the practice when time runs out: it is asked again when the first of them ends.
void RecordingsPlace::followEnds()
{
    m_shareEnds->stop();
    if (m_toReview->isEmpty())
        return;
    const Instant first = std::ranges::min_element(*m_toReview, {}, &Waiting::until)->until;
    m_shareEnds->start(msUntil(m_context.desk.parts().clock.now(), first));
}

/// The queue that is open gains what was shared since, and loses what was answered. Listing it anew is told in the trail: only where it is another.
void RecordingsPlace::followQueue()
{
    if (tab() != ToReview || !isListShown() || m_isListing)
        return;
    QStringList listed;
    for (int row = 0; row < m_table->model().rowCount(); ++row)
        listed.append(enumName(WaitingKind::Shared) + u'/' + idText(m_table->model().entry(row).share));
    QStringList wanted;
    for (const Waiting &waiting : *m_toReview)
        wanted.append(waiting.key);
    listed.sort();
    wanted.sort();
    if (listed == wanted)
        return;
    m_isListing = true;
    m_table->reload(filter());
    showSums();
}

/// Nothing is told before all of it is known: what came meanwhile is one notice.
void RecordingsPlace::tellCount()
{
    const std::optional<QVector<Waiting>> answers = m_answers ? m_answers->waiting() : QVector<Waiting>();
    const std::optional<QVector<Waiting>> shares = reviews() ? m_toReview : QVector<Waiting>();
    if (!answers || !shares)
        return;
    Q_EMIT countChanged(static_cast<int>(shares->size() + answers->size()));
    Q_EMIT waitingFound(*shares + *answers);
}

bool RecordingsPlace::reviews() const
{
    return m_context.desk.may(QStringLiteral("recording.review")) != Cell::No;
}

bool RecordingsPlace::shares() const
{
    return m_context.desk.may(QStringLiteral("recording.share")) != Cell::No;
}

/// Who answers for the practice hears what was recorded by video and not taken in.
bool RecordingsPlace::followsCaptures() const
{
    return m_context.desk.may(QStringLiteral("job.read")) != Cell::No;
}

bool RecordingsPlace::tellsWaiting() const
{
    return reviews() || m_answers;
}

void RecordingsPlace::showWaiting(WaitingKind kind)
{
    showTable();
    choose(kind == WaitingKind::Shared ? ToReview : All);
    if (kind != WaitingKind::Shared && m_answers)
        m_answers->takeFocus();
}

} // namespace praxis::ui
