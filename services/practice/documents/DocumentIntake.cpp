#include "services/practice/documents/DocumentIntake.h"

#include "models/rules/Documents.h"
#include "services/interchange/Container.h"
#include "services/interchange/PictureHeader.h"
#include "services/practice/recordings/VaultParts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>
#include <vector>

namespace praxis {

namespace {

constexpr qsizetype intakePiece = 1 << 20;
constexpr qsizetype headSize = 1024;
constexpr auto pdf = QLatin1StringView("application/pdf");

std::unexpected<Error> unreadable(const QString &path, const QString &detail = {})
{
    return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), QDir::toNativeSeparators(path)}, {QStringLiteral("detail"), detail}});
}

/// The scanner sees the same bytes that are kept. Where it breaks off, the file was not scanned.
class ScanOnTheWay {
public:
    explicit ScanOnTheWay(FileScanner *scanner)
    {
        auto begun = scanner ? scanner->begin() : Result<std::unique_ptr<FileScan>>(nullptr);
        if (begun)
            m_scan = std::move(*begun);
    }
    void write(QByteArrayView bytes)
    {
        if (m_scan && !m_scan->write(bytes))
            m_scan.reset();
    }
    Result<> finish(DocumentVersion &version)
    {
        const auto verdict = m_scan ? m_scan->finish() : Result<ScanVerdict>(fail(ErrorCode::NotAvailable));
        if (!verdict)
            return {};
        if (!verdict->clean)
            return fail(ErrorCode::NotThatKind, {{QStringLiteral("expected"), QStringLiteral("document")}, {QStringLiteral("found"), verdict->found}, {QStringLiteral("why"), QStringLiteral("virus")}});
        version.scanState = ScanState::Clean;
        version.scannedBy = verdict->engine;
        return {};
    }

private:
    std::unique_ptr<FileScan> m_scan;
};

Result<> writeAll(VaultWriter &writer, ScanOnTheWay &scan, const QString &name, QIODevice &file, const DocumentIntake::Progress &progress)
{
    std::vector<char> bytes(intakePiece);
    const qint64 total = file.size();
    qint64 done = 0;
    for (;;) {
        const qint64 got = file.read(bytes.data(), intakePiece);
        if (got < 0)
            return unreadable(name, file.errorString());
        if (got == 0)
            break;
        PRAXIS_CHECK(writer.write(QByteArrayView(bytes.data(), got)));
        scan.write(QByteArrayView(bytes.data(), got));
        done += got;
        if (progress && !progress(done, total))
            return fail(ErrorCode::Cancelled);
    }
    return done == total && done == file.size() ? Result<>() : unreadable(name); // it was cut or grew while it was read
}

std::unexpected<Error> risky(FileRisk risk, const QString &mediaType)
{
    return fail(ErrorCode::NotThatKind, {{QStringLiteral("expected"), QStringLiteral("document")}, {QStringLiteral("found"), mediaType}, {QStringLiteral("why"), enumName(risk)}});
}

/// By the type, the name and, where a file holds others, by what it holds.
Result<> checkSafe(QIODevice &file, const QString &fileName, const QString &mediaType)
{
    for (const FileRisk risk : {riskOf(mediaType), riskOfName(fileName)}) {
        if (risk != FileRisk::None)
            return risky(risk, mediaType);
    }
    if (const auto size = interchange::pictureSize(file); size && interchange::isTooLarge(*size))
        return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), QStringLiteral("picture")}, {QStringLiteral("limit"), interchange::mostPixels}});
    switch (interchange::lookInside(file)) {
    case interchange::Hidden::Macros:
        return risky(FileRisk::Macros, mediaType);
    case interchange::Hidden::TooMuch:
        return risky(FileRisk::Archive, mediaType);
    case interchange::Hidden::Broken:
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("container")}});
    case interchange::Hidden::Nothing:
        break;
    }
    return {};
}

} // namespace

