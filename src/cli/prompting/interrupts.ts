// An open question changes the terminal's mode, so a signal or end of input has to end the question first.
import { isatty } from 'node:tty';
import { UserError } from '../../domain/errors.ts';
import { oneTurn, releaseKeys } from './keyboard.ts';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const END_OF_INPUT = 130;
const CLOSING_MS = 250;

type Listener = readonly [emitter: NodeJS.EventEmitter, event: string, listener: () => void];

/** Asks a question. If a signal or the end of input comes first, aborts its signal, with the exit code as the
 *  reason.
 *  @throws {UserError} when a signal comes as the answer is given: `interrupted`. */
export async function whileOpen<T>(question: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let caught: number | null = null;
  const stopCatching = listen(
    signalListeners((exit) => {
      caught = exit;
      controller.abort(exit);
    }),
  );
  try {
    const answer = await untilInputEnds(question, controller);
    await oneTurn();
    if (caught !== null) throw interrupted(caught);
    return answer;
  } finally {
    stopCatching();
    releaseKeys();
  }
}

/** What Ctrl-C, a signal or the end of input ends a command with.
 *  @param exit the exit code; 130 if left out */
export function interrupted(exit?: number): UserError {
  return new UserError('interrupted', 'Nothing was saved.', null, [], exit);
}

async function untilInputEnds<T>(
  question: (signal: AbortSignal) => Promise<T>,
  controller: AbortController,
): Promise<T> {
  const stopListening = listen(inputListeners((exit) => controller.abort(exit)));
  try {
    return await question(controller.signal);
  } catch (error) {
    if (!isatty(process.stdin.fd)) hangUp();
    throw error;
  } finally {
    stopListening();
    process.stdin.pause();
  }
}

/** Puts listeners before all others. Returns what takes them away again. */
function listen(listeners: readonly Listener[]): () => void {
  for (const [emitter, event, listener] of listeners) emitter.prependListener(event, listener);
  return () => {
    for (const [emitter, event, listener] of listeners) emitter.off(event, listener);
  };
}

function signalListeners(end: (exit: number) => void): Listener[] {
  return Object.entries(SIGNALS).map(([name, exit]) => [process, name, () => end(exit)]);
}

/** Listeners that call `end` when the end of input or an error ends the question. */
function inputListeners(end: (exit: number) => void): Listener[] {
  const { stdin, stderr } = process;
  const onEnd = () => (isatty(stdin.fd) ? end(END_OF_INPUT) : hangUp());
  const onEndOfInput = () => {
    waitForClosing();
    onEnd();
  };
  return [...pauses(onEnd), [stdin, 'end', onEndOfInput], [stdin, 'error', onEndOfInput], [stderr, 'error', onEnd]];
}

/** A closing terminal ends the input a moment before it's gone. Blocks that long, so that it isn't taken for Ctrl-D. */
function waitForClosing(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, CLOSING_MS);
}

/** The terminal is gone. Node would abort while trying to reset it, so exit as on SIGHUP. */
function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** readline pauses the input when it ends, and also, without resuming it, when the program continues after Ctrl-Z. */
function pauses(onEnd: () => void): Listener[] {
  const { stdin } = process;
  let isContinuing = false;
  const onContinue = () => {
    isContinuing = true;
    setImmediate(() => {
      isContinuing = false;
    });
  };
  return [
    [process, 'SIGCONT', onContinue],
    [stdin, 'pause', () => (isContinuing ? stdin.resume() : onEnd())],
  ];
}
