#pragma once

#include "ui/calendar/ViewState.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace praxis::ui {

/// Dates and views above the calendar. Its buttons are the calendar's own actions.
class CalendarBar : public QWidget {
    Q_OBJECT

public:
    CalendarBar(const UiContext &context, QWidget *parent = nullptr);

    void show(const ViewState &state);
    void openDatePicker();
    void openWho();
    void chooseEverybody();
    /// How many are to be seen again soon and have no appointment; 0 says nothing.
    void showFollowUps(int count);
    [[nodiscard]] QRect followUpsRect() const;
    /// How many wait to be let into a session by video; 0 says nothing.
    void showGuests(int count);
    [[nodiscard]] QRect guestsRect() const;

Q_SIGNALS:
    void dateChosen(const QDate &date);
    void practitionerToggled(const QUuid &practitioner, bool shown);
    void weekOfChosen(const QUuid &practitioner); ///< null: everybody

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The date in full where there is room for it, else short.
    void fitDate();
    [[nodiscard]] QRect under(const QToolButton *button) const;
    QToolButton *actionButton(const QString &actionId, bool withText, const QString &iconName);
    void fillWho();
    void fillColours();
    [[nodiscard]] static QString titleOf(const ViewState &state);

    UiContext m_context;
    ViewState m_state;
    QToolButton *m_date;
    QToolButton *m_followUps;
    QToolButton *m_guests = nullptr; ///< where one may let somebody in
    QToolButton *m_who;
    QToolButton *m_colour;
    QMenu *m_whoMenu;
    QMenu *m_colourMenu;
    QHash<int, QToolButton *> m_views;
};

} // namespace praxis::ui
