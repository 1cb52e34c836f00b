#pragma once

#include <QCryptographicHash>
#include <QString>

namespace praxis {

/// What stands before the "@" of a message's Message-ID: the same message sent again has the same, and nobody who did not get it can tell it.
[[nodiscard]] inline QString mailMark(const QString &message)
{
    return QString::fromLatin1(QCryptographicHash::hash(message.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace praxis
