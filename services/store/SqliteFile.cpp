#include "services/store/SqliteFile.h"

#include "services/store/Folding.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/crypto.h>
#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;

/// "raw:" and the key itself: the cipher derives nothing from it, because it is random already.
Result<> applyKey(sqlite3 *database, const KeySource &key, int (*apply)(sqlite3 *, const char *, const void *, int))
{
    int answer = SQLITE_ERROR;
    PRAXIS_CHECK(key([&](QByteArrayView bytes) {
        if (bytes.size() != keySize)
            return;
        std::array<char, 4 + keySize> raw{'r', 'a', 'w', ':'};
        std::memcpy(raw.data() + 4, bytes.data(), keySize);
        answer = apply(database, "main", raw.data(), static_cast<int>(raw.size()));
        OPENSSL_cleanse(raw.data(), raw.size());
    }));
    if (answer != SQLITE_OK)
        return fail(ErrorCode::KeyMissing);
    return {};
}

std::unexpected<Error> fileError(const QString &path)
{
    const int number = errno;
    const QVariantMap data{{u"path"_s, path}, {u"detail"_s, QString::fromLocal8Bit(std::strerror(number))}};
    const ErrorCode code = number == ENOSPC || number == EDQUOT ? ErrorCode::DiskFull
        : number == EROFS || number == EACCES || number == EPERM ? ErrorCode::StoreReadOnly
                                                                 : ErrorCode::FileUnwritable;
    return fail(code, data);
}

Result<> sync(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return fileError(path);
    const int answer = ::fsync(file);
    const int number = errno;
    ::close(file);
    errno = number;
    if (answer != 0)
        return fileError(path);
    return {};
}

} // namespace

Result<> proveEncrypted(const QString &path)
{
    static constexpr QByteArrayView plain("SQLite format 3", 16);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    const QByteArray head = file.read(plain.size());
    if (head == plain)
        return fail(ErrorCode::NotEncrypted, {{u"path"_s, path}});
    if (head.size() < plain.size())
        return fail(ErrorCode::StoreDamaged, {{u"detail"_s, u"the file is too short"_s}});
    return {};
}

Result<std::unique_ptr<Connection>> openKeyed(const SqliteAccess &access)
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, Connection::open(Dialect(Dialect::Sqlite), [&](QSqlDatabase &database) {
        database.setDatabaseName(access.path);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(access.busyTimeoutMs).arg(access.readOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    }, access.gate));
    sqlite3 *handle = connection->handle();
    // Without the cipher library under Qt's plugin the handle would belong to another SQLite.
    if (!handle || sqlite3_libversion_number() < 3050000)
        return fail(ErrorCode::NotEncrypted);
    PRAXIS_CHECK(applyKey(handle, access.key, &sqlite3_key_v2));
    PRAXIS_CHECK(connection->execute(u"PRAGMA trusted_schema = OFF"_s));
    PRAXIS_CHECK(connection->execute(u"PRAGMA cell_size_check = ON"_s));
    PRAXIS_TRY(const QVariant cipher, connection->scalar(u"SELECT sqlite3mc_version()"_s));
    if (cipher.toString().isEmpty())
        return fail(ErrorCode::NotEncrypted);
    PRAXIS_TRY(const QVariant tables, connection->scalar(u"SELECT count(*) FROM sqlite_schema"_s));
    PRAXIS_CHECK(addFolding(handle));
    return connection;
}

Result<> changeKey(Connection &connection, const KeySource &key)
{
    return applyKey(connection.handle(), key, &sqlite3_rekey_v2);
}

Result<> makeDurable(Connection &connection, const SqliteAccess &access)
{
    const QString mode = access.unfinished ? u"MEMORY"_s : u"WAL"_s;
    PRAXIS_TRY(const QVariant journal, connection.scalar(access.readOnly ? u"PRAGMA journal_mode"_s : u"PRAGMA journal_mode = "_s + mode));
    if (!access.readOnly && journal.toString() != mode.toLower())
        return fail(ErrorCode::StoreUnavailable, {{u"detail"_s, QString(u"journal_mode " + journal.toString())}});
    for (const QString &pragma : {access.unfinished ? u"synchronous = OFF"_s : u"synchronous = FULL"_s, u"foreign_keys = ON"_s, u"secure_delete = ON"_s, u"temp_store = MEMORY"_s,
                                  u"cache_size = -%1"_s.arg(access.cacheKiB), u"wal_autocheckpoint = 1000"_s})
        PRAXIS_CHECK(connection.execute(u"PRAGMA " + pragma));
    return {};
}

Result<> syncFile(const QString &path)
{
    return sync(path, O_RDONLY);
}

Result<> syncFolderOf(const QString &path)
{
    return sync(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

Result<> proveWritable(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return fileError(path);
    const ssize_t written = ::write(file, name.constData(), static_cast<std::size_t>(name.size()));
    const int number = errno;
    ::close(file);
    ::unlink(name.constData());
    errno = number;
    return written == name.size() ? Result<>() : Result<>(fileError(path));
}

Result<> moveInto(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fileError(to);
    return syncFolderOf(to);
}

} // namespace praxis::store
