// Topics about daily use. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const EVERYDAY: readonly Topic[] = [
  {
    name: 'walk',
    summary: "jobtrack go: today's list, one key for each answer",
    blocks: [
      "jobtrack go takes you through today's list, one entry at a time, in the order of jobtrack today. What you write down about an interview comes before its notes. For a message, it asks for the blanks with your notes beside them, then shows the words; for a call, it shows what to say. Then you press one key.",
      [
        ['d', 'done: you sent it, called, or did it'],
        ['c, o, e', 'copy the message, open it in your mail program, or edit it'],
        ['s, k', 'snooze it to a later day, or skip it this once'],
        ['w', "why it's on your list"],
        ['n, b', 'the next one, or the one before'],
        ['u, U', 'undo the last thing you answered here, or redo it'],
        ['q, ?', 'quit, or show what the keys do'],
      ],
      "Each answer is saved at once, just as done, snooze and skip would, so you can quit anywhere and start again later. Whatever an answer leads to comes up as well. Esc leaves a question and goes back to the entry. A debrief keeps the answers you gave before Esc and counts as written; jobtrack debrief asks the rest. Ctrl-C and Ctrl-D end the walk and say what was saved and what's left.",
      'With --only call, send or do, you go through just those. With ACCESSIBLE=1, type the letter, then Enter.',
    ],
  },
  {
    name: 'questions',
    summary: "What you're asked, and how to make it stop",
    blocks: [
      "On a terminal, every command asks for what it can't do without. jobtrack add-interview by itself asks for the company, the job, the time, who'll be there and what they said about timing. Where a job, a person or something on today's list is missing, you get a list to pick from.",
      'Type to narrow a list, move with the arrow keys, and choose an entry with Enter. done, skip, snooze, draft, close and delete take several: mark each with Tab. Esc leaves the list, and nothing is saved.',
      'heard also asks what it was: news about timing, an invitation, a no, an offer, or that the position is filled. It then asks what that needs, saves both in one step, and shows both commands.',
      "Press Enter to skip a question that isn't required, and Tab to complete names you've used before. If an answer can't be used, you're asked again. When it's done, you see the same command as one line, for next time. A complete command asks nothing, except that the first add-job asks once which country you're in.",
      'Ctrl-C or Ctrl-D saves nothing and ends with 130. The debrief is different: it saves each answer as you give it, and next time it goes on with the ones still empty.',
      "Nothing is asked when input or stderr isn't a terminal, nor with --json, --no-input or JOBTRACK_NO_INPUT=1. Then the command fails and names the flag to give (exit 2).",
      'With ACCESSIBLE=1, for screen readers, questions are plain lines, lists have numbers to type, and everything is said in words, without tables or bars.',
    ],
  },
  {
    name: 'messages',
    summary: 'Drafts: blanks, editing, sending, and your own templates',
    blocks: [
      "jobtrack draft writes every message from what's on record and nothing else. Where only you know what to say, it leaves a blank such as [[ one thing you talked about ]] and shows your debrief next to it. What you'd improve, your concerns and your notes never go into a message. What they'll remember you by, and the next step they named, may go in.",
      [
        [
          '--fill',
          'fills in a blank, named by a few of its words: --fill "talked=the new site"; --fill "talked=-" reads the words from standard input, so that nobody sees them in the list of running programs',
        ],
        ['--edit', 'opens your editor (VISUAL or EDITOR, otherwise nano) and keeps your words'],
        ['--copy', 'puts the words on the clipboard'],
        ['--open', 'opens them in your mail program, ready to send'],
        ['--eml FILE', 'saves them as a file that mail programs open as a new message'],
        ['--as mail', 'a letter instead of an email'],
      ],
      '--copy, --open and --eml wait until every required blank is filled. A blank that starts with a question mark, [[? ... ]], may stay empty; then its sentence is dropped. jobtrack never sends anything itself.',
      'What you fill in is kept, and the rest is rewritten each day, so its days and facts stay right. To change an answer, fill in the blank again. Once you --edit a message, the whole text is yours and stays as it is. Delete all of it, and jobtrack writes it again.',
      "Words you've edited, filled in, copied, opened or saved are kept with the record of that message once you run done; jobtrack show l7 has them. If they name the day you'll check in, that's a promise: done puts on your list the day that the message named when you last saw it, and tells you if it would name another day now. Words that were only printed, with nothing filled in, promise nothing; done --promised <date> records one anyway, and --promised none drops it. While your editor is open, the text is in drafts/ next to the data file, and it stays there if something goes wrong.",
      "To change the texts themselves, run jobtrack config templates. It writes one file for each into templates/ next to the data file, never over one that's there, and says which you've changed. Words in double braces, such as {{company}}, are filled in; each file lists its own at the end. Delete a file to get the original back. If a file has a mistake, draft refuses it and names the line. Call sheets have no templates.",
    ],
  },
  {
    name: 'nudges',
    summary: "The tips below today's list",
    blocks: [
      'Nudges are never due and never late. Each ends with the command that acts on it. jobtrack config set nudges off turns them off; jobtrack config set nudges stale,clash keeps only those two.',
      [
        ['unanswered', 'applications 7 to 59 days old with nobody to contact'],
        ['undated', 'imported interviews and offers without a day'],
        ['stale', 'open jobs with no news either way for 60 days, and on record for as long'],
        ['saved', 'saved jobs that close within a week or just closed, and those saved for two weeks'],
        ['keep-applying', 'no new job for a week, unless you accepted one'],
        ['skills', "what you wanted to brush up, in the week before the job's next interview"],
        ['competitors', 'in the six days after an interview that was a good fit: who else does what they do?'],
        ['clash', 'upcoming interviews that overlap'],
        ['ask-again', '90 days after a no from a job that was a good fit, for a week'],
        ['start-date', 'from your first day on: jobs still open'],
      ],
      "jobtrack why acme says why nothing is due for a job: what it's waiting for, or what's missing.",
    ],
  },
  {
    name: 'reminders',
    summary: 'A reminder every morning',
    blocks: [
      'jobtrack remind show says what would be set up, line by line, and changes nothing. jobtrack remind install sets it up, and jobtrack remind remove removes exactly that.',
      "At 8:30 on your workdays (--at names another time) it runs jobtrack today --brief and shows the result as a notification. When there's nothing to do, it shows nothing.",
      "On Linux it's a systemd timer if you have systemd, with notify-send (Debian: libnotify-bin); otherwise it's a line in your crontab, which sends local mail if there's no notify-send. On macOS and Windows, show prints what to paste; that's untested.",
    ],
  },
  {
    name: 'counting',
    summary: 'How stats counts',
    blocks: [
      'jobtrack stats counts the jobs you started in a period (--from, --to; without them, all of them) and what has come of each so far. An answer is the first thing you hear from the employer: a reply, an interview, an offer or a no.',
      'With few applications a rate says little, so you also see the range the real rate is probably in.',
      "A follow-up was on time if it went out between the day it first came up on your list and its last good day. To tell, jobtrack looks at the list as it was the evening before, by the rules in force now. Calls nobody answered don't count, several about one job on one day count once, and so do two interviews for one job on one day.",
      "--html writes a page for a browser or for paper: the numbers, a picture of where your applications led, and a time line of open jobs. --svg writes the picture alone. Both work without a network and contain no notes, no salaries, and no names except the companies'.",
    ],
  },
  {
    name: 'tab',
    summary: 'Completing commands, ids and names with Tab',
    blocks: [
      'Add one line to your shell once, then open a new one:',
      [
        ['bash', "echo 'source <(jobtrack completion bash)' >> ~/.bashrc"],
        ['zsh', "echo 'source <(jobtrack completion zsh)' >> ~/.zshrc"],
        ['fish', 'jobtrack completion fish > ~/.config/fish/completions/jobtrack.fish'],
      ],
      'Then Tab completes commands, flags, their values, files, ids and names: "jobtrack close " and Tab lists your open jobs, "jobtrack done " and Tab lists what\'s on today\'s list.',
      'The bash that comes with macOS is too old for that line; use eval "$(jobtrack completion bash)" there. The script asks jobtrack itself, so you never have to renew it. If the data file is busy or can\'t be read, ids are left out.',
    ],
  },
];
