#pragma once

#include "services/practice/messages/MessageQueries.h"
#include "ui/common/Later.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsParts.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace praxis::ui {

class Form;
class PlainLabel;

/// Through what e-mails and text messages leave. The password is typed here and never shown again.
class MessagesPage : public SettingsPage {
    Q_OBJECT

public:
    explicit MessagesPage(const SettingsParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString pageId() const override { return QStringLiteral("message_services"); }
    [[nodiscard]] QString title() const override { return tr("Messages"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("mail-message"); }
    [[nodiscard]] QString keywords() const override { return tr("e-mail mail server SMTP SMS Twilio sender reminders text"); }
    void enter() override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override { m_again = unsaved; }

private:
    /// One of the two: its fields and its buttons.
    struct Part {
        ContactBy channel{};
        Form *form = nullptr;
        QCheckBox *active = nullptr;
        QLineEdit *host = nullptr;
        QSpinBox *port = nullptr;
        QComboBox *security = nullptr;
        QLineEdit *account = nullptr;
        QLineEdit *secret = nullptr;
        QLineEdit *sender = nullptr;
        QLineEdit *senderName = nullptr;
        QLineEdit *to = nullptr;
        QPushButton *save = nullptr;
        QPushButton *tryIt = nullptr;
        PlainLabel *known = nullptr; ///< how it went last
        PlainLabel *said = nullptr;
    };
    void buildMail(QVBoxLayout *column);
    void buildTexts(QVBoxLayout *column);
    void addButtons(Part &part, QVBoxLayout *column, const QString &toLabel);
    void fill(Part &part, const MessageServiceLine *line);
    void load();
    void askLastKnown();
    void showLastKnown(const QVector<MessageServiceLine> &lines);
    [[nodiscard]] QJsonObject fields() const;
    void save(Part &part);
    void tryIt(Part &part);
    [[nodiscard]] SetMessageService typed(const Part &part) const;
    [[nodiscard]] static QString trouble(const Error &error);

    SettingsParts m_parts;
    Part m_mail;
    Part m_texts;
    QJsonObject m_shown; ///< what the fields said before anybody typed
    QJsonObject m_again; ///< to be typed once the page has loaded
    QTimer m_knownSoon{this};
    Newest<Result<QVector<MessageServiceLine>>> m_asked;
};

} // namespace praxis::ui
