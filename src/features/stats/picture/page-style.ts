import { inBothSchemes } from './palette.ts';

const LAYOUT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:2.5rem 1rem 3rem;max-width:58rem;font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;overflow-wrap:anywhere}
h1{margin:0;font-size:1.9rem;line-height:1.2;font-weight:650;letter-spacing:-.01em}
h2{margin:3rem 0 .75rem;font-size:1.2rem;font-weight:650}
h3{margin:0;font-size:1rem;font-weight:600}
h3 .soft{font-weight:400}
p{margin:.35rem 0}
.small,footer{font-size:.875rem}
footer{margin-top:3.5rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.75rem;margin:0 0 1rem}
.facts div{padding:.85rem 1rem;border-radius:.5rem}
.facts dt{font-size:.875rem}
.facts dd{margin:0;font-size:.875rem}
.facts strong{display:block;font-size:1.5rem;line-height:1.25;font-weight:650;font-variant-numeric:tabular-nums}
figure{margin:0}
.flow{display:block;width:100%;height:auto}
.flow.wide{display:none}
.flow.narrow{max-width:26rem;margin:0 auto}
details{margin-top:.75rem}
summary{cursor:pointer}
table{width:100%;font-size:.875rem;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.4rem .6rem .4rem 0;text-align:left;vertical-align:top}
thead th{font-weight:500}
tbody th{font-weight:400}
.number{text-align:right;overflow-wrap:normal}
.bars{display:none}
.bar{display:block;margin-top:.35rem}
.bar-key .bar{margin:0}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.75rem 0;padding:0;list-style:none;font-size:.875rem}
.legend.bar-key{display:none}
.legend li{display:flex;align-items:center;gap:.4rem}
.sign,.strip{overflow:visible;display:block;flex:none}
.strip text{font-size:12px}
.defs{position:absolute}
.axis{padding:0 .5rem}
.jobs{margin:0;padding:0;list-style:none}
.jobs>li{padding:.75rem .5rem}
.jobs p{margin:.1rem 0 .4rem;font-size:.875rem}
.few{margin:.4rem 0 0;padding:0;list-style:none;font-size:.875rem}
@media (min-width:45rem){
.legend.bar-key{display:flex}
.facts{grid-template-columns:repeat(4,1fr)}
table{font-size:1rem}
th,td{padding-right:.75rem}
.flow.wide{display:block}
.flow.narrow{display:none}
.bars{display:table-cell;width:40%;padding-left:.75rem;padding-right:0}
.jobs>li{display:grid;grid-template-columns:17rem 1fr;gap:1.5rem;align-items:center}
.axis{padding-left:19rem}
}
@media print{
@page{size:A4;margin:16mm}
body{padding:0;max-width:none;font-size:11pt}
h2{margin-top:1.75rem}
h2,h2+p,.legend,.head,thead{break-after:avoid}
figure,.head,thead,tr,.jobs>li,.facts div{break-inside:avoid}
.flow.wide{display:block}
.flow.narrow,details{display:none}
}
`;

/** CSS of the page, for light, dark and print. */
export const PAGE_STYLE =
  LAYOUT +
  inBothSchemes(
    (tone) =>
      `body{background:${tone('paper')};color:${tone('ink')}}.soft,.facts dt,.facts dd,thead th{color:${tone('soft')}}.facts strong{color:${tone('ink')}}.facts div{background:${tone('raised')}}tr,.jobs>li{border-top:1px solid ${tone('line')}}thead tr{border-top:0}.bar .all{fill:${tone('line')}}.bar .answered{fill:${tone('accent')}}summary{color:${tone('accent')}}`,
  );
