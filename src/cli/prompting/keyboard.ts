// Decides which keys reach a question. It sits between Node's keypress events and their listeners, because readline
// acts on a key before a prompt can refuse it.
import { closedQuestion } from '../../domain/errors.ts';

/** 'key': one key at a time. 'choice': several keys at once too. 'text': pasted text as well. */
type Takes = 'key' | 'choice' | 'text';

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}
type Press = readonly [text: string | undefined, key: Key];
type Emit = (event: string | symbol, ...values: readonly unknown[]) => boolean;

/** Makes the terminal mark pastes, and stops that. */
const BRACKETED_PASTE_ON = '\u001b[?2004h';
const BRACKETED_PASTE_OFF = '\u001b[?2004l';
const SPACE: Press = [' ', { name: 'space' }];
/** Ctrl-C and Ctrl-D. */
const BREAKS = ['\u0003', '\u0004'];

/** Asks a question with pastes marked by the terminal. Esc closes it. */
export async function guarded<T>(
  takes: Takes,
  signal: AbortSignal,
  question: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const closing = new AbortController();
  const release = guard(takes, () => {
    if (!signal.aborted) closing.abort();
  });
  try {
    return await question(AbortSignal.any([signal, closing.signal]));
  } catch (error) {
    if (closing.signal.aborted) throw closedQuestion();
    throw error;
  } finally {
    release();
  }
}

/** Drops everything typed before the question was asked. Returns whether it included Ctrl-C or Ctrl-D. */
export async function dropOlderInput(): Promise<boolean> {
  const { stdin } = process;
  const dropped: string[] = [];
  const drop = (chunk: Buffer) => dropped.push(chunk.toString('latin1'));
  stdin.on('data', drop);
  stdin.resume();
  for (let seen = -1; seen < dropped.length; ) {
    seen = dropped.length;
    await oneTurn();
  }
  stdin.off('data', drop);
  return BREAKS.some((key) => dropped.join('').includes(key));
}

/** Resolves after a whole turn of the event loop, which includes reading input and hearing of signals. */
export function oneTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}

/** Gives the terminal its line mode back, which an answered question leaves to this. There, Ctrl-C is a signal instead
 *  of a key, so whatever listens to signals has to stop first: a signal that comes as its listener goes is lost. */
export function releaseKeys(): void {
  const { stdin } = process;
  if (stdin.isRaw) stdin.setRawMode(false);
}

function guard(takes: Takes, onEscape: () => void): () => void {
  const { stdin, stderr } = process;
  const emit = stdin.emit.bind(stdin) as Emit;
  const setRawMode = stdin.setRawMode.bind(stdin);
  let isSuspending = false;
  const pass = (press: Press) => {
    isSuspending = press[1].ctrl === true && press[1].name === 'z';
    emit('keypress', ...press);
    isSuspending = false;
  };
  const filter = makeFilter(takes, pass, onEscape);
  let isReading = false;
  let read: Press[] = [];
  stdin.emit = (event: string | symbol, ...values: readonly unknown[]) => {
    if (event === 'keypress') {
      if (isReading) read.push(values as unknown as Press);
      else filter([values as unknown as Press]);
      return true;
    }
    if (event !== 'data') return emit(event, ...values);
    isReading = true;
    read = [];
    const isHeard = emit(event, ...values);
    isReading = false;
    filter(read);
    return isHeard;
  };
  stdin.setRawMode = (isRaw) => (isRaw || isSuspending ? setRawMode(isRaw) : stdin);
  stderr.write(BRACKETED_PASTE_ON);
  return () => {
    Reflect.deleteProperty(stdin, 'emit');
    Reflect.deleteProperty(stdin, 'setRawMode');
    stderr.write(BRACKETED_PASTE_OFF);
  };
}

/** Handles the keys of one read. */
function makeFilter(takes: Takes, pass: (press: Press) => void, onEscape: () => void) {
  let isPasting = false;
  let last = '';
  const paste = ([text = '', { ctrl, meta }]: Press) => {
    const isSecondHalf = text === '\n' && last === '\r';
    last = text;
    if (takes !== 'text' || isSecondHalf) return;
    if (/^[\r\n\t]$/.test(text)) pass(SPACE);
    else if (text !== '' && !ctrl && !meta) pass([text, {}]);
  };
  return (presses: readonly Press[]) => {
    for (const press of presses) {
      const [, { name, ctrl }] = press;
      const isBreak = ctrl === true && (name === 'c' || name === 'd');
      if (name === 'paste-start' || name === 'paste-end') isPasting = name === 'paste-start';
      else if (isPasting) paste(press);
      else if (takes === 'key' && presses.length > 1 && !isBreak) continue;
      else if (name === 'escape') onEscape();
      else pass(press);
    }
  };
}
