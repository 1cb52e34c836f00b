#include "services/hosted/SecretPath.h"
#include "services/secrets/PracticeSeal.h"

using namespace praxis;
using namespace praxis::hosted;

/// Whatever stands at the end of an address: nothing counts there but the mark that we gave out, in the one way in which we wrote it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static PracticeSeal seal(SecretBytes::copyOf(QByteArray(32, 'k')), SecretBytes::copyOf(QByteArray(32, 's')));
    static const QUuid organization = QUuid::fromString(u"018f0000-0000-7000-8000-000000000001"), practitioner = QUuid::fromString(u"018f0000-0000-7000-8000-000000000002");
    const QString provider = QStringLiteral("twilio");
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (isHookMark(text, seal, provider, organization) && hookPath(seal, provider, organization).section(u'/', -1) != text)
        qFatal("a mark that nobody was given");
    if (const auto number = feedNumber(text, seal, organization, practitioner); number && feedPath(seal, organization, practitioner, *number).section(u'/', -1) != text)
        qFatal("a calendar that nobody was given");
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (isHookPath(bytes) && !bytes.startsWith("/api/v1/hooks/"))
        qFatal("no address of a provider's");
    return 0;
}
