// Catches people without a name, as LinkedIn exports them and address books copy them.
import { UserError } from '../../domain/errors.ts';
import { fold } from '../../domain/names.ts';

/** LinkedIn's placeholders for closed or private accounts, in the languages of its exports. */
const HIDDEN =
  /^(?:linkedin (?:member|user|mitglied|nutzer|lid)|(?:mitglied|membre|utilisateur|miembro|usuario|membro|utente|utilizador) (?:de |do |di )?linkedin)$/;

/** Returns the name. Throws 'usage' for the placeholder of a hidden account. */
export function requireSomebody(name: string): string {
  if (!HIDDEN.test(fold(name))) return name;
  throw new UserError('usage', `It's "${name}": LinkedIn doesn't say who that is.`);
}
