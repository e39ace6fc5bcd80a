// `today` as one line, for a prompt or a status bar.

import type { Interview } from '../domain/model.ts';
import { dotted } from '../domain/words.ts';
import { actionOf } from '../rules/entries.ts';
import { shown } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { agendaOf, itemsNow, type TodayView } from './today-view.ts';

/** '2 to call, 3 to write, 1 late · interview 14:00 Acme'; '' if there's nothing. Items for later don't count. */
export function todayBrief(view: TodayView, style: Style): string {
  const items = itemsNow(view);
  const counts = [
    { count: items.filter((item) => actionOf(item) === 'call').length, words: 'to call' },
    { count: items.filter((item) => actionOf(item) === 'send').length, words: 'to write' },
    { count: items.filter((item) => actionOf(item) === 'do').length, words: 'to do' },
    { count: items.filter((item) => item.isLate).length, words: 'late' },
  ].filter(({ count }) => count > 0);
  const interviews = agendaOf(view).map((interview) => interviewWords(interview, view));
  return shown(dotted([counts.map(({ count, words }) => `${count} ${words}`).join(', '), ...interviews]), style);
}

function interviewWords(interview: Interview, view: TodayView): string {
  const job = view.jobHunt.jobs.find((each) => each.id === interview.jobId);
  return ['interview', interview.time, job?.company].filter(Boolean).join(' ');
}
