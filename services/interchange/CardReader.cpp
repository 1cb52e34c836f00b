#include "services/interchange/CardReader.h"

#include "services/interchange/CardProperty.h"

#include <utility>

namespace praxis::interchange {

namespace {

std::unexpected<Error> malformedCard(qint64 line, const char *detail)
{
    return fail(ErrorCode::Malformed, {{QStringLiteral("line"), line}, {QStringLiteral("detail"), QString::fromLatin1(detail)}});
}

bool isCard(const ContentLine &property, QByteArrayView name)
{
    return property.name == name && property.value.trimmed().toUpper() == "VCARD";
}

} // namespace

CardReader::CardReader(QIODevice &device, CardLimits limits, ReadingWatch watch)
    : m_limits(limits), m_lines(device, limits.lines, std::move(watch))
{
}

Result<std::optional<ContentLine>> CardReader::nextProperty()
{
    PRAXIS_TRY(const std::optional<QByteArray> line, m_lines.next());
    if (!line)
        return std::nullopt;
    auto property = parseContentLine(*line, m_lines.line(), m_limits.lines);
    if (!property)
        return malformedCard(m_lines.line(), "property");
    return property;
}

/// The line of the next BEGIN:VCARD, 0 at the end of the file.
Result<qint64> CardReader::findBegin()
{
    if (m_begun)
        return *std::exchange(m_begun, std::nullopt);
    while (true) {
        PRAXIS_TRY(const std::optional<QByteArray> line, m_lines.next());
        if (!line)
            return 0;
        const auto property = parseContentLine(*line, m_lines.line(), m_limits.lines);
        if (property && isCard(*property, "BEGIN"))
            return property->line;
    }
}

Result<> CardReader::skipNested(Card &card)
{
    ++card.notKept[QStringLiteral("AGENT")];
    int depth = 1;
    while (depth > 0) {
        PRAXIS_TRY(const std::optional<ContentLine> property, nextProperty());
        if (!property)
            return malformedCard(card.line, "end");
        if (isCard(*property, "BEGIN") && ++depth > m_limits.maxNesting)
            return tooLarge("nesting", m_limits.maxNesting, property->line);
        if (isCard(*property, "END"))
            --depth;
    }
    return {};
}

Result<std::optional<Card>> CardReader::readCard()
{
    Card card;
    PRAXIS_TRY(card.line, findBegin());
    if (card.line == 0)
        return std::nullopt;
    qsizetype properties = 0;
    qsizetype bytes = 0;
    bool isAgent = false;
    while (true) {
        PRAXIS_TRY(const std::optional<ContentLine> property, nextProperty());
        if (!property)
            return malformedCard(card.line, "end");
        if (++properties > m_limits.maxProperties)
            return tooLarge("properties", m_limits.maxProperties, property->line);
        if (isCard(*property, "END"))
            return card;
        if (isCard(*property, "BEGIN")) {
            if (!isAgent) {
                m_begun = property->line;
                return malformedCard(card.line, "end");
            }
            PRAXIS_CHECK(skipNested(card));
            continue;
        }
        isAgent = property->name == "AGENT";
        if (isAgent && property->value.trimmed().isEmpty())
            continue;
        const auto before = card.notKept.size();
        applyCardProperty(*property, card);
        bytes += card.notKept.size() == before ? property->value.size() : qsizetype{64};
        if (bytes > m_limits.maxCardBytes)
            return tooLarge("card", m_limits.maxCardBytes, card.line);
    }
}

Result<std::optional<Card>> CardReader::next()
{
    if (m_isBroken)
        return std::nullopt;
    auto card = readCard();
    m_isBroken = !card && card.error().code != ErrorCode::Malformed;
    return card;
}

} // namespace praxis::interchange
