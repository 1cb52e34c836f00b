#pragma once

#include "services/practice/retention/HoldCommands.h"
#include "tests/support/TestPractice.h"

namespace praxis::test {

/// The manager asks, and the administrator says so, too.
inline void releaseHold(TestPractice &p, RetainedKind kind, const QUuid &record)
{
    const QUuid release = TestPractice::must(p.door().run(p.manager, AskHoldRelease{kind, record, QStringLiteral("It is settled.")})).firstOf(u"HoldRelease");
    TestPractice::must(p.door().run(p.admin, DecideHoldRelease{release, true, QStringLiteral("I have seen that it is.")}));
}

} // namespace praxis::test
