// Imports emails into a job hunt of six jobs.
import { type Email, ME, writeMailbox } from '../support/emails.ts';
import type { Outcome } from '../support/program.ts';
import { openSession, type Session } from '../support/session.ts';

export const NOW = '2026-11-18T09:00';

export interface EventJson {
  readonly messageId: string;
  readonly date: string;
  readonly event: string;
  readonly certainty: string;
  readonly action: string;
  readonly job: { readonly id: string | null; readonly company: string; readonly title: string | null } | null;
  readonly person: { readonly id: string | null; readonly name: string } | null;
  readonly record: string | null;
  readonly command: string | null;
}

export interface MailReport {
  readonly batch: number | null;
  readonly events: readonly EventJson[];
  readonly unrelated: number;
  readonly older: number;
  readonly unreadable: number;
  readonly warnings: readonly string[];
}

/** Acme and its people, two jobs through Dana, an insider at Eps, and a closed job at Zeta. */
const RECORDED = [
  `config set me.email ${ME}`,
  'add-job Acme "Marketing Manager" --applied 2026-11-02',
  'add-contact "Amy Lee" --job j1 --role hiring-manager --email amy@acme.example',
  'add-interview j1 --at "2026-11-05 10:00" --with "Pete Ray <pete@acme.example>"',
  'add-job Beta Cook --saved --url https://www.beta.example/jobs/7',
  'add-job Gamma Clerk --applied 2026-11-02 --via "Dana Roy <dana@agency.example>"',
  'add-job Delta Driver --applied 2026-11-03 --via "Dana Roy"',
  'add-job Eps Baker --applied 2026-11-02 --insider "Ina Fox <ina@eps.example>"',
  'add-job Zeta Nurse --applied 2026-10-05',
  'add-contact "Zoe Kay" --job j6 --role hr --email zoe@zeta.example',
  'close j6 --reason rejected --on 2026-11-06',
  'add-reference "Ruth Adler" --email ruth@home.example',
];

/** A job hunt with those records. */
export async function begin(more: readonly string[] = []): Promise<Session> {
  const session = openSession(NOW);
  for (const line of [...RECORDED, ...more]) await session.say(line);
  return session;
}

/** The report of an import of these emails. */
export async function importing(session: Session, emails: readonly Email[], flags = ''): Promise<MailReport> {
  const file = writeMailbox(session, emails);
  return await session.ask<MailReport>(`import mail '${file}' ${flags}`);
}

/** The screen output of the same import. */
export async function typed(session: Session, emails: readonly Email[], flags = ''): Promise<Outcome> {
  const file = writeMailbox(session, emails);
  return await session.run(`import mail '${file}' ${flags}`);
}

/** 'reply certain recorded j1 p1 l1': an event in short. */
export function inShort({ event, certainty, action, job, person, record }: EventJson): string {
  const about = job === null ? '-' : (job.id ?? `${job.company}/${job.title}`);
  return [event, certainty, action, about, person?.id ?? '-', record ?? '-'].join(' ');
}
