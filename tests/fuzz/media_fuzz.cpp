#include "ui/recordings/MediaPipeline.h"
#include "ui/recordings/MediaSession.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEventLoop>

using namespace praxis;
using namespace praxis::ui;

namespace {

constexpr int patienceMs = 60'000;

void makeApplication()
{
    static int count = 1;
    static char name[] = "fuzz_media";
    static char *arguments[] = {name, nullptr};
    static const QCoreApplication application(count, arguments);
}

} // namespace

/// Whatever the bytes are: looking at them as an import does ends with a recording that has a length and a kind, or with why not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    makeApplication();
    auto device = std::make_unique<QBuffer>();
    device->setData(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    MediaSession session([] { return mediapipeline::make("fakesink"); });
    QEventLoop waiting;
    bool settled = false, failed = false;
    QObject::connect(&session, &MediaSession::settled, &waiting, [&] {
        settled = true;
        waiting.quit();
    });
    QObject::connect(&session, &MediaSession::failed, &waiting, [&](const Error &error) {
        failed = error.code != ErrorCode::None;
        waiting.quit();
    });
    QTimer::singleShot(patienceMs, &waiting, &QEventLoop::quit);
    std::vector<MediaInput> inputs;
    inputs.push_back({std::move(device)});
    session.load(std::move(inputs));
    if (!settled && !failed)
        waiting.exec();
    if (!settled && !failed)
        qFatal("no answer");
    if (settled && (session.trackCount() != 1 || session.duration() < 0))
        qFatal("a recording of no length");
    return 0;
}
