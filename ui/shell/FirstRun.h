#pragma once

#include "ui/shell/Gate.h"

#include <QWidget>

class QComboBox;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class Form;
class PasswordField;
class PlainLabel;
class SheetPage;

/// Nobody has worked here yet: start a practice on this computer, or look around in a sample one.
class FirstRun : public QWidget {
    Q_OBJECT

public:
    FirstRun(Gate &gate, QWidget *parent);

    /// For pictures and tests: "welcome", "practice", "sheet", "busy", "after".
    void showPage(const QString &name);
    void openSample();

Q_SIGNALS:
    /// The practice is open; `bringIn`: clients are to be brought in from files next.
    void opened(bool bringIn);
    void stuck(const praxis::Error &error);
    /// A backup is in place and waits for a password.
    void restored();

private:
    [[nodiscard]] QWidget *makeWelcome();
    [[nodiscard]] QWidget *makePractice();
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeAfter();
    void fillForm();
    void countryChanged();
    void passwordChanged();
    void create();
    void chooseBackup();
    void busy(const QString &what);
    void busyWithSample();

    Gate &m_gate;
    QStackedWidget *m_pages;
    Form *m_form = nullptr;
    PasswordField *m_password = nullptr;
    QComboBox *m_country = nullptr;
    QComboBox *m_currency = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_language = nullptr;
    PlainLabel *m_strength = nullptr;
    PlainLabel *m_problem = nullptr;
    PlainLabel *m_doing = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr; ///< of the sample practice, which takes its time
    SheetPage *m_sheet = nullptr;
    QWidget *m_welcome = nullptr;
    QWidget *m_practice = nullptr;
    QWidget *m_busy = nullptr;
    QWidget *m_after = nullptr;
};

} // namespace praxis::ui
