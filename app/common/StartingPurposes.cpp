#include "app/common/StartingPurposes.h"

#include "resources/templates/Templates.h"

namespace praxis::app {

QVector<ProcessingPurpose> startingPurposes(const QString &language)
{
    QVector<ProcessingPurpose> purposes;
    const RecordType &type = typeOf<ProcessingPurpose>();
    for (const QHash<QString, QString> &entry : purposeEntries(language)) {
        ProcessingPurpose purpose;
        for (auto value = entry.cbegin(); value != entry.cend(); ++value) {
            if (const FieldDef *field = findField(type.fields, value.key()))
                (void)field->set(&purpose, value.value());
        }
        purpose.sortOrder = static_cast<int>(purposes.size());
        purposes.append(purpose);
    }
    return purposes;
}

} // namespace praxis::app
