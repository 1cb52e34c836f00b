#include "ui/letters/LetterDialog.h"

#include "models/rules/Placeholders.h"
#include "services/practice/door/Desk.h"
#include "services/practice/documents/DocumentParts.h"
#include "ui/common/Ask.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/Letters.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PaperEdit.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/letters/LetterWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

QComboBox *choice(QWidget *parent, const char *name, const QString &accessible)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(22);
    return box;
}

} // namespace

LetterDialog::LetterDialog(const UiContext &context, const QUuid &person, const QUuid &appointment, QWidget *parent)
    : QDialog(parent), m_context(context), m_person(person), m_template(choice(this, "letterTemplate", tr("Template"))),
      m_appointment(choice(this, "letterAppointment", tr("Appointment"))), m_privacy(choice(this, "letterPrivacy", tr("Who may see it"))), m_title(new QLineEdit(this)),
      m_style(choice(this, "letterStyle", tr("Kind of paragraph"))), m_placeholder(choice(this, "letterPlaceholder", tr("Put in from the record"))), m_edit(new PaperEdit(this)),
      m_stack(new QStackedWidget(this)), m_gaps(new PlainLabel({}, this, PlainLabel::Problem)), m_show(new QPushButton(tr("Preview"), this)),
      m_print(new QPushButton(icons::get(QStringLiteral("document-print")), tr("Print…"), this)), m_pdf(new QPushButton(tr("Save as PDF…"), this)),
      m_keep(new QPushButton(icons::get(QStringLiteral("document-save")), tr("Keep in the record"), this)),
      m_toOthers(new QCheckBox(tr("Goes to somebody else"), this)), m_consent(new PlainLabel({}, this, PlainLabel::Problem))
{
    setObjectName(QStringLiteral("letterDialog"));
    setWindowTitle(tr("Write a letter"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 700);
    m_appointment->addItem(tr("The last one attended"), QUuid());
    if (!appointment.isNull()) {
        m_appointment->addItem(tr("The chosen appointment"), appointment);
        m_appointment->setCurrentIndex(1);
    }
    build();
    load();
}

LetterDialog::~LetterDialog() = default;

void LetterDialog::build()
{
    m_edit->setObjectName(QStringLiteral("letterText"));
    m_edit->setAccessibleName(tr("Text of the letter"));
    m_title->setObjectName(QStringLiteral("letterTitle"));
    m_title->setMaxLength(200);
    m_gaps->setObjectName(QStringLiteral("letterGaps"));
    m_gaps->setWordWrap(true);
    m_gaps->hide();
    m_consent->setObjectName(QStringLiteral("letterConsent"));
    m_consent->setWordWrap(true);
    m_consent->hide();
    auto *writing = new QWidget(this);
    auto *page = new QVBoxLayout(writing);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(makeTools());
    page->addWidget(m_edit, 1);
    m_stack->addWidget(writing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid * 2);
    column->setSpacing(theme::grid);
    column->addWidget(makeChoices());
    column->addWidget(m_stack, 1);
    column->addWidget(m_gaps);
    column->addWidget(m_consent);
    column->addWidget(makeButtons());
    connect(m_template, &QComboBox::activated, this, [this] { fill(); });
    connect(m_appointment, &QComboBox::activated, this, [this] { fill(); });
    connect(m_edit, &QTextEdit::textChanged, this, &LetterDialog::showGaps);
    connect(m_toOthers, &QCheckBox::toggled, this, &LetterDialog::askConsent);
    connect(&m_context.desk, &Desk::changed, this, &LetterDialog::askConsent);
    setBusy(true);
}

QWidget *LetterDialog::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * theme::grid);
    auto *left = new QFormLayout, *right = new QFormLayout;
    for (QFormLayout *form : {left, right}) {
        form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
        row->addLayout(form, 1);
    }
    const auto add = [](QFormLayout *form, const QString &text, QWidget *field) {
        auto *label = new PlainLabel(text, field->parentWidget());
        label->setBuddy(field);
        field->setAccessibleName(text);
        form->addRow(label, field);
    };
    add(left, tr("Template"), m_template);
    add(left, tr("About the appointment"), m_appointment);
    add(right, tr("Title"), m_title);
    add(right, tr("Who may see it"), m_privacy);
    m_toOthers->setObjectName(QStringLiteral("letterToOthers"));
    right->addRow(QString(), m_toOthers);
    const AccessMatrix &matrix = m_context.desk.parts().matrix;
    for (const Privacy privacy : {Privacy::Internal, Privacy::Confidential, Privacy::Restricted}) {
        const Cell cell = mayWriteDocuments(matrix, m_context.desk.actor().role, privacy);
        if (cell != Cell::No && cell != Cell::Two)
            m_privacy->addItem(letterwords::privacy(privacy), enumName(privacy));
    }
    return choices;
}

