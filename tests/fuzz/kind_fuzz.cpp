#include "models/rules/Documents.h"
#include "services/interchange/FileKind.h"
#include "services/practice/documents/DocumentIntake.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace praxis;

namespace {

/// Where a file stands under a name for as long as it is looked at; in memory where there is such a folder.
QString folder()
{
    static const QTemporaryDir temporary((QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/kind-XXXXXX"));
    return temporary.path();
}

bool isProgram(const QByteArray &bytes)
{
    return bytes.startsWith("\x7f" "ELF") || bytes.startsWith("#!") || (bytes.startsWith("MZ") && bytes.left(64).contains('\0'));
}

} // namespace

/// Whatever the bytes are and whatever the name says: telling the kind ends, is the same each time, and a program is never taken for
/// something that is shown or handed on.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const interchange::FileKind kind = interchange::sniffKind(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
    if (interchange::sniffKind(bytes.first(std::min<qsizetype>(bytes.size(), 4096))) != kind || interchange::kindName(kind).isEmpty())
        qFatal("the kind of the same bytes is another one");
    static const QStringList names{QStringLiteral("report.pdf"), QStringLiteral("letter.docx"), QStringLiteral("scan.png"), QStringLiteral("list.txt"), QStringLiteral("page.html"), QStringLiteral("nothing")};
    const QString path = folder() + u'/' + names[size == 0 ? 0 : data[size / 2] % names.size()];
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        return 0;
    file.close();
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QString name = QFileInfo(path).fileName();
    const Result<QString> type = mediaTypeOf(name, file);
    const Result<QString> again = mediaTypeOf(name, file);
    if (type.has_value() != again.has_value() || (type && *type != *again))
        qFatal("the type of the same file is another one");
    if (type && isProgram(bytes) && riskOf(*type) == FileRisk::None && viewOf(*type) != DocumentView::None)
        qFatal("a program is shown as %s", qPrintable(*type));
    QFile::remove(path);
    return 0;
}
