#pragma once

#include "models/kernel/Error.h"

#include <QDate>
#include <QMap>
#include <QStringList>
#include <QVector>

namespace praxis::interchange {

/// A date of which parts may be unknown (RFC 6350 section 4.3.1, ISO 8601 truncated): 0 is unknown. "--0412" has no year.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;

    [[nodiscard]] bool isNull() const { return year == 0 && month == 0 && day == 0; }
    /// Invalid unless all parts are known.
    [[nodiscard]] QDate toDate() const { return QDate(year, month, day); }
    friend bool operator==(const PartialDate &, const PartialDate &) = default;
};

struct CardValue {
    QString value;
    QStringList types; ///< lower case: home, work, cell, fax, ...
    bool isPreferred = false;
    friend bool operator==(const CardValue &, const CardValue &) = default;
};

struct CardAddress {
    QString box;
    QString extended;
    QString street;
    QString city;
    QString region;
    QString postcode;
    QString country;
    QStringList types;
    friend bool operator==(const CardAddress &, const CardAddress &) = default;
};

/// What is kept of a vCard (RFC 6350; 2.1 and RFC 2426 are read as well). Plain text, escapes undone.
struct Card {
    qint64 line = 0; ///< of BEGIN, from 1
    QString version;
    QString kind; ///< individual, group, org, location; empty is individual
    QString uid;
    QString formattedName;
    QString familyName;
    QString givenName;
    QString additionalNames;
    QString prefixes;
    QString suffixes;
    QStringList nicknames;
    QString pronouns;     ///< RFC 9554
    QString recordNumber; ///< X-PRAXIS-RECORD-NUMBER: written, never read
    PartialDate birthday;
    QString sex;    ///< M F O N U of GENDER
    QString gender; ///< its text
    QVector<CardValue> phones;
    QVector<CardValue> emails;
    QVector<CardAddress> addresses;
    QString organization;
    QString title;
    QString role;
    QString note;
    QVector<CardValue> related; ///< types say how: spouse, parent, child, emergency, ...
    QStringList languages;      ///< BCP 47, the preferred first
    QString zone;               ///< TZ, as text: an IANA zone, if it is written as the standard asks
    QStringList categories;
    QString revision;           ///< as it stands
    QMap<QString, int> notKept; ///< properties that have no place here, and how many of each
};

} // namespace praxis::interchange
