#pragma once

#include "ui/common/Place.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QTest>
#include <QVBoxLayout>

namespace praxis::test {

/// A place as the shell shows it: its bar above, its inspector at the right.
class PlaceWindow : public QWidget {
public:
    explicit PlaceWindow(ui::Place &place, const QSize &size = {1100, 680}) : m_place(place)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        if (place.bar()) {
            place.bar()->setContentsMargins(8, 8, 8, 8);
            column->addWidget(place.bar());
        }
        auto *row = new QHBoxLayout;
        row->addWidget(&place, 1);
        if (place.inspector()) {
            place.inspector()->setFixedWidth(280);
            row->addWidget(place.inspector());
        }
        column->addLayout(row, 1);
        resize(size);
        show();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("the window does not become active");
        place.enter();
    }
    ~PlaceWindow() override { m_place.setParent(nullptr); }
    Q_DISABLE_COPY_MOVE(PlaceWindow)

    template <class W> W *child(const char *name) { return findChild<W *>(QString::fromLatin1(name)); }
    void click(const char *name)
    {
        auto *widget = child<QWidget>(name);
        QVERIFY2(widget, name);
        QVERIFY2(widget->isVisible() && widget->isEnabled(), name);
        QTest::mouseClick(widget, Qt::LeftButton);
    }

private:
    ui::Place &m_place;
};

/// What has no name for a screen reader: every control that can be reached must have one.
inline QStringList namelessControls(const QWidget &root)
{
    QStringList nameless;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root) || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar") || widget->objectName().startsWith(u"qt_"))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return nameless;
}

} // namespace praxis::test
