// The user's own email addresses, which tell sent mail from received mail.
import type { Context } from '../../../cli/context.ts';
import { parseEmail } from '../../../domain/input.ts';
import { addressesIn, ownAddresses } from '../../../store/settings.ts';
import type { Remarks } from '../remarks.ts';

/** The addresses in --me, else those in the settings, else the answer to a question. Without any, no email counts as
 *  sent. */
export async function ownAddressesFor(
  context: Context,
  flags: readonly string[],
  { warn }: Pick<Remarks, 'warn'>,
): Promise<ReadonlySet<string>> {
  const named = flags.flatMap(addressesIn).map((address) => parseEmail(address, '--me'));
  const known = named.length > 0 ? named : ownAddresses(context.session.db);
  const own = known.length > 0 ? known : await askOwn(context);
  if (own.length === 0)
    warn(
      'me',
      "I don't know your email address, so I only looked at emails you got. To add it: jobtrack config set me.email <your address>",
    );
  return new Set(own.map((address) => address.toLowerCase()));
}

async function askOwn({ ask, hint }: Context): Promise<string[]> {
  if (!ask) return [];
  const check = (text: string) => {
    for (const address of addressesIn(text)) parseEmail(address, '--me');
    return undefined;
  };
  const said = await ask.optional({ message: "What's your own email address?", hint: 'several with commas', check });
  if (said !== null) hint('To have it remembered: jobtrack config set me.email <your address>');
  return said === null ? [] : addressesIn(said);
}
