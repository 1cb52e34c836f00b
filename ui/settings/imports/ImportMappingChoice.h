#pragma once

#include "models/records/ImportMapping.h"
#include "ui/common/UiContext.h"

#include <QVector>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace praxis::ui {

/// The mappings that were kept: one is chosen by its name, renamed or deleted.
class ImportMappingChoice : public QWidget {
    Q_OBJECT

public:
    explicit ImportMappingChoice(const UiContext &context, QWidget *parent = nullptr);

    /// Asks for them anew and shows this one; a blank name: the guess.
    void load(const QString &shown);

Q_SIGNALS:
    /// A blank name: go by what the columns are called.
    void chosen(const QString &name, const QJsonObject &mapping);
    void renamed(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const ImportMapping *current() const;
    void show(const QVector<std::shared_ptr<ImportMapping>> &mappings, const QString &shown);
    void startRenaming(bool on);
    void rename();
    void erase();
    void updateButtons();

    UiContext m_context;
    QVector<std::shared_ptr<ImportMapping>> m_mappings;
    QComboBox *m_names;
    QLineEdit *m_name;
    QPushButton *m_rename;
    QPushButton *m_delete;
};

} // namespace praxis::ui
