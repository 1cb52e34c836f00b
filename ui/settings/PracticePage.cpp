#include "ui/settings/PracticePage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/RecordForm.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

#include <utility>

namespace praxis::ui {

namespace {

QVector<FieldSpec> fields()
{
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    return {
        {.field = key("name"), .label = PracticePage::tr("Name"), .span = 2},
        {.field = key("legal_name"), .label = PracticePage::tr("Legal name")},
        {.field = key("registration"), .label = PracticePage::tr("Registration"), .suffix = PracticePage::tr("ABN, SIRET")},
        {.field = key("email"), .label = PracticePage::tr("E-mail")},
        {.field = key("phone"), .label = PracticePage::tr("Phone")},
        {.field = key("address"), .label = PracticePage::tr("Address on letters"), .control = Control::LongText, .span = 2},
        {.field = key("country"), .label = PracticePage::tr("Country"), .control = Control::Country, .section = PracticePage::tr("Region")},
        {.field = key("currency"), .label = PracticePage::tr("Currency"), .control = Control::Currency},
        {.field = key("zone"), .label = PracticePage::tr("Time zone"), .control = Control::Zone},
        {.field = key("language"), .label = PracticePage::tr("Language of messages and letters"), .control = Control::Language},
        {.field = key("message_hold_seconds"), .label = PracticePage::tr("Messages to clients wait before they leave"),
         .control = Control::Number, .max = 3600, .suffix = PracticePage::tr(" s"),
         .section = PracticePage::tr("For everybody")},
        {.field = key("reminder_hours"), .label = PracticePage::tr("Clients are reminded before their appointment"),
         .control = Control::Number, .max = 336, .suffix = PracticePage::tr(" h (0: never)")},
        {.field = key("join_before_minutes"), .label = PracticePage::tr("Video sessions can be joined"), .control = Control::Number, .max = 1440, .suffix = PracticePage::tr(" min before their start")},
        {.field = key("join_after_minutes"), .label = PracticePage::tr("and stay open"), .control = Control::Number, .max = 1440, .suffix = PracticePage::tr(" min after their end")},
        {.field = key("idle_lock_minutes"), .label = PracticePage::tr("Lock when nobody is there"), .control = Control::Number, .min = 1,
         .max = 240, .suffix = PracticePage::tr(" min")},
        {.field = key("slot_minutes"), .label = PracticePage::tr("Grid of the calendar"), .control = Control::Number, .min = 5, .max = 60,
         .suffix = PracticePage::tr(" min")},
        {.field = key("record_number_prefix"), .label = PracticePage::tr("Record numbers begin with"), .max = 8},
    };
}

} // namespace

PracticePage::PracticePage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_form(new RecordForm(typeOf<Organization>(), fields(), parts.context.directory)),
      m_save(new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save"))), m_discard(new QPushButton(tr("Discard changes")))
{
    QVBoxLayout *column = pageHead(this, title(), tr("What is on letters and messages, and what holds for everybody who works here."));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    auto *holder = new QWidget;
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, theme::grid, 0);
    m_form->setMaximumWidth(720);
    inner->addWidget(m_form);
    inner->addStretch();
    scroll->setWidget(holder);
    column->addWidget(scroll, 1);
    auto *row = new QHBoxLayout;
    m_save->setObjectName(QStringLiteral("save"));
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(m_form, &RecordForm::edited, this, &PracticePage::update);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_form->setRecord(m_practice);
        update();
    });
    connect(&m_parts.context.desk, &Desk::changed, this, [this] {
        if (isVisible() && !m_busy && !m_form->isChanged())
            load();
    });
    update();
}

void PracticePage::enter()
{
    if (!m_form->isChanged())
        load();
}

bool PracticePage::leave()
{
    return !m_form->isChanged() || save();
}

void PracticePage::load()
{
    later(m_parts.context.desk.ask(Get<Organization>{m_parts.context.desk.actor().organization}), this,
          [this](const Result<std::shared_ptr<Organization>> &practice) {
              if (!practice)
                  return m_parts.context.notices.failed(practice.error());
              m_practice = *practice;
              m_form->setRecord(m_practice);
              m_form->type(std::exchange(m_again, {}));
              update();
          });
}

QJsonObject PracticePage::unsaved() const
{
    return m_again.isEmpty() ? m_form->changes() : m_again;
}

void PracticePage::typeAgain(const QJsonObject &unsaved)
{
    m_again = unsaved;
}

bool PracticePage::save()
{
    m_form->form().clearProblems();
    if (!m_form->check())
        return false;
    m_busy = true;
    const EditRecord command{typeOf<Organization>().key(), m_practice->id, m_form->changes(), m_practice->version};
    later(m_parts.context.desk.run(command), this, [this](const Result<Outcome> &result) {
        m_busy = false;
        if (!result) {
            if (!m_form->form().show(result.error()))
                m_parts.context.notices.failed(result.error());
            update();
            Q_EMIT settled(false);
            return;
        }
        m_parts.context.notices.done(*result);
        load();
        Q_EMIT settled(true);
    });
    update();
    return true;
}

void PracticePage::update()
{
    const bool dirty = m_practice && m_form->isChanged() && !m_busy;
    m_save->setEnabled(dirty);
    m_discard->setEnabled(dirty);
}

void PracticePage::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_save->isEnabled())
        save();
    else
        SettingsPage::keyPressEvent(event);
}

} // namespace praxis::ui
