#pragma once

#include <QtGlobal>

#include <iterator>

namespace praxis::sample {

/// SplitMix64: small, and the same numbers from the same seed with every compiler and library.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 … count - 1
    int below(int count) { return static_cast<int>(next() % static_cast<quint64>(count)); }
    /// first … last
    int between(int first, int last) { return first + below(last - first + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <class C> const auto &pick(const C &from)
    {
        return *std::next(std::begin(from), below(static_cast<int>(std::size(from))));
    }

private:
    quint64 m_state;
};

} // namespace praxis::sample
