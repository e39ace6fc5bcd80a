// Recognizes drafts, spam and trash by the names of Gmail's labels and of mail folders.
import { fold } from '../../domain/names.ts';
import type { LeftOut } from './message.ts';

/** English, German, French and Spanish names, folded. */
const NAMES: readonly (readonly [LeftOut, string])[] = [
  ['draft', 'draft,drafts,entwurf,entwurfe,brouillon,brouillons,borrador,borradores'],
  ['spam', 'spam,junk,junk e mail,junk email,bulk mail,junk mail,courrier indesirable,indesirables,correo no deseado'],
  [
    'trash',
    'trash,bin,deleted,deleted items,deleted messages,papierkorb,geloschte elemente,geloschte objekte,corbeille,elements supprimes,messages supprimes,papelera,elementos eliminados,eliminados',
  ],
];
const BY_NAME = new Map(NAMES.flatMap(([is, names]) => names.split(',').map((name) => [name, is] as const)));

/** The kind of mail that a label or folder of this name holds; null if it isn't left out. */
export function leftOutBy(name: string): LeftOut | null {
  return BY_NAME.get(fold(name)) ?? null;
}
