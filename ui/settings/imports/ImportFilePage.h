#pragma once

#include <QWidget>

namespace praxis::ui {

/// Which file: dropped here or chosen.
class ImportFilePage : public QWidget {
    Q_OBJECT

public:
    explicit ImportFilePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
};

} // namespace praxis::ui
