#pragma once

#include "models/kernel/Error.h"

#include <QJsonArray>
#include <QString>
#include <QVector>

namespace praxis {

/// One part of a note. `key` names a heading that every practice has ("subjective"; its word is made in `ui`); a template's own
/// heading is in words.
struct NoteSection {
    QString key;
    QString heading;
    QString text; ///< plain text
    friend bool operator==(const NoteSection &, const NoteSection &) = default;
};

/// What a note says.
struct NoteText {
    QVector<NoteSection> sections;
    [[nodiscard]] bool isBlank() const;
    friend bool operator==(const NoteText &, const NoteText &) = default;
};

/// [{key?, heading?, text}]
[[nodiscard]] QJsonArray toJson(const NoteText &text);
/// Invalid (fields: sections) where it is not that.
[[nodiscard]] Result<NoteText> noteText(const QJsonArray &json);

} // namespace praxis
