#include "services/practice/door/UndoDigest.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace praxis {

namespace {

/// Values one after another, each with what it is, so that no two different rows give the same bytes.
class Bytes final : public ValueSink {
public:
    Bytes() { m_all.reserve(usual); }

    void start(const char *name) { m_name = name; }
    void none() override {}
    void text(const QString &value) override { add('t', view(value.toUtf8())); }
    void word(QLatin1StringView value) override { add('t', {value.data(), static_cast<std::size_t>(value.size())}); }
    void number(qint64 value) override { add('n', Digits(value).view()); }
    void truth(bool value) override { add('b', value ? "1" : "0"); }
    void real(double value) override { add('r', view(QByteArray::number(value, 'g', 17))); }
    void uuid(const QUuid &value) override { add('u', view(value.toRfc4122())); }

    [[nodiscard]] std::string_view all() const { return m_all; }

private:
    static constexpr std::size_t usual = 2048; ///< most rows fit: each step asks for a digest of each row that it touched

    struct Digits {
        explicit Digits(qint64 value) : end(std::to_chars(text.data(), text.data() + text.size(), value).ptr) {}
        [[nodiscard]] std::string_view view() const { return {text.data(), end}; }
        std::array<char, 24> text;
        char *end;
    };

    /// Good until the end of the call that it is made for.
    [[nodiscard]] static std::string_view view(const QByteArray &bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

    void add(char kind, std::string_view value)
    {
        m_all += m_name;
        m_all += kind;
        m_all += Digits(static_cast<qint64>(value.size())).view();
        m_all += ':';
        m_all += value;
    }

    std::string_view m_name;
    std::string m_all;
};

/// An appointment's sequence grows over an undo too; a message is held anew where the clock was set back; how loud a recording
/// is was only measured; a reason goes with what it was given for.
bool moves(const FieldDef &field)
{
    static constexpr std::array<std::string_view, 4> measured{"sequence", "held_until", "sealed_shape", "despite_clash"};
    return std::ranges::find(measured, std::string_view(field.name)) != measured.end();
}

/// SHA-256 by the processor's own instructions, which QCryptographicHash does without; the context is kept for the next row.
class Sha256 {
public:
    Sha256() : m_context(EVP_MD_CTX_new()), m_algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr)) {}
    ~Sha256()
    {
        EVP_MD_free(m_algorithm);
        EVP_MD_CTX_free(m_context);
    }
    Q_DISABLE_COPY_MOVE(Sha256)

    [[nodiscard]] QByteArrayView hash(QByteArrayView bytes)
    {
        EVP_DigestInit_ex2(m_context, m_algorithm, nullptr);
        EVP_DigestUpdate(m_context, bytes.data(), static_cast<std::size_t>(bytes.size()));
        EVP_DigestFinal_ex(m_context, m_hash.data(), nullptr);
        return {m_hash.data(), static_cast<qsizetype>(m_hash.size())};
    }

private:
    EVP_MD_CTX *m_context;
    EVP_MD *m_algorithm;
    std::array<uchar, 32> m_hash{};
};

/// Half of the hash is told: enough to tell a row's states apart.
QString hexOfHalf(QByteArrayView hash)
{
    return QString::fromLatin1(hash.first(hash.size() / 2).toByteArray().toHex());
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
    thread_local Sha256 sha256;
    return hexOfHalf(sha256.hash(own.all()));
}

} // namespace praxis
