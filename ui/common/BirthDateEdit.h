#pragma once

#include <QDate>
#include <QLineEdit>

namespace praxis::ui {

/// A birth date as people type it: "3/4/1985", "3.4.85", "3 Apr 1985", "1985-04-03", "03041985". Blank is allowed; a date to come is not.
class BirthDateEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit BirthDateEdit(QWidget *parent = nullptr);

    void setDate(const QDate &date);
    [[nodiscard]] QDate date() const; ///< invalid where blank or not understood
    [[nodiscard]] bool isUnderstood() const { return text().trimmed().isEmpty() || date().isValid(); }
    void setToday(const QDate &today) { m_today = today; }

    /// Day before month unless the locale's own order says otherwise.
    [[nodiscard]] static QDate parse(const QString &text, const QDate &today);

private:
    QDate m_today;
};

} // namespace praxis::ui
