#pragma once

#include "models/ports/Reads.h"
#include "models/records/Contact.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"
#include "ui/contacts/ContactField.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace praxis::ui {

class BirthDateEdit;
class Fold;
class PersonField;
class RelationsEdit;

/// Every field of a person: the six that are asked for each time, and the rest folded away. Knows what belongs into which
/// widget; what happens with it is the form's business.
class ContactFields : public QWidget {
    Q_OBJECT

public:
    explicit ContactFields(const UiContext &context, QWidget *parent = nullptr);

    void load(const Contact &contact);
    [[nodiscard]] Contact read(Contact base) const;
    /// As it was typed, understood or not.
    [[nodiscard]] QString birthText() const;
    void setBirthText(const QString &text);
    [[nodiscard]] RelationsEdit &relations() { return *m_relations; }
    void focusFirst();
    void foldAll();
    /// Shows these fields, wherever they are folded away.
    void unfold(const QStringList &fields);
    void offerRecordNumber(const QString &number);
    /// Nothing needed is blank and nothing is misunderstood; else the first of them has its problem and the focus.
    bool check();
    /// Puts problems beside their fields; false: it names none of them.
    bool show(const Error &error);

Q_SIGNALS:
    void edited();

private:
    struct Binding {
        std::function<void(const Contact &)> load;
        std::function<void(Contact &)> read;
    };
    Form *makeForm(int columns = 2);
    void addFold(const QString &title, QWidget *content);
    void addMain();
    void addNames();
    void addAddress();
    void addCover();
    void addPayer(Form *form);
    void addReach();
    void addNotes();
    void addRelations();
    void addWork();
    void checkEmail();
    void checkBirthDate();

    template <auto Member> QLineEdit *line(Form *form, const QString &label, Form::Need need = Form::Optional, int span = 1);
    template <auto Member> void list(Form *form, const QString &label, const QString &hint);
    template <auto Member> void text(Form *form, const QString &label);
    template <auto Member> void box(Form *form, const QString &label);
    template <auto Member> void choice(Form *form, const QString &label, const QVector<std::pair<QString, QVariant>> &items);

    UiContext m_context;
    QVBoxLayout *m_column;
    QVector<Form *> m_forms;
    QVector<std::pair<Fold *, QWidget *>> m_folds;
    QVector<Binding> m_bindings;
    Form *m_main = nullptr;
    QLineEdit *m_given = nullptr, *m_email = nullptr, *m_record = nullptr;
    BirthDateEdit *m_born = nullptr;
    RelationsEdit *m_relations = nullptr;
    Newest<Result<std::shared_ptr<Contact>>> m_askedPayer;
};

} // namespace praxis::ui
