#include "app/common/VideoAdapters.h"

#include "services/net/Jitsi.h"
#include "services/net/TwilioVideo.h"
#include "services/net/VideoSdk.h"

#include <QUrl>

namespace praxis::app {

using namespace Qt::StringLiterals;

namespace {

/// Its address, and that host alone: for what it is asked, and for the files.
template <class Options>
void setPlace(Options &options, const QString &address, const QString &authorities)
{
    if (address.isEmpty())
        return;
    options.address = address;
    options.http.hosts = options.media.hosts = {QUrl(address).host()};
    options.http.authorities = options.media.authorities = authorities;
    options.http.toThisComputer = options.media.toThisComputer = true;
}

std::unique_ptr<VideoProvider> twilio(const OpenedVideoService &opened, const Clock &clock, const ProviderPlaces &places)
{
    net::TwilioVideo::Options options;
    options.account = opened.service.account;
    options.keySid = opened.service.keyId;
    options.keySecret = opened.secret;
    options.token = opened.check;
    setPlace(options, places.twilio, places.authorities);
    return std::make_unique<net::TwilioVideo>(options, clock);
}

std::unique_ptr<VideoProvider> videoSdk(const OpenedVideoService &opened, const Clock &clock, const ProviderPlaces &places)
{
    net::VideoSdk::Options options;
    options.key = {opened.service.keyId, opened.secret};
    options.publicKey = opened.check;
    setPlace(options, places.videoSdk, places.authorities);
    return std::make_unique<net::VideoSdk>(options, clock);
}

std::unique_ptr<VideoProvider> jitsi(const OpenedVideoService &opened)
{
    net::Jitsi::Options options;
    options.address = u"https://"_s + opened.service.domain;
    options.key.appId = opened.service.account;
    options.key.domain = opened.service.domain;
    (opened.service.keyId.isEmpty() ? options.key.secret : options.key.privateKey) = opened.secret;
    options.key.keyId = opened.service.keyId;
    return std::make_unique<net::Jitsi>(options);
}

} // namespace

VideoProviders videoProviders(const Clock &clock, const ProviderPlaces &places)
{
    return [&clock, places](const OpenedVideoService &opened) -> std::unique_ptr<VideoProvider> {
        if (opened.service.provider == u"twilio")
            return twilio(opened, clock, places);
        if (opened.service.provider == u"videosdk")
            return videoSdk(opened, clock, places);
        return opened.service.provider == u"jitsi" ? jitsi(opened) : nullptr;
    };
}

} // namespace praxis::app
