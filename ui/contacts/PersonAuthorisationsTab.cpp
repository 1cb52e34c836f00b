#include "ui/contacts/PersonAuthorisationsTab.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/contacts/AuthorisationForm.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace praxis::ui {

PersonSection *PersonAuthorisationsTab::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("contact.read")) == Cell::No ? nullptr : new PersonAuthorisationsTab(context, parent);
}

PersonAuthorisationsTab::PersonAuthorisationsTab(const UiContext &context, QWidget *parent)
    : PersonSection(parent), m_context(context), m_mayEdit(context.desk.may(QStringLiteral("contact.edit")) != Cell::No),
      m_empty(new EmptyState(QStringLiteral("view-certificate"), tr("No authorisation yet"), tr("What an insurer or a referrer gave leave for is counted down here with each session."), this)),
      m_list(new QTreeWidget(this)), m_form(new AuthorisationForm(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_form);
    if (m_mayEdit)
        layout->addWidget(makeSteps());
    m_list->setObjectName(QStringLiteral("authorisations"));
    m_list->setAccessibleName(tr("Authorisations"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Authorisation"), tr("Who pays"), tr("Number"), tr("Sessions left"), tr("Valid")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_form->hide();
    m_list->hide();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { showSteps(); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { startEdit(); });
    connect(m_form, &AuthorisationForm::saved, this, [this](const Authorisation &after) { save(after); });
    connect(m_form, &AuthorisationForm::left, this, [this] {
        m_form->hide();
        showSteps();
        m_list->setFocus();
    });
    connect(&m_context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
}

QWidget *PersonAuthorisationsTab::makeSteps()
{
    auto *steps = new QWidget(this);
    auto *row = new QHBoxLayout(steps);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, const char *icon, const char *name, auto act) {
        auto *button = new QPushButton(icons::get(QLatin1StringView(icon)), text, steps);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_add = add(tr("Add authorisation"), "list-add", "addAuthorisation", [this] { startNew(); });
    m_edit = add(tr("Change"), "document-edit", "changeAuthorisation", [this] { startEdit(); });
    m_erase = add(tr("Delete"), "edit-delete", "deleteAuthorisation", [this] { erase(); });
    row->addStretch(1);
    return steps;
}

void PersonAuthorisationsTab::show(const QUuid &person)
{
    if (person != m_person) {
        m_lines.clear();
        m_form->hide();
        fill();
    }
    m_person = person;
    load();
}

void PersonAuthorisationsTab::load()
{
    m_question.ask(m_context.desk.ask(PersonAuthorisations{m_person}), this, [this](const Result<QVector<AuthorisationLine>> &answer) {
        if (!answer) {
            m_context.notices.failed(answer.error());
            return;
        }
        m_lines = *answer;
        fill();
    });
}

QStringList PersonAuthorisationsTab::columns(const AuthorisationLine &line) const
{
    const Authorisation &a = line.authorisation;
    const QString left = a.sessions > 0 ? tr("%1 of %2", "sessions left of all").arg(qMax(0, a.sessions - line.used)).arg(a.sessions) : tr("%n used", nullptr, line.used);
    QString valid;
    if (a.validFrom.isValid() && a.validUntil.isValid())
        valid = tr("%1 – %2", "from a day until a day").arg(wording::date(a.validFrom), wording::date(a.validUntil));
    else if (a.validUntil.isValid())
        valid = tr("until %1").arg(wording::date(a.validUntil));
    else if (a.validFrom.isValid())
        valid = tr("from %1").arg(wording::date(a.validFrom));
    return {a.name, a.payer, a.number, left, valid};
}

void PersonAuthorisationsTab::fill()
{
    const QUuid before = chosen() ? chosen()->authorisation.id : QUuid();
    m_list->clear();
    for (const AuthorisationLine &line : std::as_const(m_lines)) {
        auto *item = new QTreeWidgetItem(m_list, columns(line));
        item->setData(0, Qt::UserRole, line.authorisation.id);
        const bool usedUp = line.authorisation.sessions > 0 && line.used >= line.authorisation.sessions;
        if (usedUp)
            item->setText(3, tr("none left (%1 of %2 used)").arg(line.used).arg(line.authorisation.sessions));
        if (line.authorisation.id == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setVisible(!m_lines.isEmpty());
    m_empty->setVisible(m_lines.isEmpty() && m_form->isHidden());
    showSteps();
}

const AuthorisationLine *PersonAuthorisationsTab::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const int row = item ? m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item)) : -1;
    return row >= 0 && row < m_lines.size() ? &m_lines[row] : nullptr;
}

void PersonAuthorisationsTab::showSteps()
{
    if (!m_mayEdit)
        return;
    const bool writes = !m_form->isHidden();
    m_add->setVisible(!writes);
    m_edit->setVisible(!writes && chosen());
    m_erase->setVisible(!writes && chosen());
    m_empty->setVisible(m_lines.isEmpty() && !writes);
}

void PersonAuthorisationsTab::startNew()
{
    if (!m_mayEdit)
        return;
    m_before = {};
    m_before.contactId = m_person;
    m_form->start(m_before, Moments(m_context.desk, m_context.directory).today());
    showSteps();
}

void PersonAuthorisationsTab::startEdit()
{
    if (!m_mayEdit || !chosen())
        return;
    m_before = chosen()->authorisation;
    m_form->start(m_before, Moments(m_context.desk, m_context.directory).today());
    showSteps();
}

void PersonAuthorisationsTab::erase()
{
    if (!chosen())
        return;
    later(m_context.desk.run(praxis::erase<Authorisation>(chosen()->authorisation.id)), this, [this](const Result<Outcome> &result) {
        if (result)
            m_context.notices.done(*result);
        else
            m_context.notices.failed(result.error());
    });
}

void PersonAuthorisationsTab::save(const Authorisation &after)
{
    const auto sent = m_before.id.isNull() ? m_context.desk.run(praxis::create(after)) : m_context.desk.run(praxis::edit(m_before, after));
    later(sent, this, [this](const Result<Outcome> &result) {
        if (!result) {
            if (!m_form->show(result.error()))
                m_context.notices.failed(result.error());
            return;
        }
        m_form->hide();
        m_context.notices.done(*result);
        load();
        m_list->setFocus();
    });
}

} // namespace praxis::ui
