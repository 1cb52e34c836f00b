#include "ui/shell/SignIn.h"

#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/shell/Countdown.h"
#include "ui/shell/PasswordField.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

static constexpr QChar figureSpace(u'\u2007'); ///< as wide as a figure

SignIn::SignIn(Gate &gate, QWidget *parent)
    : QWidget(parent), m_gate(gate), m_title(new PlainLabel(QString(), this, PlainLabel::Title)), m_list(new QListWidget(this)),
      m_password(new PasswordField(this)), m_go(new QPushButton(tr("Sign in"), this)), m_keychain(new QPushButton(tr("Open with this computer's keychain"), this)),
      m_useSheet(new QPushButton(this)), m_passwordPart(new QWidget(this)), m_sheet(new Form(this)), m_problem(new PlainLabel(QString(), this, PlainLabel::Problem))
{
    setObjectName(QStringLiteral("signIn"));
    layOut();
    toggleSheet(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &SignIn::userChanged);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_password->setFocus(); });
    m_list->installEventFilter(this);
    connect(m_password, &QLineEdit::returnPressed, this, &SignIn::submit);
    connect(m_go, &QPushButton::clicked, this, [this] { m_sheet->isHidden() ? submit() : submitSheet(); });
    connect(m_keychain, &QPushButton::clicked, this, [this] {
        const QUuid who = user();
        setBusy(true);
        later(m_gate.openWithKeychain(who), this, [this, who](const Result<> &result) { finished(result, who); });
    });
    connect(m_useSheet, &QPushButton::clicked, this, [this] { toggleSheet(m_sheet->isHidden()); });
    m_wait.setInterval(500);
    connect(&m_wait, &QTimer::timeout, this, &SignIn::showWait);
}

