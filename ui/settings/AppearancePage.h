#pragma once

#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QButtonGroup;
class QComboBox;

namespace praxis::ui {

class Form;
class PlainLabel;

/// How the program looks for this user: theme, scale, language, what colours mean. Shown at once and kept at once.
class AppearancePage : public SettingsPage {
    Q_OBJECT

public:
    explicit AppearancePage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("appearance"); }
    [[nodiscard]] QString title() const override { return tr("Appearance"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("fill-color"); }
    [[nodiscard]] QString keywords() const override { return tr("dark light theme scale size zoom language French English colour"); }
    void enter() override;

private:
    QComboBox *addChoice(const QString &key, const QString &label, const QVector<QPair<QString, QString>> &choices);
    void keep();
    void show(const QJsonObject &value);

    SettingsParts m_parts;
    Form *m_form;
    QVector<QPair<QString, QComboBox *>> m_choices;
    PlainLabel *m_restart;
    QJsonObject m_value;
    bool m_filling = false;
};

} // namespace praxis::ui
