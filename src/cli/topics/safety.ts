// Topics about keeping data safe and private. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const SAFETY: readonly Topic[] = [
  {
    name: 'privacy',
    summary: 'Where your data is, and who can see it',
    blocks: [
      'Everything is in one file on this machine; jobtrack doctor says where, and whether others could read it. jobtrack uses no network and sends nothing: what it suggests to send, you send yourself.',
      "The file isn't encrypted. Anyone who can read your files can read it.",
      'Each change is logged in the same file, so jobtrack undo can take it back. Another undo goes further back, and jobtrack redo comes forward. What you delete stays in that log, too.',
      "To take a person or a job off for good, with every word of it: jobtrack forget. That reaches the data file, its backups and your drafts. It names other records and files that jobtrack wrote which may have the name in them. It doesn't reach what you exported, shared or sent, copies that other programs keep, or what your shell remembers.",
      'What jobtrack export makes for others leaves notes, debriefs and salaries out unless you add --include-private. Only export json always holds everything: keep it like the data file itself.',
      "Beside it, for you alone as well: drafts/ has what's in your editor, and messages that were opened in your mail program; templates/ has the message texts that config templates wrote out for you to change.",
      'Another file can be named with --db or JOBTRACK_DB.',
    ],
  },
  {
    name: 'backups',
    summary: 'Backups, and going back to one',
    blocks: [
      'Backups are made for you, in the folder backups next to the data file: after the first change of a day, and before an import, a restore, deleting several records, or updating an older file. Their names say when and why: 2026-11-24-0900-daily.jobtrack.db. Each is opened and checked before it counts. The newest five stay, plus the last of each day for two weeks and the last of each month for a year.',
      "jobtrack backup makes one now. jobtrack backup -o /media/stick/search.db puts it somewhere else, where it's never cleared away. A backup holds everything, private notes included, and isn't encrypted. If your disk fails, the backups on it go too, so keep one elsewhere now and then.",
      "jobtrack restore lists your backups; jobtrack restore FILE goes back to one. The backup is checked first and stays as it is. What you have now is kept in backups as pre-restore-..., and you're told how to get it back. It's all or nothing. If the data file is too damaged to be kept, you're told how to put it aside first.",
    ],
  },
  {
    name: 'damage',
    summary: 'When the data file is damaged',
    blocks: [
      "jobtrack doctor checks every page and every record, names what's damaged and the newest sound backup, and changes nothing. It also says who else could read the file, which other process is using it, and what a crash left behind. With --yes it removes what a crash left, once that's a day old. It warns you of synced folders (Dropbox, OneDrive, iCloud Drive, Google Drive, Nextcloud, Syncthing) and network disks.",
      'jobtrack doctor --salvage saves what can still be read of a damaged file to a new one next to it. It goes table by table, and says how much of each it saved. Lost rows come back from the history of changes where it still has them. The damaged file stays exactly as it is.',
    ],
  },
  {
    name: 'forgetting',
    summary: 'Removing somebody for good',
    blocks: [
      'jobtrack forget "Amy Lee" removes a person for good; jobtrack forget j4 removes a job and all that belongs to it. Nothing of it stays in the data file, its search, its history, drafts or backups: the file is written again, a new backup is made, and the older ones go. It can\'t be undone, and neither can anything recorded before it.',
      "Contacts with a forgotten person keep their day, without the name and without your words. The name may also be in other notes, files of skipped rows, drafts, or copies of the data file in its folder. You're told which, and they stay for you to check. A first or last name by itself counts too, although it may be somebody else's.",
      "What was kept of their emails goes, too. Only a code made from each email's number stays, which tells nobody anything, so reading the same mailbox again doesn't bring anybody back.",
      "It can't reach what has left jobtrack: exports and calendars you saved or shared, messages you sent, copies other programs keep (a synced folder, system backups), your shell's history, and what a disk keeps of overwritten files.",
    ],
  },
  {
    name: 'reliability',
    summary: 'What happens when things go wrong',
    blocks: [
      "A change is confirmed only when it's on the disk. If jobtrack is killed, the power fails, the disk is full or failing, or other commands use the same file: what was confirmed is there, what wasn't is as it was, and every refusal says what to do next.",
      "npm run test:faults tries all of that on the built program, from outside, and prints what it counted; CONTRIBUTING.md has the figures. It holds for Linux with a local ext4 disk that really writes what it says it has written. It doesn't hold for disks that lie about it, or for folders that another program syncs while jobtrack saves.",
    ],
  },
];