namespace {

/// Kinds that begin with signs of their own: bytes without them are none, whatever the name says.
bool hasSignature(const QString &mediaType)
{
    const DocumentView view = viewOf(mediaType);
    return view == DocumentView::Pdf || view == DocumentView::Picture;
}

/// What begins as a program is one, whatever else it is too. Blank where it does not.
QString programAtTheBeginning(const QByteArray &head)
{
    constexpr qsizetype dosHeader = 64;
    if (head.startsWith("\x7f" "ELF"))
        return QStringLiteral("application/x-executable");
    if (head.startsWith("MZ") && head.first(std::min(head.size(), dosHeader)).contains('\0')) // a text may begin so too
        return QStringLiteral("application/x-msdownload");
    return head.startsWith("#!") ? QStringLiteral("application/x-shellscript") : QString();
}

/// The MIME database finds its sign anywhere in the first kilobyte, behind a web page too. Blanks before it are harmless.
bool beginsAsPdf(const QByteArray &head)
{
    return head.trimmed().startsWith("%PDF-");
}

/// The MIME database takes anything that begins with these two letters for a program.
QMimeType kindByContent(const QMimeDatabase &types, const QByteArray &head, QIODevice &bytes)
{
    return head.startsWith("MZ") ? types.mimeTypeForData(head.mid(2)) : types.mimeTypeForData(&bytes);
}

} // namespace

/// A name may say more than the bytes (a letter is an archive by its bytes), never something else.
Result<QString> mediaTypeOf(const QString &fileName, QIODevice &bytes)
{
    bytes.seek(0);
    const QByteArray head = bytes.peek(headSize);
    if (const QString program = programAtTheBeginning(head); !program.isEmpty())
        return program;
    const QMimeDatabase types;
    const QMimeType byContent = kindByContent(types, head, bytes);
    bytes.seek(0);
    const QList<QMimeType> byName = types.mimeTypesForFileName(fileName);
    if (byContent.name() == pdf && !beginsAsPdf(head))
        return fail(ErrorCode::NotThatKind, {{QStringLiteral("expected"), pdf}, {QStringLiteral("found"), QStringLiteral("application/octet-stream")}});
    if (byContent.isDefault() && byName.isEmpty())
        return byContent.name();
    for (const QMimeType &named : byName) {
        const bool unknown = byContent.isDefault() && !hasSignature(named.name());
        if (named == byContent || (named.inherits(byContent.name()) && !byContent.isDefault()) || unknown)
            return named.name();
    }
    for (const QMimeType &named : byName) {
        if (byContent.inherits(named.name()))
            return byContent.name();
    }
    if (byName.isEmpty())
        return byContent.name();
    return fail(ErrorCode::NotThatKind, {{QStringLiteral("expected"), byName.first().name()}, {QStringLiteral("found"), byContent.name()}});
}

Result<QJsonObject> DocumentIntake::take(const QUuid &keyHolder, const QString &path, const Progress &progress)
{
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable())
        return unreadable(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, file.errorString());
    return take(keyHolder, info.fileName(), file, progress);
}

Result<QJsonObject> DocumentIntake::take(const QUuid &keyHolder, const QString &fileName, QIODevice &bytes, const Progress &progress)
{
    if (bytes.size() == 0)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("empty")}});
    if (bytes.size() > largest)
        return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), fileName}, {QStringLiteral("limit"), largest}});
    DocumentVersion version;
    version.fileName = fileName;
    PRAXIS_TRY(version.mediaType, mediaTypeOf(fileName, bytes));
    PRAXIS_CHECK(checkSafe(bytes, fileName, version.mediaType));
    PRAXIS_TRY(const auto writer, m_vault.writer(keyHolder));
    ScanOnTheWay scan(m_scanner);
    bytes.seek(0);
    PRAXIS_CHECK(writeAll(*writer, scan, fileName, bytes, progress));
    PRAXIS_CHECK(scan.finish(version));
    PRAXIS_TRY(const VaultObject object, writer->finish());
    keepVaultObject(version, object);
    QJsonObject json = toJson(typeOf<DocumentVersion>(), version);
    for (const FieldDef &base : typeOf<DocumentVersion>().fields.first(baseFieldCount))
        json.remove(base.key());
    return json;
}

void DocumentIntake::discard(const QJsonObject &file)
{
    DocumentVersion version;
    if (fromJson(typeOf<DocumentVersion>().fields, file, &version))
        (void)m_vault.remove(vaultObjectOf(version)); // what stays is swept
}

} // namespace praxis
