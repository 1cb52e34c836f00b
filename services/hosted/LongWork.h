#pragma once

#include <QSemaphore>

#include <algorithm>

namespace praxis::hosted {

/// What takes long on the threads that answer everybody: one bound for all of it together, whatever it is, so that there is always a
/// thread for what is short. Thread-safe.
class LongWork {
public:
    explicit LongWork(int threads) : m_all(std::max(1, threads - 1)), m_intakes(std::max(1, threads / 2)) {}

    /// For as long as it lives; false: there is none, and who asks comes again.
    class Place {
    public:
        Place() = default;
        [[nodiscard]] explicit operator bool() const { return m_ofAll.semaphore() != nullptr; }

    private:
        friend class LongWork;
        QSemaphoreReleaser m_ofAll, m_ofIntakes;
    };
    /// Files that come in, move or are made, and what waits for a provider: half of the threads at most, so that something plays meanwhile.
    [[nodiscard]] Place intake()
    {
        Place place;
        if (!m_intakes.tryAcquire())
            return place;
        place.m_ofIntakes = QSemaphoreReleaser(m_intakes);
        if (m_all.tryAcquire())
            place.m_ofAll = QSemaphoreReleaser(m_all);
        return place;
    }
    /// A file of the vault that is opened.
    [[nodiscard]] Place reading()
    {
        Place place;
        if (m_all.tryAcquire())
            place.m_ofAll = QSemaphoreReleaser(m_all);
        return place;
    }

private:
    QSemaphore m_all;
    QSemaphore m_intakes;
};

} // namespace praxis::hosted
