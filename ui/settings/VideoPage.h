#pragma once

#include "services/practice/video/VideoQueries.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace praxis::ui {

class DayField;
class Form;
class PlainLabel;
class PlainList;
class SearchField;
class VideoPlans;
class VideoUse;

/// Who may hold sessions by video, and the account they are held through. What a role may not set is shown, or is not there.
class VideoPage : public SettingsPage {
    Q_OBJECT

public:
    explicit VideoPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("video"); }
    [[nodiscard]] QString title() const override { return tr("Video"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("camera-video"); }
    [[nodiscard]] QString keywords() const override { return tr("telehealth sessions Twilio VideoSDK Jitsi recording rooms switch use report figures"); }
    void enter() override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override { m_again = unsaved; }

private:
    void buildSwitches(QVBoxLayout *column);
    void buildService(QVBoxLayout *column);
    void load();
    void forgetDay();
    void loadPractitioners();
    void tell(const VideoSwitches &switches);
    void tell(const QVector<VideoServiceLine> &lines);
    void fillService();
    void offerProviders();
    void showProvider();
    void switchPractice(bool enabled);
    void switchChosen(bool enabled);
    void save();

    SettingsParts m_parts;
    QCheckBox *m_practice = nullptr;
    QWidget *m_people = nullptr; ///< where a platform controls the practice
    SearchField *m_search = nullptr;
    PlainList *m_list = nullptr;
    PlainLabel *m_why = nullptr;
    QPushButton *m_on = nullptr;
    QPushButton *m_off = nullptr;
    DayField *m_day = nullptr; ///< from when; open: now
    VideoPlans *m_plans = nullptr;
    VideoUse *m_use = nullptr; ///< for who may switch
    Form *m_form = nullptr;
    QComboBox *m_provider = nullptr;
    QLineEdit *m_account = nullptr;
    QLineEdit *m_keyId = nullptr;
    QLineEdit *m_domain = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_check = nullptr;
    QCheckBox *m_active = nullptr;
    QCheckBox *m_records = nullptr;
    QCheckBox *m_mixes = nullptr;
    QCheckBox *m_removes = nullptr;
    QCheckBox *m_straightIn = nullptr;
    PlainLabel *m_hint = nullptr;
    QPushButton *m_save = nullptr;
    QVector<VideoServiceLine> m_services;
    bool m_typed = false; ///< something that was not saved yet
    QJsonObject m_shown; ///< what the fields said before anybody typed
    QJsonObject m_again; ///< to be typed once the page has loaded
};

} // namespace praxis::ui
