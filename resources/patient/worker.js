// Sends the requests of a player on to the API, with the token of the page that it is in. It caches nothing and touches nothing else.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

function tokenOf(client) {
  return new Promise(resolve => {
    const channel = new MessageChannel();
    channel.port1.onmessage = event => resolve(event.data);
    client.postMessage('token', [channel.port2]);
  });
}

async function media(request, clientId, recording, track) {
  const client = await clients.get(clientId);
  const token = client ? await tokenOf(client) : '';
  if (!token)
    return new Response(null, {status: 401});
  const headers = {Authorization: `Bearer ${token}`};
  const range = request.headers.get('Range');
  if (range)
    headers.Range = range;
  return fetch(`/api/v1/recordings/${recording}/tracks/${track}/media`, {headers, cache: 'no-store', credentials: 'omit', redirect: 'error', signal: request.signal});
}

addEventListener('fetch', event => {
  const asked = new URL(event.request.url);
  const id = '[0-9a-f-]{36}';
  const found = asked.origin === location.origin && asked.pathname.match(new RegExp(`/media/(${id})/(${id})$`));
  if (found && event.request.method === 'GET')
    event.respondWith(media(event.request, event.clientId, found[1], found[2]));
});
