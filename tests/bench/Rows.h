#pragma once

#include "tests/bench/BareFile.h"
#include "tests/bench/BenchPractice.h"
#include "tests/bench/Table.h"

namespace praxis::bench {

/// What every group of rows is given.
struct Bench {
    BenchPractice &practice;
    Desk &desk;      ///< signed in as the receptionist
    BareFile &bare;
    Table &table;
    QString size;    ///< what the rows are called after
};

void measureCalendar(Bench &bench);
void measurePeople(Bench &bench);
void measureBooking(Bench &bench);
void measureAudit(Bench &bench);
/// A hundred thousand recordings, which it puts in where they are not there.
void measureRecordings(Bench &bench);
/// Needs no practice; its files are made in `folder` and go again.
void measureVault(const QString &folder, Table &table);
/// The player on a film of its own, from the vault and from a plain file.
void measurePlayer(Table &table);
/// Five gigabytes of film, made in `folder`, in a process of its own.
void measurePlayerMemory(const QString &folder, Table &table);
/// Each in a process of its own: start, scrolling, memory.
void measureProgram(Bench &bench);

/// The other side of `measureProgram`; the exit code.
int runAsProgram(const QString &part, const QString &path);

} // namespace praxis::bench
