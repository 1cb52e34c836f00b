#include "ui/settings/MessagesPage.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/MessageServiceWords.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"
#include "ui/settings/FormFields.h"
#include "ui/settings/PageHead.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int widestMessages = 560;

} // namespace

MessagesPage::MessagesPage(const SettingsParts &parts, QWidget *parent) : SettingsPage(parent), m_parts(parts)
{
    QVBoxLayout *column = pageHead(this, title(), tr("Reminders, confirmations, changes and cancellations leave through the practice's own mail server or a provider of text messages, over an encrypted "
                                                     "connection only. There is nothing clinical in them."));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    auto *page = new QWidget;
    page->setAutoFillBackground(false);
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, theme::grid, theme::grid);
    inner->setSpacing(theme::grid);
    buildMail(inner);
    inner->addSpacing(theme::grid * 3);
    buildTexts(inner);
    inner->addStretch(1);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    m_knownSoon.setSingleShot(true);
    m_knownSoon.setInterval(200);
    connect(&m_knownSoon, &QTimer::timeout, this, &MessagesPage::askLastKnown);
    connect(&parts.context.desk, &Desk::changed, &m_knownSoon, qOverload<>(&QTimer::start));
}

void MessagesPage::buildMail(QVBoxLayout *column)
{
    Part &part = m_mail;
    part.channel = ContactBy::Email;
    column->addWidget(new PlainLabel(tr("E-mail"), this, PlainLabel::Heading));
    part.form = new Form(this, 2);
    part.form->setMaximumWidth(widestMessages);
    part.active = new QCheckBox(tr("Send e-mails"), part.form);
    part.active->setObjectName(QStringLiteral("mailActive"));
    part.form->addWide(part.active);
    part.host = part.form->add(QStringLiteral("host"), tr("Mail server"), new QLineEdit, Form::Needed);
    part.host->setPlaceholderText(QStringLiteral("smtp.example.org"));
    part.security = part.form->add(QStringLiteral("tls_first"), tr("Encryption"), new QComboBox);
    part.security->addItem(tr("STARTTLS, usually port 587"), false);
    part.security->addItem(tr("TLS from the first word, usually port 465"), true);
    part.port = part.form->add(QStringLiteral("port"), tr("Port"), new QSpinBox);
    part.port->setRange(1, 65535);
    part.account = part.form->add(QStringLiteral("account"), tr("Signs in as"), new QLineEdit);
    part.secret = part.form->add(QStringLiteral("secret"), tr("Password"), new QLineEdit);
    part.secret->setEchoMode(QLineEdit::Password);
    part.sender = part.form->add(QStringLiteral("sender"), tr("Sender's address"), new QLineEdit, Form::Needed);
    part.senderName = part.form->add(QStringLiteral("sender_name"), tr("Sender's name, if not the practice's"), new QLineEdit);
    column->addWidget(part.form);
    connect(part.security, &QComboBox::activated, this, [this] { m_mail.port->setValue(m_mail.security->currentData().toBool() ? 465 : 587); });
    addButtons(part, column, tr("Send a test to this address"));
}

void MessagesPage::buildTexts(QVBoxLayout *column)
{
    Part &part = m_texts;
    part.channel = ContactBy::Sms;
    column->addWidget(new PlainLabel(tr("Text messages"), this, PlainLabel::Heading));
    auto *hint = new PlainLabel(tr("Through Twilio. The provider reads the number, the name of the practice, day and time; each message is paid for."), this, PlainLabel::Quiet);
    hint->setWordWrap(true);
    hint->setMaximumWidth(widestMessages);
    column->addWidget(hint);
    part.form = new Form(this, 2);
    part.form->setMaximumWidth(widestMessages);
    part.active = new QCheckBox(tr("Send text messages"), part.form);
    part.active->setObjectName(QStringLiteral("textsActive"));
    part.form->addWide(part.active);
    part.account = part.form->add(QStringLiteral("account"), tr("Account SID"), new QLineEdit, Form::Needed);
    part.secret = part.form->add(QStringLiteral("secret"), tr("Auth token"), new QLineEdit);
    part.secret->setEchoMode(QLineEdit::Password);
    part.sender = part.form->add(QStringLiteral("sender"), tr("Sender's number"), new QLineEdit, Form::Needed);
    column->addWidget(part.form);
    addButtons(part, column, tr("Send a test to this number"));
}