QWidget *LetterDialog::makeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    m_style->setMinimumContentsLength(10);
    for (const PaperBlock::Style style : {PaperBlock::Body, PaperBlock::Title, PaperBlock::Heading, PaperBlock::Quiet})
        m_style->addItem(letterwords::style(style), static_cast<int>(style));
    connect(m_style, &QComboBox::activated, this, [this] { m_edit->setStyleHere(static_cast<PaperBlock::Style>(m_style->currentData().toInt())); });
    connect(m_edit, &PaperEdit::styleHereChanged, this, [this] { m_style->setCurrentIndex(std::max(0, m_style->findData(static_cast<int>(m_edit->styleHere())))); });
    m_placeholder->addItem(tr("Put in from the record…"));
    for (const char *name : placeholderNames())
        m_placeholder->addItem(letters::placeholderWords(QString::fromLatin1(name)), QString::fromLatin1(name));
    connect(m_placeholder, &QComboBox::activated, this, [this](int index) {
        const QString name = m_placeholder->itemData(index).toString();
        m_placeholder->setCurrentIndex(0);
        if (name.isEmpty())
            return;
        m_facts.ask(m_context.desk.ask(LetterFacts{m_person, m_appointment->currentData().toUuid(), m_templates.value(m_template->currentIndex()).language}), this,
                    [this, name](const Result<LetterFactsAnswer> &facts) {
                        if (facts)
                            m_edit->insertPlainText(facts->values.value(name, QStringLiteral("{{%1}}").arg(name)));
                        m_edit->setFocus();
                    });
    });
    row->addWidget(m_style);
    row->addWidget(m_placeholder);
    row->addStretch(1);
    return tools;
}

QWidget *LetterDialog::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_show->setObjectName(QStringLiteral("letterPreview"));
    m_show->setCheckable(true);
    m_print->setObjectName(QStringLiteral("letterPrint"));
    m_pdf->setObjectName(QStringLiteral("letterPdf"));
    m_keep->setObjectName(QStringLiteral("letterKeep"));
    m_keep->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    row->addWidget(m_show);
    row->addStretch(1);
    for (QPushButton *button : {cancel, m_pdf, m_print, m_keep})
        row->addWidget(button);
    for (QPushButton *button : {m_show, cancel, m_pdf, m_print})
        button->setAutoDefault(false);
    connect(m_show, &QPushButton::toggled, this, &LetterDialog::showPreview);
    connect(cancel, &QPushButton::clicked, this, &LetterDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &LetterDialog::print);
    connect(m_pdf, &QPushButton::clicked, this, &LetterDialog::savePdf);
    connect(m_keep, &QPushButton::clicked, this, &LetterDialog::keep);
    return buttons;
}

void LetterDialog::load()
{
    later(m_context.desk.ask(List<Letterhead>{{.limit = 1}}), this, [this](const Result<QVector<std::shared_ptr<Letterhead>>> &heads) {
        if (heads && !heads->isEmpty())
            m_head = *heads->first();
    });
    later(m_context.desk.ask(PersonAppointments{m_person, {}, {}, 30}), this, [this](const Result<QVector<CalendarEntry>> &appointments) {
        if (!appointments)
            return;
        const Moments moments(m_context.desk, m_context.directory);
        for (const CalendarEntry &entry : *appointments) {
            if (entry.busyOnly)
                continue;
            const int known = m_appointment->findData(entry.id);
            const QString words = QStringLiteral("%1 · %2").arg(moments.full(entry.start), wording::status(entry.status));
            if (known >= 0)
                m_appointment->setItemText(known, words);
            else
                m_appointment->addItem(words, entry.id);
        }
    });
    later(m_context.desk.ask(List<LetterTemplate>{}), this, [this](const Result<QVector<std::shared_ptr<LetterTemplate>>> &own) {
        if (!own)
            return m_context.notices.failed(own.error());
        showTemplates(*own);
    });
}

void LetterDialog::showTemplates(const QVector<std::shared_ptr<LetterTemplate>> &own)
{
    m_templates = letters::offered(m_context.paper ? m_context.paper->letters() : QVector<StandardLetter>(), own, QLocale().name());
    const QString here = QLocale().name().section(u'_', 0, 0);
    for (const LetterTemplate &letter : std::as_const(m_templates)) {
        const QString language = letter.language.section(u'-', 0, 0);
        m_template->addItem(language == here ? letter.name : tr("%1 (%2)", "name of a template, its language").arg(letter.name, QLocale(letter.language).nativeLanguageName().section(u' ', -1)));
    }
    chooseAgain();
    fill();
}

