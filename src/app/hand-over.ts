// Passes a finished message to the clipboard, a file or the mail program. Nothing is sent from here.

import { spelled } from '../domain/english.ts';
import { UserError } from '../domain/errors.ts';
import { counted, listed } from '../domain/words.ts';
import { type Draft, readyToSend } from '../drafts/draft.ts';
import type { Me } from '../drafts/view.ts';
import { emlOf } from '../formats/mail/write.ts';
import { mailtoOf } from '../formats/mailto.ts';
import { fillFlag } from './lookup/blanks.ts';
import type { Access } from './types.ts';

export interface HandOverFlags {
  readonly copy?: true;
  readonly open?: true;
  readonly eml?: string;
}

export interface HandedOver {
  /** 'clipboard', 'file', 'mail'. */
  readonly to: readonly string[];
  readonly file: string | null;
  /** Whole sentences on what was done. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

interface Outgoing {
  readonly id: string;
  readonly draft: Draft;
  readonly me: Me;
  /** Name for our own files, without extension. */
  readonly stem: string;
}

/** Throws usage for flags that don't fit a letter or each other. */
export function refuseFlags(flags: HandOverFlags, isLetter: boolean, id: string): void {
  if (flags.eml === '' || flags.eml === '-') throw new UserError('usage', '--eml needs the name of a file.');
  if (!isLetter || (flags.eml === undefined && !flags.open)) return;
  throw new UserError(
    'usage',
    spelled('A letter goes by mail, not by email.'),
    `To write an email instead: jobtrack draft ${id} --as email`,
  );
}

/** Do the flags hand the message over? */
export function isHandedOver({ copy, open, eml }: HandOverFlags): boolean {
  return copy === true || open === true || eml !== undefined;
}

/** Does what the flags ask for; throws refused if a blank is left that has to be filled in. */
export async function handOver(
  access: Pick<Access, 'desk'>,
  flags: HandOverFlags,
  outgoing: Outgoing,
): Promise<HandedOver> {
  if (isHandedOver(flags)) refuseBlanks(outgoing);
  const ready = { ...outgoing, draft: readyToSend(outgoing.draft) };
  const results = [
    flags.copy ? await copy(access, ready) : null,
    flags.eml === undefined ? null : await writeFile(access, flags.eml, ready),
    flags.open ? await open(access, ready) : null,
  ].filter((result) => result !== null);
  return {
    to: results.map(({ to }) => to),
    file: results.find(({ file }) => file !== undefined)?.file ?? null,
    lines: results.map(({ line }) => line),
    warnings: results.flatMap(({ warning }) => warning ?? []),
  };
}

interface Outcome {
  readonly to: string;
  readonly line: string;
  readonly file?: string;
  readonly warning?: string;
}

function refuseBlanks({ id, draft }: Outgoing): void {
  const { blanks } = draft;
  if (blanks.length === 0) return;
  const named = listed(blanks.map((blank) => `[[ ${blank} ]]`));
  const message = `You still have ${counted(blanks.length, 'blank')} to fill in: ${named}.`;
  throw new UserError('refused', message, `To fill in what's missing: jobtrack draft ${id} ${fillFlag(blanks[0])}`);
}

async function copy(access: Pick<Access, 'desk'>, { draft }: Outgoing): Promise<Outcome> {
  (await access.desk()).copy(draft.body);
  const subject = draft.subject === null ? '' : ` Its subject is: ${draft.subject}`;
  return { to: 'clipboard', line: `Copied: the message${nameOf(draft)}.${subject}` };
}

async function writeFile(access: Pick<Access, 'desk'>, name: string, outgoing: Outgoing): Promise<Outcome> {
  const file = (await access.desk()).writeNewFile(name, await messageOf(outgoing));
  return { to: 'file', line: `Saved: the message${nameOf(outgoing.draft)}, not sent, in ${file}`, file };
}

/** If message files can't be opened, opens a mailto address with the subject; the body is left to --copy. */
async function open(access: Pick<Access, 'desk'>, outgoing: Outgoing): Promise<Outcome> {
  const { id, draft, stem } = outgoing;
  const desk = await access.desk();
  const line = `Opened: the message${nameOf(draft)}. You still have to send it.`;
  if (await desk.openMessage(`${stem}.eml`, await messageOf(outgoing))) return { to: 'mail', line };
  const email = draft.to?.email ?? null;
  if (email !== null && (await desk.openAddress(mailtoOf(email, draft.subject)))) {
    return {
      to: 'mail',
      line,
      warning: `Only the address and subject fit; for the rest: jobtrack draft ${id} --copy`,
    };
  }
  throw new UserError(
    'refused',
    "There's no mail program here.",
    `To save it as a file: jobtrack draft ${id} --eml message.eml`,
  );
}

function messageOf({ draft, me }: Outgoing): Promise<string> {
  const from = me.email === null ? null : { name: me.name ?? '', email: me.email };
  const to = draft.to && draft.to.email !== null ? { name: draft.to.name, email: draft.to.email } : null;
  return emlOf({ from, to, subject: draft.subject, body: draft.body });
}

function nameOf({ to }: Draft): string {
  return to ? ` to ${to.name}` : '';
}
