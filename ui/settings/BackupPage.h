#pragma once

#include "ui/settings/BackupService.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// A copy of the practice now, to a folder; the last one, and whether it is whole.
class BackupPage : public SettingsPage {
    Q_OBJECT

public:
    explicit BackupPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("backup"); }
    [[nodiscard]] QString title() const override { return tr("Backup"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("document-save-all"); }
    [[nodiscard]] QString keywords() const override { return tr("copy restore save disk folder verify") ; }
    void enter() override;

private:
    void chooseFolder();
    void chooseCopy();
    void make();
    void verify(const QString &path);
    void showLast();
    /// What is said of one that is not whole.
    [[nodiscard]] QString lacking(const BackupInfo &info) const;
    void setBusy(const QString &what);

    SettingsParts m_parts;
    PlainLabel *m_last;
    PlainLabel *m_answer;
    QLineEdit *m_folder;
    QProgressBar *m_progress;
    QPushButton *m_make;
    QPushButton *m_cancel;
    QPushButton *m_verify;
    QFuture<Result<BackupInfo>> m_running;
};

} // namespace praxis::ui
