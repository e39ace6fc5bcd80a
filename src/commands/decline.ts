import { closeJob } from '../app/recording/closing.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { report } from '../views/report.ts';

export const decline: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .option('--on <date>', 'the day you declined (default: today)')
    .option('--note <text>', 'a private note')
    .action(act((context, flags, typed: string) => report(context, closeJob(context, typed, 'declined', flags))));
  addExamples(command, 'jobtrack decline acme', 'jobtrack decline j4 --on yesterday --note "salary too low"');
};
