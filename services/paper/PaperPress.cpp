#include "services/paper/PaperPress.h"

#include "services/paper/PageLayout.h"
#include "resources/templates/Templates.h"
#include "services/paper/StandardLetters.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace praxis::paper {

namespace {

constexpr int pdfResolution = 600;
constexpr QMarginsF margins{22, 18, 22, 16}; // millimetres

QPageSize pageSizeOf(const PaperSheet &sheet)
{
    return QPageSize(paperFormat(sheet.country) == u"Letter" ? QPageSize::Letter : QPageSize::A4);
}

/// Dublin Core, for who reads the file without opening it: Qt's writer itself knows only a title.
QByteArray metadata(const PaperSheet &sheet)
{
    const auto text = [](const QString &value) { return value.toHtmlEscaped(); };
    const QString when = sheet.at.isNull() ? QString() : sheet.at.utc().toString(Qt::ISODate);
    return QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                          "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                          "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
                          "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>"
                          "<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>"
                          "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%3</rdf:li></rdf:Alt></dc:description>"
                          "<dc:language><rdf:Bag><rdf:li>%4</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>%5</xmp:CreateDate>"
                          "<xmp:CreatorTool>Praxis</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>")
        .arg(text(sheet.title), text(sheet.author), text(sheet.subject), text(sheet.language), when)
        .toUtf8();
}

} // namespace

Result<> PaperPress::pdf(const PaperSheet &sheet, QIODevice &device) const
{
    // Qt's writer does not say when a disk is full: the file is made here and written at once.
    QBuffer whole;
    whole.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&whole);
        writer.setTitle(sheet.title);
        writer.setCreator(QStringLiteral("Praxis"));
        writer.setResolution(pdfResolution);
        writer.setPageSize(pageSizeOf(sheet));
        writer.setPageMargins(margins, QPageLayout::Millimeter);
        writer.setDocumentXmpMetadata(metadata(sheet));
        PRAXIS_CHECK(paint(sheet, writer));
    }
    if (device.write(whole.data()) != whole.size())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), device.errorString()}});
    return {};
}

Result<> PaperPress::paint(const PaperSheet &sheet, QPagedPaintDevice &device) const
{
    device.setPageMargins(margins, QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), QStringLiteral("no page")}});
    PageLayout(sheet, device).paint(painter, [&device] { return device.newPage(); });
    return painter.end() ? Result<>() : Result<>(fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), QStringLiteral("no page")}}));
}

QHash<QString, QString> PaperPress::words(const QString &language) const
{
    return paperWords(language);
}

QVector<StandardLetter> PaperPress::letters() const
{
    return standardLetters();
}

} // namespace praxis::paper
