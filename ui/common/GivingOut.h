#pragma once

#include "services/practice/people/ConsentQueries.h"
#include "ui/common/UiContext.h"

#include <functional>

class QWidget;

namespace praxis::ui::givingout {

/// Asked once before something leaves the practice: where whom it is about has not agreed to sharing, for whom it is. A copy for the
/// client, or to work with, goes on; one for somebody else takes the consent or a reason. `work` hands on what the door is told.
void before(const UiContext &context, const ShowConsentGaps &about, QWidget *over, std::function<void(CopyFor)> work);

} // namespace praxis::ui::givingout
