#pragma once

#include "models/kernel/Error.h"
#include "services/interchange/Csv.h"
#include "services/interchange/DateEvidence.h"

#include <QJsonObject>
#include <QMap>
#include <QVector>

namespace praxis::interchange {

enum class FieldKind : quint8 { Text, Date, Phone, Email, Money, Choice, Bool, FullName, Postcode };

/// What a column can become. A FullName is split into `given_name` and `family_name`.
struct TargetField {
    QString key;
    bool isRequired = false;
    FieldKind kind = FieldKind::Text;
    QStringList choices; ///< of a Choice, as stored; compared without case and accents
};

/// What a mapping calls the columns: by their headers, and of equal ones each but the first with its number: "Telephone (2)".
[[nodiscard]] QStringList columnNames(const QStringList &header);

/// Which column becomes what. Columns are found by their name, so the order in the file does not matter, but among equals.
struct CsvMapping {
    QString name;
    QMap<QString, QString> columns; ///< name of columnNames -> key
    DateOrder dateOrder = DateOrder::Unknown; ///< Unknown: decided by each file
    bool isRestoring = false;                 ///< see CsvReader::setRestoreNeutralised

    [[nodiscard]] QJsonObject toJson() const;
    /// Invalid when `json` is not such an object; keys that are not among `targets` are dropped.
    [[nodiscard]] static Result<CsvMapping> fromJson(const QJsonObject &json, const QVector<TargetField> &targets);
    friend bool operator==(const CsvMapping &, const CsvMapping &) = default;
};

/// Codes: required, date, date_ambiguous, email, phone, money, choice, bool, too_long.
struct RowProblem {
    qint64 line = 0;
    QString column; ///< its name, or the key where no column gives a required field
    QString code;
    QString value;
};

/// Values by key, in the one form of each kind: dates "1985-03-12", booleans "true" and "false", money "1234.50",
/// phones with digits, spaces and a leading + only. Blank cells are absent.
struct MappedRow {
    qint64 line = 0;
    QMap<QString, QString> values;
    QVector<RowProblem> problems;
    int phoneRemarks = 0; ///< of telephones that are kept without what stood beside them
};

/// What a person's row can have: the wire names of Contact, and `full_name`.
[[nodiscard]] QVector<TargetField> contactTargets();
/// By the known columns of another program (Easy!Appointments' export of customers), else by the words of each header
/// in English, French and German; of two columns that fit one key the first gets it.
[[nodiscard]] CsvMapping guessMapping(const QStringList &header, const QVector<TargetField> &targets);

/// Applies one mapping to the rows of one file.
class RowMapper {
public:
    /// `order`: of the file's dates, from DateEvidence over its date columns or from the mapping.
    RowMapper(const CsvMapping &mapping, const QVector<TargetField> &targets, const QStringList &header, DateOrder order);

    [[nodiscard]] MappedRow map(const CsvRow &row) const;
    /// Indexes of the columns that become dates: what DateEvidence is to look at.
    [[nodiscard]] QVector<qsizetype> dateColumns() const;
    /// Indexes of the columns that become nothing; so does the second of two that would become the same.
    [[nodiscard]] const QVector<qsizetype> &unmapped() const { return m_unmapped; }

private:
    struct Column {
        qsizetype index;
        QString name;
        TargetField target;
    };
    void mapCell(const Column &column, const QString &cell, MappedRow &row) const;

    QVector<Column> m_columns;
    QVector<qsizetype> m_unmapped;
    QVector<TargetField> m_targets;
    DateOrder m_order;
};

} // namespace praxis::interchange
