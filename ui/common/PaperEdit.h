#pragma once

#include "models/records/PaperText.h"

#include <QTextEdit>

namespace praxis::ui {

/// Writes what goes on paper: paragraphs that are a title, a heading, text or small print. Only text is pasted and dropped.
/// Placeholders that are still in it stand out.
class PaperEdit : public QTextEdit {
    Q_OBJECT

public:
    explicit PaperEdit(QWidget *parent = nullptr);

    void setPaperText(const PaperText &text);
    [[nodiscard]] PaperText paperText() const;
    /// Of the paragraphs that are selected.
    void setStyleHere(PaperBlock::Style style);
    [[nodiscard]] PaperBlock::Style styleHere() const;
    /// Puts the cursor on the first placeholder that is still in it.
    void goToPlaceholder();

Q_SIGNALS:
    void styleHereChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void applyStyle(QTextCursor &cursor, PaperBlock::Style style);
};

} // namespace praxis::ui
