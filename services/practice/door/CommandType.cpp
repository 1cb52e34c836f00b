#include "services/practice/door/CommandType.h"

#include "services/practice/door/Apply.h"

#include "models/records/Appointment.h"
#include "models/records/Authorisation.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/records/Equipment.h"
#include "models/records/HoursException.h"
#include "models/records/ImportMapping.h"
#include "models/records/LetterTemplate.h"
#include "models/records/Letterhead.h"
#include "models/records/Location.h"
#include "models/records/NoteTemplate.h"
#include "models/records/RetentionRule.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/ProcessingPurpose.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "models/records/WorkingHours.h"

#include <QHash>

#include <vector>

namespace praxis {

namespace {

template <class C> CommandType describeCommand(const QString &name, const RecordType *record = nullptr)
{
    return {name, commandFields<C>(), [] { return std::static_pointer_cast<void>(std::make_shared<C>()); },
            [](Work &work, const void *data) { return apply(work, *static_cast<const C *>(data)); }, record};
}

template <class C> void add(std::vector<CommandType> &types)
{
    types.push_back(describeCommand<C>(QString::fromLatin1(C::name)));
}

void addEdit(std::vector<CommandType> &types, const RecordType &record)
{
    types.push_back(describeCommand<EditRecord>(QStringLiteral("Edit") + record.key(), &record));
}

void addDeleteAndRestore(std::vector<CommandType> &types, const RecordType &record)
{
    types.push_back(describeCommand<DeleteRecord>(QStringLiteral("Delete") + record.key(), &record));
    types.push_back(describeCommand<RestoreRecord>(QStringLiteral("Restore") + record.key(), &record));
}

std::vector<CommandType> makeRegistry()
{
    std::vector<CommandType> types;
    for (const RecordType *record : {&typeOf<Practitioner>(), &typeOf<Location>(), &typeOf<Room>(), &typeOf<Equipment>(), &typeOf<Service>(),
                                     &typeOf<WorkingHours>(), &typeOf<HoursException>(), &typeOf<Contact>(), &typeOf<ContactRelation>(),
                                     &typeOf<Authorisation>(), &typeOf<ImportMapping>(), &typeOf<NoteTemplate>(), &typeOf<RetentionRule>(), &typeOf<LetterTemplate>(),
                                     &typeOf<Letterhead>(), &typeOf<ProcessingPurpose>()}) {
        types.push_back(describeCommand<CreateRecord>(QStringLiteral("Create") + record->key(), record));
        addEdit(types, *record);
        addDeleteAndRestore(types, *record);
    }
    addEdit(types, typeOf<Organization>());
    addEdit(types, typeOf<User>());
    addEdit(types, typeOf<Appointment>());
    addDeleteAndRestore(types, typeOf<Appointment>());
    add<BookAppointment>(types);
    add<MoveAppointment>(types);
    add<SetAppointmentStatus>(types);
    add<RescheduleAppointment>(types);
    add<SetAppointmentPeople>(types);
    add<SetAppointmentResources>(types);
    add<SetPatientPayer>(types);
    add<SaveNoteDraft>(types);
    add<SignNote>(types);
    add<AddAddendum>(types);
    add<DiscardNoteDraft>(types);
    add<CosignNote>(types);
    add<SetNoteVisibility>(types);
    add<BreakGlass>(types);
    add<AcknowledgeNoteAccess>(types);
    add<AskNoteOpening>(types);
    add<AllowNoteOpening>(types);
    add<RetainNote>(types);
    add<HoldNote>(types);
    add<TakeRequest>(types);
    add<DecideRequest>(types);
    add<AnswerRequest>(types);
    add<WithdrawRequest>(types);
    add<GiveConsent>(types);
    add<WithdrawConsent>(types);
    add<ActDespiteConsent>(types);
    add<AddRecording>(types);
    add<KeepRecordingPlace>(types);
    add<KeepSoundShape>(types);
    add<MarkRecording>(types);
    add<RemoveRecordingMarker>(types);
    add<ShareRecording>(types);
    add<EndRecordingShare>(types);
    add<ReviewRecordingShare>(types);
    add<RetainRecording>(types);
    add<ArchiveRecording>(types);
    add<BringBackRecording>(types);
    add<HoldRecording>(types);
    add<AskRemoval>(types);
    add<DecideRemoval>(types);
    add<FinishRemoval>(types);
    add<DestroyAgain>(types);
    add<AskHoldRelease>(types);
    add<DecideHoldRelease>(types);
    add<AddDocument>(types);
    add<AddDocumentVersion>(types);
    add<ReturnToDocumentVersion>(types);
    add<DescribeDocument>(types);
    add<SetDocumentPrivacy>(types);
    add<SubmitDocument>(types);
    add<DecideDocument>(types);
    add<ReleaseDocument>(types);
    add<RemoveDocument>(types);
    add<HoldDocument>(types);
    add<RetainDocument>(types);
    add<AcknowledgeDocumentAccess>(types);
    add<RecordCharge>(types);
    add<ChargeAppointment>(types);
    add<RecordPayment>(types);
    add<SettlePayment>(types);
    add<AllocatePayment>(types);
    add<ReleasePayment>(types);
    add<RecordRefund>(types);
    add<RecordAdjustment>(types);
    add<WriteOff>(types);
    add<ReverseEntry>(types);
    add<DecideCorrection>(types);
    add<MarkReceipt>(types);
    add<SetCorrectionLimit>(types);
    add<SetMessageService>(types);
    add<TakeMessages>(types);
    add<KeepMessageResult>(types);
    add<ReportUndelivered>(types);
    add<SendMessageAgain>(types);
    add<MarkMessageTold>(types);
    add<AskDocumentOpening>(types);
    add<AllowDocumentOpening>(types);
    add<KeepScans>(types);
    add<Undo>(types);
    add<Redo>(types);
    add<AddUser>(types);
    add<SetUserRole>(types);
    add<SetUserActive>(types);
    add<SetPreference>(types);
    add<RecordEvent>(types);
    add<ReleaseMessages>(types);
    add<CancelMessage>(types);
    add<ChangeLocationZone>(types);
    add<SetVideoService>(types);
    add<SetPracticeVideo>(types);
    add<SetPractitionerVideo>(types);
    add<PlanVideoChange>(types);
    add<WithdrawVideoChange>(types);
    add<ApplyVideoChange>(types);
    add<OpenMeetingRoom>(types);
    add<AdmitToMeeting>(types);
    add<InviteToMeeting>(types);
    add<KeepRoomOpened>(types);
    add<CloseMeetingRoom>(types);
    add<StartMeeting>(types);
    add<SetCalendarFeed>(types);
    add<SetMeetingLink>(types);
    add<SetMeetingLinkActive>(types);
    add<RemoveMeetingLink>(types);
    add<KeepProviderEvent>(types);
    add<SettleProviderEvent>(types);
    add<ForgetProviderEvents>(types);
    add<ApplyTrackEvent>(types);
    add<KeepFetchedTrack>(types);
    add<SettleTrack>(types);
    add<SettleDeadJob>(types);
    return types;
}

} // namespace

std::span<const CommandType> allCommands()
{
    static const std::vector<CommandType> types = makeRegistry();
    return types;
}

const CommandType *commandNamed(QStringView name)
{
    static const QHash<QString, const CommandType *> byName = [] {
        QHash<QString, const CommandType *> index;
        for (const CommandType &type : allCommands())
            index.insert(type.name, &type);
        return index;
    }();
    return byName.value(name.toString());
}

Result<AnyCommand> AnyCommand::fromJson(const QString &name, const QJsonObject &args)
{
    const CommandType *type = commandNamed(name);
    if (!type)
        return fail(ErrorCode::UnknownCommand, {{QStringLiteral("name"), name}});
    const std::shared_ptr<void> data = type->make();
    QJsonObject all = args;
    if (type->record)
        all.insert(QStringLiteral("type"), type->record->key()); // the name decides, never the arguments
    PRAXIS_CHECK(praxis::fromJson(type->fields, all, data.get()));
    // What has to be said is said: a role that is left out must not become the first of the list.
    for (const FieldDef &field : type->fields) {
        const QJsonValue said = all.value(field.key());
        if (field.has(Required) && (said.isUndefined() || said.isNull() || said == QJsonValue(QString())))
            return fail(ErrorCode::Required, {{QStringLiteral("field"), field.key()}});
    }
    return AnyCommand{type, data};
}

} // namespace praxis
