#pragma once

#include <QWidget>

class QToolButton;

namespace praxis::ui {

/// A part of a form that is folded away until it is wanted. The button says what is inside and whether it is open.
class Fold : public QWidget {
    Q_OBJECT

public:
    Fold(const QString &title, QWidget *content, QWidget *parent = nullptr);

    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

private:
    QToolButton *m_button;
    QWidget *m_content;
};

} // namespace praxis::ui
