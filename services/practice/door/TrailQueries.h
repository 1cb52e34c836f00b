#pragma once

#include "services/practice/door/Query.h"

namespace praxis {

struct AccessHistory {
    PRAXIS_QUERY(AccessHistory, QVector<AuditLine>, false)
    QUuid person;
    qint64 before = 0;
    int limit = 100;
};
struct SearchAudit {
    PRAXIS_QUERY(SearchAudit, QVector<AuditLine>, false)
    AuditFilter filter;
};

/// A page of what a filter shows, to be taken out. The first page of an export leaves a line in the trail.
struct ExportAudit {
    PRAXIS_QUERY(ExportAudit, QVector<AuditLine>, true)
    AuditFilter filter;
};
/// What a verified trail was held against.
struct AuditVerdict {
    qint64 entries = 0; ///< checked, all in order
    qint64 heads = 0;   ///< signed ends that agree with the chain
    Instant signedAt;   ///< of the newest signed end; none: there is none yet
};
/// Leave to verify the trail, which reads all of it: `AuditProof.h` does that. Leaves a line in it.
struct VerifyAudit {
    PRAXIS_QUERY(VerifyAudit, AuditVerdict, true)
};

struct ListDeleted {
    PRAXIS_QUERY(ListDeleted, QVector<DeletedLine>, false)
    int limit = 200;
};

/// What Ctrl+Z and Ctrl+Shift+Z would do; empty summaries: nothing.
struct UndoState {
    QUuid undoStep;
    QJsonObject undo;
    QUuid redoStep;
    QJsonObject redo;
    int messagesHeld = 0;
    Instant nextLeaves;
    bool sends = false; ///< a service is set up: what is held leaves when its time is over
};
struct ShowUndo {
    PRAXIS_QUERY(ShowUndo, UndoState, false)
};

/// What happens by itself: what was given up and waits for somebody, and how much there is to do of each kind.
struct JobsAnswer {
    QVector<Job> dead;
    std::optional<PageEnd> deadEnd;          ///< none: those are all
    QVector<QPair<QString, qint64>> waiting; ///< kind, how many, the dead ones included
};
struct ShowJobs {
    PRAXIS_QUERY(ShowJobs, JobsAnswer, false)
    int limit = 100;
    std::optional<PageEnd> after = {};
};

} // namespace praxis
