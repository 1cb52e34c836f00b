#pragma once

#include "services/interchange/ReadingWatch.h"
#include "services/practice/exchange/Import.h"

namespace praxis {

/// What the parts of one import share.
struct ImportRun {
    Door &door;
    const Parts &parts;
    const Actor &actor;
    const ImportWatch &watch;

    [[nodiscard]] interchange::ReadingWatch work(qint64 total) const
    {
        return {watch.isCancelled, [progress = watch.progress, total](qint64 done) {
                    if (progress)
                        progress(done, total);
                }};
    }
    [[nodiscard]] bool cancelled() const { return watch.isCancelled && watch.isCancelled(); }
};

/// Counts what has no place here.
inline void addNotKept(QVector<NotKept> &list, const QString &what, int count = 1)
{
    for (NotKept &entry : list) {
        if (entry.what == what && !entry.isColumn) {
            entry.count += count;
            return;
        }
    }
    list.append({what, count});
}

/// The code, field and value of an error as a refused line has them.
[[nodiscard]] RefusedLine refusedBy(const Error &error, int line, const QStringList &cells, const QString &type = {});

[[nodiscard]] Result<> planTable(ImportRun &run, const ImportFile &file, const ImportOptions &options, ImportPlan &plan);
[[nodiscard]] Result<> planCards(ImportRun &run, const ImportFile &file, const ImportOptions &options, ImportPlan &plan);
[[nodiscard]] Result<> planCalendar(ImportRun &run, const ImportFile &file, const ImportOptions &options, ImportPlan &plan);

[[nodiscard]] Result<> lookAtTable(QIODevice &device, ImportFile &file, const interchange::ReadingWatch &work);
[[nodiscard]] Result<> lookAtCards(QIODevice &device, ImportFile &file, const interchange::ReadingWatch &work);
[[nodiscard]] Result<> lookAtCalendar(ImportRun &run, QIODevice &device, ImportFile &file, const interchange::ReadingWatch &work);

} // namespace praxis
