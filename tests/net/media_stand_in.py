# Where a provider keeps files; for tests. Part of a request handler (TlsServer.h).
import json
with open('fetched', 'a') as log: log.write(json.dumps({'path': self.path, 'authorization': self.headers.get('Authorization') or ''}) + '\n')
if self.path.startswith('/whole'): self.say(200, b'm' * 3000000)
elif self.path == '/silent': self.say(200)
elif self.path == '/gone': self.say(404, b'<Error>NoSuchKey</Error>')
elif self.path == '/expired': self.say(403, b'<Error>Request has expired</Error>')
elif self.path == '/busy': self.say(503, b'', {'Retry-After': '5'})
elif self.path == '/again': self.say(302, b'', {'Location': '/whole'})
elif self.path == '/endless':
    self.send_response(200); self.end_headers()
    while True: self.wfile.write(b'a' * 100000)
elif self.path == '/stalled':
    self.send_response(200); self.send_header('Content-Length', '100'); self.end_headers(); self.wfile.write(b'half'); self.wfile.flush(); time.sleep(20)
else:
    self.send_response(200); self.send_header('Content-Length', '100'); self.end_headers(); self.wfile.write(b'half'); self.wfile.flush(); self.connection.shutdown(socket.SHUT_RDWR)
