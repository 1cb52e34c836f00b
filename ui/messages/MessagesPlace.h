#pragma once

#include "services/practice/messages/MessageQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace praxis::ui {

class MessageModel;
class PersonField;
class PlainLabel;

/// The outbox: what waits for its undo time, what left and what could not, with a way on. Where no service is set up, this says so.
class MessagesPlace : public Place {
    Q_OBJECT

public:
    explicit MessagesPlace(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString placeId() const override { return QStringLiteral("messages"); }
    [[nodiscard]] QString title() const override { return tr("Messages"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("mail-message"); }
    [[nodiscard]] QWidget *bar() override { return m_bar; }
    void enter() override { load(); }
    void search() override;
    [[nodiscard]] bool tellsWaiting() const override;
    void showWaiting(WaitingKind kind) override;
    void clockFound(qint64 aheadMs) override;
    [[nodiscard]] QVector<Scene> scenes() override;

private:
    void makeBar();
    void setUpView();
    void load();
    void show(const QVector<MessageLine> &lines);
    void cancelSelected();
    void sendAgain();
    void markTold();
    /// What was not delivered waits for somebody.
    void count();
    void showServices(const QVector<MessageServiceLine> &services);
    [[nodiscard]] QString truthOf(const MessageServiceLine *line, bool isMail) const;
    void run(const QVector<AnyCommand> &commands);
    template <class C> [[nodiscard]] QVector<AnyCommand> forSelected(MessageStatus status) const;
    void openSelected();
    void updateButtons();

    UiContext m_context;
    QWidget *m_bar;
    QComboBox *m_status;
    PersonField *m_person;
    QPushButton *m_cancel;
    QPushButton *m_resend;
    QPushButton *m_told;
    PlainLabel *m_truth;
    PlainLabel *m_clock; ///< which one the times are read from, where there are several
    MessageModel *m_model;
    QTableView *m_view;
    QStackedWidget *m_stack;
    QTimer *m_again;
    Newest<Result<QVector<MessageLine>>> m_question;
    Newest<Result<QVector<MessageLine>>> m_counting;
    Newest<Result<QVector<MessageServiceLine>>> m_services;
};

} // namespace praxis::ui
