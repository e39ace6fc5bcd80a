// `today` as one line, for a prompt or a status bar.

import type { Interview } from '../domain/model.ts';
import { dotted } from '../domain/words.ts';
import { shown } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { isLate } from './today-groups.ts';
import { agendaOf, entriesIn, type TodayView } from './today-view.ts';

/** '2 to call, 3 to write, 1 late · interview 14:00 Acme'; '' if there's nothing. Entries that wait for their hour
 *  don't count. */
export function todayBrief(view: TodayView, style: Style): string {
  const { now } = entriesIn(view);
  const counts = [
    { count: now.filter(({ action }) => action === 'call').length, words: 'to call' },
    { count: now.filter(({ action }) => action === 'send').length, words: 'to write' },
    { count: now.filter(({ action }) => action === 'do').length, words: 'to do' },
    { count: now.filter(isLate).length, words: 'late' },
  ].filter(({ count }) => count > 0);
  const interviews = agendaOf(view).map((interview) => interviewWords(interview, view));
  return shown(dotted([counts.map(({ count, words }) => `${count} ${words}`).join(', '), ...interviews]), style);
}

function interviewWords(interview: Interview, view: TodayView): string {
  const job = view.jobHunt.jobs.find((each) => each.id === interview.jobId);
  return ['interview', interview.time, job?.company].filter(Boolean).join(' ');
}
