#pragma once

#include "services/practice/notes/NoteCommands.h"
#include "services/store/SqlSession.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QJsonArray>
#include <QTest>

namespace praxis::test {

/// A practice on either database in which Dr Lee sees Jane and Dr Okafor sees Tom.
class NotesClinic {
public:
    explicit NotesClinic(const QString &kind) : database(kind), p(database.store(), {}), jane(p.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), p.lee)),
        tom(p.addPerson(QStringLiteral("Tom"), QStringLiteral("Silva"), p.okafor))
    {
    }

    [[nodiscard]] static QJsonArray words(const QString &text)
    {
        return {QJsonObject{{QStringLiteral("key"), QStringLiteral("text")}, {QStringLiteral("text"), text}}};
    }
    [[nodiscard]] SaveNoteDraft typing(const QString &text, const QUuid &note = {}) const
    {
        SaveNoteDraft save;
        save.note = note;
        save.person = note.isNull() ? jane : QUuid();
        save.sections = words(text);
        return save;
    }
    template <class C> Outcome run(const Actor &who, const C &command) { return TestPractice::must(p.door().run(who, command)); }
    template <class C> [[nodiscard]] ErrorCode refusal(const Actor &who, const C &command)
    {
        const auto result = p.door().run(who, command);
        return result ? ErrorCode::None : result.error().code;
    }
    QUuid draft(const QString &text) { return run(p.psychologist, typing(text)).firstOf(u"Note"); }
    QUuid signedNote(const QString &text, NoteVisibility visibility = NoteVisibility::CareTeam, const QUuid &supervisor = {})
    {
        SaveNoteDraft save = typing(text);
        save.visibility = visibility;
        save.supervisor = supervisor;
        const QUuid id = run(p.psychologist, save).firstOf(u"Note");
        run(p.psychologist, SignNote{id});
        return id;
    }
    /// Dr Okafor sees Jane too, from now on.
    void joinTheCareTeam()
    {
        BookAppointment booking = p.at(11, 0, jane);
        booking.practitionerId = p.okafor;
        booking.roomId = p.otherRoom;
        p.mustRun(booking);
    }
    [[nodiscard]] Result<OpenedNote> open(const Actor &who, const QUuid &note, const QString &why = {}) { return p.door().ask(who, OpenNote{note, why}); }
    [[nodiscard]] QString textOf(const Actor &who, const QUuid &note)
    {
        const OpenedNote opened = TestPractice::must(open(who, note));
        return opened.note.text.sections.isEmpty() ? QString() : opened.note.text.sections.first().text;
    }
    [[nodiscard]] QVector<QUuid> listed(const Actor &who, const PersonNotes &query)
    {
        QVector<QUuid> ids;
        for (const NoteEntry &entry : TestPractice::must(p.door().ask(who, query)))
            ids.append(entry.id);
        return ids;
    }
    /// Lines of the trail about a record, newest first.
    [[nodiscard]] QVector<AuditLine> trail(const QUuid &record, const QString &action = {}) { return p.mustAsk(SearchAudit{{.record = record, .action = action}}); }

    /// A statement past the port, by the program's own user; what the database says to it, or nothing.
    [[nodiscard]] QString sql(const QString &text)
    {
        auto &connection = static_cast<store::SqlSession &>(p.session()).connection();
        TestPractice::must(p.session().begin(p.admin.organization, true));
        const Result<> done = connection.execute(text);
        p.session().rollback();
        return done ? QString() : done.error().data.value(QStringLiteral("detail")).toString();
    }

    TestDatabase database;
    TestPractice p;
    QUuid jane, tom;
};

/// Rows "sqlite" and "postgresql" for a data-driven test.
inline void onBothDatabases()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgresql") << QStringLiteral("postgresql");
}

} // namespace praxis::test
