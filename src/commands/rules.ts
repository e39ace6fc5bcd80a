import type { Context } from '../cli/context.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { fullDay, weekdaysWords } from '../domain/day-words.ts';
import { capitalized, countOf, listed, ordinalWord } from '../domain/words.ts';
import { quietSpanWords } from '../rules/days-off.ts';
import { daysOffAhead } from '../rules/days-off-ahead.ts';
import type { NudgeKind } from '../rules/item.ts';
import { RULES } from '../rules/kinds/index.ts';
import type { RuleText } from '../rules/kinds/kind.ts';
import { DEFAULT_POLICY, type Policy } from '../rules/policy.ts';
import { GUIDE_NAMES } from '../rules/rule-words.ts';
import { toJson } from '../views/json.ts';
import { type RuleRow, renderRules, rulesJson } from '../views/rules.ts';

export const rules: Declare = (command, act) => {
  command.action(act(showRules));
  addExamples(command, 'jobtrack rules', 'jobtrack rules --json');
};

function showRules(context: Context): void {
  const { policy, today } = context.session;
  const view = { rows: rowsOf(policy), daysOff: daysOffAhead(today, policy), country: policy.country };
  const text = () => renderRules(view, GUIDE_NAMES, context.style);
  context.out(context.json ? toJson(rulesJson(view, GUIDE_NAMES, [])) : text());
}

/** Rules that apply to several kinds of item, or to the nudges. */
const GENERAL: Readonly<Record<string, RuleText>> = {
  workdays: {
    name: 'workdays',
    says: ({ workdays }) => `Anything due on another day moves to the next workday. Yours: ${weekdaysWords(workdays)}.`,
    guide: null,
  },
  holidays: {
    name: 'your own days off',
    says: ({ holidays, workedDays }) => {
      const off = holidays.length === 0 ? 'None.' : `Off: ${listed(holidays.map(fullDay))}.`;
      return workedDays.length === 0 ? off : `${off} Working all the same: ${listed(workedDays.map(fullDay))}.`;
    },
    guide: null,
  },
  country: {
    name: 'public holidays',
    says: ({ country }) => (country === null ? 'None until you set a country.' : `Days off: those of ${country}.`),
    guide: null,
  },
  'quiet-days': {
    name: 'quiet days',
    says: ({ quietDays }) =>
      quietDays.length === 0 ? 'None.' : `Days off every year: ${listed(quietDays.map(quietSpanWords))}.`,
    guide: null,
  },
  'one-a-week': {
    name: 'one person, several jobs',
    says: ({ personRest }) =>
      `However many jobs you have with one person, follow up at most once in ${personRest} days, and less often the longer they don't answer. One call can cover several jobs. A day they named, or you promised, comes first.`,
    guide: 'SF',
  },
  'no-answer': {
    name: 'nobody picks up',
    says: ({ messageFromCall }) =>
      `Try again the next workday; from the ${ordinalWord(messageFromCall)} call on, leave a message.`,
    guide: 'TR',
  },
  grace: {
    name: 'when a follow-up is late',
    says: ({ grace }) => `Up to ${countOf(grace, 'day')} after it's due, it's still in good time.`,
    guide: null,
  },
  nudges: {
    name: "tips below today's list",
    says: ({ nudges }) =>
      nudges.length === 0
        ? 'None.'
        : `${capitalized(listed(nudges.map((kind) => NUDGE_WORDS[kind])))}. To keep only some: jobtrack help nudges`,
    guide: null,
  },
};

/** What each tip is about. */
const NUDGE_WORDS = {
  unanswered: 'applications with nobody to contact',
  undated: 'imported interviews and offers without a day',
  stale: 'jobs that have gone quiet',
  saved: 'saved jobs that close soon',
  'keep-applying': 'weeks without a new job',
  skills: 'skills to brush up before an interview',
  competitors: 'competitors of a company that fits',
  clash: 'interviews that overlap',
  'ask-again': 'companies to ask again long after a no',
  'start-date': 'jobs still open on your first day',
} as const satisfies Record<NudgeKind, string>;

function rowsOf(policy: Policy): RuleRow[] {
  return Object.entries({ ...GENERAL, ...RULES }).map(([rule, text]) => rowOf(rule, text, policy));
}

function rowOf(rule: string, { name, says, guide }: RuleText, policy: Policy): RuleRow {
  const [now, usual] = [says(policy), says(DEFAULT_POLICY)];
  return { rule, name, says: now, usual: now === usual ? null : usual, source: guide };
}
