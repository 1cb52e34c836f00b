#include "services/store/SearchCheck.h"

#include "models/records/Contact.h"
#include "services/store/SearchText.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype most = 20; ///< enough to see what it is

} // namespace

Result<QStringList> staleSearchWords(Connection &connection, const QUuid &organization)
{
    const RecordType &type = typeOf<Contact>();
    QVector<const FieldDef *> fields;
    QString columns;
    for (const FieldDef &field : type.fields) {
        if (!field.has(Searchable))
            continue;
        fields.append(&field);
        columns += u", c." + field.key();
    }
    PRAXIS_TRY(Statement *statement, connection.prepared(u"SELECT c.id, s.words"_s + columns
        + u" FROM contact c JOIN person_search s ON s.organization_id = c.organization_id AND s.contact_id = c.id WHERE c.organization_id = ? AND NOT c.is_deleted ORDER BY c.id"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({uuidValue(organization)}));
    QStringList stale;
    while (stale.size() < most) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            break;
        const RecordPtr person = type.make();
        bool isWhole = true;
        for (qsizetype i = 0; i < fields.size(); ++i)
            isWhole = fields[i]->set(type.raw(*person), statement->value(static_cast<int>(i) + 2)) && isWhole;
        if (!isWhole || searchWords(type, *person) != statement->text(1))
            stale.append(idText(statement->uuid(0)));
    }
    return stale;
}

} // namespace praxis::store
