#pragma once

#include <QVector>
#include <QWidget>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;

/// The files that are to be filed, one line each: what it will be called, and how it went.
class FilingFiles : public QWidget {
    Q_OBJECT

public:
    explicit FilingFiles(QWidget *parent = nullptr);

    void add(const QStringList &paths);
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QString path(int line) const { return m_lines[line].path; }
    [[nodiscard]] QString title(int line) const;
    [[nodiscard]] bool allNamed() const;
    /// Why it was not filed; stays until the file is taken out or tried again.
    void setProblem(int line, const QString &sentence);
    [[nodiscard]] QString problem(int line) const;
    void clearProblems();
    void remove(int line);

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QString path;
        QWidget *box = nullptr;
        QLineEdit *title = nullptr;
        QToolButton *away = nullptr;
        PlainLabel *about = nullptr;
    };
    void addLine(const QString &path);

    QVBoxLayout *m_column;
    QVector<Line> m_lines;
};

} // namespace praxis::ui
