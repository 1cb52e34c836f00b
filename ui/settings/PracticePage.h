#pragma once

#include "models/records/Organization.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QPushButton;

namespace praxis::ui {

class RecordForm;

/// The practice itself: name and contact, country, currency, zone, and what holds for everybody.
class PracticePage : public SettingsPage {
    Q_OBJECT

public:
    explicit PracticePage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("practice"); }
    [[nodiscard]] QString title() const override { return tr("Practice"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("view-institution"); }
    [[nodiscard]] QString keywords() const override
    {
        return tr("name address phone e-mail country currency time zone language undo messages idle lock calendar grid record number");
    }
    void enter() override;
    bool leave() override;
    [[nodiscard]] bool savesOnLeave() const override { return true; }
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void load();
    bool save();
    void update();

    SettingsParts m_parts;
    std::shared_ptr<Organization> m_practice;
    RecordForm *m_form;
    QPushButton *m_save;
    QPushButton *m_discard;
    QJsonObject m_again; ///< to be typed over the practice once it has come
    bool m_busy = false;
};

} // namespace praxis::ui
