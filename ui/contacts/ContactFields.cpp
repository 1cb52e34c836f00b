#include "ui/contacts/ContactFields.h"

#include "models/rules/People.h"
#include "services/practice/door/Desk.h"
#include "ui/common/BirthDateEdit.h"
#include "ui/common/Directory.h"
#include "ui/common/LongChoice.h"
#include "ui/common/Moments.h"
#include "ui/common/PersonField.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/common/WorldNames.h"
#include "ui/contacts/ContactWords.h"
#include "ui/contacts/EmergencyEdit.h"
#include "ui/contacts/Fold.h"
#include "ui/contacts/RelationsEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

using Items = QVector<std::pair<QString, QVariant>>;

Items countries()
{
    Items items{{QString(), QString()}};
    for (const QString &code : world::countries())
        items.append({world::country(code), code});
    return items;
}

Items languages()
{
    Items items{{QString(), QString()}};
    for (const char *code : {"en", "fr", "ar", "zh", "de", "el", "es", "hi", "id", "it", "ja", "ko", "ne", "pa", "fa", "pl", "pt", "ru", "so",
                             "sw", "ta", "th", "tl", "tr", "uk", "ur", "vi"})
        items.append({contactWords::language(QString::fromLatin1(code)), QString::fromLatin1(code)});
    return items;
}

QStringList split(const QString &text)
{
    QStringList parts;
    const QStringList raw = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : raw) {
        if (!part.trimmed().isEmpty() && !parts.contains(part.trimmed()))
            parts.append(part.trimmed());
    }
    return parts;
}

} // namespace

ContactFields::ContactFields(const UiContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::grid);
    addMain();
    addNames();
    addAddress();
    addReach();
    addCover();
    addRelations();
    addNotes();
    addWork();
    m_column->addStretch(1);
}

Form *ContactFields::makeForm(int columns)
{
    auto *form = new Form(this, columns);
    m_forms.append(form);
    connect(form, &Form::edited, this, &ContactFields::edited);
    return form;
}

void ContactFields::addFold(const QString &title, QWidget *content)
{
    auto *fold = new Fold(title, content, this);
    m_folds.append({fold, content});
    m_column->addWidget(fold);
}

template <auto Member>
QLineEdit *ContactFields::line(Form *form, const QString &label, Form::Need need, int span)
{
    auto *edit = new QLineEdit(form);
    edit->setMaxLength(500);
    form->add(contactKey<Member>(), label, edit, need, span);
    m_bindings.append({[edit](const Contact &c) { edit->setText(c.*Member); }, [edit](Contact &c) { c.*Member = edit->text().trimmed(); }});
    return edit;
}

template <auto Member>
void ContactFields::list(Form *form, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit(form);
    edit->setPlaceholderText(hint);
    form->add(contactKey<Member>(), label, edit, Form::Optional, 2);
    m_bindings.append({[edit](const Contact &c) { edit->setText((c.*Member).join(QStringLiteral(", "))); },
                       [edit](Contact &c) { c.*Member = split(edit->text()); }});
}

template <auto Member>
void ContactFields::text(Form *form, const QString &label)
{
    auto *edit = new QPlainTextEdit(form);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(96);
    form->add(contactKey<Member>(), label, edit, Form::Optional, 2);
    m_bindings.append({[edit](const Contact &c) { edit->setPlainText(c.*Member); }, [edit](Contact &c) { c.*Member = edit->toPlainText(); }});
}

template <auto Member>
void ContactFields::box(Form *form, const QString &label)
{
    auto *check = new QCheckBox(label, form);
    form->addWide(check);
    m_bindings.append({[check](const Contact &c) { check->setChecked(c.*Member); }, [check](Contact &c) { c.*Member = check->isChecked(); }});
}

template <auto Member>
void ContactFields::choice(Form *form, const QString &label, const Items &items)
{
    constexpr qsizetype mostToLookThrough = 40;
    auto *combo = new QComboBox(form);
    for (const auto &[words, value] : items)
        combo->addItem(words, value);
    if (items.size() > mostToLookThrough) {
        longchoice::makeSearchable(*combo);
        longchoice::settleWhenLeft(*combo);
    }
    form->add(contactKey<Member>(), label, combo);
    const FieldDef *f = &contactField<Member>();
    m_bindings.append({[=](const Contact &c) {
                           const QVariant value = f->get(&c).isNull() ? QVariant(QString()) : f->get(&c);
                           int at = combo->findData(value);
                           if (at < 0) { // a value that is not offered stays what it is
                               combo->addItem(value.toString(), value);
                               at = combo->count() - 1;
                           }
                           combo->setCurrentIndex(at);
                       },
                       [=](Contact &c) { f->set(&c, combo->currentData()); }});
}

