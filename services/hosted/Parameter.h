#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <initializer_list>
#include <utility>

namespace praxis::hosted {

/// What may stand in a query: a name, which kind of value it has, and its bounds. The router refuses what is not one (a blank is as good as
/// nothing said), and the description says the same.
struct Parameter {
    enum Kind : quint8 { Text, Id, Whole, Real, Flag, Day, Moment, Wall, Word };

    QString name;
    Kind kind = Text;
    qint64 least = 0;     ///< of Whole
    qint64 most = 0;      ///< of Whole; no more than `least`: there is no bound above
    QStringList words{};  ///< of Word
    bool isList = false;  ///< several, with commas between them; each is looked at by whoever reads them
    bool hasBounds = true; ///< of Whole: a field of a record has none

    /// By its name: what ends in "_id" is one, `limit` is a page's, `from`, `until` and `before` are moments. Others are text.
    Parameter(const QString &name); // NOLINT(google-explicit-constructor): most names say what they are
    Parameter(QString name, Kind kind, qint64 least = 0, qint64 most = 0) : name(std::move(name)), kind(kind), least(least), most(most) {}
    Parameter(QString name, QStringList words) : name(std::move(name)), kind(Word), words(std::move(words)) {}

    [[nodiscard]] bool accepts(const QString &value) const;
    [[nodiscard]] QJsonObject schema() const;
};

template <class E> [[nodiscard]] Parameter wordOf(const QString &name)
{
    QStringList words;
    for (const char *word : enumNames(E{}))
        words.append(QString::fromLatin1(word));
    return {name, words};
}

class Parameters : public QList<Parameter> {
public:
    Parameters() = default;
    Parameters(std::initializer_list<Parameter> all) : QList(all) {}
    [[nodiscard]] const Parameter *find(const QString &name) const;
    [[nodiscard]] bool contains(const QString &name) const { return find(name) != nullptr; }
    [[nodiscard]] Parameters operator+(const Parameters &more) const
    {
        Parameters all = *this;
        all.append(more);
        return all;
    }
};

/// An id exactly as we write it, in either case.
[[nodiscard]] bool isId(const QString &text);

} // namespace praxis::hosted
