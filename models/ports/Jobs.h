#pragma once

#include "models/kernel/Time.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <array>

namespace praxis {

/// Something that is to be done without anybody pressing anything, kept until it is done. One of a kind about one key.
struct Job {
    /// Which runners take it: what is over in a moment does not wait behind what takes an hour, nor behind a mail server that says nothing
    /// (Post). Chore: never taken from the queue.
    enum class Lane : quint8 { Quick, Long, Chore, Post };

    QUuid id;
    Lane lane = Lane::Quick;
    QString kind;       ///< "fetch_media"
    QString key;        ///< what about; blank where there is only one
    QByteArray payload; ///< JSON of ids: nothing that names anybody
    Instant createdAt;
    Instant runAt;
    int attempts = 0;   ///< this one included
    QUuid takenBy;
    Instant takenUntil; ///< whoever has it is taken for dead afterwards
    QString problem;    ///< code of why the last attempt failed
    bool isDead = false; ///< nobody tries again until somebody says so
};
constexpr std::array<const char *, 4> enumNames(Job::Lane)
{
    return {"quick", "long", "chore", "post"};
}

} // namespace praxis
