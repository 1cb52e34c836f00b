#include "ui/messages/MessagesPlace.h"

#include "services/practice/door/Desk.h"
#include "services/practice/messages/MessageCommands.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Actions.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ListColumns.h"
#include "ui/common/MessageServiceWords.h"
#include "ui/common/Moments.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PersonField.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/messages/MessageModel.h"
#include "ui/messages/MessageWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

namespace praxis::ui {

MessagesPlace::MessagesPlace(const UiContext &context, QWidget *parent)
    : Place(parent), m_context(context), m_bar(new QWidget(this)), m_status(new QComboBox(m_bar)),
      m_person(new PersonField(context.desk, tr("Whoever it is to"), m_bar)), m_cancel(new QPushButton(m_bar)),
      m_resend(new QPushButton(icons::get(QStringLiteral("mail-send")), tr("Send again"), m_bar)), m_told(new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("They were told"), m_bar)),
      m_truth(new PlainLabel(QString(), this, PlainLabel::Quiet)), m_clock(new PlainLabel(QString(), this, PlainLabel::Quiet)),
      m_model(new MessageModel(context, this)), m_view(new QTableView(this)), m_stack(new QStackedWidget(this)), m_again(new QTimer(this))
{
    makeBar();
    setUpView();
    m_truth->setObjectName(QStringLiteral("noSender"));
    m_truth->setWordWrap(true);
    m_truth->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    m_truth->hide();
    m_clock->setObjectName(QStringLiteral("shownClock"));
    m_clock->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::half);
    m_clock->hide();
    m_stack->addWidget(m_view);
    m_stack->addWidget(new EmptyState(QStringLiteral("mail-message"), tr("No messages"),
                                      tr("A message is written when an appointment is booked, moved or cancelled for somebody who agreed to be written to."), this));
    m_stack->addWidget(new LoadingRows(this));
    m_stack->setCurrentIndex(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_truth);
    layout->addWidget(m_clock);
    layout->addWidget(m_stack, 1);
    m_again->setSingleShot(true);
    m_again->setInterval(200);
    connect(m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            load();
    });
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(&context.desk, &Desk::changed, this, &MessagesPlace::count);
    QTimer::singleShot(0, this, &MessagesPlace::count);
    context.actions.add(this, QStringLiteral("messages.cancel"), tr("Messages"), tr("Cancel the selected message"), {QKeySequence(Qt::Key_Delete)},
                        [this] { cancelSelected(); }, QStringLiteral("dialog-cancel"), Qt::WidgetWithChildrenShortcut);
    updateButtons();
}

void MessagesPlace::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid * 2, 0, theme::grid * 2, 0);
    row->setSpacing(theme::grid);
    m_status->setObjectName(QStringLiteral("messageStatus"));
    m_status->setAccessibleName(tr("Which messages"));
    m_status->addItem(tr("All messages"), QString());
    for (const MessageStatus status : {MessageStatus::Failed, MessageStatus::Held, MessageStatus::Ready, MessageStatus::Sending, MessageStatus::Sent, MessageStatus::Told, MessageStatus::Withdrawn})
        m_status->addItem(messagewords::status(status), enumName(status));
    connect(m_status, &QComboBox::currentIndexChanged, this, &MessagesPlace::load);
    row->addWidget(m_status);
    m_person->setObjectName(QStringLiteral("messagePerson"));
    m_person->setAccessibleName(tr("Messages to this person"));
    connect(m_person, &PersonField::picked, this, &MessagesPlace::load);
    row->addWidget(m_person, 1);
    m_resend->setObjectName(QStringLiteral("messageAgain"));
    m_told->setObjectName(QStringLiteral("messageTold"));
    connect(m_resend, &QPushButton::clicked, this, &MessagesPlace::sendAgain);
    connect(m_told, &QPushButton::clicked, this, &MessagesPlace::markTold);
    row->addWidget(m_resend);
    row->addWidget(m_told);
    m_cancel->setObjectName(QStringLiteral("messageCancel"));
    m_cancel->setIcon(icons::get(QStringLiteral("dialog-cancel")));
    connect(m_cancel, &QPushButton::clicked, this, &MessagesPlace::cancelSelected);
    row->addWidget(m_cancel);
}

void MessagesPlace::setUpView()
{
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("messages"));
    m_view->setAccessibleName(tr("Messages"));
    m_view->setSelectionBehavior(QTableView::SelectRows);
    m_view->setSelectionMode(QTableView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    constexpr std::array<int, MessageModel::ColumnCount> widths{150, 110, 165, 150, 70, 165, 300};
    for (int column = 0; column < MessageModel::ColumnCount; ++column)
        header->resizeSection(column, widths[static_cast<std::size_t>(column)]);
    header->setStretchLastSection(true);
    new ListColumns(m_context.desk, QStringLiteral("messages.columns"), header);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MessagesPlace::updateButtons);
    connect(m_view, &QTableView::activated, this, &MessagesPlace::openSelected);
}

void MessagesPlace::load()
{
    m_services.ask(m_context.desk.ask(ShowMessageServices{}), this, [this](const Result<QVector<MessageServiceLine>> &services) {
        if (services)
            showServices(*services);
    });
    const ShowMessages wanted{.status = m_status->currentData().toString(), .person = m_person->person()};
    m_question.ask(m_context.desk.ask(wanted), this, [this](const Result<QVector<MessageLine>> &lines) {
        if (lines)
            show(*lines);
        else
            m_context.notices.failed(lines.error());
    });
}

