#pragma once

#include "ui/common/Place.h"

/// Every screen of the program, for whoever goes over all of them: pictures, and the test that each control has a name. A place
/// says its own screens; a new one is here by being among the places.
namespace praxis::ui {
class Session;
class Workspace;
} // namespace praxis::ui

namespace praxis::ui::screens {

/// First run, sign-in, and what is shown when the practice does not open.
[[nodiscard]] QVector<Scene> beforeSignIn(Session &session);
[[nodiscard]] QVector<Scene> inside(Workspace &workspace);

} // namespace praxis::ui::screens
