#pragma once

#include "services/practice/Queries.h"
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

/// The outbox: what waits for its undo time, what is ready, what was cancelled. Nothing sends messages yet, and this says so.
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
    [[nodiscard]] QVector<Scene> scenes() override;

private:
    void makeBar();
    void setUpView();
    void load();
    void show(const QVector<MessageLine> &lines);
    void cancelSelected();
    void openSelected();
    void updateButtons();

    UiContext m_context;
    QWidget *m_bar;
    QComboBox *m_status;
    PersonField *m_person;
    QPushButton *m_cancel;
    MessageModel *m_model;
    QTableView *m_view;
    QStackedWidget *m_stack;
    QTimer *m_again;
    Newest<Result<QVector<MessageLine>>> m_question;
};

} // namespace praxis::ui
