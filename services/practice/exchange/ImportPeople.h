#pragma once

#include "services/practice/exchange/ImportRun.h"

#include <QHash>
#include <QSet>

namespace praxis {

/// Who is already there, by what tells people apart: found in the practice, and added as the file is read.
class ImportPeople {
public:
    struct Match {
        QUuid id;
        QString why; ///< of DuplicateLine; blank: nobody
    };

    /// Reads the practice in pages; keeps names and keys only.
    [[nodiscard]] Result<> load(ImportRun &run);
    void add(const Contact &person, bool fromFile);

    [[nodiscard]] Match find(const Contact &person) const;
    /// People with the same e-mail and family name, who may share it; a null id among them: somebody else has it.
    [[nodiscard]] QVector<QUuid> shareEmail(const Contact &person) const;
    [[nodiscard]] QUuid byEmail(const QString &email) const;
    /// "Jane Nguyen" or "Nguyen, Jane": the one person of that name; null for none or several.
    [[nodiscard]] QUuid byName(const QString &name) const;
    [[nodiscard]] QString nameOf(const QUuid &id) const { return m_names.value(id); }
    [[nodiscard]] bool isFromFile(const QUuid &id) const { return m_fromFile.contains(id); }

private:
    QHash<QString, QUuid> m_byNumber;
    QHash<QString, QUuid> m_byInsuranceAndName; ///< a family may share the number
    QHash<QString, QUuid> m_byEmailAndName;
    QHash<QString, QUuid> m_byNameAndBirth;
    QHash<QString, QVector<QUuid>> m_byEmail;
    QHash<QString, QVector<QUuid>> m_byName;
    QHash<QUuid, QString> m_names;
    QHash<QUuid, QString> m_families;
    QSet<QUuid> m_fromFile;
};

/// Turns one person of a file into commands: a new person, an update of blanks, a duplicate, or a refused line.
class ImportPeoplePlanner {
public:
    ImportPeoplePlanner(ImportRun &run, const ImportOptions &options, ImportPlan &plan) : m_run(run), m_options(options), m_plan(plan) {}

    [[nodiscard]] Result<> load() { return m_people.load(m_run); }
    [[nodiscard]] Result<> take(Contact person, int line, const QStringList &cells);
    [[nodiscard]] ImportPeople &people() { return m_people; }

private:
    void addNew(Contact person, int line, const QStringList &cells);
    [[nodiscard]] Result<> fillBlanks(const QUuid &existing, const Contact &person, int line, const QStringList &cells);

    ImportRun &m_run;
    const ImportOptions &m_options;
    ImportPlan &m_plan;
    ImportPeople m_people;
};

} // namespace praxis
