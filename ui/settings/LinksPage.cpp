#include "ui/settings/LinksPage.h"

#include "models/rules/MeetingLinks.h"
#include "services/practice/door/Desk.h"
#include "services/practice/video/MeetingLinkCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/DayField.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/PlainList.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int widest = 720;

QString kindName(const QString &key)
{
    const LinkKind *kind = linkKind(key);
    return kind ? QString::fromLatin1(kind->name) : key;
}

} // namespace

LinksPage::LinksPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_list(new PlainList(title(), {tr("Practitioner"), tr("Service"), tr("Where"), tr("State"), tr("Used"), tr("Note")}, this)), m_empty(new PlainLabel(tr("No links yet. Sessions have rooms of their own; a standing link is for a service that Praxis does not know."), this, PlainLabel::Quiet)),
      m_form(new Form(this, 2)), m_warning(new PlainLabel(QString(), this))
{
    QHBoxLayout *actions = nullptr;
    QVBoxLayout *column = pageHead(this, title(), tr("An address that a practitioner always uses, such as a personal room. Everybody who has it can come in at any time: give it to one client a day, or let sessions have rooms of their own."), &actions);
    m_new = new QPushButton(icons::get(QStringLiteral("list-add")), tr("New link"), this);
    m_new->setObjectName(QStringLiteral("linkNew"));
    actions->addWidget(m_new);
    m_list->setObjectName(QStringLiteral("links"));
    m_list->setMaximumWidth(widest);
    m_list->setMaximumHeight(220);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_practitioner = m_form->add(QStringLiteral("practitioner"), tr("Practitioner"), new QComboBox, Form::Needed);
    m_kind = m_form->add(QStringLiteral("kind"), tr("Service"), new QComboBox, Form::Needed);
    for (const LinkKind &kind : linkKinds())
        m_kind->addItem(qstrcmp(kind.key, "other") == 0 ? tr("Other") : QString::fromLatin1(kind.name), QString::fromLatin1(kind.key));
    m_address = m_form->add(QStringLiteral("address"), tr("Address"), new QLineEdit, Form::Optional, 2);
    m_note = m_form->add(QStringLiteral("note"), tr("Note"), new QLineEdit);
    m_expires = m_form->add(QStringLiteral("expires_at"), tr("Ends"), new DayField(tr("On a day"), tr("Day on which the link ends")));
    m_form->setMaximumWidth(widest);
    column->addWidget(m_form);
    m_warning->setObjectName(QStringLiteral("linkWarning"));
    m_warning->setWordWrap(true);
    m_warning->setMaximumWidth(widest);
    m_warning->hide();
    column->addWidget(m_warning);
    auto *row = new QHBoxLayout;
    const auto button = [&](const char *name, const char *icon, const QString &text) {
        auto *made = new QPushButton(icons::get(QString::fromLatin1(icon)), text, this);
        made->setObjectName(QString::fromLatin1(name));
        row->addWidget(made);
        return made;
    };
    m_save = button("linkSave", "document-save", tr("Save"));
    m_copy = button("linkCopy", "edit-copy", tr("Copy address"));
    m_active = button("linkActive", "system-shutdown", tr("Switch off"));
    m_remove = button("linkRemove", "edit-delete", tr("Remove"));
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_new, &QPushButton::clicked, this, &LinksPage::startNew);
    connect(m_save, &QPushButton::clicked, this, &LinksPage::save);
    connect(m_copy, &QPushButton::clicked, this, &LinksPage::copyAddress);
    connect(m_remove, &QPushButton::clicked, this, &LinksPage::remove);
    connect(m_active, &QPushButton::clicked, this, [this] {
        if (const MeetingLinkLine *line = current())
            setActive(!line->isActive);
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LinksPage::showCurrent);
    connect(m_form, &Form::edited, this, [this] { m_typed = true; });
    connect(&parts.context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
}

void LinksPage::enter()
{
    m_typed = false;
    const QSignalBlocker quiet(m_practitioner);
    m_practitioner->clear();
    const Desk &desk = m_parts.context.desk;
    const bool ownOnly = desk.may(QStringLiteral("link.set")) == Cell::Own;
    for (const auto &one : m_parts.context.directory.practitioners()) {
        if (one->isActive && (!ownOnly || one->id == desk.actor().practitioner))
            m_practitioner->addItem(one->displayName, one->id);
    }
    load();
}

void LinksPage::load()
{
    later(m_parts.context.desk.ask(ShowMeetingLinks{}), this, [this](const Result<QVector<MeetingLinkLine>> &lines) {
        if (lines)
            tell(*lines);
        else
            m_parts.context.notices.failed(lines.error());
    });
}

QString LinksPage::stateText(const MeetingLinkLine &line) const
{
    if (line.practitionerGone)
        return tr("Its practitioner has left");
    if (line.expired)
        return tr("Ended");
    return line.isActive ? tr("On") : tr("Off");
}

void LinksPage::tell(const QVector<MeetingLinkLine> &lines)
{
    const QUuid chosen = !m_wanted.isNull() ? m_wanted : current() ? current()->id : QUuid();
    m_wanted = {};
    m_lines = lines;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const MeetingLinkLine &line : lines) {
            QTreeWidgetItem *item = m_list->addRow(line.id, {line.practitioner, kindName(line.kind), line.host, stateText(line), QLocale().toString(line.usedCount), line.note});
            item->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
            if (line.id == chosen)
                m_list->setCurrentItem(item);
        }
    }
    m_list->setVisible(!lines.isEmpty());
    m_empty->setVisible(lines.isEmpty());
    if (!m_typed) // what somebody is typing stays
        showCurrent();
}

