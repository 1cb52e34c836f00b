#include "ui/contacts/PersonPageView.h"

#include "models/rules/People.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/AccessHistoryPanel.h"
#include "ui/common/ClashQuestion.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FittingTabs.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/contacts/PersonAppointmentsPanel.h"
#include "ui/contacts/PersonFacts.h"
#include "ui/contacts/PersonHeader.h"
#include "ui/contacts/PersonTimeline.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

const QString remarksTab = QStringLiteral("remarks"), historyTab = QStringLiteral("access_history");

} // namespace

PersonPageView::PersonPageView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_stack(new QStackedWidget(this)), m_again(new QTimer(this))
{
    setObjectName(QStringLiteral("personPage"));
    auto *content = new QWidget(this);
    m_header = new PersonHeader(context, content);
    m_tabs = new FittingTabs(content);
    m_facts = new PersonFacts(context, content);
    addTabs();
    layOut(content);
    m_again->setSingleShot(true);
    m_again->setInterval(150);
    connect(m_again, &QTimer::timeout, this, &PersonPageView::refresh);
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    connect(m_header, &PersonHeader::editWanted, this, [this] { Q_EMIT editWanted(m_page); });
    connect(m_header, &PersonHeader::windowWanted, this, [this] { Q_EMIT windowWanted(m_person); });
    connect(m_header, &PersonHeader::deleteWanted, this, &PersonPageView::erasePerson);
    connect(m_facts, &PersonFacts::openWanted, this, &PersonPageView::openWanted);
    connect(m_restore, &QPushButton::clicked, this, [this] { restorePerson({}); });
}

void PersonPageView::addTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("personTabs"));
    m_tabs->setAccessibleName(tr("Parts of the record"));
    m_appointments = new PersonAppointmentsPanel(m_context, m_tabs);
    m_tabs->addTab(m_appointments, tr("Appointments"));
    addSections();
    m_tabs->addTab(makeRemarks(), tr("Remarks"));
    if (m_context.desk.may(QStringLiteral("audit.history")) != Cell::No) {
        m_history = new AccessHistoryPanel(m_context, m_tabs);
        m_tabs->addTab(m_history, tr("Access history"));
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        showFront();
        if (m_history && m_tabs->currentWidget() == m_history)
            m_history->show(m_person);
    });
}

