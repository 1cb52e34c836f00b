#include "ui/contacts/BulkPanel.h"

#include "services/practice/Export.h"
#include "services/practice/RecordCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/contacts/BulkRun.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace praxis::ui {

namespace {

QPushButton *button(const QString &text, const QString &icon, QWidget *parent, const QString &name)
{
    auto *made = new QPushButton(icons::get(icon), text, parent);
    made->setObjectName(name);
    return made;
}

} // namespace

BulkPanel::BulkPanel(const UiContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_run(new BulkRun(context.desk, this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("bulk"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    layout->addWidget(m_stack);
    m_stack->addWidget(makeChoices());
    m_stack->addWidget(makeQuestion());
    m_stack->addWidget(makeResults());
    showPage(0);
    connect(m_run, &BulkRun::triedOut, this, &BulkPanel::showTried);
    connect(m_run, &BulkRun::finished, this, &BulkPanel::showFinished);
    connect(m_run, &BulkRun::progressed, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
    });
    connect(m_run, &BulkRun::failed, this, [this](const Error &error) {
        showChoices();
        m_context.notices.failed(error);
    });
}

QWidget *BulkPanel::makeChoices()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    m_count = new PlainLabel(QString(), page);
    row->addWidget(m_count);
    row->addStretch(1);
    const Desk &desk = m_context.desk;
    if (desk.may(QStringLiteral("contact.edit")) != Cell::No) {
        auto *tag = button(tr("Tag…"), QStringLiteral("tag"), page, QStringLiteral("bulkTag"));
        connect(tag, &QPushButton::clicked, this, &BulkPanel::askToTag);
        row->addWidget(tag);
    }
    if (desk.may(QStringLiteral("contact.export")) != Cell::No) {
        auto *csv = button(tr("Export CSV…"), QStringLiteral("document-export"), page, QStringLiteral("bulkCsv"));
        connect(csv, &QPushButton::clicked, this, [this] { exportTo(false); });
        row->addWidget(csv);
        auto *cards = button(tr("Export vCard…"), QStringLiteral("document-export"), page, QStringLiteral("bulkCards"));
        connect(cards, &QPushButton::clicked, this, [this] { exportTo(true); });
        row->addWidget(cards);
    }
    if (desk.may(QStringLiteral("contact.bulk_delete")) != Cell::No) {
        auto *erase = button(tr("Delete…"), QStringLiteral("edit-delete"), page, QStringLiteral("bulkDelete"));
        connect(erase, &QPushButton::clicked, this, &BulkPanel::askToDelete);
        row->addWidget(erase);
    }
    return page;
}

QWidget *BulkPanel::makeQuestion()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    m_question = new PlainLabel(QString(), page);
    m_question->setWordWrap(true);
    row->addWidget(m_question, 1);
    m_tag = new QLineEdit(page);
    m_tag->setObjectName(QStringLiteral("bulkTagName"));
    m_tag->setPlaceholderText(tr("Tag, for example “newsletter”"));
    m_tag->setAccessibleName(tr("Tag to add"));
    m_tag->setMaxLength(60);
    connect(m_tag, &QLineEdit::textChanged, this, [this](const QString &text) { m_yes->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_tag, &QLineEdit::returnPressed, this, &BulkPanel::go);
    row->addWidget(m_tag);
    m_progress = new QProgressBar(page);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(160);
    row->addWidget(m_progress);
    m_yes = button(QString(), QString(), page, QStringLiteral("bulkYes"));
    connect(m_yes, &QPushButton::clicked, this, &BulkPanel::go);
    row->addWidget(m_yes);
    m_no = button(tr("Keep"), QString(), page, QStringLiteral("bulkNo"));
    connect(m_no, &QPushButton::clicked, this, [this] {
        if (m_going)
            return m_run->stop();
        showChoices();
    });
    row->addWidget(m_no);
    return page;
}

QWidget *BulkPanel::makeResults()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    m_done = new PlainLabel(QString(), page);
    m_done->setWordWrap(true);
    row->addWidget(m_done, 1);
    m_restore = button(tr("Restore them"), QStringLiteral("edit-undo"), page, QStringLiteral("bulkRestore"));
    connect(m_restore, &QPushButton::clicked, this, [this] { askToRestore(m_acted); });
    row->addWidget(m_restore);
    auto *close = button(tr("Close"), QString(), page, QStringLiteral("bulkClose"));
    connect(close, &QPushButton::clicked, this, &BulkPanel::showChoices);
    row->addWidget(close);
    column->addLayout(row);
    m_lines = new QPlainTextEdit(page);
    m_lines->setReadOnly(true);
    m_lines->setMaximumHeight(96);
    m_lines->setAccessibleName(tr("What could not be done"));
    column->addWidget(m_lines);
    return page;
}

