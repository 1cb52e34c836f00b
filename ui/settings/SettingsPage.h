#pragma once

#include <QWidget>

namespace praxis::ui {

/// One page of the settings.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Stable, for links and tests: "services".
    [[nodiscard]] virtual QString pageId() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    /// Other words that a person may look for; searched together with the title.
    [[nodiscard]] virtual QString keywords() const = 0;
    /// The page comes to the front: load or reload what it shows.
    virtual void enter() = 0;
    /// What was typed and not saved is saved; false keeps the page in front, because it cannot be.
    [[nodiscard]] virtual bool leave() { return true; }
};

} // namespace praxis::ui
