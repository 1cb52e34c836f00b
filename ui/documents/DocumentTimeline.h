#pragma once

#include "ui/common/Timeline.h"
#include "ui/common/UiContext.h"

namespace praxis::ui {

/// Documents about a person on their timeline, at the time when they were filed.
class DocumentTimeline : public TimelineSource {
    Q_OBJECT

public:
    DocumentTimeline(const UiContext &context, QObject *parent) : TimelineSource(parent), m_context(context) {}
    /// Null where the signed-in role has no business with documents.
    static TimelineSource *make(const UiContext &context, QObject *parent);

    [[nodiscard]] QString title() const override { return tr("Documents"); }
    void ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then) override;

private:
    UiContext m_context;
};

} // namespace praxis::ui
