#pragma once

#include "models/ports/Paper.h"

namespace praxis::app {

/// Pages by the program praxis-paper that lies beside this one: for what is built without Qt Gui. NotAvailable where it is missing.
class PaperProgram : public Paper {
public:
    explicit PaperProgram(QString program) : m_program(std::move(program)) {}

    [[nodiscard]] Result<> pdf(const PaperSheet &sheet, QIODevice &device) const override;
    [[nodiscard]] Result<> paint(const PaperSheet &sheet, QPagedPaintDevice &device) const override;
    [[nodiscard]] QVector<StandardLetter> letters() const override { return {}; }
    [[nodiscard]] QHash<QString, QString> words(const QString &language) const override;

private:
    QString m_program;
};

} // namespace praxis::app
