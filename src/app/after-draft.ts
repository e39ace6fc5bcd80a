// The commands suggested after `draft`.

import type { MessageForm } from '../domain/item-key.ts';
import { currentClosing } from '../domain/queries.ts';
import { idsDoneWith } from '../drafts/facts.ts';
import type { DraftView } from '../drafts/view.ts';
import type { Item } from '../rules/item.ts';
import { keyOf } from '../rules/item-id.ts';
import { kindOf } from '../rules/kinds/index.ts';
import { FORM_OF, type Letter } from './agenda/letters.ts';
import { YOUR_NAME } from './asking/blanks.ts';
import type { Ask } from './asking/types.ts';
import type { HandedOver } from './hand-over.ts';
import { fillFlag } from './lookup/blanks.ts';
import { idsOf } from './recording/own-message.ts';
import type { NextCommand } from './types.ts';

/** A message as it is now, and where it was handed over. */
interface Drafted {
  readonly letter: Letter;
  readonly view: DraftView;
  /** Those that are still empty. */
  readonly blanks: readonly string[];
  /** It asks for your name, which isn't in the settings. */
  readonly isNameAsked: boolean;
  readonly handed: HandedOver;
}

/** The commands to type next: to fill in blanks (a terminal asks for them) or edit the message instead, then to send it
 *  and check it off. */
export function nextCommands({ ask }: { readonly ask: Ask | null }, drafted: Drafted): NextCommand[] {
  const { letter, view, blanks, isNameAsked, handed } = drafted;
  const { item, form } = letter;
  const again = `jobtrack draft ${idsOf(letter).join(' ')}${asFlag(item, form)}`;
  const isReady = blanks.length === 0 && form === 'email' && handed.lines.length === 0;
  const [first] = blanks.filter((blank) => blank !== YOUR_NAME);
  return [
    ...(isNameAsked ? [{ aim: signing(blanks), command: 'jobtrack config set me.name "…"' }] : []),
    ...(first === undefined ? [] : [{ aim: 'To fill it in', command: ask ? again : `${again} ${fillFlag(first)}` }]),
    ...(blanks.length === 0 ? [] : [{ aim: 'To reword it', command: `${again} --edit` }]),
    ...(isReady ? [{ aim: 'To open it in your mail program', command: `${again} --open` }] : []),
    ...onceSent(letter, view),
  ];
}

function signing(blanks: readonly string[]): string {
  return blanks.includes(YOUR_NAME) ? 'To add your name' : 'To sign all your messages like that';
}

/** The command that records what follows from sending it; none for an acceptance, which is on record. */
function onceSent({ item, form }: Letter, view: DraftView): NextCommand[] {
  const { onceWritten } = kindOf(item.kind);
  if (onceWritten) {
    const isAnswered = currentClosing(item.job) !== null;
    return isAnswered ? [] : [{ aim: 'If they give you more time', command: onceWritten(keyOf(item)) }];
  }
  return [{ aim: "Once it's sent", command: `jobtrack done ${idsDoneWith(view).join(' ')}${channelFlag(item, form)}` }];
}

/** The --as flag that gives the same message again. */
function asFlag({ channel }: Item, form: MessageForm): string {
  if ((channel === null ? 'email' : FORM_OF[channel]) === form) return '';
  return form === 'letter' ? ' --as mail' : ' --as email';
}

/** The flag that tells `done` that it was sent another way than planned. */
function channelFlag({ channel }: Item, form: MessageForm): string {
  if (channel !== null && FORM_OF[channel] === form) return '';
  if (form === 'letter') return ' --channel mail';
  return channel === null || FORM_OF[channel] === null ? ' --sent' : ' --channel email';
}
