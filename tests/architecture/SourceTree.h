#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

/// The sources of the project as text: what the architecture test reads.
struct SourceFile {
    QString path;       ///< from the project's root
    QString module;     ///< its folder: "services/practice"
    QStringList lines;  ///< as written
    QStringList code;   ///< without comments and without what stands in quotes

    [[nodiscard]] QStringList includes() const; ///< of the project, as written: "models/kernel/Error.h"
};

struct FoundFunction {
    QString path;
    int line = 0;
    int length = 0;
};

class SourceTree {
public:
    explicit SourceTree(const QString &root);

    [[nodiscard]] const QVector<SourceFile> &files() const { return m_files; } ///< .h and .cpp of app, ui, services, models, resources
    /// "path:line: text" of each line of code that matches in a file that `where` takes.
    template <class Where>
    [[nodiscard]] QStringList matches(const QString &pattern, Where where) const
    {
        QStringList found;
        for (const SourceFile &file : m_files) {
            if (where(file))
                found += matchesIn(file, pattern);
        }
        return found;
    }
    /// Functions by their braces at the start of a line: good enough for code in this style.
    [[nodiscard]] QVector<FoundFunction> functions() const;

private:
    [[nodiscard]] static QStringList matchesIn(const SourceFile &file, const QString &pattern);

    QVector<SourceFile> m_files;
};
