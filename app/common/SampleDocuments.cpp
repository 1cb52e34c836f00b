#include "app/common/SampleDocuments.h"

#include "app/common/SamplePaper.h"
#include "app/common/SampleStaff.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"

#include <QFile>
#include <QTemporaryDir>

namespace praxis::app {

namespace {

constexpr int mostPeople = 6;

struct Subject {
    CalendarEntry session;
    Actor author;
};

/// Files documents as the people of the practice would.
class Filer {
public:
    Filer(PracticeFile &practice, Door &door) : m_practice(practice), m_door(door) {}

    Result<QUuid> add(const Actor &by, AddDocument command, const QString &name, const QByteArray &bytes)
    {
        command.document = m_practice.parts().ids.next();
        PRAXIS_TRY(command.file, take(command.person.isNull() ? command.document : command.person, name, bytes));
        PRAXIS_CHECK(m_door.run(by, command));
        ++m_count;
        return command.document;
    }
    Result<> newer(const Actor &by, const QUuid &document, const QUuid &person, const QString &note, const QString &name, const QByteArray &bytes)
    {
        PRAXIS_TRY(const QJsonObject file, take(person, name, bytes));
        PRAXIS_CHECK(m_door.run(by, AddDocumentVersion{document, note, file}));
        return {};
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    Result<QJsonObject> take(const QUuid &holder, const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}});
        return DocumentIntake(*m_practice.parts().vault).take(holder, path);
    }

    PracticeFile &m_practice;
    Door &m_door;
    QTemporaryDir m_folder;
    int m_count = 0;
};

Result<QVector<Subject>> subjects(PracticeFile &practice, Door &door, const SampleStaff &staff, Instant now)
{
    PRAXIS_TRY(const auto entries, door.ask(practice.actor(), ShowCalendar{{.when = {{now.ms - 21 * dayMs}, now}}}));
    QVector<Subject> found;
    QSet<QUuid> people;
    for (const CalendarEntry &entry : entries) {
        const auto author = staff.psychologist(entry.practitioner);
        if (found.size() == mostPeople || !author || entry.status != AppointmentStatus::Completed || entry.person.isNull() || people.contains(entry.person))
            continue;
        found.append({entry, *author});
        people.insert(entry.person);
    }
    return found;
}

AddDocument about(const Subject &subject, const QString &title, DocumentKind kind, Privacy privacy, const QStringList &tags = {})
{
    AddDocument command;
    command.person = subject.session.person;
    command.appointment = subject.session.id;
    command.title = title;
    command.kind = kind;
    command.privacy = privacy;
    command.tags = tags;
    return command;
}

QByteArray letter(const QString &name, const QString &last)
{
    return samplepaper::pdf(QStringLiteral("Harbourside Psychology"),
                            {QStringLiteral("Dr M. Park, Quay Street Medical"), QString(), QStringLiteral("Re: ") + name, QString(), QStringLiteral("Dear Dr Park,"), QString(),
                             QStringLiteral("Thank you for this referral. We have met for six sessions. Sleep and appetite"),
                             QStringLiteral("have improved; the worry about work is still there in the evenings."), QString(), last, QString(),
                             QStringLiteral("With kind regards")});
}

QByteArray questionnaire()
{
    return "Depression Anxiety Stress Scales (DASS-21)\n\nDepression  12  (mild)\nAnxiety      9  (mild)\nStress      18  (mild)\n\n"
           "Compared with the first session: depression -6, anxiety -4, stress -8.\nNo item on self-harm was marked.\n";
}

