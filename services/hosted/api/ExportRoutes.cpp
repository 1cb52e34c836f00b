// People and appointments as the files that other programs read.
#include "services/hosted/LongWork.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/identity/Callers.h"
#include "services/practice/exchange/Export.h"

#include <QBuffer>
#include <QSemaphore>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024; ///< some hundred thousand people
constexpr int atOnce = 2;                      ///< of a server

/// In memory: what leaves a practice stands on no disk of the server, not for a moment.
class BoundedBuffer : public QBuffer {
public:
    using QBuffer::QBuffer;
    [[nodiscard]] bool isTooMuch() const { return m_isTooMuch; }

protected:
    qint64 writeData(const char *bytes, qint64 count) override
    {
        m_isTooMuch = m_isTooMuch || pos() + count > mostBytes;
        return m_isTooMuch ? -1 : QBuffer::writeData(bytes, count);
    }

private:
    bool m_isTooMuch = false;
};

/// A list that our own programs ask for is for the practice's own use, unless it is said otherwise; one that another program asks for, with a
/// token of somebody else's, is for others, unless it is said otherwise: it is without those who have not agreed to sharing, and a header says
/// how many they are.
CopyFor listFor(const Asked &asked)
{
    const QString said = asked.query.value(u"copy_for"_s);
    const bool isOwn = said.isEmpty() ? !Callers::isForeign(*asked.actor) : said == enumName(CopyFor::OwnUse);
    return isOwn ? CopyFor::OwnUse : CopyFor::Others;
}

HttpAnswer fileAnswer(const ApiParts &parts, const Asked &asked, QSemaphore &places, const ExportOptions &options, const QByteArray &type, const QByteArray &name)
{
    auto door = doorOf(parts, *asked.actor);
    const auto practice = parts.practices.of(asked.actor->organization);
    if (!door || !practice)
        return problem(door ? practice.error() : door.error());
    const LongWork::Place longOne = parts.longWork->moving();
    if (!longOne || !places.tryAcquire()) // of these there are fewer still: each is whole in memory
        return tooMuchAtOnce(5);
    const QSemaphoreReleaser place(places);
    BoundedBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto report = Export(*door, **practice, *asked.actor).write(buffer, options);
    if (buffer.isTooMuch())
        return problem({ErrorCode::TooLarge, {{u"what"_s, u"export"_s}, {u"limit"_s, mostBytes}}});
    if (!report)
        return problem(report.error());
    HttpAnswer answer{200, type, buffer.data()};
    answer.set("Content-Disposition", "attachment; filename=\"" + name + '"');
    answer.set("Cache-Control", "no-store");
    if (options.copyFor == CopyFor::Others)
        answer.set("Praxis-Left-Out", QByteArray::number(report->leftOut));
    return answer;
}

} // namespace

void addExportRoutes(Router &router, const ApiParts &parts)
{
    const auto places = std::make_shared<QSemaphore>(atOnce);
    const auto people = [&](const QString &file, ExportFormat format, const QByteArray &type, const QString &summary) {
        router.add({"GET", QString(u"/api/v1/export/" + file), u"contact.export"_s, summary, [=](const Asked &asked) {
            ExportOptions options;
            options.format = format;
            options.kind = asked.query.value(u"kind"_s);
            options.copyFor = listFor(asked);
            return fileAnswer(parts, asked, *places, options, type, file.toLatin1());
        }, {}, {}, {u"kind"_s, wordOf<CopyFor>(u"copy_for"_s)}});
    };
    people(u"contacts.csv"_s, ExportFormat::ContactsCsv, "text/csv; charset=utf-8", u"Everybody as a table, or of one kind; cells that a spreadsheet would run are neutralised."_s);
    people(u"contacts.vcf"_s, ExportFormat::ContactsVCard, "text/vcard; charset=utf-8", u"Everybody as vCard 4, or of one kind."_s);
    router.add({"GET", u"/api/v1/export/appointments.ics"_s, u"appointment.export"_s, u"Appointments as iCalendar, of all days or from one until another."_s, [=](const Asked &asked) {
        Values values(asked.query);
        ExportOptions options;
        options.format = ExportFormat::AppointmentsICalendar;
        options.copyFor = listFor(asked);
        options.from = values.date(u"from"_s);
        options.until = values.date(u"until"_s);
        if (const QUuid who = values.uuid(u"practitioner_id"_s); !who.isNull())
            options.practitioners = {who};
        if (const Result<> good = values.check(); !good)
            return problem(good.error());
        return fileAnswer(parts, asked, *places, options, "text/calendar; charset=utf-8", "appointments.ics");
    }, {}, {}, {{u"from"_s, Parameter::Day}, {u"until"_s, Parameter::Day}, u"practitioner_id"_s, wordOf<CopyFor>(u"copy_for"_s)}});
}

} // namespace praxis::hosted
