#include "tests/bench/Rows.h"

#include "services/secrets/PracticeSeal.h"
#include "services/system/RandomIds.h"
#include "services/system/SystemClock.h"
#include "services/vault/AgeVault.h"
#include "services/vault/FolderBlobs.h"
#include "tests/support/FastFolder.h"
#include "ui/recordings/MediaSession.h"

#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gst/gst.h>

namespace praxis::bench {

namespace {

constexpr int filmSeconds = 120;
constexpr int times = 15;

class OneKey final : public PersonKeys {
public:
    explicit OneKey(Seal &seal) : m_key(must(seal.newWrappedKey())) {}
    [[nodiscard]] Result<QByteArray> find(const QUuid &) override { return m_key; }
    [[nodiscard]] Result<QByteArray> findOrMake(const QUuid &) override { return m_key; }

private:
    QByteArray m_key;
};

/// A film as a plain file, and the same in a vault beside it.
class Cinema {
public:
    Cinema()
    {
        QProcess ffmpeg;
        ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const QString lavfi = QStringLiteral("lavfi");
        ffmpeg.start(QStringLiteral("ffmpeg"), {QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-f"), lavfi, QStringLiteral("-i"), QStringLiteral("testsrc2=s=1280x720:r=25"),
                                                QStringLiteral("-f"), lavfi, QStringLiteral("-i"), QStringLiteral("sine=300"), QStringLiteral("-t"), QString::number(filmSeconds),
                                                QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-preset"), QStringLiteral("ultrafast"), QStringLiteral("-g"), QStringLiteral("50"),
                                                QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"), QStringLiteral("-c:a"), QStringLiteral("aac"), plain()});
        if (!ffmpeg.waitForFinished(300'000) || ffmpeg.exitCode() != 0)
            qFatal("ffmpeg makes the film of this row");
        QFile file(plain());
        const auto writer = must(m_vault.writer(QUuid()));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no film");
        must(writer->write(file.readAll()));
        m_object = must(writer->finish());
    }

    [[nodiscard]] std::vector<ui::MediaInput> input(bool fromVault)
    {
        std::vector<ui::MediaInput> inputs;
        if (fromVault) {
            inputs.push_back({must(m_vault.open(m_object)), 0, filmSeconds * 1000});
        } else {
            auto file = std::make_unique<QFile>(plain());
            if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
                qFatal("no film");
            inputs.push_back({std::move(file), 0, filmSeconds * 1000});
        }
        return inputs;
    }

private:
    [[nodiscard]] QString plain() const { return m_folder.filePath(QStringLiteral("film.mp4")); }

    QTemporaryDir m_folder{test::fastFolder()};
    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    PracticeSeal m_seal{SecretBytes::random(32), SecretBytes::random(32)};
    OneKey m_keys{m_seal};
    std::unique_ptr<vault::FolderBlobs> m_blobs = must(vault::FolderBlobs::in(m_folder.filePath(QStringLiteral("media"))));
    std::unique_ptr<vault::FolderBlobs> m_archive = must(vault::FolderBlobs::in(m_folder.filePath(QStringLiteral("archive"))));
    vault::AgeVault m_vault{*m_blobs, *m_archive, m_seal, m_keys, m_ids, m_clock};
    VaultObject m_object;
};

/// Until a picture stands there.
void waitFor(ui::MediaSession &session)
{
    QEventLoop loop;
    QObject::connect(&session, &ui::MediaSession::settled, &loop, &QEventLoop::quit);
    QObject::connect(&session, &ui::MediaSession::failed, &loop, [](const Error &error) { stop(error); });
    if (!session.isSettled())
        loop.exec();
}

ui::SoundSinkFactory silence()
{
    return [] {
        GstElement *sink = gst_element_factory_make("fakesink", nullptr);
        g_object_set(sink, "sync", TRUE, nullptr);
        return sink;
    };
}

} // namespace

void measurePlayer(Table &table)
{
    Cinema cinema;
    Row first{QStringLiteral("click to first picture, from the vault"), {}, Row::Bound::Ratio, 1.3, {}, {}, QStringLiteral("ms; 720p H.264; beside the same player on the plain file")};
    Row sought{QStringLiteral("seek to a picture, from the vault"), {}, Row::Bound::Ratio, 1.3, {}, {}, QStringLiteral("ms; beside the same player on the plain file")};
    for (int i = 0; i <= times; ++i) {
        for (const bool fromVault : {false, true}) {
            ui::MediaSession session(silence());
            const double opened = millisecondsOf([&] {
                session.load(cinema.input(fromVault), (i * 7919LL) % (filmSeconds * 900));
                waitFor(session);
            });
            const double found = millisecondsOf([&] {
                session.seek((i * 104729LL + 31'000) % (filmSeconds * 900));
                waitFor(session);
            });
            if (i == 0)
                continue; // the libraries come from the disk
            (fromVault ? first.measured : first.yardstick).add(opened);
            (fromVault ? sought.measured : sought.yardstick).add(found);
        }
    }
    table.add(first);
    table.add(sought);
}

} // namespace praxis::bench
