#pragma once

#include <QLineEdit>

namespace praxis::ui {

/// A password: hidden, shown while one wishes; its text is overwritten when it is taken.
class PasswordField : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    /// The text, which is then no longer here.
    [[nodiscard]] QString take();
};

} // namespace praxis::ui