void ContactFields::addMain()
{
    m_main = makeForm();
    m_column->addWidget(m_main);
    m_given = line<&Contact::givenName>(m_main, tr("Given name"));
    line<&Contact::familyName>(m_main, tr("Family name, or the firm's name"), Form::Needed);
    m_born = new BirthDateEdit(m_main);
    m_born->setToday(Moments(m_context.desk, m_context.directory).today());
    m_main->add(contactKey<&Contact::birthDate>(), tr("Birth date"), m_born);
    m_bindings.append({[this](const Contact &c) { m_born->setDate(c.birthDate); }, [this](Contact &c) { c.birthDate = m_born->date(); }});
    connect(m_born, &QLineEdit::editingFinished, this, &ContactFields::checkBirthDate);
    line<&Contact::mobilePhone>(m_main, tr("Mobile"));
    m_email = line<&Contact::email>(m_main, tr("E-mail"));
    connect(m_email, &QLineEdit::editingFinished, this, &ContactFields::checkEmail);
    Items practitioners{{tr("Nobody in particular"), QString()}};
    for (const auto &p : m_context.directory.practitioners())
        practitioners.append({p->displayName, idText(p->id)});
    choice<&Contact::usualPractitionerId>(m_main, tr("Usual practitioner"), practitioners);
}

void ContactFields::addNames()
{
    Form *form = makeForm();
    line<&Contact::title>(form, tr("Title"));
    line<&Contact::middleName>(form, tr("Middle name"));
    line<&Contact::preferredName>(form, tr("Preferred name"));
    line<&Contact::pronouns>(form, tr("Pronouns"));
    choice<&Contact::language>(form, tr("Language"), languages());
    addFold(tr("More about the name, and language"), form);
}

void ContactFields::addAddress()
{
    Form *form = makeForm();
    line<&Contact::homePhone>(form, tr("Home phone"));
    line<&Contact::workPhone>(form, tr("Work phone"));
    line<&Contact::addressLine1>(form, tr("Street"), Form::Optional, 2);
    line<&Contact::addressLine2>(form, tr("Street, second line"), Form::Optional, 2);
    line<&Contact::city>(form, tr("Suburb or town"));
    line<&Contact::state>(form, tr("State"));
    line<&Contact::postcode>(form, tr("Postcode"));
    choice<&Contact::country>(form, tr("Country"), countries());
    Items zones{{tr("The practice's"), QString()}};
    for (const QString &id : contactWords::zones())
        zones.append({contactWords::zone(id), id});
    choice<&Contact::zone>(form, tr("Time zone they live in"), zones);
    addFold(tr("Other phones and address"), form);
}

void ContactFields::addCover()
{
    Form *form = makeForm();
    m_record = line<&Contact::recordNumber>(form, tr("Record number"));
    line<&Contact::insurer>(form, tr("Insurer"));
    line<&Contact::insuranceNumber>(form, tr("Member number"));
    line<&Contact::medicareNumber>(form, tr("Medicare number"));
    addPayer(form);
    addFold(tr("Record number, insurance and who pays"), form);
}

/// Whoever is booked without a word about it is paid for by this one.
void ContactFields::addPayer(Form *form)
{
    auto *payer = new PersonField(m_context.desk, tr("Themselves"), form);
    payer->setObjectName(QStringLiteral("usualPayer"));
    form->add(contactKey<&Contact::payerId>(), tr("Usually paid for by"), payer, Form::Optional, 2);
    connect(payer, &PersonField::picked, this, &ContactFields::edited);
    m_bindings.append({[this, payer](const Contact &c) {
                           m_askedPayer.cancel();
                           PersonHit hit;
                           hit.id = c.payerId;
                           payer->setPerson(hit);
                           if (c.payerId.isNull())
                               return;
                           // A contact has only the id. Whoever may not see that person sees that there is one.
                           payer->setText(tr("Somebody else"));
                           m_askedPayer.ask(m_context.desk.ask(Get<Contact>{c.payerId}), this, [payer](const Result<std::shared_ptr<Contact>> &person) {
                               if (!person || !*person || payer->person() != (*person)->id)
                                   return;
                               PersonHit known = payer->hit();
                               known.givenName = (*person)->givenName;
                               known.preferredName = (*person)->preferredName;
                               known.familyName = (*person)->familyName.isEmpty() ? (*person)->company : (*person)->familyName;
                               payer->setPerson(known);
                           });
                       },
                       [payer](Contact &c) { c.payerId = payer->person(); }});
}

void ContactFields::addReach()
{
    Form *form = makeForm();
    Items ways;
    for (std::size_t i = 0; i < enumNames(ContactBy{}).size(); ++i)
        ways.append({contactWords::contactBy(static_cast<ContactBy>(i)), enumName(static_cast<ContactBy>(i))});
    choice<&Contact::contactBy>(form, tr("Prefers to be reached by"), ways);
    form->addHint(tr("What they agreed to:"));
    box<&Contact::phoneAllowed>(form, tr("The practice may call"));
    box<&Contact::smsAllowed>(form, tr("The practice may send text messages"));
    box<&Contact::emailAllowed>(form, tr("The practice may send e-mail"));
    box<&Contact::postAllowed>(form, tr("The practice may send letters"));
    addFold(tr("How to reach them"), form);
    auto *emergency = new EmergencyEdit(this);
    connect(emergency, &EmergencyEdit::edited, this, &ContactFields::edited);
    m_bindings.append({[emergency](const Contact &c) { emergency->setContacts(c.emergencyContacts); },
                       [emergency](Contact &c) { c.emergencyContacts = emergency->contacts(); }});
    addFold(tr("In an emergency"), emergency);
}

