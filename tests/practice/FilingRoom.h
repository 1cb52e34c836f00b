#pragma once

#include "models/records/DocumentVersion.h"
#include "models/records/User.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/system/RandomIds.h"
#include "services/system/SystemClock.h"
#include "tests/support/TestPractice.h"

#include <QFile>

namespace praxis::test {

/// A practice's file and its vault in one folder, as a program opens them, and documents filed there a numbered step at a time.
class FilingRoom {
public:
    static constexpr int steps = 9;

    /// So many minutes after now, by its own clock: when what somebody had begun is anybody's again.
    explicit FilingRoom(const QString &folder, int minutesAhead = 0) : m_folder(folder), m_clock(minutesAhead)
    {
        m_actor.organization = TestPractice::must(m_store->organizations()).first();
        TestPractice::must(m_session->begin(m_actor.organization, false));
        m_actor.user = TestPractice::must(selectAs<User>(*m_session, {.where = {{"role", Condition::Equal, QStringLiteral("psychologist")}}, .limit = 1})).first()->id;
        m_actor.practitioner = TestPractice::must(findAs<User>(*m_session, m_actor.user))->practitionerId;
        m_actor.role = Role::Psychologist;
        person = TestPractice::must(selectAs<Contact>(*m_session, {.limit = 1})).first()->id;
        m_session->rollback();
    }

    /// Every third is a newer version of the one before, every fifth takes the first away.
    [[nodiscard]] Result<> doStep(int step)
    {
        QFile file(m_folder + QStringLiteral("/letter.txt"));
        if (!file.open(QIODevice::WriteOnly) || file.write(wordsOf(step)) < 0)
            return fail(ErrorCode::FileUnwritable);
        file.close();
        PRAXIS_TRY(const auto documents, rows<Document>());
        if (step % 5 == 4 && !documents.isEmpty())
            return run(RemoveDocument{documents.first()->id});
        DocumentIntake intake(m_vault);
        PRAXIS_TRY(const QJsonObject taken, intake.take(person, file.fileName()));
        if (step % 3 == 2 && !documents.isEmpty())
            return run(AddDocumentVersion{documents.last()->id, QStringLiteral("newer"), taken});
        AddDocument add;
        add.person = person;
        add.title = QStringLiteral("Letter %1").arg(step);
        add.privacy = Privacy::Confidential;
        add.file = taken;
        return run(add);
    }
    /// Long enough for several chunks.
    [[nodiscard]] static QByteArray wordsOf(int step) { return QByteArray("step ") + QByteArray::number(step) + ' ' + QByteArray("words ").repeated(40'000); }

    template <class T> [[nodiscard]] Result<QVector<std::shared_ptr<T>>> rows(Deleted deleted = Deleted::Hide)
    {
        PRAXIS_CHECK(m_session->begin(m_actor.organization, false));
        auto found = selectAs<T>(*m_session, {.order = {{"created_at"}}, .deleted = deleted});
        m_session->rollback();
        return found;
    }
    /// What happens by itself, once: problems, of which there are none.
    [[nodiscard]] QStringList doChores()
    {
        const auto jobs = jobsOf({});
        const QUuid runner = m_ids.next();
        QStringList problems = jobs->chores(*m_session, m_parts, m_actor.organization, runner, [] { return true; }).problems;
        return problems + jobs->queue(Job::Lane::Quick, *m_session, m_parts, m_actor.organization, runner, [] { return true; }).problems;
    }
    [[nodiscard]] Vault &vault() { return m_vault; }
    [[nodiscard]] Store &store() { return *m_store; }

    QUuid person;

private:
    template <class C> Result<> run(const C &command)
    {
        const auto outcome = m_door.run(m_actor, command);
        return outcome ? Result<>() : Result<>(fail(outcome.error()));
    }

    QString m_folder;
    class AheadClock final : public Clock {
    public:
        explicit AheadClock(int minutes) : m_minutes(minutes) {}
        [[nodiscard]] Instant now() const override { return m_clock.now().plusMinutes(m_minutes); }

    private:
        SystemClock m_clock;
        int m_minutes;
    };

    AheadClock m_clock;
    RandomIds m_ids{m_clock};
    QtZones m_zones;
    AccessMatrix m_matrix = accessMatrix();
    PracticeSeal m_seal{SecretBytes::copyOf(QByteArray(32, 'k')), SecretBytes::copyOf(QByteArray(32, 'k'))};
    std::unique_ptr<Store> m_store = TestPractice::openFile(m_folder + QStringLiteral("/practice.db"));
    std::unique_ptr<vault::FolderBlobs> m_blobs = TestPractice::must(vault::FolderBlobs::in(m_folder + QStringLiteral("/media")));
    std::unique_ptr<vault::FolderBlobs> m_archive = TestPractice::must(vault::FolderBlobs::in(m_folder + QStringLiteral("/archive")));
    vault::StorePersonKeys m_keys{*m_store, m_seal, TestPractice::must(m_store->organizations()).first()};
    vault::AgeVault m_vault{*m_blobs, *m_archive, m_seal, m_keys, m_ids, m_clock};
    Parts m_parts{m_matrix, m_clock, m_ids, m_zones, m_seal, &m_vault};
    std::unique_ptr<StoreSession> m_session = TestPractice::must(m_store->session());
    Door m_door{*m_session, m_parts};
    Actor m_actor;
};

} // namespace praxis::test
