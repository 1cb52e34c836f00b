#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/LedgerEntry.h"
#include "services/hosted/api/ListQuery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace praxis;

/// Whatever a query says: reading it ends, a page has its limit, conditions name fields of the record, and a cursor that was handed
/// out is understood.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    static const QList<const RecordType *> types{&typeOf<Contact>(), &typeOf<Appointment>(), &typeOf<LedgerEntry>()};
    const RecordType &type = *types[data[0] % types.size()];
    static const QHash<const RecordType *, hosted::Parameters> names{{types[0], hosted::listQueryNames(*types[0])}, {types[1], hosted::listQueryNames(*types[1])}, {types[2], hosted::listQueryNames(*types[2])}};
    QHash<QString, QString> query;
    const QUrlQuery said(QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1)));
    for (const auto &[name, value] : said.queryItems(QUrl::FullyDecoded)) {
        const hosted::Parameter *known = names[&type].find(name);
        if (known && known->accepts(value)) // others never come here: the route refuses them
            query.insert(name, value);
    }
    const auto request = hosted::listRequest(type, query);
    if (!request)
        return 0;
    if (request->limit < 1 || request->limit > 100 || !findField(type.fields, QString::fromLatin1(request->order)))
        qFatal("a page without a limit or an order");
    for (const Condition &condition : request->where) {
        if (!findField(type.fields, QString::fromLatin1(condition.field)))
            qFatal("a field that there is not");
    }
    if (!request->isAfter)
        return 0;
    const QByteArray cursor = QByteArray::fromBase64(query.value(QStringLiteral("after")).toLatin1(), QByteArray::Base64UrlEncoding);
    RecordPage page;
    page.lastId = request->afterId;
    page.lastValue = QJsonDocument::fromJson(cursor).array().at(1).toVariant();
    query.insert(QStringLiteral("after"), hosted::nextCursor(*request, page));
    const auto next = hosted::listRequest(type, query);
    if (!next || next->afterId != request->afterId || next->afterValue != request->afterValue)
        qFatal("a cursor of ours is not understood");
    return 0;
}
