#pragma once

#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QFile>
#include <QTest>

namespace praxis::test {

/// A practice on either database in which Dr Lee has seen Jane, who agrees to being recorded.
class RecordingsClinic {
public:
    /// `gate`: asked before each call of the database; false, and the call fails.
    explicit RecordingsClinic(const QString &kind = QStringLiteral("sqlite"), std::function<bool()> gate = {})
        : database(kind, std::move(gate)), p(database.store(), {}), jane(p.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), p.lee)),
          session(p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment"))
    {
        agree(jane);
    }

    void agree(const QUuid &person, ConsentKind kind = ConsentKind::Recording)
    {
        GiveConsent consent;
        consent.person = person;
        consent.kind = kind;
        consent.formVersion = QStringLiteral("3");
        consent.emergencyContact = QStringLiteral("Ana, 0412");
        p.mustRun(consent);
    }
    void withdraw(const QUuid &person, ConsentKind kind = ConsentKind::Recording) { p.mustRun(WithdrawConsent{person, kind, QStringLiteral("asked")}); }

    /// A file of this many bytes on this computer.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = p.folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return path;
    }
    [[nodiscard]] Result<AddRecording> take(const QUuid &appointment, const QByteArray &bytes, qint64 durationMs = 60'000)
    {
        PRAXIS_TRY(const ImportCheck check, p.door().ask(p.admin, CheckRecordingImport{appointment}));
        RecordingFile from{file(QStringLiteral("session.mp4"), bytes), QStringLiteral("Jane")};
        from.durationMs = durationMs;
        return RecordingImport(p.vault(), p.ids).take(check, {from}, {});
    }
    /// A recording as an import makes it.
    [[nodiscard]] QUuid record(const QUuid &appointment, const QByteArray &bytes = QByteArray(100, 'v'), qint64 durationMs = 60'000)
    {
        const AddRecording command = TestPractice::must(take(appointment, bytes, durationMs));
        TestPractice::must(p.door().run(p.admin, command));
        return command.recording;
    }
    [[nodiscard]] QUuid appointment(int hour, int minute, const QUuid &person, const QUuid &practitioner)
    {
        BookAppointment booking = p.at(hour, minute, person);
        booking.practitionerId = practitioner;
        booking.roomId = {};
        booking.despiteClash = QStringLiteral("a test");
        return p.mustRun(booking).firstOf(u"Appointment");
    }
    [[nodiscard]] QVector<RecordingEntry> list(const Actor &who, const RecordingFilter &filter = {})
    {
        return TestPractice::must(p.door().ask(who, ShowRecordings{filter}));
    }
    template <class Q> [[nodiscard]] ErrorCode refusal(const Actor &who, const Q &query)
    {
        const auto answer = p.door().ask(who, query);
        return answer ? ErrorCode::None : answer.error().code;
    }
    template <class C> [[nodiscard]] ErrorCode refusedRun(const Actor &who, const C &command)
    {
        const auto outcome = p.door().run(who, command);
        return outcome ? ErrorCode::None : outcome.error().code;
    }
    [[nodiscard]] Actor patient(const QUuid &person)
    {
        const QUuid user = p.mustRun(AddUser{.login = idText(person), .displayName = QStringLiteral("Patient"), .role = Role::Patient, .contactId = person}).firstOf(u"User");
        return Actor{.user = user, .organization = p.admin.organization, .role = Role::Patient, .contact = person};
    }
    [[nodiscard]] QStringList trail(const QUuid &recording)
    {
        QStringList actions;
        for (const AuditLine &line : p.mustAsk(SearchAudit{{.record = recording, .limit = 200}}))
            actions.prepend(line.entry.action + (line.entry.outcome == u"done" ? QString() : u'!' + line.entry.outcome));
        return actions;
    }

    TestDatabase database;
    TestPractice p;
    QUuid jane;
    QUuid session; ///< Jane's appointment, Tuesday at nine
};

inline void onEitherDatabase()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"sqlite", "postgresql"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

} // namespace praxis::test
