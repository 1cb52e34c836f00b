// What of the hours page becomes commands.
#include "ui/settings/HoursPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Directory.h"
#include "ui/common/Notices.h"
#include "ui/common/UiContext.h"
#include "ui/settings/HoursPeriods.h"
#include "ui/settings/WeekCanvas.h"

#include <QLineEdit>

#include <algorithm>

namespace praxis::ui {

QVector<AnyCommand> HoursPage::changes() const
{
    QVector<AnyCommand> commands;
    QSet<QUuid> kept;
    const HoursPeriods::Period period = m_periods->wanted();
    for (const WeekStretch &s : stretches()) {
        WorkingHours fresh;
        fresh.practitionerId = m_shown;
        const auto old = std::ranges::find_if(m_saved, [&](const auto &h) { return h->id == s.id; });
        if (old != m_saved.end())
            fresh = **old;
        fresh.weekday = s.weekday;
        fresh.startMinute = s.start;
        fresh.endMinute = s.end;
        fresh.locationId = s.location;
        fresh.validFrom = period.from;
        fresh.validUntil = period.until;
        if (old == m_saved.end()) {
            commands.append(AnyCommand::of(praxis::create(fresh)));
        } else {
            kept.insert(s.id);
            if (const EditRecord command = edit(**old, fresh); !command.values.isEmpty())
                commands.append(AnyCommand::of(command));
        }
    }
    for (const auto &h : std::as_const(m_saved)) {
        if (!kept.contains(h->id))
            commands.append(AnyCommand::of(erase<WorkingHours>(h->id)));
    }
    return commands;
}

bool HoursPage::save()
{
    for (auto it = m_unreadable.cbegin(); it != m_unreadable.cend(); ++it) {
        if (it.value()) {
            m_texts.value(it.key())->setFocus();
            update();
            return false;
        }
    }
    if (!m_periods->isPossible())
        return false;
    const QVector<AnyCommand> commands = changes();
    if (commands.isEmpty()) {
        Q_EMIT settled(true);
        return true;
    }
    send(commands, m_periods->wanted());
    m_before = stretches();
    update();
    return true;
}

void HoursPage::send(const QVector<AnyCommand> &commands, const HoursPeriods::Period &then)
{
    ManyOptions options;
    const auto who = m_parts.context.directory.practitioner(m_shown);
    options.summary = {{QStringLiteral("code"), QStringLiteral("edited")}, {QStringLiteral("type"), QStringLiteral("WorkingHours")},
                       {QStringLiteral("what"), who ? who->displayName : QString()}};
    m_busy = true;
    later(m_parts.context.desk.runMany(commands, options), this, [this, then](const Result<ManyResult> &result) {
        m_busy = false;
        if (!result) {
            update();
            m_parts.context.notices.failed(result.error());
            Q_EMIT settled(false);
            return;
        }
        m_parts.context.notices.done(result->outcome);
        m_periods->show(then);
        load();
        Q_EMIT settled(true);
    });
}

/// What was changed in the one that is left is saved first.
void HoursPage::choosePeriod(const HoursPeriods::Period &period)
{
    if (isDirty() && (m_unreadable.values().contains(true) || !m_periods->isPossible()))
        return update();
    if (const QVector<AnyCommand> commands = changes(); isDirty() && !commands.isEmpty())
        return send(commands, period);
    m_periods->show(period);
    showPeriod();
}

/// The hours that show end the day before; the same ones begin as rows of their own, to be changed.
void HoursPage::beginPeriod(const QDate &from)
{
    if (isDirty() && !save())
        return;
    const HoursPeriods::Period old = m_periods->wanted();
    QVector<AnyCommand> commands;
    for (const auto &h : std::as_const(m_saved)) {
        WorkingHours ended = *h;
        ended.validUntil = from.addDays(-1);
        commands.append(AnyCommand::of(edit(*h, ended)));
        WorkingHours next = *h;
        static_cast<Record &>(next) = Record{};
        next.validFrom = from;
        next.validUntil = old.until;
        commands.append(AnyCommand::of(praxis::create(next)));
    }
    if (!commands.isEmpty())
        send(commands, {from, old.until});
}

} // namespace praxis::ui
