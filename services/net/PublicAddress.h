#pragma once

struct sockaddr;

namespace praxis::net {

/// Whether an address of a connection is one of the internet at large: none of this computer, of a network of one's own, of a link,
/// of many, or kept for something else (RFC 6890), in either version of IP, and none that carries such a one inside.
[[nodiscard]] bool isPublic(const sockaddr *address);
[[nodiscard]] bool isLoopback(const sockaddr *address);

} // namespace praxis::net
