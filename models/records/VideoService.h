#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// An account with a provider of video rooms. Of several active ones the first that was set up makes the rooms.
struct VideoService : Record {
    QString provider;      ///< "twilio", "videosdk", "jitsi": a key of `videoProviders()`
    QString account;       ///< twilio: AC…; jitsi: the application's id
    QString keyId;         ///< twilio: SK…; videosdk: the API key; jitsi: kid of a private key, blank for a shared secret
    QString domain;        ///< jitsi: where it runs
    QString sealedSecret;  ///< what signs passes, under the practice's key, base64
    QString sealedCheck;   ///< what its calls to us are checked with: twilio: the account's token; videosdk: a public key, base64
    bool isActive = true;
    bool records = false;     ///< sessions whose patients have all agreed to it
    bool mixes = false;       ///< one file of a session, besides its tracks
    bool removesThere = true; ///< what is safe in the vault goes at the provider
    bool straightIn = false;  ///< patients need not be let in
};

inline constexpr auto videoServiceFields = describe<VideoService>(std::array{
    field<&VideoService::provider>("provider", Required | Guarded | Filterable, Merge::Server),
    field<&VideoService::account>("account", Guarded | Sensitive, Merge::Server),
    field<&VideoService::keyId>("key_id", Guarded | Sensitive, Merge::Server),
    field<&VideoService::domain>("domain", Guarded, Merge::Server),
    field<&VideoService::sealedSecret>("sealed_secret", Guarded | Secret | Sensitive, Merge::Server),
    field<&VideoService::sealedCheck>("sealed_check", Guarded | Secret | Sensitive, Merge::Server),
    field<&VideoService::isActive>("is_active", Guarded | Filterable, Merge::Server),
    field<&VideoService::records>("records", Guarded, Merge::Server),
    field<&VideoService::mixes>("mixes", Guarded, Merge::Server),
    field<&VideoService::removesThere>("removes_there", Guarded, Merge::Server),
    field<&VideoService::straightIn>("straight_in", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<VideoService>()
{
    static constexpr RecordType type = recordType<VideoService>("VideoService", "video_service", videoServiceFields);
    return type;
}

} // namespace praxis
