// Column names for the people of a job, folded and without spaces as in job-columns.ts.

/** The recruiter, the hiring manager and the contact, with the fields and the role of each. The contact is read last,
 *  because it may be one of the other two. */
export const CONTACTS = [
  { name: 'recruiter', email: 'recruiter-email', phone: 'recruiter-phone', role: 'recruiter' },
  { name: 'hiring-manager', email: 'hiring-manager-email', phone: 'hiring-manager-phone', role: 'hiring-manager' },
  { name: 'contact', email: 'email', phone: 'phone', role: 'other' },
] as const;

export type ContactField = (typeof CONTACTS)[number]['name' | 'email' | 'phone'];

export const CONTACT_NAMES: Readonly<Record<ContactField, string>> = {
  contact:
    'contact contacts contactname contactperson contactfullname nameofcontact companycontact contactatcompany keycontact maincontact pointofcontact poc ' +
    'kontakt kontaktperson kontaktname ansprechpartner ansprechpartnerin ansprechperson ansprechpartnername nameansprechpartner namedesansprechpartners ' +
    'nomducontact nomcontact personneacontacter personnedecontact personnecontact interlocuteur interlocutrice ' +
    'contacto nombredelcontacto nombredecontacto nombrecontacto personadecontacto 联系人 联系人姓名 聯絡人 担当者 担当者名',
  email:
    'email emails emailaddress mail mailaddress contactemail contactemailaddress contactmail contactsemail emailofcontact emailcontact ' +
    'emailadresse mailadresse kontaktemail kontaktmail emailkontakt ansprechpartneremail emailansprechpartner emaildesansprechpartners ' +
    'courriel adressemail adresseemail adressecourriel emailducontact mailducontact mailcontact courrielducontact ' +
    'correo correoelectronico emaildelcontacto emaildecontacto emailcontacto correodelcontacto correodecontacto 邮箱 联系邮箱 電郵 メール メールアドレス',
  phone:
    'phone phonenumber phoneno telephone telephonenumber tel mobile mobilenumber mobilephone cellphone contactphone contactphonenumber contactnumber contacttelephone contactmobile phoneofcontact ' +
    'telefon telefonnummer telefonnr telnr handy handynummer mobilnummer durchwahl rufnummer kontakttelefon telefonkontakt ansprechpartnertelefon telefonansprechpartner ' +
    'numerodetelephone portable telephoneducontact telephonecontact telcontact ' +
    'telefono numerodetelefono movil celular telefonodelcontacto telefonodecontacto telefonocontacto 电话 联系电话 電話 電話番号',
  recruiter:
    'recruiter recruiters recruitername nameofrecruiter recruitercontact headhunter recruiterin headhunterin personalvermittler personalvermittlerin personalberater personalberaterin ' +
    'recruteur recruteuse nomdurecruteur nomrecruteur chasseurdetetes chargederecrutement chargeederecrutement ' +
    'reclutador reclutadora nombredelreclutador nombrereclutador 招聘人员 招聘专员 猎头 リクルーター 採用担当 採用担当者',
  'recruiter-email':
    'recruiteremail recruiteremailaddress recruitermail recruitersemail emailofrecruiter emailrecruiter emailpersonalvermittler ' +
    'emaildurecruteur emailrecruteur mailrecruteur maildurecruteur courrieldurecruteur emaildelreclutador emailreclutador correodelreclutador correoreclutador',
  'recruiter-phone':
    'recruiterphone recruiterphonenumber recruitersphone recruitertelephone recruitermobile phoneofrecruiter recruitertelefon telefonrecruiter ' +
    'telephonedurecruteur telephonerecruteur telrecruteur telefonodelreclutador telefonoreclutador',
  'hiring-manager':
    'hiringmanager hiringmanagers hiringmanagername nameofhiringmanager fachvorgesetzter fachvorgesetzte vorgesetzter vorgesetzte personalverantwortlicher personalverantwortliche ' +
    'responsabledurecrutement responsablerecrutement managerrecruteur responsablehierarchique ' +
    'responsabledecontratacion responsabledelacontratacion gerentedecontratacion jefedecontratacion encargadodecontratacion encargadadecontratacion',
  'hiring-manager-email':
    'hiringmanageremail hiringmanageremailaddress hiringmanagersemail emailofhiringmanager emailhiringmanager emailvorgesetzter emailpersonalverantwortlicher ' +
    'emailduresponsabledurecrutement emailresponsablerecrutement emaildelresponsabledecontratacion correodelresponsabledecontratacion',
  'hiring-manager-phone':
    'hiringmanagerphone hiringmanagerphonenumber hiringmanagersphone phoneofhiringmanager telefonvorgesetzter telefonpersonalverantwortlicher ' +
    'telephoneduresponsabledurecrutement telephoneresponsablerecrutement telefonodelresponsabledecontratacion',
};
