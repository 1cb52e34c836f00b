#include "services/interchange/CsvReader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace praxis::interchange {

namespace {

const QString lineKey = QStringLiteral("line");
const QString detailKey = QStringLiteral("detail");

qsizetype utf8Bytes(QChar c)
{
    if (c.unicode() < 0x80)
        return 1;
    return c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
}

/// How many cells each of the first records would have, quotes respected.
QVector<int> widths(QStringView sample, QChar delimiter)
{
    QVector<int> counts;
    int cells = 1;
    bool isQuoted = false;
    bool isBlank = true;
    for (const QChar c : sample) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (!isQuoted && (c == u'\n' || c == u'\r')) {
            if (!isBlank)
                counts.append(cells);
            cells = 1;
            isBlank = true;
            if (counts.size() == 50)
                return counts;
            continue;
        }
        isBlank = false;
        if (!isQuoted && c == delimiter)
            ++cells;
    }
    if (counts.isEmpty() && !isBlank)
        counts.append(cells);
    return counts;
}

/// The delimiter under which most records are as wide as the first; of several, the one with more cells.
QChar guessDelimiter(QStringView sample)
{
    static constexpr std::array<char16_t, 4> candidates{u',', u';', u'\t', u'|'};
    QChar best = u',';
    double bestScore = 0;
    for (const char16_t candidate : candidates) {
        const QVector<int> counts = widths(sample, candidate);
        if (counts.isEmpty() || counts.first() < 2)
            continue;
        const auto same = static_cast<double>(std::count(counts.begin(), counts.end(), counts.first()));
        const double score = same / static_cast<double>(counts.size()) * 1000 + std::min(counts.first(), 500);
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

} // namespace

CsvReader::CsvReader(QIODevice &device, CsvLimits limits, ReadingWatch watch) : m_decoder(device, std::move(watch)), m_limits(limits) {}

std::unexpected<Error> CsvReader::broken(Error error)
{
    m_isBroken = true;
    m_piece.clear();
    m_cell.clear();
    if (!error.data.contains(lineKey) && error.code != ErrorCode::Cancelled)
        error.data.insert(lineKey, m_line);
    return fail(std::move(error));
}

std::unexpected<Error> CsvReader::tooLarge(const QString &what, qint64 limit)
{
    return broken({ErrorCode::TooLarge,
                   {{QStringLiteral("what"), what}, {QStringLiteral("limit"), limit}, {lineKey, m_recordLine}}});
}

Result<bool> CsvReader::fill()
{
    if (m_at < m_piece.size())
        return true;
    auto piece = m_decoder.next();
    if (!piece)
        return broken(std::move(piece).error());
    m_piece = *std::move(piece);
    m_at = 0;
    return !m_piece.isEmpty();
}

Result<> CsvReader::start()
{
    if (m_isStarted)
        return {};
    m_isStarted = true;
    PRAXIS_TRY(const bool hasText, fill());
    m_dialect.encoding = m_decoder.encoding();
    m_dialect.hasMark = m_decoder.hadMark();
    if (!hasText)
        return {};
    if (m_piece.size() > 4 && m_piece.startsWith(u"sep=", Qt::CaseInsensitive)
        && (m_piece.size() == 5 || m_piece[5] == u'\r' || m_piece[5] == u'\n')) {
        m_dialect.delimiter = m_piece[4];
        m_at = 5;
    } else {
        m_dialect.delimiter = guessDelimiter(m_piece);
    }
    return {};
}

Result<> CsvReader::append(QChar c)
{
    m_cellBytes += utf8Bytes(c);
    if (m_cellBytes > m_limits.maxFieldBytes)
        return tooLarge(QStringLiteral("field"), m_limits.maxFieldBytes);
    m_cell += c;
    return {};
}

Result<> CsvReader::endCell(CsvRow &row)
{
    if (row.cells.size() >= m_limits.maxColumns)
        return tooLarge(QStringLiteral("columns"), m_limits.maxColumns);
    row.cells.append(m_isRestoring ? restoreFormula(m_cell) : m_cell);
    m_cell.clear();
    m_cellBytes = 0;
    m_state = State::CellStart;
    return {};
}

/// True when `c` ended the record.
Result<bool> CsvReader::step(QChar c, CsvRow &row)
{
    if (c == u'\0')
        m_problem = QStringLiteral("nul");
    if (m_state == State::Quoted) {
        if (c == u'"') {
            m_state = State::QuoteInQuoted;
            return false;
        }
        PRAXIS_CHECK(append(c));
        return false;
    }
    if (m_state == State::QuoteInQuoted && c == u'"') {
        m_state = State::Quoted;
        PRAXIS_CHECK(append(c));
        return false;
    }
    if (m_state == State::QuoteInQuoted)
        m_state = State::AfterQuoted;
    if (c == m_dialect.delimiter) {
        PRAXIS_CHECK(endCell(row));
        return false;
    }
    if (c == u'\n' || c == u'\r') {
        PRAXIS_CHECK(endCell(row));
        return true;
    }
    if (m_state == State::CellStart && c == u'"') {
        m_state = State::Quoted;
        return false;
    }
    if (m_state == State::AfterQuoted) {
        if (!c.isSpace() && m_problem.isEmpty())
            m_problem = QStringLiteral("quote");
        return false;
    }
    m_state = State::Plain;
    PRAXIS_CHECK(append(c));
    return false;
}

Result<std::optional<CsvRow>> CsvReader::endRecord(CsvRow row)
{
    if (!m_problem.isEmpty()) {
        m_refused = row.cells;
        return fail(ErrorCode::Malformed, {{lineKey, row.line}, {detailKey, m_problem}});
    }
    if (++m_rows > m_limits.maxRows)
        return tooLarge(QStringLiteral("rows"), m_limits.maxRows);
    if (m_width >= 0) {
        while (row.cells.size() > m_width && row.cells.last().isEmpty())
            row.cells.removeLast();
        if (row.cells.size() != m_width) {
            m_refused = row.cells;
            return fail(ErrorCode::Malformed, {{lineKey, row.line}, {detailKey, QStringLiteral("columns")},
                                               {QStringLiteral("expected"), m_width}, {QStringLiteral("found"), row.cells.size()}});
        }
    }
    return row;
}

Result<std::optional<CsvRow>> CsvReader::readRecord()
{
    CsvRow row;
    m_problem.clear();
    m_recordBytes = 0;
    m_recordLine = m_line;
    bool hasAny = false;
    while (true) {
        PRAXIS_TRY(const bool hasText, fill());
        if (!hasText)
            break;
        const QChar c = m_piece[m_at++];
        const bool isSecondOfPair = c == u'\n' && std::exchange(m_lastWasReturn, c == u'\r');
        m_lastWasReturn = c == u'\r';
        if (isSecondOfPair && !hasAny) {
            m_recordLine = m_line;
            continue;
        }
        if ((c == u'\n' && !isSecondOfPair) || c == u'\r')
            ++m_line;
        if (!hasAny && (c == u'\n' || c == u'\r')) {
            m_recordLine = m_line;
            continue;
        }
        hasAny = true;
        m_recordBytes += utf8Bytes(c);
        if (m_recordBytes > m_limits.maxLineBytes)
            return tooLarge(QStringLiteral("line"), m_limits.maxLineBytes);
        row.line = m_recordLine;
        PRAXIS_TRY(const bool isEnd, step(c, row));
        if (isEnd)
            return endRecord(std::move(row));
    }
    if (!hasAny)
        return std::nullopt;
    if (m_state == State::Quoted)
        m_problem = QStringLiteral("quote");
    PRAXIS_CHECK(endCell(row));
    return endRecord(std::move(row));
}

Result<QStringList> CsvReader::readHeader()
{
    PRAXIS_CHECK(start());
    PRAXIS_TRY(std::optional<CsvRow> row, readRecord());
    if (!row)
        return broken({ErrorCode::Malformed, {{detailKey, QStringLiteral("empty")}}});
    m_width = row->cells.size();
    return std::move(row->cells);
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    if (m_isBroken)
        return std::nullopt;
    PRAXIS_CHECK(start());
    while (true) {
        PRAXIS_TRY(std::optional<CsvRow> row, readRecord());
        const bool isBlank = row && std::all_of(row->cells.begin(), row->cells.end(), [](const QString &c) { return c.isEmpty(); });
        if (!isBlank || (row->cells.size() > 1 && m_width < 0))
            return row;
    }
}

} // namespace praxis::interchange
