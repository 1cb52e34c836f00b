#pragma once

#include "ui/shell/Gate.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace praxis::ui {

class Form;
class PasswordField;
class PlainLabel;

/// Who are you? The people of this computer's practice, a password, and the ways on when it does not open.
class SignIn : public QWidget {
    Q_OBJECT

public:
    SignIn(Gate &gate, QWidget *parent);

    /// Puts the cursor where the next key is wanted: the password of `preferred`, or the list where nobody is.
    void begin(const QUuid &preferred = {});
    /// Asks for a password once more to go on with an older copy.
    void beginOlder();

Q_SIGNALS:
    void opened(const QUuid &user);
    /// Nothing that another password would mend.
    void stuck(const praxis::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void fillUsers();
    void chooseUser(int row);
    void userChanged();
    void submit();
    void submitSheet();
    void toggleSheet(bool sheet);
    void finished(const Result<> &result, const QUuid &user);
    void showProblem(const Error &error);
    void showWait();
    void setBusy(bool busy);
    [[nodiscard]] QUuid user() const;

    Gate &m_gate;
    QVector<GateUser> m_users;
    PlainLabel *m_title;
    QListWidget *m_list;
    PasswordField *m_password;
    QPushButton *m_go;
    QPushButton *m_keychain;
    QPushButton *m_useSheet;
    QWidget *m_passwordPart;
    Form *m_sheet;
    PlainLabel *m_problem;
    QTimer m_wait{this};
    Instant m_until;
    bool m_older = false;
};

} // namespace praxis::ui
