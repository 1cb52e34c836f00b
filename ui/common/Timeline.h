#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QObject>
#include <QString>
#include <QUuid>
#include <QVector>

#include <functional>

namespace praxis::ui {

struct UiContext;

/// One line of what there was with a person.
struct TimelineEntry {
    QUuid id;          ///< with `at`, the key of the next page
    Instant at;
    QString icon;
    QString title;
    QString detail;
    bool isStruck = false;       ///< was called off
    std::function<void()> open;
};

/// A kind of thing on a person's timeline, brought by the folder whose it is: appointments, notes. The timeline knows no more of it,
/// so that another kind is one class and one line in app.
class TimelineSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    using Then = std::function<void(const Result<QVector<TimelineEntry>> &)>;

    /// "Notes": on the button that shows and hides them.
    [[nodiscard]] virtual QString title() const = 0;
    /// At most `limit`, newest first, from before that key on (none: from the newest). What the viewer may not see is not among them.
    virtual void ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then) = 0;

Q_SIGNALS:
    /// What was opened is read on another tab of the same page.
    void sectionWanted(const QString &sectionId);
};

/// Null where the signed-in role has no business with it.
using TimelineSourceFactory = std::function<TimelineSource *(const UiContext &, QObject *parent)>;

} // namespace praxis::ui
