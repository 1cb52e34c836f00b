#pragma once

#include "tests/prism/ApiJudge.h"

#include <QTest>

namespace praxis::test {

/// Behind Prism the answers are compared with what is said of them: one database is enough for that.
inline QStringList eitherDatabase()
{
    return ApiJudge::there() ? QStringList{QStringLiteral("sqlite")} : QStringList{QStringLiteral("sqlite"), QStringLiteral("postgresql")};
}

/// A row of a test for each database, told by `kind`.
inline void onEitherDatabase()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : eitherDatabase())
        QTest::newRow(qPrintable(kind)) << kind;
}

} // namespace praxis::test
