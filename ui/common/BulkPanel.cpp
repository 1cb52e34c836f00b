#include "ui/common/BulkPanel.h"

#include "ui/common/BulkRun.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int typingPauseMs = 200;
constexpr int longestText = 60;
constexpr int roomForText = 260;

QPushButton *button(const QString &text, const QString &icon, QWidget *parent, const QString &name)
{
    auto *made = icon.isEmpty() ? new QPushButton(text, parent) : new QPushButton(icons::get(icon), text, parent);
    made->setObjectName(name);
    made->setAccessibleName(text);
    return made;
}

void say(QPushButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(text);
}

} // namespace

BulkPanel::BulkPanel(const UiContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_run(new BulkRun(context.desk, this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("bulk"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_tryOutSoon.setSingleShot(true);
    m_tryOutSoon.setInterval(typingPauseMs);
    connect(&m_tryOutSoon, &QTimer::timeout, this, &BulkPanel::tryOut);
    connect(m_run, &BulkRun::triedOut, this, &BulkPanel::showTried);
    connect(m_run, &BulkRun::finished, this, &BulkPanel::showFinished);
    connect(m_run, &BulkRun::progressed, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
    });
    connect(m_run, &BulkRun::failed, this, &BulkPanel::failed);
}

void BulkPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    layout->addWidget(m_stack);
    m_stack->addWidget(makeChoices());
    m_stack->addWidget(makeQuestion());
    m_stack->addWidget(makeResults());
    addChoices();
    showPage(0);
}

void BulkPanel::failed(const Error &error)
{
    showChoices();
    m_context.notices.failed(error);
}

QWidget *BulkPanel::makeChoices()
{
    auto *page = new QWidget(this);
    m_choices = new QHBoxLayout(page);
    m_choices->setContentsMargins(0, 0, 0, 0);
    m_count = new PlainLabel(QString(), page);
    m_choices->addWidget(m_count);
    m_choices->addStretch(1);
    return page;
}

QPushButton *BulkPanel::addChoice(const QString &text, const QString &icon, const QString &objectName, std::function<void()> act)
{
    auto *made = button(text, icon, m_stack->widget(0), objectName);
    if (act)
        connect(made, &QPushButton::clicked, this, std::move(act));
    m_choices->addWidget(made);
    return made;
}

QWidget *BulkPanel::makeQuestion()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_question = new PlainLabel(QString(), page);
    m_question->setWordWrap(true);
    column->addWidget(m_question);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    m_text = new QLineEdit(page);
    m_text->setMinimumWidth(roomForText);
    m_text->setObjectName(QStringLiteral("bulkText"));
    m_text->setMaxLength(longestText);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        ++m_turn; // what was tried was with another text
        m_yes->setEnabled(false);
        if (!m_text->text().trimmed().isEmpty())
            m_tryOutSoon.start();
    });
    connect(m_text, &QLineEdit::returnPressed, this, &BulkPanel::go);
    row->addWidget(m_text, 1);
    row->addStretch(1);
    m_allOrNothing = new QCheckBox(tr("All or none"), page);
    m_allOrNothing->setObjectName(QStringLiteral("bulkAllOrNone"));
    m_allOrNothing->setAccessibleName(tr("All or none: where one cannot be done, nothing is"));
    tip::set(m_allOrNothing, tr("Where one cannot be done, nothing is."));
    connect(m_allOrNothing, &QCheckBox::toggled, this, &BulkPanel::showWhatWouldBe);
    row->addWidget(m_allOrNothing);
    m_progress = new QProgressBar(page);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(160);
    row->addWidget(m_progress);
    m_yes = button(tr("Go ahead"), QString(), page, QStringLiteral("bulkYes"));
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
    connect(m_restore, &QPushButton::clicked, this, [this] { restoreThem(m_acted); });
    row->addWidget(m_restore);
    auto *close = button(tr("Close"), QString(), page, QStringLiteral("bulkClose"));
    connect(close, &QPushButton::clicked, this, &BulkPanel::showChoices);
    row->addWidget(close);
    column->addLayout(row);
    m_lines = new QPlainTextEdit(page);
    m_lines->setObjectName(QStringLiteral("bulkLines"));
    m_lines->setReadOnly(true);
    m_lines->setMaximumHeight(96);
    m_lines->setAccessibleName(tr("What could not be done"));
    column->addWidget(m_lines);
    return page;
}

void BulkPanel::setSelected(const QVector<QUuid> &things, const QHash<QUuid, QString> &names)
{
    m_things = things;
    m_names.insert(names);
    m_count->setText(selectedWords(static_cast<int>(things.size())));
    if (m_stack->currentIndex() == 0)
        setVisible(things.size() > 1);
}

