#pragma once

#include "models/records/WorkingHours.h"
#include "services/practice/door/CommandType.h"
#include "ui/settings/HoursPeriods.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"
#include "ui/settings/WeekStretch.h"

#include "ui/common/Later.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class PlainLabel;
class WeekCanvas;

/// The weekly hours of one practitioner: drawn, moved, or typed above each day. Saved as one step that can be taken back.
class HoursPage : public SettingsPage {
    Q_OBJECT

public:
    /// `own`: only this practitioner's hours may be changed; null: everybody's.
    HoursPage(const SettingsParts &parts, const QUuid &own, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("hours"); }
    [[nodiscard]] QString title() const override { return tr("Hours"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("clock"); }
    [[nodiscard]] QString keywords() const override { return tr("week working time break lunch availability roster"); }
    void enter() override;
    bool leave() override;
    [[nodiscard]] bool savesOnLeave() const override { return true; }
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

    void choosePractitioner(const QUuid &id);

private:
    using Hours = QVector<std::shared_ptr<WorkingHours>>;

    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeWeek();
    void fillPractitioners();
    void load();
    void show(const Hours &hours);
    void showPeriod();
    void takeUp();
    void choosePeriod(const HoursPeriods::Period &period);
    void beginPeriod(const QDate &from);
    [[nodiscard]] QVector<AnyCommand> changes() const;
    void send(const QVector<AnyCommand> &commands, const HoursPeriods::Period &then);
    void showTexts();
    void typed(int weekday);
    void canvasChanged();
    void selectionChanged(int index);
    void copyFirstDay();
    bool save();
    void discard();
    void update();
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] QUuid practitioner() const;
    [[nodiscard]] QVector<WeekStretch> stretches() const;
    [[nodiscard]] QUuid usualLocation() const;

    SettingsParts m_parts;
    QUuid m_own;
    QUuid m_shown;
    Hours m_all;   ///< of every period
    Hours m_saved; ///< of the period that shows
    QVector<WeekStretch> m_before;
    QComboBox *m_practitioner = nullptr;
    QComboBox *m_location = nullptr;
    QStackedWidget *m_views;
    WeekCanvas *m_canvas = nullptr;
    HoursPeriods *m_periods = nullptr;
    QHash<int, QLineEdit *> m_texts;
    QHash<int, bool> m_unreadable;
    PlainLabel *m_problem = nullptr;
    PlainLabel *m_sum = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_remove = nullptr;
    Newest<Result<Hours>> m_newest;
    QJsonObject m_again; ///< to be typed once the hours have come
    bool m_busy = false;
};

} // namespace praxis::ui
