// `import mail` on a terminal: all questions first, then everything is saved at once.
import { expect, test } from 'vitest';
import { type Email, ME, writeMailbox } from '../../support/emails.ts';
import { KEYS, openTerminal, type Terminal } from '../../support/terminal.ts';
import { contentOf, useJobHunt } from './job-hunt.ts';

const jobHunt = useJobHunt(
  [
    `config set me.email ${ME}`,
    'add-job Acme Buyer --applied 2026-11-02',
    'add-contact "Amy Lee" --job j1 --role hr --email amy@acme.example',
    'add-job Beta Cook --applied 2026-11-02 --via "Dana Roy <dana@agency.example>"',
    'add-job Gamma Clerk --applied 2026-11-02 --via "Dana Roy"',
  ],
  '2026-11-18T09:00',
);
const { enter, down, interrupt } = KEYS;

const REPLY: Email = { id: 'reply@x', text: 'We are still talking it over.' };
const NO: Email = {
  id: 'no@x',
  subject: 'Your application',
  date: 'Mon, 9 Nov 2026 15:00:00 +0000',
  text: 'Hi Kim,\n\nUnfortunately, we have decided to move forward with other candidates.\n',
};
const SEVERAL: Email = {
  id: 'several@x',
  from: 'Dana Roy <dana@agency.example>',
  date: 'Tue, 10 Nov 2026 15:00:00 +0000',
  text: 'They all need a week.',
};

/** A terminal that imports those three, and its data file. */
function open(): { readonly terminal: Terminal; readonly db: string; readonly again: () => Terminal } {
  const around = jobHunt();
  const file = writeMailbox({ db: around.db }, [SEVERAL, NO, REPLY]);
  const again = () => openTerminal(['import', 'mail', file], { ...around, now: '2026-11-18T09:00' });
  return { terminal: again(), db: around.db, again };
}

function countsIn(db: string) {
  const { touch = [], closing = [], mail = [] } = contentOf(db);
  return { touches: touch.length, closings: closing.length, emails: mail.length };
}

test('asks about each, quoting its sentence, then saves everything', async () => {
  const { terminal, db } = open();
  await terminal.sees('Unfortunately, we have decided to move forward with other candidates.');
  await terminal.sees('Close Acme – Buyer as rejected?');
  expect(countsIn(db)).toEqual({ touches: 0, closings: 0, emails: 0 });
  terminal.types(enter);
  await terminal.sees('Which job is it about?');
  expect(countsIn(db)).toEqual({ touches: 0, closings: 0, emails: 0 });
  terminal.types(down + enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain('Dana Roy got in touch about Gamma – Clerk');
  // The reply, the no as a contact, and Dana's.
  expect(countsIn(db)).toEqual({ touches: 3, closings: 1, emails: 3 });
});

test('a no is remembered: nothing is asked or proposed the next time', async () => {
  const { terminal, db, again } = open();
  await terminal.sees('Close Acme – Buyer as rejected?');
  terminal.types(down + enter);
  await terminal.sees('Which job is it about?');
  terminal.types(down + down + enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(countsIn(db)).toEqual({ touches: 1, closings: 0, emails: 3 });
  const second = again();
  expect(await second.ends()).toMatchObject({ code: 0 });
  expect(second.text()).not.toContain('For you to decide');
});

test('"not now" leaves it for the next time', async () => {
  const { terminal, again } = open();
  await terminal.sees('Close Acme – Buyer as rejected?');
  terminal.types(down + down + enter);
  await terminal.sees('Which job is it about?');
  terminal.types(down + down + down + enter);
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain('jobtrack close j1 --reason rejected --on 2026-11-09');
  const second = again();
  await second.sees('Close Acme – Buyer as rejected?');
  second.types(interrupt);
  expect(await second.ends()).toMatchObject({ code: 130 });
});

test('Ctrl-C saves the certain events and the answers so far, and says so', async () => {
  const { terminal, db } = open();
  await terminal.sees('Close Acme – Buyer as rejected?');
  terminal.types(enter);
  await terminal.sees('Which job is it about?');
  terminal.types(interrupt);
  expect(await terminal.ends()).toMatchObject({ code: 130 });
  expect(terminal.text()).toContain('You still have 1 email to decide about. What you answered is saved.');
  expect(countsIn(db)).toEqual({ touches: 2, closings: 1, emails: 2 });
});

test('a closed terminal saves nothing', async () => {
  const { terminal, db } = open();
  await terminal.sees('Close Acme – Buyer as rejected?');
  terminal.closes();
  expect(await terminal.ends()).toMatchObject({ code: 129 });
  expect(countsIn(db)).toEqual({ touches: 0, closings: 0, emails: 0 });
});

test('a no about a job that is not on record asks nothing, since a yes could save nothing', async () => {
  const around = jobHunt();
  const text =
    'Hi Kim,\n\nUnfortunately, we have decided to move forward with other candidates for the Nurse role at Zeta.\n';
  const subject = 'Your application to Zeta';
  const from = 'Zeta <no-reply@us.greenhouse-mail.io>';
  const file = writeMailbox({ db: around.db }, [{ ...NO, from, subject, text }]);
  const terminal = openTerminal(['import', 'mail', file], { ...around, now: '2026-11-18T09:00' });
  expect(await terminal.ends()).toMatchObject({ code: 0 });
  expect(terminal.text()).toContain('For you to decide');
  expect(terminal.text()).toContain('jobtrack add-job Zeta');
  expect(terminal.text()).not.toContain('Close Zeta');
});
