#pragma once

#include "services/store/PostgresStore.h"
#include "services/store/SqliteFile.h"

#include <QMap>
#include <QStringList>
#include <QUuid>

namespace praxis::store {

/// What a database holds, and what is wrong with it.
struct DatabaseVerdict {
    struct Holding {
        QUuid organization;
        QMap<QString, qint64> rows; ///< by table: records, deleted ones too, and the audit trail. None of them ever becomes fewer
    };
    int version = 0;
    QVector<Holding> holdings;
    QStringList problems; ///< in codes: those of `verifyDatabase`
};

/// Of a file: everything that `verifyDatabase` looks at, and the words that people are found by.
[[nodiscard]] Result<DatabaseVerdict> examine(const SqliteAccess &file);
/// Of a server, as the role that praxisd runs as: what follows from records, those words, and where references lead, of each organisation at
/// one moment of its own. Pages and indexes are PostgreSQL's own matter (pg_amcheck).
[[nodiscard]] Result<DatabaseVerdict> examine(const PostgresAccess &server);

} // namespace praxis::store