void PersonPageView::layOut(QWidget *content)
{
    auto *split = new QSplitter(Qt::Horizontal, content);
    split->setChildrenCollapsible(false);
    split->addWidget(m_tabs);
    split->addWidget(m_facts);
    split->setStretchFactor(0, 1);
    split->setSizes({640, 300});
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(split, 1);
    m_state = new EmptyState(QStringLiteral("user"), QString(), QString(), this);
    m_restore = m_state->addStep(tr("Restore"), QStringLiteral("edit-undo"));
    m_restore->setObjectName(QStringLiteral("pageRestore"));
    m_restore->hide();
    m_stack->addWidget(new LoadingRows(this));
    m_stack->addWidget(content);
    m_stack->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void PersonPageView::addSections()
{
    QVector<PersonSection *> sections;
    if (!m_context.timelineSources.isEmpty()) {
        auto *timeline = new PersonTimeline(m_context, m_tabs);
        connect(timeline, &PersonTimeline::sectionWanted, this, &PersonPageView::showSection);
        sections.append(timeline);
    }
    for (const PersonSectionFactory &make : std::as_const(m_context.personSections))
        sections.append(make(m_context, m_tabs));
    for (PersonSection *section : std::as_const(sections)) {
        if (section) {
            m_sections.append(section);
            m_tabs->addTab(section, section->title());
        }
    }
}

QWidget *PersonPageView::makeRemarks()
{
    m_remarks = new QWidget(m_tabs);
    auto *column = new QVBoxLayout(m_remarks);
    column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    const auto addText = [&](const QString &title, const QString &name) {
        auto *heading = new PlainLabel(title, m_remarks, PlainLabel::Heading);
        column->addWidget(heading);
        auto *text = new QPlainTextEdit(m_remarks);
        text->setReadOnly(true);
        text->setFrameShape(QFrame::NoFrame);
        text->setObjectName(name);
        text->setAccessibleName(title);
        text->setTabChangesFocus(true);
        column->addWidget(text, 1);
        return std::pair(heading, text);
    };
    m_note = addText(tr("For the front desk"), QStringLiteral("pageNote")).second;
    // What a role may not see is not made at all.
    if (m_context.desk.may(QStringLiteral("contact.read")) != Cell::Limited)
        std::tie(m_clinicalTitle, m_clinical) = addText(tr("Clinical"), QStringLiteral("pageClinicalNote"));
    return m_remarks;
}

void PersonPageView::showFront()
{
    for (PersonSection *section : std::as_const(m_sections)) {
        if (m_tabs->currentWidget() == section && !m_person.isNull())
            section->show(m_person);
    }
}

PersonSection *PersonPageView::section(const QString &sectionId) const
{
    const auto found = std::ranges::find_if(m_sections, [&](const PersonSection *section) { return section->sectionId() == sectionId; });
    return found == m_sections.end() ? nullptr : *found;
}

void PersonPageView::showSection(const QString &sectionId)
{
    if (PersonSection *wanted = section(sectionId))
        m_tabs->setCurrentWidget(wanted);
}

QString PersonPageView::tab() const
{
    const QWidget *front = m_tabs->currentWidget();
    if (front == m_remarks)
        return remarksTab;
    if (m_history && front == m_history)
        return historyTab;
    const auto found = std::ranges::find_if(m_sections, [front](const PersonSection *section) { return section == front; });
    return found == m_sections.end() ? QString() : (*found)->sectionId();
}

void PersonPageView::showTab(const QString &tab)
{
    if (tab == remarksTab)
        m_tabs->setCurrentWidget(m_remarks);
    else if (tab == historyTab)
        showHistory();
    else
        showSection(tab);
}

void PersonPageView::startIn(const QString &sectionId)
{
    showSection(sectionId);
    if (PersonSection *wanted = section(sectionId))
        wanted->startNew();
}

void PersonPageView::leave(std::function<void()> then)
{
    for (PersonSection *section : std::as_const(m_sections))
        then = [section, then = std::move(then)] { section->leave(then); };
    then();
}

QString PersonPageView::name() const
{
    return fullName(m_page.contact);
}

void PersonPageView::open(const QUuid &person)
{
    if (person != m_person || m_stack->currentIndex() != Content)
        m_stack->setCurrentIndex(Loading);
    if (person != m_person && m_tabs->currentWidget() != m_appointments && !m_wantHistory)
        m_tabs->setCurrentWidget(m_appointments);
    m_person = person;
    m_newer.cancel();
    m_question.ask(m_context.desk.ask(OpenPerson{person, {}}), this, [this](const Result<PersonPage> &page) {
        if (page)
            show(*page);
        else
            showProblem(page.error());
    });
}

void PersonPageView::showHistory()
{
    if (!m_history)
        return;
    m_wantHistory = m_stack->currentIndex() != Content;
    if (m_tabs->currentWidget() == m_history)
        m_history->show(m_person);
    m_tabs->setCurrentWidget(m_history);
}

void PersonPageView::show(const PersonPage &page)
{
    m_page = page;
    m_header->show(page.contact);
    m_facts->show(page);
    m_appointments->show(page.contact.id, page.appointments);
    showRemarks();
    m_stack->setCurrentIndex(Content);
    showFront();
    if (m_history && m_tabs->currentWidget() == m_history)
        m_history->show(m_person);
    m_wantHistory = false;
    Q_EMIT loaded();
}

void PersonPageView::showRemarks()
{
    m_note->setPlainText(m_page.contact.note);
    m_note->setPlaceholderText(tr("Nothing noted."));
    if (m_clinical) {
        m_clinical->setPlainText(m_page.contact.clinicalNote);
        m_clinical->setPlaceholderText(tr("Nothing clinical noted."));
    }
}

void PersonPageView::showProblem(const Error &error)
{
    m_restore->hide();
    switch (error.code) {
    case ErrorCode::Denied:
        m_state->setTexts(tr("This record is not open to you"),
                          tr("It belongs to somebody else's client. If you need it, ask the practice manager; that you tried has been noted."));
        break;
    case ErrorCode::NotFound:
        m_state->setTexts(tr("This record is not here"),
                          tr("It may have been deleted. A practice manager can look in “Deleted” and restore it."));
        offerRestore();
        break;
    default:
        m_state->setTexts(tr("The record could not be opened"), wording::sentence(error));
        if (error.code == ErrorCode::StoreDamaged)
            m_context.notices.failed(error); // which has a way on
        break;
    }
    m_stack->setCurrentIndex(State);
    Q_EMIT loaded();
}

void PersonPageView::offerRestore()
{
    if (m_context.desk.may(QStringLiteral("contact.restore")) == Cell::No)
        return;
    later(m_context.desk.ask(ListDeleted{1000}), this, [this, person = m_person](const Result<QVector<DeletedLine>> &lines) {
        if (!lines || person != m_person || m_stack->currentIndex() != State)
            return;
        for (const DeletedLine &line : *lines) {
            if (line.id != person)
                continue;
            const Moments moments(m_context.desk, m_context.directory);
            m_state->setTexts(tr("%1 was deleted").arg(line.what),
                              tr("By %1 on %2. Restoring brings back the appointments too.").arg(line.deletedBy, moments.full(line.deletedAt)));
            m_restore->show();
        }
    });
}

void PersonPageView::refresh()
{
    if (m_person.isNull() || !isVisible())
        return;
    if (m_stack->currentIndex() == State)
        return open(m_person);
    m_newer.ask(m_context.desk.ask(Get<Contact>{m_person}), this, [this](const Result<std::shared_ptr<Contact>> &contact) {
        if (!contact)
            return showProblem(contact.error());
        if (*contact)
            compare(**contact);
    });
}

void PersonPageView::compare(const Contact &contact)
{
    m_appointments->refresh();
    if (contact.version != m_page.contact.version) {
        m_page.contact = contact;
        m_header->show(contact);
        showRemarks();
        m_facts->show(m_page);
        Q_EMIT loaded();
    }
    // Relations are of this record but have versions of their own: the page is opened again where they differ.
    later(m_context.desk.ask(List<ContactRelation>{{.where = {{contactRelationFields[baseFieldCount].name, Condition::Equal, idText(m_person)}}}}), this,
          [this, person = m_person](const Result<List<ContactRelation>::Answer> &relations) {
              if (!relations || person != m_person)
                  return;
              QSet<QUuid> now, shown;
              for (const auto &relation : *relations)
                  now.insert(relation->id);
              for (const RelationLine &line : std::as_const(m_page.relations))
                  shown.insert(line.relation.id);
              if (now != shown)
                  open(person);
          });
}

void PersonPageView::erasePerson()
{
    later(m_context.desk.run(erase<Contact>(m_person)), this, [this](const Result<Outcome> &outcome) {
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        m_context.notices.done(*outcome);
        Q_EMIT gone();
    });
}

void PersonPageView::restorePerson(const QString &despiteClash)
{
    RestoreRecord command = restore<Contact>(m_person);
    command.despiteClash = despiteClash;
    later(m_context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
        if (!outcome && ClashQuestion::refused(m_context, outcome.error(), this, [this](const QString &why) { restorePerson(why); }, ClashQuestion::Doing::Restoring))
            return;
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        m_context.notices.done(*outcome);
        open(m_person);
    });
}

} // namespace praxis::ui
