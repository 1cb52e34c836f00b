#include "ui/contacts/PersonForm.h"

#include "models/rules/People.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/Directory.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/contacts/ConflictNotice.h"
#include "ui/contacts/ContactFields.h"
#include "ui/contacts/DuplicateNotice.h"
#include "ui/contacts/RelationsEdit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

#include <utility>

namespace praxis::ui {

PersonForm::PersonForm(const UiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("personForm"));
    m_title = new PlainLabel(QString(), this, PlainLabel::Title);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(m_scroll);
    m_duplicates = new DuplicateNotice(context, body);
    m_conflict = new ConflictNotice(body);
    m_fields = new ContactFields(context, body);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(theme::grid * 3, theme::grid, theme::grid * 3, theme::grid * 2);
    inner->setSpacing(theme::grid + theme::half);
    inner->addWidget(m_duplicates);
    inner->addWidget(m_conflict);
    inner->addWidget(m_fields, 1);
    body->setMaximumWidth(820);
    m_scroll->setWidget(body);

    m_problem = new PlainLabel(QString(), this, PlainLabel::Problem);
    m_problem->setWordWrap(true);
    m_save = new QPushButton(tr("Save"), this);
    m_save->setObjectName(QStringLiteral("personSave"));
    m_save->setDefault(true);
    auto *leave = new QPushButton(tr("Cancel"), this);
    leave->setObjectName(QStringLiteral("personLeave"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(theme::grid * 3, theme::grid, theme::grid * 3, theme::grid * 2);
    buttons->addWidget(m_save);
    buttons->addWidget(leave);
    buttons->addWidget(m_problem, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    m_title->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::half);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    connect(m_fields, &ContactFields::edited, this, &PersonForm::edited);
    connect(m_save, &QPushButton::clicked, this, &PersonForm::save);
    connect(leave, &QPushButton::clicked, this, &PersonForm::leave);
    connect(m_duplicates, &DuplicateNotice::openWanted, this, &PersonForm::openWanted);
    connect(m_conflict, &ConflictNotice::chosen, this, &PersonForm::resolve);
}

void PersonForm::guessName(const QString &typed, Contact &contact) const
{
    // "First Last" or "Last, First"; anything with a digit or @ was not a name.
    static constexpr auto isNotName = [](QChar c) { return c.isDigit() || c == u'@'; };
    if (std::any_of(typed.begin(), typed.end(), isNotName))
        return;
    const qsizetype comma = typed.indexOf(u',');
    const qsizetype space = typed.lastIndexOf(u' ');
    if (comma >= 0) {
        contact.familyName = typed.left(comma).trimmed();
        contact.givenName = typed.mid(comma + 1).trimmed();
    } else {
        contact.givenName = space < 0 ? QString() : typed.left(space).trimmed();
        contact.familyName = typed.mid(space + 1).trimmed();
    }
}

void PersonForm::startNew(const QString &typed)
{
    m_isNew = true;
    Contact contact;
    contact.id = m_context.desk.parts().ids.next();
    contact.kinds = QStringList{QStringLiteral("patient")};
    contact.country = m_context.directory.organization().country;
    contact.language = m_context.directory.organization().language.left(2);
    contact.usualPractitionerId = m_context.desk.actor().practitioner; // a practitioner's new person is their own
    m_title->setText(tr("New person"));
    m_fields->foldAll();
    PersonPage page;
    page.contact = contact;
    start(page);
    if (!typed.isEmpty()) {
        guessName(typed, contact);
        m_fields->load(contact);
        edited();
    }
    offerRecordNumber();
}

void PersonForm::startEdit(const PersonPage &page)
{
    m_isNew = false;
    m_title->setText(tr("Edit %1").arg(fullName(page.contact)));
    m_fields->offerRecordNumber({});
    start(page);
}

void PersonForm::start(const PersonPage &page)
{
    m_before = page.contact;
    m_conflict->hide();
    m_duplicates->reset();
    m_problem->clear();
    m_fields->load(page.contact);
    m_fields->relations().setRelations(page.relations);
    setSaving(false);
    m_scroll->ensureVisible(0, 0);
    m_fields->focusFirst();
}

void PersonForm::offerRecordNumber()
{
    later(m_context.desk.ask(Get<Organization>{m_context.desk.actor().organization}), this, [this](const Result<std::shared_ptr<Organization>> &practice) {
        if (practice && *practice && m_isNew)
            m_fields->offerRecordNumber((*practice)->recordNumberPrefix
                                        + QString::number((*practice)->nextRecordNumber).rightJustified(5, u'0'));
    });
}

bool PersonForm::isDirty() const
{
    return editableValues(m_fields->read(m_before)) != editableValues(m_before) || m_fields->relations().isChanged();
}

QJsonObject PersonForm::unsaved() const
{
    if (!isDirty())
        return {};
    const RecordType &type = typeOf<Contact>();
    return {{QStringLiteral("new"), m_isNew}, {QStringLiteral("before"), toJson(type, m_before)},
            {QStringLiteral("now"), toJson(type, m_fields->read(m_before))}, {QStringLiteral("birth"), m_fields->birthText()},
            {QStringLiteral("relations"), m_fields->relations().unsaved()}};
}

void PersonForm::typeAgain(const QJsonObject &unsaved)
{
    const RecordType &type = typeOf<Contact>();
    Contact before, now;
    const QJsonObject old = unsaved[QStringLiteral("before")].toObject(), typed = unsaved[QStringLiteral("now")].toObject();
    if (!fromJson(type, old, before) || !fromJson(type, typed, now))
        return;
    m_before = before; // so that what somebody else saved meanwhile is noticed, as it would have been
    m_fields->load(now);
    m_fields->setBirthText(unsaved[QStringLiteral("birth")].toString());
    m_fields->relations().typeAgain(unsaved[QStringLiteral("relations")].toObject());
    QStringList changed = typed.keys();
    changed.removeIf([&](const QString &field) { return typed.value(field) == old.value(field); });
    m_fields->unfold(changed);
    edited();
}

void PersonForm::saveThen(std::function<void()> then)
{
    m_then = std::move(then);
    save();
}

void PersonForm::edited()
{
    m_problem->clear();
    const Contact now = m_fields->read(m_before);
    const bool changed = now.familyName != m_before.familyName || now.givenName != m_before.givenName || now.birthDate != m_before.birthDate
        || now.mobilePhone != m_before.mobilePhone || now.email != m_before.email;
    if (m_isNew || changed)
        m_duplicates->check(now);
}

void PersonForm::save()
{
    if (m_saving)
        return;
    if (!m_fields->check()) {
        m_then = nullptr;
        return;
    }
    send(m_fields->read(m_before));
}

void PersonForm::send(const Contact &after)
{
    QVector<AnyCommand> commands;
    const EditRecord changes = edit(m_before, after);
    if (m_isNew)
        commands.append(AnyCommand::of(praxis::create(after)));
    else if (!changes.values.isEmpty())
        commands.append(AnyCommand::of(changes));
    commands += m_fields->relations().commands(after.id);
    if (commands.isEmpty()) {
        m_then = nullptr;
        Q_EMIT left();
        return;
    }
    setSaving(true);
    ManyOptions options;
    options.summary = {{QStringLiteral("code"), m_isNew ? QStringLiteral("created") : QStringLiteral("edited")},
                       {QStringLiteral("type"), typeOf<Contact>().key()}, {QStringLiteral("what"), fullName(after)}};
    later(m_context.desk.runMany(commands, options), this, [this](const Result<ManyResult> &result) {
        setSaving(false);
        if (!result)
            return failed(result.error());
        for (const Result<Outcome> &item : result->items) {
            if (!item)
                return failed(item.error());
        }
        done(result->outcome);
    });
}

void PersonForm::done(const Outcome &outcome)
{
    m_duplicates->reset();
    m_conflict->hide();
    m_context.notices.done(outcome);
    const auto then = std::exchange(m_then, nullptr);
    Q_EMIT saved(m_before.id);
    if (then)
        then();
}

void PersonForm::failed(const Error &error)
{
    m_then = nullptr;
    if (error.code != ErrorCode::ChangedSince) {
        if (!m_fields->show(error))
            m_problem->setText(wording::sentence(error));
        return;
    }
    later(m_context.desk.ask(Get<Contact>{m_before.id}), this, [this, error](const Result<std::shared_ptr<Contact>> &theirs) {
        if (!theirs || !*theirs) {
            m_problem->setText(wording::sentence(theirs ? error : theirs.error()));
            return;
        }
        const Contact base = m_before;
        const Contact mine = m_fields->read(m_before);
        m_before = **theirs;
        if (!m_conflict->compare(base, mine, **theirs))
            return resolve(); // the two changed different things: both stay
        m_scroll->ensureWidgetVisible(m_conflict);
        m_conflict->setFocus();
    });
}

void PersonForm::resolve()
{
    const Contact merged = m_conflict->merged();
    m_conflict->hide();
    m_fields->load(merged);
    send(merged);
}

void PersonForm::setSaving(bool saving)
{
    m_saving = saving;
    m_save->setEnabled(!saving);
}

void PersonForm::leave()
{
    if (!isDirty()) {
        Q_EMIT left();
        return;
    }
    ask::confirm(this, {.title = tr("Leave without saving?"), .text = tr("What you typed here would be lost."),
                        .verb = tr("Leave without saving"), .keep = tr("Keep editing"), .dangerous = true},
                 [this] { Q_EMIT left(); });
}

void PersonForm::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_conflict->isVisible() ? resolve() : save();
    case Qt::Key_Escape:
        return leave();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace praxis::ui
