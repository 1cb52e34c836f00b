#pragma once

#include "app/common/Backup.h"
#include "services/practice/office/PracticeCommands.h"
#include "tests/secrets/HeaderBench.h"

#include <QDir>
#include <QTest>

/// A practice of Ana's on this computer, cheap to sign in to, and what its audit trail says.
namespace office {

using namespace praxis;
using namespace praxis::app;
using namespace bench;
using namespace Qt::StringLiterals;

[[nodiscard]] inline PracticeFile::Founding founding()
{
    PracticeFile::Founding founding;
    founding.practice.name = u"Harbour Psychology"_s;
    founding.practice.country = u"AU"_s;
    founding.practice.currency = u"AUD"_s;
    founding.practice.zone = u"Australia/Sydney"_s;
    founding.practice.language = u"en"_s;
    founding.login = u"ana"_s;
    founding.displayName = u"Ana Ruiz"_s;
    founding.userId = ana.id;
    return founding;
}

[[nodiscard]] inline std::unique_ptr<PracticeFile> found(const QString &folder, Machine &machine)
{
    auto created = PracticeFile::create(folder, machine, founding(), secret(anasPassword));
    if (!created)
        qFatal("not founded: %s", qPrintable(codeName(created.error().code)));
    return std::move(created->practice);
}

[[nodiscard]] inline std::unique_ptr<PracticeFile> opened(const QString &folder, Machine &machine)
{
    auto practice = PracticeFile::open(folder, machine);
    if (!practice)
        qFatal("not opened: %s", qPrintable(codeName(practice.error().code)));
    return std::move(*practice);
}

[[nodiscard]] inline Result<> signIn(PracticeFile &practice, PracticeFile::Age age = PracticeFile::Age::Checked)
{
    return practice.unlockWithPassword(ana.id, secret(anasPassword), age);
}

inline void work(PracticeFile &practice)
{
    const auto session = practice.store().session();
    if (!session || !Door(**session, practice.parts()).run(practice.actor(), RecordEvent{u"lock"_s, u"User"_s, ana.id, {}, u"idle"_s, 1}))
        qFatal("no work done");
}

/// Lines of the trail with this action, as they are kept.
[[nodiscard]] inline QStringList trail(PracticeFile &practice, const QString &action)
{
    const auto session = practice.store().session();
    if (!session || !(*session)->begin(practice.organization(), false))
        qFatal("no session");
    const auto entries = (*session)->auditRange(1, 10'000);
    (*session)->rollback();
    QStringList lines;
    for (const auto &entry : *entries) {
        const QString body = QString::fromUtf8(entry.body);
        if (body.contains(QString(u"\"action\":\"" + action + u'"')))
            lines.append(body);
    }
    return lines;
}

} // namespace office
