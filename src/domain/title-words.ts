// Words that make a part of a typed list a job title, a department or a degree: English, German, French and Spanish,
// folded.

const TITLES = `
  head director manager officer chief president vice chairman chairwoman chair vp svp evp avp ceo cfo cto coo cmo cio cpo
  chro ciso lead leader senior junior principal staff engineer developer designer architect analyst scientist researcher
  consultant adviser advisor specialist coordinator associate assistant administrator accountant auditor recruiter sourcer
  partner founder cofounder owner editor writer copywriter producer strategist buyer planner executive supervisor foreman
  clerk secretary treasurer professor lecturer teacher nurse physician attorney lawyer counsel paralegal intern trainee
  apprentice expert representative rep agent broker technician operator programmer tester pm interviewer
  leiter leiterin leitung geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung vorstand vorstandin direktor direktorin
  entwickler entwicklerin ingenieur ingenieurin berater beraterin referent referentin sachbearbeiter sachbearbeiterin
  assistent assistentin assistenz prokurist prokuristin chef chefin managerin praktikant praktikantin beauftragte
  beauftragter kaufmann kauffrau
  directeur directrice responsable cheffe presidente gerant gerante ingenieure developpeur developpeuse charge chargee
  conseiller conseillere assistante acheteur acheteuse comptable recruteur recruteuse consultante analyste stagiaire
  associee fondateur fondatrice pdg drh daf
  directora gerente jefe jefa presidenta ingeniero ingeniera desarrollador desarrolladora analista consultor consultora
  asesor asesora coordinador coordinadora asistente encargado encargada reclutador reclutadora comprador compradora socio
  socia fundador fundadora tecnico tecnica administrador administradora becario becaria`;

const DEPARTMENTS = `
  sales marketing finance operations ops engineering product products design research development legal people
  communications communication accounting procurement purchasing logistics support success security data growth strategy
  compliance quality qa production manufacturing supply customer client services technology tech software hardware business
  brand content media relations events human resources hr it pr department team board talent recruiting recruitment
  acquisition administration
  vertrieb einkauf verkauf entwicklung personal personalabteilung buchhaltung verwaltung kommunikation abteilung
  ressources humaines ventes achats comptabilite informatique rh
  recursos humanos ventas compras finanzas contabilidad calidad rrhh departamento`;

const DEGREES = 'phd mba msc bsc mfa dds dvm llm llb jd md cpa cfa pmp esq jr sr ii iii';

/** German compounds: 'Vertriebsleiterin', 'Projektmanager'. */
const ENDINGS =
  /.(?:leiter|leiterin|leitung|manager|managerin|entwickler|entwicklerin|ingenieur|ingenieurin|berater|beraterin)$/;

const ROLES = new Set(TITLES.trim().split(/\s+/));
const WORDS = new Set(`${TITLES} ${DEPARTMENTS} ${DEGREES}`.trim().split(/\s+/));

/** Words of companies and groups, which are neither a person's name nor a title. */
const GROUPS = new Set(
  'sons daughters brothers bros partners associates group holding holdings family friends'.split(' '),
);

/** Whether a folded word belongs to a title. */
export function isTitleWord(word: string): boolean {
  return WORDS.has(word) || ENDINGS.test(word);
}

/** Whether a folded word says what somebody does: 'engineer', not 'engineering' or 'senior engineer'. */
export function isRoleWord(word: string): boolean {
  return ROLES.has(word) || ENDINGS.test(word);
}

/** Whether a folded word names a company or a group of people. */
export function isGroupWord(word: string): boolean {
  return GROUPS.has(word);
}
