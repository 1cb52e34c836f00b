#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Reads.h"
#include "models/records/Contact.h"
#include "ui/common/Later.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace praxis {
class Desk;
}

namespace praxis::ui {

class BirthDateEdit;
class Form;
class PlainLabel;
struct UiContext;

/// Name, date of birth, phone: enough to book somebody who calls for the first time. Who may be the same shows while typing.
class NewPersonForm : public QWidget {
    Q_OBJECT

public:
    explicit NewPersonForm(const UiContext &context, QWidget *parent = nullptr);

    void start(const QString &name);
    /// Checks the fields; nothing where one of them has a problem (which then shows).
    [[nodiscard]] std::optional<Contact> contact();
    bool showError(const Error &error);
    [[nodiscard]] QJsonObject unsaved() const;
    void typeAgain(const QJsonObject &unsaved);

Q_SIGNALS:
    void sameChosen(const praxis::PersonHit &person);
    void resized();
    void left();

private:
    [[nodiscard]] Contact draft() const;
    void lookForSame();
    void showSame(const QVector<PersonHit> &people);

    Desk &m_desk;
    Form *m_form;
    QLineEdit *m_name;
    BirthDateEdit *m_birth;
    QLineEdit *m_phone;
    QWidget *m_same;
    QVBoxLayout *m_sameLayout;
    QTimer m_wait{this};
    Newest<Result<QVector<PersonHit>>> m_newest;
};

} // namespace praxis::ui
