// Column names of job tables: those of Huntr, Teal, JobSync, career-ops and shared spreadsheets. Case, spaces and
// punctuation are ignored, so 'Date Applied', 'date_applied' and 'dateApplied' are the same.
import { UserError } from '../../../domain/errors.ts';
import { fold } from '../../../domain/names.ts';
import { quote } from '../../../domain/quote.ts';
import { CONTACT_NAMES, CONTACTS } from './contact-columns.ts';

/** The fields of a job that can be read, as --map names them. */
const JOB_FIELDS = [
  'company',
  'title',
  'status',
  'applied',
  'date',
  'added',
  'apply-by',
  'last',
  'closed',
  'reason',
  'url',
  'location',
  'salary',
  'source',
  'resume',
  'notes',
  ...CONTACTS.flatMap(({ name, email, phone }) => [name, email, phone] as const),
] as const;
export type JobField = (typeof JOB_FIELDS)[number];

const NAMES: Readonly<Record<JobField, string>> = {
  ...CONTACT_NAMES,
  company:
    'company employer organization organisation companyname employername organizationname companyorganization firm firma unternehmen arbeitgeber entreprise societe employeur empresa compania empleador ' +
    'nameofcompany nameofemployer organizationcompany firmenname unternehmensname betrieb nomdelentreprise nomentreprise structure nombredelaempresa nombreempresa 公司 公司名 公司名称 公司名稱 企业 企业名称 单位 会社 会社名 企業 企業名 社名 応募先 応募企業 応募先企業',
  title:
    'title role position jobtitle jobrole jobposition positiontitle roletitle jobname vacancy opening job stelle stellentitel stellenbezeichnung jobtitel berufsbezeichnung rolle poste intitule intituleduposte fonction puesto cargo vacante ' +
    'rolename positionname nameofrole nameofposition jobopening openposition positionapplied positionappliedfor roleappliedfor jobappliedfor stellenname stellenangebot positionstitel tatigkeit nomduposte intituledeposte metier nombredelpuesto puestodetrabajo ofertadeempleo 职位 职位名称 岗位 岗位名称 应聘岗位 应聘职位 投递岗位 投递职位 職位 職位名稱 職缺 職稱 職種 職種名 募集職種 応募職種 ポジション 応募ポジション 求人 求人名',
  status:
    'status stage list statusname listname boardlist applicationstatus applicationstage jobstatus currentstatus currentstage state stand phase bewerbungsstatus statut etat estado etapa ' +
    'statusofapplication pipelinestage pipeline currentstep jobstage stageofapplication bewerbungsstand aktuellerstatus statutdelacandidature statutcandidature avancement estadodelasolicitud estadodelacandidatura situacion 状态 当前状态 投递状态 申请状态 投递结果 进度 当前进度 进展 阶段 狀態 進度 ステータス 状況 現在の状況 応募状況 選考状況 選考ステータス 選考段階 選考フェーズ フェーズ 進捗 進捗状況',
  applied:
    'applied applieddate dateapplied applicationdate appliedon appliedat dateofapplication applydate dateapply ' +
    'submitted submittedon submittedat datesubmitted submissiondate applicationsubmitted ' +
    'beworben beworbenam bewerbungsdatum bewerbungam abgeschicktam verschicktam candidaturele datedecandidature postulele envoyele ' +
    'fechadesolicitud fechadepostulacion fechadeaplicacion postulado solicitado enviado ' +
    'datesent sentdate senton dateofapply applicationsent applicationsenton dateapplicationsent whenapplied gesendetam abgesendetam versendetam eingereichtam datumderbewerbung bewerbungvom datedenvoi datedepostulation datedelacandidature fechadeenvio fechaenvio fechadecandidatura fechadelasolicitud inscritoel 投递日期 投递时间 申请日期 申请时间 投遞日期 應徵日期 応募日 応募日時 応募年月日 エントリー日 提出日 書類提出日',
  date: 'date datum fecha ' + '日期 日付',
  added:
    'added addedon addedat dateadded created createdat createdon datecreated saved savedon savedat saveddate datesaved bookmarkedon hinzugefugtam gespeichertam erstelltam ajoutele creele enregistrele guardadoel agregadoel creadoel ' +
    'addeddate createdtime createddate creationdate savedate timestamp 创建时间 创建日期 添加日期 添加时间 收藏时间 登録日 追加日 作成日 作成日時',
  'apply-by':
    'applyby deadline closingdate applicationdeadline deadlinedate duedate deadlineat expires expireson bewerbungsschluss bewerbungsfrist frist datelimite fechalimite plazo ' +
    'applicationduedate lastdatetoapply applicationcloses bewerbungbis bewerbungsende 截止日期 截止时间 申请截止 締切 締切日 応募締切 提出期限 期限',
  last:
    'last lastcontact lastcontacted lastcontactdate lastactivity lastupdate lastupdated lastmodified updated updatedat updatedon ' +
    'dateupdated datemodified modifiedat movedat lastmovedat laststatuschange followedup followedupon ' +
    'interviewdate firstinterview secondinterview interviewon responsedate dateofresponse dateresponded heardback letzterkontakt derniercontact ultimocontacto ' +
    'lastedited lasteditedtime lastmodifiedtime 更新时间 最近更新 最后更新 面试日期 面试时间 更新日 最終更新 最終更新日 最終連絡日 面接日 面接日時',
  closed:
    'closed closedon closedat dateclosed ended endedon rejectedon rejectedat rejectiondate daterejected archivedat abgelehntam absageam refusele rechazadoel cerradoel ' +
    '关闭日期 结束日期 終了日',
  reason: 'closereason closedreason reasonclosed closedbecause',
  url:
    'url link joburl joblink jobpost joblisting jobposting posting postingurl postinglink listingurl listing jobpostingurl jobpostinglink jobposturl linktojob applicationlink applicationurl stellenlink stellenanzeige anzeige lien enlace ' +
    'posturl roleurl rolelink jobadlink linktoposting linktojobposting jobdescriptionlink jdlink ausschreibung linkzurstelle linkzurausschreibung liendeloffre lienoffre lienannonce annonce enlacedelaoferta enlaceoferta urloferta 链接 网址 职位链接 岗位链接 投递链接 連結 リンク 求人url 求人リンク 応募url',
  location:
    'location joblocation city place ort standort arbeitsort stadt lieu ville ubicacion ciudad lugar ' +
    'officelocation joblocationcity einsatzort localisation lieudetravail localidad 地点 工作地点 城市 工作城市 地點 勤務地 場所',
  salary:
    'salary salaryrange compensation pay payrange expectedsalary wage comprange gehalt lohn vergutung gehaltswunsch salaire remuneration salario sueldo ' +
    'salaryestimate salaryoffered gehaltsvorstellung jahresgehalt salaireannuel rangosalarial 薪资 薪酬 薪水 月薪 年薪 薪資 給与 給料 月給 年収 想定年収',
  source:
    'source jobsource foundon foundat platform jobboard wherefound howfound site applicationsource leadsource quelle gefundenbei jobborse fuente origen ' +
    'appliedvia appliedthrough applicationplatform jobsite channel plattform kanal gefundenuber gefundenauf plateforme canal portal plataforma portaldeempleo 渠道 投递渠道 来源 來源 平台 投递平台 招聘平台 経路 応募経路 媒体 応募媒体 求人媒体',
  resume:
    'resume resumename resumeused resumeversion resumefile cv cvversion cvused cvfile lebenslauf curriculum ' +
    '简历 简历版本 履歴書 職務経歴書',
  notes:
    'notes note comment comments remark remarks additionalnotes notiz notizen bemerkung bemerkungen anmerkungen kommentar kommentare remarques commentaires notas comentarios observaciones ' +
    '备注 笔记 说明 備註 備考 メモ コメント 特記事項',
};

