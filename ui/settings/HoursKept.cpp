// What of hours that are half changed outlives a lock.
#include "ui/settings/HoursPage.h"

#include "ui/settings/WeekCanvas.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>

#include <utility>

namespace praxis::ui {

namespace {

QJsonObject periodJson(const HoursPeriods::Period &period)
{
    return {{QStringLiteral("from"), period.from.toString(Qt::ISODate)}, {QStringLiteral("until"), period.until.toString(Qt::ISODate)}};
}

HoursPeriods::Period periodOf(const QJsonValue &json)
{
    return {QDate::fromString(json[QStringLiteral("from")].toString(), Qt::ISODate), QDate::fromString(json[QStringLiteral("until")].toString(), Qt::ISODate)};
}

} // namespace

QJsonObject HoursPage::unsaved() const
{
    if (!m_again.isEmpty() || m_shown.isNull() || !isDirty())
        return m_again;
    QJsonArray week;
    for (const WeekStretch &s : stretches())
        week.append(QJsonObject{{QStringLiteral("id"), idText(s.id)}, {QStringLiteral("weekday"), s.weekday}, {QStringLiteral("start"), s.start},
                                {QStringLiteral("end"), s.end}, {QStringLiteral("location"), idText(s.location)}});
    QJsonObject unread;
    for (auto it = m_unreadable.cbegin(); it != m_unreadable.cend(); ++it) {
        if (it.value())
            unread.insert(QString::number(it.key()), m_texts.value(it.key())->text());
    }
    return {{QStringLiteral("practitioner"), idText(m_shown)}, {QStringLiteral("period"), periodJson(m_periods->shown())},
            {QStringLiteral("wanted"), periodJson(m_periods->wanted())}, {QStringLiteral("week"), week}, {QStringLiteral("unread"), unread}};
}

void HoursPage::typeAgain(const QJsonObject &unsaved)
{
    fillPractitioners();
    const int who = m_practitioner->findData(QUuid::fromString(unsaved[QStringLiteral("practitioner")].toString()));
    if (who < 0)
        return;
    m_again = unsaved;
    m_practitioner->setCurrentIndex(who);
    load();
}

void HoursPage::takeUp()
{
    if (m_again.isEmpty())
        return;
    const QJsonObject again = std::exchange(m_again, {});
    m_periods->show(periodOf(again[QStringLiteral("period")]));
    showPeriod();
    m_periods->type(periodOf(again[QStringLiteral("wanted")]));
    QVector<WeekStretch> week;
    for (const QJsonValue &s : again[QStringLiteral("week")].toArray())
        week.append({QUuid::fromString(s[QStringLiteral("id")].toString()), s[QStringLiteral("weekday")].toInt(), s[QStringLiteral("start")].toInt(),
                     s[QStringLiteral("end")].toInt(), QUuid::fromString(s[QStringLiteral("location")].toString())});
    m_canvas->setStretches(week);
    showTexts();
    const QJsonObject unread = again[QStringLiteral("unread")].toObject();
    for (auto it = unread.begin(); it != unread.end(); ++it) {
        m_texts.value(it.key().toInt())->setText(it.value().toString());
        m_unreadable.insert(it.key().toInt(), true);
    }
    update();
}

} // namespace praxis::ui
