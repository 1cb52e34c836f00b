#pragma once

#include "tests/bench/BareFile.h"
#include "tests/bench/BenchPractice.h"

namespace praxis::bench {

/// A hundred thousand recordings of the sessions of a practice, or one for each fifth session of a small one, with the consents that
/// they rest on: put in by SQL, without media, where they are not there yet. How many there are.
int makeSureOfRecordings(BareFile &bare, const BenchPractice &practice);

/// Somebody with 1 000 sessions: 500 documents of theirs.
void makeSureOfDocuments(BareFile &bare, const BenchPractice &practice, int count);

} // namespace praxis::bench
