#include "ui/shell/PaletteModel.h"

#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/Wording.h"
#include "ui/shell/FuzzyMatch.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

namespace praxis::ui {

PaletteModel::PaletteModel(const Actions &actions, QObject *parent) : QAbstractListModel(parent), m_actions(actions) {}

void PaletteModel::setTyped(const QString &typed)
{
    m_typed = typed;
    rebuild();
}

void PaletteModel::setPeople(const QVector<PersonHit> &people)
{
    m_people = people;
    rebuild();
}

void PaletteModel::rebuild()
{
    struct Scored {
        QAction *action;
        int score;
    };
    QVector<Scored> scored;
    const QVector<QAction *> all = m_actions.all();
    for (QAction *action : all) {
        const int score = fuzzyScore(m_typed, action->text());
        if (score >= 0 && action->isVisible() && action->objectName() != QLatin1StringView("go.palette"))
            scored.append({action, score});
    }
    std::stable_sort(scored.begin(), scored.end(), [](const Scored &a, const Scored &b) { return a.score > b.score; });
    beginResetModel();
    m_lines.clear();
    // Three letters that begin the words of an action mean that action; anything less is more likely a name.
    const auto meant = [this](const Scored &s) { return m_typed.size() >= 3 && s.score >= 100; };
    for (const Scored &s : std::as_const(scored)) {
        if (meant(s))
            m_lines.append(Line{s.action, {}});
    }
    for (const PersonHit &person : std::as_const(m_people))
        m_lines.append(Line{{}, person});
    for (const Scored &s : std::as_const(scored)) {
        if (!meant(s))
            m_lines.append(Line{s.action, {}});
    }
    endResetModel();
}

QAction *PaletteModel::actionAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).action.data() : nullptr;
}

QUuid PaletteModel::personAt(int row) const
{
    return row >= 0 && row < m_lines.size() && !m_lines.at(row).action ? m_lines.at(row).person.id : QUuid();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PaletteModel::personData(const PersonHit &person, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return wording::listName(person);
    case Qt::DecorationRole:
        return icons::get(QStringLiteral("user"));
    case SecondaryRole: {
        QStringList parts;
        if (person.birthDate.isValid())
            parts.append(QLocale().toString(person.birthDate, QLocale::ShortFormat));
        for (const QString &part : {person.phone, person.recordNumber}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        return parts.join(QStringLiteral("  ·  "));
    }
    case PersonRole:
        return person.id;
    case IsPersonRole:
        return true;
    default:
        return {};
    }
}

QVariant PaletteModel::actionData(const QAction &action, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return action.text();
    case Qt::DecorationRole:
        return action.icon();
    case SecondaryRole:
        return m_actions.groupOf(&action);
    case KeysRole:
        return keytext::of(action.shortcut());
    case IsPersonRole:
        return false;
    default:
        return {};
    }
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (line.action)
        return actionData(*line.action, role);
    return line.person.id.isNull() ? QVariant() : personData(line.person, role);
}

} // namespace praxis::ui
