#pragma once

#include "app/common/Machine.h"
#include "services/secrets/KeyHeader.h"
#include "services/store/KeySource.h"

#include <QDir>

/// What the parts of PracticeFile share.
namespace praxis::app {

[[nodiscard]] inline KeyHeader::Parts headerParts(Machine &machine)
{
    return {machine.hasher, machine.disk, machine.keychain};
}

/// The key has to outlive what it is given to.
[[nodiscard]] inline store::KeySource keyed(const SecretBytes &key)
{
    return [&key](const std::function<void(QByteArrayView)> &use) -> Result<> {
        use(key.view());
        return {};
    };
}

/// A practice is made in here and moved up when it is whole; while this folder is there, there is no practice yet.
[[nodiscard]] inline QString foundingIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral(".founding"));
}

} // namespace praxis::app
