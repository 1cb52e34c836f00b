#include "ui/calendar/CalendarBar.h"

#include "models/kernel/Field.h"
#include "ui/calendar/Popover.h"
#include "ui/common/Actions.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace praxis::ui {

CalendarBar::CalendarBar(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_date(new QToolButton(this)), m_followUps(nullptr), m_who(new QToolButton(this)), m_colour(new QToolButton(this)), m_whoMenu(new QMenu(this)), m_colourMenu(new QMenu(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::grid, 0, theme::grid, 0);
    layout->setSpacing(4);
    layout->addWidget(actionButton(QStringLiteral("calendar.previous"), false, QStringLiteral("go-previous")));
    layout->addWidget(actionButton(QStringLiteral("calendar.next"), false, QStringLiteral("go-next")));
    layout->addWidget(actionButton(QStringLiteral("calendar.today"), true, {}));
    m_date->setAutoRaise(true);
    m_date->setFont(theme::titleFont());
    m_date->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_date->setObjectName(QStringLiteral("calendarDate"));
    connect(m_date, &QToolButton::clicked, this, [this] { openDatePicker(); });
    layout->addWidget(m_date);
    layout->addStretch(1);
    if (m_context.actions.find(QStringLiteral("calendar.guests"))) {
        m_guests = actionButton(QStringLiteral("calendar.guests"), true, {});
        m_guests->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_guests->setObjectName(QStringLiteral("guests"));
        m_guests->hide();
        layout->addWidget(m_guests);
    }
    m_followUps = actionButton(QStringLiteral("calendar.followUps"), true, {});
    m_followUps->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_followUps->setObjectName(QStringLiteral("followUps"));
    m_followUps->hide();
    layout->addWidget(m_followUps);
    for (int mode = 0; mode < static_cast<int>(enumNames(CalendarMode{}).size()); ++mode) {
        QToolButton *button = actionButton(QStringLiteral("calendar.") + enumName(static_cast<CalendarMode>(mode)), true, {});
        m_views.insert(mode, button);
        layout->addWidget(button);
    }
    layout->addSpacing(8);
    for (auto [button, menu] : {std::pair(m_who, m_whoMenu), std::pair(m_colour, m_colourMenu)}) {
        button->setAutoRaise(true);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(menu);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        layout->addWidget(button);
    }
    m_who->setIcon(icons::get(QStringLiteral("system-users")));
    m_colour->setIcon(icons::get(QStringLiteral("color-management")));
    m_colour->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_colour->setAccessibleName(tr("Colour by"));
    tip::set(m_colour, tr("Colour by"));
    connect(m_whoMenu, &QMenu::aboutToShow, this, [this] { fillWho(); });
    connect(m_colourMenu, &QMenu::aboutToShow, this, [this] { fillColours(); });
    m_whoMenu->setAccessibleName(tr("Whose calendar"));
    m_colourMenu->setAccessibleName(tr("Colour by"));
}

QToolButton *CalendarBar::actionButton(const QString &actionId, bool withText, const QString &iconName)
{
    auto *button = new QToolButton(this);
    QAction *action = m_context.actions.find(actionId);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text());
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    if (!iconName.isEmpty())
        button->setIcon(icons::get(iconName));
    return button;
}

QString CalendarBar::titleOf(const ViewState &state)
{
    const QLocale locale;
    const QDate first = state.firstDate();
    const QDate last = state.lastDate();
    if (state.mode == CalendarMode::Month)
        return tr("%1 %2", "month year").arg(locale.standaloneMonthName(state.date.month())).arg(state.date.year());
    if (state.mode == CalendarMode::Day)
        return CalendarLook::longDate(first);
    if (first.month() == last.month())
        return tr("%1 – %2 %3 %4", "first day, last day, month, year").arg(first.day()).arg(last.day()).arg(locale.monthName(last.month())).arg(last.year());
    return tr("%1 – %2 %3", "first date, last date, year").arg(CalendarLook::shortDate(first), CalendarLook::shortDate(last)).arg(last.year());
}

void CalendarBar::fitDate()
{
    m_date->setText(titleOf(m_state));
    if (m_state.mode == CalendarMode::Day && layout()->sizeHint().width() > width())
        m_date->setText(tr("%1 %2", "short date, year").arg(CalendarLook::shortDate(m_state.date)).arg(m_state.date.year()));
    const QDate first = m_state.firstDate(), last = m_state.lastDate();
    if (m_state.mode != CalendarMode::Month && first.month() != last.month() && layout()->sizeHint().width() > width()) {
        const QLocale locale;
        const auto words = [&locale](const QDate &date) { return locale.toString(date, tr("d MMM", "a day without its weekday")); };
        m_date->setText(tr("%1 – %2", "first date, last date").arg(words(first), words(last)));
    }
}

void CalendarBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitDate();
}

