import { closeJob } from '../app/recording/closing.ts';
import { addExamples, type Declare } from '../cli/declare.ts';
import { report } from '../views/report.ts';

export const accept: Declare = (command, act) => {
  command
    .argument('<job>', 'id, company or company/title')
    .option('--start <date>', 'your first day there')
    .option('--on <date>', 'the day you accepted (default: today)')
    .option('--note <text>', 'a private note')
    .action(act((context, flags, typed: string) => report(context, closeJob(context, typed, 'accepted', flags))));
  addExamples(command, 'jobtrack accept acme --start "jan 4"', 'jobtrack accept j4 --on yesterday --start 2027-01-04');
};
