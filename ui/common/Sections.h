#pragma once

#include <QString>
#include <QUuid>
#include <QVector>
#include <QWidget>

#include <functional>

namespace praxis {
struct AppointmentDetails;
}

namespace praxis::ui {

struct UiContext;

/// A part of a person's page that another folder brings: its consents, its recordings. Shown on a tab of its own.
class PersonSection : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    [[nodiscard]] virtual QString title() const = 0;
    /// The tab is in front: load what it shows of this person. Called again for the same person when it comes back to the front.
    virtual void show(const QUuid &person) = 0;
    using QWidget::show;
    /// Stable, for what opens it by name: "notes".
    [[nodiscard]] virtual QString sectionId() const { return {}; }
    /// One more of what it holds, about who is shown: a note is begun.
    virtual void startNew() {}
    /// The page goes to somebody else: keep what is typed, then go on.
    virtual void leave(std::function<void()> then) { then(); }
};

/// The same beside a selected appointment.
class AppointmentSection : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void show(const AppointmentDetails &details) = 0;
    using QWidget::show;
};

/// Null where the signed-in role has no business with it.
using PersonSectionFactory = std::function<PersonSection *(const UiContext &, QWidget *parent)>;
using AppointmentSectionFactory = std::function<AppointmentSection *(const UiContext &, QWidget *parent)>;

} // namespace praxis::ui
