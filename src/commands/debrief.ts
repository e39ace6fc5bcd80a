import type { Context } from '../context.ts';
import { UserError } from '../domain/errors.ts';
import { requireText } from '../domain/input.ts';
import type { Debrief, Interview } from '../domain/model.ts';
import { debriefOf } from '../store/find.ts';
import type { Writer } from '../store/write.ts';
import { addExamples, collect, type Declare } from './declare.ts';
import { addInterviewer } from './support/people.ts';
import { report } from './support/report.ts';
import { resolveInterview } from './support/resolve.ts';
import { save } from './support/save.ts';
import { addStatement, addTimingFlags, echoTiming, parseTiming, type TimingFlags } from './support/timing.ts';
import { interviewName } from './support/words.ts';

interface Flags extends TimingFlags {
  wentWell?: string;
  toImprove?: string;
  learned?: string;
  reactions?: string;
  questions?: string;
  skills?: string;
  concerns?: string;
  fit?: string;
  with?: readonly string[];
}

type Answers = Partial<Omit<Debrief, 'id' | 'interviewId' | 'savedOn'>>;

const ANSWER_FLAGS = {
  wentWell: '--went-well',
  toImprove: '--to-improve',
  learned: '--learned',
  reactions: '--reactions',
  questions: '--questions',
  skills: '--skills',
  concerns: '--concerns',
} as const satisfies Partial<Record<keyof Answers, string>>;

const BLANK: Omit<Debrief, 'id' | 'interviewId' | 'savedOn'> = {
  wentWell: null,
  toImprove: null,
  learned: null,
  reactions: null,
  questions: null,
  skills: null,
  concerns: null,
  fit: null,
};

export const debrief: Declare = (command, act) => {
  command
    .argument('<interview>', 'its id, or the company')
    .option('--went-well <text>', 'what went well')
    .option('--to-improve <text>', 'what to do better next time; stays private')
    .option('--learned <text>', 'what you learned about the job and the company')
    .option('--reactions <text>', 'how they reacted to what you said')
    .option('--questions <text>', 'what is still open')
    .option('--skills <text>', 'skills to strengthen')
    .option('--concerns <text>', 'what worries you; stays private')
    .option('--fit <1..5>', 'is it a fit: 1 (no) to 5 (very much)')
    .option('--with <person>', 'somebody you met; repeat for more', collect);
  addTimingFlags(command).action(act(saveDebrief));
  addExamples(
    command,
    'jobtrack debrief i12 --went-well "the portfolio" --skills "SQL" --fit 4 --decision-by "dec 4"',
    'jobtrack debrief acme --with "Pete Ray, Head of Sales" --questions "who leads the team?"',
  );
};

function saveDebrief(context: Context, flags: Flags, typed: string): void {
  const answers = parseAnswers(flags);
  const timing = parseTiming(context, flags);
  const people = flags.with ?? [];
  if (Object.keys(answers).length === 0 && timing === null && people.length === 0) {
    const all = [...Object.values(ANSWER_FLAGS), '--fit', '--with', '--decision-by', '--contact-on', '--every'];
    throw new UserError('usage', 'There is nothing to write down yet.', `Give at least one of ${all.join(', ')}.`);
  }
  const { change, result } = save(context, (write) => {
    const interview = resolveInterview(context, typed, 'held');
    if (interview.day > context.today) {
      throw new UserError(
        'refused',
        `${interviewName(context, interview)} has not taken place yet.`,
        'Write it down afterwards.',
      );
    }
    if (Object.keys(answers).length > 0) saveAnswers(context, write, interview, answers);
    const echoes = people.map((person) => addInterviewer(context, write, interview, person));
    addStatement(write, interview.jobId, interview.day, timing);
    return { interview, echoes };
  });
  const line = `Saved: the debrief of ${interviewName(context, result.interview)}.`;
  report(context, change, {
    lines: [line, ...result.echoes, ...echoTiming(timing, context.today)],
    jobIds: [result.interview.jobId],
  });
}

function parseAnswers(flags: Flags): Answers {
  const texts = Object.entries(ANSWER_FLAGS).flatMap(([field, flag]) => {
    const text = flags[field as keyof typeof ANSWER_FLAGS];
    return text === undefined ? [] : [[field, requireText(text, flag)]];
  });
  return { ...Object.fromEntries(texts), ...(flags.fit === undefined ? {} : { fit: parseFit(flags.fit) }) };
}

function parseFit(text: string): number {
  if (/^[1-5]$/.test(text.trim())) return Number(text);
  throw new UserError('usage', '--fit is a number from 1 to 5.', '1 stands for no, 5 for very much.');
}

function saveAnswers(context: Context, write: Writer, interview: Interview, answers: Answers): void {
  const known = debriefOf(context.store().db, interview.id);
  if (known) write.change('debrief', known.id, answers);
  else write.add('debrief', { ...BLANK, ...answers, interviewId: interview.id, savedOn: context.today });
}
