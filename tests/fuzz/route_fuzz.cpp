#include "services/hosted/Router.h"

#include <algorithm>

using namespace praxis::hosted;

namespace {

bool holdsControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar sign) { return sign == u'\r' || sign == u'\n' || sign == QChar(u'\0'); });
}

HttpAnswer look(const Asked &asked)
{
    for (const QString &segment : asked.path) {
        if (segment.contains(u'/') || segment.contains(u'\\') || segment == u"." || segment == u"..")
            qFatal("a segment that is a path");
    }
    // What stood in the target as it was is no matter of the decoder: a header with such bytes is refused before it comes here.
    const bool isPlain = std::none_of(asked.http.target.begin(), asked.http.target.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
    for (auto it = asked.query.cbegin(); it != asked.query.cend(); ++it) {
        if (it.key().isEmpty() || (isPlain && (holdsControl(it.key()) || holdsControl(*it))))
            qFatal("a name or a value that no query has");
    }
    return {204};
}

} // namespace

/// Whatever is asked for: finding its route ends, and what was decoded on the way is one segment, or one value, and no more.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Router router = [] {
        Router made([](const HttpRequest &) -> praxis::Result<praxis::Actor> { return praxis::fail(praxis::ErrorCode::Denied); });
        for (const char *pattern : {"/{a}", "/{a}/{b}", "/api/v1/{a}", "/api/v1/contacts/{a}", "/api/v1/feeds/{a}/{b}/{c}"}) {
            Route route{"GET", QString::fromLatin1(pattern), Route::everybody, QStringLiteral("For this."), &look};
            route.isForeign = true; // any query
            made.add(std::move(route));
        }
        return made;
    }();
    HttpRequest request;
    request.method = "GET";
    request.target = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const HttpAnswer answer = router.answer(request);
    if (answer.status != 204 && answer.status != 400 && answer.status != 404)
        qFatal("neither found nor refused");
    return 0;
}
