#pragma once

#include "ui/common/Timeline.h"
#include "ui/common/UiContext.h"

namespace praxis {
struct ConsentLine;
}

namespace praxis::ui {

/// What a person agreed to, and what they took back, on their timeline.
class ConsentTimeline : public TimelineSource {
    Q_OBJECT

public:
    ConsentTimeline(const UiContext &context, QObject *parent) : TimelineSource(parent), m_context(context) {}
    /// Null where the signed-in role has no business with consents.
    static TimelineSource *make(const UiContext &context, QObject *parent);

    [[nodiscard]] QString title() const override { return tr("Consents"); }
    void ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then) override;

private:
    [[nodiscard]] TimelineEntry given(const ConsentLine &line);
    [[nodiscard]] TimelineEntry withdrawn(const ConsentLine &line);

    UiContext m_context;
};

} // namespace praxis::ui
