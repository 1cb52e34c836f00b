// Gives a practice of a hosted backend one recording of one session: praxis-bench-media STORE FOLDER MASTER-KEY ORGANIZATION FILE
// Prints the ids of recording and track. The bytes of the file need not be a film: what is measured is their way out of the vault.
#include "app/hosted/HostedStore.h"
#include "models/records/User.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/door/Door.h"
#include "services/practice/recordings/RecordingImport.h"

#include <QCoreApplication>

#include <cstdio>

using namespace praxis;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;

Result<Actor> administrator(StoreSession &session, const QUuid &organization)
{
    PRAXIS_CHECK(session.begin(organization, false));
    PRAXIS_TRY(const auto users, selectAs<User>(session, {}));
    session.rollback();
    for (const auto &user : users) {
        if (user->role != Role::Admin)
            continue;
        Actor actor;
        actor.user = user->id;
        actor.organization = organization;
        actor.role = user->role;
        actor.practitioner = user->practitionerId;
        actor.purpose = u"quality_assurance"_s;
        return actor;
    }
    return fail(ErrorCode::NotFound);
}

Result<CalendarEntry> aSession(Door &door, const Actor &actor, Instant now)
{
    PRAXIS_TRY(const auto entries, door.ask(actor, ShowCalendar{{.when = {{now.ms - 14 * dayMs}, now}}}));
    for (const CalendarEntry &entry : entries) {
        if (entry.status == AppointmentStatus::Completed && !entry.person.isNull())
            return entry;
    }
    return fail(ErrorCode::NotFound);
}

Result<QByteArray> add(const QStringList &arguments)
{
    PRAXIS_TRY(const auto machine, app::Machine::make(nullptr));
    PRAXIS_TRY(const app::StoreAddress address, app::StoreAddress::parse(arguments.value(1)));
    PRAXIS_TRY(SecretBytes key, MasterKey::read(arguments.value(3)));
    PRAXIS_TRY(const auto store, app::HostedStore::open({address, arguments.value(2), std::move(key), false}, *machine));
    const QUuid organization = QUuid::fromString(arguments.value(4));
    PRAXIS_TRY(const Parts *parts, store->of(organization));
    PRAXIS_TRY(const auto session, store->store().session());
    PRAXIS_TRY(const Actor actor, administrator(*session, organization));
    Door door(*session, *parts);
    PRAXIS_TRY(const CalendarEntry entry, aSession(door, actor, parts->clock.now()));
    GiveConsent consent;
    consent.person = entry.person;
    consent.kind = ConsentKind::Recording;
    consent.formVersion = u"3"_s;
    consent.givenAt = {entry.when.start.ms - 7 * dayMs};
    PRAXIS_CHECK(door.run(actor, consent));
    PRAXIS_TRY(const ImportCheck check, door.ask(actor, CheckRecordingImport{entry.id}));
    const RecordingFile file{arguments.value(5), u"Measured"_s, TrackKind::Video, u"mp4"_s, u"h264"_s, 0, 50 * 60'000};
    PRAXIS_TRY(const AddRecording command, RecordingImport(*parts->vault, parts->ids).take(check, {file}, {}));
    PRAXIS_CHECK(door.run(actor, command));
    PRAXIS_TRY(const OpenedRecording opened, door.ask(actor, OpenRecording{command.recording, {}}));
    return QByteArray(idText(command.recording).toLatin1() + ' ' + idText(opened.tracks.first().track.id).toLatin1());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto ids = add(QCoreApplication::arguments());
    if (!ids) {
        std::fprintf(stderr, "%s %s\n", qPrintable(codeName(ids.error().code)), qPrintable(ids.error().data.value(u"detail"_s).toString()));
        return 1;
    }
    std::printf("%s\n", ids->constData());
    return 0;
}
