#pragma once

#include "models/access/Actor.h"
#include "models/ports/Store.h"
#include "services/practice/door/Parts.h"

#include <QJsonObject>
#include <QStringList>
#include <QVector>

namespace praxis {

/// What was destroyed at the end of its retention, and what was refused after it had been taken in, in a file beside the practice and beside its backups: a backup from before still has the
/// keys, and whoever puts one back destroys it again by this. Sealed with the practice's own key, which every copy of the practice has too, so
/// that nobody else reads or forges it. A file that is missing, damaged or of another practice says nothing.
class DestructionRegister {
public:
    DestructionRegister(StoreSession &session, const Parts &parts, const QUuid &organization) : m_session(session), m_parts(parts), m_organization(organization) {}

    [[nodiscard]] static QString fileName(const QUuid &organization);
    /// How much a file names, without any key; -1: it is none.
    [[nodiscard]] static int countIn(const QString &path);

    /// Writes down what is in the database, in the file already, and in `others`. FileUnwritable, DiskFull.
    [[nodiscard]] Result<> keep(const QString &path, const QStringList &others = {});
    /// Destroys again what the file names and this database still has, and takes its payloads away. How many records.
    [[nodiscard]] Result<int> destroyAgain(const QString &path);

private:
    using Entries = QMap<QUuid, QJsonObject>; ///< rows of Removal, and marks of mixes that were refused, by their id
    [[nodiscard]] Result<Entries> inDatabase();
    [[nodiscard]] Result<Entries> inFile(const QString &path);
    [[nodiscard]] Result<QByteArray> sealed(const Entries &entries);
    [[nodiscard]] Result<> destroy(const QJsonObject &entry);

    StoreSession &m_session;
    const Parts &m_parts;
    QUuid m_organization;
};

} // namespace praxis
