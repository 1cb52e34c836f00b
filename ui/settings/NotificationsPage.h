#pragma once

#include "ui/common/Waiting.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QCheckBox;

namespace praxis::ui {

/// Of what somebody is told beside the window, while they are signed in.
class NotificationsPage : public SettingsPage {
    Q_OBJECT

public:
    explicit NotificationsPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("notifications"); }
    [[nodiscard]] QString title() const override { return tr("Notifications"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("notifications"); }
    [[nodiscard]] QString keywords() const override { return tr("notice alert message desktop bell share review approve co-sign supervision"); }
    void enter() override;

private:
    void keep();

    SettingsParts m_parts;
    QVector<QPair<WaitingKind, QCheckBox *>> m_choices;
};

} // namespace praxis::ui
