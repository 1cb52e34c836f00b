#include "services/hosted/HeaderForm.h"

#include <algorithm>

namespace praxis::hosted {

namespace {

constexpr int mostLines = 100;

bool isToken(char c)
{
    constexpr QByteArrayView others("!#$%&'*+-.^_`|~");
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || others.contains(c);
}

bool isFieldText(char c)
{
    return static_cast<uchar>(c) >= 0x20 ? c != 0x7f : c == '\t';
}

/// Method SP target SP version; the target is visible ASCII.
bool isRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1 || line.sliced(first + 1, last - first - 1).contains(' '))
        return false;
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    return std::all_of(method.begin(), method.end(), isToken) && std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

bool isNamed(QByteArrayView name, QByteArrayView wanted)
{
    return name.compare(wanted, Qt::CaseInsensitive) == 0;
}

} // namespace

bool isWellFormed(QByteArrayView header)
{
    int lines = 0;
    int lengths = 0;
    int codings = 0;
    while (!header.isEmpty()) {
        const qsizetype end = header.indexOf(QByteArrayView("\r\n"));
        if (end < 0)
            return false;
        const QByteArrayView line = header.first(end);
        header = header.sliced(end + 2);
        if (line.isEmpty())
            return header.isEmpty() && lines > 0 && lengths + codings <= 1;
        if (++lines > mostLines || !std::all_of(line.begin(), line.end(), isFieldText))
            return false;
        if (lines == 1) {
            if (!isRequestLine(line))
                return false;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        const QByteArrayView name = line.first(colon);
        if (!std::all_of(name.begin(), name.end(), isToken)) // a folded line begins with a blank, which is none
            return false;
        const bool isLength = isNamed(name, "Content-Length");
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        if (isLength && (value.isEmpty() || !std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; })))
            return false;
        lengths += isLength;
        codings += isNamed(name, "Transfer-Encoding");
    }
    return false;
}

} // namespace praxis::hosted
