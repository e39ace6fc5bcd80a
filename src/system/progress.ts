// A progress line on a terminal, rewritten in place and erased at the end.

const SILENT_FOR = 1_000;
const REST = 150;

interface Progress {
  readonly show: (text: string) => void;
  readonly end: () => void;
}

/** Shown after one second, then updated several times a second. `clock` returns milliseconds since any fixed moment. */
export function openProgress(write: (text: string) => void, clock: () => number): Progress {
  const from = clock() + SILENT_FOR;
  let last: number | null = null;
  return {
    show: (text) => {
      const now = clock();
      if (now < (last === null ? from : last + REST)) return;
      last = now;
      write(`\r${text}\u001b[K`);
    },
    end: () => {
      if (last !== null) write('\r\u001b[K');
    },
  };
}

/** For when nobody is watching. */
export const NO_PROGRESS: Progress = { show: () => undefined, end: () => undefined };
