#pragma once

#include "tests/bench/Samples.h"

#include <QString>
#include <QVector>

namespace praxis::bench {

/// One line of what is printed. Rows of the same `what` at different sizes stand below each other.
struct Row {
    /// EachMilliseconds: the slowest of all; Milliseconds: the 99th of a hundred.
    enum class Bound { Milliseconds, EachMilliseconds, Ratio, Megabytes, Seconds, None };

    QString what;
    QString size;              ///< "10 000" or "500 000" appointments
    Bound bound = Bound::None;
    double must = 0;
    Samples measured;
    Samples yardstick;         ///< empty: there is none
    QString remark;

    /// Of medians: the noise of a shared machine strikes both sides alike.
    [[nodiscard]] double ratio() const;
    [[nodiscard]] bool isMet() const;
};

class Table {
public:
    void add(Row row);
    void print() const;
    [[nodiscard]] bool allMet() const;

private:
    QVector<Row> m_rows;
};

} // namespace praxis::bench