/// What each of the first people has; by place, so that the same seed gives the same practice.
Result<> fileFor(Filer &filer, Door &door, const PracticeFile &practice, const Subject &subject, int place)
{
    const QString name = subject.session.people;
    switch (place) {
    case 0: {
        PRAXIS_TRY(const QUuid id, filer.add(subject.author, about(subject, QStringLiteral("Letter to the GP"), DocumentKind::Letter, Privacy::Internal, {QStringLiteral("GP")}),
                                             QStringLiteral("letter.pdf"), letter(name, QStringLiteral("I suggest six more sessions."))));
        PRAXIS_CHECK(filer.newer(subject.author, id, subject.session.person, QStringLiteral("Ten sessions, as agreed by phone"), QStringLiteral("letter.pdf"),
                                 letter(name, QStringLiteral("I suggest ten more sessions, the first two a week apart."))));
        PRAXIS_CHECK(door.run(subject.author, ReleaseDocument{id, true}));
        PRAXIS_CHECK(filer.add(subject.author, about(subject, QStringLiteral("DASS-21"), DocumentKind::LabResult, Privacy::Confidential, {QStringLiteral("questionnaire")}),
                               QStringLiteral("dass.txt"), questionnaire()));
        return {};
    }
    case 1: {
        PRAXIS_TRY(const QUuid id, filer.add(subject.author, about(subject, QStringLiteral("Mood over the last month"), DocumentKind::Other, Privacy::Confidential, {QStringLiteral("diary")}),
                                             QStringLiteral("mood.png"), samplepaper::chart({4, 3, 5, 4, 4, 6, 5, 3, 2, 4, 5, 6, 6, 7, 5, 6, 7, 7, 6, 8})));
        PRAXIS_CHECK(door.ask(practice.actor(), OpenDocument{id, {}, QStringLiteral("Quality review of the quarter")}));
        return {};
    }
    case 2: {
        PRAXIS_TRY(const QUuid id, filer.add(subject.author, about(subject, QStringLiteral("Report for the insurer"), DocumentKind::Report, Privacy::Internal, {QStringLiteral("insurer")}),
                                             QStringLiteral("report.pdf"), samplepaper::pdf(QStringLiteral("Report"), {QStringLiteral("Re: ") + name, QString(),
                                             QStringLiteral("Attended eight of eight sessions. Returns to work in steps from the first of next month."), QStringLiteral("Two more sessions are asked for.")})));
        PRAXIS_CHECK(door.run(subject.author, SubmitDocument{id}));
        return {};
    }
    case 3:
        PRAXIS_CHECK(filer.add(subject.author, about(subject, QStringLiteral("Referral"), DocumentKind::Referral, Privacy::Internal, {QStringLiteral("GP"), QStringLiteral("plan")}),
                               QStringLiteral("referral.pdf"), samplepaper::pdf(QStringLiteral("Referral"), {QStringLiteral("Re: ") + name, QString(),
                               QStringLiteral("Please see this person for up to six sessions under a mental health plan."), QStringLiteral("Reason: trouble sleeping since a change at work.")})));
        return {};
    case 4:
        PRAXIS_CHECK(filer.add(subject.author, about(subject, QStringLiteral("Letter from the school"), DocumentKind::Letter, Privacy::Restricted),
                               QStringLiteral("school.txt"), "To whom it may concern,\n\nattendance has been regular since the holidays. The class teacher notes more calm in the mornings.\n"));
        return {};
    default:
        PRAXIS_CHECK(filer.add(subject.author, about(subject, QStringLiteral("Consent to treatment"), DocumentKind::ConsentForm, Privacy::Internal),
                               QStringLiteral("consent.pdf"), samplepaper::pdf(QStringLiteral("Consent to treatment"), {name, QString(), QStringLiteral("I have read what treatment is and what it costs, and agree to it."),
                               QString(), QStringLiteral("Signed on paper at the first session.")})));
        return {};
    }
}

/// What was asked to be approved and was: a page of the founder's, a summary, and a letter that was sent back.
Result<> decide(Filer &filer, Door &door, const PracticeFile &practice, const SampleStaff &staff, const QUuid &handout, const QVector<Subject> &people)
{
    const auto manager = staff.named(QStringLiteral("morgan"));
    if (!manager || people.size() < 2)
        return {};
    PRAXIS_CHECK(door.run(practice.actor(), SubmitDocument{handout}));
    PRAXIS_CHECK(door.run(*manager, DecideDocument{handout, true, {}}));
    PRAXIS_TRY(const QUuid summary, filer.add(people[0].author, about(people[0], QStringLiteral("Summary for the insurer"), DocumentKind::Report, Privacy::Internal, {QStringLiteral("insurer")}),
                                              QStringLiteral("summary.pdf"), samplepaper::pdf(QStringLiteral("Summary"), {QStringLiteral("Re: ") + people[0].session.people, QString(),
                                              QStringLiteral("Six sessions were held. The goals of the plan were met in part.")})));
    PRAXIS_CHECK(door.run(people[0].author, SubmitDocument{summary}));
    PRAXIS_CHECK(door.run(*manager, DecideDocument{summary, true, {}}));
    PRAXIS_TRY(const QUuid letter, filer.add(people[1].author, about(people[1], QStringLiteral("Letter to the employer"), DocumentKind::Letter, Privacy::Internal, {QStringLiteral("work")}),
                                             QStringLiteral("employer.pdf"), samplepaper::pdf(QStringLiteral("To whom it may concern"), {QStringLiteral("Re: ") + people[1].session.people, QString(),
                                             QStringLiteral("Is fit for work from Monday on."), QStringLiteral("Was treated here for panic attacks.")})));
    PRAXIS_CHECK(door.run(people[1].author, SubmitDocument{letter}));
    PRAXIS_CHECK(door.run(*manager, DecideDocument{letter, false, QStringLiteral("The employer need not know what it was about. Please leave the last line out.")}));
    return {};
}

} // namespace

Result<int> addSampleDocuments(PracticeFile &practice)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    Door door(*session, practice.parts());
    Filer filer(practice, door);
    AddDocument handout;
    handout.title = QStringLiteral("Sleeping better: ten steps");
    handout.kind = DocumentKind::Form;
    handout.privacy = Privacy::Public;
    handout.tags = {QStringLiteral("handout")};
    PRAXIS_TRY(const QUuid page, filer.add(practice.actor(), handout, QStringLiteral("sleep.pdf"),
                           samplepaper::pdf(QStringLiteral("Sleeping better"), {QStringLiteral("1. Get up at the same time every day, weekends too."), QStringLiteral("2. Keep the bed for sleeping."),
                                                                                QStringLiteral("3. Put the screen away an hour before."), QStringLiteral("4. Write tomorrow's list before dinner.")})));
    PRAXIS_TRY(const auto staff, SampleStaff::read(door, practice.actor()));
    PRAXIS_TRY(const auto people, subjects(practice, door, staff, practice.parts().clock.now()));
    for (int place = 0; place < people.size(); ++place)
        PRAXIS_CHECK(fileFor(filer, door, practice, people[place], place));
    PRAXIS_CHECK(decide(filer, door, practice, staff, page, people));
    return filer.count();
}

} // namespace praxis::app
