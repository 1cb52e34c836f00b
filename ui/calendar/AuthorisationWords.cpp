#include "ui/calendar/AuthorisationWords.h"

#include <QComboBox>

namespace praxis::ui::authorisations {

List<Authorisation> of(const QStringList &patients)
{
    QVariantList ids;
    for (const QString &patient : patients)
        ids.append(patient);
    List<Authorisation> question;
    question.selection.where = {{"contact_id", Condition::In, ids}};
    question.selection.order = {{"valid_until"}};
    return question;
}

void offer(QComboBox *box, const QVector<std::shared_ptr<Authorisation>> &all, const QUuid &chosen, const QDate &day)
{
    box->clear();
    box->addItem(QObject::tr("None"), QUuid());
    for (const auto &one : all) {
        const bool valid = (!one->validFrom.isValid() || one->validFrom <= day) && (!one->validUntil.isValid() || one->validUntil >= day);
        if (valid || one->id == chosen)
            box->addItem(one->payer.isEmpty() ? one->name : QObject::tr("%1 (%2)", "authorisation, who pays").arg(one->name, one->payer), one->id);
    }
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

} // namespace praxis::ui::authorisations
