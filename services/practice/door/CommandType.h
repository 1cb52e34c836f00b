#pragma once

#include "models/kernel/Field.h"
#include "models/kernel/Record.h"

namespace praxis {

class Work;

/// The fields of a command; each command's header specialises it.
template <class C> Fields commandFields();

/// A command as the registry knows it. Commands are plain data with a JSON form; `apply` is the only code that acts.
struct CommandType {
    QString name;
    Fields fields;
    std::shared_ptr<void> (*make)();
    Result<> (*apply)(Work &, const void *);
    const RecordType *record = nullptr; ///< for Create, Edit, Delete and Restore of a record
};

/// A command with its type forgotten: from JSON, from an outbox, in a list of many.
struct AnyCommand {
    const CommandType *type = nullptr;
    std::shared_ptr<const void> data;

    /// UnknownCommand, or Invalid with the fields that are wrong.
    [[nodiscard]] static Result<AnyCommand> fromJson(const QString &name, const QJsonObject &args);
    template <class C> [[nodiscard]] static AnyCommand of(C command);
    [[nodiscard]] QJsonObject args() const { return toJson(type->fields, data.get()); }
};

[[nodiscard]] std::span<const CommandType> allCommands();
[[nodiscard]] const CommandType *commandNamed(QStringView name);

template <class C>
AnyCommand AnyCommand::of(C command)
{
    const CommandType *type = commandNamed(command.commandName());
    return {type, std::make_shared<C>(std::move(command))};
}

} // namespace praxis
