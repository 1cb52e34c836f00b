#pragma once

#include <QObject>

#include <functional>

class QDialog;

namespace praxis::ui {

/// Escape, and the close button of the window, ask first where somebody has typed into a dialog. Its own “Cancel” is an answer and is
/// not asked about.
class TypedGuard : public QObject {
    Q_OBJECT

public:
    /// `isTyped`: of a dialog that knows it itself, also what it was given back after a lock; else its fields are asked.
    explicit TypedGuard(QDialog *dialog, std::function<bool()> isTyped = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isTyped() const;
    void ask();

    QDialog *m_dialog;
    std::function<bool()> m_isTyped;
};

} // namespace praxis::ui
