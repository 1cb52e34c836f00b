#include "models/records/Registry.h"

#include "models/records/Allocation.h"
#include "models/records/Appointment.h"
#include "models/records/Authorisation.h"
#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/records/DocumentAccess.h"
#include "models/records/Document.h"
#include "models/records/DocumentVersion.h"
#include "models/records/Equipment.h"
#include "models/records/HoldRelease.h"
#include "models/records/HoursException.h"
#include "models/records/ImportMapping.h"
#include "models/records/LedgerEntry.h"
#include "models/records/LetterTemplate.h"
#include "models/records/Letterhead.h"
#include "models/records/Location.h"
#include "models/records/Message.h"
#include "models/records/MeetingLink.h"
#include "models/records/MeetingRoom.h"
#include "models/records/MessageService.h"
#include "models/records/Note.h"
#include "models/records/NoteAccess.h"
#include "models/records/NoteTemplate.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "models/records/Practitioner.h"
#include "models/records/Preference.h"
#include "models/records/ProcessingPurpose.h"
#include "models/records/ProviderEvent.h"
#include "models/records/ProviderTrack.h"
#include "models/records/RecordRequest.h"
#include "models/records/Recording.h"
#include "models/records/RecordingMarker.h"
#include "models/records/RecordingPlace.h"
#include "models/records/Removal.h"
#include "models/records/RecordingShare.h"
#include "models/records/RecordingTrack.h"
#include "models/records/RetentionRule.h"
#include "models/records/Room.h"
#include "models/records/RoomGuest.h"
#include "models/records/Series.h"
#include "models/records/Service.h"
#include "models/records/UndoStep.h"
#include "models/records/User.h"
#include "models/records/VideoChange.h"
#include "models/records/VideoService.h"
#include "models/records/WorkingHours.h"

namespace praxis {

std::span<const RecordType *const> allRecordTypes()
{
    static const std::array<const RecordType *, 48> types{
        &typeOf<Organization>(),
        &typeOf<User>(),
        &typeOf<Practitioner>(),
        &typeOf<Location>(),
        &typeOf<Room>(),
        &typeOf<Equipment>(),
        &typeOf<Service>(),
        &typeOf<WorkingHours>(),
        &typeOf<HoursException>(),
        &typeOf<Contact>(),
        &typeOf<ContactRelation>(),
        &typeOf<Authorisation>(),
        &typeOf<Series>(),
        &typeOf<Appointment>(),
        &typeOf<Participant>(),
        &typeOf<Message>(),
        &typeOf<ImportMapping>(),
        &typeOf<Preference>(),
        &typeOf<UndoStep>(),
        &typeOf<NoteTemplate>(),
        &typeOf<Note>(),
        &typeOf<NoteAccess>(),
        &typeOf<Consent>(),
        &typeOf<Recording>(),
        &typeOf<RecordingTrack>(),
        &typeOf<RecordingMarker>(),
        &typeOf<RecordingPlace>(),
        &typeOf<RecordingShare>(),
        &typeOf<Removal>(),
        &typeOf<HoldRelease>(),
        &typeOf<Document>(),
        &typeOf<DocumentVersion>(),
        &typeOf<RetentionRule>(),
        &typeOf<LetterTemplate>(),
        &typeOf<Letterhead>(),
        &typeOf<RecordRequest>(),
        &typeOf<ProcessingPurpose>(),
        &typeOf<DocumentAccess>(),
        &typeOf<LedgerEntry>(),
        &typeOf<Allocation>(),
        &typeOf<MessageService>(),
        &typeOf<VideoService>(),
        &typeOf<MeetingRoom>(),
        &typeOf<RoomGuest>(),
        &typeOf<MeetingLink>(),
        &typeOf<VideoChange>(),
        &typeOf<ProviderEvent>(),
        &typeOf<ProviderTrack>(),
    };
    return types;
}

const RecordType *recordTypeNamed(QStringView name)
{
    for (const RecordType *type : allRecordTypes()) {
        if (name == QLatin1StringView(type->name))
            return type;
    }
    return nullptr;
}

} // namespace praxis
