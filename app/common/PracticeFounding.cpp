// A practice is founded: made beside its place, and moved there when it is whole.
#include "app/common/PracticeFile.h"

#include "app/common/PracticeParts.h"
#include "app/common/StartingPurposes.h"
#include "models/rules/People.h"
#include "services/practice/office/RecordCommands.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace praxis::app {

namespace {

constexpr std::array fileEnds{"", "-wal", "-shm", ".lock", ".keys.2", ".keys"};

/// What a killed founding left: nobody has worked in it, and its recovery sheet was never shown. Kept aside all the same.
void putAside(const QString &folder, Instant now)
{
    const QString founding = foundingIn(folder);
    if (!QFileInfo::exists(founding))
        return;
    for (const char *part : fileEnds) {
        const QString path = PracticeFile::pathIn(folder) + QLatin1StringView(part);
        if (QFileInfo::exists(path))
            QFile::rename(path, QDir(founding).filePath(QFileInfo(path).fileName() + QStringLiteral(".moved")));
    }
    QDir().rename(founding, QDir(folder).filePath(QStringLiteral("unfinished-") + QString::number(now.ms)));
}

Result<> moveUp(const QString &folder)
{
    const QDir founding(foundingIn(folder));
    for (const char *part : fileEnds) {
        const QString name = QFileInfo(PracticeFile::pathIn(folder)).fileName() + QLatin1StringView(part);
        if (founding.exists(name) && !QFile::rename(founding.filePath(name), QDir(folder).filePath(name)))
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QDir(folder).filePath(name)}});
    }
    const QString media = PracticeFile::mediaIn(folder);
    QDir().rmdir(media); // an empty one of an earlier try
    if (founding.exists(QStringLiteral("media")) && !QDir().rename(founding.filePath(QStringLiteral("media")), media))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), media}});
    if (!QDir(founding.path()).removeRecursively())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), founding.path()}});
    return {};
}

} // namespace

Result<PracticeFile::Created> PracticeFile::create(const QString &folder, Machine &machine, Founding founding, const SecretBytes &password)
{
    if (existsIn(folder))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("path")}, {QStringLiteral("value"), folder}});
    putAside(folder, machine.clock.now());
    const QString founded = foundingIn(folder);
    if (!QDir().mkpath(founded))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), folder}});
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (founding.practice.id.isNull())
        founding.practice.id = machine.ids.next();
    if (founding.userId.isNull())
        founding.userId = machine.ids.next();

    const auto make = [&]() -> Result<Created> {
        Unlocked keys{SecretBytes::random(Sealer::keySize), {}, {}, founding.userId, {}};
        PRAXIS_TRY(std::unique_ptr<KeyHeader> header,
                   KeyHeader::create(pathIn(founded), founding.practice.id, keys.dataKey, headerParts(machine)));
        auto practice = std::unique_ptr<PracticeFile>(new PracticeFile(founded, machine, std::move(header)));
        const KeyUser owner{founding.userId, founding.displayName, founding.login};
        PRAXIS_CHECK(practice->m_header->addPasswordSlot(owner, password, keys.dataKey, {founding.practice.name}));
        PRAXIS_TRY(RecoverySheet sheet, practice->m_header->addRecoverySlot(keys.dataKey));
        // The signing seed lives in the header: read it the way every later sign-in does.
        PRAXIS_TRY(Unlocked unlocked, practice->m_header->unlockWithPassword(founding.userId, password, machine.clock.now()));
        PRAXIS_CHECK(practice->openStore(std::move(unlocked), true));

        User admin;
        admin.id = founding.userId;
        admin.organizationId = founding.practice.id;
        admin.login = founding.login;
        admin.loginKey = loginKey(founding.login);
        admin.displayName = founding.displayName;
        admin.role = Role::Admin;
        admin.language = founding.practice.language;
        founding.practice.organizationId = founding.practice.id;
        Actor actor;
        actor.user = admin.id;
        actor.organization = founding.practice.id;
        actor.role = Role::Admin;
        PRAXIS_TRY(auto session, practice->m_store->session());
        const Clock &clock = founding.clock ? *founding.clock : static_cast<const Clock &>(machine.clock);
        const Parts parts{machine.matrix, clock, machine.ids, machine.zones, *practice->m_seal};
        Door door(*session, parts);
        PRAXIS_CHECK(door.found(founding.practice, admin, actor));
        for (const ProcessingPurpose &purpose : startingPurposes(founding.practice.language))
            PRAXIS_CHECK(door.run(actor, praxis::create(purpose)));
        if (founding.furnish)
            PRAXIS_CHECK(founding.furnish(*session, parts, actor));
        session.reset();
        practice->shut();
        practice.reset();
        PRAXIS_CHECK(store::syncFile(pathIn(founded)));
        PRAXIS_CHECK(moveUp(folder));
        PRAXIS_CHECK(machine.disk.syncFolderOf(pathIn(folder)));
        PRAXIS_TRY(practice, open(folder, machine));
        PRAXIS_CHECK(practice->unlockWithPassword(founding.userId, password, Age::Any));
        return Created{std::move(practice), std::move(sheet)};
    };
    Result<Created> created = make();
    if (!created) {
        for (const char *part : fileEnds)
            QFile::remove(pathIn(folder) + QLatin1StringView(part));
        QDir(founded).removeRecursively();
    }
    return created;
}

} // namespace praxis::app
