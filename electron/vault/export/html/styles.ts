import { cssString } from './escape.ts';

const light = `--paper:#fbfaf7;--raised:#fff;--sunken:#f3f1ec;--ink:#1f2328;--muted:#5f666d;--line:#e5e1d8;--accent:#0b6b66;
--strength:#17693f;--strength-soft:#e3f1e8;--concern:#8f4a00;--concern-soft:#faecd9;--neutral:#565d64;--neutral-soft:#ecebe6;--aside:#eef3f2;--on-dot:#fff`;
const dark = `--paper:#17181a;--raised:#1f2123;--sunken:#121314;--ink:#e8e6e1;--muted:#a5a9ae;--line:#2f3336;--accent:#5cc5bc;
--strength:#79cf9c;--strength-soft:#16301f;--concern:#f0b06a;--concern-soft:#37260f;--neutral:#b4b8bc;--neutral-soft:#2a2d30;--aside:#1b2625;--on-dot:#121314`;

const base = `
:root{color-scheme:light dark;${light};
--ui:"Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif;--serif:"Source Serif 4 Variable","Source Serif 4",Charter,Georgia,serif}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 17px/28px var(--serif);overflow-wrap:break-word;-webkit-text-size-adjust:100%}
main{max-width:724px;margin:0 auto;padding:64px 32px 96px}
p,li,h1,h2,h3,h4,h5,h6,td,th,blockquote,figcaption{unicode-bidi:plaintext;text-align:start}
h1,h2,h3,h4,h5,h6{font-family:var(--ui);letter-spacing:-.012em;margin:0;text-wrap:balance}
h1{font-size:32px;line-height:40px;font-weight:650;letter-spacing:-.02em}
h2{font-size:22px;line-height:28px;font-weight:620;margin:56px 0 16px}.head+h2{margin-top:32px}
h3{font-size:16px;line-height:24px;font-weight:620}
h4,h5,h6{font-size:14px;line-height:20px;font-weight:620}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:2px}
.head{border-bottom:1px solid var(--line);padding-bottom:24px}
.head p{margin:4px 0 0;font:400 14px/22px var(--ui);color:var(--muted)}
.head .span{font-size:17px;line-height:26px;color:var(--ink)}.head .read{margin-top:16px;max-width:60ch}
.chip{font:550 12px/18px var(--ui);padding:1px 7px 2px;border-radius:99px;white-space:nowrap;vertical-align:1px}
.plus{background:var(--strength-soft);color:var(--strength)}.minus{background:var(--concern-soft);color:var(--concern)}.neutral{background:var(--neutral-soft);color:var(--neutral)}
.mention{color:var(--accent);font:500 .88em/1 var(--ui)}
.due,.picture{font:500 13px/18px var(--ui);color:var(--muted);white-space:nowrap}.picture{white-space:normal}
.attached{display:block;width:auto;height:auto;max-width:100%;max-height:640px;border-radius:6px;margin:4px 0}.attached+.picture{display:block}
.label{font:600 12px/18px var(--ui);color:var(--muted)}
.muted,.written{font:400 13px/20px var(--ui);color:var(--muted)}
.coverage{margin:0}.scroll{overflow-x:auto}
.coverage svg{display:block;max-width:100%;height:auto;min-width:520px}
.coverage line{stroke:var(--line)}.coverage text{font:400 13px var(--ui);fill:var(--ink)}.coverage .month{font-size:12px;fill:var(--muted);text-anchor:middle}
.coverage g text{font:600 10px var(--ui);fill:var(--on-dot);text-anchor:middle}
.coverage g.plus circle{fill:var(--strength)}.coverage g.minus circle{fill:var(--concern)}.coverage g.neutral circle{fill:var(--neutral)}.coverage .none{fill:var(--line)}
.coverage figcaption{margin-top:8px;font:400 12px/18px var(--ui);color:var(--muted)}
.key{display:inline-block;min-width:18px;border-radius:9px;text-align:center;font-weight:600;margin-inline-start:12px}.key:first-child{margin-inline-start:0}
details{margin-top:8px}summary{font:500 13px/20px var(--ui);color:var(--accent);cursor:pointer}
table{border-collapse:collapse;font:400 14px/20px var(--ui);margin:12px 0}th,td{padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top}th{font-weight:600}
.body td,.body th{overflow-wrap:anywhere;min-width:9ch}
.numbers{font-size:12px;line-height:16px;font-variant-numeric:tabular-nums}.numbers th,.numbers td{padding:4px 8px}.numbers th[scope=row]{font-weight:400;padding-inline-start:0}.numbers abbr{text-decoration:none}
.signal{padding-top:24px}.signal+.signal{margin-top:24px;border-top:1px solid var(--line)}
.signal h4{color:var(--muted);font-weight:500;font-size:13px;margin-top:12px}.signal h3 .chip{margin-inline-start:8px}
.quote{margin:8px 0 18px;padding-inline-start:16px;border-inline-start:2px solid var(--line);break-inside:avoid}
.quote.of-plus{border-color:var(--strength)}.quote.of-minus{border-color:var(--concern)}
.quote blockquote{margin:0;border:0;padding:0;color:inherit;background:none}.quote p{margin:0}
.quote figcaption{font:400 13px/20px var(--ui);color:var(--muted)}.quote figcaption a{color:inherit}
.picked{margin-bottom:24px}.picked blockquote p+p{margin-top:8px}.quote .label{margin-bottom:2px}.quote .remark{margin-top:6px;font:400 14px/22px var(--ui)}
.promises{list-style:none;padding:0;margin:0}.promises li{margin:0 0 10px;padding-inline-start:24px}.promises .box{margin-inline-start:-24px}
.morale polyline{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}.morale circle{fill:var(--accent)}.coverage.morale text{font-size:12px;fill:var(--muted)}
.objective{margin:0 0 28px;break-inside:avoid}.objective p{margin:2px 0}.objective ul{padding-inline-start:20px;margin:6px 0 0}
.note{margin:0 0 40px;padding-top:24px;border-top:1px solid var(--line)}h2+.note{border-top:0;padding-top:0}
.note>h3{margin-bottom:8px}.note>h3 .kind{color:var(--muted);font-weight:400;margin-inline-start:8px}.note>h3 .title{display:block}.note>h3 .title~*{font-size:13px;line-height:20px;font-weight:400;color:var(--muted)}
.body>:first-child{margin-top:0}.body p,.body ul,.body ol,.body blockquote,.body pre{margin:0 0 12px}.body ul,.body ol{padding-inline-start:24px}
.body h4,.body h5,.body h6{margin:20px 0 6px}.body hr{border:0;border-top:1px solid var(--line);margin:20px 0}
.body blockquote{padding:2px 0 2px 16px;border-inline-start:2px solid var(--line);color:var(--muted)}.body blockquote p:last-child{margin-bottom:0}
.body blockquote.aside{background:var(--aside);color:inherit;border:0;border-radius:8px;padding:10px 14px}.body .aside .label{margin:0 0 2px}
.body li>.box:first-child,.body li>p>.box:first-child{margin-inline-start:-24px}.body li:has(>.box),.body li:has(>p>.box){list-style:none}
.box{display:inline-block;width:14px;height:14px;border:1.5px solid var(--muted);border-radius:4px;vertical-align:-2px;margin-inline-end:10px;position:relative}
.box.done{border-color:var(--strength)}.box.done::after{content:"";position:absolute;left:3.5px;top:.5px;width:3px;height:7px;border:solid var(--strength);border-width:0 1.5px 1.5px 0;transform:rotate(40deg)}
code,pre{font:400 .84em/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}code{background:var(--sunken);border-radius:4px;padding:1px 4px}pre{background:var(--sunken);border-radius:8px;padding:12px 14px;white-space:pre-wrap}pre code{background:none;padding:0}
.footnotes{font-size:15px;line-height:24px}.note .facts{margin:12px 0 0}.facts p{margin:0;font:400 13px/20px var(--ui);color:var(--muted)}
@media (max-width:600px){main{padding:32px 20px 64px}h1{font-size:26px;line-height:32px}h2{margin-top:48px}}
@media (prefers-contrast:more){:root{--muted:var(--ink);--line:var(--ink)}}
`;

