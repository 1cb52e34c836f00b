#pragma once

#include "services/practice/door/Queries.h"

/// What others answered to who asks: a recording that they shared, a document that they had approved, a note that they had co-signed. And
/// what the program could not take in by itself, for who answers for the practice.
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
    WallTime start;        ///< of the appointment that it is about, where that is what to open
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

/// What a video provider recorded and was not taken in, newest first: of a session where somebody had not agreed (`record` is its appointment),
/// or in a room that is none of ours. `words` is a code: consent_missing, not_ours, or what was wrong with the call.
struct RefusedCaptures {
    using Answer = QVector<AnswerLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("RefusedCaptures"); }
};

class Reading;
[[nodiscard]] Result<QVector<AnswerLine>> answer(Reading &reading, const AnsweredShares &query);
[[nodiscard]] Result<QVector<AnswerLine>> answer(Reading &reading, const DecidedDocuments &query);
[[nodiscard]] Result<QVector<AnswerLine>> answer(Reading &reading, const CosignedNotes &query);
[[nodiscard]] Result<QVector<AnswerLine>> answer(Reading &reading, const RefusedCaptures &query);

} // namespace praxis
