#include "models/ports/Blobs.h"

#include <algorithm>

namespace praxis {

bool isBlobName(const QString &name)
{
    return name.size() == 32 && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

} // namespace praxis
