#pragma once

#include "models/ports/Reads.h"
#include "services/store/OwnPeople.h"
#include "services/store/SearchText.h"

namespace praxis::store {

/// Who among them is meant by what was typed, in the order in which they are shown, from where the filter's page begins: whose family name
/// begins so, everybody else one of whose words does; where nobody is, whose words have it inside; where nobody is, whose are a slip away.
/// `people` stand in order of name. The filter's kind, tag and limit are not looked at.
[[nodiscard]] QVector<QUuid> meantAmong(const QVector<OwnPerson> &people, const QVector<SearchTerm> &terms, const PeopleFilter &filter);

} // namespace praxis::store
