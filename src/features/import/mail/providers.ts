// Hosts of mail providers: an address there says nothing about a company. A subdomain counts as the host.
import { hostsAbove } from './words/hosts.ts';

const PROVIDERS: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.es live.com live.co.uk ' +
    'msn.com outlook.de outlook.fr yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es ymail.com rocketmail.com aol.com ' +
    'icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com tuta.com fastmail.com fastmail.fm hey.com ' +
    'zoho.com zohomail.com mail.com email.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de ' +
    'posteo.de mailbox.org arcor.de online.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr libero.it ' +
    'virgilio.it tin.it terra.com uol.com.br bol.com.br yandex.com yandex.ru mail.ru qq.com 163.com 126.com sina.com ' +
    'naver.com daum.net hanmail.net rediffmail.com btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com ' +
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net ' +
    'bigpond.com optusnet.com.au xtra.co.nz shaw.ca rogers.com sympatico.ca telus.net videotron.ca bluewin.ch ' +
    'hispeed.ch telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl telia.com bredband.net amazonses.com ' +
    'sendgrid.net mailgun.org'
  ).split(' '),
);

/** Whether a host, or one above it, belongs to a mail provider. */
export function isProvider(host: string): boolean {
  return hostsAbove(host).some((each) => PROVIDERS.has(each));
}
