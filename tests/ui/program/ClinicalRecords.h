#pragma once

#include "tests/ui/program/Program.h"

namespace praxis::test {

/// Something of each kind that a clinical record holds, about Jane: a recording that is shared for review, documents of which one
/// waits for an approval, and notes, signed and not. Needs Ada signed in, and Lena (`addEveryRole`).
void addClinicalRecords(Program &program, const QString &film);

} // namespace praxis::test
