#include "ui/calendar/ProblemList.h"

#include "ui/calendar/CalendarLook.h"
#include "ui/calendar/ShownTime.h"
#include "ui/common/PlainLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {
namespace {

constexpr int linesShown = 6;
constexpr int linesOfSeries = 3;
const QString noVideoConsent = QStringLiteral("no_video_consent");

QPushButton *wayOut(QWidget *parent, QString text, const QString &accessible = {})
{
    auto *button = new QPushButton(text.replace(u'&', QStringLiteral("&&")), parent);
    button->setAccessibleName(accessible.isEmpty() ? text : accessible);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setAutoDefault(true); // Enter takes the one that has the focus
    return button;
}

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent), m_lines(new QVBoxLayout), m_times(new QVBoxLayout), m_ways(new QWidget(this)), m_wayLayout(new QVBoxLayout(m_ways)), m_reason(new QLineEdit(this)),
      m_notBooked(new PlainLabel(QString(), this, PlainLabel::Heading))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QVBoxLayout *part : {m_lines, m_times, m_wayLayout}) {
        part->setContentsMargins(0, 0, 0, 0);
        part->setSpacing(4);
    }
    layout->addWidget(m_notBooked);
    layout->addLayout(m_lines);
    layout->addLayout(m_times);
    layout->addWidget(m_ways);
    layout->addWidget(m_reason);
    m_notBooked->setObjectName(QStringLiteral("notBooked"));
    m_notBooked->setWordWrap(true);
    m_reason->setPlaceholderText(tr("Why it is booked all the same"));
    m_reason->setAccessibleName(tr("Reason for booking all the same"));
    m_reason->setObjectName(QStringLiteral("reason"));
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (!reason().isEmpty())
            Q_EMIT overrideChosen(reason());
    });
    clear();
}

void ProblemList::setZone(const QString &zone, const Zones *zones)
{
    m_zone = zone;
    m_zones = zones;
}

void ProblemList::offerOverride(bool offered)
{
    m_overridable = offered;
}

void ProblemList::offerConsent(bool offered)
{
    m_consents = offered;
}

void ProblemList::empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        if (item->layout())
            empty(item->layout());
        delete item;
    }
}

void ProblemList::clear()
{
    m_count = 0;
    m_clashes = m_gaps = false;
    m_way = nullptr;
    empty(m_lines);
    empty(m_times);
    empty(m_wayLayout);
    m_ways->hide();
    m_notBooked->hide();
    m_reason->hide();
    m_reason->clear();
    hide();
    Q_EMIT resized();
}

/// On the clock that shows, as its hour is.
QDate ProblemList::dayOf(const SlotProblem &problem) const
{
    const auto start = m_zones && problem.when.isValid() ? m_zones->toWall(problem.when.start, m_zone) : Result<WallTime>(problem.start);
    return start.value_or(problem.start).date;
}

QString ProblemList::sentence(const SlotProblem &problem, bool dated) const
{
    const QDate shown = dayOf(problem);
    const QString day = dated ? QString(CalendarLook::shortDate(shown) + QStringLiteral(": ")) : QString();
    if (problem.code == u"outside_hours") {
        return problem.actorName.isEmpty() ? QString(day + tr("This is outside the working hours."))
                                           : QString(day + tr("%1 does not work then.").arg(problem.actorName));
    }
    if (problem.code == u"works_elsewhere")
        return day + tr("%1 works at another location then.").arg(problem.actorName.isEmpty() ? tr("Somebody") : problem.actorName);
    if (problem.code == noVideoConsent)
        return tr("%1 has not agreed to sessions by video.").arg(problem.actorName);
    return day + takenSentence(problem);
}

/// Whose time it is, and until when.
QString ProblemList::takenSentence(const SlotProblem &problem) const
{
    QString when;
    if (m_zones && problem.when.isValid()) {
        const auto start = m_zones->toWall(problem.when.start, m_zone);
        const auto end = m_zones->toWall(problem.when.end, m_zone);
        if (start && end)
            when = CalendarLook::span(start->minuteOfDay(), end->minuteOfDay());
    }
    const QString who = problem.actorName.isEmpty() ? tr("Somebody") : problem.actorName;
    if (when.isEmpty())
        return tr("%1 is not free then.").arg(who);
    switch (problem.actorKind) {
    case ActorKind::Room:
        return tr("%1 is taken %2.").arg(who, when);
    case ActorKind::Equipment:
        return tr("%1 is in use %2.").arg(who, when);
    case ActorKind::Patient:
        return tr("%1 already has an appointment %2.").arg(who, when);
    case ActorKind::Practitioner:
        break;
    }
    return tr("%1 is busy %2.").arg(who, when);
}

