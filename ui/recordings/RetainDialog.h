#pragma once

#include "models/ports/Reads.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace praxis::ui {

/// Until when recordings are kept, whatever the rule says, and why.
class RetainDialog : public QDialog {
    Q_OBJECT

public:
    RetainDialog(const QVector<RecordingEntry> &entries, QWidget *parent);

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
