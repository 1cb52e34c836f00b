#include "services/hosted/api/DescriptionPage.h"

#include <QJsonArray>
#include <QStringList>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString typeWords(const QJsonObject &schema)
{
    if (const QString name = schema.value(u"$ref"_s).toString(); !name.isEmpty()) {
        const QString plain = name.section(u'/', -1);
        return u"<a href=\"#%1\">%1</a>"_s.arg(escaped(plain));
    }
    const QJsonValue type = schema.value(u"type"_s);
    QStringList types;
    if (type.isArray()) {
        for (const QJsonValue &one : type.toArray())
            types.append(one.toString());
    } else if (type.isString()) {
        types.append(type.toString());
    }
    QString text = escaped(types.join(u" or "_s));
    if (const QString format = schema.value(u"format"_s).toString(); !format.isEmpty())
        text += u" ("_s + escaped(format) + u')';
    if (schema.contains(u"items"_s) && !schema.value(u"items"_s).toObject().isEmpty())
        text += u" of "_s + typeWords(schema.value(u"items"_s).toObject());
    return text;
}

QString fieldsOf(const QJsonObject &schema)
{
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    if (properties.isEmpty())
        return {};
    const QJsonArray required = schema.value(u"required"_s).toArray();
    QString rows;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        rows += u"<tr><td><code>%1</code></td><td>%2</td><td>%3</td></tr>"_s.arg(escaped(it.key()), typeWords(it->toObject()), required.contains(it.key()) ? u"always"_s : u"may be left out"_s);
    return u"<table><tr><th>Field</th><th>Type</th><th></th></tr>"_s + rows + u"</table>";
}

QString bodyOf(const QJsonObject &content, const QString &what)
{
    const QJsonObject schema = content.value(u"application/json"_s).toObject().value(u"schema"_s).toObject();
    if (schema.isEmpty())
        return {};
    return u"<p>%1: %2</p>"_s.arg(what, typeWords(schema)) + fieldsOf(schema);
}

QString operationOf(const QString &method, const QString &path, const QJsonObject &operation)
{
    QStringList names;
    for (const QJsonValue &parameter : operation.value(u"parameters"_s).toArray()) {
        if (parameter[u"in"].toString() == u"query")
            names.append(u"<code>%1</code>"_s.arg(escaped(parameter[u"name"].toString())));
    }
    QString text = u"<section><h3><span>%1</span> %2</h3><p>%3 %4</p>"_s.arg(escaped(method.toUpper()), escaped(path), escaped(operation.value(u"summary"_s).toString()),
                                                                           escaped(operation.value(u"description"_s).toString()));
    if (!names.isEmpty())
        text += u"<p>Query: "_s + names.join(u", "_s) + u"</p>";
    text += bodyOf(operation.value(u"requestBody"_s).toObject().value(u"content"_s).toObject(), u"Sent"_s);
    const QJsonObject responses = operation.value(u"responses"_s).toObject();
    for (auto it = responses.begin(); it != responses.end(); ++it) {
        if (it.key() != u"default")
            text += bodyOf(it->toObject().value(u"content"_s).toObject(), u"Answered with "_s + escaped(it.key()));
    }
    return text + u"</section>";
}

} // namespace

QByteArray descriptionPage(const QJsonObject &description)
{
    const QJsonObject paths = description.value(u"paths"_s).toObject();
    QMap<QString, QString> bySubject;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject operations = path->toObject();
        for (auto it = operations.begin(); it != operations.end(); ++it) {
            const QJsonObject operation = it->toObject();
            bySubject[operation.value(u"tags"_s)[0].toString()] += operationOf(it.key(), path.key(), operation);
        }
    }
    QString text = u"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                    "<title>Praxis API</title><link rel=\"stylesheet\" href=\"/api/v1/docs.css\"></head><body><header><h1>Praxis API</h1>"
                    "<p>Made from <a href=\"/api/v1/openapi.json\">openapi.json</a>, which is what a program should read.</p></header><nav>"_s;
    for (auto it = bySubject.cbegin(); it != bySubject.cend(); ++it)
        text += u"<a href=\"#of-%1\">%1</a> "_s.arg(escaped(it.key()));
    text += u"</nav><main>";
    for (auto it = bySubject.cbegin(); it != bySubject.cend(); ++it)
        text += u"<h2 id=\"of-%1\">%1</h2>"_s.arg(escaped(it.key())) + *it;
    text += u"<h2>Shapes</h2>";
    const QJsonObject schemas = description.value(u"components"_s).toObject().value(u"schemas"_s).toObject();
    for (auto it = schemas.begin(); it != schemas.end(); ++it)
        text += u"<section><h3 id=\"%1\">%1</h3>"_s.arg(escaped(it.key())) + fieldsOf(it->toObject()) + u"</section>";
    return QString(text + u"</main></body></html>").toUtf8();
}

QByteArray descriptionStyle()
{
    return "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}"
           "nav{columns:12rem;margin:1rem 0 2rem}nav a{display:block}a{color:#0b5cad}"
           "h2{margin-top:3rem;border-bottom:1px solid #c8d0da}h3{font-size:1rem;margin:1.6rem 0 .2rem;font-family:ui-monospace,monospace}"
           "h3 span{display:inline-block;min-width:4.5rem;font-weight:700}table{border-collapse:collapse;width:100%;font-size:14px}"
           "td,th{text-align:left;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #e4e9ef;vertical-align:top}"
           "@media (prefers-color-scheme:dark){body{color:#dfe6ee;background:#14181d}a{color:#7db8f0}h2{border-color:#3a444f}td,th{border-color:#2a323b}}";
}

} // namespace praxis::hosted
