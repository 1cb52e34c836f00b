#include "services/interchange/DeliveryReport.h"
#include "services/interchange/MediaContainer.h"

using namespace praxis::interchange;

/// Whatever comes as a mail that was returned: it is read within bounds, and what is said of it is short.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto report = readDeliveryReport(bytes);
    if (report && (report->messageId.isEmpty() || report->messageId.size() > 250 || report->status.size() > 9))
        qFatal("not what a report says");
    if (mediaContainer(bytes).size() > 4)
        qFatal("no container");
    return 0;
}
