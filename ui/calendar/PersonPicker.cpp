#include "ui/calendar/PersonPicker.h"

#include "models/rules/People.h"
#include "services/practice/door/Desk.h"
#include "ui/common/SearchField.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int shown = 8;
constexpr int rowsAtOnce = 6;
constexpr int rowsInALowWindow = 3;
constexpr int roomyWindow = 860; ///< pixels: everything of a booking still fits into 720

/// What is found for letters may be a guess at a misspelt name. At numbers and days nobody guesses.
bool beginsAsTyped(const PersonHit &person, const QString &typed)
{
    if (std::ranges::any_of(typed, [](QChar c) { return c.isDigit(); }))
        return true;
    const QStringList known = nameWords(QStringList{person.givenName, person.preferredName, person.familyName, person.email, person.recordNumber}.join(u' '));
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(parts, [&known](const QString &part) { return beginsAWord(part, known); });
}
} // namespace

PersonPicker::PersonPicker(Desk &desk, bool mayCreate, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_mayCreate(mayCreate), m_edit(new QLineEdit(this)), m_list(new QListView(this)), m_choices(new PersonChoices(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    m_edit->setObjectName(QStringLiteral("who"));
    m_edit->setAccessibleName(tr("Who"));
    addClearButton(m_edit);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("whoResults"));
    m_list->setAccessibleName(tr("People found"));
    m_list->setModel(m_choices);
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
    connect(m_edit, &QLineEdit::textChanged, this, [this] { search(); });
    setFocusProxy(m_edit);
    fitList();
    search();
}

void PersonPicker::setPrompt(const QString &prompt)
{
    m_edit->setPlaceholderText(prompt);
}

void PersonPicker::setText(const QString &text)
{
    m_edit->setText(text);
}

QString PersonPicker::text() const
{
    return m_edit->text().simplified();
}

void PersonPicker::clear()
{
    m_edit->clear();
}

void PersonPicker::search()
{
    const QString asked = text();
    m_enterWaits = false;
    m_hasAnswer = false;
    const auto show = [this, asked](const Result<QVector<PersonHit>> &answer) { showAnswer(asked, answer); };
    if (asked.isEmpty()) {
        m_newest.ask(m_desk.ask(RecentPeople{shown}), this, show);
        return;
    }
    PeopleFilter filter;
    filter.text = asked;
    filter.limit = shown;
    m_newest.ask(m_desk.ask(FindPeople{filter}), this, show);
}

void PersonPicker::showAnswer(const QString &asked, const Result<QVector<PersonHit>> &answer)
{
    m_answered = asked;
    m_hasAnswer = true;
    m_choices->show(answer ? *answer : QVector<PersonHit>(), m_mayCreate ? asked : QString(), asked);
    if (!asked.isEmpty() && m_choices->rowCount() > 0)
        m_list->setCurrentIndex(m_choices->index(0));
    fitList();
    if (m_enterWaits) {
        m_enterWaits = false;
        take(0);
    }
}

void PersonPicker::fitList()
{
    const int rows = std::min(window()->height() < roomyWindow ? rowsInALowWindow : rowsAtOnce, m_choices->rowCount());
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 24) + 2);
    updateGeometry();
    Q_EMIT resized();
}

void PersonPicker::take(int row)
{
    if (const PersonHit *person = m_choices->person(row))
        Q_EMIT picked(PersonHit(*person), m_choices->peopleCount() == 1 && beginsAsTyped(*person, text()));
    else if (row >= 0 && row < m_choices->rowCount())
        Q_EMIT newPersonWanted(text());
}

void PersonPicker::move(int by)
{
    const int rows = m_choices->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_choices->index(std::clamp(m_list->currentIndex().row() + by, 0, rows - 1)));
}

bool PersonPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (text().isEmpty() && !m_list->currentIndex().isValid())
            Q_EMIT enterOnEmpty();
        else if (m_hasAnswer && m_answered == text())
            take(m_list->currentIndex().row());
        else
            m_enterWaits = true;
        return true;
    default:
        return false;
    }
}

} // namespace praxis::ui
