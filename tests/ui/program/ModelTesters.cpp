#include "tests/ui/program/ModelTesters.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace praxis::test {

void ModelTesters::putOn(QAbstractItemModel *model)
{
    for (; model; model = qobject_cast<QAbstractProxyModel *>(model) ? static_cast<QAbstractProxyModel *>(model)->sourceModel() : nullptr) {
        const QString name = QString::fromLatin1(model->metaObject()->className());
        if (!name.startsWith(u"praxis::"))
            continue; // Qt's own
        m_tested.insert(name.section(QStringLiteral("::"), -1));
        if (!model->findChild<QAbstractItemModelTester *>(QString(), Qt::FindDirectChildrenOnly))
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    }
}

void ModelTesters::putOn(const QWidget &window)
{
    for (QAbstractItemModel *model : window.findChildren<QAbstractItemModel *>())
        putOn(model);
    for (const QAbstractItemView *view : window.findChildren<QAbstractItemView *>())
        putOn(view->model());
}

QStringList ModelTesters::inSources(const QString &root)
{
    static const QRegularExpression derives(QStringLiteral("class (\\w+)(?: final)? ?: public (\\w+)"));
    static const QRegularExpression qts(QStringLiteral("^Q\\w*Model$"));
    QMap<QString, QString> base;
    for (const char *folder : {"ui", "models", "app", "services"}) {
        QDirIterator files(root + u'/' + QLatin1StringView(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            for (auto match = derives.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
                const auto one = match.next();
                base.insert(one.captured(1), one.captured(2));
            }
        }
    }
    QStringList models;
    for (auto it = base.cbegin(); it != base.cend(); ++it) {
        QString above = it.value();
        while (base.contains(above))
            above = base.value(above);
        if (qts.match(above).hasMatch())
            models.append(it.key());
    }
    return models;
}

} // namespace praxis::test
