// The questions about proposals, all of them before anything is saved.
import type { Ask } from '../../../app/asking/types.ts';
import type { Day } from '../../../domain/day.ts';
import { dateNear } from '../../../domain/day-words.ts';
import { isUserError, type UserError } from '../../../domain/errors.ts';
import { jobName } from '../../../domain/words.ts';
import { clean } from '../../../terminal/text.ts';
import type { Answer, Proposal } from './flow.ts';
import { questionOf } from './sentences.ts';

/** The exit code of Ctrl-C, which keeps the answers so far. A hangup or another signal saves nothing. */
const BY_HAND = 130;

export interface Answered {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Why the questions ended early, if they did. */
  readonly brokenOff: UserError | null;
}

interface Asking {
  readonly ask: Ask;
  readonly hint: (text: string) => void;
  readonly today: Day;
}

/** Asks about each. If the user breaks off, what was answered so far counts. */
export async function askAboutEach(asking: Asking, proposals: readonly Proposal[]): Promise<Answered> {
  const answers = new Map<string, Answer>();
  try {
    for (const proposal of proposals) {
      const answer = await askAboutOne(asking, proposal);
      if (answer !== null) answers.set(proposal.key, answer);
    }
  } catch (error) {
    if (!isUserError(error) || error.code !== 'interrupted' || error.exit !== BY_HAND) throw error;
    return { answers, brokenOff: error };
  }
  return { answers, brokenOff: null };
}

async function askAboutOne({ ask, hint, today }: Asking, { candidate, decision }: Proposal): Promise<Answer | null> {
  const from = candidate.from?.name ?? candidate.from?.address ?? 'an unknown sender';
  const day = dateNear(candidate.at.day, today);
  hint(`\n${day}, ${clean(from)}: "${clean(candidate.subject)}"`);
  const because = clean(candidate.said?.because ?? '');
  if (because !== '' && because !== candidate.subject) hint(`  "${because}"`);
  const { jobs } = decision;
  const [only, ...more] = jobs;
  if (more.length > 0) return await askWhichJob(ask, decision);
  const choices = [
    { value: 'yes', label: 'yes' },
    { value: 'no', label: 'no, and leave it out from now on' },
    { value: 'later', label: 'not now' },
  ] as const;
  const answer = await ask.pick(questionOf(candidate, decision, only?.job ?? null), choices);
  if (answer === 'later') return null;
  return answer === 'no' ? 'no' : { jobId: only?.job.id ?? null };
}

async function askWhichJob(ask: Ask, { jobs }: Proposal['decision']): Promise<Answer | null> {
  const choices = [
    ...jobs.map(({ job }) => ({ value: job.id as number | 'no' | 'later', label: jobName(job) })),
    { value: 'no' as const, label: 'none of them; leave it out from now on' },
    { value: 'later' as const, label: 'not now' },
  ];
  const picked = await ask.pick('Which job is it about?', choices);
  if (picked === 'later') return null;
  return picked === 'no' ? 'no' : { jobId: picked };
}
