#include "ui/shell/FirstRun.h"

#include "ui/common/Ask.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/common/WorldNames.h"
#include "ui/shell/ChoiceCard.h"
#include "ui/shell/Countries.h"
#include "ui/shell/PasswordField.h"
#include "ui/shell/SheetPage.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

/// A column of the right width in the middle of the window; scrolls where the window is small.
QWidget *centred(QWidget *content, int width, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    scroll->setWidgetResizable(true);
    auto *page = new QWidget(scroll);
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    content->setFixedWidth(width);
    // Stretches and not an alignment: aligned widgets get no height for the width they have, and long sentences are cut.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    scroll->setWidget(page);
    return scroll;
}

QString line(const Form *form, const char *field)
{
    return static_cast<const QLineEdit *>(form->field(QString::fromLatin1(field)))->text().trimmed();
}

void choose(QComboBox *combo, const QString &value)
{
    const int index = combo->findData(value);
    if (index >= 0)
        combo->setCurrentIndex(index);
}

} // namespace

FirstRun::FirstRun(Gate &gate, QWidget *parent) : QWidget(parent), m_gate(gate), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("firstRun"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_sheet = new SheetPage(this);
    m_welcome = makeWelcome();
    m_practice = makePractice();
    m_busy = makeProgress();
    m_after = makeAfter();
    for (QWidget *page : {m_welcome, m_practice, m_busy, m_after})
        m_pages->addWidget(page);
    m_pages->addWidget(centred(m_sheet, 560, m_pages));
    connect(m_sheet, &SheetPage::kept, this, [this] { m_pages->setCurrentWidget(m_after); });
    fillForm();
}

QWidget *FirstRun::makeWelcome()
{
    auto *content = new QWidget(m_pages);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme::grid * 2);
    column->addWidget(new PlainLabel(tr("Welcome to Praxis"), content, PlainLabel::Title));
    column->addWidget(new PlainLabel(tr("Praxis keeps the calendar and the people of a practice, encrypted, on this computer."), content, PlainLabel::Quiet));
    auto *start = new ChoiceCard(QStringLiteral("go-home"), tr("Start here, on this computer"),
                                 tr("Set up your practice. It takes two minutes and needs no internet; your clients and calendar can be brought in from files."), content);
    start->setObjectName(QStringLiteral("start"));
    connect(start, &ChoiceCard::clicked, this, [this] {
        m_pages->setCurrentWidget(m_practice);
        m_form->field(QStringLiteral("name"))->setFocus();
    });
    auto *sample = new ChoiceCard(QStringLiteral("view-preview"), tr("Look around in a sample practice"),
                                  tr("Invented people and two years of appointments, to try everything without consequences."), content);
    sample->setObjectName(QStringLiteral("sample"));
    connect(sample, &ChoiceCard::clicked, this, &FirstRun::openSample);
    auto *restoring = new ChoiceCard(QStringLiteral("edit-undo"), tr("Restore from a backup"),
                                     tr("Put a copy of your practice in place on this computer. You need a password of it, or its recovery sheet."), content);
    restoring->setObjectName(QStringLiteral("restore"));
    connect(restoring, &ChoiceCard::clicked, this, &FirstRun::chooseBackup);
    column->addWidget(start);
    column->addWidget(sample);
    column->addWidget(restoring);
    return centred(content, 480, m_pages);
}

