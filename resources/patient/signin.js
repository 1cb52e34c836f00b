// Signing in: name and password, then whatever the account asks for.
import * as api from './api.js';
import {button, el, field, fill, form, notice} from './dom.js';
import {problemNotice} from './problems.js';
import {t} from './words.js';

/** `whatHappened`: a sentence of why one is here again, or blank. Calls done() once signed in. */
export function signInView(place, whatHappened, done) {
  const messages = el('div', {});
  const login = el('input', {name: 'username', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true});
  const password = el('input', {name: 'password', type: 'password', autocomplete: 'current-password', required: true});
  const loginRow = field(t('signin.login'), login);
  const passwordRow = field(t('signin.password'), password);

  const next = async said => {
    if (said === true)
      await done();
    else if (said.second_factor)
      codeView(place, said.second_factor, done);
    else
      practiceView(place, said, organization => api.signIn('sign-in', {login: login.value, password: password.value, organization, device: t('device')}), next);
  };
  const submit = async () => {
    loginRow.setProblem(login.value.trim() ? '' : t('signin.login.missing'));
    passwordRow.setProblem(password.value ? '' : t('signin.password.missing'));
    const empty = [login, password].find(one => one.hasAttribute('aria-invalid'));
    if (empty)
      return empty.focus();
    try {
      await next(await api.signIn('sign-in', {login: login.value.trim(), password: password.value, device: t('device')}));
    } catch (problem) {
      fill(messages, problemNotice(problem));
      password.value = '';
      password.focus();
    }
  };
  const forgot = () => forgottenView(place, login.value, sentence => signInView(place, sentence, done));
  fill(place, el('div', {class: 'narrow'}, el('h1', {tabindex: '-1'}, t('signin.title')), el('p', {class: 'lead'}, t('signin.lead')),
    whatHappened ? notice('note', whatHappened) : null, messages,
    form(submit, loginRow, passwordRow, el('div', {class: 'row'}, el('button', {type: 'submit', class: 'primary'}, t('signin.do')), button(t('forgotten.open'), forgot))),
    el('p', {class: 'hint'}, t('signin.help'))));
}

/** What was forgotten is never said to exist: the answer is one sentence for every name. Calls back(sentence). */
function forgottenView(place, known, back) {
  const messages = el('div', {});
  const login = el('input', {name: 'username', type: 'email', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true, value: known.trim()});
  const row = field(t('forgotten.login'), login, t('forgotten.hint'));
  const submit = async () => {
    row.setProblem(login.value.trim() ? '' : t('forgotten.missing'));
    if (!login.value.trim())
      return login.focus();
    try {
      await api.tell('auth/forgotten-password', {login: login.value.trim()});
      back(t('forgotten.done'));
    } catch (problem) {
      fill(messages, problemNotice(problem));
      login.focus();
    }
  };
  fill(place, el('div', {class: 'narrow'}, el('h1', {tabindex: '-1'}, t('forgotten.title')), el('p', {class: 'lead'}, t('forgotten.lead')), messages,
    form(submit, row, el('div', {class: 'row'}, el('button', {type: 'submit', class: 'primary'}, t('forgotten.do')), button(t('cancel'), () => back(''))))));
  login.focus();
}

function codeView(place, ticket, done) {
  const messages = el('div', {});
  const code = el('input', {name: 'code', autocomplete: 'one-time-code', autocapitalize: 'none', spellcheck: 'false', required: true});
  const row = field(t('code.label'), code, t('code.hint'));
  const submit = async () => {
    row.setProblem(code.value.trim() ? '' : t('code.missing'));
    if (!code.value.trim())
      return code.focus();
    try {
      const said = await api.signIn('second-factor', {ticket, code: code.value.trim(), device: t('device')});
      if (said === true)
        await done();
      else
        practiceView(place, said, organization => api.signIn('practice', {ticket: said.ticket, organization, device: t('device')}), done);
    } catch (problem) {
      fill(messages, problem.kind === 'wrong_password' ? notice('problem', t('code.wrong')) : problemNotice(problem));
      code.value = '';
      code.focus();
    }
  };
  fill(place, el('div', {class: 'narrow'}, el('h1', {tabindex: '-1'}, t('code.title')), messages,
    form(submit, row, el('button', {type: 'submit', class: 'primary'}, t('signin.do')))));
  code.focus();
}

/** Somebody who goes to several practices says which one: enter(organization) signs in there, and next() has what that said. */
function practiceView(place, said, enter, next) {
  const messages = el('div', {});
  const choice = el('select', {}, said.organizations.map((id, i) => el('option', {value: id}, said.names?.[i] || id)));
  const submit = async () => {
    try {
      await next(await enter(choice.value));
    } catch (problem) {
      fill(messages, problemNotice(problem));
    }
  };
  fill(place, el('div', {class: 'narrow'}, el('h1', {tabindex: '-1'}, t('practice.title')), messages,
    form(submit, field(t('practice.label'), choice), el('button', {type: 'submit', class: 'primary'}, t('practice.do')))));
  choice.focus();
}
