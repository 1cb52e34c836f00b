#include "tests/bench/Cinema.h"

#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <gst/gst.h>

namespace praxis::bench {

namespace {

constexpr qint64 piece = 1'048'576;

} // namespace

Cinema::Cinema(const QString &folder, const QString &kind, const QStringList &format, int seconds)
    : m_folder(folder), m_kind(kind), m_seconds(seconds), m_blobs(must(vault::FolderBlobs::in(m_folder.filePath(QStringLiteral("media"))))),
      m_archive(must(vault::FolderBlobs::in(m_folder.filePath(QStringLiteral("archive"))))),
      m_vault(std::make_unique<vault::AgeVault>(*m_blobs, *m_archive, m_seal, m_keys, m_ids, m_clock))
{
    make(format);
    takeIn();
}

void Cinema::make(const QStringList &format)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString lavfi = QStringLiteral("lavfi");
    ffmpeg.start(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-f"), lavfi, QStringLiteral("-i"), QStringLiteral("testsrc2=s=1280x720:r=25"),
                                                       QStringLiteral("-f"), lavfi, QStringLiteral("-i"), QStringLiteral("sine=300")} + format + QStringList{plain()});
    if (!ffmpeg.waitForFinished(400'000) || ffmpeg.exitCode() != 0)
        qFatal("ffmpeg makes the film of this row");
}

void Cinema::takeIn()
{
    QFile file(plain());
    const auto writer = must(m_vault->writer(QUuid()));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no film");
    while (!file.atEnd())
        must(writer->write(file.read(piece)));
    m_object = must(writer->finish());
}

std::vector<ui::MediaInput> Cinema::input(bool fromVault)
{
    std::vector<ui::MediaInput> inputs;
    if (fromVault) {
        inputs.push_back({must(m_vault->open(m_object)), 0, m_seconds * 1000});
    } else {
        auto file = std::make_unique<QFile>(plain());
        if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            qFatal("no film");
        inputs.push_back({std::move(file), 0, m_seconds * 1000});
    }
    return inputs;
}

void Cinema::waitFor(ui::MediaSession &session)
{
    QEventLoop loop;
    QObject::connect(&session, &ui::MediaSession::settled, &loop, &QEventLoop::quit);
    QObject::connect(&session, &ui::MediaSession::failed, &loop, [](const Error &error) { stop(error); });
    if (!session.isSettled())
        loop.exec();
}

void Cinema::pass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

ui::SoundSinkFactory Cinema::silence()
{
    return [] {
        GstElement *sink = gst_element_factory_make("fakesink", nullptr);
        g_object_set(sink, "sync", TRUE, nullptr);
        return sink;
    };
}

} // namespace praxis::bench
