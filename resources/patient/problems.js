// What went wrong, in words that say what to do next.
import {notice} from './dom.js';
import {t, has, time} from './words.js';

export function sentence(problem) {
  const reason = problem.data?.reason;
  if (reason && has(`problem.${problem.kind}.${reason}`))
    return t(`problem.${problem.kind}.${reason}`, {time: problem.data.opens_at ? time(problem.data.opens_at) : ''});
  return t(has(`problem.${problem.kind}`) ? `problem.${problem.kind}` : 'problem.internal', {seconds: problem.data?.seconds ?? ''});
}

export const problemNotice = problem => notice('problem', sentence(problem));
