#include "tests/vault/VaultDiary.h"

#include "services/vault/Descriptor.h"

#include <QDataStream>

namespace praxis { // where a VaultObject's own are looked for

static QDataStream &operator<<(QDataStream &out, const VaultObject &o)
{
    return out << o.id << o.person << o.size << o.sha256 << o.header << o.key << o.blob;
}

static QDataStream &operator>>(QDataStream &in, VaultObject &o)
{
    return in >> o.id >> o.person >> o.size >> o.sha256 >> o.header >> o.key >> o.blob;
}

} // namespace praxis

namespace praxis::test {

namespace {

std::unique_ptr<vault::FolderBlobs> mustOpen(const QString &folder)
{
    auto blobs = vault::FolderBlobs::in(folder);
    if (!blobs)
        qFatal("%s", qPrintable(said(blobs.error())));
    return std::move(*blobs);
}

} // namespace

VaultDiary::VaultDiary(const QString &folder) : m_folder(folder), m_blobs(mustOpen(folder + u"/media")), m_archive(mustOpen(folder + u"/archive")), m_vault(*m_blobs, *m_archive, m_seal, m_keys, m_ids, clock)
{
}

QByteArray VaultDiary::contentsOf(int step)
{
    return noise(step % 5 == 0 ? step : step * 131'072 / 3, static_cast<quint32>(step));
}

QList<int> VaultDiary::expectedAfter(int steps)
{
    QList<int> files;
    for (int step = 0; step < steps; ++step) {
        if (deletesIn(step))
            files.removeFirst();
        else if (!changesKeyIn(step) && !movesIn(step))
            files.append(step);
    }
    return files;
}

Result<> VaultDiary::load()
{
    QFile file(m_folder + QStringLiteral("/rows"));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable);
    QDataStream in(&file);
    in >> m_done >> m_keys.kept >> m_rows >> m_archived;
    m_ids.count = static_cast<uint>(m_done) * 100;
    return in.status() == QDataStream::Ok && in.atEnd() ? Result<>() : Result<>(fail(ErrorCode::StoreDamaged));
}

Result<> VaultDiary::save()
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << m_done << m_keys.kept << m_rows << m_archived;
    const QString path = m_folder + QStringLiteral("/rows");
    PRAXIS_CHECK(vault::unlinkFile(path + u".new"));
    PRAXIS_TRY(vault::Descriptor file, vault::Descriptor::create(path + u".new"));
    PRAXIS_CHECK(file.write(bytes));
    PRAXIS_CHECK(file.sync());
    PRAXIS_CHECK(vault::renameFile(path + u".new", path));
    return vault::syncFolder(m_folder);
}

Result<> VaultDiary::doNext()
{
    const int step = m_done;
    ++m_done;
    if (deletesIn(step)) {
        m_archived.remove(m_rows.firstKey());
        const VaultObject object = m_rows.take(m_rows.firstKey());
        PRAXIS_CHECK(save());
        return m_vault.remove(object);
    }
    if (changesKeyIn(step))
        return changeKey(personOf(step / 4));
    if (movesIn(step))
        return moveOne(m_rows.keys().at(step % m_rows.size()));
    PRAXIS_TRY(const auto writer, m_vault.writer(personOf(step)));
    PRAXIS_CHECK(writer->write(contentsOf(step)));
    PRAXIS_TRY(const VaultObject object, writer->finish());
    m_rows.insert(step, object);
    return save();
}

Result<> VaultDiary::moveOne(int step)
{
    const Vault::Tier from = tierOf(step);
    const bool toArchive = from == Vault::Tier::Vault;
    PRAXIS_CHECK(m_vault.copyTo(m_rows[step], toArchive ? Vault::Tier::Archive : Vault::Tier::Vault, {}));
    if (toArchive)
        m_archived.insert(step);
    else
        m_archived.remove(step);
    PRAXIS_CHECK(save());
    return m_vault.dropFrom(m_rows[step], from);
}

Result<> VaultDiary::settle()
{
    PRAXIS_TRY(const QStringList doubled, m_vault.inBoth());
    for (const auto &[step, object] : m_rows.asKeyValueRange()) {
        if (doubled.contains(object.blob))
            PRAXIS_CHECK(m_vault.dropFrom(object, tierOf(step) == Vault::Tier::Archive ? Vault::Tier::Vault : Vault::Tier::Archive));
    }
    return {};
}

Result<> VaultDiary::changeKey(const QUuid &person)
{
    PRAXIS_TRY(const QByteArray key, m_seal.newWrappedKey());
    for (VaultObject &object : m_rows) {
        if (object.person == person) {
            PRAXIS_TRY(object, m_vault.rewrap(object, person, key));
        }
    }
    m_keys.kept.insert(person, key);
    return save();
}

} // namespace praxis::test
