// Who is named in an invitation.

export interface Invited {
  readonly name: string;
  readonly email: string | null;
}

/** An attendee or organizer as it stands there: the address with its scheme, and its parameters by lower-case name. */
export interface Attendance {
  readonly address: string;
  readonly parameter: (name: string) => string;
}

const MACHINE =
  /^(no-?reply|do-?not-?reply|calendar|calendar-?notification|notifications?|invites?|scheduling|scheduler)([+.-].*)?@|@([\w-]+\.)*(group|resource)\.calendar\.google\.com$/i;
const IS_NOBODY = ['ROOM', 'RESOURCE', 'GROUP'];

/** The people, each once, by address where there is one; without rooms, programs and those who do not come. */
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
  // Of an address alone no name is made up: it is the name, until somebody knows better.
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

/** Outlook's 'Lee, Amy' the way it is said. */
function inOrder(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return given === '' || more.length > 0 ? name : `${given} ${family}`;
}
