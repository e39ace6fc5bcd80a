// The topic about bringing in email. ASCII only, since help is printed as it is.
import type { Topic } from './topic.ts';

export const MAIL_TOPIC: Topic = {
  name: 'mail',
  summary: 'Bringing in your email: how to save it, what is read, what is kept',
  blocks: [
    "jobtrack import mail inbox.mbox goes through your saved email for whatever has to do with your job hunt: they got your application, somebody wrote back, an interview was set up, moved or canceled, and what you wrote yourself. What's certain is recorded. For the rest you're asked, with the sentence that made jobtrack think so, or shown the command to type. It's one change, so jobtrack undo takes it all back, and the same email twice changes nothing.",
    'Say once who you are, with every address you write from: jobtrack config set me.email kim@example.com,kim@work.example. To see first what would happen, add --dry-run. To go further back than a month before your first record, add --since "sep 1".',
    'How to get your email as a file:',
    [
      [
        'Gmail',
        'For one email, open it and choose Download message from the three dots. For many, give them a label of their own, then go to takeout.google.com, deselect everything, and pick Mail with only that label. Unpack the zip it gives you, and take the .mbox file in it.',
      ],
      [
        'Apple Mail',
        'Drag emails to a folder in the Finder, or select a mailbox and choose Mailbox > Export Mailbox. Give jobtrack the .mbox folder it makes, just as it is.',
      ],
      [
        'Thunderbird',
        "Select emails and save them to a folder (.eml). Or take a whole mail folder: it's a file without an ending in your profile, such as INBOX, beside one called INBOX.msf. If your email stays on a server, let Thunderbird keep it for offline use first.",
      ],
      [
        'Outlook',
        "In the new Outlook, choose Save as, and on the web Download; take EML if you're asked. On a Mac, drag emails or a whole folder to the Finder. Files ending in .msg, .pst or .olm can't be read. If classic Outlook gives you only those, open the same account in the new Outlook, on the web or in Thunderbird, and save from there.",
      ],
    ],
    'You can name several files at once, whole folders and Maildir folders, or - for what you pipe in. For a single email there are jobtrack heard --mail reply.eml and jobtrack log --mail sent.eml.',
    "What's read: the headers of each email, and, if it could have to do with your job hunt, the first 32 KB of its text and its calendar invitations. Attachments aren't opened. Drafts, spam and trash are left out. Nothing is looked up on the web and no links are followed; images aren't loaded, so nobody learns that you read it.",
    "What's kept: of an email about one of your jobs, its id, day, subject and the other person's address, and what came of it. Not its text. Of all other email, nothing. jobtrack forget removes it with the person or job, and an email that you import again won't bring them back.",
    "It reads English best, and the common phrases in German and French. It never closes a job on its own, and never takes an automatic confirmation for an answer. When you're done, delete the file you saved: it's a copy of your email that jobtrack doesn't need any more.",
  ],
};
