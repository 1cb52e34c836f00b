#pragma once

#include "models/access/Actor.h"
#include "services/practice/door/Door.h"
#include "services/practice/exchange/ImportPlan.h"

#include <functional>

namespace praxis {

/// How long work is watched and stopped; either may be empty. Called from the thread that works.
struct ImportWatch {
    std::function<bool()> isCancelled;
    std::function<void(qint64 done, qint64 total)> progress;
};

/// Brings people and appointments in from a file: look, plan, (try,) run. Nothing is kept before `run`, and `run` is one
/// transaction and one undoable step. Synchronous, for the thread that owns the door. Needs contact.import or
/// appointment.import; Denied otherwise, and written down.
class Import {
public:
    /// More lines than this are refused with TooLarge, so that memory stays bounded.
    static constexpr int maxItems = 200'000;

    Import(Door &door, const Parts &parts, const Actor &actor);

    /// What the file is, by its content and not by its name; its first rows; who its calendars may belong to.
    /// FileUnreadable, NotThatKind, TooLarge, Malformed, Encoding.
    [[nodiscard]] Result<ImportFile> look(const QString &path, const ImportWatch &watch = {});
    /// The saved mapping that fits the header, else a guess; the practitioners that fit the calendars.
    [[nodiscard]] Result<ImportOptions> suggest(const ImportFile &file);
    /// Reads the whole file and says what would happen. Changes nothing.
    [[nodiscard]] Result<ImportPlan> plan(const ImportFile &file, const ImportOptions &options, const ImportWatch &watch = {});
    /// The same as `run` through the same door, kept by nobody: the counts are the ones that `run` would give.
    [[nodiscard]] Result<ImportReport> tryOut(const ImportPlan &plan, const ImportWatch &watch = {});
    /// All of the plan in one undoable step. Lines that the door refuses are listed and left out. Cancelled keeps nothing.
    [[nodiscard]] Result<ImportReport> run(const ImportPlan &plan, const ImportWatch &watch = {});

    /// Keeps a mapping under a name, over an older one of that name.
    [[nodiscard]] Result<> saveMapping(const QString &name, const ImportFile &file, const QJsonObject &mapping);
    /// The columns before those of the file itself, in what writeRefused() writes.
    [[nodiscard]] static const QStringList &refusedColumns();
    /// The refused lines as CSV: line, reason, field, value, then the line itself. Formulas are neutralised; written under a
    /// temporary name and renamed. `reason` finds the words; without it the code is written. FileUnwritable, DiskFull.
    [[nodiscard]] static Result<> writeRefused(const QString &path, const QStringList &header, const QVector<RefusedLine> &lines,
                                               const std::function<QString(const RefusedLine &)> &reason = {});

private:
    [[nodiscard]] Result<> permit(ImportFormat format);
    [[nodiscard]] Result<ImportReport> perform(const ImportPlan &plan, const ImportWatch &watch, bool keep);

    Door &m_door;
    const Parts &m_parts;
    Actor m_actor;
};

} // namespace praxis
