#include "services/hosted/api/Words.h"

#include "models/ports/Reads.h"
#include "models/records/AppointmentKind.h"
#include "models/records/AppointmentStatus.h"
#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/records/Document.h"
#include "models/records/DocumentVersion.h"
#include "models/records/EndedBy.h"
#include "models/records/LedgerKinds.h"
#include "models/records/Message.h"
#include "models/records/Note.h"
#include "models/records/Practitioner.h"
#include "models/records/RecordRequest.h"
#include "models/records/Recording.h"
#include "models/records/RecordingTrack.h"
#include "models/records/HoldRelease.h"
#include "models/records/Removal.h"
#include "models/records/RetentionRule.h"
#include "models/records/Role.h"
#include "models/rules/Consents.h"
#include "models/rules/Documents.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/messages/MessageCommands.h"
#include "services/practice/video/VideoQueries.h"

#include <algorithm>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

template <class E> QStringList namesOf()
{
    QStringList names;
    for (const char *name : enumNames(E{}))
        names.append(QString::fromLatin1(name));
    return names;
}

template <class... E> QVector<QStringList> namesOfAll()
{
    return {namesOf<E>()...};
}

const QVector<QStringList> &vocabularies()
{
    static const QVector<QStringList> all = namesOfAll<
        ActorKind, AppointmentKind, AppointmentStatus, ConsentAct, ConsentHow, ConsentKind, ConsentState, ContactBy, CopyFor, DocumentKind, DocumentStatus, EndedBy, Extent,
        FileRisk, HoldReleaseStatus, LedgerKind, LedgerStatus, MediaLocation, MessageStatus, NoteKind, NoteStatus, NoteVisibility, PaymentMethod, Privacy, RecordingStatus,
        RefusalGround, RelationKind, RemovalStatus, RequestDecision, RequestKind, RequestStatus, RetainedKind, Role, ScanState, SendingEnd, TrackKind, ProviderTrackStatus, VideoState, MeetingState, FeedShows>();
    return all;
}

} // namespace

bool isOfEnum(const FieldDef &field, void *object)
{
    return field.type == FieldType::Text && !field.set(object, u"\x01"_s);
}

QStringList wordsOf(const FieldDef &field, void *object)
{
    if (!isOfEnum(field, object))
        return {};
    QStringList found;
    for (const QStringList &names : vocabularies()) { // where one enum has all the words of another and more, it takes both
        const bool taken = std::all_of(names.begin(), names.end(), [&](const QString &name) { return field.set(object, name); });
        if (taken && names.size() > found.size())
            found = names;
    }
    return found;
}

} // namespace praxis::hosted
