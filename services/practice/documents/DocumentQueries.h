#pragma once

#include "models/ports/Vault.h"
#include "models/records/DocumentAccess.h"
#include "models/records/DocumentVersion.h"
#include "models/rules/Consents.h"
#include "services/practice/door/Query.h"

namespace praxis {

/// The documents that the asker may know of, newest first. Titles of what they may not read without a reason are there, except of
/// restricted ones.
struct ShowDocuments {
    PRAXIS_QUERY(ShowDocuments, QVector<DocumentEntry>, false)
    DocumentFilter filter;
};
struct VersionLine {
    QUuid id;
    int number = 0;
    QString fileName;
    QString mediaType;
    QString note;
    qint64 sizeBytes = 0;
    QString sha256;
    QString authorName;
    Instant createdAt;
    bool isCurrent = false;
    ScanState scanState{};
    QString scannedBy;
    int from = 0; ///< the number of the version that it was made from; 0: of none
};
struct OpenedDocument {
    Document document;
    QString personName;
    QString authorName;
    QString decidedByName;
    QVector<VersionLine> versions; ///< newest first
    QUuid version;                 ///< the one that is opened
    VaultObject object;            ///< for the vault
    QDate mayGoFrom;               ///< the first day on which it may go, as the rule says; invalid: it is kept
    Instant openUntil;             ///< where it is open for a reason; null: as long as one may
    bool mayHold = false;
    bool mayWrite = false;
    bool mayDownload = false;
    bool mayApprove = false;
    bool mayRelease = false;
    bool mayRemove = false;
    bool maySetPrivacy = false;
};
/// To look at it. Denied (reason_required) where a reason has to be said: then it stays open for half an hour, and its author hears of
/// it (DocumentAccesses). NotAvailable: the file is gone.
struct OpenDocument {
    PRAXIS_QUERY(OpenDocument, OpenedDocument, true)
    QUuid id;
    QUuid version; ///< null: the one that counts
    QString why;
};
/// To hand it out: saved, printed, or given to another program. ConsentMissing (act: share) where it is for somebody else.
struct FetchDocument {
    PRAXIS_QUERY(FetchDocument, OpenedDocument, true)
    QUuid id;
    QUuid version;
    QString why;
    CopyFor copyFor{};
    bool isPrint = false; ///< told as printed, not as downloaded
};

/// What is known of a document that is open, as it is now; without what opens its file. The errors of OpenDocument.
struct RefreshDocument {
    PRAXIS_QUERY(RefreshDocument, OpenedDocument, false)
    QUuid id;
    QUuid version;
};
/// Who opened whose document with a reason: for its author (their own documents) and for who answers for the practice.
struct DocumentAccessLine {
    DocumentAccess access;
    QString userName;
    QString personName;
    QString title;      ///< blank where it may not be known
    bool own = false;   ///< of a document of who asks: theirs to acknowledge
};
struct DocumentAccesses {
    PRAXIS_QUERY(DocumentAccesses, QVector<DocumentAccessLine>, false)
    bool onlyUnseen = true;
};

/// Whom the author of a restricted document may name as its readers.
struct DocumentPartner {
    QUuid id;
    QString name;
};
struct DocumentPartners {
    PRAXIS_QUERY(DocumentPartners, QVector<DocumentPartner>, false)
};

} // namespace praxis
