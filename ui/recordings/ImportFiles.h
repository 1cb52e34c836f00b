#pragma once

#include "services/practice/recordings/RecordingImport.h"
#include "ui/recordings/MediaSession.h"

#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;

/// The files of an import: each is looked at by the player itself before anything is kept, so that what is kept can be played.
class ImportFiles : public QWidget {
    Q_OBJECT

public:
    explicit ImportFiles(QWidget *parent = nullptr);
    ~ImportFiles() override;

    void add(const QStringList &paths);
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
    [[nodiscard]] QString factsOf(const Row &row) const;

    QVBoxLayout *m_column;
    std::vector<std::unique_ptr<Row>> m_rows;
    int m_looking = -1;
    std::unique_ptr<MediaSession> m_session;
};

} // namespace praxis::ui
