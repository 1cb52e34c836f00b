#include "ui/settings/VideoPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/video/VideoCommands.h"
#include "ui/common/DayField.h"
#include "ui/common/Directory.h"
#include "ui/common/FirstRefused.h"
#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/UiContext.h"
#include "ui/settings/FormFields.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/PlainList.h"
#include "ui/settings/VideoPlans.h"
#include "ui/settings/VideoUse.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace praxis::ui {

namespace {

constexpr int widestVideo = 560;
enum Column { Name, State, Clients, Sessions, Completed };

struct ProviderName {
    const char *key;
    const char *name;    ///< as its maker writes it
    bool opensFromDesk;  ///< it has a page of its own: practitioner and client come in from here with nothing but a browser
};
constexpr std::array providerNames{ProviderName{"jitsi", "Jitsi Meet", true}, ProviderName{"twilio", "Twilio Video", false}, ProviderName{"videosdk", "VideoSDK", false}};

} // namespace

VideoPage::VideoPage(const SettingsParts &parts, QWidget *parent) : SettingsPage(parent), m_parts(parts)
{
    QVBoxLayout *column = pageHead(this, title(), tr("Each session by video has a room of its own, which only its practitioner and its clients can join, around its time. Switching video off ends nothing "
                                                     "that is going on, and past sessions stay to be seen."));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, theme::grid, theme::grid);
    inner->setSpacing(theme::grid);
    buildSwitches(inner);
    if (parts.context.desk.mayRun(SetVideoService{}))
        buildService(inner);
    if (parts.context.desk.may(QStringLiteral("video.switch")) != Cell::No)
        inner->addWidget(m_use = new VideoUse(m_parts.context, this));
    inner->addStretch(1);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
}