void SignIn::layOut()
{
    auto *card = new QWidget(this);
    card->setFixedWidth(400);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::grid + theme::half);
    column->addWidget(m_title);
    m_list->setAccessibleName(tr("Who signs in"));
    m_list->setObjectName(QStringLiteral("users"));
    m_list->setIconSize({22, 22});
    m_list->setUniformItemSizes(true);
    m_list->setAlternatingRowColors(false);
    column->addWidget(m_list);
    auto *part = new QVBoxLayout(m_passwordPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(theme::half);
    auto *label = new PlainLabel(tr("Password"), m_passwordPart);
    label->setBuddy(m_password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setMinimumHeight(34);
    part->addWidget(label);
    part->addWidget(m_password);
    column->addWidget(m_passwordPart);
    auto *code = m_sheet->add(QStringLiteral("code"), tr("Code on the recovery sheet"), new QLineEdit, Form::Needed);
    code->setPlaceholderText(QStringLiteral("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-X"));
    m_sheet->add(QStringLiteral("password"), tr("New password"), new PasswordField, Form::Needed);
    m_sheet->addHint(tr("The sheet was printed when this practice was set up. It opens the practice and gives you a new password."));
    column->addWidget(m_sheet);
    m_problem->setObjectName(QStringLiteral("signInProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_go->setDefault(true);
    m_go->setMinimumHeight(34);
    m_go->setObjectName(QStringLiteral("go"));
    column->addWidget(m_go);
    column->addWidget(m_keychain);
    m_useSheet->setFlat(true);
    m_useSheet->setObjectName(QStringLiteral("useSheet"));
    column->addWidget(m_useSheet);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(3);
}

void SignIn::fillUsers()
{
    m_users = m_gate.users();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int number = 0;
    for (const GateUser &u : std::as_const(m_users)) {
        ++number;
        auto *item = new QListWidgetItem(QStringLiteral("%1   %2").arg(number <= 9 ? QString::number(number) : QString(figureSpace), u.name), m_list);
        item->setData(Qt::AccessibleTextRole, u.name);
        item->setSizeHint({0, 36});
    }
    m_list->setFixedHeight(std::clamp(static_cast<int>(m_users.size()), 1, 10) * 36 + 4);
}

void SignIn::begin(const QUuid &preferred)
{
    m_older = false;
    const QString name = m_gate.practiceName();
    m_title->setText(name.isEmpty() ? tr("Sign in") : name);
    fillUsers();
    toggleSheet(false);
    m_problem->hide();
    m_password->clear();
    int row = m_users.size() == 1 ? 0 : -1;
    for (int i = 0; i < m_users.size(); ++i) {
        if (m_users.at(i).id == preferred)
            row = i;
    }
    if (row >= 0) {
        chooseUser(row);
    } else {
        m_list->setCurrentRow(0);
        m_list->setFocus();
    }
    userChanged();
}

void SignIn::beginOlder()
{
    begin(user());
    m_older = true;
    m_problem->setText(tr("Sign in once more to go on with the older copy. This is written in the audit trail."));
    m_problem->show();
}

void SignIn::chooseUser(int row)
{
    m_list->setCurrentRow(row);
    m_password->setFocus();
}

QUuid SignIn::user() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_users.size() ? m_users.at(row).id : QUuid();
}

void SignIn::userChanged()
{
    const int row = m_list->currentRow();
    m_keychain->setVisible(row >= 0 && row < m_users.size() && m_users.at(row).viaKeychain && m_sheet->isHidden());
    m_until = {};
    m_wait.stop();
    m_go->setEnabled(row >= 0);
    if (!m_older)
        m_problem->hide();
}

void SignIn::toggleSheet(bool sheet)
{
    m_sheet->setVisible(sheet);
    m_sheet->clearProblems();
    m_passwordPart->setVisible(!sheet);
    m_go->setText(sheet ? tr("Open with the sheet") : tr("Sign in"));
    m_useSheet->setText(sheet ? tr("Use a password instead") : tr("Forgotten it? Use the recovery sheet"));
    m_problem->hide();
    if (sheet)
        m_sheet->field(QStringLiteral("code"))->setFocus();
}

void SignIn::setBusy(bool busy)
{
    for (QWidget *part : {static_cast<QWidget *>(m_list), m_passwordPart, static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_keychain),
                          static_cast<QWidget *>(m_useSheet), static_cast<QWidget *>(m_go)})
        part->setEnabled(!busy);
    if (busy) {
        m_problem->hide();
        m_go->setText(tr("Opening…"));
    } else {
        m_go->setText(m_sheet->isHidden() ? tr("Sign in") : tr("Open with the sheet"));
    }
}

void SignIn::submit()
{
    const QUuid who = user();
    if (who.isNull() || !m_go->isEnabled())
        return;
    if (m_password->text().isEmpty()) {
        m_password->setFocus();
        return;
    }
    const bool older = m_older;
    setBusy(true);
    QString password = m_password->take();
    later(older ? m_gate.acceptOlder(who, std::move(password)) : m_gate.openWithPassword(who, std::move(password)), this,
          [this, who](const Result<> &result) { finished(result, who); });
}

void SignIn::submitSheet()
{
    const QUuid who = user();
    auto *password = static_cast<PasswordField *>(m_sheet->field(QStringLiteral("password")));
    if (who.isNull() || !m_sheet->checkNeeded())
        return;
    const QString weak = m_gate.problemOf(password->text(), {});
    if (!weak.isEmpty()) {
        m_sheet->setProblem(QStringLiteral("password"), wording::sentence({ErrorCode::WeakPassword, {{QStringLiteral("problem"), weak}}}));
        return;
    }
    const QString code = static_cast<QLineEdit *>(m_sheet->field(QStringLiteral("code")))->text();
    setBusy(true);
    later(m_gate.openWithSheet(code, who, password->text()), this, [this, who, password](const Result<> &result) {
        if (result)
            (void)password->take();
        finished(result, who);
    });
}

void SignIn::finished(const Result<> &result, const QUuid &user)
{
    setBusy(false);
    if (result) {
        m_older = false;
        Q_EMIT opened(user);
        return;
    }
    switch (result.error().code) {
    case ErrorCode::WrongPassword:
    case ErrorCode::WeakPassword:
    case ErrorCode::LockedOut:
    case ErrorCode::KeyMissing:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::Invalid:
    case ErrorCode::Denied:
        showProblem(result.error());
        break;
    default:
        Q_EMIT stuck(result.error());
    }
}

void SignIn::showProblem(const Error &error)
{
    if (!m_sheet->isHidden() && m_sheet->show(error))
        return;
    QString sentence = wording::sentence(error);
    if (error.code == ErrorCode::WrongPassword && !m_sheet->isHidden())
        sentence = tr("This is the sheet of another practice, or a newer one was printed since.");
    else if (error.code == ErrorCode::Denied && error.data.value(QStringLiteral("action")).toString() == u"accept_older")
        sentence = tr("Only somebody who is an administrator here may go on with an older copy.");
    else if (error.code == ErrorCode::Denied)
        sentence = tr("You may no longer sign in here. The practice manager can help.");
    m_problem->setText(sentence);
    m_problem->show();
    m_until = {};
    if (error.code == ErrorCode::LockedOut) {
        const QVariant until = error.data.value(QStringLiteral("until"));
        m_until = until.typeId() == QMetaType::QString ? Instant::fromString(until.toString()) : Instant{until.toLongLong()};
        m_wait.start();
        showWait();
    }
    m_password->setFocus();
}

void SignIn::showWait()
{
    const QString left = countdown(m_gate.now(), m_until);
    m_go->setEnabled(left.isEmpty());
    if (left.isEmpty()) {
        m_wait.stop();
        m_problem->hide();
    } else {
        m_problem->setText(tr("Too many wrong passwords. You can try again in %1.").arg(left));
    }
}

bool SignIn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (text.size() == 1 && text.at(0).isDigit()) {
            const int row = text.at(0).digitValue() - 1;
            if (row >= 0 && row < m_users.size())
                chooseUser(row);
            return true;
        }
        if (text.size() == 1 && text.at(0).isLetter()) {
            QVector<int> rows;
            for (int i = 0; i < m_users.size(); ++i) {
                if (m_users.at(i).name.startsWith(text, Qt::CaseInsensitive))
                    rows.append(i);
            }
            if (rows.size() == 1)
                chooseUser(rows.constFirst());
            else if (!rows.isEmpty())
                m_list->setCurrentRow(rows.at((rows.indexOf(m_list->currentRow()) + 1) % rows.size()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace praxis::ui
