#include "services/hosted/Problem.h"

#include "models/access/AccessMatrix.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>

namespace praxis::hosted {

namespace {

Q_LOGGING_CATEGORY(log, "praxis.hosted")

struct Meaning {
    ErrorCode code;
    int status;
    const char *title;
};

constexpr Meaning meanings[] = {
    {ErrorCode::Denied, 403, "You may not do this."},
    {ErrorCode::NotFound, 404, "There is nothing here."},
    {ErrorCode::Invalid, 422, "Some values do not fit."},
    {ErrorCode::Required, 422, "A value is missing."},
    {ErrorCode::TooLong, 422, "A value is too long."},
    {ErrorCode::Duplicate, 409, "Another record has this value already."},
    {ErrorCode::ChangedSince, 412, "Somebody has saved a newer version."},
    {ErrorCode::Clash, 409, "The time is taken."},
    {ErrorCode::OutsideHours, 409, "The time is outside working hours."},
    {ErrorCode::BadTransition, 409, "This step does not follow from where it stands."},
    {ErrorCode::NothingToUndo, 409, "There is nothing to take back."},
    {ErrorCode::CannotUndo, 409, "It cannot be taken back any more."},
    {ErrorCode::VideoOff, 409, "Video sessions are not enabled for your account. Please contact your organization administrator."},
    {ErrorCode::UnknownZone, 422, "The time zone is not known."},
    {ErrorCode::UnknownCommand, 404, "There is no such command or question."},
    {ErrorCode::ConsentMissing, 409, "Consent is missing."},
    {ErrorCode::NotAvailable, 409, "It cannot be opened as it is."},
    {ErrorCode::GrantsAltered, 409, "What it rests on is not what the audit trail says. Nothing was opened or changed."},
    {ErrorCode::LastAdmin, 409, "The last administrator stays."},
    {ErrorCode::WrongPassword, 401, "The sign-in name or the password is wrong."},
    {ErrorCode::WeakPassword, 422, "The password is too easily guessed."},
    {ErrorCode::LockedOut, 429, "Too many attempts. Wait a while."},
    {ErrorCode::AuditUnwritable, 503, "The access could not be recorded, so it is refused."},
    {ErrorCode::StoreBusy, 503, "The database is busy. Try again."},
    {ErrorCode::StoreUnavailable, 503, "The database cannot be reached. Try again."},
    {ErrorCode::StoreReadOnly, 503, "The database can only be read at the moment."},
    {ErrorCode::DiskFull, 507, "The server has no room left."},
    {ErrorCode::NotThatKind, 415, "The content is not what it says it is."},
    {ErrorCode::TooLarge, 413, "It is too large."},
    {ErrorCode::Malformed, 400, "The request cannot be read."},
    {ErrorCode::Encoding, 400, "The text is not UTF-8."},
    {ErrorCode::Cancelled, 409, "It was cancelled."},
};

const Meaning *meaningOf(ErrorCode code)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.code == code)
            return &meaning;
    }
    return nullptr;
}

const char *titleOf(int status)
{
    switch (status) {
    case 400: return "The request cannot be read.";
    case 401: return "Sign in first.";
    case 403: return "You may not do this.";
    case 404: return "There is nothing here.";
    case 405: return "This address does not take that method.";
    case 406: return "There is no answer of the kind that was asked for.";
    case 408: return "The request took too long to arrive.";
    case 409: return "It does not fit with what is there.";
    case 413: return "The request is too large.";
    case 415: return "The content is of a kind that is not taken here.";
    case 416: return "There is no such part of it.";
    case 428: return "Say which version is meant (If-Match).";
    case 429: return "Too many requests. Wait a while.";
    case 431: return "The header of the request is too large.";
    case 501: return "The request needs something that this server does not do.";
    case 503: return "The server has too much to do. Try again.";
    case 505: return "Speak HTTP/1.1.";
    default: return "Something went wrong inside.";
    }
}

HttpAnswer answer(int status, const QString &type, const char *title, QJsonObject more)
{
    more.insert(QStringLiteral("type"), type);
    more.insert(QStringLiteral("title"), QString::fromLatin1(title));
    more.insert(QStringLiteral("status"), status);
    return {status, "application/problem+json", QJsonDocument(more).toJson(QJsonDocument::Compact)};
}

} // namespace

int statusOf(ErrorCode code)
{
    const Meaning *meaning = meaningOf(code);
    return meaning ? meaning->status : 500;
}

namespace {

HttpAnswer problemAs(const Error &error, int status, QJsonObject more)
{
    const Meaning *meaning = meaningOf(error.code);
    const bool ofInside = !meaning || meaning->status >= 500;
    if (ofInside) {
        const QString instance = QStringLiteral("urn:uuid:") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        qCWarning(log).noquote() << instance << codeName(error.code) << QJsonDocument(QJsonObject::fromVariantMap(error.data)).toJson(QJsonDocument::Compact);
        more.insert(QStringLiteral("instance"), instance);
    } else if (!error.data.isEmpty()) {
        more.insert(QStringLiteral("data"), QJsonObject::fromVariantMap(error.data));
    }
    const QString type = QStringLiteral("urn:praxis:problem:") + (meaning ? codeName(error.code) : QStringLiteral("internal"));
    HttpAnswer said = answer(status, type, meaning ? meaning->title : titleOf(500), std::move(more));
    said.storeFailed = said.status == 503;
    if (said.status == 503 || said.status == 429)
        said.set("Retry-After", QByteArray::number(std::max(1, error.data.value(QStringLiteral("seconds")).toInt())));
    return said;
}

/// RFC 9470: they may, once they have said anew that it is them.
HttpAnswer wantsFresh(const Error &error)
{
    HttpAnswer said = answer(401, QStringLiteral("urn:praxis:problem:") + freshSignInNeeded, "Confirm that it is you, and send this again.",
                             {{QStringLiteral("data"), QJsonObject::fromVariantMap(error.data)}});
    said.set("WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", error_description=\"Confirm that it is you at /api/v1/auth/confirm.\", max_age=" + QByteArray::number(freshSeconds));
    return said;
}

} // namespace

HttpAnswer problem(const Error &error)
{
    if (error.code == ErrorCode::Denied && error.data.value(QStringLiteral("reason")).toString() == freshSignInNeeded)
        return wantsFresh(error);
    return problemAs(error, statusOf(error.code), {});
}

HttpAnswer problem(const Error &error, int status, const QString &detail)
{
    return problemAs(error, status, {{QStringLiteral("detail"), detail}});
}

HttpAnswer problem(int status)
{
    return answer(status, QStringLiteral("about:blank"), titleOf(status), {});
}

} // namespace praxis::hosted
