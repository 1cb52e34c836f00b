#pragma once

#include "ui/settings/KeyRing.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace praxis::ui {

class Form;
class PlainLabel;

/// The ways into the practice on this computer: one's own password, the keychain, the recovery sheet.
class SecurityPage : public SettingsPage {
    Q_OBJECT

public:
    explicit SecurityPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("security"); }
    [[nodiscard]] QString title() const override { return tr("Security"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("security-high"); }
    [[nodiscard]] QString keywords() const override { return tr("password recovery sheet keychain lock device key encryption"); }
    void enter() override;

private:
    void addPassword(QVBoxLayout *column);
    void addDevices(QVBoxLayout *column);
    void addRecovery(QVBoxLayout *column);
    void loadLines();
    void changePassword();
    void askNewSheet();

    SettingsParts m_parts;
    Form *m_form = nullptr;
    QLineEdit *m_before = nullptr;
    QLineEdit *m_after = nullptr;
    QLineEdit *m_again = nullptr;
    QPushButton *m_change = nullptr;
    QCheckBox *m_keychain = nullptr;
    QListWidget *m_lines = nullptr;
    PlainLabel *m_lock = nullptr;
    bool m_filling = false;
};

} // namespace praxis::ui
