#pragma once

#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;

namespace praxis::ui {

class DocumentTable;

/// The documents on a person's page. Opening one leads to the place of documents; files that are dropped here are about this person.
class PersonDocuments : public PersonSection {
    Q_OBJECT

public:
    /// Null for who sees no documents.
    [[nodiscard]] static PersonSection *make(const UiContext &context, QWidget *parent);
    explicit PersonDocuments(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString sectionId() const override { return QStringLiteral("documents"); }
    [[nodiscard]] QString title() const override { return tr("Documents"); }
    void show(const QUuid &person) override;
    using QWidget::show;
    void startNew() override;

    [[nodiscard]] DocumentTable &table() { return *m_table; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    UiContext m_context;
    QUuid m_person;
    DocumentTable *m_table;
    QPushButton *m_file = nullptr;
};

} // namespace praxis::ui
