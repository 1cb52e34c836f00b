#pragma once

#include "models/kernel/Error.h"

#include <QString>

namespace praxis::app {

/// The command line of the window.
struct StartOptions {
    QString folder;   ///< --data
    bool sample = false;
    QString user;     ///< --user: who is offered first
    QString language; ///< --language: fr, en_AU
    QString theme;    ///< --theme: dark, light
    QString tour;     ///< --tour: a folder for the pictures
    QString size;     ///< --size: 1280x720, for pictures

    /// Shows help or version and ends the program where that was asked.
    [[nodiscard]] static StartOptions read();
};

} // namespace praxis::app