void MessagesPage::addButtons(Part &part, QVBoxLayout *column, const QString &toLabel)
{
    const QString prefix = part.channel == ContactBy::Email ? QStringLiteral("mail") : QStringLiteral("texts");
    part.to = part.form->add(QStringLiteral("to"), toLabel, new QLineEdit);
    part.save = new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save"), this);
    part.save->setObjectName(prefix + QStringLiteral("Save"));
    part.tryIt = new QPushButton(icons::get(QStringLiteral("mail-send")), tr("Send a test"), this);
    part.tryIt->setObjectName(prefix + QStringLiteral("Try"));
    part.known = new PlainLabel(QString(), this, PlainLabel::Quiet);
    part.known->setObjectName(prefix + QStringLiteral("Known"));
    part.known->setWordWrap(true);
    part.known->setMaximumWidth(widestMessages);
    part.known->hide();
    part.said = new PlainLabel(QString(), this);
    part.said->setObjectName(prefix + QStringLiteral("Said"));
    part.said->setWordWrap(true);
    part.said->setMaximumWidth(widestMessages);
    part.said->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(part.save);
    row->addWidget(part.tryIt);
    row->addStretch(1);
    column->addWidget(part.known);
    column->addLayout(row);
    column->addWidget(part.said);
    connect(part.save, &QPushButton::clicked, this, [this, &part] { save(part); });
    connect(part.tryIt, &QPushButton::clicked, this, [this, &part] { tryIt(part); });
    part.tryIt->setVisible(static_cast<bool>(m_parts.tryMessage));
}

void MessagesPage::enter()
{
    load();
}

void MessagesPage::load()
{
    later(m_parts.context.desk.ask(ShowMessageServices{}), this, [this](const Result<QVector<MessageServiceLine>> &lines) {
        if (!lines)
            return m_parts.context.notices.failed(lines.error());
        const MessageServiceLine *mail = nullptr, *texts = nullptr;
        for (const MessageServiceLine &line : *lines)
            (line.service.channel == ContactBy::Email ? mail : texts) = &line;
        fill(m_mail, mail);
        fill(m_texts, texts);
        showLastKnown(*lines);
        m_shown = fields();
        if (const QJsonObject again = std::exchange(m_again, {}); !again.isEmpty()) {
            formfields::put(*m_mail.form, again[QStringLiteral("mail")].toObject());
            formfields::put(*m_texts.form, again[QStringLiteral("texts")].toObject());
        }
    });
}

/// What is being typed stays.
void MessagesPage::askLastKnown()
{
    if (!isVisible())
        return;
    m_asked.ask(m_parts.context.desk.ask(ShowMessageServices{}), this, [this](const Result<QVector<MessageServiceLine>> &lines) {
        if (lines)
            showLastKnown(*lines);
    });
}

void MessagesPage::showLastKnown(const QVector<MessageServiceLine> &lines)
{
    const Moments moments(m_parts.context.desk, m_parts.context.directory);
    for (Part *part : {&m_mail, &m_texts}) {
        const auto line = std::ranges::find_if(lines, [part](const MessageServiceLine &one) { return one.service.channel == part->channel && one.service.isActive; });
        part->known->setVisible(line != lines.end());
        if (line == lines.end())
            continue;
        part->known->setText(messagewords::lastKnown(*line, [&moments](Instant at) { return moments.full(at); }));
        part->known->setRole(line->isFailing() ? PlainLabel::Problem : PlainLabel::Quiet);
    }
}

