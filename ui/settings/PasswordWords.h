#pragma once

#include "ui/common/Wording.h"

namespace praxis::ui {

/// The sentence for a code of KeyRing::problemOf; blank where there is none.
[[nodiscard]] inline QString passwordProblem(const QString &code)
{
    return code.isEmpty() ? QString() : wording::sentence(Error{ErrorCode::WeakPassword, {{QStringLiteral("problem"), code}}});
}

} // namespace praxis::ui
