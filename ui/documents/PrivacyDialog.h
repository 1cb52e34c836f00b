#pragma once

#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/door/Queries.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace praxis::ui {

class Form;
class PlainLabel;

/// Who sees a document, and whom a restricted one names. Wider than before takes a reason.
class PrivacyDialog : public QDialog {
    Q_OBJECT

public:
    PrivacyDialog(const UiContext &context, const OpenedDocument &document, QWidget *parent);

    [[nodiscard]] SetDocumentPrivacy command() const;
    bool show(const Error &error);
    using QDialog::show;

Q_SIGNALS:
    void wanted(const praxis::SetDocumentPrivacy &command);

private:
    void build();
    void offerReaders(const QVector<DocumentPartner> &partners);
    void follow();
    void offer();
    [[nodiscard]] Privacy privacy() const;

    Document m_before;
    bool m_isAuthor; ///< names readers, and widens it
    Form *m_form;
    QComboBox *m_privacy;
    PlainLabel *m_hint;
    QListWidget *m_readers;
    QLineEdit *m_why;
};

} // namespace praxis::ui
