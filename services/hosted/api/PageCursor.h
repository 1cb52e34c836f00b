#pragma once

#include <QJsonValue>
#include <QString>
#include <QUuid>

#include <optional>

namespace praxis::hosted {

/// Where a page of a list ended, as the wire has it: opaque to whoever sends it back as `after`.
struct PageCursor {
    QString sort;     ///< the name of a field, "-" before it where that goes down
    QJsonValue value; ///< of that field, in the last row
    QUuid id;         ///< of the last row

    [[nodiscard]] QString text() const;
    /// Nothing for what is not one of ours.
    [[nodiscard]] static std::optional<PageCursor> from(const QString &text);
    /// As `storedFromText` takes it.
    [[nodiscard]] QString valueText() const { return value.toVariant().toString(); }
};

} // namespace praxis::hosted
