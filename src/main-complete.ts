// The answer to a Tab: the same code as in the whole program, in a bundle of its own that loads no command.
import { peekArguments } from './cli/arguments.ts';
import type { Declarations } from './cli/completing.ts';
import { complete, type Known } from './commands/complete.ts';
import { chooseEnglish } from './domain/english.ts';
import { findOutside, type Outside, sayAll } from './main-io.ts';
import { openReadyToRead } from './store/open-ready.ts';
import { loadEnglish } from './store/settings.ts';
import { readClock } from './system/clock.ts';
import { nameDataFile } from './system/data-file.ts';
import { findBinding } from './system/engine.ts';
import { refuseStrangeZone } from './system/zone.ts';

/** What all commands declare, as JSON: the build puts it here. */
declare const DECLARATIONS: string;

/** Answers this process's request. Null, with nothing said, if that takes the whole program. */
export async function main(): Promise<number | null> {
  const { outside } = await findOutside();
  return await answerTab(process.argv.slice(3), outside);
}

/** Returns the exit code. Null for the codes of countries, which take a package, and if anything is wrong: the whole
 *  program meets it, too, and knows whether to say it. */
export async function answerTab(asked: readonly string[], outside: Outside): Promise<number | null> {
  const answer = await findAnswer(asked, outside).catch(() => null);
  return answer === null ? null : sayAll(outside, [() => outside.stdout.write(answer)]);
}

async function findAnswer(asked: readonly string[], { env, instant }: Outside): Promise<string> {
  refuseStrangeZone(env.TZ, instant);
  const opened: (() => void)[] = [];
  const open: Known['open'] = (named) => {
    const { now } = readClock(env, instant);
    const store = openReadyToRead(nameDataFile(named, env), { nativeBinding: findBinding() });
    if (store === null) return null;
    opened.push(store.close);
    chooseEnglish(() => loadEnglish(store.db));
    return { db: store.db, now };
  };
  try {
    return await complete(asked, { ...readDeclarations(), open });
  } finally {
    for (const close of opened) close();
  }
}

function readDeclarations(): Omit<Known, 'open'> {
  const { commands, globals, topics } = JSON.parse(DECLARATIONS) as Declarations;
  return {
    commands,
    topics: async () => topics,
    nameIn: (words) => peekArguments(words).name,
    declared: async (name) => {
      const found = commands.find((command) => command.name === name);
      return found ? { ...found, globals } : null;
    },
    countryCodes: () => Promise.reject(new Error('not in this bundle')),
  };
}
