#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QFormLayout;
class QListWidget;
class QPushButton;

namespace praxis::ui {

/// Beside what is in a document: what is known of it, and its versions.
class DocumentSide : public QWidget {
    Q_OBJECT

public:
    explicit DocumentSide(const UiContext &context, QWidget *parent = nullptr);

    void show(const OpenedDocument &opened);
    using QWidget::show;
    void clear();
    [[nodiscard]] QListWidget &versions() { return *m_versions; }

Q_SIGNALS:
    void versionWanted(const QUuid &version);
    void compareWanted(const praxis::VersionLine &version);
    void returnWanted(const praxis::VersionLine &version);
    void personWanted(const QUuid &person);

private:
    void addFact(const QString &name, const QString &value);
    void showFacts(const OpenedDocument &opened);
    void showVersionFacts(const VersionLine &version);
    void showVersions(const OpenedDocument &opened);
    void follow();
    [[nodiscard]] const VersionLine *chosen() const;

    UiContext m_context;
    Moments m_moments;
    OpenedDocument m_opened;
    QFormLayout *m_facts;
    QPushButton *m_person;
    QListWidget *m_versions;
    QPushButton *m_open;
    QPushButton *m_compare;
    QPushButton *m_return;
};

} // namespace praxis::ui
