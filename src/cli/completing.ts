// What completion offers, from the declared commands: asked for one by one, or all of them as data, for the build.
import { complete, type Known, type Named } from '../commands/complete.ts';
import { type Declared, declaredIn } from '../features/completion/declared.ts';
import { peekArguments } from './arguments.ts';
import type { Context } from './context.ts';
import type { Tree } from './program.ts';
import type { ListedCommand } from './root.ts';

/** All that's declared. */
export interface Declarations extends Pick<Declared, 'globals'> {
  readonly commands: readonly (ListedCommand & Omit<Declared, 'globals'>)[];
  readonly topics: readonly Named[];
}

/** The answer to one Tab; `makeContext` takes the data file that's named in it. */
export async function answerTab(
  asked: readonly string[],
  tree: Tree,
  makeContext: (db: string | undefined) => Context,
): Promise<string> {
  const known: Known = {
    commands: tree.commands,
    topics: async () => (await import('./topics.ts')).TOPICS,
    nameIn: (words) => peekArguments(words).name,
    declared: async (name) => {
      const isKnown = tree.commands.some((command) => command.name === name);
      return isKnown ? declaredIn(await tree.declare(name)) : null;
    },
    countryCodes: async (typed) => (await import('../features/days-off/codes.ts')).codesFor(typed),
    open: (named) => {
      const { peek, now } = makeContext(named);
      const store = peek();
      return store && { db: store.db, now };
    },
  };
  return await complete(asked, known);
}

export async function declarationsOf({ commands, declare }: Tree): Promise<Declarations> {
  const { TOPICS } = await import('./topics.ts');
  const { globals } = declaredIn(await declare('today'));
  return {
    commands: await Promise.all(
      commands.map(async ({ name, group, summary }) => {
        const { args, flags } = declaredIn(await declare(name));
        return { name, group, summary, args, flags };
      }),
    ),
    topics: TOPICS.map(({ name, summary }) => ({ name, summary })),
    globals,
  };
}
