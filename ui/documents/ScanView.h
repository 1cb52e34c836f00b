#pragma once

#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"
#include "ui/documents/ScanFolder.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class EmptyState;

/// What the scanner has left in its folder, to be filed to a person.
class ScanView : public QWidget {
    Q_OBJECT

public:
    explicit ScanView(const UiContext &context, QWidget *parent = nullptr);

    /// Which folder it is may have been changed in the settings.
    void load();
    [[nodiscard]] ScanFolder &folder() { return m_folder; }
    [[nodiscard]] QListWidget &list() { return *m_list; }

Q_SIGNALS:
    void counted(int files);
    void fileWanted(const QStringList &paths);

private:
    void show();
    [[nodiscard]] QStringList chosen() const;

    UiContext m_context;
    Moments m_moments;
    ScanFolder m_folder;
    QStackedWidget *m_stack;
    QListWidget *m_list;
    EmptyState *m_empty;
    QPushButton *m_settings;
    QPushButton *m_file;
};

} // namespace praxis::ui
