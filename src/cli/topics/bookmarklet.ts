// The topic with the bookmarklet, and the bookmarklet itself. It sends nothing: it copies the page's job data, or the
// text that's selected or shown, for `add-job --paste`.
import type { Topic } from './topic.ts';

const SCRIPT = `(()=>{
const d=document;
const all=s=>[...d.querySelectorAll(s)];
const safe=s=>s.replace(/[&<"]/g,c=>'&#'+c.charCodeAt(0)+';');
const marked=all('[itemtype$="/JobPosting"]');
const data=[...all('script[type^="application/ld+json"]').filter(e=>e.textContent.includes('JobPosting')),...marked];
const canonical=d.querySelector('link[rel~="canonical"]');
const link=canonical&&canonical.href||location.href;
const head='<!doctype html><title>'+safe(d.title)+'</title><link rel="canonical" href="'+safe(link)+'">';
const shown=(d.querySelector('main,[role=main],article')||d.body).innerText.trim();
const words=String(getSelection()).trim()||shown;
const text=data.length?head+data.map(e=>e.outerHTML).join(''):words+'\\n\\n'+link;
const done=()=>alert('Copied. Now type: jobtrack add-job --paste');
const old=()=>{const t=d.createElement('textarea');t.value=text;d.body.append(t);t.select();
const ok=d.execCommand('copy');t.remove();ok?done():alert('Not copied. Save the page and use add-job --from.')};
navigator.clipboard?navigator.clipboard.writeText(text).then(done,old):old()
})()`;

/** As the address of a bookmark: one line, without blanks. */
export const BOOKMARKLET = `javascript:${encodeURIComponent(SCRIPT.replaceAll('\n', ''))}`;

export const BOOKMARKLET_TOPIC: Topic = {
  name: 'bookmarklet',
  summary: 'A bookmark that copies a job posting from your browser',
  blocks: [
    "With this bookmark, one click on a job's page copies the posting, and jobtrack add-job --paste takes it from there: company, title, place, pay, last day to apply, link and text.",
    'To set it up, make a new bookmark in your browser, call it something like "Copy this job", and paste the long line below as its address.',
    'It works on pages that carry their job data, as most job boards and application systems do. On any other page it copies what you selected, or the text of the page, and you name the company and the title yourself. It sends nothing anywhere.',
    { asIs: BOOKMARKLET },
  ],
};