void VideoPage::buildSwitches(QVBoxLayout *column)
{
    m_practice = new QCheckBox(tr("Sessions by video in this practice"), this);
    m_practice->setObjectName(QStringLiteral("practiceVideo"));
    column->addWidget(m_practice);
    if (!m_parts.context.desk.mayRun(SetPracticeVideo{})) {
        const QString who = tr("An administrator switches video on or off for the practice.");
        tip::setDisabledBecause(m_practice, who);
        column->addWidget(new PlainLabel(who, this, PlainLabel::Quiet));
    }
    connect(m_practice, &QCheckBox::clicked, this, &VideoPage::switchPractice);
    m_people = new QWidget(this);
    auto *people = new QVBoxLayout(m_people);
    people->setContentsMargins(0, theme::grid, 0, 0);
    m_why = new PlainLabel(QString(), m_people, PlainLabel::Quiet);
    m_why->setObjectName(QStringLiteral("videoWhy"));
    m_why->setWordWrap(true);
    m_why->setMaximumWidth(widestVideo);
    people->addWidget(m_why);
    auto *row = new QHBoxLayout;
    m_search = new SearchField(tr("Find a practitioner"), m_people);
    m_search->setFixedWidth(260);
    m_on = new QPushButton(tr("Switch on"), m_people);
    m_on->setObjectName(QStringLiteral("videoOn"));
    m_off = new QPushButton(tr("Switch off"), m_people);
    m_off->setObjectName(QStringLiteral("videoOff"));
    row->addWidget(m_search);
    row->addWidget(m_on);
    row->addWidget(m_off);
    m_day = new DayField(tr("From a day"), tr("Day from which video is switched"), m_people);
    m_day->setObjectName(QStringLiteral("videoDay"));
    row->addWidget(m_day);
    row->addStretch(1);
    people->addLayout(row);
    m_list = new PlainList(tr("Practitioners and their video sessions"), {tr("Practitioner"), tr("Video"), tr("Clients"), tr("Sessions"), tr("Completed")}, m_people);
    m_list->setObjectName(QStringLiteral("videoPractitioners"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMinimumHeight(180);
    m_list->setMaximumWidth(720);
    people->addWidget(m_list);
    m_plans = new VideoPlans(m_parts.context, m_people);
    people->addWidget(m_plans);
    connect(m_plans, &VideoPlans::withdrawn, this, &VideoPage::loadPractitioners);
    column->addWidget(m_people);
    m_people->hide();
    connect(m_search, &SearchField::searched, this, &VideoPage::loadPractitioners);
    connect(m_on, &QPushButton::clicked, this, [this] { switchChosen(true); });
    connect(m_off, &QPushButton::clicked, this, [this] { switchChosen(false); });
    const auto enable = [this] {
        const bool any = !m_list->selectedItems().isEmpty();
        m_on->setEnabled(any);
        m_off->setEnabled(any);
    };
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, enable);
    enable();
}

void VideoPage::buildService(QVBoxLayout *column)
{
    column->addSpacing(theme::grid * 3);
    column->addWidget(new PlainLabel(tr("Video service"), this, PlainLabel::Heading));
    m_form = new Form(this, 2);
    m_form->setMaximumWidth(widestVideo);
    m_active = new QCheckBox(tr("Hold sessions through this account"), m_form);
    m_active->setObjectName(QStringLiteral("videoActive"));
    m_form->addWide(m_active);
    m_provider = m_form->add(QStringLiteral("provider"), tr("Provider"), new QComboBox);
    m_provider->setObjectName(QStringLiteral("videoProvider"));
    offerProviders();
    m_domain = m_form->add(QStringLiteral("domain"), tr("Server"), new QLineEdit);
    m_domain->setPlaceholderText(QStringLiteral("meet.example.org"));
    m_account = m_form->add(QStringLiteral("account"), tr("Account"), new QLineEdit);
    m_keyId = m_form->add(QStringLiteral("key_id"), tr("Key"), new QLineEdit);
    m_secret = m_form->add(QStringLiteral("secret"), tr("Secret of the key"), new QLineEdit);
    m_check = m_form->add(QStringLiteral("check"), tr("What its calls are signed with"), new QLineEdit);
    for (QLineEdit *secret : {m_secret, m_check})
        secret->setEchoMode(QLineEdit::Password);
    m_records = new QCheckBox(tr("Record sessions whose clients have all agreed to it"), m_form);
    m_records->setObjectName(QStringLiteral("videoRecords"));
    m_mixes = new QCheckBox(tr("Also one file of a whole session"), m_form);
    m_mixes->setObjectName(QStringLiteral("videoMixes"));
    m_removes = new QCheckBox(tr("Remove recordings at the provider once they are safe here"), m_form);
    m_removes->setObjectName(QStringLiteral("videoRemoves"));
    m_straightIn = new QCheckBox(tr("Clients come straight in, without being let in"), m_form);
    m_straightIn->setObjectName(QStringLiteral("videoStraightIn"));
    for (QCheckBox *box : {m_straightIn, m_records, m_mixes, m_removes})
        m_form->addWide(box);
    column->addWidget(m_form);
    m_hint = new PlainLabel(QString(), this, PlainLabel::Quiet);
    m_hint->setWordWrap(true);
    m_hint->setMaximumWidth(widestVideo);
    column->addWidget(m_hint);
    m_save = new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save"), this);
    m_save->setObjectName(QStringLiteral("videoSave"));
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_provider, &QComboBox::activated, this, [this] {
        fillService();
        m_typed = true; // this provider, whatever is found meanwhile
    });
    connect(m_form, &Form::edited, this, [this] { m_typed = true; });
    connect(m_records, &QCheckBox::toggled, this, &VideoPage::showProvider);
    connect(m_save, &QPushButton::clicked, this, &VideoPage::save);
}

void VideoPage::enter()
{
    if (m_form)
        fillService(); // as of an account that is not there yet, until it is known better
    m_typed = false;
    forgetDay();
    load();
}

void VideoPage::forgetDay()
{
    const QDate tomorrow = Moments(m_parts.context.desk, m_parts.context.directory).today().addDays(1);
    m_day->setEarliest(tomorrow);
    m_day->setDay({}, tomorrow);
}