const FIELDS_BY_NAME = new Map(
  JOB_FIELDS.flatMap((field) => NAMES[field].split(' ').map((name) => [name, field] as const)),
);

/** Fields that may have several columns: a yes next to a date, or one contact after another. */
const CAN_BE_SEVERAL: readonly JobField[] = ['applied', 'last'];

/** Columns that only number rows or people, and those that the file of skipped rows puts in front. */
const WITHOUT_MEANING = new Set([
  '',
  'index',
  'no',
  'nr',
  'number',
  'row',
  'id',
  'line',
  'skippedbecause',
  'followupwith',
]);

/** What a column holds: a field, text for the notes, or (null) nothing to keep. */
export interface JobColumn {
  readonly name: string;
  readonly field: JobField | 'noted' | null;
}

/** Counts the cells with a known column name; company and title weigh most. */
export function weighJobHeader(cells: readonly string[]): number {
  const fields = new Set(cells.map((cell) => FIELDS_BY_NAME.get(keyOf(cell))));
  fields.delete(undefined);
  return fields.size + (fields.has('company') ? 10 : 0) + (fields.has('title') ? 10 : 0);
}

/** Fields that only a table of jobs has. */
const ONLY_OF_JOBS: readonly JobField[] = ['status', 'applied', 'apply-by', 'closed', 'salary'];

