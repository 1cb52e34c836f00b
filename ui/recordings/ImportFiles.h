#pragma once

#include "services/practice/recordings/RecordingImport.h"
#include "ui/recordings/MediaSession.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;

/// The files of an import: each is looked at by the player itself before anything is kept, so that what is kept can be played. What
/// was found of them (whose voice, when each begins) is shown, and can be put right.
class ImportFiles : public QWidget {
    Q_OBJECT

public:
    explicit ImportFiles(QWidget *parent = nullptr);
    ~ImportFiles() override;

    void add(const QStringList &paths);
    /// Whose voices they can be: the names of the session's people.
    void setPeople(const QStringList &people);
    [[nodiscard]] QVector<RecordingFile> files() const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// Every file was looked at and can be played.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isLooking() const { return m_looking >= 0; }

Q_SIGNALS:
    void changed();

private:
    struct Row;
    void remove(const Row *row);
    void lookNext();
    void looked(const Error &error);
    void addWidgets(Row &row, const QString &fileName);
    void guess(Row &row);
    void putInStep();
    [[nodiscard]] QString factsOf(const Row &row) const;

    QVBoxLayout *m_column;
    std::vector<std::unique_ptr<Row>> m_rows;
    QStringList m_people;
    int m_looking = -1;
    std::unique_ptr<MediaSession> m_session;
};

} // namespace praxis::ui