const MeetingLinkLine *LinksPage::current() const
{
    const QUuid id = m_list->currentId();
    const auto found = std::find_if(m_lines.cbegin(), m_lines.cend(), [&](const MeetingLinkLine &line) { return line.id == id; });
    return found == m_lines.cend() ? nullptr : &*found;
}

void LinksPage::showCurrent()
{
    const MeetingLinkLine *line = current();
    m_form->clearProblems();
    m_practitioner->setEnabled(!line);
    if (line) {
        m_practitioner->setCurrentIndex(m_practitioner->findData(line->practitionerId));
        m_kind->setCurrentIndex(m_kind->findData(line->kind));
    }
    m_address->clear();
    m_address->setPlaceholderText(line ? tr("Kept. Type to replace it.") : QStringLiteral("https://"));
    m_note->setText(line ? line->note : QString());
    const Moments moments(m_parts.context.desk, m_parts.context.directory);
    m_expires->setDay(line && !line->expiresAt.isNull() ? moments.wall(line->expiresAt).date : QDate(), moments.today().addDays(90));
    for (QPushButton *button : {m_copy, m_active, m_remove})
        button->setEnabled(line);
    m_active->setText(!line || line->isActive ? tr("Switch off") : tr("Switch on"));
    m_typed = false;
}

void LinksPage::startNew()
{
    m_list->setCurrentItem(nullptr);
    m_warning->hide();
    showCurrent();
    m_address->setFocus(Qt::OtherFocusReason);
}

template <class C> void LinksPage::run(const C &command)
{
    later(m_parts.context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
        if (!outcome) {
            if (!m_form->show(outcome.error()))
                m_parts.context.notices.failed(outcome.error());
            return;
        }
        m_typed = false;
        if (const QUuid link = outcome->firstOf(u"MeetingLink"); !link.isNull())
            m_wanted = link;
        m_warning->setText(outcome->summary[u"duplicate"].toBool() ? tr("Saved. Another link of this practice has the same address.") : QString());
        m_warning->setVisible(!m_warning->text().isEmpty());
        m_parts.context.notices.done(*outcome);
        load();
    });
}

void LinksPage::save()
{
    m_form->clearProblems();
    SetMeetingLink set;
    if (const MeetingLinkLine *line = current()) {
        set.link = line->id;
        set.practitioner = line->practitionerId;
    } else {
        set.practitioner = m_practitioner->currentData().toUuid();
    }
    set.kind = m_kind->currentData().toString();
    set.address = m_address->text().trimmed();
    set.note = m_note->text();
    if (const QDate day = m_expires->day(); day.isValid()) {
        const auto at = m_parts.context.desk.parts().zones.toInstant({day, QTime(0, 0)}, m_parts.context.directory.zone());
        set.expiresAt = at.value_or(Instant());
    }
    run(set);
}

void LinksPage::setActive(bool active)
{
    run(SetMeetingLinkActive{current()->id, active});
}

void LinksPage::remove()
{
    const MeetingLinkLine *line = current();
    if (line)
        run(RemoveMeetingLink{line->id}); // can be taken back
}

/// Where it is pasted next; it is in the trail that somebody took it.
void LinksPage::copyAddress()
{
    const MeetingLinkLine *line = current();
    if (!line)
        return;
    later(m_parts.context.desk.ask(OpenMeetingLink{line->id, {}}), this, [this](const Result<OpenedMeetingLink> &link) {
        if (!link)
            return m_parts.context.notices.failed(link.error());
        auto *data = new QMimeData;
        data->setText(link->address);
        data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret"); // no history of the clipboard keeps it
        QGuiApplication::clipboard()->setMimeData(data);
        m_parts.context.notices.say(tr("The address is on the clipboard."));
        load();
    });
}

} // namespace praxis::ui
