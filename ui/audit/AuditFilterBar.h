#pragma once

#include "models/ports/Audit.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QPushButton;

namespace praxis::ui {

class PersonField;

/// What of the audit trail is shown: a person, a user, an action, an outcome, and when.
class AuditFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit AuditFilterBar(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] AuditFilter filter() const;
    void focusPerson();
    void reset();

Q_SIGNALS:
    void changed();

private:
    void loadUsers();

    UiContext m_context;
    PersonField *m_person = nullptr;
    QComboBox *m_user = nullptr;
    QComboBox *m_action;
    QComboBox *m_outcome;
    QComboBox *m_when;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QPushButton *m_reset;
};

} // namespace praxis::ui
