#pragma once

#include "app/admin/Terminal.h"
#include "app/common/PracticeFile.h"

#include <QCommandLineParser>

#include <span>

namespace praxis::admin {

/// What a subcommand is given: the options, the practice's folder, and who asks.
struct Invocation {
    const QCommandLineParser &options;
    QStringList arguments;   ///< behind the subcommand's name
    QString folder;
    const Terminal &terminal;

    [[nodiscard]] QString value(const char *name) const { return options.value(QString::fromLatin1(name)); }
    [[nodiscard]] bool has(const char *name) const { return options.isSet(QString::fromLatin1(name)); }
};

struct Subcommand {
    const char *name;
    const char *arguments;
    const char *summary;
    const char *examples;
    void (*describe)(QCommandLineParser &);
    Exit (*run)(const Invocation &);
};

[[nodiscard]] std::span<const Subcommand> subcommands();

/// The computer's adapters, and the practice opened for `--login`. The practice goes first.
struct Opened {
    std::unique_ptr<app::Machine> machine;
    std::unique_ptr<app::PracticeFile> practice;
};
[[nodiscard]] Result<std::unique_ptr<app::Machine>> machine();
/// The new practice that the options of `init` describe.
[[nodiscard]] Organization practiceIn(const Invocation &call);
[[nodiscard]] Result<Opened> openPractice(const Invocation &call);

/// Set by the first Ctrl+C: long work stops and keeps nothing. The second one ends the program.
[[nodiscard]] bool isInterrupted();
void watchForInterrupt();

Exit runInit(const Invocation &call);
Exit runHostedInit(const Invocation &call);
Exit runDemo(const Invocation &call);
Exit runImport(const Invocation &call);
Exit runExport(const Invocation &call);
Exit runExportPerson(const Invocation &call);
Exit runExportAge(const Invocation &call);
Exit runBackup(const Invocation &call);
Exit runRestore(const Invocation &call);
Exit runVerify(const Invocation &call);
Exit runMigrate(const Invocation &call);
Exit runSweep(const Invocation &call);
Exit runUser(const Invocation &call);
Exit runAccount(const Invocation &call);
Exit runRekey(const Invocation &call);
Exit runSignIn(const Invocation &call);
Exit runSignOut(const Invocation &call);

} // namespace praxis::admin
