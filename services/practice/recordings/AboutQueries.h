#pragma once

#include "models/records/Consent.h"
#include "models/records/ProviderTrack.h"
#include "models/records/Recording.h"
#include "models/records/RecordingTrack.h"
#include "models/rules/Retention.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// One file of a recording: what is known of it, and nothing that opens it.
struct RecordingFileFacts {
    QString label;
    TrackKind kind{};
    QString container;
    QString codec;
    qint64 offsetMs = 0;
    qint64 durationMs = 0;
    qint64 sizeBytes = 0;
    QString sha256; ///< of the plain file, hexadecimal
    bool isHere = false;     ///< in the vault or its archive
    QString providerId;      ///< the provider's name of it; blank where no provider made it
    ProviderTrackStatus there{}; ///< what became of it, where it is not here
};
/// What somebody in it agrees to.
struct RecordingConsentFacts {
    QString person;
    ConsentState state{};
    bool isBasis = false; ///< it is the one that the recording rests on, and what follows is about it
    QString formVersion;
    Instant givenAt;
    ConsentHow how{};
    QString guardian;
    Instant withdrawnAt;
    QDate expiresOn;
};
struct RecordingFacts {
    RecordingEntry entry; ///< as lists show it
    Recording recording;
    QVector<RecordingFileFacts> files;
    QVector<RecordingConsentFacts> consents;
    QDate mayGoFrom;      ///< the first day on which it may go, as rules and a wish say; invalid: it is kept
    QVector<RetentionPolicy> rules; ///< of the places that count
    Instant goesOn;       ///< approved to be destroyed, and no hold keeps it: when its notice is over; null: nothing is decided
    QString heldByName;
    bool isWhole = false; ///< else it is only shared with who asks, or they are a patient: without the provider's names of it, the
                          ///< checksums, and why it is on hold
};
/// All that is known of a recording, whatever its state, for who may see it in the list. One line of the trail says so.
struct AboutRecording {
    using Answer = RecordingFacts;
    static constexpr bool audited = true;
    [[nodiscard]] static QString queryName() { return QStringLiteral("AboutRecording"); }
    QUuid id;
    QString why;
};

class Reading;
[[nodiscard]] Result<RecordingFacts> answer(Reading &reading, const AboutRecording &query);

} // namespace praxis
