#include "services/hosted/patient/PatientPage.h"

#include "services/hosted/Problem.h"

#include <QCryptographicHash>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

// Nothing inline, nothing from elsewhere, no form that a browser would send by itself, in nobody's frame.
constexpr char pagePolicy[] = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self'; "
                              "worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
// The room alone may speak with Twilio, by the addresses that its library names. It is a frame of the page: the page itself may not.
constexpr char roomPolicy[] = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' wss://global.vss.twilio.com wss://sdkgw.us1.twilio.com; "
                              "media-src mediastream:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
constexpr char workerPolicy[] = "default-src 'none'; connect-src 'self'";
constexpr char permissions[] = "camera=(self), microphone=(self), autoplay=(self), fullscreen=(self), display-capture=(), geolocation=(), payment=(), usb=(), midi=()";

struct File {
    QByteArray bytes;
    QByteArray type;
    QByteArray tag;
};

QByteArray typeOf(const QString &name)
{
    static const QHash<QString, QByteArray> types{{u"html"_s, "text/html; charset=utf-8"}, {u"css"_s, "text/css; charset=utf-8"}, {u"js"_s, "text/javascript; charset=utf-8"},
                                                  {u"json"_s, "application/json"}, {u"svg"_s, "image/svg+xml"}};
    return types.value(name.section(u'.', -1), "application/octet-stream");
}

QHash<QString, File> prepared(const QHash<QString, QByteArray> &files)
{
    QHash<QString, File> known;
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        known.insert(it.key(), {*it, typeOf(it.key()), '"' + QCryptographicHash::hash(*it, QCryptographicHash::Sha256).toHex().left(32) + '"'});
    return known;
}

QByteArray policyOf(const QString &name)
{
    return name == u"page.html" ? pagePolicy : name == u"room.html" ? roomPolicy : name == u"worker.js" ? workerPolicy : "default-src 'none'";
}

/// In the language that the browser asks for; the page's own switch changes it afterwards.
HttpAnswer page(const File &file, const QString &name, const HttpRequest &asked)
{
    const QString language = languageFor(asked.header("accept-language"), {u"en"_s, u"fr"_s});
    HttpAnswer answer{200, file.type, QByteArray(file.bytes).replace("{{language}}", language.toLatin1())};
    answer.set("Content-Language", language.toLatin1());
    answer.set("Vary", "Accept-Language");
    answer.set("Content-Security-Policy", policyOf(name));
    answer.set("Permissions-Policy", permissions);
    answer.set("Cross-Origin-Opener-Policy", "same-origin");
    answer.set("Cross-Origin-Resource-Policy", "same-origin");
    return answer; // and Cache-Control: no-store, as of everything that names no other
}

HttpAnswer part(const File &file, const QString &name, const HttpRequest &asked)
{
    HttpAnswer answer = asked.header("if-none-match") == file.tag ? HttpAnswer{304, file.type, {}} : HttpAnswer{200, file.type, file.bytes};
    answer.set("ETag", file.tag);
    answer.set("Cache-Control", "no-cache"); // kept, and asked about each time: no release is mixed with another
    answer.set("Content-Security-Policy", policyOf(name));
    answer.set("Cross-Origin-Resource-Policy", "same-origin");
    return answer;
}

HttpAnswer fileAnswer(const QHash<QString, File> &files, const QString &name, const HttpRequest &asked)
{
    const auto file = files.constFind(name);
    if (file == files.cend())
        return problem(404);
    return name.endsWith(u".html") ? page(*file, name, asked) : part(*file, name, asked);
}

} // namespace

QString languageFor(const QByteArray &accepted, const QStringList &offered)
{
    QString best = offered.first();
    double most = 0;
    for (const QByteArray &range : accepted.split(',')) {
        const QList<QByteArray> parts = range.split(';');
        const QString wanted = QString::fromLatin1(parts.first().trimmed()).section(u'-', 0, 0).toLower();
        const QByteArray weight = parts.size() > 1 ? parts[1].trimmed() : QByteArray("q=1");
        const double quality = weight.startsWith("q=") ? weight.mid(2).toDouble() : 1;
        if (offered.contains(wanted) && quality > most) {
            best = wanted;
            most = quality;
        }
    }
    return best;
}

void addPatientPage(Router &router, const QHash<QString, QByteArray> &contents)
{
    const auto files = std::make_shared<const QHash<QString, File>>(prepared(contents));
    router.add({"GET", u"/me"_s, Route::everybody, u"The page of patients."_s, [](const Asked &) {
        HttpAnswer answer{308, "text/plain", {}};
        answer.set("Location", "/me/");
        return answer;
    }});
    router.add({"GET", u"/me/"_s, Route::everybody, u"The page of patients."_s, [files](const Asked &asked) { return fileAnswer(*files, u"page.html"_s, asked.http); }});
    router.add({"GET", u"/me/{file}"_s, Route::everybody, u"A part of that page."_s, [files](const Asked &asked) { return fileAnswer(*files, asked.path.value(u"file"_s), asked.http); }});
}

} // namespace praxis::hosted
