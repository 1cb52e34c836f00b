#include "ui/common/ConsentQuestion.h"

#include "services/practice/door/Desk.h"
#include "services/practice/people/ConsentGateCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/ConsentDialog.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

QString addingHeading(ConsentAct act)
{
    return act == ConsentAct::JoinVideo ? ConsentQuestion::tr("Add them without consent to video?") : ConsentQuestion::tr("Add them without consent to treatment?");
}

QString completingHeading(ConsentAct act)
{
    return act == ConsentAct::JoinVideo ? ConsentQuestion::tr("Complete it without consent to video?") : ConsentQuestion::tr("Complete it without consent to treatment?");
}

QString undoingHeading(ConsentAct act)
{
    return act == ConsentAct::JoinVideo ? ConsentQuestion::tr("Undo without consent to video?") : ConsentQuestion::tr("Undo without consent to treatment?");
}

QString redoingHeading(ConsentAct act)
{
    return act == ConsentAct::JoinVideo ? ConsentQuestion::tr("Redo without consent to video?") : ConsentQuestion::tr("Redo without consent to treatment?");
}

QString headingOf(ConsentAct act, ConsentQuestion::Doing doing)
{
    switch (doing) {
    case ConsentQuestion::Doing::Keeping: return ConsentQuestion::tr("Keep the recording without consent to video?");
    case ConsentQuestion::Doing::Adding: return addingHeading(act);
    case ConsentQuestion::Doing::Completing: return completingHeading(act);
    case ConsentQuestion::Doing::Undoing: return undoingHeading(act);
    case ConsentQuestion::Doing::Redoing: return redoingHeading(act);
    case ConsentQuestion::Doing::TheAct: break;
    }
    switch (act) {
    case ConsentAct::JoinVideo: return ConsentQuestion::tr("Go in without consent to video?");
    case ConsentAct::Start: return ConsentQuestion::tr("Begin without consent to treatment?");
    case ConsentAct::Share: return ConsentQuestion::tr("Give out without consent to sharing?");
    default: return ConsentQuestion::tr("Go on without consent?");
    }
}

QString verbOf(ConsentAct act, ConsentQuestion::Doing doing)
{
    switch (doing) {
    case ConsentQuestion::Doing::Keeping: return ConsentQuestion::tr("Keep", "a recording");
    case ConsentQuestion::Doing::Adding: return ConsentQuestion::tr("Add", "somebody to a session");
    case ConsentQuestion::Doing::Completing: return ConsentQuestion::tr("Complete", "a session");
    case ConsentQuestion::Doing::Undoing: return ConsentQuestion::tr("Undo");
    case ConsentQuestion::Doing::Redoing: return ConsentQuestion::tr("Redo");
    case ConsentQuestion::Doing::TheAct: break;
    }
    switch (act) {
    case ConsentAct::JoinVideo: return ConsentQuestion::tr("Go in");
    case ConsentAct::Start: return ConsentQuestion::tr("Begin");
    case ConsentAct::Share: return ConsentQuestion::tr("Give out");
    default: return ConsentQuestion::tr("Go on");
    }
}

/// Of those, nobody whom this user has given a reason for that still counts: the door lets them go on as well.
QVector<ConsentGap> unanswered(QVector<ConsentGap> gaps)
{
    gaps.removeIf([](const ConsentGap &gap) { return gap.answered && ruleOf(gap.act).follows(gap.state) == WithoutConsent::Asks; });
    return gaps;
}

} // namespace

ConsentQuestion::ConsentQuestion(const UiContext &context, const ShowConsentGaps &about, const QVector<ConsentGap> &gaps, Doing doing, QWidget *parent)
    : QDialog(parent), m_context(context), m_about(about), m_doing(doing), m_gaps(gaps), m_who(new PlainLabel({}, this, PlainLabel::Problem)), m_why(new QLineEdit(this)),
      m_write(new QPushButton(tr("Write down the consent…"), this)), m_go(new QPushButton(verbOf(about.act, doing), this))
{
    setObjectName(QStringLiteral("consentQuestion"));
    setWindowTitle(tr("Consent is missing"));
    setAccessibleName(headingOf(about.act, doing));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    build();
    showGaps();
}

