#include "ui/settings/SecurityPage.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/PasswordWords.h"
#include "ui/settings/RecoverySheetDialog.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

SecurityPage::SecurityPage(const SettingsParts &parts, QWidget *parent) : SettingsPage(parent), m_parts(parts)
{
    QVBoxLayout *column = pageHead(this, title(), tr("The records on this computer are encrypted. These are the ways in."));
    addPassword(column);
    addDevices(column);
    addRecovery(column);
    column->addStretch();
}

void SecurityPage::addPassword(QVBoxLayout *column)
{
    column->addWidget(new PlainLabel(tr("My password"), this, PlainLabel::Heading));
    m_form = new Form(this, 3);
    m_form->setMaximumWidth(720);
    m_form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_before = m_form->add(QStringLiteral("before"), tr("Password now"), new QLineEdit, Form::Needed);
    m_after = m_form->add(QStringLiteral("after"), tr("New password"), new QLineEdit, Form::Needed);
    m_again = m_form->add(QStringLiteral("again"), tr("The new one again"), new QLineEdit, Form::Needed);
    for (QLineEdit *edit : {m_before, m_after, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setMaxLength(1024);
        connect(edit, &QLineEdit::returnPressed, this, &SecurityPage::changePassword);
    }
    column->addWidget(m_form);
    m_change = new QPushButton(tr("Change password"), this);
    m_change->setObjectName(QStringLiteral("change"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_change);
    row->addStretch();
    column->addLayout(row);
    connect(m_change, &QPushButton::clicked, this, &SecurityPage::changePassword);
}

void SecurityPage::addDevices(QVBoxLayout *column)
{
    column->addSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(tr("Ways in on this computer"), this, PlainLabel::Heading));
    m_keychain = new QCheckBox(tr("Open without a password while I am signed in to this computer"), this);
    m_keychain->setObjectName(QStringLiteral("keychain"));
    column->addWidget(m_keychain);
    m_lines = new QListWidget(this);
    m_lines->setAccessibleName(tr("Ways in on this computer"));
    m_lines->setSelectionMode(QAbstractItemView::NoSelection);
    m_lines->setMaximumSize(720, 160);
    column->addWidget(m_lines);
    m_lock = new PlainLabel(QString(), this, PlainLabel::Quiet);
    column->addWidget(m_lock);
    connect(m_keychain, &QCheckBox::toggled, this, [this](bool on) {
        if (m_filling)
            return;
        later(m_parts.keys.useKeychain(on), this, [this](const Result<> &result) {
            if (!result)
                m_parts.context.notices.failed(result.error());
            loadLines();
        });
    });
}

void SecurityPage::addRecovery(QVBoxLayout *column)
{
    const Cell may = m_parts.context.desk.may(QStringLiteral("user.role"));
    if (may == Cell::No)
        return;
    column->addSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(tr("Recovery sheet"), this, PlainLabel::Heading));
    auto *what = new PlainLabel(tr("A printed code that opens the practice when every password is lost. Making a new one makes the old one useless."), this, PlainLabel::Quiet);
    what->setWordWrap(true);
    what->setMaximumWidth(720);
    column->addWidget(what);
    auto *make = new QPushButton(tr("Make a new recovery sheet…"), this);
    make->setObjectName(QStringLiteral("recovery"));
    auto *row = new QHBoxLayout;
    row->addWidget(make);
    row->addStretch();
    column->addLayout(row);
    connect(make, &QPushButton::clicked, this, &SecurityPage::askNewSheet);
}

void SecurityPage::enter()
{
    const int minutes = m_parts.context.directory.organization().idleLockMinutes;
    m_lock->setText(tr("Praxis locks itself after %n minute(s) without a key or a mouse movement. The time is set on the page Practice.", nullptr, minutes));
    loadLines();
}

void SecurityPage::loadLines()
{
    later(m_parts.keys.lines(), this, [this](const Result<QVector<KeySlotLine>> &lines) {
        if (!lines)
            return m_parts.context.notices.failed(lines.error());
        m_filling = true;
        m_lines->clear();
        bool keychain = false;
        for (const KeySlotLine &line : *lines) {
            keychain = keychain || (line.kind == KeySlotLine::Keychain && line.isMine);
            QString text = line.kind == KeySlotLine::Recovery ? tr("Recovery sheet")
                : line.kind == KeySlotLine::Keychain         ? tr("Keychain of this computer, for %1").arg(line.userName)
                                                              : tr("Password of %1").arg(line.userName);
            if (!line.madeAt.isNull())
                text = tr("%1, since %2").arg(text, QLocale().toString(line.madeAt.utc().toLocalTime().date(), QLocale::LongFormat));
            m_lines->addItem(text);
        }
        m_keychain->setChecked(keychain);
        m_filling = false;
    });
}

void SecurityPage::changePassword()
{
    m_form->clearProblems();
    if (!m_form->checkNeeded())
        return;
    const QString problem = m_parts.keys.problemOf(m_after->text(), {});
    if (!problem.isEmpty())
        return m_form->setProblem(QStringLiteral("after"), passwordProblem(problem));
    if (m_after->text() != m_again->text())
        return m_form->setProblem(QStringLiteral("again"), tr("This is not the same."));
    tip::setDisabledBecause(m_change, tr("The password is being changed."));
    later(m_parts.keys.changePassword(m_before->text(), m_after->text()), this, [this](const Result<> &result) {
        tip::setDisabledBecause(m_change, {});
        if (!result) {
            const bool aboutOld = result.error().code == ErrorCode::WrongPassword || result.error().code == ErrorCode::LockedOut;
            return m_form->setProblem(aboutOld ? QStringLiteral("before") : QStringLiteral("after"), wording::sentence(result.error()));
        }
        for (QLineEdit *edit : {m_before, m_after, m_again})
            edit->clear();
        m_parts.context.notices.say(tr("Your new password works from now on."));
        loadLines();
    });
}

void SecurityPage::askNewSheet()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New recovery sheet"));
    auto *column = new QVBoxLayout(dialog);
    auto *form = new Form(dialog);
    auto *password = form->add(QStringLiteral("password"), tr("Your password, to be sure that it is you"), new QLineEdit, Form::Needed);
    password->setEchoMode(QLineEdit::Password);
    auto *make = new QPushButton(tr("Make recovery sheet"), dialog);
    make->setDefault(true);
    column->addWidget(form);
    column->addWidget(make);
    connect(make, &QPushButton::clicked, dialog, [this, dialog, form, password, make] {
        if (!form->checkNeeded())
            return;
        make->setEnabled(false);
        later(m_parts.keys.newRecoverySheet(password->text()), dialog, [this, dialog, form, make](const Result<QString> &code) {
            make->setEnabled(true);
            if (!code)
                return form->setProblem(QStringLiteral("password"), wording::sentence(code.error()));
            auto *sheet = new RecoverySheetDialog(m_parts.context.directory.organization().name, *code, this);
            sheet->setAttribute(Qt::WA_DeleteOnClose);
            sheet->open();
            dialog->accept();
            loadLines();
        });
    });
    dialog->open();
}

} // namespace praxis::ui