void ContactFields::addRelations()
{
    m_relations = new RelationsEdit(m_context.desk, this);
    connect(m_relations, &RelationsEdit::edited, this, &ContactFields::edited);
    addFold(tr("Family and others"), m_relations);
}

void ContactFields::addNotes()
{
    Form *form = makeForm();
    list<&Contact::alerts>(form, tr("Alerts"), tr("What whoever books must know, with commas between"));
    list<&Contact::tags>(form, tr("Tags"), tr("With commas between"));
    text<&Contact::note>(form, tr("Note for the front desk"));
    if (m_context.desk.may(QStringLiteral("contact.edit")) != Cell::Limited)
        text<&Contact::clinicalNote>(form, tr("Clinical note"));
    addFold(tr("Alerts, tags and notes"), form);
}

void ContactFields::addWork()
{
    Form *form = makeForm();
    line<&Contact::company>(form, tr("Company"));
    line<&Contact::jobTitle>(form, tr("Job"));
    form->addHint(tr("They are for the practice:"));
    auto *kinds = new QWidget(form);
    auto *row = new QHBoxLayout(kinds);
    row->setContentsMargins(0, 0, 0, 0);
    QVector<QCheckBox *> boxes;
    for (const QString &code : contactWords::kinds()) {
        auto *check = new QCheckBox(contactWords::kind(code), kinds);
        check->setProperty("code", code);
        connect(check, &QCheckBox::toggled, this, &ContactFields::edited);
        row->addWidget(check);
        boxes.append(check);
    }
    row->addStretch(1);
    form->addWide(kinds);
    m_bindings.append({[boxes](const Contact &c) {
                           for (QCheckBox *check : boxes)
                               check->setChecked(c.kinds.contains(check->property("code").toString()));
                       },
                       [boxes](Contact &c) {
                           for (QCheckBox *check : boxes) {
                               const QString code = check->property("code").toString();
                               if (!check->isChecked())
                                   c.kinds.removeAll(code);
                               else if (!c.kinds.contains(code))
                                   c.kinds.append(code);
                           }
                       }});
    addFold(tr("Work, and what they are for the practice"), form);
}

void ContactFields::load(const Contact &contact)
{
    const QSignalBlocker quiet(this);
    for (const Binding &binding : std::as_const(m_bindings))
        binding.load(contact);
    for (Form *form : std::as_const(m_forms))
        form->clearProblems();
}

Contact ContactFields::read(Contact base) const
{
    for (const Binding &binding : m_bindings)
        binding.read(base);
    return base;
}

QString ContactFields::birthText() const { return m_born->text(); }

void ContactFields::setBirthText(const QString &text) { m_born->setText(text); }

void ContactFields::focusFirst() { m_given->setFocus(Qt::OtherFocusReason); }

void ContactFields::foldAll()
{
    for (const auto &[fold, content] : std::as_const(m_folds))
        fold->setOpen(false);
}

void ContactFields::offerRecordNumber(const QString &number)
{
    m_record->setPlaceholderText(number.isEmpty() ? QString() : tr("%1 is given when left blank").arg(number));
}

void ContactFields::checkEmail()
{
    const QString email = m_email->text().trimmed();
    const bool fine = email.isEmpty() || looksLikeEmail(email);
    m_main->setProblem(contactKey<&Contact::email>(), fine ? QString() : tr("This does not look like an e-mail address."));
}

void ContactFields::checkBirthDate()
{
    m_main->setProblem(contactKey<&Contact::birthDate>(),
                       m_born->isUnderstood() ? QString() : tr("This is not a date in the past. Try “23/4/1985” or “23 Apr 1985”."));
}

bool ContactFields::check()
{
    checkEmail();
    checkBirthDate();
    if (!m_main->checkNeeded())
        return false;
    for (const QString &field : {contactKey<&Contact::birthDate>(), contactKey<&Contact::email>()}) {
        if (!m_main->problem(field).isEmpty()) {
            m_main->field(field)->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    return true;
}

void ContactFields::unfold(const QStringList &fields)
{
    for (const auto &[fold, content] : std::as_const(m_folds)) {
        const auto *form = qobject_cast<Form *>(content);
        if (form && std::ranges::any_of(fields, [form](const QString &field) { return form->field(field) != nullptr; }))
            fold->setOpen(true);
    }
}

bool ContactFields::show(const Error &error)
{
    QStringList fields{error.data.value(QStringLiteral("field")).toString()};
    for (const QVariant &entry : error.data.value(QStringLiteral("fields")).toList())
        fields << entry.toMap().value(QStringLiteral("field")).toString();
    unfold(fields);
    bool shown = false;
    for (Form *form : std::as_const(m_forms))
        shown = form->show(error) || shown;
    return shown;
}

} // namespace praxis::ui