void ConsentQuestion::before(const UiContext &context, const ShowConsentGaps &about, QWidget *parent, std::function<void()> goOn, Doing doing, std::function<void()> stopped)
{
    later(context.desk.ask(about), parent, [context, about, parent, goOn = std::move(goOn), doing, stopped = std::move(stopped)](const Result<QVector<ConsentGap>> &gaps) {
        if (!gaps) {
            if (stopped)
                stopped();
            return context.notices.failed(gaps.error());
        }
        const QVector<ConsentGap> left = unanswered(*gaps);
        if (left.isEmpty())
            return goOn();
        auto *question = new ConsentQuestion(context, about, left, doing, parent->window());
        connect(question, &ConsentQuestion::settled, parent, goOn);
        if (stopped)
            connect(question, &QDialog::rejected, parent, stopped);
        question->open();
    });
}

namespace {

/// A refusal, the questions that it may be asked with (the widest that fits first), and what it was about.
struct Refusal {
    Error error;
    QVector<ShowConsentGaps> ways;
    QStringList people;
    std::function<void()> goOn;
    ConsentQuestion::Doing doing;
    bool mayNotSee = false; ///< whoever it is about
};

bool isOfAll(const QVector<ConsentGap> &gaps, const QStringList &people)
{
    return std::ranges::all_of(people, [&gaps](const QString &person) { return std::ranges::any_of(gaps, [&person](const ConsentGap &gap) { return idText(gap.person) == person; }); });
}

/// Who sees everybody's record, and may write a consent of theirs down.
QString whoMayAsk(const UiContext &context)
{
    QStringList roles;
    for (const Role role : {Role::Receptionist, Role::PracticeManager, Role::Admin}) {
        const auto all = [&](const char *action) {
            const Cell cell = context.desk.parts().matrix.cell(role, QLatin1StringView(action));
            return cell == Cell::All || cell == Cell::Limited;
        };
        if (all("contact.read") && all("consent.record"))
            roles.append(wording::role(role));
    }
    return roles.join(QStringLiteral(", "));
}

/// There is nothing that this user could write down or answer for: somebody else can.
void tellWhoMayAsk(const UiContext &context, const Refusal &refusal, QWidget *parent)
{
    const auto rule = std::ranges::find_if(consentRules, [&refusal](const ConsentRule &one) { return enumName(one.act) == refusal.error.data.value(QStringLiteral("act")).toString(); });
    const QString text = ConsentQuestion::tr("A consent is missing (%1) of somebody whose record you do not see. These see it, and can write the consent down or do this with a reason: %2. Nothing was changed.")
                             .arg(consentwords::kind(rule->kind), whoMayAsk(context));
    QDialog *told = ask::choose(parent->window(), ConsentQuestion::tr("Somebody else has to ask them"), text, {ConsentQuestion::tr("Close")}, [](int) {});
    told->setObjectName(QStringLiteral("consentOfStranger"));
}

/// What is not there yet, or no more, is asked about by the person.
void askOneOf(const UiContext &context, Refusal refusal, QWidget *parent)
{
    if (refusal.ways.isEmpty())
        return refusal.mayNotSee ? tellWhoMayAsk(context, refusal, parent) : context.notices.failed(refusal.error);
    const ShowConsentGaps about = refusal.ways.takeFirst();
    later(context.desk.ask(about), parent, [context, refusal = std::move(refusal), about, parent](const Result<QVector<ConsentGap>> &gaps) mutable {
        refusal.mayNotSee = refusal.mayNotSee || (!gaps && gaps.error().code == ErrorCode::Denied);
        const bool fits = gaps && isOfAll(*gaps, about.person.isNull() ? refusal.people : QStringList{idText(about.person)});
        if (!fits)
            return askOneOf(context, refusal, parent);
        auto *question = new ConsentQuestion(context, about, *gaps, refusal.doing, parent->window());
        QObject::connect(question, &ConsentQuestion::settled, parent, refusal.goOn);
        question->open();
    });
}

} // namespace

bool ConsentQuestion::refused(const UiContext &context, const Error &error, QWidget *parent, std::function<void()> goOn, Doing doing)
{
    const QString act = error.data.value(QStringLiteral("act")).toString();
    const auto rule = std::ranges::find_if(consentRules, [&act](const ConsentRule &one) { return enumName(one.act) == act; });
    Refusal refusal{error, {}, error.data.value(QStringLiteral("people")).toStringList(), std::move(goOn), doing};
    if (error.code != ErrorCode::ConsentMissing || rule == consentRules.end() || rule->missing != WithoutConsent::Asks || refusal.people.isEmpty())
        return false;
    const QUuid record = QUuid::fromString(error.data.value(QStringLiteral("record")).toString());
    const QUuid first = QUuid::fromString(refusal.people.first());
    if (record != first) {
        if (refusal.people.size() > 1)
            refusal.ways.append({rule->act, record, {}});
        refusal.ways.append({rule->act, record, first});
    }
    if (rule->act != ConsentAct::JoinVideo || record == first) // a reason for that is one of its session, once there is one
        refusal.ways.append({rule->act, {}, first});
    askOneOf(context, std::move(refusal), parent);
    return true;
}

