// How far something has got, on one line of a terminal that is written again and again and is gone at the end.

const SILENT_FOR = 1_000;
const REST = 150;

interface Progress {
  readonly show: (text: string) => void;
  readonly end: () => void;
}

/** From one second on, several times a second. `clock` gives milliseconds since some moment. */
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

/** Where nobody looks. */
export const NO_PROGRESS: Progress = { show: () => undefined, end: () => undefined };
