// Writes a message as an .eml file that mail programs open as an unsent draft. It has no date or Message-ID, which the
// mail program adds when sending. The same message gives the same bytes.
import { requireAddress } from '../address.ts';

interface Mailbox {
  readonly name: string;
  readonly email: string;
}

interface UnsentMessage {
  readonly from: Mailbox | null;
  readonly to: Mailbox | null;
  readonly subject: string | null;
  readonly body: string;
}

/** Maximum octets per line. */
const WIDEST = 75;
const FOLD = /\r\n(?=[ \t])/g;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const CONTROLS_IN_TEXT = /[^\n\t\P{Cc}]/gu;
/** A header with this value is left out; without it, the library would generate one. */
const LEFT_OUT = { value: ' ' };

/** The text of an .eml file, in ASCII with CR LF; UserError 'refused' for an invalid address. */
export async function emlOf({ from, to, subject, body }: UnsentMessage): Promise<string> {
  const [{ default: MailComposer }, { foldLines }, qp] = await Promise.all([
    import('nodemailer/lib/mail-composer'),
    import('nodemailer/lib/mime-funcs'),
    import('nodemailer/lib/qp'),
  ]);
  const text = `${body.replace(CONTROLS_IN_TEXT, '')}\n`.replaceAll('\n', '\r\n');
  const message = new MailComposer({
    ...(from && { from: mailboxOf(from) }),
    ...(to && { to: mailboxOf(to) }),
    ...(subject !== null && { subject: inHeader(subject) }),
    headers: { 'X-Unsent': '1' },
    text: { content: text, contentTransferEncoding: 'quoted-printable', contentType: 'text/plain; charset=utf-8' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  message.setHeader({ Date: ' ', 'Message-ID': LEFT_OUT });
  const headers = message.buildHeaders().replace(FOLD, '').split('\r\n');
  const folded = headers.map((header) => foldLines(header, WIDEST));
  return `${folded.join('\r\n')}\r\n\r\n${qp.wrap(qp.encode(text), WIDEST)}`;
}

function mailboxOf({ name, email }: Mailbox) {
  return { name: inHeader(name), address: requireAddress(email) };
}

/** On one line, and with '=?' broken up so it isn't decoded as an encoded word. */
function inHeader(text: string): string {
  return text.replace(CONTROLS, ' ').replaceAll('=?', '= ?').trim();
}
