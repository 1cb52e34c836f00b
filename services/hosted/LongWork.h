#pragma once

#include <QSemaphore>

#include <algorithm>
#include <utility>

namespace praxis::hosted {

/// What takes long on the threads that answer everybody: one bound for all of it together, whatever it is, so that there is always a
/// thread for what is short. Thread-safe.
class LongWork {
public:
    explicit LongWork(int threads) : m_all(std::max(1, threads - 1)), m_intakes(std::max(1, threads / 2)), m_moves(std::max(1, threads / 2 - 1)) {}

    /// For as long as it lives; false: there is none, and who asks comes again.
    class Place {
    public:
        Place() = default;
        [[nodiscard]] explicit operator bool() const { return m_ofAll.semaphore() != nullptr; }

    private:
        friend class LongWork;
        QSemaphoreReleaser m_ofAll, m_ofIntakes, m_ofMoves;
    };
    /// Whole files that are taken in, moved or made: of four threads or more, one less than may come in, so that pieces come in meanwhile.
    [[nodiscard]] Place moving()
    {
        if (!m_moves.tryAcquire())
            return {};
        QSemaphoreReleaser ofMoves(m_moves);
        Place place = intake();
        if (place)
            place.m_ofMoves = std::move(ofMoves);
        return place;
    }
    /// A piece that comes in. With what moves it is half of the threads at most, so that something plays, and somebody joins, meanwhile.
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
    /// A file of the vault that is opened: mostly in a moment, so that a place becomes free in one. One waits for it, and what is short stands
    /// behind that one meanwhile; who finds no place then comes again.
    [[nodiscard]] Place reading()
    {
        constexpr int momentMs = 20;
        Place place = joining();
        if (place || !m_waits.tryAcquire())
            return place;
        const QSemaphoreReleaser wait(m_waits);
        if (m_all.tryAcquire(1, momentMs))
            place.m_ofAll = QSemaphoreReleaser(m_all);
        return place;
    }

    /// Who waits for a provider of rooms: behind nothing but what all share.
    [[nodiscard]] Place joining()
    {
        Place place;
        if (m_all.tryAcquire())
            place.m_ofAll = QSemaphoreReleaser(m_all);
        return place;
    }

private:
    QSemaphore m_all;
    QSemaphore m_intakes;
    QSemaphore m_moves;
    QSemaphore m_waits{1};
};

} // namespace praxis::hosted
