#pragma once

#include "models/records/Document.h"
#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace praxis::ui {

class Form;
class PersonField;
class PlainLabel;
class SessionChoice;

/// What is said of a document when it is filed: about whom, of which session, its kind, who sees it, tags.
class FilingForm : public QWidget {
    Q_OBJECT

public:
    explicit FilingForm(const UiContext &context, QWidget *parent = nullptr);

    void setAbout(const QUuid &person, const QUuid &appointment);

    [[nodiscard]] QUuid person() const; ///< null: about nobody, or nobody chosen yet
    [[nodiscard]] bool isAboutNobody() const;
    [[nodiscard]] QUuid appointment() const;
    [[nodiscard]] DocumentKind kind() const;
    [[nodiscard]] Privacy privacy() const;
    [[nodiscard]] QStringList tags() const;
    /// Why it is not complete; blank: it is.
    [[nodiscard]] QString missing() const;
    bool show(const Error &error);
    using QWidget::show;

Q_SIGNALS:
    void changed();

private:
    void build();
    void offerPrivacy();
    [[nodiscard]] bool mayWrite(Privacy privacy) const;

    UiContext m_context;
    Form *m_form;
    PersonField *m_person;
    QCheckBox *m_nobody;
    SessionChoice *m_appointment;
    QComboBox *m_kind;
    QComboBox *m_privacy;
    PlainLabel *m_hint;
    QLineEdit *m_tags;
    bool m_privacyChosen = false;
};

} // namespace praxis::ui
