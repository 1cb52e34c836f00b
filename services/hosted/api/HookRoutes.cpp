// What providers tell us by themselves: checked, kept as it came, and only then answered.
#include "services/hosted/SecretPath.h"
#include "services/hosted/api/Api.h"
#include "services/practice/video/CaptureCommands.h"
#include "services/practice/jobs/Meetings.h"

#include <QCryptographicHash>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largest = 64 * 1024;

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

/// Nothing of a call is believed, or kept, before its address was found to be ours for this organisation, and its signature right for
/// that address as we have it in public.
HttpAnswer take(const ApiParts &parts, const Asked &asked)
{
    const QUuid organization = idFrom(asked.path.value(u"organization"_s));
    const QString name = asked.path.value(u"provider"_s);
    if (asked.http.body.size() > largest)
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
    const auto provider = parts.meetings->providerOf(*door, organization, name);
    if (!provider)
        return refusal(provider.error());
    const ProviderCall call{parts.publicUrl.toUtf8() + asked.http.target, asked.http.header("content-type"), asked.http.header((*provider)->signatureHeader().toLower().constData()), asked.http.body};
    if (call.signature.isEmpty())
        return problem(400);
    if (const Result<> right = (*provider)->check(call); !right)
        return refusal(right.error());
    const auto event = (*provider)->read(call); // one that nobody understands is kept as well
    const KeepProviderEvent keep{name, QString::fromLatin1(QCryptographicHash::hash(call.body, QCryptographicHash::Sha256).toHex()), event ? event->at : Instant(), QString::fromLatin1(call.body.toBase64()),
                                 QString::fromLatin1(call.contentType.left(200))};
    const Result<Outcome> kept = door->run(program, keep);
    if (!kept && kept.error().code != ErrorCode::Duplicate) { // not kept: they are to come again
        HttpAnswer answer = problem(503);
        answer.set("Retry-After", "5");
        return answer;
    }
    if (parts.wake)
        parts.wake();
    return {204, {}, {}};
}

} // namespace

void addHookRoutes(Router &router, const ApiParts &parts)
{
    if (!parts.meetings)
        return;
    Route route{"POST", u"/api/v1/hooks/{provider}/{organization}/{mark}"_s, Route::everybody, u"Where a provider of video rooms tells what happened; signed by it."_s, [parts](const Asked &asked) { return take(parts, asked); }};
    route.status = 204;
    route.isForeign = true;
    router.add(route);
}

} // namespace praxis::hosted
