#include "services/secrets/FailureCounter.h"

#include "models/kernel/Id.h"
#include "services/secrets/HeaderJson.h"
#include "services/secrets/Sealer.h"

#include <sodium.h>

#include <algorithm>

namespace praxis {

namespace {

constexpr qsizetype counterNonce = 16;
constexpr qsizetype linkSize = 32;

QByteArray firstLink(const SecretBytes &dataKey, const FailureCounter &counter)
{
    return keyedHash(dataKey, "praxis failures v1", QByteArray(idText(counter.user).toLatin1() + counter.nonce)).view().toByteArray();
}

void advance(QByteArray &link, qint64 steps)
{
    QByteArray next(linkSize, Qt::Uninitialized);
    for (qint64 i = 0; i < steps; ++i) {
        crypto_generichash(reinterpret_cast<uchar *>(next.data()), linkSize, reinterpret_cast<const uchar *>(link.constData()),
                           static_cast<quint64>(link.size()), nullptr, 0);
        link = next;
    }
}

/// 30 s after the fifth failure in a row, doubled with each further one, at most 15 min.
qint64 delayAfter(qint64 count)
{
    constexpr qint64 first = 30'000;
    constexpr qint64 longest = 15 * 60'000;
    const qint64 doublings = std::min<qint64>(count - FailureCounter::freeAttempts, 10);
    return std::min(first << doublings, longest);
}

/// Until the year 9999: what somebody wrote into the file must not overflow when a delay is added.
Instant moment(const QJsonObject &json, const char *name)
{
    constexpr qint64 latest = 253'402'300'799'999;
    return Instant{std::clamp<qint64>(json.value(QLatin1StringView(name)).toInteger(), 0, latest)};
}

} // namespace

std::optional<Instant> FailureCounter::lockedAt(Instant now) const
{
    return now < lockedUntil ? std::optional(lockedUntil) : std::nullopt;
}

void FailureCounter::addFailure(Instant now)
{
    raiseTo(count + 1);
    latestSeen = std::max(latestSeen, now);
    last = now;
    if (count >= freeAttempts)
        lockedUntil = std::max(lockedUntil, Instant{latestSeen.ms + delayAfter(count)});
}

void FailureCounter::raiseTo(qint64 wanted)
{
    const qint64 target = std::min(wanted, most);
    if (target <= count)
        return;
    advance(link, target - count);
    count = target;
}

void FailureCounter::liftLock()
{
    latestSeen = lockedUntil = {};
}

void FailureCounter::restart(const SecretBytes &dataKey)
{
    count = 0;
    reported = 0;
    last = {};
    liftLock();
    reanchor(dataKey);
}

void FailureCounter::reanchor(const SecretBytes &dataKey)
{
    altered = false;
    nonce = SecretBytes::random(counterNonce).view().toByteArray();
    link = firstLink(dataKey, *this);
    advance(link, count);
}

bool FailureCounter::isAuthentic(const SecretBytes &dataKey) const
{
    QByteArray expected = firstLink(dataKey, *this);
    advance(expected, count);
    return expected == link;
}

QJsonObject FailureCounter::toJson() const
{
    return {{QStringLiteral("user"), idText(user)},
            {QStringLiteral("count"), count},
            {QStringLiteral("reported"), reported},
            {QStringLiteral("last"), last.ms},
            {QStringLiteral("latest_seen"), latestSeen.ms},
            {QStringLiteral("locked_until"), lockedUntil.ms},
            {QStringLiteral("altered"), altered},
            {QStringLiteral("nonce"), HeaderJson::text(nonce)},
            {QStringLiteral("link"), HeaderJson::text(link)}};
}

std::optional<FailureCounter> FailureCounter::fromJson(const QJsonObject &json)
{
    FailureCounter counter{HeaderJson::uuid(json, "user"),
                           json.value(QLatin1StringView("count")).toInteger(-1),
                           json.value(QLatin1StringView("reported")).toInteger(-1),
                           moment(json, "last"),
                           moment(json, "latest_seen"),
                           moment(json, "locked_until"),
                           json.value(QLatin1StringView("altered")).toBool(),
                           HeaderJson::bytes(json, "nonce"),
                           HeaderJson::bytes(json, "link")};
    const bool sound = !counter.user.isNull() && counter.count >= 0 && counter.count <= most && counter.reported >= 0
        && counter.reported <= counter.count && counter.nonce.size() == counterNonce && counter.link.size() == linkSize;
    return sound ? std::optional(counter) : std::nullopt;
}

} // namespace praxis
