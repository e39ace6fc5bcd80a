// What other programs call the state of a job.
import type { CloseReason } from '../domain/model.ts';
import { fold } from '../domain/names.ts';

/** How far it is; 'further' means that there is more to record than a status can say. */
export interface JobStatus {
  readonly stage: 'saved' | 'applied' | 'further';
  readonly reason: CloseReason | null;
}

const STAGES: Readonly<Record<JobStatus['stage'], string>> = {
  saved:
    'saved|save|favorited|favourited|ready|recruiter outreach|wishlist|wish list|wish|bookmarked|bookmark|interested|to apply|not applied|not applied yet|draft|drafting|applying|preparing|backlog|new|todo|to do|discovered|evaluated|shortlisted by me|researching|planned|ready to apply|lead|prospect|gemerkt|vorgemerkt|gespeichert|interessant|geplant|entwurf|noch nicht beworben|a postuler|enregistre|enregistree|brouillon|guardado|guardada|por postular|borrador',
  applied:
    'applied|submitted|application submitted|sent|application sent|pending|waiting|waiting for response|awaiting response|awaiting reply|no response yet|in review|under review|in progress|active|open|in process|received|acknowledged|viewed|follow up|followed up|responded|beworben|abgeschickt|verschickt|versendet|eingereicht|bewerbung abgeschickt|bewerbung verschickt|warte auf antwort|in bearbeitung|laufend|postule|envoye|envoyee|candidature envoyee|en attente|en cours|postulado|solicitado|enviado|enviada|aplicado|candidatura enviada|en proceso|en espera',
  further:
    'interview|interviewing|interviews|interviewed|interview scheduled|screening|screen|phone screen|phone screening|phone interview|recruiter screen|hr screen|technical interview|technical screen|technical|assessment|test|take home|onsite|on site|first interview|second interview|third interview|final interview|final round|1st interview|2nd interview|negotiating|negotiation|offer|offered|offers|offer received|got offer|eingeladen|einladung|gesprach|vorstellungsgesprach|erstgesprach|zweitgesprach|telefoninterview|telefongesprach|probearbeiten|angebot|angebot erhalten|zusage|zugesagt|entretien|entretien telephonique|entretien rh|test technique|offre|offre recue|entrevista|entrevista telefonica|entrevista tecnica|prueba tecnica|oferta|oferta recibida',
};

const REASONS: Readonly<Record<CloseReason, string>> = {
  rejected:
    'rejected|reject|rejection|declined by employer|unsuccessful|not selected|turned down|denied|no|refused|failed|absage|abgelehnt|absage erhalten|refus|refuse|refusee|rejete|candidature refusee|rechazado|rechazada|descartado|no seleccionado',
  'no-response':
    'ghosted|no response|no answer|no reply|never heard back|no response received|not heard back|silent|stale|keine antwort|keine ruckmeldung|sans reponse|pas de reponse|sin respuesta',
  withdrawn:
    'withdrawn|withdrew|i withdrew|withdraw|cancelled|canceled|dropped|discarded|discard|skip|skipped|not interested|abandoned|passed|zuruckgezogen|abgebrochen|retire|retiree|candidature retiree|abandonne|retirado|retirada',
  declined:
    'declined|offer declined|declined offer|i declined|offer rejected by me|rejected offer|turned down offer|angebot abgelehnt|offre refusee|oferta rechazada',
  accepted:
    'accepted|hired|offer accepted|accepted offer|signed|got the job|joined|angenommen|angebot angenommen|eingestellt|unterschrieben|accepte|acceptee|offre acceptee|embauche|embauchee|aceptado|aceptada|oferta aceptada|contratado|contratada',
  filled:
    'filled|position filled|closed|job closed|expired|posting closed|position closed|job expired|besetzt|stelle besetzt|pourvu|poste pourvu|vacante cubierta',
  other: 'archived|archive|other|on hold|inactive|not now|done|finished|archiviert|archivee|archivado|archivada',
};

const entries = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([meaning, names]) => names.split('|').map((name) => [name, meaning] as const));
const STAGE_BY_NAME = new Map(entries(STAGES) as (readonly [string, JobStatus['stage']])[]);
const REASON_BY_NAME = new Map(entries(REASONS) as (readonly [string, CloseReason])[]);

/** Only who applied can come to such an end; the others can end a job that was never applied for. */
const AFTER_APPLYING: readonly CloseReason[] = ['rejected', 'no-response', 'declined', 'accepted'];

/** What a status means, or null where it is not known; signs and pictures around the words don't matter. */
export function readStatus(text: string): JobStatus | null {
  const name = fold(text.replace(/[^\p{L}\p{N}\p{M}\s'’-]+/gu, ' '));
  const reason = REASON_BY_NAME.get(name) ?? null;
  if (reason !== null) return { stage: AFTER_APPLYING.includes(reason) ? 'applied' : 'saved', reason };
  const stage = STAGE_BY_NAME.get(name);
  return stage === undefined ? null : { stage, reason: null };
}
