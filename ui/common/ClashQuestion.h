#pragma once

#include "models/kernel/Error.h"
#include "ui/common/UiContext.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace praxis::ui {

/// Says what has taken the time in the meantime, where something comes back or moves along: one goes on with a reason, which stays with the
/// appointment for as long as something lies under it.
class ClashQuestion : public QDialog {
    Q_OBJECT

public:
    /// What one is about to do, for the heading and the button.
    enum class Doing : quint8 { Undoing, Redoing, Restoring, ChangingZone, MeetingNow };

    ClashQuestion(const UiContext &context, const Error &refusal, Doing doing, QWidget *parent);

    /// Where a command was refused because a time is taken, or nobody works then: asks why all the same, and goes on with it. False for every
    /// other error, which is for who asked to tell.
    static bool refused(const UiContext &context, const Error &error, QWidget *parent, std::function<void(const QString &why)> goOn, Doing doing);

Q_SIGNALS:
    void answered(const QString &why);

private:
    QLineEdit *m_why;
    QPushButton *m_go;
};

} // namespace praxis::ui
