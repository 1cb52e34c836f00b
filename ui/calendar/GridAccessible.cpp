#include "ui/calendar/GridAccessible.h"

#include "ui/calendar/TimeGrid.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <QWindow>

namespace praxis::ui {

namespace {

/// One appointment. It has no object of its own: it is known by its id for as long as the grid shows it.
class TileFace final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    TileFace(TimeGrid &grid, const QUuid &id) : m_grid(&grid), m_id(id) {}

    bool isValid() const override { return m_grid && m_grid->entry(m_id); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_grid ? m_grid->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QRect rect() const override { return m_grid ? m_grid->entryRect(m_id) : QRect(); }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        const CalendarEntry *entry = m_grid ? m_grid->entry(m_id) : nullptr;
        if (!entry)
            return {};
        if (kind == QAccessible::Name)
            return m_grid->look().line(*entry);
        return kind == QAccessible::Description ? m_grid->look().spoken(*entry) : QString();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const QWidget *viewport = m_grid->viewport();
        state.selectable = state.focusable = true;
        state.selected = m_grid->selected() == m_id;
        state.focused = state.selected && m_grid->hasFocus();
        state.offscreen = !rect().intersects({viewport->mapToGlobal(QPoint(0, 0)), viewport->size()});
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &) override
    {
        if (!isValid())
            return;
        m_grid->setFocus();
        m_grid->select(m_id);
    }

private:
    QPointer<TimeGrid> m_grid;
    QUuid m_id;
};

class GridFace final : public QAccessibleWidget {
public:
    explicit GridFace(TimeGrid *grid) : QAccessibleWidget(grid, QAccessible::List) {}
    ~GridFace() override
    {
        for (const QAccessible::Id id : std::as_const(m_faces))
            QAccessible::deleteAccessibleInterface(id);
    }

    /// The appointments, and after them the parts of the widget.
    int childCount() const override { return static_cast<int>(grid().inOrder().size()) + QAccessibleWidget::childCount(); }
    QAccessibleInterface *child(int index) const override
    {
        const QVector<QUuid> tiles = grid().inOrder();
        return index >= 0 && index < tiles.size() ? face(tiles[index]) : QAccessibleWidget::child(index - static_cast<int>(tiles.size()));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QVector<QUuid> tiles = grid().inOrder();
        for (int i = 0; i < tiles.size(); ++i) {
            if (face(tiles[i]) == child)
                return i;
        }
        const int part = QAccessibleWidget::indexOfChild(child);
        return part < 0 ? -1 : part + static_cast<int>(tiles.size());
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QVector<QUuid> tiles = grid().inOrder();
        const auto under = std::find_if(tiles.begin(), tiles.end(), [&](const QUuid &id) { return grid().entryRect(id).contains(x, y); });
        return under == tiles.end() ? QAccessibleWidget::childAt(x, y) : face(*under);
    }
    QAccessibleInterface *focusChild() const override
    {
        return grid().hasFocus() && grid().entry(grid().selected()) ? face(grid().selected()) : QAccessibleWidget::focusChild();
    }

private:
    TimeGrid &grid() const { return *static_cast<TimeGrid *>(widget()); }

    QAccessibleInterface *face(const QUuid &id) const
    {
        forgetWhatIsGone();
        auto known = m_faces.constFind(id);
        if (known == m_faces.constEnd())
            known = m_faces.insert(id, QAccessible::registerAccessibleInterface(new TileFace(grid(), id)));
        return QAccessible::accessibleInterface(*known);
    }

    void forgetWhatIsGone() const
    {
        if (m_faces.size() <= grid().content().entries.size())
            return;
        m_faces.removeIf([this](const std::pair<const QUuid &, QAccessible::Id &> &known) {
            const bool gone = !grid().entry(known.first);
            if (gone)
                QAccessible::deleteAccessibleInterface(known.second);
            return gone;
        });
    }

    mutable QHash<QUuid, QAccessible::Id> m_faces;
};

} // namespace

QAccessibleInterface *gridAccessible(const QString &, QObject *object)
{
    auto *grid = qobject_cast<TimeGrid *>(object);
    return grid ? new GridFace(grid) : nullptr;
}

} // namespace praxis::ui
