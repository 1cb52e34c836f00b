#include "services/net/TwilioSid.h"

#include <algorithm>

namespace praxis::net {

bool isTwilioSid(QStringView text, QLatin1StringView letters)
{
    return text.size() == 34 && text.startsWith(letters) && std::all_of(text.begin() + 2, text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

} // namespace praxis::net
