#pragma once

#include "services/practice/door/Queries.h"

/// What others answered to who asks: a recording that they shared, a document that they had approved, a note that they had co-signed.
namespace praxis {

struct AnswerLine {
    QUuid id;              ///< of the share, the document or the note
    QUuid record;          ///< to open: the recording, the document or the note
    QString title;         ///< whom it is about, or what the document is called
    QString personName;    ///< of a document
    QString by;
    QString words;         ///< what they said; blank: nothing, or it is not for who asks
    bool isRefusal = false;
    Instant at;
};

/// Answers are told of for this long; what was seen before is for who shows them to know.
[[nodiscard]] inline Instant answersSince(Instant now)
{
    return now.plusMinutes(-60LL * 24 * 60);
}

/// Their shares that were reviewed, newest first.
struct AnsweredShares {
    using Answer = QVector<AnswerLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("AnsweredShares"); }
};
/// Their documents that somebody else approved or rejected, newest first.
struct DecidedDocuments {
    using Answer = QVector<AnswerLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("DecidedDocuments"); }
};
/// Their notes that somebody else co-signed, newest first.
struct CosignedNotes {
    using Answer = QVector<AnswerLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("CosignedNotes"); }
};

class Reading;
[[nodiscard]] Result<QVector<AnswerLine>> answer(Reading &reading, const AnsweredShares &query);
[[nodiscard]] Result<QVector<AnswerLine>> answer(Reading &reading, const DecidedDocuments &query);
[[nodiscard]] Result<QVector<AnswerLine>> answer(Reading &reading, const CosignedNotes &query);

} // namespace praxis
