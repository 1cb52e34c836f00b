#pragma once

#include <QDate>
#include <QString>
#include <QVector>

namespace praxis::sample {

struct Holiday {
    QDate first;
    QDate last;
    QString name;
};

/// Public holidays of a year in New South Wales ("NSW") or Queensland ("QLD", Brisbane), and the practice's own break.
[[nodiscard]] QVector<Holiday> holidays(const QString &state, int year);
/// Gregorian Easter Sunday (Anonymous algorithm, as in Meeus).
[[nodiscard]] QDate easterSunday(int year);

} // namespace praxis::sample
