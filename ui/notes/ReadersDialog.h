#pragma once

#include "services/practice/notes/NoteCommands.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QComboBox;

namespace praxis {
struct OpenedNote;
}

namespace praxis::ui {

class Form;

/// Who may read a signed note, and who is asked to co-sign it. More people than before takes a reason.
class ReadersDialog : public QDialog {
    Q_OBJECT

public:
    ReadersDialog(const UiContext &context, const OpenedNote &note, QWidget *parent);

    [[nodiscard]] SetNoteVisibility command() const;
    /// What the door refuses stands beside the field that it is about; false: it names none.
    bool show(const Error &error);
    using QDialog::show;

Q_SIGNALS:
    void wanted(const praxis::SetNoteVisibility &command);

private:
    void follow(bool byReaders);
    void offer();

    SetNoteVisibility m_before;
    Form *m_form;
    QComboBox *m_readers;
    QComboBox *m_supervisor;
};

} // namespace praxis::ui
