// What waits for who is signed in: documents to approve, answers to theirs, and who has opened one.
#include "ui/documents/DocumentsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/AnswerStrip.h"
#include "ui/documents/AccessStrip.h"

#include <QTabBar>

namespace praxis::ui {

namespace {

constexpr int mostCounted = 100;

} // namespace

/// What waits for who is signed in: documents to approve, what somebody decided about one of theirs, and that somebody opened one.
void DocumentsPlace::count()
{
    m_accesses->load();
    if (approves())
        countApprovals();
    if (m_answers && !m_answerAgain.isActive())
        m_answerAgain.start(); // others answer, seldom because of what is done here
}

void DocumentsPlace::askAnswers()
{
    m_answerAgain.stop();
    m_answering.ask(m_context.desk.ask(DecidedDocuments{}), this, [this](const Result<QVector<AnswerLine>> &lines) {
        m_answers->fill(lines);
        if (!lines)
            Q_EMIT waitingFound(std::nullopt);
    });
}

void DocumentsPlace::countApprovals()
{
    DocumentFilter filter;
    filter.which = DocumentFilter::ToApprove;
    filter.limit = mostCounted;
    m_counting.ask(m_context.desk.ask(ShowDocuments{filter}), this, [this](const Result<QVector<DocumentEntry>> &entries) {
        if (!entries) {
            Q_EMIT waitingFound(std::nullopt);
            return;
        }
        m_waiting = static_cast<int>(entries->size());
        const int at = indexOf(ToApprove);
        if (at >= 0)
            m_tabs->setTabText(at, m_waiting > 0 ? tr("To approve (%1)").arg(m_waiting) : tr("To approve"));
        QVector<Waiting> found;
        for (const DocumentEntry &entry : *entries) // one that is rejected comes back as a newer version
            found.append({WaitingKind::Approval, enumName(WaitingKind::Approval) + u'/' + idText(entry.id) + u'/' + QString::number(entry.versions), {}});
        m_toApprove = found;
        tellWaiting();
    });
}

/// Nothing is told before all of it is known: what came meanwhile is one notice.
void DocumentsPlace::tellWaiting()
{
    tellCount();
    const std::optional<QVector<Waiting>> answers = m_answers ? m_answers->waiting() : QVector<Waiting>();
    const std::optional<QVector<Waiting>> approvals = approves() ? m_toApprove : QVector<Waiting>();
    if (answers && approvals)
        Q_EMIT waitingFound(*approvals + *answers);
}

bool DocumentsPlace::approves() const
{
    return m_context.desk.may(QStringLiteral("document.approve")) != Cell::No;
}

bool DocumentsPlace::tellsWaiting() const
{
    return approves() || m_answers;
}

void DocumentsPlace::showWaiting(WaitingKind kind)
{
    showTable();
    m_tabs->setCurrentIndex(indexOf(kind == WaitingKind::Decided ? All : ToApprove));
    if (kind == WaitingKind::Decided && m_answers)
        m_answers->takeFocus();
}

void DocumentsPlace::tellCount()
{
    Q_EMIT countChanged(m_waiting + m_accesses->count() + (m_answers ? m_answers->count() : 0) + m_scanned);
}

} // namespace praxis::ui
