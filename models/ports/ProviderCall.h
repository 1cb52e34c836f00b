#pragma once

#include <QByteArray>

namespace praxis {

/// A call of a provider to us, as it came.
struct ProviderCall {
    QByteArray address;   ///< the public one, from our configuration, with the query that came
    QByteArray contentType;
    QByteArray signature; ///< of the header that the provider signs in; blank: there was none
    QByteArray body;
};

} // namespace praxis
