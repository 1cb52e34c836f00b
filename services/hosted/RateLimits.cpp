#include "services/hosted/RateLimits.h"

#include "services/hosted/Network.h"

#include <algorithm>
#include <cmath>

namespace praxis::hosted {

int RateLimits::take(Buckets &buckets, const QByteArray &key, const Rate &rate, double amount)
{
    const qint64 now = m_clock.now().ms;
    if (buckets.size() >= mostBuckets) // the full ones say nothing
        buckets.removeIf([&](const auto &one) { return static_cast<double>(now - one->at) / 1000 * rate.aSecond >= rate.burst; });
    if (buckets.size() >= mostBuckets)
        buckets.clear();
    const auto known = buckets.find(key);
    Bucket &bucket = known == buckets.end() ? *buckets.insert(key, {rate.burst, now}) : *known;
    bucket.left = std::min(rate.burst, bucket.left + static_cast<double>(std::max<qint64>(now - bucket.at, 0)) / 1000 * rate.aSecond);
    bucket.at = now;
    if (bucket.left >= amount) {
        bucket.left -= amount;
        return 0;
    }
    return std::max(1, static_cast<int>(std::ceil((amount - bucket.left) / rate.aSecond)));
}

int RateLimits::ofAddress(const QString &address)
{
    const QMutexLocker lock(&m_mutex);
    return take(m_buckets, QByteArray("a" + networkOf(address)), m_rates.address);
}

int RateLimits::ofWatch(const QString &address)
{
    const QMutexLocker lock(&m_mutex);
    return take(m_buckets, QByteArray("w" + networkOf(address)), m_rates.address);
}

int RateLimits::ofBytes(const QByteArray &organization, qint64 bytes)
{
    const QMutexLocker lock(&m_mutex);
    return take(m_bytes, QByteArray("b" + organization), m_rates.bytes, static_cast<double>(bytes));
}

int RateLimits::ofFeed(const QByteArray &practitioner)
{
    const QMutexLocker lock(&m_mutex);
    return take(m_buckets, QByteArray("f" + practitioner), m_rates.feed);
}

int RateLimits::ofAccount(const QByteArray &account, const QByteArray &organization)
{
    const QMutexLocker lock(&m_mutex);
    if (const int wait = take(m_buckets, QByteArray("u" + account), m_rates.account))
        return wait;
    return take(m_buckets, QByteArray("o" + organization), m_rates.organization);
}

} // namespace praxis::hosted
