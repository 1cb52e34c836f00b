#pragma once

#include "services/practice/retention/RemovalQueries.h"
#include "services/practice/people/RequestQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTreeWidget;

namespace praxis::ui {

class PlainLabel;

/// Letters to and about a person, what they ask of their record, and all of it to take with them.
class PersonRequests : public PersonSection {
    Q_OBJECT

public:
    /// Null where the signed-in role has no business with either.
    static PersonSection *make(const UiContext &context, QWidget *parent);
    explicit PersonRequests(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Letters and requests"); }
    [[nodiscard]] QString sectionId() const override { return QStringLiteral("requests"); }
    void show(const QUuid &person) override;
    using QWidget::show;
    void startNew() override { writeLetter(); }

    void writeLetter();
    void handOut();

private:
    QPushButton *addStep(const char *name, const QString &iconName, const QString &text, void (PersonRequests::*act)());
    void layOut();
    void load();
    void fill(const QVector<RequestLine> &lines);
    void showSteps();
    void showDetails();
    void showDeletion(const QUuid &request);
    [[nodiscard]] const RequestLine *chosen() const;
    void take();
    void decide();
    void answer();
    void withdraw();

    UiContext m_context;
    QUuid m_person;
    QVector<RequestLine> m_lines;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    PlainLabel *m_details;
    PlainLabel *m_deletion; ///< what a request for deletion has come to, record by record
    QScrollArea *m_deletionArea;
    QVector<QPushButton *> m_steps;
    QPushButton *m_decide = nullptr, *m_answer = nullptr, *m_withdraw = nullptr;
    Newest<Result<RowsPage<RequestLine>>> m_question;
    Newest<Result<DeletionProgress>> m_progress;
};

} // namespace praxis::ui
