#pragma once

#include "models/ports/Reads.h"
#include "ui/common/Timeline.h"
#include "ui/common/UiContext.h"

namespace praxis::ui {

/// Recordings of a person on their timeline.
class RecordingTimeline : public TimelineSource {
    Q_OBJECT

public:
    RecordingTimeline(const UiContext &context, QObject *parent) : TimelineSource(parent), m_context(context) {}
    /// Null where the signed-in role has no business with recordings.
    static TimelineSource *make(const UiContext &context, QObject *parent);

    [[nodiscard]] QString title() const override { return tr("Recordings"); }
    void ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then) override;

private:
    void list(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then);
    void lookAgain(const QUuid &person, int limit, Then then);
    [[nodiscard]] QVector<TimelineEntry> entriesOf(const QVector<RecordingEntry> &recordings) const;

    UiContext m_context;
    QUuid m_person;
    QVector<QUuid> m_listed; ///< of that person, newest first; the trail has them
};

} // namespace praxis::ui
