#include "services/net/RoomName.h"

#include <algorithm>

namespace praxis::net {

Result<> checkRoomName(const QString &name)
{
    const bool good = !name.isEmpty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'_';
    });
    if (!good)
        return fail(ErrorCode::Invalid, {{QStringLiteral("field"), QStringLiteral("room")}});
    return {};
}

} // namespace praxis::net
