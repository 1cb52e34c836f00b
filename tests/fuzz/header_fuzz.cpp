#include "services/hosted/HeaderForm.h"

#include <QByteArray>
#include <QByteArrayList>

using namespace praxis::hosted;

namespace {

/// How many lines say where the body ends.
int lengths(const QByteArray &header)
{
    int times = 0;
    const QList<QByteArray> lines = header.toLower().split('\n');
    for (const QByteArray &line : lines)
        times += line.startsWith("content-length:") || line.startsWith("transfer-encoding:") ? 1 : 0;
    return times;
}

} // namespace

/// Whatever the bytes are: judging a header ends, and one that is taken says once at most where its body ends, and nothing else that readers differ about.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray header(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (!isWellFormed(header))
        return 0;
    if (!header.endsWith("\r\n\r\n") || header.indexOf("\r\n\r\n") != header.size() - 4 || header.contains('\0'))
        qFatal("a header goes on after its end");
    if (header.count('\r') != header.count("\r\n") || header.count('\n') != header.count("\r\n"))
        qFatal("a line ends otherwise");
    if (lengths(header) > 1)
        qFatal("two lengths");
    if (isWellFormed(QByteArray(header.chopped(2) + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")) || isWellFormed(QByteArray(header.chopped(2) + " folded\r\n\r\n")))
        qFatal("what is ambiguous was taken");
    return 0;
}
