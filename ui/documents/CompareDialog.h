#pragma once

#include "models/rules/TextDiff.h"
#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QPlainTextEdit;

namespace praxis::ui {

class PlainLabel;

/// What is different between an older version's text and the one that counts: of text, and of what a PDF says.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    /// Both are read through the door, as any look at them.
    CompareDialog(const UiContext &context, const OpenedDocument &document, const VersionLine &older, const QString &why, QWidget *parent);

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

private:
    void build(int older, int newer);
    void show(const QVector<DiffLine> &diff);
    using QDialog::show;
    void say(const QString &sentence);
    void compare(const OpenedDocument &older, const OpenedDocument &newer);

    UiContext m_context;
    QString m_why;
    bool m_loaded = false;
    PlainLabel *m_sum;
    QPlainTextEdit *m_text;
    Newest<Result<OpenedDocument>> m_question;
};

} // namespace praxis::ui
