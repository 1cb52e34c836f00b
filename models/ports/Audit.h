#pragma once

#include "models/kernel/Time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <QVector>

namespace praxis {

/// One line of the audit trail, before it has its place in the chain.
struct AuditEntry {
    Instant at;
    QUuid user;
    QString role;
    QString session;
    QString device;
    QString address;
    QString agent;
    QString action;     ///< view, list, create, update, delete, restore, login, logout, failed_login, lock, export, print, download, play, share, undo, import, verify, incident
    QString command;    ///< the command or query that did it
    QString type;       ///< record's name
    QUuid record;
    QVector<QUuid> persons;
    QString outcome;    ///< done, denied, failed
    QString risk;       ///< low, medium, high
    QString why;        ///< purpose or reason
    QByteArray sealed;  ///< before and after of the changed fields, with the person's key; empty where there is none
};

/// A line as it is shown.
struct AuditLine {
    AuditEntry entry;
    qint64 number = 0;
    QString userName;
    QJsonObject changes; ///< {field: [before, after]}; empty where shredded or not permitted
};

/// A line in its place: hash = SHA-256(0x00 ‖ previous ‖ number (64 bit, big endian) ‖ body).
struct ChainedEntry {
    qint64 number = 0;
    QByteArray previous;
    QByteArray hash;
    QByteArray body;    ///< canonical JSON of the entry; `sealed` in it is base64
};

/// The end of a chain, signed (Ed25519) so that a cut tail shows.
struct AuditHead {
    qint64 number = 0;
    QByteArray hash;
    Instant at;
    QByteArray signature;
};

/// The bytes that a head's signature covers: version, organisation, number, hash and time, one a line.
[[nodiscard]] QByteArray auditHeadMessage(const QUuid &organization, const AuditHead &head);

struct AuditFilter {
    QUuid person;
    QUuid user;
    QUuid record;
    QString action;
    QString outcome;
    QUuid reader;              ///< not null: what this user did, and what was done to the people below
    QUuid readersPractitioner; ///< whose people those are
    QUuid readersContact;      ///< or the one person
    Instant from;
    Instant until;
    qint64 before = 0; ///< entries with a smaller number; 0: from the newest
    int limit = 100;
};

} // namespace praxis
