#pragma once

#include <QLineEdit>

namespace praxis::ui {

/// A cross that empties the line. It is a button with nothing but a picture, so a screen reader is told what it does.
void addClearButton(QLineEdit *line);

/// One line that searches as it is typed. Esc clears it, then leaves it; the arrows belong to the results.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Trimmed; each time it differs from the last.
    void searched(const QString &text);
    void movedDown();
    void movedUp();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_last;
};

} // namespace praxis::ui
