#include "services/net/TwilioSid.h"
#include "services/net/TwilioSignature.h"
#include "services/net/TwilioVideoEvents.h"
#include "services/net/VideoSdkEvents.h"

using namespace praxis;
using namespace praxis::net;

namespace {

void hold(bool good, const char *what)
{
    if (!good)
        qFatal("%s", what);
}

void holdSizes(const VideoEvent &event)
{
    hold(event.durationMs >= -1 && event.bytes >= -1, "less than nothing was recorded");
    hold(event.label.size() <= 512 && event.identity.size() <= 512 && event.failure.size() <= 512, "a name without an end");
}

void readTwilio(const QByteArray &body)
{
    const auto form = readForm(body);
    if (!form)
        return;
    static const TwilioSignature signature("12345");
    hold(signature.holds("https://praxis.example:443/hooks", *form, signature.of("https://praxis.example/hooks", *form)), "what was signed does not hold");
    const auto said = TwilioEvent::read(*form);
    if (!said)
        return;
    hold(said->mediaPath.isEmpty() || said->mediaPath.startsWith(u"/v1/"), "an address from outside");
    const auto event = videoEventOf(*said);
    if (!event)
        return;
    holdSizes(*event);
    hold(isTwilioSid(event->room, QLatin1StringView("RM")), "no room");
    hold(event->track.isEmpty() || isTwilioSid(event->track, QLatin1StringView("RT")), "no track");
    hold(event->mix.isEmpty() || isTwilioSid(event->mix, QLatin1StringView("CJ")), "no mix");
    hold(!event->at.isNull(), "no time");
}

void readVideoSdk(const QByteArray &body)
{
    const auto event = readVideoSdkEvent(body);
    if (!event || event->kind == VideoEvent::Kind::Other)
        return;
    holdSizes(*event);
    hold(isVideoSdkRoom(event->room), "no room");
    hold(event->track.isEmpty() || (event->track.startsWith(event->room + u':') && !event->track.contains(u'/') && !event->track.contains(u'.')), "no track");
    hold(event->kind != VideoEvent::Kind::TrackCompleted || !event->track.isEmpty(), "nothing was completed");
}

} // namespace

/// Whatever a provider's call says: reading it ends, and nothing comes out that could become part of an address.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readTwilio(body);
    readVideoSdk(body);
    return 0;
}
