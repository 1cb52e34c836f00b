// What of a consent that is half written down outlives a lock.
#include "ui/common/ConsentDialog.h"

#include "models/kernel/Id.h"
#include "ui/common/KeptPerson.h"
#include "ui/common/PersonField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <utility>

namespace praxis::ui {

QJsonObject ConsentDialog::fields() const
{
    return {{QStringLiteral("kind"), m_kind->currentData().toString()},
            {QStringLiteral("how"), m_how->currentData().toString()},
            {QStringLiteral("version"), m_version->text()},
            {QStringLiteral("on"), m_on->date().toString(Qt::ISODate)},
            {QStringLiteral("ends"), m_ends->isChecked()},
            {QStringLiteral("end"), m_end->date().toString(Qt::ISODate)},
            {QStringLiteral("guardian"), keptPerson(m_guardian->hit())},
            {QStringLiteral("emergency"), m_emergency->text()},
            {QStringLiteral("plan"), m_plan->toPlainText()}};
}

QJsonObject ConsentDialog::unsaved() const
{
    QJsonObject unsaved = fields();
    if (unsaved == m_offered)
        return {};
    unsaved.insert(QStringLiteral("person"), idText(m_person));
    return unsaved;
}

QUuid ConsentDialog::personOf(const QJsonObject &unsaved)
{
    return QUuid::fromString(unsaved[QStringLiteral("person")].toString());
}

void ConsentDialog::typeAgain(const QJsonObject &unsaved)
{
    const auto text = [&unsaved](const char *field) {
        return unsaved[QLatin1StringView(field)].toString();
    };
    for (const auto &[box, field] : {std::pair{m_kind, "kind"}, std::pair{m_how, "how"}})
        box->setCurrentIndex(std::max(0, box->findData(text(field))));
    m_version->setText(text("version"));
    m_on->setDate(QDate::fromString(text("on"), Qt::ISODate));
    m_ends->setChecked(unsaved[QStringLiteral("ends")].toBool());
    m_end->setDate(QDate::fromString(text("end"), Qt::ISODate));
    m_guardian->setPerson(personKept(unsaved[QStringLiteral("guardian")].toObject()));
    m_emergency->setText(text("emergency"));
    m_plan->setPlainText(text("plan"));
}

} // namespace praxis::ui
