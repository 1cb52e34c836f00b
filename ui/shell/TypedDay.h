#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace praxis::ui {

/// A day, or a month, that somebody typed beside a name: "jane 12 nov", "12/11/2025 nguyen", "silva 2025-11-12", "tom nov 2025".
struct TypedDay {
    QString rest;  ///< what was typed besides; never blank
    int day = 0;   ///< 0: any of the month
    int month = 0;
    int year = 0;  ///< 0: of any year
    bool isNumeric = false; ///< as a date of birth is typed, too

    [[nodiscard]] bool fits(const QDate &date) const;
    /// The last day that it may be; invalid where the year was not said.
    [[nodiscard]] QDate last() const;
};

/// Months by their names in `locale` or in English, from their third letter; of numbers, day and month stand as in `locale`. None where
/// no day was typed, or nothing beside it.
[[nodiscard]] std::optional<TypedDay> typedDay(const QString &typed, const QLocale &locale);

} // namespace praxis::ui
