#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <utility>

namespace praxis {

/// One message to one person (RFC 5322): plain text, and an appointment for their calendar where there is one.
struct Mail {
    QString from;     ///< addr-spec, of the practice
    QString fromName;
    QString replyTo;  ///< blank: to `from`
    QString to;
    QString toName;
    QString subject;
    QString text;
    QString language; ///< BCP 47
    QByteArray calendar; ///< RFC 5545; empty: none
    QString id;       ///< makes the Message-ID: the same message sent again has the same
    Instant at;
};

class Mailer {
public:
    virtual ~Mailer() = default;
    /// Returns once the next server has taken it over. Invalid (data: field — "to", "from"): this address will never be reached; NotAvailable
    /// (data: detail; reply: the server's last; doubtful: it was given all of it, and may have taken it): try again later; WrongPassword; Denied (data: problem, "certificate").
    [[nodiscard]] virtual Result<> send(const Mail &mail) = 0;
    /// Asked while one is on its way; false: whoever sends is leaving, and it ends within three seconds.
    void setMayWait(std::function<bool()> mayWait) { m_mayWait = std::move(mayWait); }

protected:
    [[nodiscard]] const std::function<bool()> &mayWait() const { return m_mayWait; } ///< null: it may

private:
    std::function<bool()> m_mayWait;
};

} // namespace praxis
