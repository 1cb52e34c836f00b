#include "ui/shell/PaletteModel.h"

#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/shell/FuzzyMatch.h"

#include <QAction>

#include <algorithm>

namespace praxis::ui {

PaletteModel::PaletteModel(const Actions &actions, QObject *parent) : QAbstractListModel(parent), m_actions(actions) {}

void PaletteModel::setTyped(const QString &typed)
{
    m_typed = typed;
    rebuild();
}

void PaletteModel::setHits(const QVector<PaletteHit> &hits)
{
    m_hits = hits;
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
            m_lines.append(Line{.action = s.action, .isMeant = true});
    }
    for (const PaletteHit &hit : std::as_const(m_hits))
        m_lines.append(Line{.hit = hit});
    for (const Scored &s : std::as_const(scored)) {
        if (!meant(s))
            m_lines.append(Line{.action = s.action});
    }
    endResetModel();
}

QAction *PaletteModel::actionAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).action.data() : nullptr;
}

bool PaletteModel::isMeantAt(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines.at(row).isMeant;
}

const PaletteHit *PaletteModel::hitAt(int row) const
{
    return row >= 0 && row < m_lines.size() && !m_lines.at(row).hit.id.isNull() ? &m_lines.at(row).hit : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PaletteModel::hitData(const PaletteHit &hit, int role) const
{
    struct Look {
        const char *icon;
        QString kind;
    };
    const auto look = [&hit]() -> Look {
        switch (hit.kind) {
        case PaletteHit::Person: return {"user", tr("Person")};
        case PaletteHit::Appointment: return {"view-calendar-day", tr("Appointment")};
        case PaletteHit::Document: return {"text-x-generic", tr("Document")};
        case PaletteHit::Recording: return {"media-record", tr("Recording")};
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::AccessibleTextRole: // the kind first: who listens knows at once whether it is what they look for
        return QString(look().kind + QStringLiteral(": ") + hit.title);
    case Qt::AccessibleDescriptionRole:
    case SecondaryRole:
        return hit.detail;
    case Qt::DecorationRole:
        return icons::get(QString::fromLatin1(look().icon));
    case SideRole:
        return look().kind;
    case IdRole:
        return hit.id;
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
    case SideRole:
        return keytext::of(action.shortcut());
    case IdRole:
        return action.objectName();
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
    return line.hit.id.isNull() ? QVariant() : hitData(line.hit, role);
}

} // namespace praxis::ui
