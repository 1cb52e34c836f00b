#pragma once

#include "models/records/Message.h"
#include "models/records/MessageService.h"
#include "services/practice/door/CommandType.h"

/// How messages leave, and what became of them.
namespace praxis {

/// The mail server or the provider of text messages. The secret is kept under the practice's key; blank keeps the one there is.
struct SetMessageService {
    static constexpr const char *name = "SetMessageService";
    ContactBy channel = ContactBy::Email;
    QString host;
    int port = 587;
    bool tlsFirst = false;
    QString account;
    QString sender;
    QString senderName;
    QString secret;
    bool active = true;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setMessageServiceFields{
    field<&SetMessageService::channel>("channel"), field<&SetMessageService::host>("host"), field<&SetMessageService::port>("port"),
    field<&SetMessageService::tlsFirst>("tls_first"), field<&SetMessageService::account>("account", Sensitive), field<&SetMessageService::sender>("sender", Required),
    field<&SetMessageService::senderName>("sender_name"), field<&SetMessageService::secret>("secret", Sensitive), field<&SetMessageService::active>("active")};
template <> inline Fields commandFields<SetMessageService>() { return setMessageServiceFields; }

/// What is ready and may go now is marked as being sent, before anything is said to a server. Run by what sends. What was being sent when
/// a program died goes again where that does no harm (e-mail, which has the same Message-ID), and else waits for somebody to decide.
struct TakeMessages {
    static constexpr const char *name = "TakeMessages";
    int limit = 1;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array takeMessagesFields{field<&TakeMessages::limit>("limit")};
template <> inline Fields commandFields<TakeMessages>() { return takeMessagesFields; }

/// How it went. Later: it is tried again, with longer and longer pauses, as long as that makes sense.
enum class SendingEnd : quint8 { Sent, Later, Never };
constexpr std::array<const char *, 3> enumNames(SendingEnd)
{
    return {"sent", "later", "never"};
}
struct KeepMessageResult {
    static constexpr const char *name = "KeepMessageResult";
    QUuid message;
    SendingEnd end{};
    QString problem; ///< a code: refused, unreachable, deferred, sign_in, certificate, sender, no_number, doubtful, unknown
    QString providerId;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array keepMessageResultFields{
    field<&KeepMessageResult::message>("message", Required), field<&KeepMessageResult::end>("end"), field<&KeepMessageResult::problem>("problem"),
    field<&KeepMessageResult::providerId>("provider_id")};
template <> inline Fields commandFields<KeepMessageResult>() { return keepMessageResultFields; }

/// What was not delivered is tried again from the start. BadTransition (data: from, to).
struct SendMessageAgain {
    static constexpr const char *name = "SendMessageAgain";
    QUuid message;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array sendMessageAgainFields{field<&SendMessageAgain::message>("message", Required)};
template <> inline Fields commandFields<SendMessageAgain>() { return sendMessageAgainFields; }

/// Somebody rang them instead.
struct MarkMessageTold {
    static constexpr const char *name = "MarkMessageTold";
    QUuid message;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array markMessageToldFields{field<&MarkMessageTold::message>("message", Required)};
template <> inline Fields commandFields<MarkMessageTold>() { return markMessageToldFields; }

} // namespace praxis
