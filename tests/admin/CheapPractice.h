#pragma once

#include "app/common/PracticeFile.h"
#include "tests/admin/Praxisctl.h"

/// A machine on which a guess at a password costs next to nothing. What a slot of a key header costs is written in it, so a practice that is
/// founded on this one is quick to sign in to for praxisctl as well; passwords that praxisctl itself sets cost what they always cost.
[[nodiscard]] inline std::unique_ptr<praxis::app::Machine> cheapMachine()
{
    auto machine = praxis::app::Machine::make(nullptr, praxis::Argon2Cost{1, 8});
    if (!machine)
        qFatal("no machine: %s", qPrintable(praxis::codeName(machine.error().code)));
    return std::move(*machine);
}

/// Robin's practice in `data`, as `praxisctl init` founds it.
inline void foundCheaply(const Praxisctl &ctl, const QString &data)
{
    praxis::app::PracticeFile::Founding founding;
    founding.practice.name = QStringLiteral("Harbourside");
    founding.practice.country = QStringLiteral("AU");
    founding.practice.currency = QStringLiteral("AUD");
    founding.practice.zone = QStringLiteral("Australia/Sydney");
    founding.practice.language = QStringLiteral("en-AU");
    founding.login = founding.displayName = QStringLiteral("robin");
    QString typed = Praxisctl::password;
    const auto machine = cheapMachine();
    const auto created = praxis::app::PracticeFile::create(ctl.path(data), *machine, founding, praxis::SecretBytes::takePassword(typed));
    if (!created)
        qFatal("not founded: %s", qPrintable(praxis::codeName(created.error().code)));
}