void BulkPanel::showChoices()
{
    m_busy = false;
    m_going = false;
    ++m_turn;
    m_tryOutSoon.stop();
    showPage(0);
    setVisible(m_things.size() > 1);
}

void BulkPanel::showPage(int page)
{
    for (int i = 0; i < m_stack->count(); ++i) // only as high as what is shown
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_stack->setCurrentIndex(page);
    fit();
}

/// As high as the words need at this width.
void BulkPanel::fit()
{
    const QWidget *page = m_stack->currentWidget();
    if (!page || !page->layout())
        return;
    const int room = width() - 4 * theme::grid;
    const int height = page->layout()->hasHeightForWidth() ? page->layout()->totalHeightForWidth(room) : page->sizeHint().height();
    setFixedHeight(height + 2 * theme::grid);
}

bool BulkPanel::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void BulkPanel::ask(const Act &act, const QVector<QUuid> &things)
{
    if (things.isEmpty())
        return;
    m_act = act;
    m_acted = things;
    m_commands.clear();
    m_busy = true;
    m_going = false;
    m_text->clear();
    m_text->setVisible(act.takesText);
    m_text->setEnabled(true);
    m_allOrNothing->setChecked(false);
    m_allOrNothing->setVisible(true);
    m_allOrNothing->setEnabled(true);
    m_progress->setVisible(!act.takesText);
    say(m_no, act.isDeletion ? tr("Keep") : tr("Cancel"));
    say(m_yes, verb(act, static_cast<int>(things.size())));
    m_yes->setEnabled(false);
    showPage(1);
    show();
    if (act.takesText) {
        m_question->setText(wouldHappen(act, static_cast<int>(things.size())));
        m_text->setFocus();
        return;
    }
    m_question->setText(tr("Looking at what would happen…"));
    tryOut();
}

void BulkPanel::tryOut()
{
    const quint64 turn = ++m_turn;
    prepare(m_act, m_acted, m_text->text().trimmed(), [this, turn](const QVector<QUuid> &things, const QVector<AnyCommand> &commands) {
        if (turn != m_turn || m_going)
            return;
        m_acted = things;
        m_commands = commands;
        m_run->tryOut(commands);
    });
}

void BulkPanel::showTried(const ManyResult &result)
{
    m_fine = static_cast<int>(std::count_if(result.items.begin(), result.items.end(), [](const auto &item) { return item.has_value(); }));
    m_progress->hide();
    showWhatWouldBe();
    if (!m_act.takesText)
        m_no->setFocus();
}

void BulkPanel::showWhatWouldBe()
{
    if (m_commands.isEmpty() || m_going)
        return;
    const int not_ = static_cast<int>(m_commands.size()) - m_fine;
    const QString problem = tr("%n cannot be.", nullptr, not_);
    const bool none = m_allOrNothing->isChecked() && not_ > 0;
    const QString what = none ? tr("Nothing would be done.") : wouldHappen(m_act, m_fine);
    m_question->setText(not_ == 0 ? what : tr("%1 %2", "two sentences").arg(what, problem));
    say(m_yes, verb(m_act, none ? 0 : m_fine));
    m_yes->setEnabled(m_fine > 0 && !none);
}

void BulkPanel::go()
{
    if (!m_yes->isEnabled() || m_going)
        return;
    m_going = true;
    m_yes->setEnabled(false);
    m_text->setEnabled(false);
    m_allOrNothing->setEnabled(false);
    m_progress->show();
    say(m_no, tr("Stop"));
    const QJsonObject summary{{QStringLiteral("code"), QStringLiteral("many")}, {QStringLiteral("count"), static_cast<int>(m_acted.size())}};
    m_run->run(m_commands, summary, m_allOrNothing->isChecked());
}

QStringList BulkPanel::problems(const ManyResult &result, QVector<QUuid> &done) const
{
    QStringList lines;
    for (int i = 0; i < result.items.size(); ++i) {
        const QUuid thing = m_acted.value(i);
        if (result.items[i])
            done.append(thing);
        else
            lines.append(tr("%1: %2", "a person or an appointment: why not").arg(m_names.value(thing, unnamed()), wording::sentence(result.items[i].error())));
    }
    return lines;
}

void BulkPanel::showFinished(const ManyResult &result)
{
    m_going = false;
    QVector<QUuid> done;
    const QStringList lines = problems(result, done);
    if (!result.kept && lines.isEmpty()) {
        m_context.notices.say(tr("Stopped. Nothing was changed."));
        return showChoices();
    }
    m_done->setText(result.kept ? happened(m_act, static_cast<int>(done.size())) : tr("Nothing was changed, because of this:"));
    m_lines->setPlainText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    m_restore->setVisible(result.kept && m_act.isDeletion && mayRestore());
    m_acted = done;
    showPage(2);
    show();
    if (result.kept)
        m_context.notices.done(result.outcome);
}

} // namespace praxis::ui
