#pragma once

#include "models/records/DocumentAccess.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// What it takes to open a document, asked before anything is opened or refused: nobody's attempt is written down for it.
enum class DocumentDoor : quint8 {
    Open,       ///< nothing, or a reason that still holds
    WithReason, ///< a reason
    WithTwo,    ///< a reason, and a second person who allows it
    Waiting,    ///< it was asked for, and the second person has not answered
    Closed      ///< nothing helps
};
struct DocumentDoorOf {
    using Answer = DocumentDoor;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("DocumentDoorOf"); }
    QUuid id;
};

/// Somebody asks to open a restricted document, and waits for a second person.
struct DocumentOpeningLine {
    DocumentAccess access;
    QString askedBy;
    QString personName;
    QString authorName; ///< of the document
};
/// What waits for who asks this, newest first; what they asked themselves is not theirs to allow.
struct DocumentOpenings {
    using Answer = QVector<DocumentOpeningLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("DocumentOpenings"); }
};

class Reading;
[[nodiscard]] Result<DocumentDoor> answer(Reading &reading, const DocumentDoorOf &query);
[[nodiscard]] Result<QVector<DocumentOpeningLine>> answer(Reading &reading, const DocumentOpenings &query);

} // namespace praxis
