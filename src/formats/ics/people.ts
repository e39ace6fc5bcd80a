// The people named in an invitation.

export interface Invited {
  readonly name: string;
  readonly email: string | null;
}

/** An attendee or organizer as written: the address with its scheme, and its parameters by lower-case name. */
export interface Attendance {
  readonly address: string;
  readonly parameter: (name: string) => string;
}

const MACHINE =
  /^(no-?reply|do-?not-?reply|calendar|calendar-?notification|notifications?|invites?|scheduling|scheduler)([+.-].*)?@|@([\w-]+\.)*(group|resource)\.calendar\.google\.com$/i;
const IS_NOBODY = ['ROOM', 'RESOURCE', 'GROUP'];

/** Each person once, by address if there is one; without rooms, programs and people who declined. */
export function readPeople(named: readonly Attendance[]): Invited[] {
  const people = new Map<string, Invited>();
  for (const one of named) {
    const person = readPerson(one);
    const key = (person?.email ?? person?.name ?? '').toLowerCase();
    if (person && !people.has(key)) people.set(key, person);
  }
  return [...people.values()];
}

function readPerson({ address, parameter }: Attendance): Invited | null {
  if (IS_NOBODY.includes(parameter('cutype').toUpperCase()) || parameter('partstat').toUpperCase() === 'DECLINED')
    return null;
  const email = emailIn(parameter('email')) ?? emailIn(address) ?? emailIn(parameter('cn'));
  if (email !== null && MACHINE.test(email)) return null;
  const called = parameter('cn')
    .trim()
    .replace(/^['"]+|['"]+$/g, '')
    .trim();
  // No name is made up from an address: the address serves as the name until the user enters one.
  const name = called === '' || called.includes('@') ? email : inOrder(called);
  return name === null ? null : { name, email };
}

function emailIn(text: string): string | null {
  const email = text
    .trim()
    .replace(/^mailto:/i, '')
    .trim();
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(email) ? email : null;
}

/** Turns Outlook's 'Lee, Amy' into 'Amy Lee'. */
function inOrder(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return given === '' || more.length > 0 ? name : `${given} ${family}`;
}
