#include "services/interchange/DeliveryReport.h"

#include <QHash>
#include <QRegularExpression>

namespace praxis::interchange {

namespace {

constexpr qsizetype mostParts = 20;
constexpr qsizetype largest = 1 << 20;

using Fields = QHash<QByteArray, QByteArray>; ///< by their names in lower case; the first of each counts

/// Lines of "Name: value", folded ones joined (RFC 5322, section 2.2).
Fields fieldsOf(const QByteArray &block)
{
    Fields fields;
    QByteArray name;
    const auto lines = block.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (!name.isEmpty())
                fields[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = colon > 0 ? line.first(colon).trimmed().toLower() : QByteArray();
        if (name.isEmpty())
            continue;
        if (fields.contains(name))
            name.clear(); // a second one, and what is folded under it
        else
            fields.insert(name, line.sliced(colon + 1).trimmed());
    }
    return fields;
}

struct Part {
    Fields head;
    QByteArray body;
};

Part partOf(const QByteArray &text)
{
    if (text.startsWith('\n'))
        return {{}, text.sliced(1)};
    const qsizetype end = text.indexOf("\n\n");
    return end < 0 ? Part{fieldsOf(text), {}} : Part{fieldsOf(text.first(end)), text.sliced(end + 2)};
}

QByteArray typeOf(const Part &part)
{
    return part.head.value("content-type").split(';').first().trimmed().toLower();
}

QByteArray boundaryOf(const Part &part)
{
    static const QRegularExpression form(QStringLiteral("boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(part.head.value("content-type")));
    return (match.captured(1) + match.captured(2)).toLatin1();
}

QVector<Part> partsOf(const QByteArray &body, const QByteArray &boundary)
{
    QVector<Part> parts;
    const QByteArray border = "--" + boundary;
    QByteArray text;
    bool inside = false;
    const auto lines = body.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray plain = line.startsWith(border) ? line.trimmed() : QByteArray();
        const bool ends = plain == border + "--";
        if (!ends && plain != border) {
            if (inside)
                text += line + '\n';
            continue;
        }
        if (inside)
            parts.append(partOf(text));
        text.clear();
        inside = !ends && parts.size() < mostParts;
    }
    if (inside) // cut off: what there is of the last one
        parts.append(partOf(text));
    return parts;
}

/// One transfer encoding, where a mail server chose one.
QByteArray plainBody(const Part &part)
{
    if (part.head.value("content-transfer-encoding").toLower() == "base64")
        return QByteArray::fromBase64(part.body).replace("\r\n", "\n");
    return part.body;
}

/// A block for each recipient, after one for all of them.
void readStatus(const QByteArray &body, DeliveryReport &report)
{
    static const QRegularExpression form(QStringLiteral("\\A[245]\\.[0-9]{1,3}\\.[0-9]{1,3}"));
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = body.indexOf("\n\n", at);
        const Fields fields = fieldsOf(body.sliced(at, (end < 0 ? body.size() : end) - at));
        at = end < 0 ? body.size() : end + 2;
        const QByteArray action = fields.value("action").split(' ').first().toLower();
        if (action != "failed" || report.failed)
            continue;
        report.failed = true;
        report.status = form.match(QString::fromLatin1(fields.value("status"))).captured().toLatin1();
    }
}

QByteArray idIn(const Fields &head)
{
    const QByteArray value = head.value("message-id");
    const qsizetype open = value.indexOf('<'), close = value.indexOf('>', open);
    return open >= 0 && close > open ? value.sliced(open + 1, close - open - 1).trimmed().left(250) : QByteArray();
}

} // namespace

Result<DeliveryReport> readDeliveryReport(const QByteArray &mail)
{
    if (mail.size() > largest)
        return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), QStringLiteral("mail")}, {QStringLiteral("limit"), largest}});
    QByteArray text = mail;
    const Part whole = partOf(text.replace("\r\n", "\n"));
    const QByteArray boundary = boundaryOf(whole);
    if (typeOf(whole) != "multipart/report" || boundary.isEmpty())
        return malformed("report");
    DeliveryReport report;
    bool hasStatus = false;
    const auto parts = partsOf(whole.body, boundary);
    for (const Part &part : parts) {
        const QByteArray type = typeOf(part);
        if (type == "message/delivery-status" || type == "message/global-delivery-status") {
            hasStatus = true;
            readStatus(plainBody(part), report);
        } else if (type == "message/rfc822" || type == "text/rfc822-headers" || type == "message/global" || type == "message/global-headers") {
            report.messageId = idIn(partOf(plainBody(part)).head);
        }
    }
    if (!hasStatus)
        return malformed("delivery-status");
    return report.messageId.isEmpty() ? Result<DeliveryReport>(malformed("message-id")) : Result<DeliveryReport>(report);
}

} // namespace praxis::interchange
