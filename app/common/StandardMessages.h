#pragma once

#include "models/ports/MessageTemplates.h"

namespace praxis::app {

/// The messages of resources/messages.
class StandardMessages final : public MessageTemplates {
public:
    [[nodiscard]] MessageTemplate of(const QString &name, const QString &language) const override;
    [[nodiscard]] QString word(const QString &key, const QString &language) const override;
    [[nodiscard]] QString languageFor(const QString &wanted) const override;
};

} // namespace praxis::app
