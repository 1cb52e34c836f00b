// Coming to one's account: with an invitation, or with what the practice handed over, or an e-mail brought, for a forgotten password. Both are secrets behind the #
// of an address: taken from there at once, so that neither the history nor whoever looks at the screen has them.
import * as api from './api.js';
import {el, field, fill, form, notice} from './dom.js';
import {newPassword} from './account.js';
import {problemNotice} from './problems.js';
import {t, has} from './words.js';

const kinds = {invitation: 'auth/accept-invitation', reset: 'auth/reset-password'};

/** {kind, secret} of an address that has one; else null. */
export function takeFromAddress() {
  const [kind, secret] = location.hash.slice(1).split('=');
  if (!Object.hasOwn(kinds, kind) || !secret)
    return null;
  history.replaceState(null, '', location.pathname);
  return {kind, secret};
}

/** Calls done() once signed in, and leave(sentence) for the ordinary way in. */
export function invitationView(place, {kind, secret}, done, leave) {
  const messages = el('div', {});
  const login = el('input', {name: 'username', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true});
  const loginRow = field(t('signin.login'), login, t('invitation.login.hint'));
  const next = newPassword();
  const refusal = problem => {
    if (problem.kind === 'wrong_password')
      return notice('problem', t(`${kind}.wrong`));
    return has(`password.${problem.kind}`) ? notice('problem', t(`password.${problem.kind}`)) : problemNotice(problem);
  };
  const submit = async () => {
    const name = login.value.trim();
    loginRow.setProblem(name ? '' : t('signin.login.missing'));
    if (!name)
      return login.focus();
    const password = next.read();
    if (password === null)
      return;
    try {
      await api.tell(kinds[kind], {[kind]: secret, login: name, password});
    } catch (problem) {
      fill(messages, refusal(problem));
      return login.focus();
    }
    // Whoever has a second factor, or goes to several practices, goes the ordinary way.
    const said = await api.signIn('sign-in', {login: name, password, device: t('device')}).catch(() => null);
    if (said === true)
      await done();
    else
      await leave(t(`${kind}.done`));
  };
  fill(place, el('div', {class: 'narrow'}, el('h1', {tabindex: '-1'}, t(`${kind}.title`)), el('p', {class: 'lead'}, t(`${kind}.lead`)), messages,
    form(submit, loginRow, next.rows, el('button', {type: 'submit', class: 'primary'}, t(`${kind}.do`)))));
}
