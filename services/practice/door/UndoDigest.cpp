#include "services/practice/door/UndoDigest.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string_view>

namespace praxis {

namespace {

/// Values one after another, each with what it is, so that no two different rows give the same bytes.
class Bytes final : public ValueSink {
public:
    Bytes() { m_all.reserve(usual); }

    void start(const char *name) { m_name = name; }
    void none() override {}
    void text(const QString &value) override { add('t', value.toUtf8()); }
    void word(QLatin1StringView value) override { add('t', {value.data(), value.size()}); }
    void number(qint64 value) override { add('n', Digits(value).view()); }
    void truth(bool value) override { add('b', value ? "1" : "0"); }
    void real(double value) override { add('r', QByteArray::number(value, 'g', 17)); }
    void uuid(const QUuid &value) override { add('u', value.toRfc4122()); }

    [[nodiscard]] const QByteArray &all() const { return m_all; }

private:
    static constexpr qsizetype usual = 2048; ///< most rows fit: each step asks for a digest of each row that it touched

    struct Digits {
        explicit Digits(qint64 value) : end(std::to_chars(text.data(), text.data() + text.size(), value).ptr) {}
        [[nodiscard]] QByteArrayView view() const { return {text.data(), end - text.data()}; }
        std::array<char, 24> text;
        char *end;
    };

    void add(char kind, QByteArrayView value)
    {
        m_all.append(m_name, static_cast<qsizetype>(std::strlen(m_name)));
        m_all.append(kind);
        m_all.append(Digits(value.size()).view());
        m_all.append(':');
        m_all.append(value);
    }

    const char *m_name = "";
    QByteArray m_all;
};

/// An appointment's sequence grows over an undo too; a message is held anew where the clock was set back; how loud a recording
/// is was only measured; a reason goes with what it was given for.
bool moves(const FieldDef &field)
{
    static constexpr std::array<std::string_view, 4> measured{"sequence", "held_until", "sealed_shape", "despite_clash"};
    return std::ranges::find(measured, std::string_view(field.name)) != measured.end();
}

} // namespace

QString undoDigest(const RecordType &type, const Record &record)
{
    Bytes own;
    own.start("is_deleted");
    own.truth(record.isDeleted);
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        own.start(f.name);
        if (!moves(f))
            f.put(type.raw(record), own);
    }
    return QString::fromLatin1(QCryptographicHash::hash(own.all(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace praxis