void BulkPanel::setPeople(const QVector<QUuid> &people, const QHash<QUuid, QString> &names)
{
    m_people = people;
    m_names.insert(names);
    m_count->setText(tr("%n people selected", nullptr, static_cast<int>(people.size())));
    if (m_stack->currentIndex() == 0)
        setVisible(people.size() > 1);
}

void BulkPanel::showChoices()
{
    m_busy = false;
    m_going = false;
    showPage(0);
    setVisible(m_people.size() > 1);
}

void BulkPanel::showPage(int page)
{
    for (int i = 0; i < m_stack->count(); ++i) // only as high as what is shown
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_stack->setCurrentIndex(page);
    setMaximumHeight(m_stack->widget(page)->sizeHint().height() + 2 * theme::grid);
}

void BulkPanel::askToDelete() { ask(Act::Delete, m_people); }
void BulkPanel::askToRestore(const QVector<QUuid> &people) { ask(Act::Restore, people); }

void BulkPanel::askToTag()
{
    ask(Act::Tag, m_people);
    m_tag->setFocus();
}

void BulkPanel::ask(Act act, const QVector<QUuid> &people)
{
    if (people.isEmpty())
        return;
    m_act = act;
    m_acted = people;
    m_busy = true;
    m_going = false;
    m_tag->clear();
    m_tag->setVisible(act == Act::Tag);
    m_progress->setVisible(act != Act::Tag);
    m_no->setText(act == Act::Delete ? tr("Keep") : tr("Cancel"));
    const int count = static_cast<int>(people.size());
    switch (act) {
    case Act::Delete: m_yes->setText(tr("Delete %n people", nullptr, count)); break;
    case Act::Restore: m_yes->setText(tr("Restore %n people", nullptr, count)); break;
    case Act::Tag: m_yes->setText(tr("Tag %n people", nullptr, count)); break;
    }
    m_yes->setEnabled(false);
    showPage(1);
    show();
    if (act == Act::Tag) {
        m_question->setText(tr("Add one tag to %n people.", nullptr, count));
        return;
    }
    m_question->setText(tr("Looking at what would happen…"));
    m_run->tryOut(commands());
}

QVector<AnyCommand> BulkPanel::commands() const
{
    QVector<AnyCommand> commands;
    commands.reserve(m_acted.size());
    for (const QUuid &person : m_acted)
        commands.append(m_act == Act::Restore ? AnyCommand::of(restore<Contact>(person)) : AnyCommand::of(erase<Contact>(person)));
    return commands;
}

void BulkPanel::showTried(const ManyResult &result)
{
    const int total = static_cast<int>(result.items.size());
    const int fine = static_cast<int>(std::count_if(result.items.begin(), result.items.end(), [](const auto &item) { return item.has_value(); }));
    const QString what = m_act == Act::Delete
        ? tr("%n people and their appointments would be deleted. You can undo it, and restore them later.", nullptr, fine)
        : tr("%n people would be restored with their appointments.", nullptr, fine);
    const QString not_ = tr("%n cannot be.", nullptr, total - fine);
    m_question->setText(fine == total ? what : tr("%1 %2", "two sentences").arg(what, not_));
    m_yes->setText(m_act == Act::Delete ? tr("Delete %n people", nullptr, fine) : tr("Restore %n people", nullptr, fine));
    m_yes->setEnabled(fine > 0);
    m_progress->hide();
    m_no->setFocus();
}

