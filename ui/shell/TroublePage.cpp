#include "ui/shell/TroublePage.h"

#include "ui/common/Ask.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/shell/Gate.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

QString titleOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::GrantsAltered:
        return TroublePage::tr("This account was given something else");
    case ErrorCode::StoreUnavailable:
        return error.data.value(QStringLiteral("missing")).toBool() ? TroublePage::tr("The records are not there")
                                                                    : TroublePage::tr("The practice cannot be opened");
    case ErrorCode::StoreNewer:
        return TroublePage::tr("A newer Praxis wrote these records");
    case ErrorCode::StoreDamaged:
        return TroublePage::tr("The records are damaged");
    case ErrorCode::KeyHeaderDamaged:
        return TroublePage::tr("The file with the keys is damaged");
    case ErrorCode::StoreForeign:
        return TroublePage::tr("This is not a practice");
    case ErrorCode::StoreBusy:
        return TroublePage::tr("Praxis is open already");
    case ErrorCode::StoreReadOnly:
        return TroublePage::tr("The folder cannot be written to");
    case ErrorCode::DiskFull:
        return TroublePage::tr("The disk is full");
    case ErrorCode::RolledBack:
        return TroublePage::tr("An older copy is in place of the records");
    case ErrorCode::NotEncrypted:
        return TroublePage::tr("The records would not be encrypted");
    default:
        return TroublePage::tr("The practice cannot be opened");
    }
}

/// Damage and loss: a backup mends them. For the others it would be the wrong medicine.
bool backupHelps(const Error &error)
{
    const ErrorCode code = error.code;
    const bool lost = code == ErrorCode::StoreUnavailable && error.data.value(QStringLiteral("missing")).toBool();
    return lost || code == ErrorCode::GrantsAltered || code == ErrorCode::StoreDamaged || code == ErrorCode::KeyHeaderDamaged || code == ErrorCode::StoreForeign
        || code == ErrorCode::KeyMissing || code == ErrorCode::RolledBack || code == ErrorCode::AuditBroken;
}

} // namespace

TroublePage::TroublePage(Gate &gate, const Error &error, QWidget *parent) : QWidget(parent), m_gate(gate), m_error(error)
{
    setObjectName(QStringLiteral("trouble"));
    auto *card = new QWidget(this);
    card->setFixedWidth(520);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::grid + theme::half);
    auto *picture = new PlainLabel(card);
    picture->setPixmap(icons::get(QStringLiteral("dialog-warning")).pixmap(48, 48));
    column->addWidget(picture);
    column->addWidget(new PlainLabel(titleOf(error), card, PlainLabel::Title));
    auto *sentence = new PlainLabel(wording::sentence(error), card);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    auto *where = new PlainLabel(tr("The records are in %1").arg(gate.folder()), card, PlainLabel::Quiet);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(where);
    addSteps(column);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    outer->addLayout(row);
    outer->addStretch(3);
}

void TroublePage::addSteps(QVBoxLayout *column)
{
    auto *again = new QPushButton(tr("Try again"), this);
    again->setDefault(true);
    again->setObjectName(QStringLiteral("again"));
    connect(again, &QPushButton::clicked, this, &TroublePage::again);
    column->addWidget(again);
    if (backupHelps(m_error)) {
        auto *restoring = new QPushButton(tr("Put a backup in place…"), this);
        restoring->setObjectName(QStringLiteral("restore"));
        connect(restoring, &QPushButton::clicked, this, &TroublePage::restore);
        column->addWidget(restoring);
        column->addWidget(new PlainLabel(tr("What is there now is kept beside it, under another name."), this, PlainLabel::Quiet));
    }
    if (m_error.code == ErrorCode::RolledBack) {
        auto *older = new QPushButton(tr("Go on with the older copy"), this);
        older->setObjectName(QStringLiteral("older"));
        connect(older, &QPushButton::clicked, this, &TroublePage::older);
        column->addWidget(older);
    }
    auto *details = new QPushButton(tr("Details for support"), this);
    details->setCheckable(true);
    details->setFlat(true);
    column->addWidget(details);
    auto *text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setMaximumHeight(90);
    text->setAccessibleName(tr("Details for support"));
    text->setPlainText(codeName(m_error.code) + u'\n'
                       + QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(m_error.data)).toJson(QJsonDocument::Compact)));
    text->hide();
    connect(details, &QPushButton::toggled, text, &QWidget::setVisible);
    column->addWidget(text);
    auto *quit = new QPushButton(tr("Quit"), this);
    connect(quit, &QPushButton::clicked, this, &TroublePage::quitWanted);
    column->addWidget(quit);
}

void TroublePage::restore()
{
    auto *choose = new QFileDialog(this, tr("Choose a backup"));
    choose->setAttribute(Qt::WA_DeleteOnClose);
    choose->setFileMode(QFileDialog::ExistingFile);
    connect(choose, &QFileDialog::fileSelected, this, [this](const QString &path) {
        later(m_gate.restore(path), this, [this](const Result<> &done) {
            if (done)
                Q_EMIT again();
            else
                ask::choose(this, tr("The backup was not put in place"), wording::sentence(done.error()), {tr("Close")}, [](int) {});
        });
    });
    choose->open();
}

} // namespace praxis::ui
