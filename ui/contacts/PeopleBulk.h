#pragma once

#include "models/rules/Consents.h"
#include "ui/common/BulkPanel.h"

namespace praxis::ui {

/// Many people at once: tagged, taken out into a file, deleted, restored.
class PeopleBulk : public BulkPanel {
    Q_OBJECT

public:
    PeopleBulk(const UiContext &context, QWidget *parent = nullptr);

    void askToDelete();
    void askToRestore(const QVector<QUuid> &people);
    void askToTag();
    void exportTo(bool cards);

protected:
    void addChoices() override;
    void prepare(const Act &act, const QVector<QUuid> &people, const QString &text, Ready ready) override;
    [[nodiscard]] QString selectedWords(int count) const override;
    [[nodiscard]] QString verb(const Act &act, int count) const override;
    [[nodiscard]] QString wouldHappen(const Act &act, int count) const override;
    [[nodiscard]] QString happened(const Act &act, int count) const override;
    [[nodiscard]] QString unnamed() const override { return tr("One person"); }
    [[nodiscard]] bool mayRestore() const override;
    void restoreThem(const QVector<QUuid> &people) override { askToRestore(people); }

private:
    void prepareTags(const QVector<QUuid> &people, const QString &tag, const Ready &ready);
    void askPath(bool cards, CopyFor copyFor);
    void writeFile(const QString &path, bool cards, CopyFor copyFor);
};

} // namespace praxis::ui
