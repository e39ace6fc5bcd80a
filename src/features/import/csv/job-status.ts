// Names for the status of a job, in other programs and languages.
import type { CloseReason } from '../../../domain/model.ts';
import { fold } from '../../../domain/names.ts';

/** How far the job got, and why it was closed. From `answered` on, a status doesn't say enough to record everything. */
export interface JobStatus {
  readonly stage: 'saved' | 'applied' | 'answered' | 'interview' | 'offer';
  readonly reason: CloseReason | null;
}

const STAGES: Readonly<Record<JobStatus['stage'], string>> = {
  saved:
    'saved|save|favorited|favourited|ready|recruiter outreach|wishlist|wish list|wish|bookmarked|bookmark|interested|to apply|not applied|not applied yet|draft|drafting|applying|preparing|backlog|new|todo|to do|discovered|evaluated|shortlisted by me|researching|planned|ready to apply|lead|prospect|gemerkt|vorgemerkt|gespeichert|interessant|geplant|entwurf|noch nicht beworben|a postuler|enregistre|enregistree|brouillon|guardado|guardada|por postular|borrador|not started|not yet applied|not submitted|to be applied|need to apply|want to apply|drafted|application draft|in preparation|watchlist|queued|in vorbereitung|zu bewerben|bewerben|merkliste|a faire|a envoyer|en preparation|pendiente de enviar|preparando|me interesa|' +
    '未投|未投递|待投递|想投|收藏|已收藏|感兴趣|草稿|准备中|未投遞|待投遞|未応募|応募前|応募予定|検討中|気になる|準備中|下書き',
  applied:
    'applied|submitted|application submitted|sent|application sent|pending|waiting|waiting for response|awaiting response|awaiting reply|no response yet|in review|under review|in progress|active|open|in process|received|acknowledged|viewed|follow up|followed up|beworben|abgeschickt|verschickt|versendet|eingereicht|bewerbung abgeschickt|bewerbung verschickt|warte auf antwort|in bearbeitung|laufend|postule|envoye|envoyee|candidature envoyee|en attente|en cours|postulado|solicitado|enviado|enviada|aplicado|candidatura enviada|en proceso|en espera|application received|application pending|application in progress|awaiting|awaiting feedback|no reply yet|not heard yet|screening application|resume review|reviewing|ausstehend|offen|wartend|eingang bestatigt|eingangsbestatigung|eingangsbestatigung erhalten|candidature en cours|relance|relancee|reponse en attente|cv enviado|inscrito|inscrita|pendiente|esperando respuesta|en revision|' +
    '已投|已投递|投递中|已申请|申请中|筛选中|简历筛选|简历筛选中|已投遞|已應徵|応募|応募済|応募済み|応募中|エントリー|エントリー済み|書類提出|書類選考|書類選考中|選考中|結果待ち',
  answered:
    'assessment|test|take home|test technique|prueba tecnica|responded|response received|reply received|replied|heard back|recruiter contacted me|online assessment|oa|coding test|coding challenge|take home test|take home assignment|take home assessment|technical test|technical assessment|aptitude test|skills test|einstellungstest|online test|ruckmeldung erhalten|reponse recue|respuesta recibida|prueba|' +
    '已回复|简历通过|简历筛选通过|笔试|笔试中|笔试通过|测评|書類通過|書類選考通過|筆記試験|適性検査|webテスト|課題|カジュアル面談',
  interview:
    'interview|interviewing|interviews|interviewed|interview scheduled|screening|screen|phone screen|phone screening|phone interview|recruiter screen|hr screen|technical interview|technical screen|technical|onsite|on site|first interview|second interview|third interview|final interview|final round|1st interview|2nd interview|eingeladen|einladung|gesprach|vorstellungsgesprach|erstgesprach|zweitgesprach|telefoninterview|telefongesprach|probearbeiten|entretien|entretien telephonique|entretien rh|entrevista|entrevista telefonica|entrevista tecnica|in interview|in interviews|interview stage|interview process|interview completed|interview complete|interview done|awaiting interview|interview invite|interview invitation|invited to interview|interview requested|interview 1|interview 2|interview 3|round 1|round 2|round 3|1st round|2nd round|3rd round|first round|second round|third round|3rd interview|onsite interview|on site interview|onsite final|panel interview|video interview|virtual interview|hiring manager interview|recruiter call|screening call|phone call|initial call|intro call|recruiter phone screen|hr interview|behavioral interview|technical round|technical phone screen|kennenlerngesprach|videointerview|gesprach vereinbart|gesprach gefuhrt|zum gesprach eingeladen|zum vorstellungsgesprach eingeladen|einladung zum gesprach|assessment center|1 gesprach|2 gesprach|entretiens|entretien prevu|entretien planifie|entretien passe|1er entretien|2e entretien|entretien technique|entretien final|primera entrevista|segunda entrevista|entrevista final|entrevista rrhh|entrevista programada|entrevista realizada|entrevistas|' +
    '面试|面试中|待面试|已面试|一面|二面|三面|终面|一面中|二面中|三面中|一面通过|二面通过|三面通过|hr面|hr面中|hr面通过|待发offer|面試|面試中|面接|面接中|面接予定|面接調整中|一次面接|二次面接|三次面接|最終面接|1次面接|2次面接|3次面接|一次面接通過|二次面接通過',
  offer:
    'negotiating|negotiation|offer|offered|offers|offer received|got offer|angebot|angebot erhalten|zusage|zugesagt|offre|offre recue|oferta|oferta recibida|job offer|offer extended|offer made|offer pending|offer stage|verbal offer|written offer|contract offered|vertragsangebot|offre proposee|proposition|promesse dembauche|oferta de trabajo|' +
    '收到offer|已收到offer|已发offer|录用|已录用|录取|已录取|錄取|內定|内定|内々定|オファー|採用',
};

