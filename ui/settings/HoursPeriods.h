#pragma once

#include "models/records/WorkingHours.h"

#include <QVector>
#include <QWidget>

#include <memory>

class QComboBox;
class QPushButton;

namespace praxis::ui {

class DayField;

/// From when until when a week of hours is worked: for good, or for a while. One period shows at a time.
class HoursPeriods : public QWidget {
    Q_OBJECT

public:
    struct Period {
        QDate from;  ///< invalid: from ever
        QDate until; ///< last day; invalid: for good
        friend bool operator==(const Period &, const Period &) = default;
    };
    using Hours = QVector<std::shared_ptr<WorkingHours>>;

    explicit HoursPeriods(QWidget *parent = nullptr);

    /// The one that was chosen before, else the one of this day.
    void setHours(const Hours &hours, const QDate &today);
    [[nodiscard]] Hours ofShown(const Hours &hours) const;
    /// As it is to be saved.
    [[nodiscard]] Period wanted() const;
    [[nodiscard]] bool isChanged() const { return wanted() != m_shown; }
    [[nodiscard]] bool isPossible() const;
    void show(const Period &period);
    using QWidget::show;
    void discard() { show(m_shown); }
    [[nodiscard]] const Period &shown() const { return m_shown; }
    /// As somebody would type it over the one that shows.
    void type(const Period &wanted);

Q_SIGNALS:
    /// Another period is wanted; it shows once `show` was told so.
    void chosen(const praxis::ui::HoursPeriods::Period &period);
    void edited();
    /// The hours that show are to end, and the same ones to begin as a period of their own on this day.
    void newWanted(const QDate &from);

private:
    [[nodiscard]] static QString words(const Period &period);
    void begin();

    QComboBox *m_choice;
    DayField *m_from;
    DayField *m_until;
    QPushButton *m_new;
    QVector<Period> m_periods;
    Period m_shown;
    QDate m_today;
    bool m_filling = false;
};

} // namespace praxis::ui