void LetterDialog::fill()
{
    const LetterTemplate letter = m_templates.value(m_template->currentIndex());
    const auto go = [this, letter] {
        m_facts.ask(m_context.desk.ask(LetterFacts{m_person, m_appointment->currentData().toUuid(), letter.language}), this, [this](const Result<LetterFactsAnswer> &facts) {
            if (!facts)
                return m_context.notices.failed(facts.error());
            showFilled(*facts);
        });
    };
    if (!isTouched())
        return go();
    auto *question = ask::confirm(this, {tr("Begin again from the template?"), tr("What you have written in this letter is replaced."), tr("Begin again"), tr("Keep what I wrote"), true}, go);
    question->setObjectName(QStringLiteral("letterAgain"));
}

bool LetterDialog::isTouched() const
{
    return !m_filled.isEmpty() && m_edit->paperText() != m_filled;
}

void LetterDialog::showFilled(const LetterFactsAnswer &facts)
{
    const LetterTemplate letter = m_templates.value(m_template->currentIndex());
    m_personName = facts.personName;
    m_edit->setPaperText(filled(paperText(letter.body), facts.values).text);
    m_filled = m_edit->paperText();
    m_title->setText(tr("%1 – %2", "what a letter is, the person").arg(letter.name, facts.personName));
    setWindowTitle(tr("Letter about %1").arg(facts.personName));
    m_toOthers->setChecked(letter.body.contains(QStringLiteral("{{patient.referrer}}")));
    const int level = m_privacy->findData(enumName(usualPrivacy(letter.kind)));
    m_privacy->setCurrentIndex(std::max(0, level));
    writeAgain();
    setBusy(false);
    if (m_show->isChecked())
        showPreview(true);
    m_edit->setFocus();
    Q_EMIT loaded();
}

void LetterDialog::showGaps()
{
    QStringList gaps;
    for (const QString &name : placeholdersIn(plainText(m_edit->paperText())))
        gaps << letters::placeholderWords(name);
    m_gaps->setText(tr("The record does not have: %1. Write it in, or take it out of the letter.").arg(QLocale().createSeparatedList(gaps)));
    m_gaps->setVisible(!gaps.isEmpty());
    const QString why = m_busy ? tr("One moment.") : gaps.isEmpty() ? QString() : tr("There are gaps in the letter: they are marked in the text.");
    for (QPushButton *button : {m_print, m_pdf, m_keep})
        tip::setDisabledBecause(button, why);
}

/// A letter to somebody else says before it is printed that there is no consent to it.
void LetterDialog::askConsent()
{
    if (!m_toOthers->isChecked()) {
        m_sharing.cancel();
        return m_consent->hide();
    }
    m_sharing.ask(m_context.desk.ask(ShowConsentGaps{ConsentAct::Share, {}, m_person}), this, [this](const Result<QVector<ConsentGap>> &gaps) {
        const bool missing = gaps && !gaps->isEmpty();
        m_consent->setText(missing ? consentwords::missing(gaps->first()) : QString());
        m_consent->setVisible(missing);
    });
}

PaperSheet LetterDialog::sheet() const
{
    PaperSheet sheet = letters::sheet(m_context.directory.organization(), m_head);
    sheet.title = m_title->text().trimmed();
    sheet.author = m_context.directory.organization().name;
    sheet.language = m_templates.value(m_template->currentIndex()).language;
    sheet.at = m_context.desk.parts().clock.now();
    sheet.text = m_edit->paperText();
    return sheet;
}

void LetterDialog::showPreview(bool shown)
{
    m_show->setText(shown ? tr("Back to writing") : tr("Preview"));
    if (!shown)
        return m_stack->setCurrentIndex(Writing);
    if (!m_preview) {
        m_previewPrinter = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
        m_previewPrinter->setPageSize(QPageSize(paperFormat(m_context.directory.organization().country) == u"Letter" ? QPageSize::Letter : QPageSize::A4));
        m_preview = new QPrintPreviewWidget(m_previewPrinter.get(), this);
        m_preview->setObjectName(QStringLiteral("letterPages"));
        m_preview->setAccessibleName(tr("Pages of the letter"));
        connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
            if (m_context.paper)
                (void)m_context.paper->paint(sheet(), *printer);
        });
        m_stack->addWidget(m_preview);
    }
    m_preview->updatePreview();
    m_preview->fitToWidth();
    m_stack->setCurrentIndex(Preview);
}

void LetterDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_edit->setReadOnly(busy);
    showGaps();
}

void LetterDialog::reject()
{
    if (!isTouched())
        return QDialog::reject();
    auto *question = ask::confirm(this, {tr("Throw this letter away?"), tr("It has not been kept in the record."), tr("Throw away"), tr("Go on writing"), true},
                                  [this] { QDialog::reject(); });
    question->setObjectName(QStringLiteral("letterLeave"));
}

} // namespace praxis::ui
