#pragma once

#include "models/records/RecordingTrack.h"
#include "models/records/Registry.h"
#include "services/practice/people/ConsentGateCommands.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "tests/hosted/Backend.h"

#include <QFile>

namespace praxis::test {

/// Somebody who was there once, and what is kept of it.
struct Visit {
    QUuid person, session, note, recording, track;
};

/// A session by video that is recorded, noted and charged.
inline Visit visit(TestPractice &p, const QString &name, const Actor &psychologist, const QUuid &practitioner, int hour)
{
    Visit one;
    one.person = p.addPerson(name, QStringLiteral("Visitor"), practitioner);
    BookAppointment booking = p.at(hour, 0, one.person);
    booking.practitionerId = practitioner;
    booking.isVideo = true;
    one.session = p.mustRun(booking).firstOf(u"Appointment");
    p.mustRun(GiveConsent{.person = one.person, .kind = ConsentKind::Recording, .formVersion = QStringLiteral("3")});
    p.mustRun(ActDespiteConsent{ConsentAct::JoinVideo, one.session, {}, QStringLiteral("The form for video is signed later.")});
    SaveNoteDraft draft;
    draft.person = one.person;
    draft.appointment = one.session;
    draft.kind = NoteKind::Free;
    draft.sections = {QJsonObject{{QStringLiteral("key"), QStringLiteral("text")}, {QStringLiteral("text"), QString(QStringLiteral("what was said to ") + name)}}};
    one.note = TestPractice::must(p.door().run(psychologist, draft)).firstOf(u"Note");
    TestPractice::must(p.door().run(psychologist, SignNote{one.note}));
    const QString path = p.folder.filePath(name + QStringLiteral(".mp4"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(name.toUtf8().repeated(1000)) <= 0)
        qFatal("no file");
    file.close();
    const AddRecording add = TestPractice::must(RecordingImport(p.vault(), p.ids).take(p.mustAsk(CheckRecordingImport{one.session}), {{path, name}}, {}));
    p.mustRun(add);
    one.recording = add.recording;
    TestPractice::must(p.session().begin(p.admin.organization, false));
    one.track = TestPractice::must(selectAs<RecordingTrack>(p.session(), {.where = {{"recording_id", Condition::Equal, one.recording}}})).first()->id;
    p.session().rollback();
    p.mustRun(RecordCharge{.person = one.person, .appointment = one.session, .amountMinor = 12'000, .description = QStringLiteral("a session")});
    return one;
}

/// A hosted practice of two psychologists: Dr Lee sees Jane, whose session is by video, recorded, noted and charged; Dr Okafor sees Tom,
/// with as much. Everybody has an account, the two patients as well.
class SharedClinic {
public:
    explicit SharedClinic(const QString &kind) : b(kind)
    {
        janes = visit(p, QStringLiteral("Jane"), p.psychologist, p.lee, 9);
        toms = visit(p, QStringLiteral("Tom"), p.otherPsychologist, p.okafor, 11);
        for (const auto &[actor, login] : {std::pair{p.admin, QStringLiteral("ada")}, {p.psychologist, QStringLiteral("lee")}, {p.otherPsychologist, QStringLiteral("obi")}})
            b.addAccount(actor, login);
        for (const auto &[login, who] : {std::pair{QStringLiteral("jane"), janes.person}, {QStringLiteral("tom"), toms.person}})
            b.addAccount(p.admin.organization, p.mustRun(AddUser{.login = login, .displayName = login, .role = Role::Patient, .contactId = who}).firstOf(u"User"), login);
        for (const char *login : {"ada", "lee", "obi", "jane", "tom"})
            tokens.insert(QString::fromLatin1(login), b.signIn(QString::fromLatin1(login)));
    }

    [[nodiscard]] hosted::HttpAnswer ask(const QString &login, const QByteArray &method, const QString &target, const QJsonObject &body = {}, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        return b.ask(method, target.toLatin1(), body, tokens.value(login), headers);
    }
    /// Every row of a practice, without its trail.
    [[nodiscard]] static QByteArray rowsOf(TestPractice &practice)
    {
        QByteArray all;
        TestPractice::must(practice.session().begin(practice.admin.organization, false));
        for (const RecordType *type : allRecordTypes()) {
            for (const RecordPtr &record : TestPractice::must(practice.session().select(*type, {.deleted = Deleted::Include})))
                all += QJsonDocument(toJson(*type, *record)).toJson(QJsonDocument::Compact);
        }
        practice.session().rollback();
        return all;
    }

    Backend b;
    TestPractice &p = b.own;
    Visit janes, toms;
    QHash<QString, QByteArray> tokens;
};

} // namespace praxis::test