/** True for the header of a list of people, which also has companies and titles. */
export function isPeopleHeader(header: readonly string[]): boolean {
  const keys = new Set(header.map(keyOf));
  const isOfJobs = ONLY_OF_JOBS.some((field) => [...keys].some((key) => FIELDS_BY_NAME.get(key) === field));
  const has = (...names: readonly string[]) => names.some((name) => keys.has(name));
  const isReached = has('email', 'emailaddress', 'phone', 'phonenumber', 'linkedin', 'linkedinurl');
  return has('firstname', 'lastname') || (has('name', 'fullname', 'contactname') && isReached && !isOfJobs);
}

/** Parses `--map title=Position` for a header. Throws UserError 'usage' for an unknown field or column. */
export function parseJobMap(map: readonly string[], header: readonly string[]): ReadonlyMap<number, JobField> {
  const pairs = map.map((typed) => {
    const [, name = '', column] = /^([^=]*)=(.*)$/s.exec(typed) ?? [];
    if (column === undefined)
      throw new UserError('usage', `--map ${quote(typed)} names no column.`, 'Write it as --map field=Column.');
    const field = JOB_FIELDS.find((each) => each === name.trim().toLowerCase());
    if (!field)
      throw new UserError('usage', `--map has no field "${name || typed}".`, `Fields: ${JOB_FIELDS.join(', ')}`);
    const exact = header.findIndex((each) => each.trim() === column.trim());
    const at = exact < 0 ? header.findIndex((each) => keyOf(each) === keyOf(column)) : exact;
    if (at >= 0) return [at, field] as const;
    throw new UserError(
      'usage',
      `There's no column "${column}" for --map.`,
      `Columns: ${header.slice(0, 20).join(', ')}`,
    );
  });
  const mapped = new Map(pairs);
  const twice = pairs.find(([at, field]) => mapped.get(at) !== field);
  if (!twice) return mapped;
  throw new UserError(
    'usage',
    `The column "${header[twice[0]]}" can't hold two things.`,
    'Name another column for one of them; if there is none, add one to the file.',
  );
}

/** Assigns each column of a header. Apart from a few, a field gets one column: the first that matches. */
export function jobColumns(header: readonly string[], mapped: ReadonlyMap<number, JobField>): JobColumn[] {
  const taken = new Set<JobField>(mapped.values());
  return header.map((name, at) => {
    const known = mapped.get(at);
    if (known) return { name, field: known };
    const field = FIELDS_BY_NAME.get(keyOf(name));
    if (WITHOUT_MEANING.has(keyOf(name))) return { name, field: null };
    if (!field || (taken.has(field) && !CAN_BE_SEVERAL.includes(field))) return { name, field: 'noted' };
    taken.add(field);
    return { name, field };
  });
}

function keyOf(name: string): string {
  return /[\p{L}\p{N}]/u.test(name) ? fold(name).replaceAll(' ', '') : '';
}
