#include "ui/common/DayField.h"

#include "ui/common/Wording.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

namespace praxis::ui {

DayField::DayField(const QString &words, const QString &name, QWidget *parent) : QWidget(parent), m_wanted(new QCheckBox(words, this)), m_day(new QDateEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_wanted);
    row->addWidget(m_day, 1);
    m_wanted->setObjectName(name + QStringLiteral("Wanted"));
    m_wanted->setAccessibleName(words);
    m_day->setObjectName(name);
    m_day->setAccessibleName(words);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(wording::dateFormat());
    m_day->setEnabled(false);
    setFocusProxy(m_wanted);
    connect(m_wanted, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
    connect(m_wanted, &QCheckBox::toggled, this, &DayField::edited);
    connect(m_day, &QDateEdit::dateChanged, this, &DayField::edited);
}

void DayField::setDay(const QDate &day, const QDate &offered)
{
    m_wanted->setChecked(day.isValid());
    m_day->setDate(day.isValid() ? day : offered);
}

void DayField::setEarliest(const QDate &day)
{
    m_day->setMinimumDate(day);
}

QDate DayField::day() const
{
    return m_wanted->isChecked() ? m_day->date() : QDate();
}

} // namespace praxis::ui
