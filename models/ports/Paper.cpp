#include "models/ports/Paper.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace praxis {

namespace {

constexpr std::array styles{"title", "heading", "body", "quiet", "rule"};

QJsonArray toJson(const PaperText &text)
{
    QJsonArray json;
    for (const PaperBlock &block : text)
        json.append(QJsonObject{{QStringLiteral("style"), QString::fromLatin1(styles[block.style])}, {QStringLiteral("text"), block.text}});
    return json;
}

Result<PaperText> textOf(const QJsonArray &json)
{
    PaperText text;
    for (const auto &entry : json) {
        const QJsonObject one = entry.toObject();
        const auto style = std::ranges::find_if(styles, [name = one[u"style"].toString()](const char *known) { return name == QLatin1StringView(known); });
        if (style == styles.end() || !one[u"text"].isString())
            return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("text")}});
        text.append({static_cast<PaperBlock::Style>(style - styles.begin()), one[u"text"].toString()});
    }
    return text;
}

} // namespace

QJsonObject toJson(const PaperSheet &sheet)
{
    return {{QStringLiteral("title"), sheet.title}, {QStringLiteral("author"), sheet.author}, {QStringLiteral("subject"), sheet.subject},
            {QStringLiteral("language"), sheet.language}, {QStringLiteral("country"), sheet.country}, {QStringLiteral("at"), sheet.at.ms},
            {QStringLiteral("practice"), sheet.practice}, {QStringLiteral("address"), QJsonArray::fromStringList(sheet.address)},
            {QStringLiteral("logo"), QString::fromLatin1(sheet.logo.toBase64())}, {QStringLiteral("footer"), sheet.footer},
            {QStringLiteral("page_words"), sheet.pageWords}, {QStringLiteral("text"), toJson(sheet.text)}};
}

Result<PaperSheet> paperSheet(const QJsonObject &json)
{
    PaperSheet sheet;
    sheet.title = json[u"title"].toString();
    sheet.author = json[u"author"].toString();
    sheet.subject = json[u"subject"].toString();
    sheet.language = json[u"language"].toString();
    sheet.country = json[u"country"].toString();
    sheet.at = Instant{json[u"at"].toInteger()};
    sheet.practice = json[u"practice"].toString();
    for (const auto &line : json[u"address"].toArray())
        sheet.address << line.toString();
    sheet.logo = QByteArray::fromBase64(json[u"logo"].toString().toLatin1());
    sheet.footer = json[u"footer"].toString();
    sheet.pageWords = json[u"page_words"].toString();
    PRAXIS_TRY(sheet.text, textOf(json[u"text"].toArray()));
    return sheet;
}

QString paperFormat(const QString &country)
{
    // Countries of ANSI paper (CLDR's measurementData, paperSize US-Letter).
    static const QStringList letter{QStringLiteral("BZ"), QStringLiteral("CA"), QStringLiteral("CL"), QStringLiteral("CO"), QStringLiteral("CR"),
                                    QStringLiteral("GT"), QStringLiteral("MX"), QStringLiteral("NI"), QStringLiteral("PA"), QStringLiteral("PH"),
                                    QStringLiteral("PR"), QStringLiteral("SV"), QStringLiteral("US"), QStringLiteral("VE")};
    return letter.contains(country.toUpper()) ? QStringLiteral("Letter") : QStringLiteral("A4");
}

} // namespace praxis
