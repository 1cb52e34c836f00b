#include "services/secrets/HardenProcess.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstring>

namespace praxis {

Result<> hardenProcess()
{
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QString::fromLocal8Bit(std::strerror(errno))}});
    return {};
}

} // namespace praxis
