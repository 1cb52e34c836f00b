#include "services/interchange/ZipWriter.h"

#include <QIODevice>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>

namespace praxis::interchange {

namespace {

la_ssize_t put(struct archive *archive, void *device, const void *bytes, size_t length)
{
    const qint64 written = static_cast<QIODevice *>(device)->write(static_cast<const char *>(bytes), static_cast<qint64>(length));
    if (written < 0)
        archive_set_error(archive, EIO, "the file cannot be written");
    return static_cast<la_ssize_t>(written);
}

} // namespace

ZipWriter::ZipWriter(QIODevice &device) : m_device(device), m_archive(archive_write_new())
{
    archive_write_set_format_zip(m_archive);
    archive_write_set_options(m_archive, "zip:hdrcharset=UTF-8");
    archive_write_set_bytes_per_block(m_archive, 1 << 16);
    archive_write_set_bytes_in_last_block(m_archive, 1); // no padding
    archive_write_open(m_archive, &m_device, nullptr, &put, nullptr);
}

ZipWriter::~ZipWriter()
{
    archive_write_free(m_archive);
}

Result<> ZipWriter::check(long long code)
{
    if (code >= ARCHIVE_OK || code == ARCHIVE_WARN)
        return {};
    const char *detail = archive_error_string(m_archive);
    return fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), QString::fromUtf8(detail ? detail : "")}});
}

Result<> ZipWriter::begin(const QString &path, qint64 size, Instant at, bool packed)
{
    PRAXIS_CHECK(check(packed ? archive_write_zip_set_compression_store(m_archive) : archive_write_zip_set_compression_deflate(m_archive)));
    archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, path.toUtf8().constData());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    archive_entry_set_size(entry, size);
    archive_entry_set_mtime(entry, at.ms / 1000, 0);
    const int code = archive_write_header(m_archive, entry);
    archive_entry_free(entry);
    return check(code);
}

Result<> ZipWriter::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const la_ssize_t written = archive_write_data(m_archive, bytes.data(), static_cast<size_t>(bytes.size()));
        PRAXIS_CHECK(check(written));
        if (written == 0)
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), QStringLiteral("larger than was said")}});
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<> ZipWriter::finish()
{
    return check(archive_write_close(m_archive));
}

} // namespace praxis::interchange
