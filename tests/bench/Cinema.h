#pragma once

#include "services/secrets/PracticeSeal.h"
#include "services/system/RandomIds.h"
#include "services/system/SystemClock.h"
#include "services/vault/AgeVault.h"
#include "services/vault/FolderBlobs.h"
#include "tests/bench/BenchPractice.h"
#include "tests/bench/Samples.h"
#include "ui/recordings/MediaSession.h"

#include <QStringList>
#include <QTemporaryDir>

namespace praxis::bench {

/// A film as a plain file, and the same in a vault beside it.
class Cinema {
public:
    /// `format`: what ffmpeg makes of a test picture and a tone; `kind`: "mp4" or "mkv"; `folder`: a pattern for QTemporaryDir.
    Cinema(const QString &folder, const QString &kind, const QStringList &format, int seconds);

    [[nodiscard]] std::vector<ui::MediaInput> input(bool fromVault);
    [[nodiscard]] qint64 size() const { return m_object.size; }

    /// Until a picture stands there.
    static void waitFor(ui::MediaSession &session);
    /// Lets it play.
    static void pass(int ms);
    [[nodiscard]] static ui::SoundSinkFactory silence();

private:
    class OneKey final : public PersonKeys {
    public:
        explicit OneKey(Seal &seal) : m_key(must(seal.newWrappedKey())) {}
        [[nodiscard]] Result<QByteArray> find(const QUuid &) override { return m_key; }
        [[nodiscard]] Result<QByteArray> findOrMake(const QUuid &) override { return m_key; }

    private:
        QByteArray m_key;
    };

    [[nodiscard]] QString plain() const { return m_folder.filePath(QStringLiteral("film.") + m_kind); }
    void make(const QStringList &format);
    void takeIn();

    QTemporaryDir m_folder;
    QString m_kind;
    int m_seconds;
    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    PracticeSeal m_seal{SecretBytes::random(32), SecretBytes::random(32)};
    OneKey m_keys{m_seal};
    std::unique_ptr<vault::FolderBlobs> m_blobs;
    std::unique_ptr<vault::FolderBlobs> m_archive;
    std::unique_ptr<vault::AgeVault> m_vault;
    VaultObject m_object;
};

} // namespace praxis::bench
