// Somebody without a name, which address books take from LinkedIn too.
import { UserError } from '../../domain/errors.ts';
import { fold } from '../../domain/names.ts';

/** What stands there for somebody whose account is closed or private, in the languages of its exports. */
const HIDDEN =
  /^(?:linkedin (?:member|user|mitglied|nutzer|lid)|(?:mitglied|membre|utilisateur|miembro|usuario|membro|utente|utilizador) (?:de |do |di )?linkedin)$/;

/** The name of a person. Throws usage for one that LinkedIn made up for somebody it hides. */
export function requireSomebody(name: string): string {
  if (!HIDDEN.test(fold(name))) return name;
  throw new UserError('usage', `It's "${name}": LinkedIn doesn't say who that is.`);
}
