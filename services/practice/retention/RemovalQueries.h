#pragma once

#include "models/records/HoldRelease.h"
#include "models/records/Removal.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// A record whose retention is over.
struct DueRecord {
    RetainedKind kind{};
    QUuid id;
    QString people;    ///< whom it is of
    QString title;     ///< of a document, blank where it is not for who asks; whose note it is
    Instant at;        ///< when the session began, it was filed, or what it tells of happened
    bool onHold = false;
    QDate since;
    Removal removal;   ///< null id: nobody has asked yet
    QString askedBy;
    QString decidedBy;
    HoldRelease release = {};   ///< null id: nobody asks that its hold is released
    QString releaseAskedBy = {};
};
inline constexpr int mostDue = 100'000;
struct RecordsDue {
    using Answer = QVector<DueRecord>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("RecordsDue"); }
    RetainedKind kind{};
    int limit = 500; ///< one more than wanted tells whether there are more; at most mostDue
    /// Instead: what lists no longer show, and is kept all the same: what was thrown away or removed, and what lies behind a person who was
    /// deleted. `since` is the day until which it is kept then, invalid where that is not known.
    bool outOfSight = false;
};

/// What somebody asked to destroy and nobody has decided, of every kind, the longest asked first; after them what was approved and a hold keeps.
struct RemovalsAsked {
    using Answer = RowsPage<DueRecord>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("RemovalsAsked"); }
    int limit = 200;
    std::optional<PageEnd> after = {};
};

/// The notice runs: what is approved to be destroyed and is the asker's own, who may still place a hold on it. What goes first comes first.
struct RemovalsComing {
    using Answer = RowsPage<DueRecord>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("RemovalsComing"); }
    int limit = 200;
    std::optional<PageEnd> after = {};
};

/// Holds that somebody asked to release and nobody has decided about, of every kind, the longest asked first.
struct HoldReleasesAsked {
    using Answer = RowsPage<DueRecord>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("HoldReleasesAsked"); }
    int limit = 200;
    /// Instead: those that the asker asked for themself and that were refused in the last sixty days, the newest first, where the hold is still
    /// there and nobody has asked since. They may ask again.
    bool refused = false;
    std::optional<PageEnd> after = {}; ///< not of the refused ones
};

/// Approved, the notice is over, and no hold keeps it: for the job runner, with the payloads that nobody needs afterwards.
struct RemovalToFinish {
    QUuid id;
    QStringList blobs;
};
struct RemovalsToFinish {
    using Answer = QVector<RemovalToFinish>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("RemovalsToFinish"); }
};

/// What was destroyed, newest first, and by whom.
struct RemovalLine {
    Removal removal;
    QString askedBy;
    QString decidedBy;
};
struct RemovalRegister {
    using Answer = RowsPage<RemovalLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("RemovalRegister"); }
    RetainedKind kind{};
    int limit = 500;
    std::optional<PageEnd> after = {};
};

/// What a request for deletion comes to, record by record.
struct DeletionLine {
    /// Asked: a second person decides. Approved: the notice runs. Done: it is gone. The others are kept, and say why; of Withdrawn
    /// and Refused the request itself ended. Lapsed: what was approved had to be kept longer in the meantime, and nobody has asked anew.
    enum State : quint8 { Asked, Approved, Done, Rejected, OnHold, Kept, NotAsked, Withdrawn, Refused, Lapsed };
    RetainedKind kind{};
    QUuid id;
    QString title;  ///< as in DueRecord
    Instant at;
    State state{};
    QDate day;      ///< Approved: on which it goes; Kept: until which; invalid: not known
    QString why;    ///< of who rejected it
    QString certificate;
};
struct DeletionProgress {
    QVector<DeletionLine> lines;
    int appointments = 0; ///< of the person; they stay
};
struct ShowDeletion {
    using Answer = DeletionProgress;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowDeletion"); }
    QUuid request;
};

class Reading;
[[nodiscard]] Result<QVector<DueRecord>> answer(Reading &reading, const RecordsDue &query);
[[nodiscard]] Result<RowsPage<DueRecord>> answer(Reading &reading, const RemovalsAsked &query);
[[nodiscard]] Result<RowsPage<DueRecord>> answer(Reading &reading, const RemovalsComing &query);
[[nodiscard]] Result<RowsPage<DueRecord>> answer(Reading &reading, const HoldReleasesAsked &query);
[[nodiscard]] Result<QVector<RemovalToFinish>> answer(Reading &reading, const RemovalsToFinish &query);
[[nodiscard]] Result<RowsPage<RemovalLine>> answer(Reading &reading, const RemovalRegister &query);
[[nodiscard]] Result<DeletionProgress> answer(Reading &reading, const ShowDeletion &query);

} // namespace praxis
