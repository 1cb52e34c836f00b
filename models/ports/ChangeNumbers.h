#pragma once

#include "models/kernel/Error.h"

#include <QUuid>

#include <memory>

namespace praxis {

/// How far the changes of an organisation have come, for whoever waits for the next one. Of one thread.
class ChangeNumbers {
public:
    virtual ~ChangeNumbers() = default;
    /// The number of its last change that is committed; 0 before the first.
    [[nodiscard]] virtual Result<qint64> last(const QUuid &organization) = 0;
};

/// Thread-safe.
class ChangeSource {
public:
    virtual ~ChangeSource() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<ChangeNumbers>> changeNumbers() = 0;
};

} // namespace praxis
