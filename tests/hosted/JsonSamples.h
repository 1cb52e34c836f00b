#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

/// Apart from the test, whose meta-object compiler loses its way in texts full of quotes.
namespace praxis::test::samples {

inline QByteArray plain()
{
    return QByteArray(R"( {"a": [1, -9007199254740993, 2.5, true, null, "z\u00e9\ud83d\ude00\n"], "b": {"c": {}, "": []}} )");
}

inline QByteArray namesOfTypes()
{
    return QByteArray(R"({"@type":"QProcess","__proto__":{"admin":true},"$ref":"file:///etc/passwd"})");
}

inline std::vector<std::pair<const char *, QByteArray>> ambiguous()
{
    const QByteArray deep = QByteArray("[").repeated(10'000) + QByteArray("]").repeated(10'000);
    return {
        {"a name twice", QByteArray(R"({"role":"patient","role":"admin"})")},
        {"a name twice, once escaped", QByteArray(R"({"role":1,"\u0072ole":2})")},
        {"a name twice inside", QByteArray(R"({"a":[{"b":1,"b":1}]})")},
        {"ten thousand levels", QByteArray("{\"a\":" + deep + "}")},
        {"thirty-three levels", QByteArray("{\"a\":" + QByteArray("[").repeated(33) + QByteArray("]").repeated(33) + "}")},
        {"1e400", QByteArray(R"({"a":1e400})")},
        {"more than 64 bits", QByteArray(R"({"a":18446744073709551615})")},
        {"a lone surrogate", QByteArray(R"({"a":"\ud83d"})")},
        {"half a pair", QByteArray(R"({"a":"\ude00\ud83d"})")},
        {"not UTF-8", QByteArray("{\"a\":\"\xff\"}")},
        {"overlong UTF-8", QByteArray("{\"a\":\"\xc0\xaf\"}")},
        {"NaN", QByteArray(R"({"a":NaN})")},
        {"Infinity", QByteArray(R"({"a":-Infinity})")},
        {"hexadecimal", QByteArray(R"({"a":0x10})")},
        {"a leading zero", QByteArray(R"({"a":010})")},
        {"a plus", QByteArray(R"({"a":+1})")},
        {"a comma too many", QByteArray(R"({"a":1,})")},
        {"a comment", QByteArray("{\"a\":1/*x*/}")},
        {"single quotes", QByteArray("{'a':1}")},
        {"a line end in a text", QByteArray("{\"a\":\"\n\"}")},
        {"a NUL in a text", QByteArray("{\"a\":\"\0\"}", 9)},
        {"something after it", QByteArray(R"({"a":1}{"b":2})")},
        {"a NUL after it", QByteArray("{\"a\":1}\0", 8)},
        {"a byte order mark", QByteArray("\xef\xbb\xbf{}")},
        {"no object", QByteArray("[1]")},
        {"half", QByteArray(R"({"a":)")},
        {"nothing", QByteArray()},
    };
}

} // namespace praxis::test::samples
