#include "ui/common/ClashQuestion.h"

#include "models/kernel/Time.h"
#include "models/ports/Reads.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/Moments.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr qsizetype mostObstacles = 5;

QString takenHeading(ClashQuestion::Doing doing)
{
    switch (doing) {
    case ClashQuestion::Doing::Undoing: return ClashQuestion::tr("Undo although the time has been taken?");
    case ClashQuestion::Doing::Redoing: return ClashQuestion::tr("Redo although the time has been taken?");
    case ClashQuestion::Doing::Restoring: return ClashQuestion::tr("Restore although the time has been taken?");
    case ClashQuestion::Doing::MeetingNow: return ClashQuestion::tr("Meet now although something stands in the way?");
    case ClashQuestion::Doing::ChangingZone: break;
    }
    return ClashQuestion::tr("Move them although something stands in the way?");
}

QString takenVerb(ClashQuestion::Doing doing)
{
    switch (doing) {
    case ClashQuestion::Doing::Undoing: return ClashQuestion::tr("Undo");
    case ClashQuestion::Doing::Redoing: return ClashQuestion::tr("Redo");
    case ClashQuestion::Doing::Restoring: return ClashQuestion::tr("Restore");
    case ClashQuestion::Doing::MeetingNow: return ClashQuestion::tr("Meet now");
    case ClashQuestion::Doing::ChangingZone: break;
    }
    return ClashQuestion::tr("Move");
}

QString obstacle(const UiContext &context, const QString &when, const QVariantMap &clash)
{
    const QString kind = clash.value(QStringLiteral("actor_kind")).toString();
    const QUuid id = QUuid::fromString(clash.value(QStringLiteral("actor")).toString());
    if (kind == enumName(ActorKind::Practitioner)) {
        const auto one = context.directory.practitioner(id);
        return one ? ClashQuestion::tr("%1: %2 is busy.", "day and time, person").arg(when, one->displayName) : ClashQuestion::tr("%1: somebody of the staff is busy.", "day and time").arg(when);
    }
    if (kind == enumName(ActorKind::Room)) {
        const auto room = context.directory.room(id);
        return ClashQuestion::tr("%1: %2 is taken.", "day and time, room").arg(when, room ? room->name : ClashQuestion::tr("the room"));
    }
    if (kind == enumName(ActorKind::Equipment)) {
        const auto &all = context.directory.equipment();
        const auto thing = std::ranges::find_if(all, [&id](const auto &one) { return one->id == id; });
        return ClashQuestion::tr("%1: %2 is in use.", "day and time, equipment").arg(when, thing != all.end() ? (*thing)->name : ClashQuestion::tr("the equipment"));
    }
    return ClashQuestion::tr("%1: the patient has another appointment.", "day and time").arg(when);
}

QString notThen(const UiContext &context, const QString &when, const QVariantMap &outside)
{
    const auto one = context.directory.practitioner(QUuid::fromString(outside.value(QStringLiteral("actor")).toString()));
    if (!one)
        return ClashQuestion::tr("%1: outside the working hours.", "day and time").arg(when);
    return outside.value(QStringLiteral("elsewhere")).toBool() ? ClashQuestion::tr("%1: %2 works at another location then.", "day and time, person").arg(when, one->displayName)
                                                               : ClashQuestion::tr("%1: %2 does not work then.", "day and time, person").arg(when, one->displayName);
}

QStringList obstacles(const UiContext &context, const Error &refusal)
{
    const Moments moments(context.desk, context.directory);
    QStringList lines;
    for (const QVariant &one : refusal.data.value(QStringLiteral("clashes")).toList()) {
        const QVariantMap clash = one.toMap();
        lines.append(obstacle(context, moments.full(WallTime::fromString(clash.value(QStringLiteral("start_wall")).toString())), clash));
    }
    for (const QVariant &one : refusal.data.value(QStringLiteral("outside")).toList()) {
        const QVariantMap outside = one.toMap();
        lines.append(notThen(context, moments.full(WallTime::fromString(outside.value(QStringLiteral("start_wall")).toString())), outside));
    }
    lines.removeDuplicates();
    if (const qsizetype more = lines.size() - mostObstacles; more > 0) {
        lines = lines.first(mostObstacles);
        lines.append(ClashQuestion::tr("And %n more.", nullptr, static_cast<int>(more)));
    }
    return lines;
}

} // namespace

ClashQuestion::ClashQuestion(const UiContext &context, const Error &refusal, Doing doing, QWidget *parent)
    : QDialog(parent), m_why(new QLineEdit(this)), m_go(new QPushButton(takenVerb(doing), this))
{
    setObjectName(QStringLiteral("clashQuestion"));
    setWindowTitle(tr("The time is taken"));
    setAccessibleName(takenHeading(doing));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    auto *heading = new PlainLabel(takenHeading(doing), this, PlainLabel::Heading);
    heading->setWordWrap(true);
    auto *what = new PlainLabel(obstacles(context, refusal).join(u'\n'), this, PlainLabel::Problem);
    what->setObjectName(QStringLiteral("clashObstacles"));
    what->setWordWrap(true);
    auto *label = new PlainLabel(tr("Why it is booked all the same (it stays with the appointment)"), this);
    label->setWordWrap(true);
    label->setBuddy(m_why);
    m_why->setObjectName(QStringLiteral("clashWhy"));
    m_why->setAccessibleName(label->text());
    m_why->setMaxLength(500);
    m_go->setObjectName(QStringLiteral("clashGo"));
    m_go->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("clashCancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, theme::grid, 0, 0);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 3, theme::grid * 3, theme::grid * 2);
    column->setSpacing(theme::grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{heading, what, label, m_why})
        column->addWidget(widget);
    column->addLayout(buttons);
    const auto showWhy = [this] { tip::setDisabledBecause(m_go, m_why->text().trimmed().isEmpty() ? tr("Say why first.") : QString()); };
    connect(m_why, &QLineEdit::textChanged, this, showWhy);
    tip::sayOnEnter(m_why, m_go);
    connect(m_go, &QPushButton::clicked, this, [this] {
        const QString why = m_why->text().simplified();
        accept();
        Q_EMIT answered(why);
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showWhy();
    m_why->setFocus();
}

bool ClashQuestion::refused(const UiContext &context, const Error &error, QWidget *parent, std::function<void(const QString &why)> goOn, Doing doing)
{
    if (error.code != ErrorCode::Clash && error.code != ErrorCode::OutsideHours)
        return false;
    auto *question = new ClashQuestion(context, error, doing, parent->window());
    connect(question, &ClashQuestion::answered, parent, std::move(goOn));
    question->open();
    return true;
}

} // namespace praxis::ui
