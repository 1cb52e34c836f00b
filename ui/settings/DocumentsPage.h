#pragma once

#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QLineEdit;
class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// Where the scanner leaves its files, and whether a virus scanner looks at what comes in.
class DocumentsPage : public SettingsPage {
    Q_OBJECT

public:
    explicit DocumentsPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("documents"); }
    [[nodiscard]] QString title() const override { return tr("Documents"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("folder-documents"); }
    [[nodiscard]] QString keywords() const override { return tr("scan scanner folder virus malware ClamAV files"); }
    void enter() override;

    void keep(const QString &folder);

private:
    void showFolder(const QString &folder);
    void askScanner();

    SettingsParts m_parts;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    QPushButton *m_none;
    PlainLabel *m_scanner;
};

} // namespace praxis::ui
