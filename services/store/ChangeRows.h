#pragma once

#include "models/ports/ChangeNumbers.h"
#include "services/store/SqlSession.h"

namespace praxis::store {

class ChangeRows final : public ChangeNumbers {
public:
    explicit ChangeRows(std::unique_ptr<Connection> connection) : m_session(std::move(connection)) {}

    [[nodiscard]] Result<qint64> last(const QUuid &organization) override;

private:
    SqlSession m_session;
};

} // namespace praxis::store
