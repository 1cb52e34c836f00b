#pragma once

#include "tests/vault/VaultRoom.h"

#include <QMap>
#include <QSet>

namespace praxis::test {

/// A practice that keeps, archives, deletes and re-keys files, a numbered step at a time, with its rows in one small file that is
/// replaced as a whole, as a database's transaction would. Each step is done when its rows are.
class VaultDiary {
public:
    explicit VaultDiary(const QString &folder);

    static constexpr int steps = 24;
    [[nodiscard]] static QByteArray contentsOf(int step);

    [[nodiscard]] Result<> load();
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] Result<> doNext();
    /// Which files there must be after so many steps.
    [[nodiscard]] static QList<int> expectedAfter(int steps);

    [[nodiscard]] const QMap<int, VaultObject> &rows() const { return m_rows; }
    [[nodiscard]] Vault &vault() { return m_vault; }
    [[nodiscard]] Blobs &blobs(Vault::Tier tier) { return tier == Vault::Tier::Vault ? *m_blobs : *m_archive; }
    /// Where its row says that a file is.
    [[nodiscard]] Vault::Tier tierOf(int step) const { return m_archived.contains(step) ? Vault::Tier::Archive : Vault::Tier::Vault; }
    /// What the next start does: moves that were cut short end as their rows say.
    [[nodiscard]] Result<> settle();
    StandingClock clock;

private:
    [[nodiscard]] Result<> save();
    [[nodiscard]] Result<> changeKey(const QUuid &person);
    [[nodiscard]] Result<> moveOne(int step);
    [[nodiscard]] static bool deletesIn(int step) { return step % 5 == 4; }
    [[nodiscard]] static bool changesKeyIn(int step) { return step % 4 == 3; }
    [[nodiscard]] static bool movesIn(int step) { return step % 3 == 2; }
    [[nodiscard]] static QUuid personOf(int step) { return QUuid(static_cast<uint>(step % 2 + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); }

    QString m_folder;
    PracticeSeal m_seal{SecretBytes::copyOf(QByteArray(32, 'k')), SecretBytes::copyOf(QByteArray(32, 's'))};
    KeptKeys m_keys{m_seal};
    RisingIds m_ids;
    std::unique_ptr<vault::FolderBlobs> m_blobs;
    std::unique_ptr<vault::FolderBlobs> m_archive;
    vault::AgeVault m_vault;
    int m_done = 0;
    QMap<int, VaultObject> m_rows;
    QSet<int> m_archived;
};

} // namespace praxis::test
