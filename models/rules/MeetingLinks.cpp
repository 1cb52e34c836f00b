#include "models/rules/MeetingLinks.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 2048;

// Forms of the makers' own addresses.
constexpr LinkKind kinds[] = {
    {"google_meet", "Google Meet", "meet.google.com", "^/[a-z]{3}-[a-z]{4}-[a-z]{3}(\\?.*)?$"},
    {"zoom", "Zoom", "zoom.us *.zoom.us", "^/j/[0-9]{9,11}(\\?.*)?$"},
    {"teams", "Microsoft Teams", "teams.microsoft.com teams.live.com", "^/(l/meetup-join|meet)/[^/].*$"},
    {"whatsapp", "WhatsApp", "wa.me call.whatsapp.com", "^/[A-Za-z0-9][A-Za-z0-9/_-]*(\\?.*)?$"},
    {"webex", "Webex", "*.webex.com", "^/meet/[^/?]+(\\?.*)?$"},
    {"jitsi", "Jitsi Meet", "", "^/[^?]+"},
    {"other", "Other", "", ""},
};

std::unexpected<Error> invalid(const QString &problem)
{
    return fail(ErrorCode::Invalid, {{u"problem"_s, problem}});
}

/// Letters, digits and hyphens between dots (RFC 1123), with a dot in it and no address of digits: what looks like another
/// letter cannot be typed, and nothing leads into a network of one's own.
bool isPlainHost(const QString &host)
{
    static const QRegularExpression form(u"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$"_s);
    const QStringList labels = host.split(u'.');
    const bool looksLikeAnother = std::any_of(labels.begin(), labels.end(), [](const QString &label) { return label.startsWith("xn--"_L1); });
    return host.size() <= 253 && form.match(host).hasMatch() && !looksLikeAnother && host != u"localhost" && !host.endsWith(u".local")
        && !host.endsWith(u".internal") && !host.endsWith(u".localhost");
}

bool isAtHome(const LinkKind &kind, const QString &host)
{
    const QStringList hosts = QString::fromLatin1(kind.hosts).split(u' ', Qt::SkipEmptyParts);
    return hosts.isEmpty() || std::any_of(hosts.begin(), hosts.end(), [&host](const QString &home) {
        return home.startsWith(u'*') ? host.endsWith(home.mid(1)) && host.size() > home.size() - 1 : host == home;
    });
}

} // namespace

std::span<const LinkKind> linkKinds()
{
    return kinds;
}

const LinkKind *linkKind(QStringView key)
{
    const auto found = std::find_if(std::begin(kinds), std::end(kinds), [&](const LinkKind &kind) { return key == QLatin1StringView(kind.key); });
    return found == std::end(kinds) ? nullptr : found;
}

Result<CheckedLink> checkLink(QStringView key, const QString &address)
{
    const LinkKind *kind = linkKind(key);
    if (!kind)
        return invalid(u"kind"_s);
    if (address.isEmpty())
        return invalid(u"empty"_s);
    if (address.size() > longest)
        return invalid(u"length"_s);
    if (!address.startsWith("https://"_L1))
        return invalid(u"scheme"_s);
    // Visible ASCII only, and nothing that browsers disagree about.
    if (std::any_of(address.begin(), address.end(), [](QChar c) { return c <= u' ' || c > u'~' || c == u'\\' || c == u'<' || c == u'>' || c == u'"'; }))
        return invalid(u"characters"_s);
    const QString rest = address.mid(8);
    const qsizetype end = std::min({rest.indexOf(u'/') < 0 ? rest.size() : rest.indexOf(u'/'), rest.indexOf(u'?') < 0 ? rest.size() : rest.indexOf(u'?'),
                                    rest.indexOf(u'#') < 0 ? rest.size() : rest.indexOf(u'#')});
    QString authority = rest.left(end);
    if (authority.contains(u'@'))
        return invalid(u"account"_s);
    if (authority.endsWith(":443"_L1))
        authority.chop(4);
    if (authority.contains(u':'))
        return invalid(u"port"_s);
    if (!isPlainHost(authority) || !isAtHome(*kind, authority))
        return invalid(u"host"_s);
    const QRegularExpression path(QString::fromLatin1(kind->path));
    if (*kind->path && !path.match(rest.mid(end)).hasMatch())
        return invalid(u"path"_s);
    return CheckedLink{address, authority};
}

} // namespace praxis
