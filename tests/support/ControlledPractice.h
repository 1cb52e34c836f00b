#pragma once

#include "models/records/Organization.h"
#include "tests/support/TestPractice.h"

namespace praxis::test {

/// From now on a platform says who holds sessions by video, as it sets that up: no command does.
inline void setControlled(TestPractice &p)
{
    TestPractice::must(p.session().begin(p.admin.organization, true));
    const auto practice = TestPractice::must(findAs<Organization>(p.session(), p.admin.organization));
    practice->platformControlled = true;
    practice->version += 1;
    TestPractice::must(p.session().update(typeOf<Organization>(), *practice));
    TestPractice::must(p.session().commit());
}

} // namespace praxis::test
