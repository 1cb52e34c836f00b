#pragma once

#include "services/practice/people/ConsentQueries.h"
#include "ui/common/UiContext.h"

#include <functional>

class QWidget;

namespace praxis::ui::givingout {

/// Asked once before something leaves the practice: where whom it is about has not agreed to sharing, for whom it is. A copy for the
/// client, or to work with, goes on; one for somebody else takes the consent or a reason. `work` hands on what the door is told.
void before(const UiContext &context, const ShowConsentGaps &about, QWidget *over, std::function<void(CopyFor)> work);

/// The same of a list of many: for whom it is. One for somebody else is without those who have not agreed to sharing.
void list(QWidget *over, std::function<void(CopyFor)> work);
/// "2 people are not in it, who have not agreed to sharing: Jane Nguyen, Omar Haddad." Blank where nobody was left out.
[[nodiscard]] QString leftOut(int count, const QStringList &names);

} // namespace praxis::ui::givingout
