#pragma once

#include "models/records/RetentionRule.h"

#include <QDate>
#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace praxis::ui {

/// Until when records of one kind are kept, whatever the rule says, and why.
class RetainDialog : public QDialog {
    Q_OBJECT

public:
    /// `latest`: until when one of them is kept already, invalid where none is; `newest`: when the newest of them was made.
    RetainDialog(RetainedKind kind, int count, const QDate &latest, const QDate &newest, QWidget *parent);

Q_SIGNALS:
    /// An invalid day: as the rule says.
    void chosen(const QDate &until, const QString &why);

private:
    void showState();

    QDateEdit *m_until;
    QCheckBox *m_asTheRule;
    QLineEdit *m_why;
    QPushButton *m_keep;
};

} // namespace praxis::ui
