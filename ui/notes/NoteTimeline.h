#pragma once

#include "ui/common/Moments.h"
#include "ui/common/Timeline.h"
#include "ui/common/UiContext.h"

namespace praxis::ui {

/// The notes about a person that the viewer may know of, without what they say.
class NoteTimeline : public TimelineSource {
    Q_OBJECT

public:
    [[nodiscard]] static TimelineSource *make(const UiContext &context, QObject *parent);
    NoteTimeline(const UiContext &context, QObject *parent) : TimelineSource(parent), m_context(context) {}

    [[nodiscard]] QString title() const override { return tr("Notes"); }
    void ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then) override;

private:
    UiContext m_context;
};

} // namespace praxis::ui
