#include "services/secrets/KeyHeaderFile.h"

#include "services/secrets/HeaderJson.h"

#include <array>
#include <optional>

namespace praxis {

namespace {

// A header of two hundred users is 300 KB.
constexpr qint64 largest = 4 * 1024 * 1024;

} // namespace

KeyHeaderFile::KeyHeaderFile(QString databasePath, HeaderDisk &disk)
    : m_databasePath(std::move(databasePath)), m_disk(disk)
{
}

QString KeyHeaderFile::path(int copy) const
{
    return m_databasePath + (copy == 0 ? QStringLiteral(".keys") : QStringLiteral(".keys.2"));
}

bool KeyHeaderFile::exists() const
{
    for (int copy = 0; copy < 2; ++copy) {
        const auto found = m_disk.read(path(copy), largest);
        if (found || found.error().code != ErrorCode::NotFound)
            return true;
    }
    return false;
}

Result<KeyHeaderData> KeyHeaderFile::load()
{
    std::array<QByteArray, 2> bytes;
    std::optional<KeyHeaderData> newest;
    std::optional<Error> worst;
    int missing = 0;
    for (int copy = 0; copy < 2; ++copy) {
        auto read = m_disk.read(path(copy), largest);
        if (!read && read.error().code == ErrorCode::NotFound) {
            ++missing;
            continue;
        }
        if (!read) {
            worst = read.error();
            continue;
        }
        bytes[static_cast<std::size_t>(copy)] = *read;
        auto data = KeyHeaderData::fromBytes(*read);
        // A later program wrote here: repairing its copy with ours would take its keys away.
        if (!data && data.error().code == ErrorCode::StoreNewer)
            return fail(data.error());
        if (data && (!newest || data->generation > newest->generation))
            newest = std::move(*data);
    }
    if (!newest && worst && worst->code != ErrorCode::TooLarge)
        return fail(*worst);
    if (!newest)
        return HeaderJson::damaged(missing == 2 ? QStringLiteral("missing") : QStringLiteral("both_copies"));
    const QByteArray good = newest->toBytes();
    for (int copy = 0; copy < 2; ++copy) {
        if (bytes[static_cast<std::size_t>(copy)] != good)
            (void)replace(path(copy), good);
    }
    return std::move(*newest);
}

Result<> KeyHeaderFile::save(const KeyHeaderData &data, Copies copies)
{
    const QByteArray bytes = data.toBytes();
    // Never write what would not be read again: that would take everybody's keys away.
    PRAXIS_CHECK(KeyHeaderData::fromBytes(bytes));
    if (bytes.size() > largest)
        return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), path(0)}, {QStringLiteral("limit"), largest}});
    PRAXIS_CHECK(replace(path(0), bytes));
    const Result<> second = replace(path(1), bytes);
    return copies == Copies::Both ? second : Result<>();
}

Result<> KeyHeaderFile::replace(const QString &path, const QByteArray &bytes)
{
    const QString fresh = path + QStringLiteral(".new");
    PRAXIS_CHECK(m_disk.write(fresh, bytes));
    PRAXIS_CHECK(m_disk.sync(fresh));
    PRAXIS_CHECK(m_disk.rename(fresh, path));
    return m_disk.syncFolderOf(path);
}

} // namespace praxis
