#pragma once

#include "models/ports/Clock.h"

#include <QHash>
#include <QMutex>
#include <QString>

namespace praxis::hosted {

/// How many requests one address, one account and one organisation may send: each has a bucket that holds `burst` and fills with `aSecond`.
/// Thread-safe; what it remembers is bounded.
class RateLimits {
public:
    struct Rate {
        double aSecond;
        double burst;
    };
    struct Rates {
        Rate address{100, 300};
        Rate account{50, 200};
        Rate organization{400, 1200};
        Rate bytes{50.0 * (1LL << 30) / 86'400, 50.0 * (1LL << 30)}; ///< of pieces of files: fifty gibibytes a day
        Rate feed{0.1, 20};
    };
    static constexpr qsizetype mostBuckets = 100'000;

    RateLimits(Rates rates, const Clock &clock) : m_rates(rates), m_clock(clock) {}

    /// Seconds to wait; 0: go on. An IPv6 address counts by its /64: whoever has one has all of it.
    [[nodiscard]] int ofAddress(const QString &address);
    /// The same for questions of health, counted apart: what watches over us must not wait because of others at its address.
    [[nodiscard]] int ofWatch(const QString &address);
    /// Pieces of files, which lie there until they are asked for or swept.
    [[nodiscard]] int ofBytes(const QByteArray &organization, qint64 bytes);
    /// One calendar that other programs read: a telephone asks every quarter of an hour, and each answer costs much.
    [[nodiscard]] int ofFeed(const QByteArray &practitioner);
    [[nodiscard]] int ofAccount(const QByteArray &account, const QByteArray &organization);

private:
    struct Bucket {
        double left;
        qint64 at; ///< ms
    };
    using Buckets = QHash<QByteArray, Bucket>;
    [[nodiscard]] int take(Buckets &buckets, const QByteArray &key, const Rate &rate, double amount = 1);

    Rates m_rates;
    const Clock &m_clock;
    QMutex m_mutex;
    Buckets m_buckets;
    Buckets m_bytes; ///< apart: who sends much would be forgotten with the many who sent little
};

} // namespace praxis::hosted
