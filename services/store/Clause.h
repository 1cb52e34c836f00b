#pragma once

#include <QString>
#include <QVariantList>

namespace praxis::store {

/// A piece of SQL and the values for its question marks. The text is written in this folder; values never become part of it.
struct Clause {
    QString sql;
    QVariantList values;

    void also(const QString &text, const QVariantList &with = {})
    {
        sql += text;
        values += with;
    }
};

} // namespace praxis::store