const REASONS: Readonly<Record<CloseReason, string>> = {
  rejected:
    'rejected|reject|rejection|declined by employer|unsuccessful|not selected|turned down|denied|no|refused|failed|absage|abgelehnt|absage erhalten|refus|refuse|refusee|rejete|candidature refusee|rechazado|rechazada|descartado|no seleccionado|application rejected|application unsuccessful|rejection received|rejection email|rejected by employer|rejected by company|declined by company|not moving forward|no longer under consideration|no longer being considered|not considered|not hired|not a fit|abgesagt|absage bekommen|non retenu|non retenue|reponse negative|rechazo|no seleccionada|descartada|' +
    '被拒|已拒|被拒绝|已拒绝|未通过|不合适|已挂|淘汰|简历筛选未通过|笔试未通过|被拒絕|未錄取|不採用|不合格|見送り|お見送り|落選|書類落ち|書類不合格',
  'no-response':
    'ghosted|no response|no answer|no reply|never heard back|no response received|not heard back|silent|stale|keine antwort|keine ruckmeldung|sans reponse|pas de reponse|sin respuesta|got ghosted|ghosted by employer|ghosted by company|ghosting|never responded|never replied|no reply received|did not hear back|didnt hear back|radio silence|unresponsive|keine reaktion|pas de retour|sans retour|sans nouvelles|sin contestar|' +
    '无回复|没回复|无回应|未回复|石沉大海|無回應|連絡なし|返信なし|返答なし|音信不通',
  withdrawn:
    'withdrawn|withdrew|i withdrew|withdraw|cancelled|canceled|dropped|discarded|discard|skip|skipped|not interested|abandoned|passed|zuruckgezogen|abgebrochen|retire|retiree|candidature retiree|abandonne|retirado|retirada|withdrawn by me|application withdrawn|i withdrew my application|not pursuing|not applying|decided not to apply|bewerbung zuruckgezogen|annule|annulee|no interesado|no interesada|' +
    '放弃|已放弃|撤回|已撤回|不考虑|放棄|辞退|選考辞退|応募辞退|取り下げ',
  declined:
    'declined|offer declined|declined offer|i declined|offer rejected by me|rejected offer|turned down offer|angebot abgelehnt|offre refusee|oferta rechazada|i declined the offer|declined the offer|offre declinee|' +
    '已拒offer|拒绝offer|内定辞退|オファー辞退',
  accepted:
    'accepted|hired|offer accepted|accepted offer|signed|got the job|joined|angenommen|angebot angenommen|eingestellt|unterschrieben|accepte|acceptee|offre acceptee|embauche|embauchee|aceptado|aceptada|oferta aceptada|contratado|contratada|accepted the offer|i got the job|job angenommen|vertrag unterschrieben|' +
    '已接受|接受offer|已接受offer|已签约|已入职|入职|内定承諾|オファー承諾|入社|入社決定',
  filled:
    'filled|position filled|position closed|besetzt|stelle besetzt|pourvu|poste pourvu|vacante cubierta|role filled|job filled|position has been filled|filled internally|hired someone else|position cancelled|position canceled|role cancelled|role closed|hiring freeze|poste annule|' +
    '已招满|充足',
  other:
    'archived|archive|other|on hold|inactive|not now|done|finished|archiviert|archivee|archivado|archivada|closed|job closed|expired|posting closed|job expired|application closed|applications closed|posting expired|listing expired|listing closed|job removed|no longer available|no longer accepting applications|paused|geschlossen|stelle offline|nicht mehr verfugbar|cloture|cloturee|expire|expiree|cerrado|cerrada|proceso cerrado|caducada|' +
    '已关闭|已结束|职位关闭|岗位关闭|归档|終了|募集終了|保留',
};

const entries = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([meaning, names]) => names.split('|').map((name) => [name, meaning] as const));
const STAGE_BY_NAME = new Map(entries(STAGES) as (readonly [string, JobStatus['stage']])[]);
const REASON_BY_NAME = new Map(entries(REASONS) as (readonly [string, CloseReason])[]);

const BOTH = /^(.+) (?:after|post|following|nach|apres|tras|despues de) (?:the |an )?(.+)$/;
const LOST = /^(.+?)(?:未通过|不通过|挂了?|落ち|不合格)$/;

/** Close reasons that imply an application; the others can close a job that was never applied for. */
const AFTER_APPLYING: readonly CloseReason[] = ['rejected', 'no-response', 'declined', 'accepted'];

/** Parses a status; null if it's unknown. Punctuation and emoji are ignored. */
export function readStatus(text: string): JobStatus | null {
  const name = fold(text.replace(/[^\p{L}\p{N}\p{M}\s'’-]+/gu, ' '));
  const reason = REASON_BY_NAME.get(name) ?? null;
  if (reason !== null) return { stage: AFTER_APPLYING.includes(reason) ? 'applied' : 'saved', reason };
  const stage = STAGE_BY_NAME.get(name);
  return stage === undefined ? readBoth(name) : { stage, reason: null };
}

/** 'Rejected after interview', '一面挂': how it ended, and how far it got. */
function readBoth(name: string): JobStatus | null {
  const [, end = '', before = ''] = BOTH.exec(name) ?? [];
  const [stage, reason] = [STAGE_BY_NAME.get(before), REASON_BY_NAME.get(end)];
  if (stage !== undefined && reason !== undefined) return { stage, reason };
  const [, lost = ''] = LOST.exec(name) ?? [];
  const lostAt = STAGE_BY_NAME.get(lost);
  return lostAt === undefined ? null : { stage: lostAt, reason: 'rejected' };
}
