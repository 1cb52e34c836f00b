#pragma once

#include "models/ports/Vault.h"

#include <QMutex>
#include <QString>

#include <memory>

class QLockFile;

namespace praxis::ui {

/// Copies of documents for programs of this computer: readable by this user alone, in a folder that is theirs alone (in memory, where
/// the system has such a place), and wiped when they are no longer needed. What a program that died has left is wiped at the next start.
class OutsideCopies {
public:
    /// Under `root`; blank: where the system keeps what is for this session only. Wipes what was left behind there.
    explicit OutsideCopies(const QString &root = {});
    ~OutsideCopies(); ///< wipes
    OutsideCopies(const OutsideCopies &) = delete;
    OutsideCopies &operator=(const OutsideCopies &) = delete;

    /// Writes one under that name; its path. Any thread. FileUnwritable, DiskFull, and the vault's errors.
    [[nodiscard]] Result<QString> write(Vault &vault, const VaultObject &object, const QString &name);
    void wipe();
    [[nodiscard]] const QString &folder() const { return m_folder; }

    [[nodiscard]] static QString usualRoot();

private:
    void wipeLeftBehind();
    [[nodiscard]] bool makeFolder();

    QMutex m_mutex;
    QString m_root;
    QString m_folder; ///< of this program; blank: none yet
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace praxis::ui
