#pragma once

#include "services/store/Statement.h"

#include <string>
#include <vector>

namespace praxis::store {

/// Rows as JSON objects, from the bytes that the database gave and with no value of ours in between. The columns of a row are `fields`
/// in their order, each in the form that it has on the wire (models/kernel/Field.h, `toJson`).
class JsonRows {
public:
    explicit JsonRows(Fields fields);

    /// The one that `row` stands on.
    void append(std::string &json, const Statement &row) const;

private:
    Fields m_fields;
    std::vector<std::string> m_names; ///< with what stands around them
};

} // namespace praxis::store
