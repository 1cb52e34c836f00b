#include "tests/ui/program/ClinicalRecords.h"

#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QPdfWriter>

namespace praxis::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray pdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(QPointF(1000, 2000), u"Report about Jane Nguyen"_s);
    painter.end();
    return buffer.data();
}

QByteArray picture()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

/// Everything is done as somebody who may, whoever is signed in.
class Pen {
public:
    explicit Pen(Program &program) : m_program(program), m_lena(program.desk().actor()), m_ada(m_lena)
    {
        for (const auto &user : program.wait(program.desk().ask(List<User>{}))) {
            if (user->login == u"lena")
                m_lena.user = user->id;
        }
        m_lena.role = Role::Psychologist;
        m_lena.practitioner = program.lee;
    }
    template <class C> Outcome run(const C &command) { return runAs(m_lena, command); }
    template <class C> Outcome runAs(const Actor &who, const C &command)
    {
        return m_program.wait(m_program.desk().onWriter<Outcome>([who, command](Door &door, const Actor &) { return door.run(who, command); }));
    }
    QUuid file(const QString &name, const QByteArray &bytes, Privacy privacy)
    {
        const QString path = m_program.folder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        file.close();
        AddDocument add;
        add.person = m_program.jane;
        add.appointment = m_program.janesAppointment;
        add.title = name.section(u'.', 0, 0);
        add.kind = DocumentKind::Report;
        add.privacy = privacy;
        add.tags = {u"school"_s};
        const auto taken = DocumentIntake(*m_program.desk().parts().vault).take(m_program.jane, path);
        if (!taken)
            qFatal("the document was not taken in");
        add.file = *taken;
        return run(add).firstOf(u"Document");
    }
    void note(const QString &text, bool isSigned)
    {
        SaveNoteDraft draft;
        draft.note = m_program.desk().parts().ids.next();
        draft.person = m_program.jane;
        draft.kind = NoteKind::Soap;
        draft.sections = {QJsonObject{{u"key"_s, u"subjective"_s}, {u"text"_s, text}}};
        run(draft);
        if (isSigned)
            run(SignNote{draft.note, 0});
    }
    [[nodiscard]] const Actor &ada() const { return m_ada; }

private:
    Program &m_program;
    Actor m_lena;
    Actor m_ada;
};

} // namespace

void addClinicalRecords(Program &program, const QString &film)
{
    constexpr qint64 filmMs = 20'000;
    Pen pen(program);
    Desk &desk = program.desk();
    program.wait(desk.run(GiveConsent{.person = program.jane, .kind = ConsentKind::Recording, .formVersion = u"3"_s}));
    const ImportCheck check = program.wait(desk.ask(CheckRecordingImport{program.janesAppointment}));
    RecordingFile file{film, u"Jane"_s};
    file.durationMs = filmMs;
    const auto taken = RecordingImport(*desk.parts().vault, desk.parts().ids).take(check, {file}, {});
    if (!taken)
        qFatal("the film was not taken in");
    program.wait(desk.run(*taken));
    pen.run(MarkRecording{{}, taken->recording, 4'000, u"looks away"_s, 1, true});
    const Instant friday = desk.parts().clock.now().plusMinutes(3 * 24 * 60);
    pen.run(ShareRecording{{}, taken->recording, pen.ada().user, 2'000, 9'000, friday, u"Was this too soon?"_s});
    pen.run(SubmitDocument{pen.file(u"Report for the school.pdf"_s, pdf(), Privacy::Internal)});
    pen.file(u"Drawing.png"_s, picture(), Privacy::Confidential);
    pen.file(u"Letter.txt"_s, "Dear colleague", Privacy::Public);
    pen.note(u"Slept better this week."_s, true);
    pen.note(u"Not finished."_s, false);
}

} // namespace praxis::test
