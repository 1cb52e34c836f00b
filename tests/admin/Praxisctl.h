#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/// praxisctl as a real process, in a folder of its own.
class Praxisctl {
public:
    struct Answer {
        int exit = -1;
        QString out;
        QString err;
        QJsonObject json; ///< of the answer, where it is one
    };

    Praxisctl();

    static inline const QString password = QStringLiteral("correct horse battery nine");

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// With --json and --data, and as robin with the password on standard input unless `input` says otherwise.
    [[nodiscard]] Answer run(const QStringList &arguments, const QString &data = QStringLiteral("practice"), const QByteArray &input = {}) const;
    /// The program behind a command of the shell that limits or wraps it ("ulimit -f 100; exec \"$@\"").
    [[nodiscard]] Answer runIn(const QString &shell, const QStringList &arguments, const QString &data) const;
    /// A practice is made in `data`.
    [[nodiscard]] Answer init(const QString &data = QStringLiteral("practice")) const;
    [[nodiscard]] QStringList command(const QStringList &arguments, const QString &data) const;

    static QByteArray lines(const QStringList &lines);

private:
    [[nodiscard]] static Answer finish(QProcess &process, const QByteArray &input);

    QTemporaryDir m_folder;
};
