// Until which day to put items off.
import { parseDayField } from '../../domain/when.ts';
import type { Item } from '../../rules/item.ts';
import { refuseTooLate } from '../recording/snoozing.ts';
import type { Session } from '../types.ts';
import { dayQuestion } from './questions.ts';
import type { TextQuestion } from './types.ts';

/** Question for the day on which these items come back; it's asked again if one of them is off the list by then. */
export function untilQuestion(session: Session, items: readonly Item[]): TextQuestion {
  const question = dayQuestion(session, 'until', 'Until which day?');
  const check = (text: string) => {
    const until = parseDayField(text, 'until', session);
    for (const item of items) refuseTooLate(session, item, until);
    return question.check?.(text);
  };
  return { ...question, check };
}