QWidget *FirstRun::makePractice()
{
    auto *content = new QWidget(m_pages);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme::grid * 2);
    column->addWidget(new PlainLabel(tr("Your practice"), content, PlainLabel::Title));
    m_form = new Form(content, 2);
    m_form->add(QStringLiteral("name"), tr("Practice name"), new QLineEdit, Form::Needed, 2);
    m_country = m_form->add(QStringLiteral("country"), tr("Country"), new QComboBox);
    m_zone = m_form->add(QStringLiteral("zone"), tr("Time zone"), new QComboBox);
    m_currency = m_form->add(QStringLiteral("currency"), tr("Currency"), new QComboBox);
    m_language = m_form->add(QStringLiteral("language"), tr("Language"), new QComboBox);
    m_form->addSection(tr("You, the administrator"));
    m_form->add(QStringLiteral("display_name"), tr("Your name"), new QLineEdit, Form::Needed);
    m_form->add(QStringLiteral("login"), tr("Sign-in name or e-mail"), new QLineEdit, Form::Needed);
    m_password = m_form->add(QStringLiteral("password"), tr("Password"), new PasswordField, Form::Needed, 2);
    m_strength = new PlainLabel(QString(), content, PlainLabel::Quiet);
    m_strength->setObjectName(QStringLiteral("strength"));
    m_form->addWide(m_strength);
    connect(m_password, &QLineEdit::textChanged, this, &FirstRun::passwordChanged);
    connect(m_country, &QComboBox::currentIndexChanged, this, &FirstRun::countryChanged);
    column->addWidget(m_form);
    m_problem = new PlainLabel(QString(), content, PlainLabel::Problem);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    auto *back = new QPushButton(tr("Back"), content);
    back->setMinimumHeight(34);
    connect(back, &QPushButton::clicked, this, [this] { m_pages->setCurrentWidget(m_welcome); });
    auto *go = new QPushButton(tr("Create the practice"), content);
    go->setObjectName(QStringLiteral("create"));
    go->setDefault(true);
    go->setMinimumSize(160, 34);
    connect(go, &QPushButton::clicked, this, &FirstRun::create);
    connect(m_password, &QLineEdit::returnPressed, go, &QPushButton::click);
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(go);
    column->addLayout(buttons);
    return centred(content, 560, m_pages);
}

QWidget *FirstRun::makeProgress()
{
    auto *content = new QWidget(m_pages);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme::grid);
    m_doing = new PlainLabel(QString(), content, PlainLabel::Heading);
    column->addWidget(m_doing);
    m_progress = new QProgressBar(content);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    m_stop = new QPushButton(tr("Cancel"), content);
    m_stop->setObjectName(QStringLiteral("stopSample"));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_gate.stopSample();
    });
    column->addWidget(m_stop, 0, Qt::AlignRight);
    return centred(content, 420, m_pages);
}

QWidget *FirstRun::makeAfter()
{
    auto *content = new QWidget(m_pages);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(theme::grid * 2);
    column->addWidget(new PlainLabel(tr("Your practice is ready"), content, PlainLabel::Title));
    auto *bring = new ChoiceCard(QStringLiteral("document-import"), tr("Bring in your clients and calendar"),
                                 tr("From the files of another program: CSV, vCard or iCalendar. Nothing is kept before you have seen what would happen."), content);
    bring->setObjectName(QStringLiteral("bringIn"));
    auto *later = new ChoiceCard(QStringLiteral("view-calendar-day"), tr("Open the calendar"), tr("Start with an empty one. Files can be brought in at any time, from the settings."), content);
    later->setObjectName(QStringLiteral("openCalendar"));
    connect(bring, &ChoiceCard::clicked, this, [this] { Q_EMIT opened(true); });
    connect(later, &ChoiceCard::clicked, this, [this] { Q_EMIT opened(false); });
    column->addWidget(bring);
    column->addWidget(later);
    return centred(content, 480, m_pages);
}

void FirstRun::fillForm()
{
    for (const QString &code : countries::codes())
        m_country->addItem(world::country(code), code);
    for (const QString &code : countries::currencies())
        m_currency->addItem(code, code);
    for (const QString &language : countries::languages())
        m_language->addItem(countries::languageName(language), language);
    choose(m_country, countries::here());
    countryChanged();
    passwordChanged();
}

void FirstRun::countryChanged()
{
    const QString country = m_country->currentData().toString();
    m_zone->clear();
    for (const QString &zone : countries::zonesOf(country)) {
        QString shown = zone;
        m_zone->addItem(shown.replace(u'_', u' '), zone);
    }
    choose(m_currency, countries::currencyOf(country));
    choose(m_language, countries::languageOf(country));
}

