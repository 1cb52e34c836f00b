#pragma once

#include "models/ports/Reads.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace praxis::ui {

class SearchField;

/// Which documents are shown: words of the title, a tag or a name; kind, privacy and state.
class DocumentFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit DocumentFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] DocumentFilter filter() const;
    /// Only those of one appointment, until something else is chosen.
    void showAppointment(const QUuid &appointment);
    void focusSearch();
    [[nodiscard]] bool narrows() const;
    void reset();

Q_SIGNALS:
    void changed();
    void left(); ///< Esc or ↓ in the search: to the rows

private:
    QComboBox *addChoice(const QString &name, const QString &objectName, const QString &all);
    void follow();

    QUuid m_appointment;
    SearchField *m_text;
    QComboBox *m_kind;
    QComboBox *m_privacy;
    QComboBox *m_status;
    QPushButton *m_reset;
};

} // namespace praxis::ui
