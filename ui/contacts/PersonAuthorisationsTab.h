#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;
class QTreeWidget;

namespace praxis::ui {

class AuthorisationForm;
class EmptyState;

/// The leaves that insurers and referrers gave a person: how many sessions, how many are left, until when.
class PersonAuthorisationsTab : public PersonSection {
    Q_OBJECT

public:
    /// Null where the role may not know of people.
    [[nodiscard]] static PersonSection *make(const UiContext &context, QWidget *parent);

    [[nodiscard]] QString title() const override { return tr("Authorisations"); }
    [[nodiscard]] QString sectionId() const override { return QStringLiteral("authorisations"); }
    void show(const QUuid &person) override;
    void startNew() override;

private:
    PersonAuthorisationsTab(const UiContext &context, QWidget *parent);
    QWidget *makeSteps();
    void load();
    void fill();
    void startEdit();
    void erase();
    void save(const Authorisation &after);
    void showSteps();
    [[nodiscard]] const AuthorisationLine *chosen() const;
    [[nodiscard]] QStringList columns(const AuthorisationLine &line) const;

    UiContext m_context;
    bool m_mayEdit;
    QUuid m_person;
    QVector<AuthorisationLine> m_lines;
    Authorisation m_before; ///< what the form was filled with
    EmptyState *m_empty;
    QTreeWidget *m_list;
    AuthorisationForm *m_form;
    QPushButton *m_add = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_erase = nullptr;
    Newest<Result<QVector<AuthorisationLine>>> m_question;
};

} // namespace praxis::ui
