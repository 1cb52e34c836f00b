#pragma once

#include "models/ports/Vault.h"
#include "models/records/RecordingShare.h"
#include "models/records/RecordingTrack.h"
#include "models/rules/Consents.h"
#include "services/practice/door/Query.h"

namespace praxis {

/// The recordings that the asker may see. Every page that is listed anew is told in the audit trail.
struct ShowRecordings {
    PRAXIS_QUERY(ShowRecordings, QVector<RecordingEntry>, true)
    RecordingFilter filter;
};
/// Rows that were listed before, as they are now; what may no longer be seen is left out.
struct RefreshRecordings {
    PRAXIS_QUERY(RefreshRecordings, QVector<RecordingEntry>, false)
    QVector<QUuid> ids;
};
struct SumRecordings {
    PRAXIS_QUERY(SumRecordings, RecordingSums, false)
    RecordingFilter filter;
};

struct MarkerLine {
    QUuid id;
    qint64 positionMs = 0;
    int colour = 0;
    bool shared = false;
    bool own = false;
    QString note;
    QString authorName;
};
struct OpenedTrack {
    RecordingTrack track; ///< without what seals it
    VaultObject object;   ///< for the vault
    QByteArray shape;     ///< how loud it is; empty until it was measured
};
struct OpenedRecording {
    Recording recording;
    QString people;
    QString practitionerName;
    Consent consent;      ///< that it rests on
    QVector<OpenedTrack> tracks;
    QVector<MarkerLine> markers; ///< in order of time
    qint64 positionMs = 0; ///< where the asker left it
    QVector<SharedPart> parts; ///< all that is shared with them, where it is not their own: nothing else may be played. Empty: all of it
    Instant partsUntil;    ///< when the first of these ends
    qint64 fromMs = 0;     ///< where the first part begins
    qint64 untilMs = 0;    ///< where the last one ends; 0: at the end
    QVector<StandingShare> shares; ///< those that wait for an answer first, then as they end
    QUuid share;           ///< the one that was asked for, or the first of them
    Instant shareExpiresAt;
    QString question;      ///< that the share asks
    bool own = false;      ///< not only through a share
    bool mayMark = false;
    bool mayShare = false;
    bool mayDownload = false;
};
/// To play it. NotAvailable, ConsentMissing.
struct OpenRecording {
    PRAXIS_QUERY(OpenRecording, OpenedRecording, true)
    QUuid id;
    QString why;
    QUuid share; ///< which of several shares it is opened for; null, or over since: the first of them
};
/// Whether it may (still) be played; the errors of OpenRecording.
struct CheckRecording {
    PRAXIS_QUERY(CheckRecording, RecordingEntry, false)
    QUuid id;
};
/// The markers of an open recording, as they are now.
struct RecordingMarkers {
    PRAXIS_QUERY(RecordingMarkers, QVector<MarkerLine>, false)
    QUuid id;
};
/// To hand its files out, with the reason; one line of the trail says so. ConsentMissing (act: share) where they are for somebody else.
struct FetchRecording {
    PRAXIS_QUERY(FetchRecording, OpenedRecording, true)
    QUuid id;
    QString why;
    CopyFor copyFor{};
};

/// What an import into an appointment rests on.
struct ImportPerson {
    QUuid id;
    QString name;
    bool agrees = false;
    ConsentState state{};
    Instant withdrawnAt; ///< where they took it back
};
struct ImportCheck {
    QUuid appointment;
    WallTime start;
    QString practitionerName;
    QVector<ImportPerson> people;
    QUuid keyHolder; ///< the one patient; null where there are several: the recording is then its own
};
struct CheckRecordingImport {
    PRAXIS_QUERY(CheckRecordingImport, ImportCheck, false)
    QUuid appointment;
};

/// With whom one may share a recording.
struct SharePartner {
    QUuid id;
    QString name;
    bool isLast = false; ///< this user shared with them last
};
struct SharePartners {
    PRAXIS_QUERY(SharePartners, QVector<SharePartner>, false)
};
struct ShareLine {
    RecordingShare share;
    QString userName;
    QString sharedByName;
    bool isOpen = false;
};
/// With whom a recording was shared, newest first.
struct RecordingShares {
    PRAXIS_QUERY(RecordingShares, QVector<ShareLine>, false)
    QUuid recording;
};
/// The files of a recording, to be moved between the vault and its archive. Nobody is shown anything of them.
struct RecordingFiles {
    PRAXIS_QUERY(RecordingFiles, QVector<VaultObject>, false)
    QUuid id;
};
/// Payloads that are in both places: where their recordings say that they are.
struct MisplacedFile {
    VaultObject object;
    MediaLocation location{};
};
struct MisplacedMedia {
    PRAXIS_QUERY(MisplacedMedia, QVector<MisplacedFile>, false)
    QStringList blobs;
};
struct RecordingMonth {
    QDate month;
    RecordingSums sums;
};
struct RecordingUse {
    QUuid userId;
    QString user;
    QString action; ///< play, download
    int times = 0;  ///< in the last 90 days
};
struct RecordingFiguresAnswer {
    RecordingSums all;
    QVector<RecordingMonth> months; ///< oldest first
    QVector<RecordingUse> uses;     ///< most first; only for who sees everything
};
struct RecordingFigures {
    PRAXIS_QUERY(RecordingFigures, RecordingFiguresAnswer, false)
    int months = 12;
};

} // namespace praxis