const print = `
@media print{
:root{color-scheme:light;--paper:#fff;--sunken:#f5f4f0;--print:exact}
html{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10.5pt;line-height:16pt;background:#fff;orphans:3;widows:3}
main{max-width:none;padding:0}
h1{font-size:24pt;line-height:30pt}h2{font-size:15pt;line-height:20pt;margin:28pt 0 10pt}h3{font-size:11pt;line-height:16pt}h4,h5,h6{font-size:9.5pt;line-height:14pt}
h1,h2,h3,h4,h5,h6,.label{break-after:avoid}
svg,.quote,.morale,tr,li,pre,.aside,.head{break-inside:avoid}.attached{max-height:180mm;break-inside:avoid}.facts{break-before:avoid}thead{display:table-header-group}.coverage{margin-bottom:14pt}
h2.notes,h2.figures{break-before:page;margin-top:0}
.scroll{overflow:visible}.coverage svg{min-width:0;width:100%}
details::details-content{content-visibility:visible;display:block}summary{display:none}
.head p{font-size:9.5pt;line-height:14pt}.head .span{font-size:12pt;line-height:17pt}
.chip,.quote figcaption,.quote .remark,.written,.muted,.due,.facts p{font-size:8.5pt;line-height:12pt}.numbers{font-size:8pt;line-height:11pt}
.note{margin-bottom:22pt;padding-top:14pt}.signal{padding-top:12pt}.signal+.signal{margin-top:14pt}
a{color:inherit}figcaption a{text-decoration:none}.head+h2{margin-top:18pt}.note>h3 .title~*{font-size:9pt;line-height:13pt}.quote{margin-bottom:10pt}.body a[href^=http]::after{content:" (" attr(href) ")";font:400 8.5pt var(--ui);color:var(--muted)}
}
`;

/** Running head and page numbers in the margins; the first page says who it is about by itself. */
const pages = (running: string, size: string): string => `
@page{${size}margin:24mm 22mm 22mm;
@top-left{content:${cssString(running)};font:400 8pt "Inter Variable",Inter,system-ui,sans-serif;color:#5f666d;vertical-align:bottom;padding-bottom:6mm}
@bottom-right{content:counter(page) " of " counter(pages);font:400 8pt "Inter Variable",Inter,system-ui,sans-serif;color:#5f666d;vertical-align:top;padding-top:6mm}}
@page:first{@top-left{content:none}}
`;

/** A page that is only ever printed is laid out once: not for a screen first, which nobody looks at. */
const onPaperOnly = '@media screen{main{display:none}}\n';

/**
 * The style sheet of an exported page: the look of Handrail on screen, in light and dark, and on paper.
 * @param running what every printed page but the first says at its top
 * @param paper `A4` where the page is made for printing; null leaves the reader's own paper
 */
export const styles = (running: string, paper: 'A4' | null): string =>
  `${base}${print}${paper === null ? '' : onPaperOnly}${pages(running, paper === null ? '' : `size:${paper};`)}`.trim();
