#pragma once

#include "models/ports/TextMessages.h"
#include "services/practice/door/Door.h"
#include "services/practice/jobs/Jobs.h"
#include "services/practice/messages/MessageQueries.h"
#include "services/practice/messages/ReportCommands.h"

#include <functional>
#include <memory>
#include <optional>

namespace praxis {

/// What others tell of messages that had left: the provider of text messages by its signed calls, mail servers by the reports that they send
/// back (RFC 3464). What is told is kept before it is answered, and made something of by a job: it may come before our own row says that
/// the message has left.
class MessageReports {
public:
    using Texts = std::function<std::unique_ptr<TextMessages>(const OpenedMessageService &)>;

    explicit MessageReports(Texts texts) : m_texts(std::move(texts)) {}

    /// Checked and read; nothing where it does not say that a message was not delivered. NotAvailable (no service is set up), Denied
    /// (data: problem: "signature_missing", "signature", "account"), Malformed.
    [[nodiscard]] Result<std::optional<ReportUndelivered>> read(Door &door, const QUuid &organization, const QString &from, const ProviderCall &call) const;
    /// As it is kept until the job makes something of it.
    [[nodiscard]] static KeepProviderEvent kept(const QString &from, const QByteArray &body, const ReportUndelivered &report);
    static void addTo(Jobs &jobs);

private:
    [[nodiscard]] Result<std::unique_ptr<TextMessages>> textsOf(Door &door, const QUuid &organization) const;

    Texts m_texts;
};

} // namespace praxis
