// The only file that includes Boost.JSON, whose implementation is compiled here.
#include "services/hosted/StrictJson.h"

#include <QJsonArray>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include <charconv>
#include <cmath>
#include <limits>
#include <variant>
#include <vector>

namespace praxis::hosted {

namespace {

namespace json = boost::json;
using boost::system::error_code;
using Text = boost::core::string_view;

constexpr qsizetype mostMembers = 1000;
constexpr std::size_t mostLevels = 32;

/// Builds Qt's values from the parser's events.
class Builder {
public:
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();

    bool on_document_begin(error_code &) { return true; }
    bool on_document_end(error_code &) { return true; }
    bool on_object_begin(error_code &) { return open(QJsonObject()); }
    bool on_object_end(std::size_t, error_code &failed) { return close(failed); }
    bool on_array_begin(error_code &) { return open(QJsonArray()); }
    bool on_array_end(std::size_t, error_code &failed) { return close(failed); }
    bool on_key_part(Text part, std::size_t, error_code &) { return more(part); }
    bool on_key(Text part, std::size_t, error_code &)
    {
        more(part);
        m_levels.back().key = QString::fromUtf8(std::exchange(m_text, {}));
        return true;
    }
    bool on_string_part(Text part, std::size_t, error_code &) { return more(part); }
    bool on_string(Text part, std::size_t, error_code &failed)
    {
        more(part);
        return put(QString::fromUtf8(std::exchange(m_text, {})), failed);
    }
    bool on_number_part(Text, error_code &) { return true; }
    bool on_int64(std::int64_t number, Text, error_code &failed) { return put(static_cast<qint64>(number), failed); }
    bool on_uint64(std::uint64_t number, Text, error_code &failed)
    {
        if (number > static_cast<std::uint64_t>(std::numeric_limits<qint64>::max()))
            return refuse(failed, json::error::not_exact);
        return put(static_cast<qint64>(number), failed);
    }
    /// The parser's own number may be the neighbour of the nearest one, which every other reader takes.
    bool on_double(double number, Text text, error_code &failed)
    {
        double nearest = number;
        // Too small is as bad as too large: some readers refuse it, others take nothing for it.
        const bool isOne = std::from_chars(text.data(), text.data() + text.size(), nearest).ec == std::errc() && std::isfinite(nearest);
        return isOne ? put(nearest, failed) : refuse(failed, json::error::exponent_overflow);
    }
    bool on_bool(bool truth, error_code &failed) { return put(truth, failed); }
    bool on_null(error_code &failed) { return put(QJsonValue(), failed); }
    bool on_comment_part(Text, error_code &) { return true; }
    bool on_comment(Text, error_code &) { return true; }

    [[nodiscard]] const QJsonValue &whole() const { return m_whole; }

private:
    struct Level {
        std::variant<QJsonObject, QJsonArray> value;
        QString key;
    };

    static bool refuse(error_code &failed, json::error why)
    {
        failed = why;
        return false;
    }
    bool more(Text part)
    {
        m_text.append(part.data(), static_cast<qsizetype>(part.size()));
        return true;
    }
    bool open(std::variant<QJsonObject, QJsonArray> value)
    {
        m_levels.push_back({std::move(value), {}});
        return true;
    }
    bool close(error_code &failed)
    {
        const Level level = std::move(m_levels.back());
        m_levels.pop_back();
        const QJsonValue value = std::visit([](const auto &all) { return QJsonValue(all); }, level.value);
        return put(value, failed);
    }
    bool put(const QJsonValue &value, error_code &failed)
    {
        if (m_levels.empty()) {
            m_whole = value;
            return true;
        }
        Level &level = m_levels.back();
        if (auto *array = std::get_if<QJsonArray>(&level.value)) {
            array->append(value);
            return true;
        }
        auto &object = std::get<QJsonObject>(level.value);
        if (object.size() >= mostMembers) // it is kept sorted: each one more is dearer than the last
            return refuse(failed, json::error::object_too_large);
        if (object.contains(level.key)) // readers differ in which of the two counts
            return refuse(failed, json::error::unknown_name);
        object.insert(level.key, value);
        return true;
    }

    std::vector<Level> m_levels;
    QByteArray m_text;
    QJsonValue m_whole;
};

} // namespace

Result<QJsonObject> readJson(QByteArrayView text)
{
    json::parse_options strict;
    strict.max_depth = mostLevels;
    json::basic_parser<Builder> parser(strict);
    error_code failed;
    const auto size = static_cast<std::size_t>(text.size());
    const std::size_t read = parser.write_some(false, text.data(), size, failed);
    if (!failed && read < size)
        failed = json::error::extra_data;
    if (failed)
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QString::fromStdString(failed.message())}});
    const QJsonValue &whole = parser.handler().whole();
    if (!whole.isObject())
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("an object is expected")}});
    return whole.toObject();
}

} // namespace praxis::hosted
