#pragma once

#include "services/interchange/ContentLines.h"
#include "services/interchange/VCard.h"

namespace praxis::interchange {

struct CardLimits {
    ContentLimits lines;
    qsizetype maxProperties = 10'000;    ///< of one card
    qsizetype maxCardBytes = 16 << 20;   ///< of what is kept of one card
    int maxNesting = 8;                  ///< vCard 2.1 has cards within AGENT
};

/// Reads the cards of a file one by one. Pictures and all else that is not kept never stay in memory.
class CardReader {
public:
    explicit CardReader(QIODevice &device, CardLimits limits = {}, ReadingWatch watch = {});

    /// The next card, nullopt at the end. Malformed (line, detail: begin, end, property, version, nul) concerns one card,
    /// and `next` may be called again; after every other error isBroken() is true.
    [[nodiscard]] Result<std::optional<Card>> next();
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] qint64 bytesRead() const { return m_lines.bytesRead(); }

private:
    Result<std::optional<Card>> readCard();
    Result<std::optional<ContentLine>> nextProperty();
    Result<> skipNested(Card &card);
    Result<qint64> findBegin();

    CardLimits m_limits;
    ContentLines m_lines;
    std::optional<qint64> m_begun; ///< line of a BEGIN that was met where an END was missing
    bool m_isBroken = false;
};

} // namespace praxis::interchange
