#pragma once

#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QLineEdit;
class QPushButton;

namespace praxis::ui {

class Form;

/// What a manager may correct in a day without a second person; an administrator's to set.
class MoneyPage : public SettingsPage {
    Q_OBJECT

public:
    explicit MoneyPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("money"); }
    [[nodiscard]] QString title() const override { return tr("Money"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("view-financial-list"); }
    [[nodiscard]] QString keywords() const override { return tr("billing refund write-off limit correction second person"); }
    void enter() override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override { m_again = unsaved; }

private:
    void save();

    SettingsParts m_parts;
    Form *m_form;
    QLineEdit *m_limit;
    QPushButton *m_save;
    QString m_currency;
    QJsonObject m_shown; ///< what the fields said before anybody typed
    QJsonObject m_again; ///< to be typed once the page has loaded
};

} // namespace praxis::ui
