#include "services/practice/jobs/MessageReports.h"

#include "models/rules/MailMark.h"
#include "services/interchange/DeliveryReport.h"
#include "services/practice/video/VideoQueries.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 unknownForMs = 15 * 60'000; ///< our own row may say only then that it has left
constexpr qint64 askAgainMs = 20'000;

/// Why, as far as a status of RFC 3463 tells it.
QString problemOf(const QByteArray &status)
{
    if (status.startsWith("5.1."))
        return u"refused"_s;
    if (status.endsWith(".2.2"))
        return u"mailbox_full"_s;
    return status.mid(1, 3) == ".7." ? u"blocked"_s : u"undelivered"_s;
}

Result<std::optional<ReportUndelivered>> readMail(const QByteArray &body)
{
    PRAXIS_TRY(const interchange::DeliveryReport report, interchange::readDeliveryReport(body));
    if (!report.failed)
        return std::optional<ReportUndelivered>();
    return std::optional(ReportUndelivered{ContactBy::Email, QString::fromLatin1(report.messageId.split('@').first()), problemOf(report.status)});
}

Result<> applyReport(JobRun &run)
{
    const QUuid id = QUuid::fromString(run.job.key);
    PRAXIS_TRY(const auto found, run.door.ask(run.actor, FindProviderEvent{id}));
    if (found.isApplied)
        return {};
    const auto command = AnyCommand::fromJson(QString::fromLatin1(ReportUndelivered::name), QJsonDocument::fromJson(found.body).object());
    QString problem = command ? QString() : codeName(command.error().code);
    if (command) {
        const Result<Outcome> done = run.door.runAny(run.actor, *command);
        if (!done && done.error().code != ErrorCode::NotFound)
            return fail(done.error());
        if (!done && run.parts.clock.now().ms - run.job.createdAt.ms < unknownForMs) {
            run.again = Instant{run.parts.clock.now().ms + askAgainMs};
            return {};
        }
        problem = done ? QString() : u"not_ours"_s;
        run.changed = done && !done->touched.isEmpty();
    }
    PRAXIS_CHECK(run.door.run(run.actor, SettleProviderEvent{id, problem}));
    return {};
}

} // namespace

Result<std::unique_ptr<TextMessages>> MessageReports::textsOf(Door &door, const QUuid &organization) const
{
    PRAXIS_TRY(const OutgoingMessages all, door.ask(Actor::program(organization), MessagesBeingSent{}));
    for (const OpenedMessageService &service : all.services) {
        if (service.service.channel == ContactBy::Sms && m_texts) // also one that was switched off: what left before still arrives, or does not
            return m_texts(service);
    }
    return fail(ErrorCode::NotAvailable, {{u"status"_s, u"no_secret"_s}});
}

Result<std::optional<ReportUndelivered>> MessageReports::read(Door &door, const QUuid &organization, const QString &from, const ProviderCall &call) const
{
    if (from == messagereports::mail) // whoever has the address was given it; nobody signs
        return readMail(call.body);
    PRAXIS_TRY(const auto texts, textsOf(door, organization));
    PRAXIS_CHECK(texts->check(call));
    PRAXIS_TRY(const TextReport report, texts->read(call));
    if (!report.failed)
        return std::optional<ReportUndelivered>();
    return std::optional(ReportUndelivered{ContactBy::Sms, report.id, report.problem});
}

KeepProviderEvent MessageReports::kept(const QString &from, const QByteArray &body, const ReportUndelivered &report)
{
    const QByteArray said = QJsonDocument(toJson(commandFields<ReportUndelivered>(), &report)).toJson(QJsonDocument::Compact);
    // The same call is one row; of what it said, only this is kept.
    return {from, QString::fromLatin1(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex()), {}, QString::fromLatin1(said.toBase64()), u"application/json"_s};
}

void MessageReports::addTo(Jobs &jobs)
{
    jobs.add(JobKind{messagereports::job, applyReport});
}

} // namespace praxis