void CalendarBar::show(const ViewState &state)
{
    m_state = state;
    fitDate();
    m_date->setAccessibleName(tr("%1. Choose a date").arg(titleOf(state)));
    for (auto it = m_views.begin(); it != m_views.end(); ++it) {
        it.value()->defaultAction()->setCheckable(true);
        it.value()->defaultAction()->setChecked(it.key() == static_cast<int>(state.mode));
    }
    QString who = tr("Everybody");
    if (state.byRoom && state.isGrid()) {
        who = tr("Rooms");
    } else if (state.isWeek() && !state.weekOfAll) {
        if (const auto practitioner = m_context.directory.practitioner(state.weekOf))
            who = practitioner->displayName;
    } else if (!state.hidden.isEmpty() && !state.isWeek()) {
        who = tr("Some");
    }
    m_who->setText(who);
    m_who->setAccessibleName(tr("Whose calendar: %1").arg(who));
}

void CalendarBar::fillWho()
{
    m_whoMenu->clear();
    const bool week = m_state.isWeek();
    QAction *all = m_whoMenu->addAction(tr("Everybody"));
    all->setCheckable(true);
    all->setChecked(week ? m_state.weekOfAll : m_state.hidden.isEmpty());
    connect(all, &QAction::triggered, this, [this] { chooseEverybody(); });
    m_whoMenu->addSeparator();
    for (const auto &practitioner : m_context.directory.practitioners()) {
        if (!practitioner->isActive)
            continue;
        QAction *one = m_whoMenu->addAction(QString(practitioner->displayName).replace(u'&', QStringLiteral("&&")));
        one->setCheckable(true);
        one->setChecked(week ? !m_state.weekOfAll && m_state.weekOf == practitioner->id : !m_state.hidden.contains(practitioner->id));
        connect(one, &QAction::triggered, this, [this, week, id = practitioner->id](bool on) {
            if (week)
                Q_EMIT weekOfChosen(id);
            else
                Q_EMIT practitionerToggled(id, on);
        });
    }
    m_whoMenu->addSeparator();
    m_whoMenu->addAction(m_context.actions.find(QStringLiteral("calendar.rooms")));
}

void CalendarBar::fillColours()
{
    m_colourMenu->clear();
    for (std::size_t i = 0; i < enumNames(ColourBy{}).size(); ++i) {
        QAction *one = m_context.actions.find(QStringLiteral("calendar.colour.") + enumName(static_cast<ColourBy>(i)));
        one->setCheckable(true);
        one->setChecked(static_cast<std::size_t>(m_state.colourBy) == i);
        m_colourMenu->addAction(one);
    }
}

void CalendarBar::openWho()
{
    m_whoMenu->popup(m_who->mapToGlobal(QPoint(0, m_who->height())));
    if (!m_whoMenu->actions().isEmpty())
        m_whoMenu->setActiveAction(m_whoMenu->actions().first());
}

void CalendarBar::chooseEverybody()
{
    if (m_state.isWeek())
        Q_EMIT weekOfChosen({});
    else
        Q_EMIT practitionerToggled({}, true);
}

void CalendarBar::showFollowUps(int count)
{
    m_followUps->setVisible(count > 0);
    const QString words = tr("%n to be seen again", nullptr, count);
    m_followUps->setText(QString::number(count));
    m_followUps->setAccessibleName(words);
    tip::set(m_followUps, words);
}

QRect CalendarBar::followUpsRect() const
{
    return under(m_followUps);
}

void CalendarBar::showGuests(int count)
{
    if (!m_guests)
        return;
    m_guests->setVisible(count > 0);
    const QString words = tr("%n waiting for a video session", nullptr, count);
    m_guests->setText(tr("%n waiting", nullptr, count));
    m_guests->setAccessibleName(words);
    tip::set(m_guests, words);
}

QRect CalendarBar::guestsRect() const
{
    return under(m_guests);
}

QRect CalendarBar::under(const QToolButton *wanted) const
{
    const QWidget *button = wanted && wanted->isVisible() ? wanted : m_date;
    return {button->mapToGlobal(QPoint(0, button->height())), QSize(1, 1)};
}

void CalendarBar::openDatePicker()
{
    auto *popover = new Popover(this);
    auto *layout = new QVBoxLayout(popover);
    layout->setContentsMargins(8, 8, 8, 8);
    auto *picker = new QCalendarWidget(popover);
    picker->setAccessibleName(tr("Choose a date"));
    picker->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    picker->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    picker->setSelectedDate(m_state.date);
    layout->addWidget(picker);
    const auto take = [this, popover](const QDate &date) {
        popover->dismiss();
        Q_EMIT dateChosen(date);
    };
    connect(picker, &QCalendarWidget::clicked, popover, take);
    connect(picker, &QCalendarWidget::activated, popover, take);
    popover->openBeside(QRect(m_date->mapToGlobal(QPoint(0, m_date->height())), QSize(1, 1)));
    picker->setFocus();
}

} // namespace praxis::ui
