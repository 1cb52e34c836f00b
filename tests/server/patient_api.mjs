// What the page of patients sends when somebody presses twice, or once more after an answer that never came.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';

const source = await readFile(process.argv[2], 'utf8');
const asked = [];
let answers = []; // of the next requests: a status, or 'lost'

globalThis.location ??= {origin: 'https://praxis.test'};
globalThis.fetch = async (path, options) => {
  asked.push({path, method: options.method, key: options.headers['Idempotency-Key'], body: options.body});
  await new Promise(resolve => setTimeout(resolve, 5));
  const answer = path.endsWith('auth/sign-in') ? 200 : answers.shift() ?? 200;
  if (answer === 'lost')
    throw new TypeError('the connection is gone');
  const body = path.endsWith('auth/sign-in') ? {access_token: 'a', refresh_token: 'r', expires_in: 600} : answer === 200 ? {touched: []} : {type: 'urn:praxis:problem:invalid'};
  return new Response(JSON.stringify(body), {status: answer, headers: {'Content-Type': 'application/json'}});
};

async function signedIn() {
  const api = await import(`data:text/javascript;base64,${Buffer.from(`${source}\n// ${Math.random()}`).toString('base64')}`);
  await api.signIn('sign-in', {login: 'amara', password: 'secret'});
  asked.length = 0;
  answers = [];
  return api;
}
const consent = {person: 'p', kind: 'recording'};
const keys = () => asked.map(one => one.key);

test('a second press while the first is on its way sends nothing', async () => {
  const api = await signedIn();
  const both = await Promise.all([api.command('GiveConsent', consent), api.command('GiveConsent', consent)]);
  assert.equal(asked.length, 1);
  assert.deepEqual(both[0], both[1]);
  await Promise.all([api.post('appointments/1/join', {}), api.post('appointments/1/join', {})]);
  assert.equal(asked.length, 2);
});

test('a try after a lost answer has the key of the first', async () => {
  const api = await signedIn();
  answers = ['lost', 503, 200];
  for (const status of [0, 503])
    await assert.rejects(api.command('GiveConsent', consent), problem => problem.status === status);
  await api.command('GiveConsent', consent);
  assert.equal(asked.length, 3);
  assert.equal(new Set(keys()).size, 1);
  assert.ok(keys()[0].length > 20);
});

test('the same done again on purpose is another deed', async () => {
  const api = await signedIn();
  await api.command('GiveConsent', consent);
  await api.command('GiveConsent', consent);
  assert.equal(new Set(keys()).size, 2);
});

test('what was done in between makes it another deed', async () => {
  const api = await signedIn();
  answers = ['lost', 200, 200];
  await assert.rejects(api.command('GiveConsent', consent));
  await api.command('WithdrawConsent', consent);
  await api.command('GiveConsent', consent);
  assert.equal(new Set(keys()).size, 3);
});

test('who waits to be let in meanwhile has done nothing else', async () => {
  const api = await signedIn();
  answers = ['lost', 200, 200];
  await assert.rejects(api.command('GiveConsent', consent));
  await api.post('appointments/1/join', {});
  await api.command('GiveConsent', consent);
  assert.equal(keys()[0], keys()[2]);
});

test('what was refused is asked anew', async () => {
  const api = await signedIn();
  answers = [422, 200];
  await assert.rejects(api.command('GiveConsent', consent), problem => problem.kind === 'invalid');
  await api.command('GiveConsent', consent);
  assert.equal(new Set(keys()).size, 2);
});

test('somebody else on the same page has deeds of their own', async () => {
  const api = await signedIn();
  answers = ['lost', 204];
  await assert.rejects(api.command('GiveConsent', consent));
  await api.signOut();
  await api.signIn('sign-in', {login: 'tom', password: 'secret'});
  await api.command('GiveConsent', consent);
  const given = asked.filter(one => one.path.endsWith('GiveConsent'));
  assert.notEqual(given[0].key, given[1].key);
});
