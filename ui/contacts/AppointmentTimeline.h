#pragma once

#include "ui/common/Moments.h"
#include "ui/common/Timeline.h"
#include "ui/common/UiContext.h"

namespace praxis::ui {

/// A person's appointments, coming ones too.
class AppointmentTimeline : public TimelineSource {
    Q_OBJECT

public:
    [[nodiscard]] static TimelineSource *make(const UiContext &context, QObject *parent);
    AppointmentTimeline(const UiContext &context, QObject *parent) : TimelineSource(parent), m_context(context) {}

    [[nodiscard]] QString title() const override { return tr("Appointments"); }
    void ask(const QUuid &person, Instant before, const QUuid &beforeId, int limit, Then then) override;

private:
    UiContext m_context;
};

} // namespace praxis::ui
