#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QStringList>

namespace praxis {

/// What a server keeps of passwords. Thread-safe; takes tens of milliseconds, for a few at a time.
class Passwords {
public:
    virtual ~Passwords() = default;
    /// In the form of PHC ("$argon2id$v=19$m=…"). WeakPassword (data: problem); `names` must not be it. StoreBusy: too many at once.
    [[nodiscard]] virtual Result<QString> keep(const QByteArray &password, const QStringList &names) = 0;
    /// As long for an empty `kept`, which nothing fits: who asks does not learn whether there is such an account.
    [[nodiscard]] virtual Result<bool> fits(const QByteArray &password, const QString &kept) = 0;
};

} // namespace praxis
