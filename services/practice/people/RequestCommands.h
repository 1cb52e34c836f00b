#pragma once

#include "models/records/RecordRequest.h"
#include "services/practice/door/CommandType.h"

/// What people ask of the record that is kept of them.
namespace praxis {

/// A request has come. The day by which it is to be answered follows from the practice's country.
struct TakeRequest {
    static constexpr const char *name = "TakeRequest";
    QUuid request; ///< made here where null
    QUuid person;
    RequestKind kind{};
    QDate receivedOn; ///< invalid: today
    QString askedBy;
    QString asked;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array takeRequestFields{
    field<&TakeRequest::request>("request"), field<&TakeRequest::person>("person", Required), field<&TakeRequest::kind>("kind"),
    field<&TakeRequest::receivedOn>("received_on"), field<&TakeRequest::askedBy>("asked_by", Sensitive), field<&TakeRequest::asked>("asked", Sensitive)};
template <> inline Fields commandFields<TakeRequest>() { return takeRequestFields; }

/// Granted, or refused wholly or in part for a reason that the law knows, with words of one's own. A deletion is not granted before
/// the duty to keep has ended, nor under a legal hold. Refused after it was granted, what it began and is not destroyed yet is rejected, and stays.
struct DecideRequest {
    static constexpr const char *name = "DecideRequest";
    QUuid request;
    RequestDecision decision{};
    RefusalGround ground{};
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array decideRequestFields{
    field<&DecideRequest::request>("request", Required), field<&DecideRequest::decision>("decision", Required),
    field<&DecideRequest::ground>("ground"), field<&DecideRequest::why>("why", Sensitive)};
template <> inline Fields commandFields<DecideRequest>() { return decideRequestFields; }

/// They were told: how, and what they want attached to what was not corrected.
struct AnswerRequest {
    static constexpr const char *name = "AnswerRequest";
    QUuid request;
    QString answer;
    QString statement;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array answerRequestFields{
    field<&AnswerRequest::request>("request", Required), field<&AnswerRequest::answer>("answer", Required | Sensitive),
    field<&AnswerRequest::statement>("statement", Sensitive)};
template <> inline Fields commandFields<AnswerRequest>() { return answerRequestFields; }

/// They no longer ask. What a deletion began and is not destroyed yet is rejected, and stays.
struct WithdrawRequest {
    static constexpr const char *name = "WithdrawRequest";
    QUuid request;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array withdrawRequestFields{field<&WithdrawRequest::request>("request", Required)};
template <> inline Fields commandFields<WithdrawRequest>() { return withdrawRequestFields; }

} // namespace praxis
