#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;
class QTreeWidget;

namespace praxis::ui {

class PlainLabel;

/// What a person has agreed to and what they took back, with the steps that change it.
class PersonConsentsView : public PersonSection {
    Q_OBJECT

public:
    /// Null where the role may not know of consents.
    [[nodiscard]] static PersonSection *make(const UiContext &context, QWidget *parent);

    [[nodiscard]] QString title() const override { return tr("Consents"); }
    [[nodiscard]] QString sectionId() const override { return QStringLiteral("consents"); }
    void show(const QUuid &person) override;

private:
    PersonConsentsView(const UiContext &context, QWidget *parent);

    void load();
    void fill(const QVector<ConsentLine> &lines);
    void give();
    void withdraw();
    void withdraw(ConsentKind kind);
    void showSteps();

    UiContext m_context;
    QUuid m_person;
    QVector<ConsentLine> m_lines;
    QTreeWidget *m_list;
    QPushButton *m_give;
    QPushButton *m_withdraw;
    QPushButton *m_withdrawAll;
    PlainLabel *m_follows; ///< from the one that is chosen
    Newest<Result<QVector<ConsentLine>>> m_question;
};

} // namespace praxis::ui