void MessagesPlace::show(const QVector<MessageLine> &lines)
{
    m_model->setLines(lines);
    m_stack->setCurrentIndex(lines.isEmpty() ? 1 : 0);
    updateButtons();
}

/// Blank: they leave, and nothing is to be said of it.
QString MessagesPlace::truthOf(const MessageServiceLine *line, bool isMail) const
{
    if (!line || !line->service.isActive)
        return isMail ? tr("E-mails wait here: no mail server is set up.") : tr("Text messages wait here: no provider is set up.");
    if (!line->isFailing())
        return {};
    const Moments moments(m_context.desk, m_context.directory);
    return (isMail ? tr("E-mails do not leave at the moment.") : tr("Text messages do not leave at the moment.")) + u' '
        + messagewords::lastKnown(*line, [&moments](Instant at) { return moments.full(at); });
}

void MessagesPlace::showServices(const QVector<MessageServiceLine> &services)
{
    const MessageServiceLine *mail = nullptr, *texts = nullptr;
    for (const MessageServiceLine &line : services)
        (line.service.channel == ContactBy::Email ? mail : texts) = &line;
    const auto isActive = [](const MessageServiceLine *line) { return line && line->service.isActive; };
    QStringList truths{truthOf(mail, true), truthOf(texts, false)};
    truths.removeAll(QString());
    if (!isActive(mail) && !isActive(texts))
        truths = {tr("No service that sends e-mail or SMS is set up: messages are written and wait here. Nothing leaves this computer.")};
    m_truth->setText(truths.join(u' '));
    m_truth->setVisible(!m_truth->text().isEmpty());
    const QString clock = Moments(m_context.desk, m_context.directory).clockName();
    m_clock->setText(tr("Times are those of the clock in %1.", "a city").arg(clock));
    m_clock->setVisible(!clock.isEmpty());
}

void MessagesPlace::count()
{
    m_counting.ask(m_context.desk.ask(ShowMessages{.status = enumName(MessageStatus::Failed)}), this, [this](const Result<QVector<MessageLine>> &lines) {
        if (lines)
            Q_EMIT countChanged(static_cast<int>(lines->size()));
        if (!tellsWaiting())
            return;
        if (!lines)
            return Q_EMIT waitingFound(std::nullopt);
        QVector<Waiting> waiting;
        for (const MessageLine &line : *lines)
            waiting.append({WaitingKind::Undelivered, idText(line.id), {}});
        Q_EMIT waitingFound(waiting);
    });
}

/// Who can do something about it: send it again, or ring them.
bool MessagesPlace::tellsWaiting() const
{
    return m_context.desk.may(QStringLiteral("message.cancel")) != Cell::No;
}

void MessagesPlace::showWaiting(WaitingKind)
{
    m_status->setCurrentIndex(m_status->findData(enumName(MessageStatus::Failed)));
    m_view->setFocus();
}

/// One that was set back stops nothing.
void MessagesPlace::clockFound(qint64 aheadMs)
{
    m_model->setWaitsForClock(aheadMs > 0);
}

void MessagesPlace::search()
{
    m_person->setFocus();
    m_person->selectAll();
}

void MessagesPlace::updateButtons()
{
    int waiting = 0, failed = 0;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const MessageStatus status = m_model->line(row.row()).status;
        waiting += status == MessageStatus::Held || status == MessageStatus::Ready;
        failed += status == MessageStatus::Failed;
    }
    for (QPushButton *button : {m_resend, m_told})
        tip::setDisabledBecause(button, failed > 0 ? QString() : tr("Select a message that was not delivered."));
    m_cancel->setText(waiting > 1 ? tr("Cancel %n messages", nullptr, waiting) : tr("Cancel message"));
    tip::setDisabledBecause(m_cancel, waiting > 0 ? QString() : tr("Select a message that is held or in the outbox."));
}

template <class C> QVector<AnyCommand> MessagesPlace::forSelected(MessageStatus status) const
{
    QVector<AnyCommand> commands;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (m_model->line(row.row()).status == status)
            commands.append(AnyCommand::of(C{m_model->line(row.row()).id}));
    }
    return commands;
}

void MessagesPlace::cancelSelected()
{
    run(forSelected<CancelMessage>(MessageStatus::Held) + forSelected<CancelMessage>(MessageStatus::Ready));
}

void MessagesPlace::sendAgain()
{
    run(forSelected<SendMessageAgain>(MessageStatus::Failed));
}

void MessagesPlace::markTold()
{
    run(forSelected<MarkMessageTold>(MessageStatus::Failed));
}

void MessagesPlace::run(const QVector<AnyCommand> &commands)
{
    if (commands.isEmpty())
        return;
    later(m_context.desk.runMany(commands, {}), this, [this](const Result<ManyResult> &result) {
        if (!result)
            return m_context.notices.failed(result.error());
        for (const Result<Outcome> &item : result->items) {
            if (!item)
                return m_context.notices.failed(item.error());
        }
        m_context.notices.done(result->outcome);
    });
}

void MessagesPlace::openSelected()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        m_context.navigator.openPerson(m_model->line(current.row()).person);
}

QVector<Scene> MessagesPlace::scenes()
{
    return {{QStringLiteral("messages-list"), [this] {
        if (m_model->rowCount() > 0)
            m_view->selectRow(0);
    }}};
}

} // namespace praxis::ui
