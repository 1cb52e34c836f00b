// A player asks for its file by itself, piece by piece, and cannot send a token. A service worker (worker.js) sends its requests on with
// one: it keeps nothing, and asks this page for the token each time. So none is in an address, in a cookie or in anybody's history.
import {token} from './api.js';

let ready = null;

async function start() {
  navigator.serviceWorker.addEventListener('message', async event => {
    if (event.data === 'token' && event.source?.scriptURL === new URL('worker.js', location.href).href)
      event.ports[0].postMessage(await token().catch(() => ''));
  });
  navigator.serviceWorker.startMessages();
  await navigator.serviceWorker.register('worker.js', {updateViaCache: 'none'});
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller)
    await new Promise(resolve => { navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true}); });
}

/** What a <video> of this page plays a track of a recording from. */
export async function mediaAddress(recording, track) {
  ready ??= start();
  await ready;
  return `media/${recording}/${track}`;
}
