#pragma once

#include "models/records/Letterhead.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QLineEdit;
class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// What stands above and below the practice's letters: its logo, and a line at the foot. Name and address are the practice's.
class LetterheadPage : public SettingsPage {
    Q_OBJECT

public:
    explicit LetterheadPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("letterhead"); }
    [[nodiscard]] QString title() const override { return tr("Letterhead"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("document-properties"); }
    [[nodiscard]] QString keywords() const override { return tr("logo footer paper letter"); }
    void enter() override;
    bool leave() override;
    [[nodiscard]] bool savesOnLeave() const override { return true; }
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

    /// A PNG or JPEG of this computer.
    void setLogo(const QString &path);

private:
    void load();
    void showHead();
    void chooseLogo();
    void save();
    [[nodiscard]] bool isDirty() const;

    SettingsParts m_parts;
    Letterhead m_head;  ///< as it is kept
    QString m_logo;
    QJsonObject m_again; ///< to be typed once the letterhead has come
    PlainLabel *m_picture;
    PlainLabel *m_problem;
    QLineEdit *m_footer;
    QPushButton *m_remove;
    QPushButton *m_save;
};

} // namespace praxis::ui
