#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

class QAbstractItemModel;
class QWidget;

namespace praxis::test {

/// Puts Qt's QAbstractItemModelTester on every item model of ours that a window holds, for as long as the model lives: whatever a page
/// does with it afterwards, a broken promise fails the test that runs.
class ModelTesters {
public:
    void putOn(const QWidget &window);
    /// Classes of ours, without their namespace, that a tester was put on.
    [[nodiscard]] const QSet<QString> &tested() const { return m_tested; }
    /// All that the sources derive from an item model of Qt's, directly or not.
    [[nodiscard]] static QStringList inSources(const QString &root);

private:
    void putOn(QAbstractItemModel *model);

    QSet<QString> m_tested;
};

} // namespace praxis::test
