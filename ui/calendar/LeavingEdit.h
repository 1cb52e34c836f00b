#pragma once

#include <QFocusEvent>
#include <QPlainTextEdit>

#include <functional>

namespace praxis::ui {

/// Says when it is left, which is when its text is kept.
class LeavingEdit : public QPlainTextEdit {
public:
    LeavingEdit(std::function<void()> left, QWidget *parent) : QPlainTextEdit(parent), m_left(std::move(left)) {}

protected:
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason)
            m_left();
    }

private:
    std::function<void()> m_left;
};

} // namespace praxis::ui