void FirstRun::passwordChanged()
{
    const QString typed = m_password->text();
    m_form->setProblem(QStringLiteral("password"), {});
    if (typed.isEmpty()) {
        m_strength->setText(tr("At least 12 characters. A few words in a row are strong and easy to remember; no digits or signs are asked for."));
        return;
    }
    const QString weak = m_gate.problemOf(typed, {line(m_form, "name"), line(m_form, "display_name"), line(m_form, "login")});
    if (!weak.isEmpty())
        m_strength->setText(wording::sentence({ErrorCode::WeakPassword, {{QStringLiteral("problem"), weak}}}));
    else
        m_strength->setText(typed.size() >= 20 ? tr("Very strong.") : typed.size() >= 15 ? tr("Strong.") : tr("Good. Longer would be stronger."));
}

void FirstRun::busy(const QString &what)
{
    m_doing->setText(what);
    m_progress->setRange(0, 0);
    m_stop->hide();
    m_pages->setCurrentWidget(m_busy);
}

void FirstRun::create()
{
    m_problem->hide();
    if (!m_form->checkNeeded())
        return;
    NewPractice practice{line(m_form, "name"), m_country->currentData().toString(), m_currency->currentData().toString(),
                         m_zone->currentData().toString(), m_language->currentData().toString(), line(m_form, "display_name"), line(m_form, "login"), {}};
    const QString weak = m_gate.problemOf(m_password->text(), {practice.name, practice.ownerName, practice.login});
    if (!weak.isEmpty()) {
        m_form->setProblem(QStringLiteral("password"), wording::sentence({ErrorCode::WeakPassword, {{QStringLiteral("problem"), weak}}}));
        m_password->setFocus();
        return;
    }
    practice.password = m_password->take();
    const QString name = practice.name;
    busy(tr("Making the keys and the encrypted records…"));
    later(m_gate.create(std::move(practice), {}), this, [this, name](const Result<QString> &code) {
        if (code) {
            m_sheet->setSheet(name, *code);
            showPage(QStringLiteral("sheet"));
            return;
        }
        m_pages->setCurrentWidget(m_practice);
        if (!m_form->show(code.error())) {
            m_problem->setText(wording::sentence(code.error()));
            m_problem->show();
        }
    });
}

void FirstRun::busyWithSample()
{
    busy(tr("Inventing people and two years of appointments…"));
    m_stop->setEnabled(true);
    m_stop->show();
}

void FirstRun::openSample()
{
    busyWithSample();
    const auto progress = [bar = QPointer<QProgressBar>(m_progress)](int percent) {
        if (!bar) // whoever closed the window in the meantime
            return;
        bar->setRange(0, 100);
        bar->setValue(percent);
    };
    later(m_gate.openSample(progress), this, [this](const Result<> &done) {
        if (done)
            Q_EMIT opened(false);
        else if (done.error().code == ErrorCode::Cancelled)
            showPage(QStringLiteral("welcome"));
        else
            Q_EMIT stuck(done.error());
    });
}

void FirstRun::chooseBackup()
{
    auto *dialog = new QFileDialog(this, tr("Choose a backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        busy(tr("Putting the backup in place…"));
        later(m_gate.restore(path), this, [this](const Result<> &done) {
            if (done) {
                Q_EMIT restored();
                return;
            }
            m_pages->setCurrentWidget(m_welcome);
            ask::choose(this, tr("The backup was not put in place"), wording::sentence(done.error()), {tr("Close")}, [](int) {});
        });
    });
    dialog->open();
}

void FirstRun::showPage(const QString &name)
{
    if (name == QLatin1StringView("practice"))
        m_pages->setCurrentWidget(m_practice);
    else if (name == QLatin1StringView("sheet"))
        m_pages->setCurrentIndex(m_pages->count() - 1);
    else if (name == QLatin1StringView("after"))
        m_pages->setCurrentWidget(m_after);
    else if (name == QLatin1StringView("busy"))
        busyWithSample();
    else
        m_pages->setCurrentWidget(m_welcome);
}

} // namespace praxis::ui
