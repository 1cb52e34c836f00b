#pragma once

#include "services/interchange/Csv.h"

#include <optional>

namespace praxis::interchange {

/// Reads RFC 4180 and what is sold under its name, one record at a time: any line end, `,` `;` tab or `|` (decided by
/// the first 64 KiB, or by Excel's `sep=;` line), quotes, any encoding of TextDecoder. Blank lines are passed over.
/// Never holds more than a record and two pieces of the file.
class CsvReader {
public:
    explicit CsvReader(QIODevice &device, CsvLimits limits = {}, ReadingWatch watch = {});

    /// Off by default: only files of our own writer, and of others who put an apostrophe before formulas.
    void setRestoreNeutralised(bool isOn) { m_isRestoring = isOn; }

    /// The first record: its width is what `next` asks of all others. Malformed with detail "empty" without one.
    [[nodiscard]] Result<QStringList> readHeader();

    /// The next record, nullopt at the end. Data of an error has `line`. Malformed with detail "columns" (expected,
    /// found) or "quote" concerns one record, and `next` may be called again; so does Malformed "nul". After every other
    /// error isBroken() is true, and there is nothing more. Blank cells beyond the header are dropped.
    [[nodiscard]] Result<std::optional<CsvRow>> next();

    /// The cells of the record that the last error of `next` refused: for the file of what was not taken.
    [[nodiscard]] const QStringList &refusedCells() const { return m_refused; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] const CsvDialect &dialect() const { return m_dialect; }
    [[nodiscard]] qint64 bytesRead() const { return m_decoder.bytesRead(); }

private:
    enum class State : quint8 { CellStart, Plain, Quoted, QuoteInQuoted, AfterQuoted };

    Result<> start();
    Result<bool> fill();
    Result<std::optional<CsvRow>> readRecord();
    Result<bool> step(QChar c, CsvRow &row);
    Result<> append(QChar c);
    Result<> endCell(CsvRow &row);
    Result<std::optional<CsvRow>> endRecord(CsvRow row);
    std::unexpected<Error> broken(Error error);
    std::unexpected<Error> tooLarge(const QString &what, qint64 limit);

    TextDecoder m_decoder;
    CsvLimits m_limits;
    CsvDialect m_dialect;
    QString m_piece;
    qsizetype m_at = 0;
    QString m_cell;
    qsizetype m_cellBytes = 0;
    qsizetype m_recordBytes = 0;
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
    qint64 m_rows = 0;
    qsizetype m_width = -1;
    QString m_problem;
    QStringList m_refused;
    State m_state = State::CellStart;
    bool m_lastWasReturn = false;
    bool m_isStarted = false;
    bool m_isBroken = false;
    bool m_isRestoring = false;
};

} // namespace praxis::interchange
