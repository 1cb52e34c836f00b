#pragma once

#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/video/CaptureCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/people/ConsentGateCommands.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "services/practice/calendar/FeedCommands.h"
#include "services/practice/video/MeetingLinkCommands.h"
#include "services/practice/messages/MessageCommands.h"
#include "services/practice/messages/ReportCommands.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/people/RequestCommands.h"
#include "services/practice/video/VideoCommands.h"
#include "services/practice/door/Work.h"

/// What each command does inside its unit of work.
namespace praxis {

[[nodiscard]] Result<> apply(Work &work, const CreateRecord &command);
[[nodiscard]] Result<> apply(Work &work, const EditRecord &command);
[[nodiscard]] Result<> apply(Work &work, const DeleteRecord &command);
[[nodiscard]] Result<> apply(Work &work, const RestoreRecord &command);

[[nodiscard]] Result<> apply(Work &work, const BookAppointment &command);
[[nodiscard]] Result<> apply(Work &work, const MoveAppointment &command);
[[nodiscard]] Result<> apply(Work &work, const SetAppointmentStatus &command);
[[nodiscard]] Result<> apply(Work &work, const RescheduleAppointment &command);
[[nodiscard]] Result<> apply(Work &work, const SetAppointmentPeople &command);
[[nodiscard]] Result<> apply(Work &work, const SetAppointmentResources &command);
[[nodiscard]] Result<> apply(Work &work, const SetPatientPayer &command);

[[nodiscard]] Result<> apply(Work &work, const SaveNoteDraft &command);
[[nodiscard]] Result<> apply(Work &work, const SignNote &command);
[[nodiscard]] Result<> apply(Work &work, const AddAddendum &command);
[[nodiscard]] Result<> apply(Work &work, const DiscardNoteDraft &command);
[[nodiscard]] Result<> apply(Work &work, const CosignNote &command);
[[nodiscard]] Result<> apply(Work &work, const SetNoteVisibility &command);
[[nodiscard]] Result<> apply(Work &work, const BreakGlass &command);
[[nodiscard]] Result<> apply(Work &work, const AcknowledgeNoteAccess &command);
[[nodiscard]] Result<> apply(Work &work, const AskNoteOpening &command);
[[nodiscard]] Result<> apply(Work &work, const AllowNoteOpening &command);

[[nodiscard]] Result<> apply(Work &work, const TakeRequest &command);
[[nodiscard]] Result<> apply(Work &work, const DecideRequest &command);
[[nodiscard]] Result<> apply(Work &work, const AnswerRequest &command);
[[nodiscard]] Result<> apply(Work &work, const WithdrawRequest &command);

[[nodiscard]] Result<> apply(Work &work, const GiveConsent &command);
[[nodiscard]] Result<> apply(Work &work, const WithdrawConsent &command);
[[nodiscard]] Result<> apply(Work &work, const ActDespiteConsent &command);
[[nodiscard]] Result<> apply(Work &work, const AddRecording &command);
[[nodiscard]] Result<> apply(Work &work, const KeepRecordingPlace &command);
[[nodiscard]] Result<> apply(Work &work, const KeepSoundShape &command);
[[nodiscard]] Result<> apply(Work &work, const MarkRecording &command);
[[nodiscard]] Result<> apply(Work &work, const RemoveRecordingMarker &command);
[[nodiscard]] Result<> apply(Work &work, const AddDocument &command);
[[nodiscard]] Result<> apply(Work &work, const AddDocumentVersion &command);
[[nodiscard]] Result<> apply(Work &work, const ReturnToDocumentVersion &command);
[[nodiscard]] Result<> apply(Work &work, const DescribeDocument &command);
[[nodiscard]] Result<> apply(Work &work, const SetDocumentPrivacy &command);
[[nodiscard]] Result<> apply(Work &work, const SubmitDocument &command);
[[nodiscard]] Result<> apply(Work &work, const DecideDocument &command);
[[nodiscard]] Result<> apply(Work &work, const ReleaseDocument &command);
[[nodiscard]] Result<> apply(Work &work, const RemoveDocument &command);
[[nodiscard]] Result<> apply(Work &work, const HoldDocument &command);
[[nodiscard]] Result<> apply(Work &work, const AcknowledgeDocumentAccess &command);
[[nodiscard]] Result<> apply(Work &work, const AskDocumentOpening &command);
[[nodiscard]] Result<> apply(Work &work, const AllowDocumentOpening &command);
[[nodiscard]] Result<> apply(Work &work, const KeepScans &command);

[[nodiscard]] Result<> apply(Work &work, const ShareRecording &command);
[[nodiscard]] Result<> apply(Work &work, const EndRecordingShare &command);
[[nodiscard]] Result<> apply(Work &work, const ReviewRecordingShare &command);
[[nodiscard]] Result<> apply(Work &work, const RetainRecording &command);
[[nodiscard]] Result<> apply(Work &work, const ArchiveRecording &command);
[[nodiscard]] Result<> apply(Work &work, const BringBackRecording &command);
[[nodiscard]] Result<> apply(Work &work, const HoldRecording &command);
[[nodiscard]] Result<> apply(Work &work, const AskRemoval &command);
[[nodiscard]] Result<> apply(Work &work, const DecideRemoval &command);
[[nodiscard]] Result<> apply(Work &work, const FinishRemoval &command);
[[nodiscard]] Result<> apply(Work &work, const DestroyAgain &command);
[[nodiscard]] Result<> apply(Work &work, const AskHoldRelease &command);
[[nodiscard]] Result<> apply(Work &work, const DecideHoldRelease &command);
[[nodiscard]] Result<> apply(Work &work, const RetainDocument &command);
[[nodiscard]] Result<> apply(Work &work, const RetainNote &command);
[[nodiscard]] Result<> apply(Work &work, const HoldNote &command);

[[nodiscard]] Result<> apply(Work &work, const RecordCharge &command);
[[nodiscard]] Result<> apply(Work &work, const ChargeAppointment &command);
[[nodiscard]] Result<> apply(Work &work, const RecordPayment &command);
[[nodiscard]] Result<> apply(Work &work, const SettlePayment &command);
[[nodiscard]] Result<> apply(Work &work, const AllocatePayment &command);
[[nodiscard]] Result<> apply(Work &work, const ReleasePayment &command);
[[nodiscard]] Result<> apply(Work &work, const RecordRefund &command);
[[nodiscard]] Result<> apply(Work &work, const RecordAdjustment &command);
[[nodiscard]] Result<> apply(Work &work, const WriteOff &command);
[[nodiscard]] Result<> apply(Work &work, const ReverseEntry &command);
[[nodiscard]] Result<> apply(Work &work, const DecideCorrection &command);
[[nodiscard]] Result<> apply(Work &work, const MarkReceipt &command);
[[nodiscard]] Result<> apply(Work &work, const SetCorrectionLimit &command);

[[nodiscard]] Result<> apply(Work &work, const SetMessageService &command);
[[nodiscard]] Result<> apply(Work &work, const TakeMessages &command);
[[nodiscard]] Result<> apply(Work &work, const KeepMessageResult &command);
[[nodiscard]] Result<> apply(Work &work, const ReportUndelivered &command);
[[nodiscard]] Result<> apply(Work &work, const SendMessageAgain &command);
[[nodiscard]] Result<> apply(Work &work, const MarkMessageTold &command);

[[nodiscard]] Result<> apply(Work &work, const Undo &command);
[[nodiscard]] Result<> apply(Work &work, const Redo &command);
[[nodiscard]] Result<> apply(Work &work, const AddUser &command);
[[nodiscard]] Result<> apply(Work &work, const SetUserRole &command);
[[nodiscard]] Result<> apply(Work &work, const SetUserActive &command);
[[nodiscard]] Result<> apply(Work &work, const SetPreference &command);
[[nodiscard]] Result<> apply(Work &work, const RecordEvent &command);
[[nodiscard]] Result<> apply(Work &work, const ReleaseMessages &command);
[[nodiscard]] Result<> apply(Work &work, const CancelMessage &command);
[[nodiscard]] Result<> apply(Work &work, const ChangeLocationZone &command);

[[nodiscard]] Result<> apply(Work &work, const SetVideoService &command);
[[nodiscard]] Result<> apply(Work &work, const SetPracticeVideo &command);
[[nodiscard]] Result<> apply(Work &work, const SetPractitionerVideo &command);
[[nodiscard]] Result<> apply(Work &work, const PlanVideoChange &command);
[[nodiscard]] Result<> apply(Work &work, const WithdrawVideoChange &command);
[[nodiscard]] Result<> apply(Work &work, const ApplyVideoChange &command);
[[nodiscard]] Result<> apply(Work &work, const OpenMeetingRoom &command);
[[nodiscard]] Result<> apply(Work &work, const AdmitToMeeting &command);
[[nodiscard]] Result<> apply(Work &work, const InviteToMeeting &command);
[[nodiscard]] Result<> apply(Work &work, const KeepRoomOpened &command);
[[nodiscard]] Result<> apply(Work &work, const CloseMeetingRoom &command);
[[nodiscard]] Result<> apply(Work &work, const StartMeeting &command);
[[nodiscard]] Result<> apply(Work &work, const SetCalendarFeed &command);
[[nodiscard]] Result<> apply(Work &work, const SetMeetingLink &command);
[[nodiscard]] Result<> apply(Work &work, const SetMeetingLinkActive &command);
[[nodiscard]] Result<> apply(Work &work, const RemoveMeetingLink &command);
[[nodiscard]] Result<> apply(Work &work, const KeepProviderEvent &command);
[[nodiscard]] Result<> apply(Work &work, const SettleProviderEvent &command);
[[nodiscard]] Result<> apply(Work &work, const ForgetProviderEvents &command);
[[nodiscard]] Result<> apply(Work &work, const ApplyTrackEvent &command);
[[nodiscard]] Result<> apply(Work &work, const KeepFetchedTrack &command);
[[nodiscard]] Result<> apply(Work &work, const SettleTrack &command);
[[nodiscard]] Result<> apply(Work &work, const SettleDeadJob &command);

} // namespace praxis
