#include "services/interchange/FhirParts.h"

#include "services/interchange/Fhir.h"

namespace praxis::interchange::fhir {

QString reference(const QUuid &id)
{
    return QStringLiteral("urn:uuid:") + idText(id);
}

QString instant(Instant at)
{
    return at.utc().toString(Qt::ISODateWithMs);
}

QJsonObject resource(const char *type, const QUuid &id, Instant updated, qint64 version)
{
    QJsonObject json{{QStringLiteral("resourceType"), QString::fromLatin1(type)}, {QStringLiteral("id"), idText(id)}};
    QJsonObject meta;
    if (version > 0)
        meta[QStringLiteral("versionId")] = QString::number(version);
    if (!updated.isNull())
        meta[QStringLiteral("lastUpdated")] = instant(updated);
    if (!meta.isEmpty())
        json[QStringLiteral("meta")] = meta;
    return json;
}

QJsonObject to(const QUuid &id, const QString &display)
{
    QJsonObject json;
    if (!id.isNull())
        json[QStringLiteral("reference")] = reference(id);
    put(json, "display", display);
    return json;
}

QJsonObject codeable(const QString &text, const QString &system, const QString &code)
{
    QJsonObject json;
    if (!code.isEmpty())
        json[QStringLiteral("coding")] = QJsonArray{QJsonObject{{QStringLiteral("system"), system}, {QStringLiteral("code"), code}}};
    put(json, "text", text);
    return json;
}

void put(QJsonObject &json, const char *name, const QString &value)
{
    if (!value.trimmed().isEmpty())
        json[QLatin1StringView(name)] = value.trimmed();
}

void put(QJsonObject &json, const char *name, const QJsonArray &values)
{
    if (!values.isEmpty())
        json[QLatin1StringView(name)] = values;
}

QJsonObject narrative(const QString &text)
{
    const QString lines = text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>"));
    return {{QStringLiteral("status"), QStringLiteral("additional")}, {QStringLiteral("div"), QStringLiteral("<div xmlns=\"http://www.w3.org/1999/xhtml\">%1</div>").arg(lines)}};
}

} // namespace praxis::interchange::fhir
