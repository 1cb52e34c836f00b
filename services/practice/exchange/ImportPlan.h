#pragma once

#include "models/records/Contact.h"
#include "services/practice/door/CommandType.h"
#include "services/practice/door/Outcome.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

/// What an import reads, what it is told, and what it would do. See Import.
namespace praxis {

enum class ImportFormat : quint8 { Csv, VCard, ICalendar };
constexpr std::array<const char *, 3> enumNames(ImportFormat)
{
    return {"csv", "vcf", "ics"};
}

/// What happens to a person who is already there.
enum class ForDuplicates : quint8 { Skip, UpdateBlanks, AddAnyway };
constexpr std::array<const char *, 3> enumNames(ForDuplicates)
{
    return {"skip", "update_blanks", "add_anyway"};
}

/// What happens to an appointment whose people are not known.
enum class ForUnknownPeople : quint8 { TitleOnly, NewPerson };
constexpr std::array<const char *, 2> enumNames(ForUnknownPeople)
{
    return {"title_only", "new_person"};
}

/// What happens to an event without a time of day.
enum class ForAllDay : quint8 { Refuse, ClosedDay };
constexpr std::array<const char *, 2> enumNames(ForAllDay)
{
    return {"refuse", "closed_day"};
}

/// A calendar or an organiser found in a file: whose appointments are they?
struct ImportCalendar {
    QString key;           ///< stable within the file: the organiser's address, else the calendar's name; may be blank
    QString name;          ///< as it stands in the file
    int events = 0;
    QUuid practitioner;    ///< the guess; null: nobody fits
};

/// A file that has been looked at, and not yet read as a whole.
struct ImportFile {
    QString path;
    ImportFormat format{};
    qint64 bytes = 0;
    QStringList header;             ///< of a CSV
    QVector<QStringList> firstRows; ///< of a CSV: up to 20; of others one line a person or event
    QVector<ImportCalendar> calendars;
    bool hasFloatingTimes = false;  ///< events without a zone, in a calendar that names none: they are taken as the location's
    QStringList calendarZones;      ///< that calendars name for their events without a zone: these are taken as theirs
    bool hasAllDay = false;
    bool datesAmbiguous = false;    ///< 03/04/1985: nothing in the file tells which is the day
};

struct ImportOptions {
    QJsonObject mapping;            ///< of a CSV: the JSON of interchange::CsvMapping ({columns: {header: field}, …})
    QString mappingName;            ///< of the saved mapping that fits; blank: guessed
    ForDuplicates duplicates = ForDuplicates::Skip;
    QHash<int, ForDuplicates> duplicateOf; ///< of single lines of the file, where one was asked
    QHash<QString, QUuid> practitioners;   ///< by ImportCalendar::key
    QUuid practitioner;             ///< for what has no calendar or one that was not chosen
    QUuid location;                 ///< null: the first
    ForUnknownPeople unknownPeople = ForUnknownPeople::TitleOnly;
    ForAllDay allDay = ForAllDay::Refuse;
    int monthsBack = 18;            ///< of a series; what lies outside is said
    int monthsAhead = 24;
};

/// A line that was not taken, and why. `code` is of RowProblem, of Error, or one of: outside_window, all_day, no_practitioner,
/// no_name, column_count, …
struct RefusedLine {
    int line = 0;
    QString code;
    QString field;
    QString value;
    QStringList cells; ///< the line itself, for the file of refused lines
    QString type = {}; ///< of the record that the field is of; blank: a person
};

struct DuplicateLine {
    int line = 0;
    QString what;        ///< "Nguyen, Jane" or the title of an appointment
    QUuid existing;
    QString existingName;
    QString why;         ///< record_number, email_and_name, name_and_birth_date, uid, uid_changed (with a newer SEQUENCE), same_file
};

/// Something that Praxis has no place for: said, not hidden.
struct NotKept {
    QString what;        ///< the property or the column
    int count = 0;
    bool isColumn = false; ///< of the file, by its name in it
};

/// One person, appointment or closed day, with the commands that make it.
struct ImportItem {
    int line = 0;
    QString type;        ///< Contact, Appointment, HoursException
    QString what;
    bool isUpdate = false;
    QStringList cells;
    QVector<AnyCommand> commands;
};

/// What an import would do.
struct ImportPlan {
    ImportFormat format{};
    QStringList header;    ///< of what stands in refused lines: a CSV's own, else names for what is shown of a card or an event
    QVector<ImportItem> items;
    QVector<DuplicateLine> duplicates;
    QVector<RefusedLine> refused;
    QVector<NotKept> notKept;
    QString floatingZone;  ///< the zone that floating times were read in, several with commas; blank: there were none
    int linesRead = 0;
};

struct ImportReport {
    int contacts = 0;      ///< new people
    int updated = 0;
    int appointments = 0;
    int closedDays = 0;
    int duplicates = 0;
    int changed = 0;       ///< beside them: what was brought in before and has a newer version in the file, which is left as it is
    int overlaps = 0;      ///< of the appointments, how many lie over something else
    QVector<RefusedLine> refused; ///< of the plan, and of the door
    Outcome outcome;       ///< the one step that takes all of it back
};

} // namespace praxis
