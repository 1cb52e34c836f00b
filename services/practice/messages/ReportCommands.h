#pragma once

#include "models/records/Contact.h"
#include "services/practice/door/CommandType.h"
#include "services/practice/video/CaptureCommands.h"

/// What became of messages after they had left.
namespace praxis {

/// Who tells it: names in the address that they call, and of what is kept of it.
namespace messagereports {
inline const QString texts = QStringLiteral("twilio-texts");
inline const QString mail = QStringLiteral("mail");
inline const QString job = QStringLiteral("message_report"); ///< key: the event
[[nodiscard]] inline bool isOne(const QString &from) { return from == texts || from == mail; }
} // namespace messagereports

/// A message that had left came back, or never arrived: it is shown as not delivered, with why. Run by the program itself. One that somebody
/// has dealt with, or that is being sent anew, stays as it is. NotFound: it is none of ours.
struct ReportUndelivered {
    static constexpr const char *name = "ReportUndelivered";
    ContactBy channel{};
    QString providerId; ///< what the service calls it
    QString problem;    ///< a code: refused, mailbox_full, blocked, phone_off, landline, undelivered
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array reportUndeliveredFields{field<&ReportUndelivered::channel>("channel"), field<&ReportUndelivered::providerId>("provider_id", Required),
                                                    field<&ReportUndelivered::problem>("problem", Required)};
template <> inline Fields commandFields<ReportUndelivered>() { return reportUndeliveredFields; }

} // namespace praxis
