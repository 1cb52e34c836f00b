#pragma once

#include "models/records/Consent.h"
#include "ui/common/UiContext.h"

#include <QDialog>
#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace praxis::ui {

class Form;
class PersonField;

/// Writes down what a person agrees to.
class ConsentDialog : public QDialog {
    Q_OBJECT

public:
    ConsentDialog(const UiContext &context, const QUuid &person, QWidget *parent);

    void setKind(ConsentKind kind);
    /// What was typed, and about whom; empty: nothing yet.
    [[nodiscard]] QJsonObject unsaved() const;
    void typeAgain(const QJsonObject &unsaved);
    [[nodiscard]] static QUuid personOf(const QJsonObject &unsaved);

Q_SIGNALS:
    void given();

private:
    void build();
    void showKind();
    void save();
    [[nodiscard]] ConsentKind kind() const;
    [[nodiscard]] QJsonObject fields() const;

    UiContext m_context;
    QUuid m_person;
    Form *m_form;
    QComboBox *m_kind;
    QComboBox *m_how;
    QLineEdit *m_version;
    QDateEdit *m_on;
    QCheckBox *m_ends;
    QDateEdit *m_end;
    PersonField *m_guardian;
    QLineEdit *m_emergency;
    QPlainTextEdit *m_plan;
    QJsonObject m_offered; ///< the fields before anybody typed
};

} // namespace praxis::ui
