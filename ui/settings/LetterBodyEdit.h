#pragma once

#include <QPlainTextEdit>

class QComboBox;

namespace praxis::ui {

/// The text of a letter template, under a list of what can be put in from the record.
class LetterBodyEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LetterBodyEdit(QWidget *parent = nullptr);

    /// A problem code where a placeholder means nothing.
    [[nodiscard]] QString problem() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QComboBox *m_choices;
};

} // namespace praxis::ui
