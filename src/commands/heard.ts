import { Option } from 'commander';
import { pickJob } from '../app/asking/records.ts';
import { askAboutWord } from '../app/asking/word.ts';
import { resolveJob } from '../app/lookup/resolve.ts';
import { sequelOf, type Then, thenInOneLine } from '../app/recording/sequel.ts';
import { recordWord, type WordFlags } from '../app/recording/word.ts';
import type { Context } from '../cli/context.ts';
import { type Asking, addExamples, type Declare, type Given } from '../cli/declare.ts';
import { addPromiseFlag, addTimingFlags } from '../cli/flags.ts';
import { CHANNELS, PREFERENCES } from '../domain/model.ts';
import { report } from '../views/report.ts';

/** `leadsTo` isn't a flag: the questions set it. */
interface Flags extends WordFlags {
  leadsTo?: Then;
}

export const heard: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .option('--from <person>', 'who got in touch')
    .option('--on <date>', 'the day (default: today)')
    .addOption(new Option('--channel <channel>', 'how').choices(CHANNELS));
  addPromiseFlag(addTimingFlags(command))
    .addOption(new Option('--prefers <channel>', 'how they like to be reached; with --from').choices(PREFERENCES))
    .option('--reference-check <reference>', 'this reference was called')
    .option('--note <text>', 'what they said')
    .action(act(recordOne, askWhatItWas));
  addExamples(
    command,
    'jobtrack heard acme --from Amy --contact-on "next thu" --note "still choosing"',
    'jobtrack heard j4 --reference-check r2',
  );
};

async function askWhatItWas(asking: Asking, flags: Flags, typed?: string): Promise<Given | null> {
  if (typed !== undefined && Object.keys(flags).length > 0) return null;
  const picked = typed ?? (await pickJob(asking, 'Which job is it about?'));
  const job = resolveJob(asking.session, picked);
  const { flags: told, leadsTo } = await askAboutWord(asking, flags, job);
  const given = { flags: told, args: [picked] };
  return leadsTo === null ? given : { ...given, flags: { ...told, leadsTo }, andThen: thenInOneLine(leadsTo, job) };
}

function recordOne(context: Context, { leadsTo, ...flags }: Flags, typed: string): void {
  report(context, recordWord(context, flags, typed, leadsTo === undefined ? null : sequelOf(context, leadsTo)));
}
