#pragma once

#include "ui/common/Place.h"
#include "ui/common/UiContext.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace praxis::ui {

class PeopleList;
class PersonCard;
class PersonPanel;
class PersonWindow;
class SearchField;

/// People: find one, see what is next for them, open the page of one, write a new one down.
class PeoplePlace : public Place {
    Q_OBJECT

public:
    explicit PeoplePlace(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString placeId() const override { return QStringLiteral("people"); }
    [[nodiscard]] QString title() const override { return tr("People"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("system-users"); }
    [[nodiscard]] QWidget *bar() override { return m_bar; }
    [[nodiscard]] QWidget *inspector() override;
    void enter() override;
    void search() override;
    bool openPerson(const QUuid &person) override;
    bool openRequestsOf(const QUuid &person) override;
    [[nodiscard]] QVector<Scene> scenes() override;
    [[nodiscard]] QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;
    [[nodiscard]] QJsonObject unsaved() const override;
    void typeAgain(const QJsonObject &unsaved) override;
    [[nodiscard]] bool canSaveUnsaved() const override;
    void saveUnsaved(std::function<void()> then) override;

    void newPerson();
    void openHistory(const QUuid &person);
    PersonWindow *openWindow(const QUuid &person);
    void goBack();
    void goForward();
    [[nodiscard]] PeopleList &list() { return *m_list; }
    [[nodiscard]] PersonPanel &panel() { return *m_panel; }
    [[nodiscard]] SearchField &searchField() { return *m_search; }

private:
    void makeBar();
    void connectList();
    void addActions();
    void go(const QUuid &person);   ///< null: the list; becomes a step of the history
    void showStep();
    void showNow(const QUuid &person);
    void updateButtons();

    UiContext m_context;
    QWidget *m_bar;
    QToolButton *m_back = nullptr, *m_forward = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_tag = nullptr;
    QStackedWidget *m_stack;
    PeopleList *m_list;
    PersonPanel *m_panel;
    PersonCard *m_card;
    QVector<QUuid> m_steps{QUuid()};
    int m_step = 0;
    bool m_entered = false;
};

} // namespace praxis::ui
