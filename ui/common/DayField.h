#pragma once

#include <QDate>
#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace praxis::ui {

/// A day that may be left open: a box to tick, and the day beside it.
class DayField : public QWidget {
    Q_OBJECT

public:
    /// `words` is what ticking means: "From a day".
    DayField(const QString &words, const QString &name, QWidget *parent = nullptr);

    void setDay(const QDate &day, const QDate &offered);
    void setEarliest(const QDate &day);
    [[nodiscard]] QDate day() const;

Q_SIGNALS:
    void edited();

private:
    QCheckBox *m_wanted;
    QDateEdit *m_day;
};

} // namespace praxis::ui
