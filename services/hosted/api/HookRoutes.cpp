// What providers tell us by themselves: checked, kept as it came, and only then answered.
#include "services/hosted/SecretPath.h"
#include "services/hosted/api/Rows.h"
#include "services/practice/video/CaptureCommands.h"
#include "services/practice/jobs/Meetings.h"
#include "services/practice/jobs/MessageReports.h"

#include <QCryptographicHash>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largest = 64 * 1024;
constexpr qsizetype largestMail = 512 * 1024; ///< some send the whole mail back

HttpAnswer refusal(const Error &error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::NotAvailable || error.code == ErrorCode::KeyMissing)
        return problem(503); // nothing is set up to check it with
    return problem(error.code == ErrorCode::Denied ? 403 : statusOf(error.code));
}

/// Whether the address is one that we gave out. Of an organisation that there is not, none is: the answer is the same.
HttpAnswer notGivenOut(const Error &error)
{
    return error.code == ErrorCode::NotFound ? problem(403) : refusal(error);
}

HttpAnswer keep(const ApiParts &parts, Door &door, const Actor &program, const KeepProviderEvent &event)
{
    const Result<Outcome> kept = door.run(program, event);
    if (!kept && kept.error().code != ErrorCode::Duplicate) { // not kept: they are to come again
        HttpAnswer answer = problem(503);
        answer.set("Retry-After", "5");
        return answer;
    }
    if (parts.wake)
        parts.wake();
    return {204, {}, {}};
}

/// What became of a message. Only that one did not arrive is kept, and of that no more than which and why.
HttpAnswer takeReport(const ApiParts &parts, const Asked &asked, Door &door, const Actor &program, const QString &from)
{
    if (!parts.reports)
        return problem(503);
    const ProviderCall call{parts.publicUrl.toUtf8() + asked.http.target, asked.http.header("content-type"), asked.http.header("x-twilio-signature"), asked.http.body};
    if (from == messagereports::texts && call.signature.isEmpty())
        return problem(400);
    const auto report = parts.reports->read(door, program.organization, from, call);
    if (!report)
        return report.error().code == ErrorCode::Malformed ? problem(422) : refusal(report.error());
    return *report ? keep(parts, door, program, MessageReports::kept(from, call.body, **report)) : HttpAnswer{204, {}, {}};
}

/// Nothing of a call is believed, or kept, before its address was found to be ours for this organisation, and its signature right for
/// that address as we have it in public.
HttpAnswer take(const ApiParts &parts, const Asked &asked)
{
    const QUuid organization = idFrom(asked.path.value(u"organization"_s));
    const QString name = asked.path.value(u"provider"_s);
    if (asked.http.body.size() > (name == messagereports::mail ? largestMail : largest))
        return problem(413);
    const auto practice = parts.practices.of(organization);
    if (!practice)
        return notGivenOut(practice.error());
    if (!isHookMark(asked.path.value(u"mark"_s), (*practice)->seal, name, organization))
        return problem(403);
    const Actor program = Actor::program(organization);
    auto door = doorOf(parts, program);
    if (!door)
        return refusal(door.error());
    if (messagereports::isOne(name))
        return takeReport(parts, asked, *door, program, name);
    if (!parts.meetings)
        return problem(503);
    const auto provider = parts.meetings->providerOf(*door, organization, name);
    if (!provider)
        return refusal(provider.error());
    const ProviderCall call{parts.publicUrl.toUtf8() + asked.http.target, asked.http.header("content-type"), asked.http.header((*provider)->signatureHeader().toLower().constData()), asked.http.body};
    if (call.signature.isEmpty())
        return problem(400);
    if (const Result<> right = (*provider)->check(call); !right)
        return refusal(right.error());
    const auto event = (*provider)->read(call); // one that nobody understands is kept as well
    const KeepProviderEvent said{name, QString::fromLatin1(QCryptographicHash::hash(call.body, QCryptographicHash::Sha256).toHex()), event ? event->at : Instant(), QString::fromLatin1(call.body.toBase64()),
                                 QString::fromLatin1(call.contentType.left(200))};
    return keep(parts, *door, program, said);
}

/// For whoever sets up the mail server of a practice.
HttpAnswer addresses(const ApiParts &parts, const Asked &asked)
{
    if (auto refused = refusedByRole(parts, asked, u"SetMessageService"_s, parts.matrix.actionOfCommand(u"SetMessageService"_s)))
        return *std::move(refused);
    const auto practice = parts.practices.of(asked.actor->organization);
    if (!practice)
        return problem(practice.error());
    const auto of = [&](const QString &from) { return QString(parts.publicUrl + hookPath((*practice)->seal, from, asked.actor->organization)); };
    HttpAnswer answer = json({{u"mail"_s, of(messagereports::mail)}, {u"texts"_s, of(messagereports::texts)}});
    answer.set("Cache-Control", "no-store");
    return answer;
}

} // namespace

void addHookRoutes(Router &router, const ApiParts &parts)
{
    if (!parts.meetings && !parts.reports)
        return;
    if (parts.reports)
        router.add({"GET", u"/api/v1/message-reports"_s, parts.matrix.actionOfCommand(u"SetMessageService"_s), u"Where mail servers and providers of text messages tell what was not delivered; whoever knows these addresses may tell it."_s,
                    [parts](const Asked &asked) { return addresses(parts, asked); }, {}, schema::object({{u"mail"_s, schema::text()}, {u"texts"_s, schema::text()}})});
    Route route{"POST", u"/api/v1/hooks/{provider}/{organization}/{mark}"_s, Route::everybody, u"Where providers tell what happened: of video rooms and text messages, signed by them; and mail servers, of mail that came back."_s, [parts](const Asked &asked) { return take(parts, asked); }};
    route.status = 204;
    route.isForeign = true;
    router.add(route);
}

} // namespace praxis::hosted
