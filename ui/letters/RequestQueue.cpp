#include "ui/letters/RequestQueue.h"

#include "services/practice/door/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/WaitingList.h"
#include "ui/letters/RequestDialog.h"
#include "ui/letters/RequestWords.h"

#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace praxis::ui {

namespace {

enum Column { Client, What, Received, Due, State, By, ColumnCount };

constexpr int most = 500;
constexpr int pauseMs = 200;
constexpr std::array<int, ColumnCount> widths{200, 170, 130, 130, 0, 160};

} // namespace

RequestQueue::RequestQueue(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory),
      m_waiting(new WaitingList({tr("Client"), tr("What is asked for"), tr("Received"), tr("Due by law"), tr("State"), tr("Decided by")}, widths,
                                new EmptyState(QStringLiteral("checkmark"), tr("No request is open"),
                                               tr("When somebody asks to see their record, to have it corrected or deleted, the request is taken on their page, under “Letters and requests”. "
                                                  "Until it is answered it stands here, with the day by which the law wants an answer."), this), this)),
      m_list(&m_waiting->rows()), m_open(new QPushButton(icons::get(QStringLiteral("user-identity")), tr("Open"), this))
{
    setObjectName(QStringLiteral("requestQueue"));
    m_list->setObjectName(QStringLiteral("openRequests"));
    m_list->setAccessibleName(tr("Requests about records that are not answered"));
    layOut();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RequestQueue::showSteps);
    connect(m_list, &QTreeWidget::itemActivated, this, &RequestQueue::open);
    connect(m_open, &QPushButton::clicked, this, &RequestQueue::open);
    m_again.setSingleShot(true);
    m_again.setInterval(pauseMs);
    connect(&m_again, &QTimer::timeout, this, &RequestQueue::load);
    connect(&context.desk, &Desk::changed, &m_again, qOverload<>(&QTimer::start));
    m_again.start(0); // the number beside the place is wanted before anybody comes here
    showSteps();
}

void RequestQueue::layOut()
{
    m_open->setObjectName(QStringLiteral("requestOpen"));
    if (m_context.desk.may(QStringLiteral("request.decide")) != Cell::No) {
        m_decide = new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Decide…"), this);
        m_decide->setObjectName(QStringLiteral("queueDecide"));
        m_answer = new QPushButton(icons::get(QStringLiteral("mail-send")), tr("Answered…"), this);
        m_answer->setObjectName(QStringLiteral("queueAnswer"));
        connect(m_decide, &QPushButton::clicked, this, &RequestQueue::decide);
        connect(m_answer, &QPushButton::clicked, this, &RequestQueue::answer);
    }
    m_waiting->setSteps({m_open, m_decide, m_answer});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_waiting);
}

void RequestQueue::load()
{
    m_again.stop();
    m_question.ask(m_context.desk.ask(RecordRequests{.person = {}, .onlyOpen = true, .limit = most}), this, [this](const Result<RowsPage<RequestLine>> &lines) {
        if (!lines)
            return m_context.notices.failed(lines.error());
        fill(*lines);
    });
}

void RequestQueue::fill(const QVector<RequestLine> &lines)
{
    const QUuid kept = chosen() ? chosen()->request.id : QUuid();
    const bool hadFocus = m_list->hasFocus();
    m_lines = lines;
    m_list->clear();
    const QDate today = m_moments.today();
    for (const RequestLine &line : lines) {
        const RecordRequest &request = line.request;
        const QString state = requestwords::state(request, m_moments);
        auto *item = new QTreeWidgetItem(m_list, {line.personName, requestwords::kind(request.kind), m_moments.day(request.receivedOn), m_moments.day(request.dueOn), state, line.decidedBy});
        item->setToolTip(State, tip::plain(state));
        if (requestwords::isLate(request, today)) { // the words say so, the mark and the colour besides
            item->setIcon(State, icons::get(QStringLiteral("dialog-warning")));
            item->setForeground(State, theme::sense(theme::Sense::Bad));
        }
        if (request.id == kept)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_waiting->showRows(!lines.isEmpty());
    if (hadFocus)
        takeFocus();
    showSteps();
    Q_EMIT counted();
}

void RequestQueue::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

const RequestLine *RequestQueue::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_lines.size() ? &m_lines[row] : nullptr;
}

void RequestQueue::showSteps()
{
    const RequestLine *line = chosen();
    const QString why = line ? QString() : tr("Choose a request first.");
    tip::setDisabledBecause(m_open, why);
    if (m_decide)
        tip::setDisabledBecause(m_decide, why);
    if (m_answer)
        tip::setDisabledBecause(m_answer, line && line->request.status == RequestStatus::Received ? tr("Decide it first.") : why);
}

void RequestQueue::open()
{
    if (const RequestLine *line = chosen())
        m_context.navigator.openRequestsOf(line->request.contactId);
}

void RequestQueue::decide()
{
    step(RequestDialog::Decide);
}

void RequestQueue::answer()
{
    if (chosen() && chosen()->request.status == RequestStatus::Decided)
        step(RequestDialog::Answer);
}

void RequestQueue::step(int which)
{
    if (!chosen())
        return;
    auto *dialog = new RequestDialog(m_context, static_cast<RequestDialog::Step>(which), chosen()->request, window());
    connect(dialog, &RequestDialog::done, this, &RequestQueue::load);
    dialog->open();
}

} // namespace praxis::ui
