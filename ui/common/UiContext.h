#pragma once

#include "ui/common/Sections.h"
#include "ui/common/Timeline.h"

namespace praxis {
class Desk;
class Paper;
}

namespace praxis::ui {

class Actions;
class Directory;
class Navigator;
class Notices;

/// What every place is given. Built by the shell; outlives the places.
struct UiContext {
    Desk &desk;
    Directory &directory; ///< names of practitioners, services, rooms, locations, users
    Actions &actions;     ///< named actions with configurable keys; feeds the command palette and the key sheet
    Navigator &navigator;
    Notices &notices;
    /// What other parts of the clinic show on a person's page and beside an appointment.
    QVector<PersonSectionFactory> personSections = {};
    QVector<AppointmentSectionFactory> appointmentSections = {};
    QVector<TimelineSourceFactory> timelineSources = {};
    const Paper *paper = nullptr; ///< makes pages; null where nothing does
    /// Meets a person by video now, though nobody had planned it; none where this role does not, or there is no video.
    std::function<void(const QUuid &person, QWidget *asking)> meetNow = {};
};

} // namespace praxis::ui