QJsonObject MessagesPage::fields() const
{
    const auto kept = [](const Part &part) {
        QJsonObject fields = formfields::of(*part.form);
        fields.remove(QStringLiteral("to")); // where a test goes is not saved
        return fields;
    };
    return {{QStringLiteral("mail"), kept(m_mail)}, {QStringLiteral("texts"), kept(m_texts)}};
}

QJsonObject MessagesPage::unsaved() const
{
    if (!m_again.isEmpty() || m_shown.isEmpty())
        return m_again;
    const QJsonObject now = fields();
    return now == m_shown ? QJsonObject() : now;
}

void MessagesPage::fill(Part &part, const MessageServiceLine *line)
{
    const MessageService service = line ? line->service : MessageService();
    part.active->setChecked(!line || service.isActive);
    part.account->setText(service.account);
    part.sender->setText(service.sender);
    part.secret->clear();
    part.secret->setPlaceholderText(line && line->hasSecret ? tr("Kept. Type to replace it.") : QString());
    if (part.channel != ContactBy::Email)
        return;
    part.host->setText(service.host);
    part.port->setValue(service.port);
    part.security->setCurrentIndex(service.tlsFirst ? 1 : 0);
    part.senderName->setText(service.senderName);
}

SetMessageService MessagesPage::typed(const Part &part) const
{
    SetMessageService set;
    set.channel = part.channel;
    set.account = part.account->text();
    set.sender = part.sender->text();
    set.secret = part.secret->text();
    set.active = part.active->isChecked();
    if (part.channel == ContactBy::Email) {
        set.host = part.host->text();
        set.port = part.port->value();
        set.tlsFirst = part.security->currentData().toBool();
        set.senderName = part.senderName->text();
    }
    return set;
}

void MessagesPage::save(Part &part)
{
    part.form->clearProblems();
    part.said->hide();
    if (!part.form->checkNeeded())
        return;
    part.save->setEnabled(false);
    later(m_parts.context.desk.run(typed(part)), this, [this, &part](const Result<Outcome> &outcome) {
        part.save->setEnabled(true);
        if (!outcome) {
            if (!part.form->show(outcome.error()))
                m_parts.context.notices.failed(outcome.error());
            return;
        }
        part.secret->clear(); // it is in safe keeping now
        m_parts.context.notices.done(*outcome);
        load();
    });
}

/// What a server said, and what to do about it.
QString MessagesPage::trouble(const Error &error)
{
    switch (error.code) {
    case ErrorCode::WrongPassword:
        return tr("The server does not accept this account and password. Nothing was sent.");
    case ErrorCode::Denied:
        return tr("The connection could not be encrypted, or the server's certificate does not hold. Nothing was sent.");
    case ErrorCode::NotAvailable:
        return tr("Nobody answers at this server and port, or it asks to try again later. Nothing was sent.");
    case ErrorCode::Invalid:
        return error.data.value(QStringLiteral("field")) == QStringLiteral("from") ? tr("The server does not accept this sender. Nothing was sent.")
                                                                                  : tr("The server does not accept who this was to. Nothing was sent.");
    default:
        return wording::sentence(error);
    }
}

void MessagesPage::tryIt(Part &part)
{
    part.form->clearProblems();
    part.said->hide();
    if (!part.form->checkNeeded())
        return;
    if (part.to->text().trimmed().isEmpty()) {
        part.form->setProblem(QStringLiteral("to"), tr("Where should the test go?"));
        return part.to->setFocus(Qt::OtherFocusReason);
    }
    part.tryIt->setEnabled(false);
    part.said->setText(tr("Sending…"));
    part.said->show();
    later(m_parts.tryMessage(typed(part), part.to->text()), this, [&part](const Result<> &sent) {
        part.tryIt->setEnabled(true);
        part.said->setText(sent ? tr("Sent. Look whether it has arrived.") : trouble(sent.error()));
    });
}

} // namespace praxis::ui
