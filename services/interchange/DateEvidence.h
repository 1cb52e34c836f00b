#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace praxis::interchange {

/// How numbers like 03/04/1985 are to be read. Unknown: nothing tells; Mixed: the file contradicts itself.
enum class DateOrder : quint8 { Unknown, DayFirst, MonthFirst, Mixed };

/// Gathers from all dates of a file whether the day or the month comes first: 25/12/1990 can only be one of them.
class DateEvidence {
public:
    void look(QStringView cell);
    [[nodiscard]] DateOrder order() const;
    /// Dates that could be either and differ (03/04, not 04/04): to be shown when order() is Unknown or Mixed.
    [[nodiscard]] qint64 ambiguousCount() const { return m_ambiguous; }

private:
    qint64 m_dayFirst = 0;
    qint64 m_monthFirst = 0;
    qint64 m_ambiguous = 0;
};

/// A date as people and programs write it: 1985-03-12 (also with a time behind), 19850312, 12/3/1985, 12.03.85,
/// "12 Mar 1985", "March 12, 1985", "12 mars 1985", "12. März 1985", and Excel's day number (10000 to 80000). Two
/// digits of a year are of the last hundred years before `latest`. nullopt: no date, or one whose order `order` does not tell.
[[nodiscard]] std::optional<QDate> parseDate(QStringView cell, DateOrder order, QDate latest = {});

} // namespace praxis::interchange
