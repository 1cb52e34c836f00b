#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace praxis::test {

/// What a screen reader would meet and could not name: every control that can be reached or pressed, as the accessibility tree of a
/// window shows it, painted ones and the lines of lists included.
class AccessibleNames {
public:
    /// "QToolButton in QWidget/head"; empty where all have a name.
    [[nodiscard]] static QStringList missing(QWidget &window)
    {
        QStringList found;
        walk(QAccessible::queryAccessibleInterface(&window), found, 0);
        found.removeDuplicates();
        return found;
    }

private:
    static constexpr int deepest = 60;
    static constexpr int widest = 400; ///< of a long list the first lines stand for all

    static void walk(QAccessibleInterface *face, QStringList &found, int depth)
    {
        if (!face || !face->isValid() || depth > deepest || face->state().invisible)
            return;
        if (isControl(*face) && face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(describe(*face));
        for (int i = 0; i < std::min(face->childCount(), widest); ++i)
            walk(face->child(i), found, depth + 1);
    }

    static bool isControl(QAccessibleInterface &face)
    {
        const QObject *object = face.object();
        if (object && object->isWidgetType() && isInside(*static_cast<const QWidget *>(object)))
            return false;
        switch (face.role()) {
        case QAccessible::Window:
        case QAccessible::ScrollBar:
        case QAccessible::Splitter:
        case QAccessible::Cell: // an empty cell of a table is empty
        case QAccessible::RowHeader:
        case QAccessible::ColumnHeader:
            return false;
        case QAccessible::PushButton:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::ComboBox:
        case QAccessible::EditableText:
        case QAccessible::SpinBox:
        case QAccessible::Slider:
        case QAccessible::ListItem:
        case QAccessible::PageTab:
        case QAccessible::ButtonMenu:
        case QAccessible::ButtonDropDown:
        case QAccessible::Link:
            return true;
        case QAccessible::TreeItem: // beside its first column it is a cell
            return !face.tableCellInterface() || face.tableCellInterface()->columnIndex() == 0;
        default:
            return face.state().focusable;
        }
    }

    /// What belongs to another control and is named with it: the line of a spin box, the field of a combo box.
    static bool isInside(const QWidget &widget)
    {
        const QWidget *parent = widget.parentWidget();
        return widget.objectName().startsWith(u"qt_")
            || (parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QKeySequenceEdit")));
    }

    static QString describe(const QAccessibleInterface &face)
    {
        const QObject *object = face.object();
        if (!object)
            return QStringLiteral("role %1").arg(face.role());
        QString where = QString::fromLatin1(object->metaObject()->className()) + u'/' + object->objectName();
        for (const QObject *above = object->parent(); above && above->isWidgetType(); above = above->parent())
            where += QStringLiteral(" < ") + QString::fromLatin1(above->metaObject()->className()) + u'/' + above->objectName();
        return where;
    }
};

} // namespace praxis::test
