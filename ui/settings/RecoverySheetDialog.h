#pragma once

#include <QDialog>

namespace praxis::ui {

/// The code of a new recovery sheet, shown once: to be printed or written down.
class RecoverySheetDialog : public QDialog {
    Q_OBJECT

public:
    RecoverySheetDialog(const QString &practice, const QString &code, QWidget *parent);

private:
    void print();

    QString m_practice;
    QString m_code;
};

} // namespace praxis::ui
