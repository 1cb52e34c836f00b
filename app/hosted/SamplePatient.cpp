#include "app/hosted/SamplePatient.h"

#include "app/common/SamplePaper.h"
#include "models/records/User.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/practice/sample/SamplePractice.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <cmath>

namespace praxis::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int seconds = 20;

struct Client {
    CalendarEntry session; ///< one that was held
    Actor practitioner;
};

Result<QString> written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::FileUnwritable, {{u"path"_s, file.fileName()}});
    return file.fileName();
}

/// Two voices that take turns, as tones (RIFF WAVE, PCM, mono): nothing else is needed to make it, and every browser plays it.
QByteArray conversation()
{
    constexpr quint32 rate = 8000, size = rate * seconds;
    QByteArray bytes("RIFF????WAVEfmt ????\1\0\1\0????????\1\0\10\0data????", 44);
    const auto put = [&](qsizetype at, quint32 value) { qToLittleEndian(value, bytes.data() + at); };
    put(4, 36 + size);
    put(16, 16);
    put(24, rate);
    put(28, rate);
    put(40, size);
    for (quint32 i = 0; i < size; ++i) {
        const double second = double(i) / rate, pitch = std::fmod(second, 6) < 3 ? 210 : 130;
        bytes += static_cast<char>(128 + 40 * std::sin(6.2832 * pitch * second) * std::abs(std::sin(4 * second)));
    }
    return bytes;
}

/// Whoever was seen last.
Result<Client> somebodySeen(Door &door, const Actor &founder, Instant now)
{
    PRAXIS_TRY(const auto users, door.ask(founder, List<User>{}));
    PRAXIS_TRY(const auto entries, door.ask(founder, ShowCalendar{{.when = {{now.ms - 14 * dayMs}, now}}}));
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        for (const auto &user : users) {
            if (entry->status != AppointmentStatus::Completed || entry->person.isNull() || user->role != Role::Psychologist || user->practitionerId != entry->practitioner)
                continue;
            Actor practitioner = founder;
            practitioner.user = user->id;
            practitioner.role = user->role;
            practitioner.practitioner = user->practitionerId;
            return Client{*entry, practitioner};
        }
    }
    return fail(ErrorCode::NotFound);
}

Result<> release(Door &door, const Parts &parts, const Client &client, const QTemporaryDir &folder)
{
    AddDocument letter;
    letter.document = parts.ids.next();
    letter.person = client.session.person;
    letter.title = u"What we agreed on"_s;
    letter.kind = DocumentKind::Letter;
    letter.privacy = Privacy::Internal;
    PRAXIS_TRY(const QString path, written(folder, u"agreed.pdf"_s, samplepaper::pdf(u"What we agreed on"_s, {u"Get up at the same time every day, weekends too."_s, u"A walk after lunch."_s, u"Write down what worries you, before dinner."_s})));
    PRAXIS_TRY(letter.file, DocumentIntake(*parts.vault).take(letter.person, path));
    PRAXIS_CHECK(door.run(client.practitioner, letter));
    PRAXIS_CHECK(door.run(client.practitioner, ReleaseDocument{letter.document, true}));
    return {};
}

Result<> record(Door &door, const Parts &parts, const Client &client, const QTemporaryDir &folder)
{
    GiveConsent consent;
    consent.person = client.session.person;
    consent.kind = ConsentKind::Recording;
    consent.formVersion = u"3"_s;
    consent.givenAt = {client.session.when.start.ms - 7 * dayMs};
    PRAXIS_CHECK(door.run(client.practitioner, consent));
    if (client.session.isVideo) {
        consent.kind = ConsentKind::Telehealth;
        consent.emergencyContact = QStringLiteral("000, then the practice");
        PRAXIS_CHECK(door.run(client.practitioner, consent));
    }
    PRAXIS_TRY(const ImportCheck check, door.ask(client.practitioner, CheckRecordingImport{client.session.id}));
    RecordingFile file;
    PRAXIS_TRY(file.path, written(folder, u"session.wav"_s, conversation()));
    file.kind = TrackKind::Audio;
    file.container = u"wav"_s;
    file.codec = u"pcm"_s;
    file.durationMs = seconds * 1000;
    PRAXIS_TRY(const AddRecording command, RecordingImport(*parts.vault, parts.ids).take(check, {file}, {}));
    PRAXIS_CHECK(door.run(client.practitioner, command));
    return {};
}

} // namespace

Result<> addSamplePatient(HostedStore &store, hosted::SignIns &signIns, const QUuid &organization)
{
    PRAXIS_TRY(const Parts *parts, store.of(organization));
    PRAXIS_TRY(const auto session, store.store().session());
    Door door(*session, *parts);
    PRAXIS_CHECK(session->begin(organization, false));
    const auto founders = selectAs<User>(*session, {.where = {{"login", Condition::Equal, sample::founder().login}}});
    session->rollback();
    PRAXIS_CHECK(founders);
    const Actor founder{.user = founders->first()->id, .organization = organization, .role = Role::Admin};
    PRAXIS_TRY(const Client client, somebodySeen(door, founder, parts->clock.now()));
    const QString login = u"client"_s;
    PRAXIS_TRY(const Outcome added, door.run(founder, AddUser{.login = login, .displayName = client.session.people, .role = Role::Patient, .contactId = client.session.person}));
    const QTemporaryDir folder;
    PRAXIS_CHECK(release(door, *parts, client, folder));
    PRAXIS_CHECK(record(door, *parts, client, folder));
    PRAXIS_TRY(const auto identities, store.identities().identity());
    PRAXIS_CHECK(signIns.addAccount(*identities, {organization, added.firstOf(u"User")}, login, sample::passwordOf(login).toUtf8(), {}));
    return {};
}

} // namespace praxis::app
