#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace praxis::ui {

class AccessHistoryPanel;
class EmptyState;
class FittingTabs;
class PersonAppointmentsPanel;
class PersonFacts;
class PersonHeader;
class PlainLabel;

/// The page of one person. Opening it is written down; what changes meanwhile is shown without opening it again.
class PersonPageView : public QWidget {
    Q_OBJECT

public:
    explicit PersonPageView(const UiContext &context, QWidget *parent = nullptr);

    void open(const QUuid &person);
    void showHistory();
    /// Brings a tab of another folder to the front.
    void showSection(const QString &sectionId);
    /// The tab in front, by a name that `showTab` takes.
    [[nodiscard]] QString tab() const;
    void showTab(const QString &tab);
    void startIn(const QString &sectionId);
    /// Keeps what is typed in the tabs, then goes on.
    void leave(std::function<void()> then);
    [[nodiscard]] QUuid person() const { return m_person; }
    [[nodiscard]] const PersonPage &page() const { return m_page; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] PersonAppointmentsPanel &appointments() { return *m_appointments; }

Q_SIGNALS:
    void loaded();
    void editWanted(const praxis::PersonPage &page);
    void openWanted(const QUuid &person);
    void windowWanted(const QUuid &person);
    void gone(); ///< was deleted here

private:
    enum Side { Loading, Content, State };

    void addTabs();
    void layOut(QWidget *content);
    void addSections();
    QWidget *makeRemarks();
    void show(const PersonPage &page);
    void showRemarks();
    void showFront();
    [[nodiscard]] PersonSection *section(const QString &sectionId) const;
    void showProblem(const Error &error);
    void offerRestore();
    void refresh();
    void compare(const Contact &contact);
    void erasePerson();
    void restorePerson(const QString &despiteClash);

    UiContext m_context;
    QUuid m_person;
    PersonPage m_page;
    bool m_wantHistory = false;
    QStackedWidget *m_stack;
    PersonHeader *m_header;
    FittingTabs *m_tabs;
    PersonAppointmentsPanel *m_appointments;
    PersonFacts *m_facts;
    QVector<PersonSection *> m_sections;
    AccessHistoryPanel *m_history = nullptr;
    QWidget *m_remarks = nullptr;
    PlainLabel *m_clinicalTitle = nullptr;
    QPlainTextEdit *m_note = nullptr, *m_clinical = nullptr;
    EmptyState *m_state;
    QPushButton *m_restore;
    QTimer *m_again;
    Newest<Result<PersonPage>> m_question;
    Newest<Result<std::shared_ptr<Contact>>> m_newer;
};

} // namespace praxis::ui
