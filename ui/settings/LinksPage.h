#pragma once

#include "services/practice/door/CommandType.h"
#include "services/practice/video/VideoQueries.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

#include <optional>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace praxis::ui {

class DayField;
class Form;
class PlainLabel;
class PlainList;
class SearchField;

/// Standing addresses of practitioners with video services of others. An address is typed here, and never shown in the list.
class LinksPage : public SettingsPage {
    Q_OBJECT

public:
    explicit LinksPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("meeting_links"); }
    [[nodiscard]] QString title() const override { return tr("Meeting links"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("insert-link"); }
    [[nodiscard]] QString keywords() const override { return tr("Zoom Meet Teams Webex WhatsApp Jitsi address video standing"); }
    void enter() override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;

private:
    void load();
    void tell(const QVector<MeetingLinkLine> &lines);
    void showCurrent();
    void startNew();
    void save();
    void narrow();
    void switchChosen();
    void remove();
    void runAll(const QVector<AnyCommand> &commands);
    void copyAddress();
    [[nodiscard]] QVector<MeetingLinkLine> chosen() const;
    [[nodiscard]] std::optional<MeetingLinkLine> current() const; ///< the one that is chosen; none of several
    [[nodiscard]] QString stateText(const MeetingLinkLine &line) const;
    template <class C> void run(const C &command);

    SettingsParts m_parts;
    SearchField *m_search = nullptr;
    PlainList *m_list;
    PlainLabel *m_empty;
    Form *m_form;
    QComboBox *m_practitioner = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_note = nullptr;
    DayField *m_expires = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_active = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_remove = nullptr;
    PlainLabel *m_warning;
    QVector<MeetingLinkLine> m_lines;
    bool m_typed = false; ///< something that was not saved yet
    QUuid m_wanted; ///< to be chosen once it is in the list
    QJsonObject m_shown; ///< what the fields said before anybody typed
    QJsonObject m_again; ///< to be typed once the page has loaded
};

} // namespace praxis::ui
