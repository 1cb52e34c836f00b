#pragma once

#include "models/ports/Reads.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace praxis::ui {

class DayField;
class SearchField;

/// What of the recordings is shown: whose, with whom, when, how long, how large, in which state, and whether people agree.
class RecordingFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit RecordingFilterBar(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] RecordingFilter filter() const;
    /// Only those of one appointment, until something else is chosen.
    void showAppointment(const QUuid &appointment);
    void focusSearch();
    [[nodiscard]] bool narrows() const;
    void reset();

Q_SIGNALS:
    void changed();
    void left(); ///< Esc or ↓ in the search: to the rows

private:
    QComboBox *addChoice(const QString &name, const QString &objectName);
    [[nodiscard]] QLayout *addDays();
    void chooseDays();
    void setDays(const QDate &from, const QDate &until, int when);
    void follow();
    void fill();
    void showReset();

    UiContext m_context;
    QUuid m_appointment;
    SearchField *m_text;
    QHBoxLayout *m_choices = nullptr;
    DayField *m_from = nullptr;
    DayField *m_until = nullptr;
    QPushButton *m_anyDay = nullptr;
    QComboBox *m_practitioner;
    QComboBox *m_when;
    QComboBox *m_length;
    QComboBox *m_size;
    QComboBox *m_status;
    QComboBox *m_consent;
    QPushButton *m_reset;
};

} // namespace praxis::ui