void ConsentQuestion::build()
{
    auto *heading = new PlainLabel(headingOf(m_about.act, m_doing), this, PlainLabel::Heading);
    heading->setWordWrap(true);
    m_who->setObjectName(QStringLiteral("consentGaps"));
    m_who->setWordWrap(true);
    auto *label = new PlainLabel(tr("Why it is done all the same (it stands in the audit trail)"), this);
    label->setWordWrap(true);
    label->setBuddy(m_why);
    m_why->setObjectName(QStringLiteral("consentWhy"));
    m_why->setAccessibleName(label->text());
    m_why->setMaxLength(500);
    m_write->setObjectName(QStringLiteral("consentWrite"));
    m_go->setObjectName(QStringLiteral("consentGo"));
    m_go->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("consentCancel"));
    for (QPushButton *button : {m_write, cancel})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, theme::grid, 0, 0);
    buttons->addWidget(m_write);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 3, theme::grid * 3, theme::grid * 2);
    column->setSpacing(theme::grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{heading, m_who, label, m_why})
        column->addWidget(widget);
    column->addLayout(buttons);
    const bool mayOverride = m_context.desk.may(QStringLiteral("consent.override")) != Cell::No;
    for (QWidget *widget : std::initializer_list<QWidget *>{label, m_why, m_go})
        widget->setVisible(mayOverride);
    m_write->setVisible(m_context.desk.may(QStringLiteral("consent.record")) != Cell::No);
    const auto showWhy = [this] { tip::setDisabledBecause(m_go, m_why->text().trimmed().isEmpty() ? tr("Say why first.") : QString()); };
    connect(m_why, &QLineEdit::textChanged, this, showWhy);
    tip::sayOnEnter(m_why, m_go);
    connect(m_write, &QPushButton::clicked, this, &ConsentQuestion::writeDown);
    connect(m_go, &QPushButton::clicked, this, &ConsentQuestion::answer);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showWhy();
    m_why->setFocus();
}

void ConsentQuestion::showGaps()
{
    QStringList lines;
    for (const ConsentGap &gap : std::as_const(m_gaps))
        lines.append(consentwords::missing(gap));
    m_who->setText(lines.join(u'\n'));
}

/// Of the first who lacks it; when all of them have agreed there is nothing left to ask.
void ConsentQuestion::writeDown()
{
    auto *dialog = new ConsentDialog(m_context, m_gaps.first().person, this);
    dialog->setKind(ruleOf(m_about.act).kind);
    connect(dialog, &ConsentDialog::given, this, [this] {
        m_question.ask(m_context.desk.ask(m_about), this, [this](const Result<QVector<ConsentGap>> &gaps) {
            if (!gaps)
                return m_context.notices.failed(gaps.error());
            m_gaps = unanswered(*gaps);
            showGaps();
            if (!m_gaps.isEmpty())
                return;
            accept();
            Q_EMIT settled();
        });
    });
    dialog->open();
}

void ConsentQuestion::answer()
{
    later(m_context.desk.run(ActDespiteConsent{m_about.act, m_about.appointment, m_about.person, m_why->text(), m_about.recording}), this, [this](const Result<Outcome> &outcome) {
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        accept();
        Q_EMIT settled();
    });
}

Scene ConsentQuestion::scene(const QString &name, const UiContext &context, ConsentAct act, QWidget *window, Doing doing)
{
    const auto show = [context, act, window, doing] {
        const Instant now = context.desk.parts().clock.now();
        constexpr qint64 weekMs = 7LL * 24 * 3'600'000;
        later(context.desk.ask(ShowConsentsWanted{{.when = {now, {now.ms + weekMs}}}}), window, [context, act, window, doing](const Result<QVector<ConsentGap>> &gaps) {
            const auto gap = gaps ? std::ranges::find(*gaps, act, &ConsentGap::act) : QVector<ConsentGap>::const_iterator();
            if (gaps && gap != gaps->end())
                before(context, {act, gap->appointment, {}}, window, [] {}, doing);
        });
    };
    return {name, show, [window] { delete window->findChild<ConsentQuestion *>(); }};
}

} // namespace praxis::ui
