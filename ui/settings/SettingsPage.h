#pragma once

#include <QJsonObject>
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
    /// Whether `leave` saves what was typed: then it says how that ended.
    [[nodiscard]] virtual bool savesOnLeave() const { return false; }
    /// What was typed and not saved; empty: nothing is.
    [[nodiscard]] virtual QJsonObject unsaved() const { return {}; }
    /// Over what the page shows once it has loaded.
    virtual void typeAgain(const QJsonObject &unsaved) { Q_UNUSED(unsaved); }

Q_SIGNALS:
    /// What `leave` set out to save is saved; or it is not, and the page says why.
    void settled(bool saved);
};

} // namespace praxis::ui