void ProblemList::show(const QVector<SlotProblem> &problems, int occurrences, bool maySkip)
{
    const QString typed = m_reason->text();
    const int cursor = m_reason->cursorPosition();
    const bool asking = !m_reason->isHidden(), isSaid = !m_notBooked->isHidden();
    const QWidget *focused = window()->focusWidget(); // the same is asked anew while somebody is in the middle of it
    const bool hadKeys = focused && isAncestorOf(focused);
    clear();
    if (problems.isEmpty())
        return;
    m_count = static_cast<int>(problems.size());
    m_clashes = std::ranges::any_of(problems, [](const SlotProblem &problem) { return problem.code != noVideoConsent; });
    m_gaps = std::ranges::any_of(problems, [](const SlotProblem &problem) { return problem.code == noVideoConsent; });
    QStringList sentences;
    for (const SlotProblem &problem : problems)
        sentences << sentence(problem, occurrences > 1);
    sentences.removeDuplicates();
    // Everybody and everything that one appointment takes up has its line; of a series the first few.
    const int lines = occurrences > 1 ? linesOfSeries : linesShown;
    for (int i = 0; i < std::min<int>(lines, static_cast<int>(sentences.size())); ++i) {
        auto *line = new PlainLabel(sentences[i], this, PlainLabel::Problem);
        line->setWordWrap(true);
        m_lines->addWidget(line);
    }
    if (sentences.size() > lines)
        m_lines->addWidget(new PlainLabel(tr("And %n more.", nullptr, static_cast<int>(sentences.size()) - lines), this, PlainLabel::Quiet));
    addWays(problems, maySkip ? occurrences : 1);
    setVisible(true);
    m_ways->setVisible(!asking);
    m_reason->setVisible(asking);
    m_reason->setText(typed);
    m_reason->setCursorPosition(cursor);
    m_notBooked->setVisible(isSaid);
    if (hadKeys)
        focusWay();
    Q_EMIT resized();
}

void ProblemList::addWays(const QVector<SlotProblem> &problems, int occurrences)
{
    QStringList starts;
    QUuid asked; // whose consent can be written down at once
    for (const SlotProblem &problem : problems) {
        if (problem.code != noVideoConsent)
            starts << problem.start.toString();
        else if (asked.isNull())
            asked = problem.actor;
    }
    starts.removeDuplicates();
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    if (occurrences > 1 && !starts.isEmpty() && starts.size() < occurrences) {
        QPushButton *skip = wayOut(m_ways, tr("Leave out these %n", nullptr, static_cast<int>(starts.size())));
        skip->setObjectName(QStringLiteral("skip"));
        connect(skip, &QPushButton::clicked, this, [this, starts] { Q_EMIT skipChosen(starts); });
        row->addWidget(skip);
    }
    if (!asked.isNull() && m_consents) {
        QPushButton *write = wayOut(m_ways, tr("Write down the consent…"));
        write->setObjectName(QStringLiteral("consent"));
        connect(write, &QPushButton::clicked, this, [this, asked] { Q_EMIT consentWanted(asked); });
        row->addWidget(write);
    }
    if (m_overridable) {
        QPushButton *anyway = wayOut(m_ways, tr("Book anyway…"));
        anyway->setObjectName(QStringLiteral("anyway"));
        connect(anyway, &QPushButton::clicked, this, [this] { askReason(); });
        row->addWidget(anyway);
    }
    if (row->count() > 0)
        m_way = row->itemAt(row->count() - 1)->widget();
    row->addStretch(1);
    m_wayLayout->addLayout(row);
}

void ProblemList::setOpenings(const QVector<Opening> &openings, const QDate &day, const std::function<QString(const QUuid &)> &practitionerName)
{
    empty(m_times);
    if (openings.isEmpty() || m_count == 0)
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(new PlainLabel(tr("Next free:"), this, PlainLabel::Quiet));
    for (const Opening &there : openings) {
        const Opening opening = m_zones ? ShownTime(m_zone, *m_zones).shown(there) : there;
        const QString time = CalendarLook::time(opening.start.time);
        const QString text = opening.start.date == day ? time : tr("%1 %2, %3", "weekday, day of the month, time").arg(QLocale().dayName(opening.start.date.dayOfWeek(), QLocale::ShortFormat)).arg(opening.start.date.day()).arg(time);
        QPushButton *button = wayOut(this, text, tr("Next free: %1, %2, %3").arg(CalendarLook::longDate(opening.start.date), time, practitionerName(opening.practitioner)));
        button->setObjectName(QStringLiteral("opening"));
        connect(button, &QPushButton::clicked, this, [this, opening] { Q_EMIT openingChosen(opening); });
        row->addWidget(button);
    }
    row->addStretch(1);
    m_times->addLayout(row);
    // The keys meet them as the eyes do: before what is under them, though that was there first.
    QPushButton *last = qobject_cast<QPushButton *>(row->itemAt(row->count() - 2)->widget());
    for (QPushButton *way : m_ways->findChildren<QPushButton *>()) {
        QWidget::setTabOrder(last, way);
        last = way;
    }
    Q_EMIT resized();
}

void ProblemList::setSentence(const QString &sentence)
{
    clear();
    m_count = 1;
    auto *line = new PlainLabel(sentence, this, PlainLabel::Problem);
    line->setWordWrap(true);
    m_lines->addWidget(line);
    setVisible(true);
    Q_EMIT resized();
}

QString ProblemList::reason() const
{
    return m_reason->isHidden() ? QString() : m_reason->text().simplified();
}

void ProblemList::focusWay()
{
    if (!m_reason->isHidden())
        m_reason->setFocus();
    else if (m_way)
        m_way->setFocus();
}

void ProblemList::sayNotBooked()
{
    m_notBooked->setText(m_overridable ? tr("Not booked yet. Choose another time, or say why it is booked all the same.") : tr("Not booked yet. Choose another time."));
    m_notBooked->show();
    focusWay();
    Q_EMIT resized();
    QAccessibleEvent spoken(m_notBooked, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void ProblemList::typeReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->show();
}

void ProblemList::askReason()
{
    m_ways->hide();
    m_reason->show();
    m_reason->setFocus();
    Q_EMIT resized();
}

} // namespace praxis::ui
