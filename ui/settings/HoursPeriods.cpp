#include "ui/settings/HoursPeriods.h"

#include "ui/common/DayField.h"
#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

HoursPeriods::HoursPeriods(QWidget *parent)
    : QWidget(parent), m_choice(new QComboBox(this)), m_from(new DayField(tr("From a day"), QStringLiteral("hoursFrom"), this)), m_until(new DayField(tr("Until a day"), QStringLiteral("hoursUntil"), this)),
      m_new(new QPushButton(icons::get(QStringLiteral("list-add")), tr("Other hours from next Monday"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    column->addLayout(row);
    auto *label = new PlainLabel(tr("In force"), this);
    label->setBuddy(m_choice);
    m_choice->setObjectName(QStringLiteral("period"));
    m_choice->setAccessibleName(tr("When these hours are in force"));
    m_choice->setMinimumWidth(180);
    m_new->setObjectName(QStringLiteral("newPeriod"));
    tip::set(m_new, tr("These hours end on Sunday; the same ones begin on Monday and can then be changed"));
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addWidget(m_from);
    row->addWidget(m_until);
    row->addStretch();
    column->addWidget(m_new, 0, Qt::AlignLeft);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (const Period period = m_periods.value(index); period != m_shown)
            Q_EMIT chosen(period);
    });
    for (DayField *field : {m_from, m_until}) {
        connect(field, &DayField::edited, this, [this] {
            if (!m_filling)
                Q_EMIT edited();
        });
    }
    connect(m_new, &QPushButton::clicked, this, &HoursPeriods::begin);
}

QString HoursPeriods::words(const Period &period)
{
    const auto day = [](const QDate &date) { return wording::date(date); };
    if (period.from.isValid() && period.until.isValid())
        return tr("%1 – %2", "from a day until a day").arg(day(period.from), day(period.until));
    if (period.from.isValid())
        return tr("From %1").arg(day(period.from));
    return period.until.isValid() ? tr("Until %1").arg(day(period.until)) : tr("Always");
}

void HoursPeriods::setHours(const Hours &hours, const QDate &today)
{
    m_today = today;
    m_periods.clear();
    for (const auto &h : hours) {
        if (const Period period{h->validFrom, h->validUntil}; !m_periods.contains(period))
            m_periods.append(period);
    }
    std::ranges::sort(m_periods, {}, [](const Period &p) { return p.from.isValid() ? p.from.toJulianDay() : 0; });
    if (m_periods.isEmpty())
        m_periods.append(Period{});
    m_choice->clear();
    for (const Period &period : std::as_const(m_periods))
        m_choice->addItem(words(period));
    const bool known = m_periods.contains(m_shown);
    const auto now = std::ranges::find_if(m_periods, [&](const Period &p) { return (!p.from.isValid() || p.from <= today) && (!p.until.isValid() || p.until >= today); });
    show(known ? m_shown : now != m_periods.end() ? *now : m_periods.back());
}

void HoursPeriods::show(const Period &period)
{
    m_shown = period;
    m_filling = true;
    m_choice->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, m_periods.indexOf(period))));
    m_from->setDay(period.from, m_today);
    m_until->setDay(period.until, m_today.addMonths(3));
    m_filling = false;
}

void HoursPeriods::type(const Period &wanted)
{
    m_filling = true;
    m_from->setDay(wanted.from, m_today);
    m_until->setDay(wanted.until, m_today.addMonths(3));
    m_filling = false;
}

HoursPeriods::Hours HoursPeriods::ofShown(const Hours &hours) const
{
    Hours shown;
    for (const auto &h : hours) {
        if (Period{h->validFrom, h->validUntil} == m_shown)
            shown.append(h);
    }
    return shown;
}

HoursPeriods::Period HoursPeriods::wanted() const
{
    return {m_from->day(), m_until->day()};
}

bool HoursPeriods::isPossible() const
{
    const Period period = wanted();
    return !period.from.isValid() || !period.until.isValid() || period.from <= period.until;
}

void HoursPeriods::begin()
{
    QDate monday = m_today.addDays(8 - m_today.dayOfWeek());
    if (m_shown.from.isValid() && monday <= m_shown.from)
        monday = m_shown.from.addDays(7);
    Q_EMIT newWanted(monday);
}

} // namespace praxis::ui
