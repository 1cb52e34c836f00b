#include "services/practice/retention/DestructionRegister.h"

#include "models/ports/Vault.h"
#include "models/records/Removal.h"
#include "services/practice/door/Door.h"
#include "services/practice/door/PersonSeal.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/Removals.h"
#include "services/practice/exchange/WholeFile.h"
#include "services/practice/video/RefusedMixes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 64 << 20;
const QByteArray context = QByteArrayLiteral("destroyed");
const QString refusedMix = u"refused_mix"_s; ///< an entry that is no row of Removal

QJsonObject readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return json[u"format"].toString() == u"praxis-destroyed" && json[u"version"].toInt() == 1 ? json : QJsonObject();
}

} // namespace

QString DestructionRegister::fileName(const QUuid &organization)
{
    return u"destroyed-"_s + idText(organization);
}

int DestructionRegister::countIn(const QString &path)
{
    return readFile(path).value(u"count").toInt(-1);
}

Result<DestructionRegister::Entries> DestructionRegister::inDatabase()
{
    PRAXIS_CHECK(m_session.begin(m_organization, false));
    const auto end = qScopeGuard([this] { m_session.rollback(); });
    PRAXIS_TRY(const auto rows, selectAs<Removal>(m_session, {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Done)}}}));
    Entries entries;
    for (const auto &row : rows)
        entries.insert(row->id, toJson(typeOf<Removal>().fields, row.get()));
    PRAXIS_TRY(const auto mixes, refusedMixes(m_session));
    for (const QUuid &mix : mixes)
        entries.insert(mix, {{u"id"_s, idText(mix)}, {refusedMix, true}});
    return entries;
}

Result<DestructionRegister::Entries> DestructionRegister::inFile(const QString &path)
{
    const QByteArray bytes = QByteArray::fromBase64(readFile(path).value(u"sealed").toString().toLatin1());
    if (bytes.isEmpty())
        return Entries();
    PRAXIS_CHECK(m_session.begin(m_organization, false));
    const auto end = qScopeGuard([this] { m_session.rollback(); });
    const auto plain = PersonSeal(m_session, m_parts.seal).open(m_organization, bytes, context);
    Entries entries;
    if (!plain || !*plain)
        return entries;
    for (const QJsonValue &one : QJsonDocument::fromJson(**plain).array())
        entries.insert(QUuid::fromString(one[u"id"].toString()), one.toObject());
    return entries;
}

Result<QByteArray> DestructionRegister::sealed(const Entries &entries)
{
    QJsonArray all;
    for (const QJsonObject &entry : entries)
        all.append(entry);
    PRAXIS_CHECK(m_session.begin(m_organization, true)); // the key is made where there is none yet
    const auto bytes = PersonSeal(m_session, m_parts.seal).seal(m_organization, QJsonDocument(all).toJson(QJsonDocument::Compact), context);
    if (!bytes) {
        m_session.rollback();
        return bytes;
    }
    PRAXIS_CHECK(m_session.commit());
    return QJsonDocument(QJsonObject{{u"format"_s, u"praxis-destroyed"_s}, {u"version"_s, 1}, {u"organization"_s, idText(m_organization)},
                                     {u"count"_s, static_cast<qint64>(entries.size())}, {u"sealed"_s, QString::fromLatin1(bytes->toBase64())}})
        .toJson();
}

Result<> DestructionRegister::keep(const QString &path, const QStringList &others)
{
    PRAXIS_TRY(Entries entries, inDatabase());
    for (const QString &other : others) {
        PRAXIS_TRY(const Entries more, inFile(other));
        entries.insert(more);
    }
    PRAXIS_TRY(const Entries there, inFile(path));
    entries.insert(there);
    if (entries.size() == there.size() && QFile::exists(path)) // what is done stays as it was done
        return {};
    PRAXIS_TRY(const QByteArray bytes, sealed(entries));
    return writeWholeFile(path, bytes);
}

Result<> DestructionRegister::destroy(const QJsonObject &entry)
{
    DestroyAgain command;
    Removal removal;
    if (entry[refusedMix].toBool()) {
        command.refusedMix = QUuid::fromString(entry[u"id"].toString());
    } else {
        command.removal = entry;
        PRAXIS_CHECK(fromJson(typeOf<Removal>().fields, entry, &removal));
    }
    PRAXIS_CHECK(m_session.begin(m_organization, false));
    const auto blobs = command.refusedMix.isNull() ? payloadsOf(m_session, removal) : payloadsOfMix(m_session, command.refusedMix);
    m_session.rollback();
    PRAXIS_CHECK(blobs);
    PRAXIS_CHECK(Door(m_session, m_parts).run(Actor::program(m_organization), command));
    for (const QString &blob : m_parts.vault ? *blobs : QStringList()) { // nobody can read them any more
        VaultObject object;
        object.blob = blob;
        PRAXIS_CHECK(m_parts.vault->remove(object));
    }
    return {};
}

Result<int> DestructionRegister::destroyAgain(const QString &path)
{
    if (!QFile::exists(path))
        return 0;
    PRAXIS_TRY(const Entries said, inFile(path));
    PRAXIS_TRY(const Entries done, inDatabase());
    int destroyed = 0;
    for (auto entry = said.cbegin(); entry != said.cend(); ++entry) {
        if (done.contains(entry.key()))
            continue;
        PRAXIS_CHECK(destroy(*entry));
        ++destroyed;
    }
    if (destroyed == 0)
        return 0;
    PRAXIS_TRY(const Entries now, inDatabase());
    return static_cast<int>(now.size() - done.size()); // what this copy never had was not destroyed in it
}

} // namespace praxis
