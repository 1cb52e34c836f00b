#pragma once

#include <QFile>

namespace praxis::test {

/// Changes one byte of a file, whatever it was: what is kept encrypted may hold any byte at any place. False where it could not be.
inline bool alterByte(const QString &path, qint64 at)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at))
        return false;
    const QByteArray was = file.peek(1);
    return was.size() == 1 && file.putChar(static_cast<char>(was[0] ^ 1));
}

} // namespace praxis::test
