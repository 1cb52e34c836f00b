#include "ui/letters/RequestDialog.h"

#include "models/rules/Requests.h"
#include "services/practice/door/Desk.h"
#include "services/practice/people/RequestCommands.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/TypedGuard.h"
#include "ui/common/Wording.h"
#include "ui/letters/RequestWords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

QPlainTextEdit *longText(int height)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(height);
    return edit;
}

} // namespace

RequestDialog::RequestDialog(const UiContext &context, Step step, const RecordRequest &request, QWidget *parent)
    : QDialog(parent), m_context(context), m_step(step), m_request(request), m_form(new Form(this))
{
    setObjectName(QStringLiteral("requestDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto *buttons = new QDialogButtonBox(this);
    auto *save = buttons->addButton(step == Take ? tr("Take the request") : step == Decide ? tr("Decide") : tr("It is answered"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("requestSave"));
    save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->addWidget(m_form);
    column->addWidget(buttons);
    if (step == Take)
        buildTake();
    else if (step == Decide)
        buildDecide();
    else
        buildAnswer();
    new TypedGuard(this);
    connect(buttons, &QDialogButtonBox::accepted, this, &RequestDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void RequestDialog::buildTake()
{
    setWindowTitle(tr("A request about the record"));
    m_choice = m_form->add(QStringLiteral("kind"), tr("What is asked for"), new QComboBox, Form::Needed);
    for (const RequestKind kind : {RequestKind::Access, RequestKind::Correction, RequestKind::Deletion})
        m_choice->addItem(requestwords::kind(kind), enumName(kind));
    m_received = m_form->add(QStringLiteral("received_on"), tr("It came on"), new QDateEdit);
    const QDate today = Moments(m_context.desk, m_context.directory).today();
    m_received->setCalendarPopup(true);
    m_received->setMaximumDate(today);
    m_received->setDate(today);
    m_by = m_form->add(QStringLiteral("asked_by"), tr("From whom, where it is not the person"), new QLineEdit);
    m_text = m_form->add(QStringLiteral("asked"), tr("In their words"), longText(96));
    const int days = static_cast<int>(today.daysTo(answerDue(today, m_context.directory.organization().country)));
    m_form->addHint(tr("By law it is to be answered within %n days of the day it came.", nullptr, days));
}

void RequestDialog::buildDecide()
{
    setWindowTitle(tr("Decide: %1", "what is asked").arg(requestwords::kind(m_request.kind)));
    m_choice = m_form->add(QStringLiteral("decision"), tr("Decision"), new QComboBox, Form::Needed);
    for (const RequestDecision decision : {RequestDecision::Granted, RequestDecision::Partly, RequestDecision::Refused})
        m_choice->addItem(requestwords::decision(decision), enumName(decision));
    m_ground = m_form->add(QStringLiteral("ground"), tr("Legal reason"), new QComboBox);
    for (const RefusalGround ground : groundsFor(m_request.kind))
        m_ground->addItem(requestwords::ground(ground), enumName(ground));
    m_text = m_form->add(QStringLiteral("why"), tr("In your words, as the person will read it"), longText(96));
    if (m_request.kind == RequestKind::Deletion)
        m_form->addWide(m_hint = new PlainLabel({}, m_form, PlainLabel::Quiet));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RequestDialog::showGrounds);
    showGrounds();
}

void RequestDialog::showGrounds()
{
    if (m_hint) {
        const bool refuses = m_choice->currentIndex() == 2;
        const bool began = m_request.decision == RequestDecision::Granted || m_request.decision == RequestDecision::Partly;
        m_hint->setText(refuses ? tr("What was to be destroyed because of this request and is still there is kept. What was destroyed already cannot come back.")
                                : tr("Recordings and documents that may go are put forward for destruction: somebody else approves, and the notice passes first. "
                                     "What the law or a hold keeps stays, and is listed with the request."));
        m_hint->setVisible(!refuses || began);
    }
    m_ground->setEnabled(m_choice->currentIndex() > 0);
    m_ground->setCurrentIndex(m_choice->currentIndex() > 0 ? std::max(0, m_ground->currentIndex()) : -1);
}

void RequestDialog::buildAnswer()
{
    setWindowTitle(tr("How it was answered"));
    m_text = m_form->add(QStringLiteral("answer"), tr("How the person was told"), longText(72), Form::Needed);
    m_text->setPlaceholderText(tr("Letter of 24 November, by post"));
    if (m_request.kind == RequestKind::Correction && m_request.decision != RequestDecision::Granted)
        m_statement = m_form->add(QStringLiteral("statement"), tr("What they want attached to what was not corrected"), longText(96));
}

template <class C> void RequestDialog::run(const C &command)
{
    later(m_context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
        if (!outcome) {
            if (outcome.error().data.value(QStringLiteral("status")) == QStringLiteral("not_due"))
                m_form->setProblem(QStringLiteral("decision"), tr("The law still asks the practice to keep this record: it cannot be granted yet."));
            else if (outcome.error().data.value(QStringLiteral("status")) == QStringLiteral("on_hold"))
                m_form->setProblem(QStringLiteral("decision"), tr("A legal hold is in place: nothing of this record may go."));
            else if (!m_form->show(outcome.error()))
                m_context.notices.failed(outcome.error());
            return;
        }
        m_context.notices.done(*outcome);
        Q_EMIT done();
        accept();
    });
}

void RequestDialog::save()
{
    m_form->clearProblems();
    if (m_step == Answer)
        return run(AnswerRequest{m_request.id, m_text->toPlainText(), m_statement ? m_statement->toPlainText() : QString()});
    if (m_step == Take) {
        TakeRequest take{.person = m_request.contactId, .receivedOn = m_received->date(), .askedBy = m_by->text(), .asked = m_text->toPlainText()};
        detail::FieldTraits<RequestKind>::set(take.kind, m_choice->currentData());
        return run(take);
    }
    DecideRequest decide{.request = m_request.id, .why = m_text->toPlainText()};
    detail::FieldTraits<RequestDecision>::set(decide.decision, m_choice->currentData());
    if (m_ground->isEnabled())
        detail::FieldTraits<RefusalGround>::set(decide.ground, m_ground->currentData());
    run(decide);
}

} // namespace praxis::ui
