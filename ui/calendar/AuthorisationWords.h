#pragma once

#include "models/records/Authorisation.h"
#include "services/practice/door/Queries.h"

class QComboBox;

/// The authorisations that an appointment may be given under.
namespace praxis::ui::authorisations {

[[nodiscard]] List<Authorisation> of(const QStringList &patients);
/// "None" and each that is valid on the day, and the chosen one in any case.
void offer(QComboBox *box, const QVector<std::shared_ptr<Authorisation>> &all, const QUuid &chosen, const QDate &day);

} // namespace praxis::ui::authorisations
