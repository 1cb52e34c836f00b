// The API as the person who is signed in. Both tokens live in this module's memory and nowhere else: not in a cookie, not in storage, not
// in an address. A reload, or leaving the page, ends the sign-in here and at the server.

let access = '';
let refresh = '';
let expires = 0;
let refreshing = null;
let whenSignedOut = () => {};

export const isSignedIn = () => access !== '';
export const onSignedOut = told => { whenSignedOut = told; };

/** What the server refused, by the name of its problem ("wrong_password") or "offline". */
export class Problem extends Error {
  constructor(status, body) {
    super(body.type ?? '');
    this.status = status;
    this.kind = body.type?.startsWith('urn:praxis:problem:') ? body.type.slice(19) : status === 0 ? 'offline' : status === 401 ? 'signed_out' : status === 503 ? 'store_busy' : 'internal';
    this.data = body.data ?? {};
  }
}

async function send(method, path, {body, headers = {}, keepalive = false} = {}) {
  try {
    return await fetch(`/api/v1/${path}`, {
      method, keepalive, cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer',
      headers: body === undefined ? headers : {...headers, 'Content-Type': 'application/json'},
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Problem(0, {});
  }
}

async function read(answer) {
  const json = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {};
  if (!answer.ok)
    throw new Problem(answer.status, json);
  return json;
}

function keep(pass) {
  access = pass.access_token;
  refresh = pass.refresh_token;
  expires = Date.now() + pass.expires_in * 1000;
}

export function forget() {
  access = refresh = '';
  expires = 0;
  deeds.clear(); // nobody's, for whoever signs in next
}

/** For who is not signed in. */
export const tell = async (path, body) => read(await send('POST', path, {body}));

/** Signed in (true), or what is wanted next: {second_factor} or {organizations}. */
export async function signIn(step, body) {
  const said = await read(await send('POST', `auth/${step}`, {body}));
  if (!said.access_token)
    return said;
  keep(said);
  return true;
}

export async function signOut(leaving = false) {
  const token = access;
  forget();
  if (!token)
    return;
  const ended = send('POST', 'auth/sign-out', {headers: {Authorization: `Bearer ${token}`}, keepalive: leaving});
  await ended.catch(() => {}); // where the server cannot be reached, the tokens are gone all the same
}

/** One at a time: two requests that find the token old wait for the same new one. */
async function renew() {
  refreshing ??= send('POST', 'auth/refresh', {body: {refresh_token: refresh}}).then(read).then(keep).finally(() => { refreshing = null; });
  try {
    await refreshing;
  } catch (problem) {
    if (problem.status !== 0 && problem.status < 500) {
      forget();
      whenSignedOut();
    }
    throw problem;
  }
}

/** A token that is good for the next half minute. */
export async function token() {
  if (access && expires - Date.now() < 30_000)
    await renew();
  return access;
}

/** The answer as it comes, for files. */
export async function open(path, options = {}, method = 'GET') {
  const authorised = async () => send(method, path, {...options, headers: {...options.headers, Authorization: `Bearer ${await token()}`}});
  let answer = await authorised();
  if (answer.status === 401 && access) {
    expires = 0;
    answer = await authorised();
  }
  if (!answer.ok)
    await read(answer);
  return answer;
}

export const get = async path => read(await open(path));
export const remove = async path => read(await open(path, {}, 'DELETE'));

const deeds = new Map(); // what is being done, or was and nobody knows whether it was

/** What is sent twice is one deed: a second press waits for the answer to the first, and a try after one whose answer was lost has its key. */
async function once(path, body, changesMore) {
  const said = `${path} ${JSON.stringify(body ?? null)}`;
  const deed = deeds.get(said) ?? {key: crypto.randomUUID(), answer: null};
  deeds.set(said, deed);
  deed.answer ??= open(path, {body, headers: {'Idempotency-Key': deed.key}}, 'POST').then(read).finally(() => { deed.answer = null; });
  try {
    const answer = await deed.answer;
    deeds.delete(said);
    if (changesMore)
      deeds.forEach((other, what) => other.answer ?? deeds.delete(what)); // the same again, after something else was done, is another deed
    return answer;
  } catch (problem) {
    if (problem.status !== 0 && problem.status < 500)
      deeds.delete(said);
    throw problem;
  }
}

export const post = (path, body) => once(path, body, false);
export const command = (name, args) => once(`commands/${name}`, args, true);
