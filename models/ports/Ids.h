#pragma once

#include <QUuid>

namespace praxis {

/// Where new identities come from (UUIDv7). Tests and the sample practice use a seeded one.
class Ids {
public:
    virtual ~Ids() = default;
    [[nodiscard]] virtual QUuid next() = 0;
};

} // namespace praxis