void BulkPanel::go()
{
    if (!m_yes->isEnabled() || m_going)
        return;
    m_going = true;
    m_yes->setEnabled(false);
    m_progress->show();
    m_no->setText(tr("Stop"));
    if (m_act != Act::Tag)
        return m_run->run(commands(), summary());
    // Tags are a list in the record: what is there stays.
    const QString tag = m_tag->text().trimmed();
    Selection selection;
    QVariantList ids;
    for (const QUuid &person : std::as_const(m_acted))
        ids.append(idText(person));
    selection.where.append({"id", Condition::In, ids});
    later(m_context.desk.ask(List<Contact>{selection}), this, [this, tag](const Result<List<Contact>::Answer> &people) {
        if (!people) {
            showChoices();
            return m_context.notices.failed(people.error());
        }
        QVector<AnyCommand> commands;
        m_acted.clear();
        for (const auto &person : *people) {
            Contact tagged = *person;
            if (!tagged.tags.contains(tag))
                tagged.tags.append(tag);
            m_acted.append(person->id);
            commands.append(AnyCommand::of(edit(*person, tagged)));
        }
        m_run->run(commands, summary());
    });
}

QJsonObject BulkPanel::summary() const
{
    return {{QStringLiteral("code"), QStringLiteral("many")}, {QStringLiteral("count"), static_cast<int>(m_acted.size())}};
}

QString BulkPanel::doneSentence(int count) const
{
    switch (m_act) {
    case Act::Delete: return tr("%n people deleted.", nullptr, count);
    case Act::Restore: return tr("%n people restored.", nullptr, count);
    case Act::Tag: return tr("%n people tagged.", nullptr, count);
    }
    return {};
}

void BulkPanel::showFinished(const ManyResult &result)
{
    m_going = false;
    QStringList lines;
    QVector<QUuid> done;
    for (int i = 0; i < result.items.size(); ++i) {
        const QUuid person = m_acted.value(i);
        if (result.items[i])
            done.append(person);
        else
            lines.append(tr("%1: %2", "a person: why not").arg(m_names.value(person, tr("One person")), wording::sentence(result.items[i].error())));
    }
    if (!result.kept) {
        m_context.notices.say(tr("Stopped. Nothing was changed."));
        return showChoices();
    }
    m_done->setText(doneSentence(static_cast<int>(done.size())));
    m_lines->setPlainText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    m_restore->setVisible(m_act == Act::Delete && m_context.desk.may(QStringLiteral("contact.restore")) != Cell::No);
    m_acted = done;
    showPage(2);
    show();
    m_context.notices.done(result.outcome);
}

void BulkPanel::exportTo(bool cards)
{
    auto *dialog = new QFileDialog(this, tr("Export %n people", nullptr, static_cast<int>(m_people.size())));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(cards ? tr("vCard (*.vcf)") : tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(cards ? QStringLiteral("vcf") : QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, cards](const QString &path) { writeFile(path, cards); });
    dialog->open();
}

void BulkPanel::writeFile(const QString &path, bool cards)
{
    ExportOptions options;
    options.format = cards ? ExportFormat::ContactsVCard : ExportFormat::ContactsCsv;
    options.people = m_people;
    const auto work = [path, options, &parts = m_context.desk.parts()](Door &door, const Actor &actor) {
        return Export(door, parts, actor).write(path, options);
    };
    later(m_context.desk.onWriter<ExportReport>(work), this, [this](const Result<ExportReport> &report) {
        if (!report)
            return m_context.notices.failed(report.error());
        const QString written = tr("%n people written to %1.", nullptr, report->count).arg(QDir::toNativeSeparators(report->path));
        m_context.notices.say(report->withoutRelations ? tr("%1 Who is related to whom is not in it.", "what was written").arg(written) : written);
    });
}

} // namespace praxis::ui
