// The question for the value of a setting.
import { readSetting, type SettingKey } from '../settings.ts';
import type { Session } from '../types.ts';
import type { TextQuestion } from './types.ts';

/** The country has questions of its own. */
type Asked = Exclude<SettingKey, 'country'>;

const QUESTIONS: Readonly<Record<Asked, Pick<TextQuestion, 'message' | 'hint'>>> = {
  workdays: { message: 'Which days do you work?', hint: 'Such as mon,tue,wed,thu,fri' },
  holidays: { message: 'Which days do you have off?', hint: 'Such as 2026-11-27,2026-12-28, or none' },
  'quiet-days': { message: 'Which days do you have off every year?', hint: 'Such as 12-24..01-01, or none' },
  gaps: {
    message: 'How many days from each follow-up to the next?',
    hint: 'Whole days from 7 to 999, such as 7,7,14,21,28',
  },
  'first-follow-up': { message: 'How many days until the first follow-up?', hint: 'Whole days from 4 to 999' },
  nudges: { message: 'Which tips do you want below the list?', hint: 'on, off, or some, such as stale,saved' },
  'me.name': { message: "What's your name?" },
  'me.email': { message: "What's your email?", hint: 'One or several, with commas; the first one signs' },
  'me.phone': { message: "What's your phone number?" },
  'me.linkedin': { message: "What's your LinkedIn address?" },
  greeting: { message: 'How do you greet people in messages?', hint: 'first for Dear Amy, formal for Dear Amy Lee' },
  english: { message: 'Which English?', hint: 'american or british' },
  'calendar-file': { message: 'Which file should your calendar be in?', hint: 'Such as ~/jobs.ics' },
};

/** Question for a setting's value; one that the setting refuses is asked again. */
export function settingQuestion(session: Session, key: Asked): TextQuestion {
  return {
    ...QUESTIONS[key],
    check: (typed) => {
      readSetting(session, key, typed);
      return undefined;
    },
  };
}