void VideoPage::load()
{
    Desk &desk = m_parts.context.desk;
    later(desk.ask(Get<Organization>{desk.actor().organization}), this, [this](const Result<std::shared_ptr<Organization>> &practice) {
        if (!practice)
            return m_parts.context.notices.failed(practice.error());
        m_practice->setChecked((*practice)->videoEnabled);
        m_people->setVisible((*practice)->platformControlled);
        if ((*practice)->platformControlled)
            loadPractitioners();
    });
    if (m_use)
        m_use->load();
    if (m_form) {
        later(desk.ask(ShowVideoServices{}), this, [this](const Result<QVector<VideoServiceLine>> &lines) {
            if (lines)
                tell(*lines);
        });
    }
}

void VideoPage::loadPractitioners()
{
    later(m_parts.context.desk.ask(ShowVideoSwitches{m_search->text(), {}, {}}), this, [this](const Result<VideoSwitches> &switches) {
        if (switches)
            tell(*switches);
    });
}

void VideoPage::tell(const VideoSwitches &switches)
{
    m_why->setText(switches.practiceEnabled ? tr("Both the practice's switch and a practitioner's own have to be on. Nobody switches themself back on.")
                                            : tr("Video is off for the whole practice: what is set below counts once it is on again."));
    m_list->clear();
    for (const PractitionerVideo &one : switches.practitioners) {
        QTreeWidgetItem *item = m_list->addRow(one.practitioner, {one.name, one.enabled ? tr("On") : tr("Off"), QLocale().toString(one.clients), QLocale().toString(one.sessions), QLocale().toString(one.completed)});
        item->setIcon(State, icons::get(one.state == VideoState::Enabled ? QStringLiteral("camera-video") : QStringLiteral("dialog-cancel")));
        for (const int number : {Clients, Sessions, Completed})
            item->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_plans->tell(switches.planned);
}

void VideoPage::tell(const QVector<VideoServiceLine> &lines)
{
    m_services = lines;
    offerProviders();
    if (m_typed)
        return; // what somebody is typing stays
    const auto active = std::find_if(lines.begin(), lines.end(), [](const VideoServiceLine &line) { return line.service.isActive; });
    if (active != lines.end())
        m_provider->setCurrentIndex(std::max(0, m_provider->findData(active->service.provider)));
    fillService();
    if (const QJsonObject again = std::exchange(m_again, {}); !again.isEmpty()) {
        formfields::put(*m_form, again);
        showProvider();
        m_typed = true;
    }
}

/// Only rooms that somebody can enter from here are to be chosen. An account that is there already, from a hosted backend or its API, is shown
/// all the same: it can be looked at and switched off.
void VideoPage::offerProviders()
{
    for (const ProviderName &one : providerNames) {
        const QString key = QString::fromLatin1(one.key);
        const bool isThere = std::ranges::any_of(std::as_const(m_services), [&](const VideoServiceLine &line) { return line.service.provider == key; });
        if ((one.opensFromDesk || isThere) && m_provider->findData(key) < 0)
            m_provider->addItem(QString::fromLatin1(one.name), key);
    }
}

QJsonObject VideoPage::unsaved() const
{
    if (!m_form || !m_again.isEmpty() || m_shown.isEmpty())
        return m_again;
    const QJsonObject now = formfields::of(*m_form);
    return now == m_shown ? QJsonObject() : now;
}

void VideoPage::fillService()
{
    const QString provider = m_provider->currentData().toString();
    const auto line = std::find_if(m_services.cbegin(), m_services.cend(), [&](const VideoServiceLine &one) { return one.service.provider == provider; });
    const bool known = line != m_services.cend();
    const VideoService service = known ? line->service : VideoService();
    m_active->setChecked(!known || service.isActive);
    m_account->setText(service.account);
    m_keyId->setText(service.keyId);
    m_domain->setText(service.domain);
    m_records->setChecked(service.records);
    m_mixes->setChecked(service.mixes);
    m_removes->setChecked(service.removesThere);
    m_straightIn->setChecked(service.straightIn);
    m_secret->clear();
    m_check->clear();
    const QString kept = tr("Kept. Type to replace it.");
    m_secret->setPlaceholderText(known && line->hasSecret ? kept : QString());
    m_check->setPlaceholderText(known && line->hasCheck ? kept : QString());
    showProvider();
    m_shown = formfields::of(*m_form);
}

/// Only what this provider has.
void VideoPage::showProvider()
{
    const QString provider = m_provider->currentData().toString();
    const bool jitsi = provider == QStringLiteral("jitsi"), twilio = provider == QStringLiteral("twilio");
    m_domain->setEnabled(jitsi);
    m_account->setEnabled(jitsi || twilio);
    m_check->setEnabled(!jitsi);
    m_records->setEnabled(!jitsi);
    m_mixes->setEnabled(twilio && m_records->isChecked());
    m_removes->setEnabled(!jitsi && m_records->isChecked());
    m_hint->setText(jitsi ? tr("The room opens in the browser, for you and for your clients. Jitsi records nothing for Praxis.")
                  : !twilio ? tr("The pages of Praxis cannot show its rooms: joining one takes a program of your own, which asks the API of a hosted practice for the pass. From this computer nobody can join them: switch it off, and hold sessions through Jitsi. Its recordings come into the vault by themselves.")
                          : tr("Rooms of this provider open on the page of a hosted practice only. From this computer nobody can join them: switch it off, and hold sessions through Jitsi. Its recordings come into the vault by themselves."));
}

void VideoPage::switchPractice(bool enabled)
{
    later(m_parts.context.desk.run(SetPracticeVideo{enabled}), this, [this](const Result<Outcome> &outcome) {
        if (outcome)
            m_parts.context.notices.done(*outcome);
        else
            m_parts.context.notices.failed(outcome.error());
        load();
    });
}

/// Those that are chosen, and nobody who is not shown, now or at the beginning of a day; each has its own answer.
void VideoPage::switchChosen(bool enabled)
{
    QVector<AnyCommand> commands;
    const auto chosen = m_list->selectedItems();
    Instant from;
    if (const QDate day = m_day->day(); day.isValid()) {
        const auto midnight = m_parts.context.desk.parts().zones.toInstant({day, QTime(0, 0)}, m_parts.context.directory.zone());
        if (!midnight)
            return m_parts.context.notices.failed(midnight.error());
        from = *midnight;
    }
    for (const QTreeWidgetItem *item : chosen) {
        const QUuid practitioner = PlainList::idOf(item);
        commands.append(from.isNull() ? AnyCommand::of(SetPractitionerVideo{practitioner, enabled}) : AnyCommand::of(PlanVideoChange{practitioner, enabled, from}));
    }
    if (commands.isEmpty())
        return;
    later(m_parts.context.desk.runMany(commands, {.allOrNothing = false}), this, [this](const Result<ManyResult> &many) {
        if (!many)
            return m_parts.context.notices.failed(many.error());
        if (const auto refused = firstRefused(*many))
            m_parts.context.notices.failed(*refused);
        else
            m_parts.context.notices.done(many->outcome);
        forgetDay(); // the next one is meant now, unless a day is said again
        loadPractitioners();
    });
}

void VideoPage::save()
{
    m_form->clearProblems();
    SetVideoService set;
    set.provider = m_provider->currentData().toString();
    set.account = m_account->text();
    set.keyId = m_keyId->text();
    set.domain = m_domain->text();
    set.secret = m_secret->text();
    set.check = m_check->text();
    set.active = m_active->isChecked();
    set.records = m_records->isEnabled() && m_records->isChecked();
    set.mixes = m_mixes->isEnabled() && m_mixes->isChecked();
    set.removesThere = m_removes->isChecked();
    set.straightIn = m_straightIn->isChecked();
    m_save->setEnabled(false);
    later(m_parts.context.desk.run(set), this, [this](const Result<Outcome> &outcome) {
        m_save->setEnabled(true);
        if (!outcome) {
            if (!m_form->show(outcome.error()))
                m_parts.context.notices.failed(outcome.error());
            return;
        }
        m_typed = false;
        m_parts.context.notices.done(*outcome);
        load();
    });
}

} // namespace praxis::ui
