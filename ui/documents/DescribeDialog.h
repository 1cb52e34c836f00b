#pragma once

#include "models/ports/Reads.h"
#include "services/practice/documents/DocumentCommands.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace praxis::ui {

class Form;
class SessionChoice;

/// What a document is called, its kind, its tags, and the session that it belongs to.
class DescribeDialog : public QDialog {
    Q_OBJECT

public:
    DescribeDialog(const UiContext &context, const DocumentEntry &document, QWidget *parent);

    [[nodiscard]] DescribeDocument command() const;
    bool show(const Error &error);
    using QDialog::show;

Q_SIGNALS:
    void wanted(const praxis::DescribeDocument &command);

private:
    QUuid m_document;
    Form *m_form;
    QLineEdit *m_title;
    QComboBox *m_kind;
    SessionChoice *m_session;
    QLineEdit *m_tags;
};

} // namespace praxis::ui
