#include "app/common/PracticeFile.h"
#include "app/common/SampleDocuments.h"
#include "app/common/SampleMedia.h"
#include "app/common/SampleNotes.h"
#include "models/records/Participant.h"
#include "models/records/Preference.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/notes/NoteQueries.h"
#include "services/practice/people/ConsentQueries.h"
#include "services/practice/people/RequestQueries.h"
#include "services/practice/retention/RemovalQueries.h"
#include "services/practice/sample/Batch.h"
#include "services/practice/sample/Holidays.h"
#include "services/practice/sample/NoteWriter.h"
#include "services/practice/sample/SamplePractice.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace praxis::sample;

namespace {

const QDate today(2026, 11, 24); // a Tuesday

QByteArray hashOf(const Options &options)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    makeBatches(options, [&](const Batch &batch) {
        for (const AnyCommand &command : batch.commands)
            hash.addData(QByteArray(command.type->name.toUtf8() + QJsonDocument(command.args()).toJson(QJsonDocument::Compact)));
        for (const QVector<Fate> &fates : batch.fates) {
            for (const Fate &fate : fates)
                hash.addData(QByteArray(fate.day.toString(Qt::ISODate).toUtf8() + enumName(fate.status).toUtf8()));
        }
        return true;
    });
    return hash.result();
}

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(codeName(result.error().code)),
               QJsonDocument(QJsonObject::fromVariantMap(result.error().data)).toJson().constData());
    return std::move(*result);
}

/// A sample practice on a real, encrypted store.
struct Filled {
    explicit Filled(const Options &options)
    {
        machine = must(app::Machine::make(nullptr, {1, 8 * 1024}));
        const sample::Account admin = founder();
        app::PracticeFile::Founding founding;
        founding.practice = organization();
        founding.login = admin.login;
        founding.displayName = admin.displayName;
        QString password = passwordOf(admin.login);
        practice = must(app::PracticeFile::create(folder.path(), *machine, founding, SecretBytes::takePassword(password))).practice;
        session = must(practice->store().session());
        QElapsedTimer timer;
        timer.start();
        counts = must(fill(*session, practice->parts(), practice->actor(), options));
        milliseconds = timer.elapsed();
    }
    template <class Q> typename Q::Answer ask(const Q &query) { return must(Door(*session, practice->parts()).ask(practice->actor(), query)); }

    QTemporaryDir folder;
    std::unique_ptr<app::Machine> machine;
    std::unique_ptr<app::PracticeFile> practice;
    std::unique_ptr<StoreSession> session;
    Counts counts;
    qint64 milliseconds = 0;
};

struct Stretch {
    Instant start;
    Instant end;
    QUuid appointment;
};

} // namespace

class SamplePracticeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_small = std::make_unique<Filled>(Options{Size::Small, 7, today});
        m_appointments = m_small->ask(List<Appointment>{{.where = {}, .order = {{"start_at"}}}});
        qInfo("%d people, %d appointments in %lld ms", m_small->counts.people, m_small->counts.appointments, static_cast<long long>(m_small->milliseconds));
    }
    void cleanupTestCase() { m_small.reset(); }

    void theSameSeedGivesTheSamePractice()
    {
        const QByteArray first = hashOf({Size::Small, 7, today});
        QCOMPARE(hashOf({Size::Small, 7, today}), first);
        QVERIFY(hashOf({Size::Small, 8, today}) != first);
    }

    void itIsAsLargeAsAPracticeOfThisKind()
    {
        const Counts &counts = m_small->counts;
        QCOMPARE(counts.people, 600);
        QCOMPARE(counts.practitioners, 6);
        QCOMPARE(qsizetype(counts.appointments), m_appointments.size());
        QVERIFY2(counts.appointments > 7'000 && counts.appointments < 16'000, qPrintable(QString::number(counts.appointments)));
        const double cancelled = double(counts.cancelled) / counts.appointments;
        const double noShows = double(counts.noShows) / counts.appointments;
        QVERIFY2(cancelled > 0.05 && cancelled < 0.15, qPrintable(QString::number(cancelled)));
        QVERIFY2(noShows > 0.015 && noShows < 0.06, qPrintable(QString::number(noShows)));
        QCOMPARE(m_small->ask(List<Location>{}).size(), 2);
        QCOMPARE(m_small->ask(List<User>{}).size(), accounts().size());
    }

    /// What `demo --size large` writes, counted before it is written: the writing takes a minute, and is in the soak.
    void theLargeOneHasItsPeopleAndItsHalfMillion()
    {
        QHash<QString, int> made;
        int ended = 0;
        QStringList unborn; // on the day on which they are entered
        makeBatches({Size::Large, 1, today}, [&](const Batch &batch) {
            for (const AnyCommand &command : batch.commands) {
                ++made[command.type->name];
                const QJsonObject who = command.type->name == u"CreateContact" ? command.args()[u"values"].toObject() : QJsonObject();
                if (QDate::fromString(who[u"birth_date"].toString(), Qt::ISODate) > batch.day)
                    unborn.append(who[u"given_name"].toString());
                ended += command.type->name == u"BookAppointment" && command.args()[u"status"].toString() == u"completed";
            }
            return true;
        });
        QCOMPARE(made.value(QStringLiteral("CreatePractitioner")), 15);
        QCOMPARE(made.value(QStringLiteral("CreateContact")), 50'000);
        const int appointments = made.value(QStringLiteral("BookAppointment"));
        QVERIFY2(appointments > 480'000 && appointments < 520'000, qPrintable(QString::number(appointments)));
        QVERIFY2(ended > appointments / 2, qPrintable(QString::number(ended)));
        QVERIFY2(unborn.isEmpty(), qPrintable(unborn.first(std::min<qsizetype>(unborn.size(), 5)).join(u' ')));
    }

    void everybodyAndEverythingThatAClinicHasIsThere()
    {
        QHash<Role, int> staff;
        for (const auto &user : m_small->ask(List<User>{}))
            ++staff[user->role];
        QCOMPARE(staff.value(Role::Receptionist), 2);
        QVERIFY(staff.value(Role::PracticeManager) >= 1);
        QCOMPARE(staff.value(Role::Psychologist), 6);
        QSet<QUuid> withRooms;
        for (const auto &room : m_small->ask(List<Room>{}))
            withRooms.insert(room->locationId);
        QCOMPARE(withRooms.size(), 2); // both locations
        const auto services = m_small->ask(List<Service>{});
        QVERIFY(services.size() >= 4);
        for (const auto &service : services)
            QVERIFY2(service->priceMinor > 0, qPrintable(service->name));
        QHash<QUuid, int> in;
        for (const auto &participant : m_small->ask(List<Participant>{}))
            ++in[participant->appointmentId];
        QVERIFY(std::count(in.cbegin(), in.cend(), 2) > 50); // couples
        QVERIFY(m_small->ask(List<ContactRelation>{}).size() > 50); // and families
        const QDate first = m_appointments.first()->startWall.date, last = m_appointments.last()->startWall.date;
        QVERIFY2(first >= today.addMonths(-18).addDays(-7) && first <= today.addMonths(-17), qPrintable(first.toString(Qt::ISODate)));
        QVERIFY2(last <= today.addMonths(3).addDays(7) && last >= today.addMonths(2), qPrintable(last.toString(Qt::ISODate)));
    }

    void whatWasHeldLatelyHasNotesAndSomeOfItWaits()
    {
        const int notes = m_small->counts.notes;
        QVERIFY2(notes > 500 && notes < 3'000, qPrintable(QString::number(notes)));
        const NotesToDoList todo = m_small->ask(NotesToDo{{}, 500});
        QVERIFY(!todo.drafts.isEmpty() && todo.drafts.size() < notes / 5);
        QVERIFY(!todo.toCosign.isEmpty() && todo.toCosign.size() < 30);
        // Nobody signed before the session was over, nor weeks after it.
        const QUuid person = todo.toCosign.front().person;
        for (const NoteEntry &note : m_small->ask(PersonNotes{person, {}, {}, {}, 100})) {
            QVERIFY(!note.appointment.isNull());
            if (note.status == NoteStatus::Signed)
                QVERIFY(note.signedAt > note.eventAt && note.signedAt < note.eventAt.plusMinutes(24 * 60));
        }
    }

    void theSameSessionHasTheSameNote()
    {
        CalendarEntry session;
        session.id = QUuid::fromString(QStringLiteral("01930000-0000-7000-8000-000000000001"));
        session.practitioner = QUuid::fromString(QStringLiteral("01930000-0000-7000-8000-000000000002"));
        session.start = {today.addDays(-10), QTime(9, 0)};
        session.personCount = 1;
        const SampleSubject subject{QUuid::fromString(QStringLiteral("01930000-0000-7000-8000-000000000003")), false, false, {}};
        const auto note = makeNote({Size::Small, 7, today}, session, subject);
        QVERIFY(note.has_value());
        QVERIFY(note->draft.sections.size() > 1);
        const auto again = makeNote({Size::Small, 7, today}, session, subject);
        QCOMPARE(again->draft.sections, note->draft.sections);
        QCOMPARE(again->isSigned, note->isSigned);
    }

    void nobodyAndNothingIsInTwoPlaces()
    {
        QHash<QUuid, QVector<Stretch>> busy;
        QHash<QUuid, Stretch> stretches;
        for (const auto &a : m_appointments) {
            if (!occupies(a->status))
                continue;
            const Stretch stretch{a->startAt.plusMinutes(-a->bufferBeforeMinutes), a->endAt.plusMinutes(a->bufferAfterMinutes), a->id};
            stretches.insert(a->id, stretch);
            QStringList who = a->otherStaff + a->equipment;
            who << idText(a->practitionerId) << idText(a->roomId);
            for (const QString &one : std::as_const(who)) {
                if (!one.isEmpty())
                    busy[QUuid::fromString(one)].append(stretch);
            }
        }
        const auto participants = m_small->ask(List<Participant>{});
        for (const auto &p : participants) {
            if (stretches.contains(p->appointmentId))
                busy[p->contactId].append(stretches[p->appointmentId]);
        }
        for (QVector<Stretch> &list : busy) {
            std::sort(list.begin(), list.end(), [](const Stretch &a, const Stretch &b) { return a.start < b.start; });
            for (qsizetype i = 1; i < list.size(); ++i)
                QVERIFY2(list[i - 1].end <= list[i].start, qPrintable(list[i].start.toString()));
        }
        QVERIFY(busy.size() > 300);
    }

    void thePastIsOverAndTheFutureIsNot()
    {
        int confirmed = 0;
        for (const auto &a : m_appointments) {
            const QDate day = a->startWall.date;
            if (day < today)
                QVERIFY2(a->status == AppointmentStatus::Completed || !occupies(a->status), qPrintable(a->startWall.toString()));
            if (day > today)
                QVERIFY2(a->status == AppointmentStatus::Scheduled || a->status == AppointmentStatus::Confirmed || a->status == AppointmentStatus::Cancelled,
                         qPrintable(a->startWall.toString()));
            confirmed += a->status == AppointmentStatus::Confirmed;
        }
        QVERIFY(confirmed > 0);
        QVERIFY(m_appointments.first()->startWall.date < today.addMonths(-17));
        QVERIFY(m_appointments.last()->startWall.date > today.addDays(60));
    }

    void nobodyWorksOnAHoliday()
    {
        for (const auto &a : m_appointments) {
            const QDate day = a->startWall.date;
            QVERIFY2(!(day.month() == 12 && day.day() == 25), qPrintable(day.toString(Qt::ISODate)));
            QVERIFY2(day != easterSunday(day.year()).addDays(-2), qPrintable(day.toString(Qt::ISODate)));
        }
        QCOMPARE(easterSunday(2026), QDate(2026, 4, 5));
        QCOMPARE(easterSunday(2025), QDate(2025, 4, 20));
    }

    void noNumberAndNoAddressReachesAnybody()
    {
        const auto people = m_small->ask(List<Contact>{});
        static const QRegularExpression landline(QStringLiteral("^\\(0[27]\\) (5550|7010) \\d{4}$"));
        static const QRegularExpression mobile(QStringLiteral("^0491 57\\d \\d{3}$"));
        QSet<QString> emails;
        int minors = 0;
        for (const auto &c : people) {
            QVERIFY2(c->homePhone.isEmpty() || landline.match(c->homePhone).hasMatch(), qPrintable(c->homePhone));
            QVERIFY2(c->workPhone.isEmpty() || landline.match(c->workPhone).hasMatch(), qPrintable(c->workPhone));
            QVERIFY2(c->mobilePhone.isEmpty() || mobile.match(c->mobilePhone).hasMatch(), qPrintable(c->mobilePhone));
            QVERIFY2(c->email.isEmpty() || c->email.endsWith(u"@example.org") || c->email.endsWith(u"@example.com"), qPrintable(c->email));
            QVERIFY(c->email.isEmpty() || !emails.contains(c->email));
            emails.insert(c->email);
            const QString card = QString(c->medicareNumber).remove(u' ');
            QVERIFY2(card.isEmpty() || medicareCheckDigit(card.left(8)) != card[8].digitValue(), qPrintable(card));
            minors += c->birthDate.isValid() && c->birthDate.addYears(18) > today;
        }
        QVERIFY(minors > 30);
    }

    void everyChildHasAGuardian()
    {
        QSet<QUuid> guarded;
        const auto relations = m_small->ask(List<ContactRelation>{});
        for (const auto &r : relations) {
            if (r->kind == RelationKind::Guardian)
                guarded.insert(r->contactId);
        }
        const auto people = m_small->ask(List<Contact>{});
        for (const auto &c : people) {
            if (c->birthDate.isValid() && c->birthDate.addYears(18) > today)
                QVERIFY2(guarded.contains(c->id), qPrintable(c->familyName));
        }
    }

    void itsRecordingsHavePicturesAndVoices()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere"); // without ffmpeg there are none, and the window is told why
        const int none = must(app::addSampleMedia(*m_small->practice));
        qputenv("PATH", path);
        QCOMPARE(none, 0);
        QCOMPARE(m_small->ask(List<Preference>{{.where = {{"name", Condition::Equal, QStringLiteral("sample_media")}}}}).size(), 1);
        QCOMPARE(m_small->ask(ShowRecordings{}).size(), 0);

        QCOMPARE(must(app::addSampleMedia(*m_small->practice)), 9);
        auto recordings = m_small->ask(ShowRecordings{});
        const auto refused = m_small->ask(RefusedCaptures{}); // what was not taken in: of a session, and of nobody
        QCOMPARE(refused.size(), 2);
        QCOMPARE(std::count_if(refused.begin(), refused.end(), [](const AnswerLine &line) { return line.words == u"consent_missing"; }), 1);
        QCOMPARE(recordings.removeIf([](const RecordingEntry &entry) { return entry.status == RecordingStatus::Failed; }), 1);
        QCOMPARE(m_small->ask(ShowJobs{}).dead.size(), 0);
        QCOMPARE(recordings.size(), 9);
        int withdrawn = 0, shared = 0, several = 0;
        for (const RecordingEntry &entry : recordings) {
            QCOMPARE(entry.status, RecordingStatus::Completed);
            QVERIFY2(entry.durationMs > 60'000 && entry.sizeBytes > 50'000, qPrintable(QString::number(entry.sizeBytes)));
            withdrawn += entry.consent == ConsentState::Withdrawn;
            shared += entry.openShares;
            const auto files = m_small->ask(RecordingFiles{entry.id});
            several += files.size() > 1;
            for (const VaultObject &file : files)
                QVERIFY(m_small->practice->parts().vault->verify(file));
            if (entry.consent == ConsentState::Withdrawn)
                continue; // it does not open
            for (const OpenedTrack &track : m_small->ask(OpenRecording{.id = entry.id, .why = QStringLiteral("A look")}).tracks) {
                QVERIFY2(!track.track.codec.isEmpty(), "without its codec");
                QVERIFY2(track.track.label.contains(u' ') && track.track.label != u"Practitioner", qPrintable(track.track.label));
            }
        }
        QCOMPARE(withdrawn, 1);
        QCOMPARE(shared, 3); // one of them answered
        QVERIFY(several > 0);
    }

    void someRecordingsAreDueAndSomeWaitForASecondPerson()
    {
        const auto due = m_small->ask(RecordsDue{RetainedKind::Recording});
        QCOMPARE(due.size(), 4);
        const auto asked = m_small->ask(RemovalsAsked{});
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[0].removal.askedBy != asked[1].removal.askedBy);
    }

    void documentsWaitForAnApprovalAndWereDecided()
    {
        QVERIFY(must(app::addSampleDocuments(*m_small->practice)) > 8);
        QCOMPARE(m_small->ask(ShowDocuments{{.which = DocumentFilter::ToApprove}}).size(), 1);
        QCOMPARE(m_small->ask(ShowDocuments{{.status = QStringLiteral("approved")}}).size(), 2);
        QCOMPARE(m_small->ask(ShowDocuments{{.status = QStringLiteral("rejected")}}).size(), 1);
        QCOMPARE(m_small->ask(DecidedDocuments{}).size(), 1); // the founder's own
    }

    void theManagerOpenedANoteAndItsAuthorHears()
    {
        QVERIFY(m_small->ask(NoteAccesses{}).isEmpty());
        QVERIFY(app::openSampleNote(*m_small->practice).has_value());
        const auto opened = m_small->ask(NoteAccesses{});
        QCOMPARE(opened.size(), 1);
        QVERIFY(!opened.first().userName.isEmpty() && !opened.first().access.why.isEmpty());
    }

    void peopleAskForTheirRecordsAndTakeBackTheirConsent()
    {
        const auto requests = m_small->ask(RecordRequests{});
        QSet<RequestKind> kinds;
        QSet<RequestStatus> steps;
        for (const RequestLine &line : requests) {
            kinds.insert(line.request.kind);
            steps.insert(line.request.status);
        }
        QCOMPARE(kinds.size(), 3);
        QCOMPARE(steps.size(), 4);
        int withdrawn = 0;
        const Instant day = must(m_small->practice->parts().zones.toInstant({today, QTime(0, 0)}, organization().zone));
        for (const ConsentGap &gap : m_small->ask(ShowConsentsWanted{{.when = {day, {day.ms + 8LL * 24 * 3'600'000}}}}))
            withdrawn += gap.act == ConsentAct::JoinVideo && gap.state == ConsentState::Withdrawn;
        QVERIFY2(withdrawn >= 2, qPrintable(QString::number(withdrawn)));
    }

    void aPracticeThatHasPeopleIsNotFilledAgain()
    {
        const auto again = fill(*m_small->session, m_small->practice->parts(), m_small->practice->actor(), {Size::Small, 7, today});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Duplicate);
    }

    void itStopsWhenToldTo()
    {
        const auto machine = must(app::Machine::make(nullptr, {1, 8 * 1024}));
        QTemporaryDir folder;
        QString password = passwordOf(founder().login);
        app::PracticeFile::Founding founding;
        founding.practice = organization();
        founding.login = founder().login;
        founding.displayName = founder().displayName;
        const auto created = must(app::PracticeFile::create(folder.path(), *machine, founding, SecretBytes::takePassword(password)));
        const auto session = must(created.practice->store().session());
        int calls = 0;
        const auto stopped = fill(*session, created.practice->parts(), created.practice->actor(), {Size::Small, 1, today},
                                  [&](double) { return ++calls < 3; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(calls, 3);
    }

private:
    std::unique_ptr<Filled> m_small;
    QVector<std::shared_ptr<Appointment>> m_appointments;
};

QTEST_GUILESS_MAIN(SamplePracticeTest)
#include "SamplePracticeTest.moc"
