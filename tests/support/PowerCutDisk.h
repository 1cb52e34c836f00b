#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <random>

namespace praxis::test {

/// What is left on a disk when the power goes: built from the log of `tests/support/powercut`, one line after the other.
/// What was synced is there. Of what was not, each sector has any one of its later states, each file any length it was
/// given, and each name was made, changed or removed, or not (a file's sync does not keep its name; its folder's does).
class PowerCutDisk {
public:
    struct Note {
        quint32 what = 0;
        qint64 value = 0;
    };
    using Files = QHash<QString, QByteArray>;

    explicit PowerCutDisk(QByteArray log);

    [[nodiscard]] qsizetype lines() const { return m_lines.size(); }
    /// A moment anywhere, or (half of the time) soon after a file was made, named, removed, given a length, or acknowledged:
    /// those are few, and where a mistake would be.
    [[nodiscard]] qsizetype anyMoment(std::mt19937 &chance) const;
    /// Goes on to the moment before this line; moments only come later.
    void advanceTo(qsizetype line);
    /// What the program has acknowledged by now, in its order.
    [[nodiscard]] const QVector<Note> &notes() const { return m_notes; }
    [[nodiscard]] Files cut(std::mt19937 &chance) const;

private:
    struct Line {
        quint32 kind;
        quint32 object;
        qint64 at;
        QByteArray bytes; ///< a view into the log
    };
    struct File {
        QByteArray synced;
        QVector<Line> since;
    };

    void pass(const Line &line);
    [[nodiscard]] QHash<QString, quint32> namesAfter(std::mt19937 &chance) const;
    [[nodiscard]] static QByteArray contentAfter(const File &file, std::mt19937 &chance);

    QByteArray m_log;
    QVector<Line> m_lines;
    QVector<qsizetype> m_turns; ///< lines that are no write and no sync
    qsizetype m_next = 0;
    QVector<Note> m_notes;
    QHash<quint32, File> m_files;
    QHash<QString, quint32> m_names;
    QVector<Line> m_namesSince;
};

} // namespace praxis::test
