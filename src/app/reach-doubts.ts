import { recordId } from '../domain/ids.ts';
import { emailDoubt, phoneDoubt } from '../domain/reach-doubts.ts';
import type { Change } from '../store/change.ts';

/** Questions the email addresses and phone numbers of people who were just added or changed. */
export function reachWarnings({ person }: Change['records']): string[] {
  return person.flatMap(({ id, email, phone }) => {
    const edit = `To change it: jobtrack edit ${recordId('person', id)}`;
    const doubts = [
      { doubt: emailDoubt(email), change: `${edit} --email …` },
      { doubt: phoneDoubt(phone), change: `${edit} --email ${phone} --clear phone` },
    ];
    return doubts.flatMap(({ doubt, change }) => (doubt === null ? [] : [`${doubt} ${change}`]));
  });
}
